package neural_test

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"math"
	"testing"
	"testing/fstest"

	"github.com/routix/routix/sdk/neural"
)

// graph is a model under construction: its input is "x".
type graph struct {
	nodes   []map[string]any
	weights []map[string]any
	data    []byte
}

type attrs map[string]any

func list(v ...int) map[string]any {
	var texts []json.Number
	for _, n := range v {
		texts = append(texts, json.Number(itoa(n)))
	}
	return map[string]any{"list": map[string]any{"i": texts}}
}

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

func text(s string) map[string]any {
	return map[string]any{"s": base64.StdEncoding.EncodeToString([]byte(s))}
}

func newGraph(height, width, channels int) *graph {
	var dims []map[string]any
	for _, n := range []int{-1, height, width, channels} {
		dims = append(dims, map[string]any{"size": itoa(n)})
	}
	g := &graph{}
	g.node("Placeholder", "x", attrs{"shape": map[string]any{"shape": map[string]any{"dim": dims}}})
	return g
}

func (g *graph) node(op, name string, a attrs, inputs ...string) {
	g.nodes = append(g.nodes, map[string]any{"op": op, "name": name, "attr": a, "input": inputs})
}

func (g *graph) constant(name string, dims []int, numbers ...float32) {
	g.weights = append(g.weights, map[string]any{"name": name, "dtype": "float32", "shape": dims})
	for _, v := range numbers {
		g.data = binary.LittleEndian.AppendUint32(g.data, math.Float32bits(v))
	}
}

func (g *graph) files() fstest.MapFS {
	text, err := json.Marshal(map[string]any{
		"modelTopology":   map[string]any{"node": g.nodes},
		"weightsManifest": []any{map[string]any{"paths": []string{"m.bin"}, "weights": g.weights}},
	})
	if err != nil {
		panic(err)
	}
	return fstest.MapFS{"models/m.json": {Data: text}, "models/m.bin": {Data: g.data}}
}

// run loads the graph and feeds it.
func (g *graph) run(t *testing.T, output string, input ...float32) neural.Tensor {
	t.Helper()
	m, err := neural.Load(g.files(), "models/m.json", 0, 0, output)
	if err != nil {
		t.Fatal(err)
	}
	results, err := m.Run(input)
	if err != nil {
		t.Fatal(err)
	}
	return results[0]
}

func near(a, b []float32, tolerance float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(float64(a[i]-b[i])) > tolerance {
			return false
		}
	}
	return true
}
