package neural

import (
	"fmt"
	"math"
)

// operator is what a change or a combination does with two numbers.
type operator int

const (
	plus operator = iota
	times
	clip    // to 0..limit
	slopes  // negative numbers times a value
	sigmoid // 1/(1+e^-x)
)

// change is an operation on every number of a value, with a constant for each
// channel or one for all. Changes that follow a layer run while its result is
// still in the cache.
type change struct {
	op     operator
	values []float32
	limit  float32
}

// activation is the change of a node without constants.
func activation(op string) change {
	switch op {
	case "Relu6":
		return change{op: clip, limit: 6}
	case "Sigmoid":
		return change{op: sigmoid}
	}
	return change{op: clip, limit: math.MaxFloat32}
}

// slope is the change of a Prelu node.
func (c *compiler) slope(v, constant int) (change, error) {
	values := c.constant(constant)
	if len(values) != 1 && len(values) != c.shape(v).Channels {
		return change{}, fmt.Errorf("%d slopes for %d channels", len(values), c.shape(v).Channels)
	}
	return change{op: slopes, values: values}, nil
}

// apply runs the change over whole pixels.
func (c *change) apply(data []float32) {
	switch c.op {
	case clip:
		for i, v := range data {
			data[i] = min(max(v, 0), c.limit)
		}
	case sigmoid:
		for i, v := range data {
			data[i] = float32(1 / (1 + math.Exp(-float64(v))))
		}
	default:
		c.perChannel(data)
	}
}

func (c *change) perChannel(data []float32) {
	n := len(c.values)
	for ; len(data) >= n; data = data[n:] {
		d := data[:n]
		switch c.op {
		case plus:
			for i, v := range c.values {
				d[i] += v
			}
		case times:
			for i, v := range c.values {
				d[i] *= v
			}
		case slopes:
			for i, v := range c.values {
				if d[i] < 0 {
					d[i] *= v
				}
			}
		}
	}
}

// finish applies several changes.
func finish(data []float32, changes []change) {
	for i := range changes {
		changes[i].apply(data)
	}
}

// mapping copies its input and changes it.
type mapping struct{ changes []change }

func (m *mapping) run(out []float32, in [][]float32) {
	copy(out, in[0])
	finish(out, m.changes)
}

// combination adds or multiplies two computed values; the second may have one
// pixel for all, or one number.
type combination struct {
	op      operator
	changes []change
}

func (k *combination) run(out []float32, in [][]float32) {
	a, b := in[0], in[1]
	n := len(b)
	for at := 0; at+n <= len(a); at += n {
		o, x := out[at:at+n], a[at:at+n]
		x = x[:len(o)]
		y := b[:len(o)]
		if k.op == plus {
			for i := range o {
				o[i] = x[i] + y[i]
			}
		} else {
			for i := range o {
				o[i] = x[i] * y[i]
			}
		}
	}
	finish(out, k.changes)
}
