package scene

import (
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func lofiBackdrop(b *Board) {
	p, c := b.page, b.palette
	w, h := p.Width, p.Height
	p.Soft(func(_, y float32) canvas.Color {
		col := canvas.Mix(c.deep, c.mid, canvas.SmoothStep(0, .72, y/h))
		return canvas.Mix(col, c.bright, .55*canvas.SmoothStep(.42, .89, y/h))
	})
	if b.setting.Weather == Clear {
		p.Stars(90, h*.55, canvas.White())
	}
	p.City(h*.92, 3, canvas.Mix(c.mid, c.deep, .4), canvas.Mix(c.night, c.deep, .3), c.pale)
	lights := []canvas.Color{c.bright, c.accent, c.second, canvas.Mix(c.mid, canvas.White(), .3)}
	for i := range 34 {
		p.Bokeh(p.Between(0, w), p.Between(.36, .9)*h, p.Between(12, 40), lights[i%len(lights)], p.Between(.12, .30))
	}
	switch b.setting.Weather {
	case Clear:
	case Snow:
		p.Snow(160)
	default:
		p.Rain(150, canvas.Hex(0xcfe0ff), true)
	}
	b.window()
}

// window is the frame, the lamp's light and the curtain of the room.
func (b *Board) window() {
	p, c, l := b.page, b.palette, b.layout
	w, h := p.Width, p.Height
	mirror := func(x float32) float32 {
		if l.side < 0 {
			return w - x
		}
		return x
	}
	frame, lit := canvas.Mix(c.night, canvas.Hex(0x2a1838), .6), canvas.Mix(c.bright, c.night, .55)
	bar := func(x0, y0, x1, y1 float32, col canvas.Color) {
		p.Fill(ink.Polygon(mirror(x0), y0, mirror(x1), y0, mirror(x1), y1, mirror(x0), y1), col, 1)
	}
	bar(0, 0, w, 26, frame)
	bar(0, 0, 30, h, frame)
	if l.wide {
		bar(w*.442, 0, w*.461, h, frame)
		bar(w*.456, 0, w*.461, h, lit)
	}
	bar(0, 20, w, 26, lit)
	p.Glow(mirror(w-50), h*.33, 520, c.accent, .75)
	cloth := ink.NewTones(canvas.Mix(c.bright, c.mid, .4))
	for i := float32(0); i < 4; i++ {
		x := w - 130 + i*40
		fold := ink.Blob(mirror(x), -10, mirror(x), -10, mirror(x+56), -10, mirror(x+56), -10, mirror(x+60), h*.4, mirror(x+50), h+10, mirror(x-10), h+10, mirror(x+6), h*.4)
		p.FillGradient(fold, 0, h, cloth.Base, cloth.Shade)
		p.Fill(ink.Blob(mirror(x+36), -10, mirror(x+56), -10, mirror(x+60), h*.4, mirror(x+50), h+10, mirror(x+30), h+10, mirror(x+44), h*.4), cloth.Deep, 1)
	}
}

func lofiPose(b *Board, pose *character.Pose) {
	c := b.palette
	pose.LookY = .3
	pose.Light.Rim, pose.Light.RimWidth, pose.Light.BackRim = c.accent, 12, canvas.Mix(c.second, c.mid, .4)
	pose.Light.Wash, pose.Light.WashStrength = c.accent, .7
	pose.Light.Tint, pose.Light.Gloom = canvas.Color{R: .86, G: .80, B: .98}, .15
	if b.layout.wide {
		pose.Light.RimX = .9 * b.layout.side
	}
}

func lofiForeground(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	w, h := p.Width, p.Height
	edge := h * .9
	wood := ink.NewTones(canvas.Mix(canvas.Hex(0x7a3f4a), c.deep, .35))
	if l.wide || l.side > 0 {
		p.FillGradient(ink.Polygon(0, edge, w, edge+16, w, h, 0, h), edge, h, wood.Base, wood.Deep)
		p.Fill(ink.Polygon(0, edge, w, edge+16, w, edge+21, 0, edge+6), canvas.Mix(wood.Light, c.accent, .3), 1)
		x := w/2 - l.side*w*.005
		if !l.wide {
			x = w * .17
		}
		if b.setting.Prop == nil {
			p.Mug(x, edge-34, 1, canvas.Hex(0xffeede))
		}
	}
	if !l.wide {
		b.veil(c.night, .6)
	}
}
