package scene

import (
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/canvas"
)

func neonBackdrop(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	horizon := p.Height * .74
	p.Soft(func(_, y float32) canvas.Color {
		col := canvas.Mix(c.night, c.deep, canvas.SmoothStep(0, .45, y/p.Height))
		return canvas.Mix(col, c.accent, .75*canvas.SmoothStep(.35, .78, y/p.Height))
	})
	p.Stars(110, horizon*.7, canvas.White())
	p.StripedSun(l.x-l.side*l.scale*80, l.y+10, 290*l.scale/1.5, c.pale, c.accent)
	p.City(horizon+8, 2, canvas.Mix(c.deep, c.night, .55), c.night, c.second)
	p.GridFloor(horizon, c.night, c.second)
	p.Glow(p.Width/2, horizon, p.Width*.5, c.accent, .35)
}

func neonPose(b *Board, pose *character.Pose) {
	c := b.palette
	pose.Wind = .2
	pose.Light.Rim, pose.Light.RimWidth, pose.Light.BackRim = c.second, 10, c.accent
	pose.Light.Wash, pose.Light.WashStrength = canvas.Mix(c.second, canvas.White(), .3), .4
	pose.Light.Tint, pose.Light.Gloom = canvas.Color{R: .97, G: .9, B: 1}, .2
}

func neonForeground(b *Board) {
	if !b.layout.wide {
		b.veil(b.palette.night, .6)
	}
}

func festivalBackdrop(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	w, h := p.Width, p.Height
	p.Soft(func(_, y float32) canvas.Color {
		col := canvas.Mix(c.night, c.deep, canvas.SmoothStep(.05, .7, y/h))
		return canvas.Mix(col, c.mid, .7*canvas.SmoothStep(.55, 1, y/h))
	})
	p.Stars(80, h*.6, canvas.White())
	colors := []canvas.Color{c.second, c.accent, c.bright, c.pale}
	for i := range 5 {
		x, y := p.Between(.05, .95)*w, p.Between(.1, .5)*h
		if i == 0 { // one right behind the hero
			x, y = l.x-l.side*90, l.y-110
		}
		p.Firework(x, y, p.Between(130, 240), canvas.Mix(colors[i%4], canvas.White(), .5), colors[i%4])
	}
	p.City(h*1.02, 2, canvas.Mix(c.deep, c.night, .6), c.night, c.pale)
}

func festivalPose(b *Board, pose *character.Pose) {
	c := b.palette
	pose.Light.Rim, pose.Light.RimWidth, pose.Light.BackRim = c.pale, 9, c.accent
	pose.Light.Wash, pose.Light.WashStrength, pose.Light.Gloom = canvas.Mix(c.second, canvas.White(), .4), .35, .1
	pose.LookY = -.1
}

func festivalForeground(b *Board) {
	p, c := b.page, b.palette
	if b.layout.wide { // on tall pages the rope would cross the title or the face
		from, to := b.layout.x-330*b.layout.scale/1.5, b.layout.x+330*b.layout.scale/1.5
		p.Lanterns(canvas.Point{X: from, Y: -30}, canvas.Point{X: to, Y: -30}, 5, c.accent)
	} else {
		b.veil(c.night, .5)
	}
	p.Embers(34, b.clear, c.accent, c.pale)
}
