package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// hem is where the body leaves the page: far enough below the neck for every pose.
const hem = 1300

// shoulder is half the breadth of the shoulders.
func (c Identity) shoulder() float32 {
	if c.Feminine {
		return 128
	}
	return 176
}

func (d *drawing) torso() canvas.Path {
	w, neck := d.who.shoulder(), float32(50)
	if d.who.Feminine {
		neck = 34
	}
	return ink.Blob(neck, 150, neck+30, 168, w-34, 186, w-4, 208, w+10, 260, w+18, 340, w+26, 520, w+30, hem, -w-30, hem, -w-26, 520, -w-18, 340, -w-10, 260, -w+4, 208, -w+34, 186, -neck-30, 168, -neck, 150, -neck*.5, 200, neck*.5, 200)
}

// collarBehind paints what of the clothes stands behind the neck.
func (d *drawing) collarBehind() {
	main, trim := ink.NewTones(d.who.OutfitColor), ink.NewTones(d.who.TrimColor)
	switch d.who.Outfit {
	case Hoodie:
		hood := ink.Blob(-96, 170, -104, 120, -66, 92, 66, 92, 104, 120, 96, 170, 0, 210)
		d.Fill(hood, main.Shade, 1)
		d.Outline(hood[0], main.Line, lineWidth, 0, 0)
		d.Fill(ink.Blob(-66, 168, -70, 124, -40, 106, 40, 106, 70, 124, 66, 168), main.Deep, 1)
	case Cape:
		collar := ink.Blob(-64, 190, -150, 176, -176, 70, -176, 70, -96, 130, -40, 150, 40, 150, 96, 130, 176, 70, 176, 70, 150, 176, 64, 190)
		d.Fill(collar, trim.Shade, 1)
		d.Fill(ink.Blob(-60, 190, -110, 170, -176, 70, -176, 70, -92, 140, -36, 160, 0, 190), trim.Base, .7)
		d.Outline(collar[0], trim.Line, lineWidth*1.2, 0, 0)
	case Jacket:
		collar := ink.Blob(-84, 172, -92, 108, -60, 96, 60, 96, 92, 108, 84, 172)
		d.Fill(collar, main.Deep, 1)
		d.Outline(collar[0], main.Line, lineWidth, 0, 0)
	}
}

// wardrobe draws one outfit on the torso.
type wardrobe struct {
	*drawing
	main, trim ink.Tones
	torso      canvas.Path
	dark       float32 // the side away from the light
	half       float32 // breadth of the shoulders
}

func (d *drawing) outfit() {
	w := &wardrobe{drawing: d, main: ink.NewTones(d.who.OutfitColor), trim: ink.NewTones(d.who.TrimColor), torso: d.torso(), dark: d.darkSide(), half: d.who.shoulder()}
	w.dress()
	d.Within(w.torso, func() { // the head's shadow on the collar
		d.Fill(ink.Ellipse(w.dark*18, 150, 74, 46, 0), canvas.Mix(w.main.Deep, canvas.Hex(0x201440), .4), .30)
	})
}

// dress draws what is worn.
func (w *wardrobe) dress() {
	switch w.who.Outfit {
	case Hoodie:
		w.hoodie()
	case Sailor:
		w.sailor()
	case Uniform:
		w.uniform()
	case Cape:
		w.cape()
	case Armour:
		w.armour()
	case Jacket:
		w.jacket()
	case Kimono:
		w.kimono()
	case Suit:
		w.suit()
	case Robe:
		w.robe()
	case Shinobi:
		w.shinobi()
	case Idol:
		w.idol()
	case LabCoat:
		w.labCoat()
	case Sports:
		w.sports()
	case Casual:
		w.casual()
	case Pirate:
		w.pirate()
	case Pilot:
		w.pilot()
	case Chef:
		w.chef()
	case Coat:
		w.coat()
	default:
		w.gi()
	}
}

// cloth paints the whole torso in one colour with shadows, folds and outline.
func (w *wardrobe) cloth(t ink.Tones) {
	d, half := w.dark, w.half
	w.Fill(w.torso, t.Base, 1)
	w.Within(w.torso, func() {
		w.Fill(ink.Blob(d*half*.62, 150, d*half*.72, 230, d*half*.58, 300, d*half*.60, hem, d*half*1.4, hem, d*half*1.4, 150), t.Shade, 1)
		w.Fill(ink.Blob(-d*(half-44), 280, -d*(half-44), 280, -d*(half-30), 380, -d*(half-26), hem, -d*(half-56), hem, -d*(half-56), 380), t.Shade, 1)
		w.Fill(ink.Blob(d*6, 330, d*40, 380, d*30, hem, -d*20, hem, -d*4, 400), t.Shade, .8)
	})
	sides(func(s float32) {
		w.fold(t, 1, s*(half-40), 262, s*(half-46), 300, s*(half-38), 400, s*(half-36), hem)
		w.fold(t, .7, s*(half-44), 292, s*(half-70), 300, s*(half-92), 316)
		w.fold(t, .6, s*(half-2), 262, s*(half-22), 280, s*(half-34), 290)
		w.fold(t, .6, s*(half-54), 205, s*(half-70), 222, s*(half-78), 246)
	})
	w.Outline(w.torso[0], t.Line, lineWidth*1.15, d*.6, .5)
}

// piece paints one outlined part of the clothes.
func (w *wardrobe) piece(t ink.Tones, xy ...float32) {
	shape := ink.Blob(xy...)
	w.Fill(shape, t.Base, 1)
	w.Outline(shape[0], t.Line, lineWidth*.95, w.dark*.6, .6)
}

// fold draws a crease, its width a share of the main outlines.
func (w *wardrobe) fold(t ink.Tones, width float32, xy ...float32) {
	w.Brush(ink.Curve(xy...), t.Line, ink.Taper(lineWidth*width, .4))
}

// inside paints a shape where it covers the torso.
func (w *wardrobe) inside(c canvas.Color, opacity float32, xy ...float32) {
	w.Within(w.torso, func() { w.Fill(ink.Blob(xy...), c, opacity) })
}
