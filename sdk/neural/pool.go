package neural

import "fmt"

// pooling makes the step of a mean or maximum over windows.
func (c *compiler) pooling(n *node, in int) (int, error) {
	if err := n.plain(); err != nil {
		return 0, err
	}
	window, err := n.spatial("ksize")
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
	f, err := frameOf(c.shape(in), c.shape(in).Channels, window, stride, same)
	if err != nil {
		return 0, err
	}
	return c.emit(&pool{f, n.Op == "MaxPool"}, f.out, in)
}

// pool takes the mean or the greatest number of each window; empty pixels around
// the picture do not count.
type pool struct {
	frame
	greatest bool
}

func (k *pool) run(out []float32, in [][]float32) {
	c := k.out.Channels
	for y := range k.out.Height {
		for x := range k.out.Width {
			k.window(out[(y*k.out.Width+x)*c:][:c], in[0], y*k.stride.y-k.before.y, x*k.stride.x-k.before.x)
		}
	}
}

func (k *pool) window(dst, picture []float32, top, left int) {
	c := len(dst)
	from, to := max(left, 0), min(left+k.filter.x, k.in.Width)
	seen := 0
	for y := max(top, 0); y < min(top+k.filter.y, k.in.Height); y++ {
		for x := from; x < to; x++ {
			p := picture[(y*k.in.Width+x)*c:][:c]
			switch {
			case seen == 0:
				copy(dst, p)
			case k.greatest:
				for i, v := range p {
					dst[i] = max(dst[i], v)
				}
			default:
				for i, v := range p {
					dst[i] += v
				}
			}
			seen++
		}
	}
	if !k.greatest {
		share := 1 / float32(max(seen, 1))
		for i := range dst {
			dst[i] *= share
		}
	}
}

// padding makes the step that puts zeros around a value: in rows, columns or
// channels.
func (c *compiler) padding(in []int) (int, error) {
	p, err := c.whole(in[1], 2*maxDimensions)
	if err != nil {
		return 0, err
	}
	for _, v := range p {
		if v < 0 {
			return 0, fmt.Errorf("a padding of %v", p)
		}
	}
	if p[0] != 0 || p[1] != 0 {
		return 0, fmt.Errorf("a padding of %v", p)
	}
	s := c.shape(in[0])
	result := Shape{s.Height + p[2] + p[3], s.Width + p[4] + p[5], s.Channels + p[6] + p[7]}
	return c.emit(&pad{s, result, p[2], p[4], p[6]}, result, in[0])
}

type pad struct {
	in, out          Shape
	top, left, front int
}

func (k *pad) run(out []float32, in [][]float32) {
	clear(out)
	c := k.in.Channels
	for y := range k.in.Height {
		for x := range k.in.Width {
			at := ((y+k.top)*k.out.Width+x+k.left)*k.out.Channels + k.front
			copy(out[at:], in[0][(y*k.in.Width+x)*c:][:c])
		}
	}
}
