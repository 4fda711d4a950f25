package character

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// A hand is drawn in units of its own: the wrist is the origin, fingers point up
// (to -Y) and the thumb is on the left. It is about 116 units long.

// grip is what fingers do.
type grip struct {
	// stretched are the fingers that are out, from the index to the little one;
	// the others are folded into the palm.
	stretched [4]bool
	// spread turns the outer fingers away from the middle, in degrees.
	spread float32
	// thumb is where the thumb goes.
	thumb thumbPlace
	// back shows the back of the hand instead of the palm.
	back bool
}

type thumbPlace int

const (
	thumbOut    thumbPlace = iota // off to the side
	thumbAcross                   // over the folded fingers
	thumbAlong                    // along the index finger
)

var (
	openPalm  = grip{stretched: [4]bool{true, true, true, true}, spread: 9}
	spread    = grip{stretched: [4]bool{true, true, true, true}, spread: 15}
	peaceSign = grip{stretched: [4]bool{true, true}, spread: 15, thumb: thumbAcross}
	oneFinger = grip{stretched: [4]bool{true}, spread: 2, thumb: thumbAcross}
	pointing  = grip{stretched: [4]bool{true}, spread: 2, back: true}
	resting   = grip{stretched: [4]bool{true, true, true, true}, spread: 3, thumb: thumbAlong, back: true}
)

// knuckle is where one finger grows, its length and breadth and the share of the
// spread that it takes.
type knuckle struct{ x, y, length, width, turn float32 }

var knuckles = [4]knuckle{{-20.5, -58, 45, 14.5, -1}, {-6.5, -63, 52, 15, -.25}, {7.5, -62, 47, 14.5, .4}, {20.5, -55, 36, 12.5, 1.15}}

// flesh are the tones of the hands: those of the skin or of a glove.
func (d *drawing) flesh() ink.Tones {
	switch d.who.Outfit {
	case Armour, Pilot, Shinobi:
		return ink.NewTones(canvas.Hex(0x34323f))
	default:
		return d.skin
	}
}

// hand draws a hand in the place given, on top of the current transform.
func (d *drawing) hand(place ink.Affine, g grip) {
	still := d.Transform
	d.Transform = place.Then(still)
	tones := d.flesh()
	if g.back && g.thumb != thumbAcross {
		d.thumb(tones, g.thumb)
	}
	for i := range knuckles {
		if g.stretched[i] || g.back {
			d.finger(tones, i, g)
		}
	}
	palm := ink.Blob(-19, 6, -25, -12, -29, -34, -28, -56, -18, -66, 0, -69, 17, -66, 27, -54, 28, -34, 23, -12, 18, 6)
	d.Fill(palm, tones.Base, 1)
	dark := d.darkSide() * ink.Sign(place.XX)
	d.Within(palm, func() {
		d.Fill(ink.Blob(dark*12, 10, dark*17, -20, dark*18, -50, dark*14, -72, dark*50, -72, dark*50, 10), tones.Shade, 1)
	})
	d.Brush(ink.Curve(-19, 8, -25, -12, -29, -34, -28, -52), tones.Line, ink.Taper(lineWidth*1.05, .4))
	d.Brush(ink.Curve(28, -50, 28, -34, 23, -12, 18, 8), tones.Line, ink.Taper(lineWidth*1.05, .5))
	if g.back {
		for _, k := range knuckles {
			d.Brush(ink.Curve(k.x-4, k.y+4, k.x, k.y+1, k.x+4, k.y+4), tones.Line, ink.Taper(lineWidth*.6, .5))
		}
	} else {
		d.palmLines(tones)
		for _, i := range [4]int{3, 2, 1, 0} {
			if !g.stretched[i] {
				d.foldedFinger(tones, i)
			}
		}
	}
	if !g.back || g.thumb == thumbAcross {
		d.thumb(tones, g.thumb)
	}
	d.Transform = still
}

