package place

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// hex is a colour of the thing itself, leaning a little to the air of the place.
func (e *easel) hex(rgb uint32) canvas.Color { return canvas.Mix(canvas.Hex(rgb), e.Mid, .10) }

// air covers the page with the colours of the sky down to the horizon.
func (e *easel) air(horizon float32) {
	e.Soft(func(_, y float32) canvas.Color {
		c := canvas.Mix(e.Deep, e.Mid, canvas.SmoothStep(0, horizon*.7, y))
		return canvas.Mix(c, e.Bright, canvas.SmoothStep(horizon*.45, horizon*1.05, y))
	})
}

// box fills a rectangle with a gradient from its upper to its lower edge.
func (e *easel) box(x, y, w, h float32, top, bottom canvas.Color) {
	e.FillGradient(ink.Polygon(x, y, x+w, y, x+w, y+h, x, y+h), y, y+h, top, bottom)
}

// plain fills a rectangle in one colour.
func (e *easel) plain(x, y, w, h float32, c canvas.Color) {
	e.Fill(ink.Polygon(x, y, x+w, y, x+w, y+h, x, y+h), c, 1)
}

// frame draws the edges of a rectangle.
func (e *easel) frame(x, y, w, h, width float32, c canvas.Color) {
	e.plain(x, y, w, width, c)
	e.plain(x, y+h-width, w, width, c)
	e.plain(x, y, width, h, c)
	e.plain(x+w-width, y, width, h, c)
}

// boards is a floor from the horizon to the foot of the page, its planks running
// to a point above the horizon.
func (e *easel) boards(horizon float32, far, near, line canvas.Color) {
	e.box(0, horizon, e.w, e.h-horizon, far, near)
	const planks = 14
	vanish := canvas.Point{X: e.w / 2, Y: horizon - (e.h-horizon)*.6}
	for i := range planks + 1 {
		x := e.w * (float32(i)/planks*2.6 - .8)
		k := (horizon - vanish.Y) / (e.h - vanish.Y)
		top := vanish.X + (x-vanish.X)*k
		e.Fill(ink.Polygon(top-.6, horizon, top+.6, horizon, x+2, e.h, x-2, e.h), line, .55)
	}
	e.Fill(ink.Polygon(0, horizon, e.w, horizon, e.w, horizon+3, 0, horizon+3), line, .6)
}

// tiles is a floor of crossing lines.
func (e *easel) tiles(horizon float32, far, near, line canvas.Color) {
	e.boards(horizon, far, near, line)
	for i := range 6 {
		t := float32(i+1) / 6
		y := horizon + (e.h-horizon)*t*t
		e.Fill(ink.Polygon(0, y, e.w, y, e.w, y+1+2*t, 0, y+1+2*t), line, .5)
	}
}

// shafts are beams of light that fall in from the upper side of a window.
func (e *easel) shafts(x, width, slope float32, c canvas.Color, count int) {
	for i := range count {
		left := x + float32(i)*width*1.5
		e.Fill(ink.Polygon(left, 0, left+width, 0, left+width+slope*1.25, e.h, left+slope, e.h), c, .13)
	}
}

// pane is a window with the sky behind it, parted by bars.
func (e *easel) pane(x, y, w, h float32, columns, rows int, frame canvas.Color) {
	e.FillGradient(ink.Polygon(x, y, x+w, y, x+w, y+h, x, y+h), y, y+h, e.Deep, e.Mid, e.Bright)
	e.Within(ink.Polygon(x, y, x+w, y, x+w, y+h, x, y+h), func() {
		for i := range 4 {
			cx := x + w*(.15+.24*float32(i))
			e.Fill(ink.Ellipse(cx, y+h*(.78-.1*float32(i%2)), w*.16, h*.14, 0), canvas.White(), .75)
			e.Fill(ink.Ellipse(cx+w*.08, y+h*.86, w*.2, h*.12, 0), canvas.Mix(e.Mid, canvas.White(), .7), .8)
		}
		e.Fill(ink.Polygon(x+w*.2, y, x+w*.42, y, x+w*.12, y+h, x-w*.1, y+h), canvas.White(), .16)
	})
	const bar = 7
	for i := 1; i < columns; i++ {
		e.plain(x+w*float32(i)/float32(columns)-bar/2, y, bar, h, frame)
	}
	for i := 1; i < rows; i++ {
		e.plain(x, y+h*float32(i)/float32(rows)-bar/2, w, bar, frame)
	}
	e.frame(x-6, y-6, w+12, h+12, 10, frame)
	e.plain(x-14, y+h+2, w+28, 12, canvas.Mix(frame, canvas.White(), .25))
}

// ridge is a range of hills, or of mountains when rough, that rises to height
// above foot.
func (e *easel) ridge(foot, height, rough float32, top, bottom canvas.Color) {
	const steps = 60
	drift := e.Between(0, 90)
	line := make([]canvas.Point, 0, steps+3)
	for i := range steps + 1 {
		x := float32(i) / steps * e.w
		v := canvas.FBM(drift+x/(330-rough*150), rough*3, 2+int(rough*3))
		if rough > .5 {
			v = 1 - canvas.Abs(2*v-1)*1.2
		}
		line = append(line, canvas.Point{X: x, Y: foot - height*canvas.Clamp(v*1.25-.05, .05, 1.1)})
	}
	line = append(line, canvas.Point{X: e.w, Y: e.h}, canvas.Point{X: 0, Y: e.h})
	e.FillGradient(canvas.Path{line}, foot-height, foot+height*.2, top, bottom)
}

