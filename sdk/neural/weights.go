package neural

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"math"
	"path"
)

// weightGroup is a list of tensors that lie one after the other in some files.
type weightGroup struct {
	Paths   []string       `json:"paths"`
	Weights []weightHeader `json:"weights"`
}

// weightHeader tells how a tensor is stored.
type weightHeader struct {
	Name         string `json:"name"`
	Kind         string `json:"dtype"`
	Shape        []int  `json:"shape"`
	Quantization *struct {
		Kind  string  `json:"dtype"`
		Min   float64 `json:"min"`
		Scale float64 `json:"scale"`
	} `json:"quantization"`
}

// weight is a constant tensor.
type weight struct {
	dims []int
	data []float32
}

// read decodes the tensors of the group into all.
func (g weightGroup) read(files fs.FS, folder string, all map[string]weight) error {
	var data []byte
	for _, name := range g.Paths {
		part, err := readBounded(files, path.Join(folder, path.Base(name)))
		if err != nil {
			return err
		}
		data = append(data, part...)
	}
	for _, h := range g.Weights {
		w, rest, err := h.decode(data)
		if err != nil {
			return fmt.Errorf("weight %s: %w", h.Name, err)
		}
		all[h.Name], data = w, rest
	}
	return nil
}

// decode reads one tensor from the front of data and returns what follows it.
func (h weightHeader) decode(data []byte) (weight, []byte, error) {
	n, err := volume(h.Shape)
	if err != nil {
		return weight{}, nil, err
	}
	kind := h.Kind
	if h.Quantization != nil {
		kind = h.Quantization.Kind
	}
	var size int
	var number func([]byte) float32
	switch kind {
	case "float32":
		size, number = 4, func(b []byte) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(b)) }
	case "int32":
		size, number = 4, func(b []byte) float32 { return float32(int32(binary.LittleEndian.Uint32(b))) }
	case "float16":
		size, number = 2, func(b []byte) float32 { return half(binary.LittleEndian.Uint16(b)) }
	case "uint8":
		if h.Quantization == nil {
			return weight{}, nil, fmt.Errorf("bytes without a scale")
		}
		q := h.Quantization
		size, number = 1, func(b []byte) float32 { return float32(float64(b[0])*q.Scale + q.Min) }
	default:
		return weight{}, nil, fmt.Errorf("unknown kind %q", kind)
	}
	if n*size > len(data) {
		return weight{}, nil, fmt.Errorf("needs %d bytes, %d are left", n*size, len(data))
	}
	w := weight{h.Shape, make([]float32, n)}
	for i := range w.data {
		w.data[i] = number(data[i*size:])
	}
	return w, data[n*size:], nil
}

// volume is the product of dimensions, within bounds.
func volume(dims []int) (int, error) {
	if len(dims) > maxDimensions {
		return 0, fmt.Errorf("%d dimensions", len(dims))
	}
	n := 1
	for _, d := range dims {
		if d < 1 || d > maxNumbers || n > maxNumbers/d {
			return 0, fmt.Errorf("impossible shape %v", dims)
		}
		n *= d
	}
	return n, nil
}

// half decodes an IEEE 754 half-precision number.
func half(bits uint16) float32 {
	sign, exponent, fraction := uint32(bits>>15)<<31, uint32(bits>>10)&31, uint32(bits)&1023
	switch exponent {
	case 0: // zero and subnormal numbers
		v := float32(fraction) / (1 << 24)
		return math.Float32frombits(math.Float32bits(v) | sign)
	case 31: // infinities and what is no number
		return math.Float32frombits(sign | 0xff<<23 | fraction<<13)
	}
	return math.Float32frombits(sign | (exponent+127-15)<<23 | fraction<<13)
}
