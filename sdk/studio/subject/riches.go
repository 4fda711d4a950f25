package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawCash is a tower of banded bank notes.
func drawCash(s *Set, arguments []string) (*image.RGBA, error) {
	k := newSheet(720, 600)
	sign := short(arguments[0], "$", 1)
	for _, q := range []struct{ x, y float32 }{{60, 420}, {300, 430}, {84, 320}, {290, 326}, {180, 210}, {176, 108}} {
		k.wad(s, q.x, q.y, sign)
	}
	return k.image, nil
}

// wad is a bundle of notes in perspective with its band, upper left corner at (x, y).
func (s sheet) wad(set *Set, x, y float32, sign string) {
	green := canvas.Hex(0x3fae62)
	s.solid(poly(x, y+40, x+330, y+40, x+330, y+136, x, y+136), canvas.Hex(0xdcefdc), 4)
	for i := range 9 {
		s.fill(canvas.RoundRect(x, y+46+float32(i)*10, 330, 2.5, 1), green.Scale(.6), .55)
	}
	s.solid(poly(x+44, y-30, x+374, y-30, x+330, y+42, x, y+42), green, 4)
	s.fill(canvas.Stroke([]canvas.Point{pt(x+62, y-20), pt(x+350, y-20), pt(x+316, y+32), pt(x+24, y+32), pt(x+62, y-20)}, steady(5)), canvas.Hex(0xd4f4d4), .8)
	s.solid(poly(x+374, y-30, x+374, y+62, x+330, y+136, x+330, y+42), canvas.Hex(0x9ac8a0), 3)
	s.solid(poly(x+164, y-30, x+238, y-30, x+194, y+42, x+120, y+42), canvas.Hex(0xffd86a), 2)
	s.fill(poly(x+120, y+42, x+194, y+42, x+194, y+136, x+120, y+136), canvas.Hex(0xf0b93a), 1)
	mark := set.word(sign, x+157, y+90, 54, 76)
	s.fill(mark, canvas.Hex(0x2a6a3a), 1)
}

// drawGoldBars is a pile of ingots.
func drawGoldBars(_ *Set, _ []string) (*image.RGBA, error) {
	k := newSheet(760, 520)
	for _, q := range []struct{ x, y float32 }{{20, 350}, {262, 350}, {504, 350}, {140, 200}, {384, 200}, {262, 50}} {
		gold := canvas.Hex(0xffbe2e)
		k.solid(poly(q.x+50, q.y-34, q.x+196, q.y-34, q.x+180, q.y+16, q.x+40, q.y+16), canvas.Hex(0xffe890), 3)
		k.solid(poly(q.x+40, q.y+16, q.x+180, q.y+16, q.x+222, q.y+142, q.x, q.y+142), gold, 7)
		k.solid(poly(q.x+196, q.y-34, q.x+180, q.y+16, q.x+222, q.y+142, q.x+238, q.y+92), canvas.Hex(0xb87408), 3)
		k.fill(canvas.RoundRect(q.x+62, q.y+56, 96, 46, 8), canvas.Hex(0xc88a14), .75)
		k.fill(canvas.RoundRect(q.x+66, q.y+61, 90, 40, 7), canvas.Hex(0xffd86a), 1)
	}
	return k.image, nil
}

// drawPrice is a tag with a price on a string.
func drawPrice(s *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[1], 0xe8152c)
	if err != nil {
		return nil, err
	}
	k := newSheet(720, 480)
	k.fill(canvas.Stroke(canvas.Bezier(pt(120, 230), pt(60, 120), pt(120, 30), pt(190, 14), 24), steady(9)), canvas.Hex(0xd8c8a0), 1)
	k.solid(poly(30, 240, 190, 60, 670, 60, 704, 96, 704, 386, 670, 422, 190, 422), c, 11)
	k.fill(canvas.Ellipse(140, 240, 36, 36), c.Scale(.35), 1)
	k.fill(canvas.Ellipse(140, 244, 28, 28), canvas.White(), .9)
	words := s.word(short(arguments[0], "$9", 8), 442, 242, 440, 220)
	k.fill(words.Move(4, 9), c.Scale(.25), .8)
	k.paint(words, gradient(140, 350, 0xffffff, 0xffffff, 0xffe88a))
	return k.image, nil
}

