package neural_test

import (
	"testing"

	"github.com/routix/routix/sdk/neural"
)

// valid and same are the attributes of layers that move with stride one.
func moving(padding string, stride int) attrs {
	return attrs{"padding": text(padding), "strides": list(1, stride, stride, 1), "data_format": text("NHWC")}
}

func windowed(padding string, window, stride int) attrs {
	a := moving(padding, stride)
	a["ksize"] = list(1, window, window, 1)
	return a
}

func TestOperationsByHand(t *testing.T) {
	for name, test := range byHand() {
		g := newGraph(3, 3, 1)
		test.build(g)
		got := g.run(t, "y", 1, 2, 3, 4, 5, 6, 7, 8, 9)
		if got.Shape != test.shape || !near(got.Data, test.want, 1e-4) {
			t.Errorf("%s: %v of %v, want %v of %v", name, got.Data, got.Shape, test.want, test.shape)
		}
	}
}

// handMade is a graph that reads the numbers 1 to 9 in a square, and what its
// node "y" must give.
type handMade struct {
	build func(g *graph)
	want  []float32
	shape neural.Shape
}

func byHand() map[string]handMade {
	truth := map[string]any{"b": true}
	all := changesByHand()
	for name, test := range map[string]handMade{
		"convolution without padding": {func(g *graph) {
			g.constant("w", []int{2, 2, 1, 1}, 1, 10, 100, 1000)
			g.node("Conv2D", "y", moving("VALID", 1), "x", "w")
		}, []float32{1 + 20 + 400 + 5000, 2 + 30 + 500 + 6000, 4 + 50 + 700 + 8000, 5 + 60 + 800 + 9000}, neural.Shape{2, 2, 1}},
		"convolution by strides of two": {func(g *graph) {
			g.constant("w", []int{2, 2, 1, 1}, 1, 10, 100, 1000)
			g.node("Conv2D", "y", moving("SAME", 2), "x", "w") // the empty pixels come last
		}, []float32{5421, 603, 87, 9}, neural.Shape{2, 2, 1}},
		"fused bias and slope": {func(g *graph) {
			a := moving("VALID", 1)
			a["fused_ops"] = map[string]any{"list": map[string]any{"s": []any{text("BiasAdd")["s"], text("Prelu")["s"]}}}
			g.constant("w", []int{1, 1, 1, 2}, 1, -1)
			g.constant("b", []int{2}, 0, 4)
			g.constant("s", []int{1, 1, 2}, .5, .25)
			g.node("_FusedConv2D", "y", a, "x", "w", "b", "s")
		}, []float32{1, 3, 2, 2, 3, 1, 4, 0, 5, -.25, 6, -.5, 7, -.75, 8, -1, 9, -1.25}, neural.Shape{3, 3, 2}},
		"depthwise": {func(g *graph) {
			g.constant("w", []int{3, 3, 1, 1}, 0, 1, 0, 1, -4, 1, 0, 1, 0)
			g.node("DepthwiseConv2dNative", "y", moving("SAME", 1), "x", "w")
		}, []float32{2, 1, -4, -3, 0, -7, -16, -11, -22}, neural.Shape{3, 3, 1}},
		"transposed": {func(g *graph) {
			g.constant("size", []int{4}, 1, 6, 6, 1)
			g.constant("w", []int{2, 2, 1, 1}, 1, 0, 0, 2)
			g.node("Conv2DBackpropInput", "z", moving("SAME", 2), "size", "w", "x")
			g.node("MaxPool", "y", windowed("VALID", 2, 2), "z")
		}, []float32{2, 4, 6, 8, 10, 12, 14, 16, 18}, neural.Shape{3, 3, 1}},
		"greatest of windows": {func(g *graph) { g.node("MaxPool", "y", windowed("SAME", 2, 2), "x") },
			[]float32{5, 6, 8, 9}, neural.Shape{2, 2, 1}},
		"mean of windows": {func(g *graph) { g.node("AvgPool", "y", windowed("SAME", 2, 2), "x") },
			[]float32{3, 4.5, 7.5, 9}, neural.Shape{2, 2, 1}},
		"enlarged by pixels": {func(g *graph) {
			g.constant("size", []int{2}, 1, 6)
			g.node("ResizeBilinear", "y", attrs{"half_pixel_centers": truth}, "x", "size")
		}, []float32{4, 4.25, 4.75, 5.25, 5.75, 6}, neural.Shape{1, 6, 1}},
		"enlarged by corners": {func(g *graph) {
			g.constant("size", []int{2}, 3, 5)
			g.node("ResizeBilinear", "z", attrs{"align_corners": truth}, "x", "size")
			g.constant("factor", []int{}, 2)
			g.node("Mul", "y", nil, "z", "factor")
		}, []float32{2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18}, neural.Shape{3, 5, 1}},
	} {
		all[name] = test
	}
	return all
}

func changesByHand() map[string]handMade {
	return map[string]handMade{
		"sum of a value and its mean": {func(g *graph) {
			g.node("AvgPool", "m", windowed("VALID", 3, 1), "x")
			g.node("Add", "y", nil, "m", "x")
		}, []float32{6, 7, 8, 9, 10, 11, 12, 13, 14}, neural.Shape{3, 3, 1}},
		"hard swish": {func(g *graph) { // x*relu6(x-4): the value has two readers
			g.constant("three", []int{1}, -4)
			g.node("AddV2", "a", nil, "three", "x")
			g.node("Relu6", "r", nil, "a")
			g.node("Mul", "y", nil, "r", "x")
		}, []float32{0, 0, 0, 0, 5, 12, 21, 32, 45}, neural.Shape{3, 3, 1}},
		"a chain of changes": {func(g *graph) {
			g.constant("c", []int{1}, -5)
			g.node("Add", "a", nil, "x", "c")
			g.node("Relu", "b", nil, "a")
			g.node("AddN", "d", nil, "b", "b", "x")
			g.node("Identity", "e", nil, "d", "^a")
			g.constant("shape", []int{2}, -1, 3)
			g.node("Reshape", "y", nil, "e", "shape")
		}, []float32{1, 2, 3, 4, 5, 8, 11, 14, 17}, neural.Shape{1, 3, 3}},
		"channels added in front and behind": {func(g *graph) {
			g.constant("p", []int{4, 2}, 0, 0, 0, 0, 0, 0, 1, 1)
			g.node("Pad", "a", nil, "x", "p")
			g.node("AvgPool", "y", windowed("VALID", 3, 1), "a")
		}, []float32{0, 5, 0}, neural.Shape{1, 1, 3}},
		"sigmoid": {func(g *graph) {
			g.constant("zero", []int{1}, 0)
			g.node("Mul", "a", nil, "x", "zero")
			g.node("Sigmoid", "y", nil, "a")
		}, []float32{.5, .5, .5, .5, .5, .5, .5, .5, .5}, neural.Shape{3, 3, 1}},
	}
}
