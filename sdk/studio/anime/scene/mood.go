package scene

import (
	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/canvas"
)

// Mood is the temper of a picture.
type Mood string

// The moods.
const (
	Cheerful Mood = "cheerful"
	Dramatic Mood = "dramatic"
	Tender   Mood = "tender"
	Sombre   Mood = "sombre"
	Eerie    Mood = "eerie"
)

// Moods lists every mood.
func Moods() []Mood { return []Mood{Cheerful, Dramatic, Tender, Sombre, Eerie} }

// moodPalettes and moodEmotions are what a mood brings instead of the scene's.
var (
	moodPalettes = map[Mood][]string{
		Cheerful: {"sky", "gold", "mint", "rose"}, Dramatic: {"crimson", "azure", "violet"}, Tender: {"rose", "sunset", "sky"},
		Sombre: {"night", "ocean", "azure"}, Eerie: {"mint", "violet", "crimson"},
	}
	moodEmotions = map[Mood][]character.Emotion{
		Cheerful: {character.Smile, character.Laugh, character.Excited}, Dramatic: {character.Determined, character.Shout, character.Rage},
		Tender: {character.Love, character.Calm, character.Embarrassed}, Sombre: {character.Sad, character.Cry, character.Calm}, Eerie: {character.Evil, character.Fear, character.Dark},
	}
)

// moodOver lays the marks of the mood over the cast: lines of impact at the
// edges, petals, rain of dots, or mist.
func (b *Board) moodOver() {
	p, c := b.page, b.palette
	edge := func(strength float32) func(x, y float32) float32 {
		return func(x, y float32) float32 {
			return strength * canvas.SmoothStep(.55, 1.05, radial(x, y, p.Width/2, p.Height/2, p.Width*.56, 1.6))
		}
	}
	switch b.setting.Mood {
	case Dramatic:
		p.Focus(b.layout.x, b.layout.y, p.Width*.47, 1.3, 80, inkBlack, .85)
	case Tender:
		p.Petals(30, b.clear, canvas.Hex(0xffc2d6), canvas.Hex(0xff9fc0))
		for range 16 {
			p.Bokeh(p.Between(0, p.Width), p.Between(0, p.Height), p.Between(14, 46), canvas.Mix(c.accent, canvas.White(), .5), .2)
		}
	case Sombre:
		p.Tone(9, 30, c.night, .8, edge(.7))
		p.Rain(60, canvas.Mix(c.second, canvas.White(), .6), false)
	case Eerie:
		p.Tone(12, 30, inkBlack, .85, edge(.8))
		p.Embers(30, b.clear, c.accent, c.pale)
	}
}

// arrangeBadge sets the badge's text on a burst in the room of the sound effect.
func (b *Board) arrangeBadge() {
	box := b.layout.sound
	if box.Width() <= 0 {
		box = caption.Box{X0: b.page.Width*.5 - 110, Y0: margin, X1: b.page.Width*.5 + 110, Y1: margin + 130}
	}
	size := min(max(box.Width(), 190), 240)
	x := canvas.Clamp((box.X0+box.X1)/2, size/2+8, b.page.Width-size/2-8)
	b.badgeBox = caption.Box{X0: x - size/2, Y0: box.Y0, X1: x + size/2, Y1: box.Y0 + size*.78}
	if face := faceBox(b.pose); b.badgeBox.Overlaps(face) {
		b.badgeBox = besides(b.badgeBox, face)
	}
	style := comicTitle(b)
	style.Align, style.Rotate, style.MaxSize = caption.Centre, 6, size*.5
	style.Fonts = b.fonts("bangers", "reggae-one")
	style.Rings, style.Grow, style.Jitter = []caption.Ring{{Width: .12, Color: inkBlack}}, 0, 0
	inner := b.badgeBox.Inset(b.badgeBox.Width() * .13)
	b.badge = caption.Arrange(b.setting.Badge, map[int]bool{0: true}, inner, style)
}

// drawBadge paints the burst that carries the badge's text.
func (b *Board) drawBadge() {
	if b.badge.Empty() {
		return
	}
	p, box := b.page, b.badgeBox
	x, y := (box.X0+box.X1)/2, (box.Y0+box.Y1)/2
	k := box.Width() / 2
	p.Fill(p.Burst(x, y, k*.80, k*1.02, 17), inkBlack, 1)
	p.Fill(p.Burst(x, y, k*.76, k*.94, 17), b.palette.accent, 1)
	b.badge.Draw(p)
}
