package neural_test

import (
	"math/rand"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/routix/routix/sdk/neural"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func random(r *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = r.Float32()*2 - 1
	}
	return out
}

// slow is a convolution by its definition, with TensorFlow's SAME padding.
func slow(x, w []float32, side, in, filter, out, stride int, deep bool) []float32 {
	size := (side + stride - 1) / stride
	before := max(0, (size-1)*stride+filter-side) / 2
	y := make([]float32, size*size*out)
	for i := range y {
		o, u, v := i%out, i/out%size, i/out/size
		for a := range filter * filter * in {
			c, du, dv := a%in, a/in%filter, a/in/filter
			px, py := u*stride+du-before, v*stride+dv-before
			if px < 0 || py < 0 || px >= side || py >= side || deep && c != o {
				continue
			}
			weight := a*out + o
			if deep {
				weight = a
			}
			y[i] += x[(py*side+px)*in+c] * w[weight]
		}
	}
	return y
}

func TestConvolutionsEqualTheirDefinition(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 60 {
		side, in, filter, out, stride := 1+r.Intn(9), 1+r.Intn(6), 1+r.Intn(5), 1+r.Intn(19), 1+r.Intn(2)
		deep := r.Intn(2) == 0
		g, op, dims := newGraph(side, side, in), "Conv2D", []int{filter, filter, in, out}
		if deep {
			op, out, dims = "DepthwiseConv2dNative", in, []int{filter, filter, in, 1}
		}
		x, w := random(r, side*side*in), random(r, dims[0]*dims[1]*dims[2]*dims[3])
		g.constant("w", dims, w...)
		g.node(op, "y", moving("SAME", stride), "x", "w")
		if got, want := g.run(t, "y", x...), slow(x, w, side, in, filter, out, stride, deep); !near(got.Data, want, 1e-4) {
			t.Errorf("%s %v on %d by %d: %v, want %v", op, dims, side, stride, got.Data, want)
		}
	}
}

func TestRunsAtOnceAgree(t *testing.T) {
	m, err := neural.Load(studiotest.Open(t), "models/facemesh.json", 0, 0, "Identity_2", "Identity_1")
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewSource(2))
	inputs := [][]float32{random(r, m.Input().Size()), random(r, m.Input().Size())}
	var want [2][]float32
	old := runtime.GOMAXPROCS(1)
	for i, input := range inputs {
		results, err := m.Run(input)
		if err != nil {
			t.Fatal(err)
		}
		want[i] = results[0].Data
	}
	runtime.GOMAXPROCS(max(4, old))
	defer runtime.GOMAXPROCS(old)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			results, err := m.Run(inputs[i%2])
			if err != nil || !slices.Equal(results[0].Data, want[i%2]) {
				t.Errorf("run %d differs (%v)", i, err)
			}
		})
	}
	wg.Wait()
}

func TestRunRefusesOtherSizes(t *testing.T) {
	g := newGraph(2, 2, 1)
	g.node("Relu", "y", nil, "x")
	m, err := neural.Load(g.files(), "models/m.json", 0, 0, "y")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Run(make([]float32, 3)); err == nil {
		t.Error("an input of another size is taken")
	}
}
