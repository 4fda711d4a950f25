package upscale

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
)

// Network doubles pictures. It is one of the convolutional networks of Anime4K
// (MIT, github.com/bloc97/Anime4K) in the form in which the npm package
// @websr/websr has them: a chain of 3x3 convolutions of four channels, each
// followed by a concatenated rectifier, whose last layer holds for every pixel
// the corrections of the four pixels that linear interpolation makes of it.
//
// A small network ("s") corrects brightness, a middle one ("m") each colour from
// the outputs of all its layers. It is safe for concurrent use.
type Network struct {
	chain []kernel // 3x3 convolutions
	// heads are the corrections of red, green and blue, each made of all layers'
	// outputs at one pixel. Without heads, the last layer of the chain corrects
	// all three alike.
	heads []head
}

// kernel is a 3x3 convolution of four channels to four. A rectifier before it is
// part of its weights: taps[t][2*c] apply to channel c of tap t where it is
// positive, taps[t][2*c+1] where it is negative. Taps are in columns.
type kernel struct {
	taps [9][8][4]float32
	bias [4]float32
}

// head is a 1x1 convolution of all layers to the corrections of one colour.
type head struct {
	layers [][8][4]float32
	bias   [4]float32
}

// layerFile is a layer in a model file. Weights are 4x4 matrices, a column for
// each input channel; of rectified layers first those for positive inputs.
type layerFile struct {
	Weights []float32 `json:"weights"`
	Bias    []float32 `json:"bias"`
}

// OpenNetwork reads models/<name>.json from an asset pack.
func OpenNetwork(assets fs.FS, name string) (*Network, error) {
	data, err := fs.ReadFile(assets, "models/"+name+".json")
	if err != nil {
		return nil, fmt.Errorf("open network: %w", err)
	}
	var file struct {
		Layers map[string]layerFile `json:"layers"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("read network %s: %w", name, err)
	}
	n, err := newNetwork(file.Layers)
	if err != nil {
		return nil, fmt.Errorf("read network %s: %w", name, err)
	}
	return n, nil
}

func newNetwork(layers map[string]layerFile) (*Network, error) {
	n := &Network{}
	for i := 0; ; i++ {
		name := "conv2d_tf"
		if i > 0 {
			name = "conv2d_" + strconv.Itoa(i) + "_tf"
		}
		if _, isHead := layers[name+"1"]; isHead {
			return n, n.addHeads(layers, name)
		}
		layer, found := layers[name]
		if !found {
			return n, n.add(layers["conv2d_last_tf"], false)
		}
		if err := n.add(layer, i == 0); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
}

var errLayer = errors.New("layer of unknown form")

const (
	matrix    = 16 // weights of 4 channels to 4
	firstSize = 9 * matrix
	layerSize = 2 * firstSize
)

// add appends a 3x3 layer to the chain. The first has no rectifier before it.
func (n *Network) add(layer layerFile, first bool) error {
	size := layerSize
	if first {
		size = firstSize
	}
	if len(layer.Weights) != size || len(layer.Bias) != 4 {
		return errLayer
	}
	k := kernel{bias: [4]float32(layer.Bias)}
	for tap := range k.taps {
		positive := layer.Weights[tap*matrix:]
		negative, sign := positive, float32(1)
		if !first {
			negative, sign = layer.Weights[firstSize+tap*matrix:], -1
		}
		k.taps[tap] = rectified(positive, negative, sign)
	}
	n.chain = append(n.chain, k)
	return nil
}

// rectified joins two matrices; the negative one is applied to negated values.
func rectified(positive, negative []float32, sign float32) (w [8][4]float32) {
	for c := range 4 {
		for o := range 4 {
			w[2*c][o], w[2*c+1][o] = positive[c*4+o], sign*negative[c*4+o]
		}
	}
	return w
}

// addHeads takes the three layers that end a middle network.
func (n *Network) addHeads(layers map[string]layerFile, name string) error {
	for _, suffix := range []string{"", "1", "2"} {
		layer := layers[name+suffix]
		if len(layer.Weights) != 2*matrix*len(n.chain) || len(layer.Bias) != 4 {
			return errLayer
		}
		h := head{bias: [4]float32(layer.Bias)}
		for i := range n.chain {
			w := layer.Weights[2*i*matrix:]
			h.layers = append(h.layers, rectified(w, w[matrix:], -1))
		}
		n.heads = append(n.heads, h)
	}
	return nil
}

// reach is how many pixels around one decide about it.
func (n *Network) reach() int { return len(n.chain) }
