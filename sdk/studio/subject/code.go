package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawCode shows an editor window with faint lines of code behind the letters of
// its argument.
func drawCode(s *Set, arguments []string) (*image.RGBA, error) {
	k := newSheet(680, 560)
	k.paint(canvas.RoundRect(4, 4, 672, 552, 54), gradient(0, 560, 0x4b5b8c, 0x20284a))
	k.paint(canvas.RoundRect(14, 14, 652, 532, 46), gradient(0, 560, 0x1d2547, 0x0d1228))
	k.fill(canvas.Path{{{X: 14, Y: 104}, {X: 666, Y: 104}, {X: 666, Y: 110}, {X: 14, Y: 110}}}, canvas.Hex(0x38457a), 1)
	for i, c := range []uint32{0xff5f57, 0xfebc2e, 0x28c840} {
		k.fill(canvas.Ellipse(70+float32(i)*50, 60, 17, 17), canvas.Hex(c), 1)
	}
	colors := []uint32{0x7aa2ff, 0xffd166, 0x4be3b0, 0xff7ab6}
	for i := range 8 {
		x := float32(50)
		for j := range 4 {
			width := 30 + 130*canvas.Noise(float32(i)*3.3, float32(j)*5.1)
			if x+width > 630 {
				break
			}
			k.fill(canvas.RoundRect(x, 140+float32(i)*48, width, 18, 9), canvas.Hex(colors[(i+j)%4]), .30)
			x += width + 18
		}
	}
	letters := s.fonts.Stack("anton").Path(arguments[0], 340, 330, 520, 290)
	k.shade(letters.Move(6, 12), .55)
	k.paint(letters, gradient(180, 480, 0xd8fbff, 0x3fd0ff, 0x1c8cff))
	return k.image, nil
}
