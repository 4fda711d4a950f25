package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// sleeve is how an outfit covers the arm.
type sleeve struct {
	tones, cuff ink.Tones
	// short sleeves end above the elbow and wide ones open towards the hand.
	short, wide bool
}

func (d *drawing) sleeve() sleeve {
	main, trim := ink.NewTones(d.who.OutfitColor), ink.NewTones(d.who.TrimColor)
	dark := ink.NewTones(canvas.Hex(0x2b2d44))
	white := ink.NewTones(canvas.Hex(0xf3f4fb))
	switch d.who.Outfit {
	case Sports, Casual:
		return sleeve{tones: main, cuff: trim, short: true}
	case Gi, Idol:
		return sleeve{tones: main, cuff: trim, short: true}
	case Kimono, Robe:
		return sleeve{tones: main, cuff: trim, wide: true}
	case Cape, Armour, Shinobi:
		return sleeve{tones: dark, cuff: main}
	case LabCoat, Chef:
		return sleeve{tones: white, cuff: white}
	case Suit, Uniform:
		return sleeve{tones: main, cuff: white}
	default:
		return sleeve{tones: main, cuff: trim}
	}
}

// armWidth is the breadth of the upper arm.
func (d *drawing) armWidth() float32 {
	if d.who.Feminine {
		return 66
	}
	return 84
}

// arm draws an arm from the shoulder of side s over the elbow to the wrist.
func (d *drawing) arm(s float32, elbow, wrist canvas.Point) {
	shoulder := at(s*(d.who.shoulder()-26), 236)
	d.limb(shoulder, elbow, 1, .86, false)
	d.forearm(elbow, wrist)
}

// forearm draws an arm from the elbow to the wrist with its sleeve.
func (d *drawing) forearm(elbow, wrist canvas.Point) {
	sl := d.sleeve()
	if sl.short {
		d.limb(elbow, wrist, .74, .50, true)
		return
	}
	if sl.wide {
		d.limb(elbow, wrist, .66, .50, true)
		d.limb(elbow, ink.Between(elbow, wrist, .74), .9, 1.5, false)
		return
	}
	d.limb(elbow, wrist, .88, .62, false)
	d.cuff(sl, elbow, wrist)
}

// limb is one part of an arm; from and to are its breadths as shares of the
// upper arm's.
func (d *drawing) limb(a, b canvas.Point, from, to float32, bare bool) {
	tones := d.sleeve().tones
	if bare {
		tones = d.flesh()
		if d.who.Outfit != Armour && d.who.Outfit != Pilot && d.who.Outfit != Shinobi {
			tones = d.skin
		}
	}
	w := d.armWidth()
	middle := ink.Between(a, b, .5)
	spine := canvas.Bezier(a, ink.Between(a, middle, .7), ink.Between(b, middle, .7), b, 12)
	left, right := bothSides(spine, func(t float32) float32 {
		return w / 2 * (canvas.Lerp(from, to, t) + .06*canvas.Sin(t*3.14))
	})
	shape := canvas.Path{ink.Ring(left, right)}
	d.Fill(ink.Ellipse(a.X, a.Y, w/2*from, w/2*from, 0), tones.Base, 1)
	d.Fill(shape, tones.Base, 1)
	lit, dark := left, right
	if (left[6].X-right[6].X)*d.lightSide < 0 {
		lit, dark = right, left
	}
	shade := make([]canvas.Point, len(dark))
	for i := range dark {
		shade[i] = ink.Between(dark[i], lit[i], .38)
	}
	d.Fill(canvas.Path{ink.Ring(dark, shade)}, tones.Shade, 1)
	for _, edge := range [][]canvas.Point{left, right} {
		d.Brush(edge, tones.Line, ink.Taper(lineWidth*1.15, .5))
	}
	if !bare { // creases at the bend
		for _, t := range []int{2, 4} {
			d.Brush([]canvas.Point{dark[t], ink.Between(dark[t+1], lit[t+1], .3), ink.Between(dark[t], lit[t], .5)}, tones.Line, ink.Taper(lineWidth*.7, .4))
		}
	}
}

// cuff closes a sleeve at the wrist.
func (d *drawing) cuff(sl sleeve, elbow, wrist canvas.Point) {
	w := d.armWidth() * .36
	near := ink.Between(wrist, elbow, .13)
	left, right := bothSides([]canvas.Point{near, wrist}, func(float32) float32 { return w })
	shape := canvas.Path{ink.SplineThrough(true, []canvas.Point{left[0], left[0], left[1], left[1], right[1], right[1], right[0], right[0]})}
	d.Fill(shape, sl.cuff.Base, 1)
	d.Outline(shape[0], sl.cuff.Line, lineWidth, d.darkSide()*.5, .4)
}

// wristHand draws a hand at a wrist, turned by degrees from upright; the thumb
// is on the side thumbSide (-1 left).
func (d *drawing) wristHand(wrist canvas.Point, degrees, thumbSide, size float32, g grip) {
	place := ink.Scale(-thumbSide*size, size).Then(ink.RotateAbout(0, 0, degrees)).Then(ink.Translate(wrist.X, wrist.Y))
	d.hand(place, g)
}
