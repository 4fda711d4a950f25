package scene

import (
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func reviewBackdrop(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	cx, cy := l.x, l.y-15
	light := b.choice.IntN(2) == 0 || c.name == "gold"
	paper, rays, dots, lines := canvas.Mix(c.mid, c.bright, .3), canvas.Mix(c.mid, c.deep, .55), c.night, c.night
	if light {
		paper, rays, dots, lines = c.pale, c.bright, c.mid, inkBlack
	}
	p.Soft(func(_, y float32) canvas.Color {
		if light {
			return paper
		}
		return canvas.Mix(paper, c.deep, canvas.SmoothStep(0, 1, y/p.Height))
	})
	p.Rays(cx, cy, 26, p.Between(0, .2), rays, 1)
	p.Tone(15, 40, dots, .9, func(x, y float32) float32 {
		return .75 * canvas.SmoothStep(.3, .82, radial(x, y, cx, cy, 1000, 1.55))
	})
	k := l.scale / 1.72
	p.Focus(cx, cy, 385*k, 1.25, 130, lines, 1)
	star := p.Burst(cx, cy+15, 330*k, 470*k, 17)
	fill := c.second
	if light && c.name != "gold" {
		fill = canvas.Mix(c.second, canvas.White(), .15)
	}
	p.Fill(star, inkBlack, 1)
	p.Fill(effects.Resize(star, cx, cy+15, .96), canvas.White(), 1)
	p.Fill(effects.Resize(star, cx, cy+15, .89), fill, 1)
}

func reviewPose(b *Board, pose *character.Pose) {
	pose.Light.Rim, pose.Light.RimWidth, pose.Light.Gloom = canvas.Mix(b.palette.pale, canvas.White(), .6), 7, .18
	pose.LookX *= 1.2
}

func sliceBackdrop(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	w, h := p.Width, p.Height
	evening := c.name != "sky" && c.name != "ocean"
	cloud := []canvas.Color{canvas.White(), canvas.Hex(0xe6f0ff), canvas.Hex(0xa4c2f6)}
	meadow := []canvas.Color{canvas.Hex(0x6fcf9a), canvas.Hex(0x2f9a78)}
	if evening {
		cloud = []canvas.Color{c.pale, canvas.Mix(c.mid, c.pale, .45), canvas.Mix(c.deep, c.mid, .5)}
		meadow = []canvas.Color{canvas.Mix(c.deep, c.mid, .3), c.night}
	}
	p.Soft(func(_, y float32) canvas.Color {
		col := canvas.Mix(c.deep, c.mid, canvas.SmoothStep(0, .58, y/h))
		return canvas.Mix(col, c.pale, canvas.SmoothStep(.5, .96, y/h))
	})
	sunX := w * .5 * (1 - l.side*.7)
	if evening {
		p.Glow(sunX+l.side*w*.2, h*.83, 520, c.bright, .9)
		p.Fill(ink.Ellipse(sunX+l.side*w*.2, h*.845, 120, 120, 0), canvas.Mix(c.pale, canvas.White(), .4), 1)
	} else {
		p.Glow(sunX, h*.08, 460, canvas.Hex(0xfff3c8), .8)
	}
	p.Cumulus(l.x+l.side*w*.15, h*.89, w*.55, h*.67, cloud[0], cloud[1], cloud[2], -l.side)
	p.Cumulus(w/2-l.side*w*.3, h*.96, w*.64, h*.46, cloud[0], cloud[1], cloud[2], -l.side)
	p.Cumulus(w*.53, h*1.01, w*.6, h*.26, cloud[0], cloud[1], cloud[2], -l.side)
	hills := ink.Blob(-40, h+40, -40, h*.92, w*.14, h*.85, w*.33, h*.90, w*.55, h*.86, w*.77, h*.91, w+40, h*.83, w+40, h+40)
	p.FillGradient(hills, h*.83, h, meadow...)
	if b.choice.IntN(2) == 0 && l.wide {
		p.Torii(w/2-l.side*w*.045, h*.89, 1.1)
	}
	if b.setting.Weather != Snow && b.choice.IntN(3) > 0 {
		x := w + 20
		if l.side < 0 {
			x = -20
		}
		p.Branch(x, -20, -l.side, canvas.Hex(0xff9fc0))
	}
}

func slicePose(b *Board, pose *character.Pose) {
	c := b.palette
	pose.Wind = .35 * b.layout.side
	pose.Light.Rim, pose.Light.RimWidth = canvas.Mix(c.pale, canvas.White(), .7), 7
	pose.Light.RimX = -pose.Light.RimX
	if c.name != "sky" && c.name != "ocean" {
		pose.Light.Rim, pose.Light.RimWidth, pose.Light.BackRim = c.pale, 9, c.accent
		pose.Light.Tint = canvas.Color{R: 1, G: .88, B: .9}
		pose.Light.Wash, pose.Light.WashStrength = canvas.Mix(c.bright, c.pale, .5), .4
	}
}

func sliceForeground(b *Board) {
	switch b.setting.Weather {
	case Snow:
		b.page.Snow(220)
	case Rain:
		b.page.Rain(170, canvas.Hex(0xe6f2ff), false)
	default:
		b.page.Petals(56, b.clear, canvas.Hex(0xffc2d6), canvas.Hex(0xff9fc0), canvas.Hex(0xffe3ec))
	}
}

func mangaBackdrop(b *Board) {
	p, l := b.page, b.layout
	p.Soft(func(_, _ float32) canvas.Color { return canvas.White() })
	if b.choice.IntN(3) == 0 {
		p.Speed(p.Between(-24, 24), 240, 7, inkBlack, 1)
		star := p.Burst(l.x, l.y+20, 300*l.scale/1.72, 420*l.scale/1.72, 15)
		p.Fill(star, inkBlack, 1)
		p.Fill(effects.Resize(star, l.x, l.y+20, .95), canvas.White(), 1)
		return
	}
	p.Focus(l.x, l.y-20, 330*l.scale/1.8, 1.2, 170, inkBlack, 1)
}

func mangaPose(_ *Board, pose *character.Pose) {
	pose.Light.Rim, pose.Light.RimWidth = canvas.White(), 8
}

// mangaForeground prints the page in ink and screentone; what is lettered later
// keeps its colour.
func mangaForeground(b *Board) { b.page.Manga(6.5) }

// printed is a character in the greys that screentone renders well: paper-white
// skin, hair and clothes either black or light.
func printed(c character.Identity) character.Identity {
	c.Skin = canvas.Hex(0xfff6f0)
	grey := func(col canvas.Color, dark, light uint32) canvas.Color {
		if col.Luma() < .42 {
			return canvas.Hex(dark)
		}
		return canvas.Hex(light)
	}
	c.HairColor = grey(c.HairColor, 0x3c3c48, 0xb4b8c6)
	c.TipColor = c.HairColor
	c.OutfitColor = grey(c.OutfitColor, 0x30303a, 0xc8ccd8)
	c.TrimColor = canvas.Hex(0xf4f4fa)
	return c
}
