package caption

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// Sound is a sound effect lettered into a picture, its letters below one another.
type Sound struct {
	Fonts lettering.Stack
	Text  string
	// Size is that of the first letter in the page's units; each next one is
	// larger by Grow.
	Size, Grow float32
	// Rotate turns the word, in degrees.
	Rotate float32
	Fill   []canvas.Color
	Rings  []Ring
}

// longVowel is the mark that lengthens a vowel; it stands upright here.
const longVowel = 'ー'

// Arrange sets the effect in the middle of a box, smaller if it must be. It is
// empty if no font has its letters.
func (s Sound) Arrange(box Box) Block {
	var letters []canvas.Path
	size, down := s.Size, float32(0)
	for _, char := range s.Text {
		step := s.letter(char, size)
		if step == nil {
			continue
		}
		x0, y0, x1, y1 := extent([]canvas.Path{step})
		letters = append(letters, step.Map(ink.Translate(-(x0+x1)/2, down-y0).Apply))
		down += y1 - y0 + size*.10
		size *= 1 + s.Grow
	}
	if len(letters) == 0 {
		return Block{}
	}
	x0, y0, x1, y1 := extent(letters)
	r := row{letters: letters, size: s.Size, look: look{fill: s.Fill, rings: s.Rings}}
	r.apply(ink.RotateAbout((x0+x1)/2, (y0+y1)/2, s.Rotate).Then(ink.Translate((box.X0+box.X1-x0-x1)/2, (box.Y0+box.Y1-y0-y1)/2)))
	_, r.top, _, r.bottom = extent(r.letters)
	b := Block{rows: []row{r}}
	b.fit(box)
	return b
}

// letter is the outline of one letter, nil if it has none.
func (s Sound) letter(char rune, size float32) canvas.Path {
	var outline canvas.Path
	s.Fonts.Shape(string(char), 0).Glyphs(0, 0, size, func(_, _ int, p canvas.Path) { outline = append(outline, p...) })
	if outline == nil {
		return nil
	}
	if char == longVowel {
		x0, y0, x1, y1 := extent([]canvas.Path{outline})
		return outline.Map(ink.RotateAbout((x0+x1)/2, (y0+y1)/2, 90).Apply)
	}
	return outline
}
