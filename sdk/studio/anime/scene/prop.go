package scene

import (
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// cardShare is the part of a wide title's box that the cards take.
const cardShare = .25

// reserve gives cards their place below the title.
func (b *Board) reserve() {
	if b.setting.Prop != nil && b.pose.Gesture != character.Hold {
		b.propBox = b.layout.prop
	}
	if len(b.setting.Cards) == 0 || !b.layout.wide {
		return
	}
	t := &b.layout.title
	b.cardsBox = *t
	b.cardsBox.Y0 = t.Y1 - t.Height()*cardShare
	t.Y1 = b.cardsBox.Y0 - 10
}

// drawCards shows single letters on a row of white cards.
func (b *Board) drawCards() {
	n := float32(len(b.setting.Cards))
	if b.cardsBox.Height() <= 0 || n == 0 {
		return
	}
	box := b.cardsBox
	size := min(box.Height()*.72, box.Width()/(n*1.16))
	p := b.page
	for i, text := range b.setting.Cards {
		x := box.X0 + (box.Width()-n*size*1.16)/2 + (float32(i)+.5)*size*1.16
		y := box.Y0 + box.Height()/2 + float32(i%2)*size*.16 - size*.08
		turn := ink.RotateAbout(x, y, float32(i*37%23)-11)
		card := canvas.RoundRect(x-size/2, y-size/2, size, size, size*.15).Map(turn.Apply)
		p.Fill(card.Move(6, 8), b.palette.night, .55)
		p.Fill(card, canvas.White(), 1)
		p.Outline(card[0], b.palette.accent, 6, 0, 0)
		letter := b.library.Stack("dela-gothic-one").Path(text, x, y, size*.7, size*.7).Map(turn.Apply)
		p.FillGradient(letter, y-size*.35, y+size*.35, b.palette.accent, ink.NewTones(b.palette.accent).Deep)
	}
}

// drawProp shows the prop as a sticker: a white edge and a hard shadow.
func (b *Board) drawProp() {
	if b.setting.Prop == nil || b.propBox.Width() <= 0 {
		return
	}
	p, box := b.page, b.propBox
	size := box.Width() * p.Unit
	cx, cy := (box.X0+box.X1)/2*p.Unit, (box.Y0+box.Y1)/2*p.Unit
	sticker := canvas.Place(b.setting.Prop, cx, cy, size*.86, b.choice.Float32()*20-10, false)
	edge := size * .045
	field := canvas.Distances(sticker.Mask(), int(edge*1.6)+3, p.Image.Rect)
	outline := field.Outline(edge)
	canvas.FillColor(p.Image, canvas.Shift(outline, int(edge*.7), int(edge)), b.palette.night, .55)
	canvas.FillColor(p.Image, field.Outline(edge*1.35), inkBlack, 1)
	canvas.FillColor(p.Image, outline, canvas.White(), 1)
	sticker.Draw(p.Image, 1)
}
