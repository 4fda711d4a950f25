package compose

// Layer is one part of a design with its place in parts of the picture.
type Layer struct {
	// Type is background, subject, logo, text, badge or shape.
	Type string `json:"type"`
	// Name tells parts of one type apart, for instance "title" and "kicker".
	Name string `json:"name"`
	Box  Box    `json:"box"`
	// Z counts from the back.
	Z int `json:"z"`
	// Text is what a text layer says.
	Text string `json:"text,omitempty"`
	// MaxLines, Align and Fit tell how a text layer fills its box.
	MaxLines int    `json:"max_lines,omitempty"`
	Align    string `json:"align,omitempty"`
	Fit      string `json:"fit,omitempty"`
	// Style holds names of the kit: scene, icon, font, colours.
	Style map[string]string `json:"style,omitempty"`
}

// Box is a rectangle in parts of the picture, 0 to 1.
type Box struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
	W float64 `json:"w"`
	H float64 `json:"h"`
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
	w := min(a.right(), b.right()) - max(a.x, b.x)
	h := min(a.bottom(), b.bottom()) - max(a.y, b.y)
	if w <= 0 || h <= 0 || a.w <= 0 || a.h <= 0 {
		return 0
	}
	return float64(w * h / (a.w * a.h))
}
