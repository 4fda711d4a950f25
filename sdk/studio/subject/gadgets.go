package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawLaptop is an open laptop with large letters on its screen.
func drawLaptop(s *Set, arguments []string) (*image.RGBA, error) {
	k := newSheet(760, 560)
	k.solid(canvas.RoundRect(96, 20, 568, 396, 30), canvas.Hex(0x3a4152), 8)
	screen := canvas.RoundRect(116, 40, 528, 352, 14)
	k.screen(screen, 40, 392)
	k.codeLines(140, 74, 480, 7, .42)
	k.bigLetters(s, short(arguments[0], "</>", 8), 380, 222, 430, 170)
	k.gleam(screen, .10)
	k.solid(poly(30, 470, 92, 412, 668, 412, 730, 470, 738, 500, 716, 522, 44, 522, 22, 500), canvas.Hex(0xa8b0c2), 7)
	k.paint(poly(118, 424, 642, 424, 676, 458, 84, 458), gradient(424, 458, 0x2a303e, 0x454d60))
	k.fill(canvas.RoundRect(300, 466, 160, 20, 8), canvas.Hex(0x7a8296), 1)
	return k.image, nil
}

// screen paints a lit display.
func (s sheet) screen(p canvas.Path, y0, y1 float32) {
	s.paint(p, gradient(y0, y1, 0x1a2b66, 0x101a3e, 0x0a1028))
	b := p.Bounds()
	s.cover(canvas.Intersect(canvas.BlurMask(canvas.Ellipse(float32(b.Min.X+b.Max.X)/2, float32(b.Min.Y+b.Max.Y)/2, float32(b.Dx())*.3, float32(b.Dy())*.3).Mask(s.image.Rect, 0), 60), p.Mask(s.image.Rect, 0)), canvas.Hex(0x2a7aff), .5)
}

// codeLines are n rows of coloured words.
func (s sheet) codeLines(x, y, width float32, n int, opacity float32) {
	colors := []uint32{0x7aa2ff, 0xffd166, 0x4be3b0, 0xff7ab6}
	for i := range n {
		at := x + 26*float32(i%3)
		for j := range 4 {
			w := 24 + 96*canvas.Noise(float32(i)*3.3+1, float32(j)*5.1)
			if at+w > x+width {
				break
			}
			s.fill(canvas.RoundRect(at, y+float32(i)*44, w, 16, 8), canvas.Hex(colors[(i+j)%4]), opacity)
			at += w + 16
		}
	}
}

// bigLetters are bright letters that stand off the screen behind them.
func (s sheet) bigLetters(set *Set, text string, cx, cy, width, height float32) {
	letters := set.word(text, cx, cy, width, height)
	s.halo(letters, 22, canvas.Hex(0x1ac0ff), .75)
	s.shade(letters.Move(4, 9), .6)
	s.paint(letters, gradient(cy-height*.45, cy+height*.45, 0xffffff, 0xd8f6ff, 0x6ad4ff))
}

// drawMonitor is a desktop screen on its foot.
func drawMonitor(s *Set, arguments []string) (*image.RGBA, error) {
	k := newSheet(720, 620)
	k.solid(poly(300, 470, 420, 470, 440, 570, 280, 570), canvas.Hex(0x8a92a6), 6)
	k.solid(canvas.RoundRect(190, 556, 340, 44, 20), canvas.Hex(0xa8b0c2), 6)
	k.solid(canvas.RoundRect(20, 20, 680, 462, 34), canvas.Hex(0x2b303e), 9)
	screen := canvas.RoundRect(44, 44, 632, 392, 16)
	k.screen(screen, 44, 436)
	k.codeLines(76, 84, 570, 8, .45)
	k.bigLetters(s, short(arguments[0], "{ }", 8), 360, 242, 500, 200)
	k.gleam(screen, .09)
	k.fill(canvas.Ellipse(360, 459, 9, 9), canvas.Hex(0x6ad4ff), 1)
	return k.image, nil
}