func (d *drawing) palmLines(tones ink.Tones) {
	d.Brush(ink.Curve(-14, -52, -6, -40, -7, -22, -12, -6), tones.Line, ink.Taper(lineWidth*.55, .4))
	d.Brush(ink.Curve(-22, -48, -6, -46, 10, -38, 20, -40), tones.Line, ink.Taper(lineWidth*.5, .5))
}

// finger draws a finger that is stretched, or on the back of a hand the bump of
// a folded one.
func (d *drawing) finger(tones ink.Tones, i int, g grip) {
	k := knuckles[i]
	length := k.length
	if !g.stretched[i] {
		length = 9
	}
	angle := k.turn * g.spread * math.Pi / 180
	sin, cos := canvas.Sin(angle), canvas.Cos(angle)
	on := func(t, off float32) canvas.Point {
		return at(k.x+sin*length*t+cos*off, k.y+10-cos*(length+10)*t+sin*off)
	}
	bow := k.turn * 2.5
	d.digit(tones, canvas.Bezier(on(0, 0), on(.35, bow), on(.7, bow), on(1, 0), 12), k.width)
	if g.stretched[i] && g.back {
		nail := on(.9, 0)
		d.Fill(ink.Ellipse(nail.X, nail.Y, k.width*.24, k.width*.34, k.turn*g.spread), canvas.Mix(tones.Light, canvas.Hex(0xffb6b0), .45), .9)
	}
}

// digit draws a finger along a line: even, with a round tip.
func (d *drawing) digit(tones ink.Tones, spine []canvas.Point, width float32) {
	left, right := bothSides(spine, func(t float32) float32 {
		w := width / 2 * (1.04 - .14*t)
		if t > .8 {
			u := (t - .8) / .2
			w *= canvas.Sqrt(max(0, 1-u*u))
		}
		return w
	})
	shape := canvas.Path{ink.Ring(left, right)}
	d.Fill(shape, tones.Base, 1)
	shade := make([]canvas.Point, len(right))
	for i := range right {
		shade[i] = ink.Between(right[i], left[i], .34)
	}
	d.Fill(canvas.Path{ink.Ring(right, shade)}, tones.Shade, 1)
	d.Brush(shape[0], tones.Line, func(t float32) float32 { return lineWidth * (.35 + .7*canvas.Sin(t*math.Pi)) })
}

// bothSides are the lines at a distance to the left and right of a spine.
func bothSides(spine []canvas.Point, half func(t float32) float32) (left, right []canvas.Point) {
	n := len(spine)
	left, right = make([]canvas.Point, n), make([]canvas.Point, n)
	for i, p := range spine {
		before, after := spine[max(0, i-1)], spine[min(n-1, i+1)]
		dx, dy := after.X-before.X, after.Y-before.Y
		length := canvas.Sqrt(dx*dx+dy*dy) + 1e-6
		w := half(float32(i) / float32(n-1))
		left[i] = canvas.Point{X: p.X + dy/length*w, Y: p.Y - dx/length*w}
		right[i] = canvas.Point{X: p.X - dy/length*w, Y: p.Y + dx/length*w}
	}
	return left, right
}

// foldedFinger is a finger bent into the palm, seen from the palm's side.
func (d *drawing) foldedFinger(tones ink.Tones, i int) {
	k := knuckles[i]
	w := k.width * .56
	shape := ink.Blob(k.x-w, k.y-2, k.x-w*.7, k.y-12, k.x+w*.7, k.y-12, k.x+w, k.y-2, k.x+w*.95, k.y+22, k.x+w*.5, k.y+30, k.x-w*.5, k.y+30, k.x-w*.95, k.y+22)
	d.Fill(shape, tones.Base, 1)
	d.Within(shape, func() {
		d.Fill(ink.Blob(k.x-20, k.y+14, k.x, k.y+10, k.x+20, k.y+14, k.x+20, k.y+40, k.x-20, k.y+40), tones.Shade, 1)
	})
	d.Outline(shape[0], tones.Line, lineWidth*.85, 0, .5)
}

