package compose

import (
	"encoding/json"
	"fmt"
)

// Layer is one part of a design with its place in parts of the picture.
type Layer struct {
	// Type is background, image, subject, face, logo, text, badge or shape.
	Type string `json:"type"`
	// Name tells parts of one type apart, for instance "title" and "kicker". That
	// of a background is a scene, that of a subject its picture.
	Name string `json:"name"`
	Box  Box    `json:"box"`
	// Z counts from the back.
	Z int `json:"z"`
	// Text is what a text or badge layer says.
	Text string `json:"text,omitempty"`
	// MaxLines, Align and Fit tell how a text layer fills its box: Align is left,
	// center or right; Fit is "fill" (as large as the box allows) or "shrink" (at
	// the size of its style, smaller if that does not fit).
	MaxLines int    `json:"max_lines,omitempty"`
	Align    string `json:"align,omitempty"`
	Fit      string `json:"fit,omitempty"`
	// Style holds names of the kit, colours as #rrggbb, and numbers: font, color,
	// rotation and so on; see [RenderLayers].
	Style LayerStyle `json:"style,omitempty"`
}

// Box is a rectangle in parts of the picture, 0 to 1.
type Box struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
	W float64 `json:"w"`
	H float64 `json:"h"`
}

// LayerStyle is a style by property.
type LayerStyle map[string]string

// UnmarshalJSON takes numbers and booleans for their texts. Values of other kinds
// are passed over.
func (s *LayerStyle) UnmarshalJSON(data []byte) error {
	var values map[string]any
	if err := json.Unmarshal(data, &values); err != nil {
		return err
	}
	*s = LayerStyle{}
	for name, v := range values {
		switch v.(type) {
		case string, bool, float64:
			(*s)[name] = fmt.Sprint(v)
		}
	}
	return nil
}

type layerList []Layer

// addLayer appends a layer in front of the others, its box cut to the picture.
func (c *Composition) addLayer(l Layer, b box) {
	part := func(v, whole float32) float64 { return min(1, max(0, float64(v/whole))) }
	x, y := part(b.x, c.size.width), part(b.y, c.size.height)
	l.Box = Box{x, y, part(b.right(), c.size.width) - x, part(b.bottom(), c.size.height) - y}
	l.Z = len(c.layers)
	c.layers = append(c.layers, l)
}

// layerBox is the box of a layer in design pixels.
func (c *Composition) layerBox(l Layer) box {
	return box{float32(l.Box.X), float32(l.Box.Y), float32(l.Box.W), float32(l.Box.H)}.in(c.size.whole())
}

var alignNames = [...]string{"left", "center", "right"}

// overlap is the part of a that lies in b.
func overlap(a, b box) float64 {
	if a.area() <= 0 {
		return 0
	}
	return float64(a.common(b).area() / a.area())
}
