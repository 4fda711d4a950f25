package scene

import (
	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// duelBackdrop parts the page by a slanted line into the colours of two sides.
func duelBackdrop(b *Board) {
	p, c := b.page, b.palette
	w, h := p.Width, p.Height
	split := func(y float32) float32 { return w*.5 + (h*.5-y)*.16 }
	other := canvas.Mix(c.accent, c.second, .25)
	p.Soft(func(x, y float32) canvas.Color {
		r := radial(x, y, w*.5, h*.5, w*.62, 1)
		if x < split(y) {
			return canvas.Mix(c.bright, canvas.Mix(c.deep, c.night, .3), canvas.SmoothStep(0, .9, r))
		}
		return canvas.Mix(canvas.Mix(other, canvas.White(), .2), canvas.Mix(other, c.night, .75), canvas.SmoothStep(0, .9, r))
	})
	p.Focus(w*.5, h*.42, w*.30, 1.25, 110, canvas.Mix(c.night, inkBlack, .4), .75)
	p.Tone(13, 30, c.night, .7, func(_, y float32) float32 { return .7 * canvas.SmoothStep(.45, 1.1, y/h) })
	p.Fill(ink.Polygon(split(0)-9, 0, split(0)+9, 0, split(h)+9, h, split(h)-9, h), canvas.White(), 1)
	p.Bolt(canvas.Point{X: split(0), Y: -20}, canvas.Point{X: split(h), Y: h + 20}, 9, canvas.White(), c.second, 4)
}

func duelPose(b *Board, pose *character.Pose) {
	c := b.palette
	pose.Light.Rim, pose.Light.RimWidth, pose.Light.BackRim = canvas.Mix(c.second, canvas.White(), .6), 9, canvas.Mix(c.bright, canvas.White(), .3)
	pose.Light.RimX = 1
	pose.Tilt, pose.Lean, pose.Mirror = 4, 0, false
	pose.Yaw, pose.LookX = .62, .3
}

// opponentPose is the other side of a duel, turned to the hero.
func (b *Board) opponentPose() character.Pose {
	pose := b.pose
	pose.X = b.page.Width - b.pose.X
	pose.Mirror = true // yaw and look are seen from the figure itself
	pose.Gesture = b.opponentGesture()
	pose.Light.RimX = -pose.Light.RimX
	switch pose.Emotion {
	case character.Shout, character.Rage:
		pose.Emotion = character.Evil
	case character.Smirk:
		pose.Emotion = character.Rage
	default:
		pose.Emotion = character.Smirk
	}
	return pose
}

func (b *Board) opponentGesture() character.Gesture {
	if b.pose.Gesture == character.Fist && b.layout.wide {
		return character.Crossed
	}
	return b.pose.Gesture
}

// planDuel sets two heads side by side over the title.
func (l *layout) planDuel(width, height float32) {
	l.side = 1
	if l.wide {
		l.scale = 1.2 * min(height/720, width/1280*1.1)
		l.x, l.y = width*.22, height*.35
		l.title = caption.Box{X0: margin, Y0: height * .62, X1: width - margin, Y1: height - margin*.8}
		l.sound = caption.Box{}
		l.prop = caption.Box{}
		return
	}
	l.scale = min(1.12*width/720, .80*height/720)
	l.x, l.y = width*.235, height*.34
	l.title = caption.Box{X0: margin, Y0: height * .62, X1: width - margin, Y1: height - margin}
	l.sound, l.prop = caption.Box{}, caption.Box{}
}

// duelForeground sets the mark of a duel between the two.
func duelForeground(b *Board) {
	p, c := b.page, b.palette
	top := b.layout.title.Y0 - 40
	p.Dim(top, canvas.Lerp(top, p.Height, .55), c.night, .8)
	x, y, size := p.Width*.5, b.layout.y+30*b.layout.scale, 150*b.layout.scale
	if !b.layout.wide { // before the shoulders, since the faces stand close
		y, size = b.layout.y+190*b.layout.scale, 110*b.layout.scale
	}
	p.Glow(x, y, size*1.5, c.second, .6)
	p.Fill(p.Burst(x, y, size*.62, size*.98, 15), inkBlack, 1)
	p.Fill(p.Burst(x, y, size*.56, size*.86, 15), canvas.White(), 1)
	style := comicTitle(b)
	style.Align, style.Strong, style.MaxSize = caption.Centre, b.palette.strong, size*1.2
	mark := caption.Arrange("VS", map[int]bool{0: true}, caption.Box{X0: x - size*.62, Y0: y - size*.5, X1: x + size*.62, Y1: y + size*.5}, style)
	mark.Draw(p)
}
