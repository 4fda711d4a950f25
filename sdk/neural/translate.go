package neural

import (
	"fmt"
	"math"
)

// translate makes the step of one node.
func (c *compiler) translate(n *node, in []int) (int, error) {
	if len(in) < leastInputs(n.Op) {
		return 0, fmt.Errorf("%d inputs", len(in))
	}
	switch n.Op {
	case "Identity", "Dropout", "StopGradient":
		return in[0], nil
	case "Conv2D", "_FusedConv2D", "DepthwiseConv2dNative":
		return c.convolution(n, in)
	case "Conv2DBackpropInput":
		return c.transposed(n, in)
	case "Add", "AddV2", "BiasAdd", "AddN":
		return c.combine(plus, in)
	case "Mul":
		return c.combine(times, in)
	case "Relu", "Relu6", "Sigmoid":
		return c.emit(&mapping{[]change{activation(n.Op)}}, c.shape(in[0]), in[0])
	case "Prelu":
		slope, err := c.slope(in[0], in[1])
		if err != nil {
			return 0, err
		}
		return c.emit(&mapping{[]change{slope}}, c.shape(in[0]), in[0])
	case "AvgPool", "MaxPool":
		return c.pooling(n, in[0])
	case "ResizeBilinear":
		return c.resizing(n, in)
	case "Reshape":
		return c.reshape(in)
	case "Pad":
		return c.padding(in)
	}
	return 0, fmt.Errorf("the operation is not known")
}

// leastInputs is how many inputs an operation reads at least.
func leastInputs(op string) int {
	switch op {
	case "Conv2DBackpropInput":
		return 3
	case "Conv2D", "_FusedConv2D", "DepthwiseConv2dNative", "Add", "AddV2", "BiasAdd", "Mul", "Prelu", "ResizeBilinear", "Reshape", "Pad":
		return 2
	}
	return 1
}

func (c *compiler) shape(v int) Shape { return c.model.values[v].shape }

func (c *compiler) constant(v int) []float32 { return c.model.values[v].constant }

// whole are the numbers of a constant as integers.
func (c *compiler) whole(v, count int) ([]int, error) {
	numbers := c.constant(v)
	if len(numbers) != count && count > 0 || len(numbers) == 0 {
		return nil, fmt.Errorf("%d constant numbers, want %d", len(numbers), count)
	}
	out := make([]int, len(numbers))
	for i, f := range numbers {
		if f != f || math.Abs(float64(f)) > maxNumbers {
			return nil, fmt.Errorf("the number %v", f)
		}
		out[i] = int(f)
	}
	return out, nil
}

// combine adds or multiplies values one after the other, a constant in passing.
func (c *compiler) combine(op operator, in []int) (int, error) {
	result := in[0]
	for _, v := range in[1:] {
		a, b := result, v
		if c.shape(b).Size() > c.shape(a).Size() || c.constant(a) != nil {
			a, b = b, a
		}
		sa, sb := c.shape(a), c.shape(b)
		var k kernel
		inputs := []int{a}
		switch perChannel := sb.Size() == 1 || sb == (Shape{1, 1, sa.Channels}); {
		case c.constant(b) != nil && perChannel:
			k = &mapping{[]change{{op: op, values: c.constant(b)}}}
		case sa == sb || perChannel:
			k, inputs = &combination{op: op}, []int{a, b}
		default:
			return 0, fmt.Errorf("shapes %v and %v do not fit", sa, sb)
		}
		var err error
		if result, err = c.emit(k, sa, inputs...); err != nil {
			return 0, err
		}
	}
	return result, nil
}

// reshape gives the same numbers another shape; one dimension may be -1.
func (c *compiler) reshape(in []int) (int, error) {
	dims, err := c.whole(in[1], 0)
	if err != nil {
		return 0, err
	}
	size, known, open := c.shape(in[0]).Size(), 1, -1
	for i, d := range dims {
		switch {
		case d == -1 && open < 0:
			open = i
		case d < 1 || known > maxNumbers/d:
			return 0, fmt.Errorf("a shape of %v", dims)
		default:
			known *= d
		}
	}
	if open >= 0 {
		dims[open] = size / known
		known *= dims[open]
	}
	if known != size || len(dims) > maxDimensions {
		return 0, fmt.Errorf("%d numbers do not make a shape of %v", size, dims)
	}
	return c.emit(&mapping{}, shapeOf(dims), in[0])
}
