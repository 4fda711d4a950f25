package neural

import (
	"fmt"
	"sync"
)

// Model is a loaded network. It is safe for concurrent use.
type Model struct {
	input   Shape
	steps   []step
	values  []value
	outputs []int
	arena   int // floats that a run needs
	spaces  sync.Pool
}

// Tensor is a result of a run: Data holds Shape.Size numbers row by row, the
// channels of a pixel side by side.
type Tensor struct {
	Shape Shape
	Data  []float32
}

// Shape is the extent of a value. Values with fewer dimensions have ones in front.
type Shape struct{ Height, Width, Channels int }

// Size is how many numbers a value of this shape holds.
func (s Shape) Size() int { return s.Height * s.Width * s.Channels }

// value is something that steps make and read.
type value struct {
	shape    Shape
	dims     []int     // of a weight, as stored
	constant []float32 // the numbers of a weight, nil for what is computed
	offset   int       // place of a computed value in the arena
}

// step computes one value from others.
type step struct {
	kernel kernel
	inputs []int
	output int
}

// kernel is the arithmetic of a step. run fills out, which holds old numbers,
// from the inputs and changes nothing else.
type kernel interface {
	run(out []float32, in [][]float32)
}

// workspace is the memory of one run: the arena, and what each step reads and
// writes in it.
type workspace struct {
	input []float32
	in    [][][]float32
	out   [][]float32
	ends  [][]float32
}

// Input is the shape that Run takes.
func (m *Model) Input() Shape { return m.input }

// Run feeds one picture, Input().Size() numbers, and returns the outputs that
// Load was asked for, in that order. It fails only when the input has another
// length.
func (m *Model) Run(input []float32) ([]Tensor, error) {
	if len(input) != m.input.Size() {
		return nil, fmt.Errorf("neural: an input of %d numbers, want %d", len(input), m.input.Size())
	}
	w, _ := m.spaces.Get().(*workspace)
	if w == nil {
		w = m.newWorkspace()
	}
	defer m.spaces.Put(w)
	copy(w.input, input)
	for i, s := range m.steps {
		s.kernel.run(w.out[i], w.in[i])
	}
	results := make([]Tensor, len(m.outputs))
	for i, v := range m.outputs {
		results[i] = Tensor{m.values[v].shape, append([]float32(nil), w.ends[i]...)}
	}
	return results, nil
}

func (m *Model) newWorkspace() *workspace {
	arena := make([]float32, m.arena)
	data := func(v int) []float32 {
		if c := m.values[v].constant; c != nil {
			return c
		}
		at, n := m.values[v].offset, m.values[v].shape.Size()
		return arena[at : at+n : at+n]
	}
	w := &workspace{input: data(inputValue)}
	for _, s := range m.steps {
		in := make([][]float32, len(s.inputs))
		for i, v := range s.inputs {
			in[i] = data(v)
		}
		w.in, w.out = append(w.in, in), append(w.out, data(s.output))
	}
	for _, v := range m.outputs {
		w.ends = append(w.ends, data(v))
	}
	return w
}
