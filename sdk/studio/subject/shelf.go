package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Size of the bookshelf.
const (
	shelfWidth  = 620
	shelfHeight = 680
)

// drawShelf builds a wooden shelf of three boards with books and some things.
func drawShelf(s *Set, _ []string) (*image.RGBA, error) {
	k := newSheet(shelfWidth, shelfHeight)
	k.paint(canvas.RoundRect(14, 14, shelfWidth-28, shelfHeight-28, 16), wood(0x6b3d18, 0x4a2710))
	for board := range 3 {
		y := float32(52 + board*204)
		k.paint(canvas.RoundRect(46, y, shelfWidth-92, 166, 4), gradient(y, y+166, 0x2a1508, 0x4a2a12))
		k.books(board, y)
	}
	for _, thing := range []struct {
		icon       string
		x, y, size float32
	}{{"potted-plant", 490, 344, 150}, {"teddy-bear", 300, 548, 152}, {"alarm-clock", 470, 558, 128}} {
		if err := k.place(s, thing.icon, thing.x, thing.y, thing.size); err != nil {
			return nil, err
		}
	}
	for board := range 3 {
		y := float32(52+board*204) + 164
		k.paint(canvas.RoundRect(34, y, shelfWidth-68, 34, 4), wood(0xd99a55, 0xa8682c))
		k.fill(canvas.RoundRect(34, y, shelfWidth-68, 5, 2), canvas.Hex(0xffdba0), .8)
	}
	for _, x := range []float32{10, shelfWidth - 48} {
		k.paint(canvas.RoundRect(x, 8, 38, shelfHeight-16, 8), wood(0xe0a25c, 0x9a5c26))
	}
	k.paint(canvas.RoundRect(4, 4, shelfWidth-8, 44, 10), wood(0xe8ae68, 0xb87434))
	k.fill(canvas.RoundRect(8, 6, shelfWidth-16, 6, 3), canvas.Hex(0xffe6b8), .8)
	return k.image, nil
}

// wood is a grain between two colours, darker towards the floor.
func wood(light, dark uint32) canvas.Paint {
	return shader(func(x, y float32) canvas.Color {
		grain := canvas.FBM(x/14, y/130, 3)
		return canvas.Mix(canvas.Hex(light), canvas.Hex(dark), canvas.Clamp(grain*1.2+y/shelfHeight*.35-.2, 0, 1))
	})
}

// books stands books on a board from the left, until its things begin.
func (s sheet) books(board int, y float32) {
	room := [3]int{100, 6, 1} // books before the things on each board
	colors := []uint32{0xe8443a, 0x2f7fe0, 0xffc23a, 0x2fae6a, 0x8a4ad8, 0xff7a3d, 0x18b0b8, 0xf0ece0}
	x := float32(54)
	for i := 0; x < shelfWidth-110 && i < room[board]; i++ {
		width := 30 + 26*canvas.Noise(float32(board)*9+float32(i)*3.1, 4)
		height := 100 + 54*canvas.Noise(float32(i)*2.7, float32(board)*6+1)
		s.book(x, y+164, width, height, canvas.Hex(colors[(i*3+board*2)%len(colors)]))
		x += width + 4
	}
}

// book stands a book with its lower left corner at (x, bottom).
func (s sheet) book(x, bottom, width, height float32, c canvas.Color) {
	s.paint(canvas.RoundRect(x, bottom-height, width, height, 4), shader(func(px, _ float32) canvas.Color {
		t := (px - x) / width
		return c.Scale(.72 + .5*canvas.SmoothStep(0, .35, t)*canvas.SmoothStep(1.1, .4, t))
	}))
	s.fill(canvas.RoundRect(x+4, bottom-height+16, width-8, 7, 2), canvas.White(), .55)
	s.fill(canvas.RoundRect(x+4, bottom-24, width-8, 4, 2), canvas.White(), .4)
}
