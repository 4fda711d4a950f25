package reference

import "image"

// Cells of the text map, and what makes one of them look like letters.
const (
	gridWidth, gridHeight = 20, 12
	strongEdge            = 60 // difference of luma between pixels two apart
	leastTurns            = 2.2
	mostSeen              = .62 // of the picture; beyond it the picture is a pattern
	leastSeen             = .03
)

// grid is how much every cell looks like letters.
type grid [gridHeight][gridWidth]float64

// textMap counts, in every row of a cell, how often light turns to dark and back:
// letters do so within a few pixels, things at their border only.
func textMap(m *image.RGBA) grid {
	var g grid
	w, h := m.Rect.Dx(), m.Rect.Dy()
	if w < gridWidth*2 || h < gridHeight {
		return g
	}
	luma := func(x, y int) int {
		p := m.Pix[m.PixOffset(x, y):]
		return (299*int(p[0]) + 587*int(p[1]) + 114*int(p[2])) / 1000
	}
	var rows [gridHeight]float64
	for y := range h {
		cy := y * gridHeight / h
		rows[cy]++
		last, at := 0, -8 // direction and place of the edge before
		for x := 2; x < w; x++ {
			d, direction := luma(x, y)-luma(x-2, y), 0
			switch {
			case d > strongEdge:
				direction = 1
			case d < -strongEdge:
				direction = -1
			}
			if direction == 0 || direction == last && x-at < 3 {
				continue
			}
			const widest = .07 // of the picture: a stroke, not a thing
			if direction == -last && float64(x-at) < widest*float64(w) {
				g[cy][min(x*gridWidth/w, gridWidth-1)]++
			}
			last, at = direction, x
		}
	}
	for cy := range g {
		for cx := range g[cy] {
			g[cy][cx] /= max(rows[cy], 1)
		}
	}
	return g.smooth()
}

// smooth averages over neighbours: a line of letters fills several cells, a
// single sharp thing one.
func (g grid) smooth() grid {
	var out grid
	for y := range g {
		for x := range g[y] {
			sum := 2 * g[y][x]
			n := 2.
			for _, d := range []int{-1, 1} {
				if x+d >= 0 && x+d < gridWidth {
					sum, n = sum+g[y][x+d], n+1
				}
			}
			out[y][x] = sum / n
		}
	}
	return out
}

// position is where the mass of letters stands, and whether there are any.
func (g grid) position() (string, bool) {
	var x, y, n, cells float64
	for cy := range g {
		for cx, v := range g[cy] {
			if v*gridWidth/10 < leastTurns/2 {
				continue
			}
			x, y, n, cells = x+v*(float64(cx)+.5), y+v*(float64(cy)+.5), n+v, cells+1
		}
	}
	part := cells / (gridWidth * gridHeight)
	if part < leastSeen || part > mostSeen {
		return "", false
	}
	return place(x/n/gridWidth, y/n/gridHeight), true
}

// place names a point given in parts of the picture.
func place(x, y float64) string {
	const side = .09
	switch {
	case x < .5-side:
		return "left"
	case x > .5+side:
		return "right"
	case y < .5-side:
		return "top"
	case y > .5+side:
		return "bottom"
	}
	return "center"
}

// freeSide is the side of a wordless picture away from its subject: from what
// differs most from the mean colour.
func freeSide(m *image.RGBA) string {
	samples := labsOf(m)
	var mean lab
	n := float64(len(samples))
	for _, s := range samples {
		mean = lab{mean.l + s.l/n, mean.a + s.a/n, mean.b + s.b/n}
	}
	var x, mass float64
	for i, s := range samples {
		d := s.far(mean)
		x, mass = x+d*(float64(i%m.Rect.Dx())+.5), mass+d
	}
	if mass > 0 && x/mass/float64(m.Rect.Dx()) < .5 {
		return "right"
	}
	return "left"
}
