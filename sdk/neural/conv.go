package neural

import (
	"errors"
	"fmt"
)

var errTooLarge = errors.New("a run would need too much memory")

// frame is how a filter moves over a picture.
type frame struct {
	in, out        Shape
	filter, stride pair
	before         pair // empty pixels above and left of the picture
}

// frameOf settles the output size of a layer and its padding, by the rules of
// TensorFlow: SAME gives one result for each stride, VALID uses no empty pixels.
func frameOf(in Shape, channels int, filter, stride pair, same bool) (frame, error) {
	f := frame{in: in, filter: filter, stride: stride}
	side := func(in, filter, stride int) (out, before int) {
		if !same {
			return (in-filter)/stride + 1, 0
		}
		out = (in + stride - 1) / stride
		return out, max(0, (out-1)*stride+filter-in) / 2
	}
	if !same && (filter.y > in.Height || filter.x > in.Width) {
		return f, fmt.Errorf("a filter of %v on a picture of %v", filter, in)
	}
	f.out.Channels = channels
	f.out.Height, f.before.y = side(in.Height, filter.y, stride.y)
	f.out.Width, f.before.x = side(in.Width, filter.x, stride.x)
	return f, nil
}

// convolution makes the step of an ordinary or depthwise convolution with what
// is fused to it.
func (c *compiler) convolution(n *node, in []int) (int, error) {
	if err := n.plain(); err != nil {
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
	picture, w := c.shape(in[0]), c.model.values[in[1]]
	if len(w.dims) != maxDimensions || w.dims[2] != picture.Channels {
		return 0, fmt.Errorf("a filter of %v for %d channels", w.dims, picture.Channels)
	}
	channels := w.dims[3]
	deep := n.Op == "DepthwiseConv2dNative"
	if deep {
		if channels != 1 {
			return 0, fmt.Errorf("a filter with %d results a channel", channels)
		}
		channels = picture.Channels
	}
	f, err := frameOf(picture, channels, pair{w.dims[0], w.dims[1]}, stride, same)
	if err != nil {
		return 0, err
	}
	var k finisher = &conv{frame: f, weights: w.constant}
	if deep {
		k = &depthwise{frame: f, weights: w.constant}
	}
	out, err := c.emit(k, f.out, in[0])
	if err != nil {
		return 0, err
	}
	changes, err := c.fused(n, out, in[2:])
	k.add(changes)
	return out, err
}

// fused reads the changes that a node does after its convolution.
func (c *compiler) fused(n *node, v int, constants []int) ([]change, error) {
	a, err := n.attr("fused_ops")
	if err != nil {
		return nil, err
	}
	var changes []change
	for _, op := range a.List.Texts {
		switch name := string(op); name {
		case "Relu", "Relu6":
			changes = append(changes, activation(name))
			continue
		case "BiasAdd", "Prelu":
		default:
			return nil, fmt.Errorf("the fused operation %q is not known", name)
		}
		if len(constants) == 0 {
			return nil, fmt.Errorf("no constant for the fused %s", op)
		}
		one, err := c.slope(v, constants[0]) // checks the length
		if err != nil {
			return nil, err
		}
		if string(op) == "BiasAdd" {
			one.op = plus
		}
		changes, constants = append(changes, one), constants[1:]
	}
	return changes, nil
}

// conv is an ordinary convolution: pixels under the filter are laid out as the
// rows of a matrix, which is multiplied with the filters.
type conv struct {
	frame
	weights []float32
	changes []change
}

func (k *conv) run(out []float32, in [][]float32) {
	n := k.out.Channels
	if k.filter == (pair{1, 1}) && k.stride == (pair{1, 1}) {
		depth := k.in.Channels
		parallel(k.out.Height*k.out.Width, depth*n, func(from, to int) {
			rows := out[from*n : to*n]
			multiply(rows, in[0][from*depth:to*depth], k.weights, to-from, depth, n)
			finish(rows, k.changes)
		})
		return
	}
	depth := k.filter.y * k.filter.x * k.in.Channels
	parallel(k.out.Height, k.out.Width*depth*n, func(from, to int) {
		patches := make([]float32, k.out.Width*depth)
		for y := from; y < to; y++ {
			k.gather(patches, in[0], y)
			row := out[y*k.out.Width*n : (y+1)*k.out.Width*n]
			multiply(row, patches, k.weights, k.out.Width, depth, n)
			finish(row, k.changes)
		}
	})
}

// gather lays out the pixels under the filter for one row of results.
func (k *conv) gather(patches, picture []float32, y int) {
	c, span := k.in.Channels, k.filter.x*k.in.Channels
	clear(patches)
	for i := range k.filter.y {
		v := y*k.stride.y + i - k.before.y
		if v < 0 || v >= k.in.Height {
			continue
		}
		line := picture[v*k.in.Width*c : (v+1)*k.in.Width*c]
		for x := range k.out.Width {
			u := x*k.stride.x - k.before.x
			from, to := max(u, 0), min(u+k.filter.x, k.in.Width)
			if from < to {
				copy(patches[(x*k.filter.y+i)*span+(from-u)*c:], line[from*c:to*c])
			}
		}
	}
}
