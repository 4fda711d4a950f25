package people

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

type gesture int

const (
	openHand gesture = iota
	pointing
	fist
	thumbUp
	atChin
	gripping // around the prop, which stands above the fist
	clasping // the side of the prop
	singing  // around a microphone
)

// hand is a hand whose wrist lies at the origin and whose fingers point up; its
// thumb is on the left.
type hand struct {
	*figure
	skin relief.Material
	dark canvas.Color // of the lines between fingers
}

// hand paints a hand at the wrist, turned by degrees. Mirror is -1 for a thumb on
// the right, else 1.
func (f *figure) hand(g gesture, wrist canvas.Point, degrees, mirror float32) {
	size := float32(1.02)
	if f.woman {
		size = .90
	}
	if f.age == child {
		size = .80
	}
	if g == pointing {
		size *= 1.14 // small pictures need a large pointing hand
	}
	h := hand{figure: f, skin: f.skinMat(.16, 9.5, .12)}
	h.skin.Rim = .45
	if glove := wardrobe[f.role].gloves; glove != 0 {
		h.skin = fabricOf(canvas.Hex(glove), .2, 10, .1)
	}
	h.dark = canvas.Mix(h.skin.Shade, h.skin.Shade.Scale(.55), .5)
	place := relief.Scale(mirror*size, size).Then(relief.RotateAbout(0, 0, degrees)).Then(relief.Translate(wrist.X, wrist.Y))
	if !f.shortSleeves() {
		place = relief.Translate(0, -14).Then(place) // out of the cuff
	}
	f.Transformed(place, func() { h.paint(g) })
}

func (h hand) paint(g gesture) {
	if !h.shortSleeves() {
		h.paintGesture(g, relief.Line(42, 42, 46, 0, 14, 0, -6, 0, -22))
		return
	}
	// A bare wrist melts into the forearm.
	h.Within(h.Softened(relief.Rectangle(-300, -300, 300, -4), 12), func() {
		h.paintGesture(g, relief.Line(40, 42, 46, 0, 40, 0, 0, 0, -22))
	})
}

func (h hand) paintGesture(g gesture, wrist canvas.Path) {
	palm := relief.Blob(-25, -6, -33, -36, -33, -66, -14, -80, 14, -80, 33, -68, 33, -36, 25, -6, 0, 2)
	switch g {
	case openHand:
		h.paintOpen(wrist, palm)
	case pointing:
		h.lay(relief.Union(wrist, palm, relief.Line(23, 22, 18.5, -20, -56, -21, -100, -21, -146)), .55)
		h.lay(relief.Blob(-8, -84, -8, -50, 10, -44, 30, -44, 37, -60, 34, -82, 12, -92), 0)
		h.foldedFingers([][4]float32{{25, -74, 25, -46}, {10, -80, 10, -46}, {-5, -82, -5, -47}}, .65)
		h.lay(relief.Line(25, 23, 19, -24, -18, -16, -38, 12, -50), .7)
		h.fingertip(-21, -143)
	case fist:
		h.lay(relief.Union(wrist, palm), .5)
		h.knuckles()
		h.lay(relief.Line(26, 24, 20, -30, -20, -20, -34, 14, -38), .75)
	case thumbUp:
		h.lay(relief.Line(28, 28, 23, -18, -30, -40, -44, -70, -50), .4)
		h.lay(relief.Union(wrist, palm), .5)
		h.knuckles()
		h.lay(relief.Line(30, 29, 24, -18, -26, -38, -42, -72, -50), .55)
		h.fingertip(-74, -50)
	case gripping:
		h.lay(relief.Union(wrist, palm), .5)
		h.layProp(point(0, -96), 178)
		h.knuckles()
		h.lay(relief.Line(26, 24, 20, -30, -20, -20, -34, 14, -38), .75)
	case clasping:
		h.lay(relief.Union(wrist, palm), .5)
		h.foldedFingers([][4]float32{{25, -66, -6, -72}, {27, -50, -8, -54}, {26, -34, -6, -36}, {22, -20, -2, -20}}, .6)
		h.lay(relief.Line(26, 24, 20, -22, -24, -36, -50, -34, -84), .7)
	case singing:
		h.lay(relief.Union(wrist, palm), .5)
		h.microphone()
		h.knuckles()
		h.lay(relief.Line(26, 24, 20, -30, -20, -20, -34, 14, -38), .75)
	case atChin:
		h.lay(relief.Union(wrist, palm, relief.Line(22, 21, 18, -20, -58, -22, -96, -18, -134)), .6)
		h.lay(relief.Line(26, 24, 19, -18, -34, -44, -58, -62, -84), .5)
		h.foldedFingers([][4]float32{{26, -72, 20, -44}, {11, -79, 5, -46}, {-5, -82, -11, -48}}, .7)
	}
}

// lay paints a shape with its contact shadow of the given strength.
func (h hand) lay(shape canvas.Path, shadow float32) *image.Alpha {
	m := h.Mask(shape)
	h.Cast(m, 1, 4, 5, h.dark, shadow)
	h.Lit(m, h.skin)
	return m
}

// foldedFingers lays fingers from x, y of the knuckle to x, y of the end.
func (h hand) foldedFingers(fingers [][4]float32, shadow float32) {
	for _, q := range fingers {
		h.lay(relief.Line(20.5, 20.5, 19.5, q[0], q[1], (q[0]+q[2])/2, (q[1]+q[3])/2, q[2], q[3]), shadow)
	}
}

func (h hand) knuckles() {
	h.foldedFingers([][4]float32{{25, -70, 23.5, -42}, {8.5, -75, 8, -40}, {-8.5, -75, -8, -40}, {-25, -70, -23.5, -42}}, .7)
}

func (h hand) fingertip(x, y float32) {
	h.Soft(relief.Ellipse(x, y, 8, 9), 5, h.tone.blush, .3)
}

func (h hand) paintOpen(wrist, palm canvas.Path) {
	finger := func(width float32, xy ...float32) canvas.Path {
		return relief.Line(width, width*1.02, width*.86, xy...)
	}
	m := h.lay(relief.Union(wrist, palm,
		finger(20, -23, -66, -29, -98, -34, -128), finger(21, -8, -72, -9, -108, -10, -142),
		finger(20.5, 9, -72, 12, -106, 14, -136), finger(18, 24, -64, 31, -92, 36, -116),
		relief.Line(25, 24, 19, -18, -24, -40, -44, -58, -74)), .55)
	h.Within(m, func() {
		for _, x := range []float32{-15, 0, 17} {
			h.Soft(relief.Line(1, 4, 1, x, -91, x, -82, x, -75), 2.2, h.dark, .65)
		}
		h.Soft(relief.Line(2, 6, 2, -22, -12, -12, -34, -22, -56), 5, h.skin.Shade, .45)
		h.Soft(relief.Ellipse(4, -42, 18, 20), 10, h.skin.Light, .30)
		for _, tip := range [][2]float32{{-33, -122}, {-10, -136}, {14, -130}, {35, -111}} {
			h.fingertip(tip[0], tip[1])
		}
	})
}