// drawPhone is a phone with an app's tile, or a grid of tiles without a letter.
func drawPhone(s *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[1], 0xff2f6a)
	if err != nil {
		return nil, err
	}
	k := newSheet(420, 760)
	k.solid(canvas.RoundRect(20, 10, 380, 740, 74), canvas.Hex(0x262a36), 10)
	screen := canvas.RoundRect(38, 28, 344, 704, 58)
	k.paint(screen, gradient(28, 732, 0x6a3cff, 0x2a7aff, 0x14d0c0))
	k.fill(canvas.RoundRect(150, 44, 120, 30, 15), canvas.Hex(0x0a0c14), 1)
	tiles := []uint32{0xff5a5f, 0xffb020, 0x34c759, 0x0a84ff, 0xaf52de, 0xff2d92, 0x5ac8fa, 0xffd60a, 0x30d158}
	for i := range 12 {
		if arguments[0] != "" && i > 2 && i < 9 {
			continue
		}
		x, y := 66+float32(i%3)*100, 110+float32(i/3)*150
		k.solid(canvas.RoundRect(x, y, 88, 88, 24), canvas.Hex(tiles[i%9]), 4)
		k.fill(canvas.Ellipse(x+44, y+44, 20, 20), canvas.White(), .9)
	}
	if arguments[0] != "" {
		k.tile(s, short(arguments[0], "A", 3), 100, 262, 220, c)
	}
	k.gleam(screen, .13)
	return k.image, nil
}

// tile is an app icon with a letter.
func (s sheet) tile(set *Set, text string, x, y, size float32, c canvas.Color) {
	body := canvas.RoundRect(x, y, size, size, size*.25)
	s.halo(body.Move(0, size*.06), int(size*.08), canvas.Color{}, .5)
	s.solid(body, c, size*.03)
	letters := set.word(text, x+size/2, y+size/2, size*.66, size*.56)
	s.shade(letters.Move(size*.012, size*.03), .35)
	s.fill(letters, canvas.White(), 1)
	s.gleam(body, .12)
}

// drawApp is the icon of an app with its initial.
func drawApp(s *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[1], 0x2a7aff)
	if err != nil {
		return nil, err
	}
	k := newSheet(600, 600)
	k.tile(s, short(arguments[0], "A", 3), 30, 24, 540, c)
	return k.image, nil
}

// drawSearch is a search field with words typed into it.
func drawSearch(s *Set, arguments []string) (*image.RGBA, error) {
	k := newSheet(760, 240)
	k.solid(canvas.RoundRect(10, 20, 740, 190, 95), canvas.Hex(0xf4f6fb), 7)
	k.fill(canvas.Stroke(arc(110, 108, 38, 38, 0, 360), steady(16)), canvas.Hex(0x5f6b85), 1)
	k.fill(canvas.Stroke([]canvas.Point{pt(136, 136), pt(150, 150), pt(166, 166)}, steady(20)), canvas.Hex(0x5f6b85), 1)
	words := s.word(short(arguments[0], "how to?", 14), 440, 116, 480, 90)
	k.fill(words, canvas.Hex(0x161a26), 1)
	b := words.Bounds()
	k.fill(canvas.RoundRect(float32(b.Max.X)+12, 66, 8, 100, 4), canvas.Hex(0x2a7aff), 1)
	return k.image, nil
}

// drawButton is a large push button with a word.
func drawButton(s *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[1], 0xe8152c)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 320)
	k.solid(canvas.RoundRect(20, 60, 720, 240, 70), c.Scale(.5), 6)
	k.solid(canvas.RoundRect(20, 24, 720, 240, 70), c, 9)
	words := s.word(short(arguments[0], "GO", 12), 380, 146, 580, 130)
	k.shade(words.Move(3, 7), .4)
	k.fill(words, canvas.White(), 1)
	return k.image, nil
}
