package compose

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"sort"
)

// Types of layers.
const (
	layerBackground = "background"
	layerImage      = "image"
	layerSubject    = "subject"
	layerFace       = "face"
	layerLogo       = "logo"
	layerText       = "text"
	layerBadge      = "badge"
	layerShape      = "shape"
)

// Bounds of a layer list.
const (
	maxLayers     = 60
	maxLayerBytes = 64 << 10
	maxLayerText  = 500
	farthest      = 2 // of the picture, how far a box may reach out of it
)

// LayerError says which layer of a list cannot be drawn and why. Index counts
// from 0, -1 for the list itself.
type LayerError struct {
	Index  int
	Reason string
}

// Error names the layer.
func (e *LayerError) Error() string {
	if e.Index < 0 {
		return "layers: " + e.Reason
	}
	return fmt.Sprintf("layers[%d]: %s", e.Index, e.Reason)
}

// ParseLayers reads a layer list and puts it in order from the back, by z and
// then as given. It fails with a [*LayerError] on anything but a JSON array of one
// to 60 layers of known types whose boxes are somewhere near the picture.
func ParseLayers(data []byte) ([]Layer, error) {
	if len(data) > maxLayerBytes {
		return nil, &LayerError{-1, fmt.Sprintf("at most %d bytes", maxLayerBytes)}
	}
	var layers []Layer
	if err := json.Unmarshal(data, &layers); err != nil {
		return nil, &LayerError{-1, "no JSON array of layers"}
	}
	if len(layers) == 0 || len(layers) > maxLayers {
		return nil, &LayerError{-1, fmt.Sprintf("between 1 and %d layers", maxLayers)}
	}
	for i, l := range layers {
		if reason := l.fault(); reason != "" {
			return nil, &LayerError{i, reason}
		}
	}
	sort.SliceStable(layers, func(i, k int) bool { return layers[i].Z < layers[k].Z })
	return layers, nil
}

// fault is what is wrong with a layer, empty for nothing.
func (l Layer) fault() string {
	known := []string{layerBackground, layerImage, layerSubject, layerFace, layerLogo, layerText, layerBadge, layerShape}
	b := l.Box
	switch {
	case !slices.Contains(known, l.Type):
		return fmt.Sprintf("type %q is none of %v", l.Type, known)
	case math.IsNaN(b.X + b.Y + b.W + b.H):
		return "a side of box is no number"
	case b.W <= 0 || b.H <= 0:
		return "box needs a width and a height above 0"
	case b.X < -farthest || b.Y < -farthest || b.X > 1 || b.Y > 1 || b.W > 1+farthest || b.H > 1+farthest:
		return "box lies outside the picture; its sides are parts of the picture, 0 to 1"
	case len([]rune(l.Text)) > maxLayerText:
		return fmt.Sprintf("text has more than %d characters", maxLayerText)
	case l.Align != "" && !slices.Contains(alignNames[:], l.Align):
		return fmt.Sprintf("align %q is none of %v", l.Align, alignNames)
	}
	return ""
}
