package neural_test

import (
	"io/fs"
	"math/rand"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/routix/routix/sdk/neural"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func TestDamagedModelsAreRefused(t *testing.T) {
	for name, build := range map[string]func(g *graph){
		"unknown operation":      func(g *graph) { g.node("Einsum", "y", nil, "x") },
		"missing node":           func(g *graph) { g.node("Relu", "y", nil, "z") },
		"no inputs":              func(g *graph) { g.node("Mul", "y", nil) },
		"circle":                 func(g *graph) { g.node("Add", "y", nil, "x", "z"); g.node("Relu", "z", nil, "y") },
		"shapes do not fit":      func(g *graph) { g.constant("c", []int{7}, make([]float32, 7)...); g.node("Add", "y", nil, "x", "c") },
		"weight cut off":         func(g *graph) { g.constant("c", []int{9}, 1, 2); g.node("Add", "y", nil, "x", "c") },
		"weight without end":     func(g *graph) { g.constant("c", []int{1 << 30, 1 << 30}); g.node("Add", "y", nil, "x", "c") },
		"weight of no size":      func(g *graph) { g.constant("c", []int{0}); g.node("Add", "y", nil, "x", "c") },
		"filter for others":      func(g *graph) { filterOf(g, moving("SAME", 1), 1, 1, 5, 1) },
		"filter too large":       func(g *graph) { filterOf(g, moving("VALID", 1), 5, 5, 2, 1) },
		"filter of another rank": func(g *graph) { filterOf(g, moving("SAME", 1), 2, 1) },
		"no stride":              func(g *graph) { filterOf(g, attrs{"padding": text("SAME")}, 1, 1, 2, 1) },
		"stride of nothing":      func(g *graph) { filterOf(g, moving("SAME", 0), 1, 1, 2, 1) },
		"unknown padding":        func(g *graph) { filterOf(g, moving("EXPLICIT", 1), 1, 1, 2, 1) },
		"channels first": func(g *graph) {
			a := moving("SAME", 1)
			a["data_format"] = text("NCHW")
			filterOf(g, a, 1, 1, 2, 1)
		},
		"holes": func(g *graph) {
			a := moving("SAME", 1)
			a["dilations"] = list(1, 2, 2, 1)
			filterOf(g, a, 1, 1, 2, 1)
		},
		"shape of other size": func(g *graph) { g.constant("s", []int{2}, 5, 5); g.node("Reshape", "y", nil, "x", "s") },
		"shape not constant":  func(g *graph) { g.node("Reshape", "y", nil, "x", "x") },
		"padding below zero": func(g *graph) {
			g.constant("p", []int{4, 2}, 0, 0, -9, 0, 0, 0, 0, 0)
			g.node("Pad", "y", nil, "x", "p")
		},
		"huge enlargement":  func(g *graph) { g.constant("s", []int{2}, 1e6, 1e6); g.node("ResizeBilinear", "y", nil, "x", "s") },
		"slopes do not fit": func(g *graph) { g.constant("s", []int{3}, 1, 1, 1); g.node("Prelu", "y", nil, "x", "s") },
		"a second input":    func(g *graph) { g.node("Placeholder", "y", nil) },
	} {
		g := newGraph(4, 4, 2)
		build(g)
		if _, err := neural.Load(g.files(), "models/m.json", 0, 0, "y"); err == nil || !strings.Contains(err.Error(), "models/m.json") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func filterOf(g *graph, a attrs, dims ...int) {
	n := 1
	for _, d := range dims {
		n *= d
	}
	g.constant("w", dims, make([]float32, n)...)
	g.node("Conv2D", "y", a, "x", "w")
}

// TestBrokenFilesNeverPanic damages a real model in many places: it either
// loads and runs, or gives an error.
func TestBrokenFilesNeverPanic(t *testing.T) {
	pack := studiotest.Open(t)
	read := func(name string) []byte {
		data, err := fs.ReadFile(pack, name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	graph, weights := read("models/selfie.json"), read("models/selfie.bin")
	tries := 120
	if testing.Short() {
		tries = 20
	}
	r := rand.New(rand.NewSource(3))
	for range tries {
		broken := append([]byte(nil), graph...)
		for range 1 + r.Intn(4) {
			broken[r.Intn(len(broken))] = "0123456789-\"x"[r.Intn(13)]
		}
		if r.Intn(4) == 0 {
			broken = broken[:r.Intn(len(broken))]
		}
		files := fstest.MapFS{"m.json": {Data: broken}, "selfie.bin": {Data: weights[:r.Intn(len(weights)+1)]}}
		if r.Intn(2) == 0 {
			files["selfie.bin"].Data = weights
		}
		m, err := neural.Load(files, "m.json", 0, 0, "activation_10")
		if err != nil || m.Input().Size() > 256*256*3 || r.Intn(8) > 0 {
			continue
		}
		if _, err := m.Run(make([]float32, m.Input().Size())); err != nil {
			t.Error(err)
		}
	}
}