func (d *drawing) thumb(tones ink.Tones, place thumbPlace) {
	switch place {
	case thumbAcross:
		d.digit(tones, canvas.Bezier(at(-25, -24), at(-20, -40), at(-6, -40), at(13, -36), 12), 17)
	case thumbAlong:
		d.digit(tones, canvas.Bezier(at(-22, -18), at(-36, -34), at(-38, -52), at(-33, -74), 12), 17)
	default:
		d.digit(tones, canvas.Bezier(at(-20, -14), at(-38, -26), at(-50, -42), at(-54, -66), 12), 18)
	}
}

// fist draws a clenched hand seen from the front, its middle at (cx, cy), the
// thumb on the side away from s.
func (d *drawing) fist(cx, cy, s float32) {
	skin, light := d.flesh(), d.lightSide
	hand := ink.Blob(cx-50, cy-28, cx-38, cy-48, cx, cy-54, cx+39, cy-47, cx+51, cy-24, cx+50, cy+26, cx+34, cy+52, cx-34, cy+52, cx-50, cy+26)
	d.Fill(hand, skin.Base, 1)
	d.Within(hand, func() {
		d.Fill(ink.Blob(cx-60, cy+16, cx, cy+8, cx+60, cy+16, cx+60, cy+70, cx-60, cy+70), skin.Shade, 1)
		d.Fill(ink.Blob(cx-light*34, cy-70, cx-light*40, cy, cx-light*34, cy+70, cx-light*80, cy+70, cx-light*80, cy-70), skin.Shade, 1)
	})
	for _, x := range []float32{cx - 26, cx, cx + 26} { // between the fingers
		d.Brush(ink.Curve(x, cy-49, x+2, cy-24, x, cy+8), skin.Line, ink.Taper(lineWidth, .5))
	}
	for _, x := range []float32{cx - 38, cx - 13, cx + 13, cx + 38} { // knuckles
		d.Brush(ink.Curve(x-9, cy-24, x, cy-29, x+9, cy-24), skin.Line, ink.Taper(lineWidth*.7, .5))
	}
	thumb := ink.Blob(cx+s*44, cy+8, cx+s*20, cy+3, cx-s*18, cy+9, cx-s*31, cy+20, cx-s*22, cy+32, cx+s*10, cy+33, cx+s*42, cy+44)
	d.Fill(thumb, skin.Base, 1)
	d.Outline(thumb[0], skin.Line, lineWidth, 0, .6)
	d.Outline(hand[0], skin.Line, lineWidth*1.2, -light*.6, .6)
}

// thumbUp draws a fist seen from the side of the fingers with the thumb raised,
// its middle at (cx, cy); s is the side that the wrist is on.
func (d *drawing) thumbUp(cx, cy, s float32) {
	tones := d.flesh()
	d.digit(tones, canvas.Bezier(at(cx+s*6, cy-14), at(cx+s*4, cy-44), at(cx+s*8, cy-62), at(cx+s*12, cy-84), 12), 24)
	back := ink.Blob(cx+s*36, cy-32, cx, cy-40, cx-s*24, cy-32, cx-s*24, cy+34, cx+s*6, cy+44, cx+s*38, cy+34)
	d.Fill(back, tones.Base, 1)
	d.Outline(back[0], tones.Line, lineWidth, 0, .5)
	for i := range 4 {
		y := cy - 27 + float32(i)*18.5
		long := [4]float32{40, 43, 41, 35}[i]
		finger := ink.Blob(cx+s*16, y-9, cx+s*16-s*long*.5, y-10, cx+s*16-s*long, y-6, cx+s*16-s*long-s*3, y+2, cx+s*16-s*long, y+8, cx+s*10, y+10)
		d.Fill(finger, tones.Base, 1)
		d.Within(finger, func() {
			d.Fill(ink.Blob(cx+60, y+4, cx, y+2, cx-60, y+4, cx-60, y+20, cx+60, y+20), tones.Shade, 1)
		})
		d.Outline(finger[0], tones.Line, lineWidth*.9, 0, .5)
	}
}
