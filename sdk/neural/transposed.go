package neural

import "fmt"

// transposed makes the step of a transposed convolution: inputs are the size of
// the result, the filter and the picture.
func (c *compiler) transposed(n *node, in []int) (int, error) {
	if err := n.plain(); err != nil {
		return 0, err
	}
	size, err := c.whole(in[0], maxDimensions)
	if err != nil {
		return 0, err
	}
	stride, err := n.spatial("strides")
	if err != nil {
		return 0, err
	}
	same, err := n.same()
	if err != nil {
		return 0, err
	}
	picture, w := c.shape(in[2]), c.model.values[in[1]]
	if _, err := volume(size[1:]); err != nil {
		return 0, err
	}
	if len(w.dims) != maxDimensions || w.dims[3] != picture.Channels || w.dims[2] != size[3] {
		return 0, fmt.Errorf("a filter of %v from %d to %d channels", w.dims, picture.Channels, size[3])
	}
	result := Shape{size[1], size[2], size[3]}
	f, err := frameOf(result, picture.Channels, pair{w.dims[0], w.dims[1]}, stride, same)
	if err != nil {
		return 0, err
	}
	if f.out != picture {
		return 0, fmt.Errorf("a picture of %v does not grow to %v", picture, result)
	}
	return c.emit(&spread{f, w.constant}, result, in[2])
}

// spread is a transposed convolution: its frame is that of the convolution that
// it undoes, from frame.out to frame.in.
type spread struct {
	frame
	weights []float32
}

func (k *spread) run(out []float32, in [][]float32) {
	clear(out)
	depth := k.out.Channels
	for y := range k.out.Height {
		for x := range k.out.Width {
			k.pixel(out, in[0][(y*k.out.Width+x)*depth:][:depth], y*k.stride.y-k.before.y, x*k.stride.x-k.before.x)
		}
	}
}

// pixel adds what one pixel gives to the results from (top, left) on.
func (k *spread) pixel(out, pixel []float32, top, left int) {
	channels, depth := k.in.Channels, len(pixel)
	for i := range k.filter.y {
		for j := range k.filter.x {
			y, x := top+i, left+j
			if y < 0 || x < 0 || y >= k.in.Height || x >= k.in.Width {
				continue
			}
			for c := range channels {
				weights := k.weights[((i*k.filter.x+j)*channels+c)*depth:][:depth]
				var sum float32
				for d, v := range pixel {
					sum += v * weights[d]
				}
				out[(y*k.in.Width+x)*channels+c] += sum
			}
		}
	}
}