// drawChart is columns and an arrow: up or down.
func drawChart(_ *Set, arguments []string) (*image.RGBA, error) {
	k := newSheet(720, 620)
	heights, c, way := []float32{130, 210, 290, 400}, canvas.Hex(0x1fd67a), through(50, 420, 220, 320, 360, 350, 620, 90)
	switch arguments[0] {
	case "", "up":
	case "down":
		heights, c, way = []float32{400, 300, 210, 120}, canvas.Hex(0xff3146), through(50, 110, 220, 210, 360, 170, 620, 420)
	default:
		return nil, ErrUnknown
	}
	for i, h := range heights {
		x := 50 + float32(i)*164
		col := canvas.Mix(canvas.Hex(0x3d6bff), c, float32(i)/4)
		k.solid(canvas.RoundRect(x, 590-h, 112, h, 12), col, 8)
		k.solid(poly(x, 590-h+6, x+22, 590-h-16, x+132, 590-h-16, x+112, 590-h+6), canvas.Mix(col, canvas.White(), .4), 2)
		k.solid(poly(x+112, 590-h+4, x+132, 590-h-16, x+132, 566, x+112, 588), col.Scale(.55), 2)
	}
	a, b := way[2], way[3]
	dx, dy := b.X-a.X, b.Y-a.Y
	l := canvas.Hypot(dx, dy)
	ux, uy := dx/l, dy/l
	arrow := canvas.Stroke(way, steady(38))
	head := poly(b.X+ux*70, b.Y+uy*70, b.X-uy*62-ux*30, b.Y+ux*62-uy*30, b.X+uy*62-ux*30, b.Y-ux*62-uy*30)
	both := append(arrow, head...)
	k.halo(both.Move(6, 16), 10, canvas.Color{}, .5)
	k.solid(both, c, 8)
	return k.image, nil
}

// through lists points by their coordinates in turn.
func through(coordinates ...float32) []canvas.Point { return poly(coordinates...)[0] }

// drawChest is a treasure chest full of gold.
func drawChest(_ *Set, _ []string) (*image.RGBA, error) {
	k := newSheet(720, 640)
	wood, gold := canvas.Hex(0x8a4a1c), canvas.Hex(0xffc02a)
	lid := canvas.Path{append(arc(360, 230, 310, 200, 180, 360), pt(640, 290), pt(80, 290))}
	k.solid(lid, wood.Scale(.7), 10)
	k.fill(canvas.Path{append(arc(360, 262, 276, 166, 180, 360), pt(620, 300), pt(100, 300))}, canvas.Hex(0x2a1206), 1)
	k.halo(canvas.Ellipse(360, 300, 230, 70), 46, canvas.Hex(0xffe07a), 1)
	for i := range 46 {
		f := float32(i)
		x := 110 + 500*canvas.Noise(f*3.7, 1)*1.02
		y := 320 - 96*canvas.Noise(f*2.3, 7)*canvas.SmoothStep(330, 60, canvas.Abs(x-360))
		k.solid(canvas.Ellipse(x, y, 36, 24), canvas.Mix(gold, canvas.White(), .25*canvas.Noise(f, 3)), 4)
	}
	k.solid(poly(150, 232, 178, 196, 214, 196, 240, 232, 195, 290), canvas.Hex(0xff3b5a), 5)
	k.solid(poly(470, 226, 496, 192, 530, 192, 556, 226, 512, 282), canvas.Hex(0x22c8ff), 5)
	k.solid(canvas.RoundRect(60, 320, 600, 296, 26), wood, 10)
	for _, x := range []float32{60, 320, 590} {
		k.solid(canvas.RoundRect(x, 320, 70, 296, 14), gold.Scale(.88), 6)
	}
	k.solid(canvas.RoundRect(50, 310, 620, 46, 16), gold, 6)
	k.solid(canvas.RoundRect(300, 334, 110, 130, 22), canvas.Hex(0xffd86a), 7)
	k.fill(append(canvas.Ellipse(355, 386, 18, 18), canvas.RoundRect(346, 386, 18, 48, 6)...), canvas.Hex(0x4a2608), 1)
	return k.image, nil
}

// drawHomeKey is a house with a large key before it.
func drawHomeKey(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xd8432f)
	if err != nil {
		return nil, err
	}
	k := newSheet(720, 680)
	k.solid(canvas.RoundRect(490, 80, 76, 200, 8), canvas.Hex(0x9a5a40), 5)
	k.solid(poly(110, 320, 360, 130, 610, 320, 610, 640, 110, 640), canvas.Hex(0xf6ead6), 8)
	k.solid(poly(36, 336, 360, 50, 684, 336, 640, 384, 360, 146, 80, 384), c, 10)
	for _, x := range []float32{170, 450} {
		k.solid(canvas.RoundRect(x-8, 372, 116, 116, 12), canvas.White(), 4)
		k.paint(canvas.RoundRect(x, 380, 100, 100, 8), gradient(380, 480, 0xfff2b0, 0xffc24a))
		k.fill(poly(x+46, 380, x+54, 380, x+54, 480, x+46, 480), canvas.White(), 1)
		k.fill(poly(x, 426, x+100, 426, x+100, 434, x, 434), canvas.White(), 1)
	}
	k.solid(canvas.RoundRect(306, 440, 108, 200, 14), canvas.Hex(0x6a3a1c), 6)
	gold := canvas.Hex(0xffc02a)
	key := append(canvas.Stroke(arc(500, 520, 74, 74, 0, 360), steady(40)), canvas.Stroke(through(452, 574, 360, 624, 250, 676), steady(36))...)
	key = append(key, poly(330, 628, 356, 676, 322, 690, 300, 644)...)
	key = append(key, poly(276, 654, 298, 700, 262, 712, 246, 668)...)
	up := key.Move(46, -40)
	k.halo(up.Move(5, 12), 9, canvas.Color{}, .55)
	k.solid(up, gold, 8)
	return k.image, nil
}
