package character

import "github.com/routix/routix/sdk/studio/canvas"

// formShape is how a form differs from the oval face: factors of the breadth of
// cheeks, jaw and chin, of the length below the eyes and of the eyes' size, and
// how far eyes, nose and mouth move down, in the figure's units.
type formShape struct {
	cheek, jaw, chin, length float32
	eyeWidth, eyeHeight      float32
	eyeDown, noseDown        float32
	mouthDown, eyeOut        float32
	body                     float32 // size of the body beside the head's
}

// forms holds the shape of each form of a face.
var forms = map[Form]formShape{
	Oval:     {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1},
	Round:    {1.02, 1.08, 1.28, .955, 1.05, 1.02, 3, 0, -2, 1, 1},
	Sharp:    {.985, .92, .74, 1.035, 1.02, .90, -1, 3, 2, 0, 1},
	Mature:   {.975, .98, .98, 1.085, .94, .80, -4, 6, 5, -1, 1.04},
	Child:    {1.01, 1.06, 1.16, .915, 1.09, 1.10, 8, 4, 0, 2, .84},
	TallEyed: {1, .97, .9, 1, .99, 1.20, 2, 2, 1, 0, 1},
	Elder:    {.97, 1.0, 1.12, 1.07, .86, .66, -2, 6, 5, -1, 1},
	Chibi:    {1.05, 1.10, 1.34, .89, 1.20, 1.22, 11, 5, 0, 4, .70},
}

// form is the shape of the character's face; an unknown form is oval.
func (c Identity) form() formShape {
	if f, ok := forms[c.Form]; ok {
		return f
	}
	return forms[Oval]
}

// shaped applies the form to the half outline of a face: the points below the
// eyes, each at its own height.
func (f formShape) shaped(half []canvas.Point) {
	for i := range half {
		p := &half[i]
		if p.Y <= 0 {
			p.X *= canvas.Lerp(1, f.cheek, .5)
			continue
		}
		k := f.cheek
		if p.Y > 50 {
			k = canvas.Lerp(f.jaw, f.chin, canvas.SmoothStep(78, 116, p.Y))
		}
		p.X *= k
		p.Y *= canvas.Lerp(1, f.length, canvas.SmoothStep(20, 100, p.Y))
	}
}
