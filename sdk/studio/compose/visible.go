package compose

import "image"

// letterStep is the grid, in picture pixels for a picture of 1280x720, on which
// letters are told apart.
const letterStep = 3

// visibleInk is the part of the title that changed does not cover, of all the
// ink and of the letter that fares worst. Letters are the connected pieces of the
// ink: a word, in scripts that join them. Dots and accents do not count.
func (c *Composition) visibleInk(changed *mask) (all, worst float32) {
	g := newInkGrid(c.block.Ink, changed, max(1, int(letterStep*c.canvas.Scale)))
	var ink, seen, largest float32
	var pieces [][2]float32
	for i := range g.ink {
		if own, free := g.piece(i); own > 0 {
			pieces = append(pieces, [2]float32{own, free})
			ink, seen, largest = ink+own, seen+free, max(largest, own)
		}
	}
	if ink == 0 {
		return 1, 1
	}
	worst = 1
	for _, p := range pieces {
		const mark = .12 // of the largest letter, below which a piece is a dot
		if p[0] > largest*mark {
			worst = min(worst, p[1]/p[0])
		}
	}
	return seen / ink, worst
}

// inkGrid is the ink of a title on a coarse grid: 1 for ink that shows, 2 for
// ink that is covered, 0 for none and for what was counted.
type inkGrid struct {
	width int
	ink   []uint8
}

func newInkGrid(ink, changed *mask, step int) inkGrid {
	const solid, hidden = 128, 200 // of 255
	r := ink.Rect.Intersect(changed.Rect)
	g := inkGrid{width: (r.Dx() + step - 1) / step}
	for y := r.Min.Y; y < r.Max.Y; y += step {
		for x := r.Min.X; x < r.Max.X; x += step {
			cell := uint8(0)
			if ink.AlphaAt(x, y).A >= solid {
				cell = 1
				if changed.AlphaAt(x, y).A >= hidden {
					cell = 2
				}
			}
			g.ink = append(g.ink, cell)
		}
	}
	return g
}

// piece counts and clears the connected ink around cell i: all of it and what
// shows.
func (g inkGrid) piece(i int) (own, free float32) {
	if g.ink[i] == 0 {
		return 0, 0
	}
	take := func(i int) {
		own++
		if g.ink[i] == 1 {
			free++
		}
		g.ink[i] = 0
	}
	take(i)
	open := []int{i}
	for len(open) > 0 {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		p := image.Pt(at%g.width, at/g.width)
		for _, d := range []image.Point{{X: -1}, {X: 1}, {Y: -1}, {Y: 1}} {
			q := p.Add(d)
			n := q.Y*g.width + q.X
			if q.X >= 0 && q.X < g.width && n >= 0 && n < len(g.ink) && g.ink[n] != 0 {
				take(n)
				open = append(open, n)
			}
		}
	}
	return own, free
}
