package scene

import (
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// radial is the distance of a place from a centre, squashed to be wider than
// high, in shares of radius.
func radial(x, y, cx, cy, radius, squash float32) float32 {
	dx, dy := x-cx, y-cy
	return canvas.Sqrt(dx*dx+dy*dy*squash) / radius
}

func villainsBackdrop(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	cx, cy := l.x-l.side*45, l.y-110*l.scale/1.5
	drift := p.Between(0, 40)
	p.Soft(func(x, y float32) canvas.Color {
		r := radial(x, y, cx, cy, 900, 1.6)
		col := canvas.Mix(c.bright, c.deep, canvas.SmoothStep(0, .45, r))
		col = canvas.Mix(col, c.night, canvas.SmoothStep(.35, 1, r))
		return canvas.Mix(col, c.night, .7*canvas.SmoothStep(.45, .75, canvas.FBM(x/190+drift, y/150, 4)))
	})
	p.Glow(cx, cy, 420, c.bright, .6)
	moon := 205 * l.scale / 1.5
	p.Fill(ink.Ellipse(cx, cy, moon, moon, 0), canvas.Mix(c.pale, c.bright, .45), 1)
	p.Fill(ink.Ellipse(cx+moon*.06, cy+moon*.03, moon*.93, moon*.93, 0), c.pale, 1)
	for range 5 { // seas of the moon
		x, y, r := cx+p.Between(-.5, .5)*moon, cy+p.Between(-.5, .5)*moon, moon*p.Between(.08, .22)
		p.Fill(ink.Ellipse(x, y, r, r*.8, 20), canvas.Mix(c.pale, c.bright, .35), .7)
	}
	p.Focus(cx, cy+60, 430, 1.35, 110, canvas.Mix(c.night, inkBlack, .4), .85)
	p.Tone(11, 30, inkBlack, .75, func(_, y float32) float32 { return .8 * canvas.SmoothStep(.58, 1.05, y/p.Height) })
}

func villainsPose(b *Board, pose *character.Pose) {
	pose.Y += 20 * pose.Scale
	pose.GlowingEyes, pose.HalfShadow = true, true
	c := b.palette
	pose.Light.Rim, pose.Light.RimWidth, pose.Light.BackRim = c.pale, 10, c.accent
	pose.Light.Tint = canvas.Color{R: 1, G: .93, B: .97}
	pose.Light.Wash, pose.Light.WashStrength, pose.Light.Gloom = canvas.Mix(c.bright, c.pale, .4), .45, .3
	pose.LookX *= .4
}

// rivalPose is how a dim figure stands beside and behind the hero, 0 on the left.
func (b *Board) rivalPose(i int) character.Pose {
	l, c := b.layout, b.palette
	side := float32(2*i - 1)
	apart := 250 * l.scale / 1.5
	if !l.wide {
		apart = min(apart, b.page.Width*.34)
	}
	if !b.staging.rivals { // friends in the hero's light
		pose := b.pose
		pose.X, pose.Y, pose.Scale = b.pose.X+side*apart*.94, b.pose.Y-60*l.scale/1.5, l.scale*.78
		pose.Tilt, pose.Yaw, pose.LookX, pose.Mirror, pose.Gesture = side*5, -side*.35, 0, false, character.Relaxed
		pose.Emotion = []character.Emotion{character.Laugh, character.Excited}[i]
		return pose
	}
	return character.Pose{
		X: b.pose.X + side*apart, Y: b.pose.Y - 95*l.scale/1.5, Scale: l.scale * .7,
		Tilt: side * 6, Yaw: side * .48, Emotion: []character.Emotion{character.Dark, character.Smirk}[i],
		LookX: -side * .3, GlowingEyes: true,
		Light: character.Light{
			Rim: c.pale, RimWidth: 8, RimX: -side * .8, RimY: -.5,
			Tint: canvas.Mix(canvas.Color{R: .86, G: .6, B: .74}, c.mid, .25), Gloom: .45,
		},
	}
}

func villainsForeground(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	p.Embers(60, b.clear, c.bright, c.pale)
	if !l.wide {
		b.veil(c.night, .72)
		return
	}
	// A slanted slab of night carries the title.
	edge, slant := p.Width*.39, float32(100)
	corner := func(x float32) float32 {
		if l.side < 0 {
			return p.Width - x
		}
		return x
	}
	x := corner(edge - 10)
	p.Bolt(canvas.Point{X: x, Y: -20}, canvas.Point{X: corner(edge - 90), Y: p.Height * .6}, 7, canvas.White(), c.accent, 2)
	p.Fill(ink.Polygon(corner(0), 0, corner(edge), 0, corner(edge-slant), p.Height, corner(0), p.Height), c.night, .84)
	p.Fill(ink.Polygon(corner(edge), 0, corner(edge+12), 0, corner(edge-slant+12), p.Height, corner(edge-slant), p.Height), c.accent, .9)
}

// veil darkens the part of a stacked page that carries the title.
func (b *Board) veil(c canvas.Color, strength float32) {
	t := b.layout.title
	if b.title.Empty() {
		return
	}
	far, near := t.Y1+margin*2, t.Y0
	if b.layout.side < 0 {
		far, near = t.Y0-margin*2, t.Y1
	}
	b.page.Dim(far, canvas.Lerp(far, near, .75), c, strength)
}

func powerBackdrop(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	cx, cy := l.x-l.side*20, l.y+40
	drift := p.Between(0, 40)
	p.Soft(func(x, y float32) canvas.Color {
		r := radial(x, y, cx, cy, 820, 1.4)
		col := canvas.Mix(c.bright, c.deep, canvas.SmoothStep(0, .5, r))
		col = canvas.Mix(col, c.night, canvas.SmoothStep(.4, 1, r))
		return canvas.Mix(col, c.night, .75*canvas.SmoothStep(.46, .72, canvas.FBM(x/160+drift, y/110+3, 4)))
	})
	p.Focus(cx, cy+20, 360, 1.3, 120, c.pale, .34)
	p.Focus(cx, cy+20, 470, 1.3, 60, canvas.Mix(c.night, inkBlack, .4), .8)
	for range 5 {
		x := cx + p.Between(-.36, .36)*p.Width
		p.Bolt(canvas.Point{X: x, Y: -30}, canvas.Point{X: x + p.Between(-160, 160), Y: p.Between(.4, .85) * p.Height}, 6, canvas.White(), c.bright, 2)
	}
	p.Glow(cx, cy+30, 560, c.second, .9)
	k := l.scale / 1.48
	hot := c.second // the heart of the flame must be of the same fire
	if c.name == "violet" {
		hot = canvas.Mix(c.accent, canvas.White(), .45)
	}
	p.Flames(l.x, l.y+175*k, 350*k, 420*k, canvas.Mix(c.accent, c.deep, .12), canvas.Mix(c.accent, hot, .5), hot, canvas.Mix(hot, canvas.White(), .65))
	foot := min(p.Height*.96, l.y+350*k)
	for _, side := range []float32{-1, 1} {
		p.Bolt(canvas.Point{X: l.x + side*335*k, Y: foot}, canvas.Point{X: l.x + side*255*k, Y: l.y - 170*k}, 6, canvas.White(), c.bright, 2)
	}
}

func powerPose(b *Board, pose *character.Pose) {
	c := b.palette
	pose.FistY = -20
	pose.Wind = .2
	pose.Light.Rim, pose.Light.RimWidth, pose.Light.BackRim = canvas.Mix(c.second, canvas.White(), .7), 9, canvas.Mix(c.bright, canvas.White(), .4)
	pose.Light.Wash, pose.Light.WashStrength, pose.Light.Gloom = canvas.Mix(c.second, canvas.White(), .45), .45, .1
}

func powerForeground(b *Board) {
	p, c, l := b.page, b.palette, b.layout
	p.Rocks(34, canvas.Mix(c.deep, canvas.Hex(0x8a7f9a), .7), func(x, y float32) bool {
		return b.clear(x, y) || canvas.Abs(x-l.x) < 330*l.scale/1.48
	})
	if b.setting.Prop == nil && l.wide {
		k := l.scale / 1.48
		p.Orb(l.x+l.side*305*k, min(l.y+235*k, p.Height-100*k), 84*k, c.bright)
	}
	if !l.wide {
		b.veil(c.night, .6)
	}
}
