package neural

import (
	"fmt"
	"strconv"
)

// inputValue is the index of the value that a run begins with.
const inputValue = 0

// compiler turns a graph into steps.
type compiler struct {
	nodes   map[string]*node
	weights map[string]weight
	known   map[string]int  // values by the name of their node
	entered map[string]bool // nodes on the way, to find circles
	model   *Model
}

func newCompiler(nodes []*node, weights map[string]weight, height, width int) (*compiler, error) {
	c := &compiler{nodes: map[string]*node{}, weights: weights, known: map[string]int{}, entered: map[string]bool{}, model: &Model{}}
	var entry *node
	for _, n := range nodes {
		if n == nil {
			return nil, fmt.Errorf("an empty node")
		}
		c.nodes[n.Name] = n
		if n.Op == "Placeholder" {
			if entry != nil {
				return nil, fmt.Errorf("more than one input")
			}
			entry = n
		}
	}
	if entry == nil {
		return nil, fmt.Errorf("no input")
	}
	shape, err := entryShape(entry, height, width)
	if err != nil {
		return nil, err
	}
	c.model.input = shape
	c.model.values = []value{{shape: shape}}
	c.known[entry.Name] = inputValue
	return c, nil
}

// entryShape is the shape of the input, for pictures of the given size unless
// that is 0.
func entryShape(entry *node, height, width int) (Shape, error) {
	a, err := entry.attr("shape")
	if err != nil {
		return Shape{}, err
	}
	if len(a.Shape.Dimensions) != maxDimensions {
		return Shape{}, fmt.Errorf("an input of %d dimensions", len(a.Shape.Dimensions))
	}
	var dims [maxDimensions]int
	for i, d := range a.Shape.Dimensions {
		if dims[i], err = strconv.Atoi(string(d.Size)); err != nil {
			return Shape{}, fmt.Errorf("shape of the input: %w", err)
		}
	}
	if height > 0 && width > 0 {
		dims[1], dims[2] = height, width
	}
	if _, err := volume(dims[1:]); err != nil {
		return Shape{}, err
	}
	return Shape{dims[1], dims[2], dims[3]}, nil
}

// compile makes the steps that lead to the outputs.
func (c *compiler) compile(outputs []string) (*Model, error) {
	for _, name := range outputs {
		v, err := c.visit(name)
		if err != nil {
			return nil, err
		}
		c.model.outputs = append(c.model.outputs, v)
	}
	c.model.fuse()
	if err := c.model.plan(); err != nil {
		return nil, err
	}
	return c.model, nil
}

// visit returns the value of a node, compiling it and all that it reads first.
func (c *compiler) visit(name string) (int, error) {
	if v, ok := c.known[name]; ok {
		return v, nil
	}
	if w, ok := c.weights[name]; ok {
		return c.add(name, value{shape: shapeOf(w.dims), dims: w.dims, constant: w.data}), nil
	}
	n, ok := c.nodes[name]
	if !ok {
		return 0, fmt.Errorf("no node %q", name)
	}
	if c.entered[name] {
		return 0, fmt.Errorf("node %q needs its own result", name)
	}
	c.entered[name] = true
	var inputs []int
	for _, source := range n.sources() {
		v, err := c.visit(source)
		if err != nil {
			return 0, err
		}
		inputs = append(inputs, v)
	}
	v, err := c.translate(n, inputs)
	if err != nil {
		return 0, fmt.Errorf("node %q (%s): %w", name, n.Op, err)
	}
	c.known[name] = v
	return v, nil
}

func (c *compiler) add(name string, v value) int {
	c.model.values = append(c.model.values, v)
	c.known[name] = len(c.model.values) - 1
	return c.known[name]
}

// emit appends a step that makes a value of the given shape.
func (c *compiler) emit(k kernel, shape Shape, inputs ...int) (int, error) {
	if _, err := volume([]int{shape.Height, shape.Width, shape.Channels}); err != nil {
		return 0, err
	}
	c.model.values = append(c.model.values, value{shape: shape})
	out := len(c.model.values) - 1
	c.model.steps = append(c.model.steps, step{k, inputs, out})
	return out, nil
}

// shapeOf puts ones in front of up to three dimensions, and drops the batch of
// four.
func shapeOf(dims []int) Shape {
	full := [3]int{1, 1, 1}
	if len(dims) > len(full) {
		dims = dims[len(dims)-len(full):]
	}
	copy(full[len(full)-len(dims):], dims)
	return Shape{full[0], full[1], full[2]}
}