// crown is the foliage of a tree: clumps of leaves, dark ones first.
func (e *easel) crown(x, y, radius float32, lit, middle, dark canvas.Color) {
	for layer, c := range []canvas.Color{dark, middle, lit} {
		n := 9 - layer*2
		for i := range n {
			a := float32(i)/float32(n)*2*math.Pi + float32(layer)
			r := radius * (.62 - .16*float32(layer)) * e.Between(.8, 1.15)
			cx, cy := x+canvas.Cos(a)*radius*.62-float32(layer)*radius*.10, y+canvas.Sin(a)*radius*.46-float32(layer)*radius*.16
			e.Fill(e.Burst(cx, cy, r*.86, r*1.02, 13), c, 1)
		}
	}
}

// trunk is a tapering stem with its shade.
func (e *easel) trunk(x, top, foot, width float32, c canvas.Color) {
	t := ink.NewTones(c)
	e.Fill(ink.Blob(x-width*.4, top, x-width*.5, (top+foot)/2, x-width*.9, foot, x+width*.9, foot, x+width*.5, (top+foot)/2, x+width*.4, top), t.Base, 1)
	e.Fill(ink.Blob(x+width*.1, top, x+width*.14, (top+foot)/2, x+width*.1, foot, x+width*.9, foot, x+width*.5, (top+foot)/2, x+width*.4, top), t.Shade, 1)
}

// pine is a fir in three tiers, with snow on it when snow is true.
func (e *easel) pine(x, foot, height float32, c canvas.Color, snow bool) {
	t := ink.NewTones(c)
	e.plain(x-height*.03, foot-height*.16, height*.06, height*.16, canvas.Hex(0x4a3430))
	for i := range 4 {
		k := float32(i) / 4
		y, half := foot-height*(.12+.22*float32(i)), height*(.27-.17*k)
		e.Fill(ink.Polygon(x-half, y, x, y-height*.34, x+half, y, x, y+height*.03), t.Base, 1)
		e.Fill(ink.Polygon(x, y-height*.34, x+half, y, x, y+height*.03), t.Shade, 1)
		if snow {
			e.Fill(ink.Polygon(x-half*.62, y-height*.12, x, y-height*.34, x+half*.5, y-height*.15, x+half*.1, y-height*.2, x-half*.2, y-height*.13), canvas.White(), .95)
		}
	}
}

// shelf is a case of rows of things that stand side by side.
func (e *easel) shelf(x, y, w, h float32, rows int, wood canvas.Color, things ...canvas.Color) {
	t := ink.NewTones(wood)
	e.plain(x, y, w, h, t.Deep)
	step := h / float32(rows)
	for r := range rows {
		foot := y + float32(r+1)*step - 8
		for cx := x + 8; cx < x+w-12; {
			width := e.Between(9, 22)
			tall := step * e.Between(.52, .84)
			c := things[e.Random.IntN(len(things))]
			if e.Random.IntN(7) > 0 {
				e.plain(cx, foot-tall, width, tall, c)
				e.plain(cx+width*.7, foot-tall, width*.3, tall, ink.NewTones(c).Shade)
				e.plain(cx, foot-tall*.8, width, 3, canvas.Mix(c, canvas.White(), .5))
			}
			cx += width + 1.5
		}
		e.plain(x, foot, w, 8, t.Base)
	}
	e.frame(x, y, w, h, 9, t.Base)
}

// crowd is a row of heads before a light.
func (e *easel) crowd(foot, size float32, c canvas.Color) {
	for x := -size * e.Between(.2, .9); x < e.w+size; x += size * e.Between(.85, 1.2) {
		y := foot - e.Between(0, size*.5)
		e.Fill(ink.Ellipse(x, y-size*.62, size*.34, size*.40, 0), c, 1)
		e.Fill(ink.Blob(x-size*.62, y+size, x-size*.56, y, x-size*.2, y-size*.26, x+size*.2, y-size*.26, x+size*.56, y, x+size*.62, y+size), c, 1)
		if e.Random.IntN(3) == 0 {
			e.Brush(ink.Points(x+size*.42, y, x+size*.6, y-size*.9), c, ink.Even(size*.16))
		}
	}
}

// sign is a glowing board with bars of writing.
func (e *easel) sign(x, y, w, h float32, c canvas.Color) {
	e.Glow(x+w/2, y+h/2, max(w, h)*.9, c, .55)
	e.Fill(canvas.RoundRect(x, y, w, h, 6), canvas.Mix(c, canvas.Hex(0x120a20), .72), 1)
	e.Outline(canvas.RoundRect(x, y, w, h, 6)[0], canvas.Mix(c, canvas.White(), .35), 5, 0, 0)
	if h > w { // upright writing
		for i := range int(h / w) {
			e.Fill(canvas.RoundRect(x+w*.28, y+w*(.26+float32(i)), w*.44, w*.5, 4), canvas.Mix(c, canvas.White(), .6), 1)
		}
		return
	}
	for i := range 2 {
		e.Fill(canvas.RoundRect(x+w*.14, y+h*(.26+.28*float32(i)), w*(.72-.24*float32(i)), h*.16, 3), canvas.Mix(c, canvas.White(), .6), 1)
	}
}
