package face

import (
	"image"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Values of the filtered mask that become clear and solid: a little uncertainty
// of the network is no half-transparent person.
const (
	clearBelow = .28
	solidAbove = .82
)

// sharpen turns a filtered mask into opacity.
func sharpen(matte []float32) {
	canvas.Parallel(len(matte), func(from, to int) {
		for i := from; i < to; i++ {
			matte[i] = canvas.SmoothStep(clearBelow, solidAbove, matte[i])
		}
	})
}

// ownMatte is the transparency that the photo came with.
func (b *bust) ownMatte(alpha *image.Alpha) []float32 {
	grey := image.NewRGBA(alpha.Rect)
	for i, v := range alpha.Pix {
		grey.Pix[i*4] = v
	}
	channels := read(grey, b.side, b.side, b.view)
	matte := make([]float32, b.side*b.side)
	for i := range matte {
		matte[i] = channels[i*3] / 255
	}
	return matte
}

// fillFace makes the face itself solid: a shadow or a light across it must not
// open a hole.
func (b *bust) fillFace(matte []float32) {
	const inner = .96
	middle := between(b.points[pointTop], b.points[pointChin])
	polygon := make([]canvas.Point, len(outline))
	for i, n := range outline {
		p := b.points[n]
		polygon[i] = canvas.Point{X: middle.X + (p.X-middle.X)*inner, Y: middle.Y + (p.Y-middle.Y)*inner}
	}
	m := canvas.Path{polygon}.Mask(image.Rect(0, 0, b.side, b.side), 0)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		row := m.Pix[m.PixOffset(m.Rect.Min.X, y):][:m.Rect.Dx()]
		for x, v := range row {
			i := y*b.side + m.Rect.Min.X + x
			matte[i] = max(matte[i], float32(v)/255)
		}
	}
}

// trim clears what lies outside the photo and rounds off where the square or the
// photo cuts through the person at the sides: a straight side looks torn.
func (b *bust) trim(matte []float32) {
	n := b.side
	for y := range n {
		row := matte[y*n : (y+1)*n]
		if y < b.inside.Min.Y || y >= b.inside.Max.Y {
			clear(row)
			continue
		}
		clear(row[:b.inside.Min.X])
		clear(row[b.inside.Max.X:])
	}
	b.roundSide(matte, b.inside.Min.X, 1)
	b.roundSide(matte, b.inside.Max.X-1, -1)
}

// roundSide bends every cut at one side of the photo: a shoulder falls off in a
// quarter of an ellipse down to the lower edge, an arm ends in a round stump.
func (b *bust) roundSide(matte []float32, edge, inwards int) {
	for _, run := range b.cuts(matte, edge) {
		deep := b.room(edge, inwards)
		top, middle, half := float32(run.first), float32(run.last), float32(run.last-run.first)
		if run.last >= b.inside.Max.Y-1 {
			top = b.silhouette(matte, edge+int(deep)*inwards, run.first)
			half = max(middle-top, 1)
		} else {
			half /= 2
			middle, deep = top+half, min(deep, half)
		}
		soft := max(1.5, b.height*.008)
		for y := max(int(top), b.inside.Min.Y); y <= run.last; y++ {
			t := min(canvas.Abs(float32(y)-middle)/half, 1)
			inset := deep * (1 - canvas.Sqrt(1-t*t))
			for i := range int(inset + soft) {
				if x := edge + i*inwards; x >= 0 && x < b.side {
					matte[y*b.side+x] *= canvas.SmoothStep(inset-soft, inset+soft, float32(i))
				}
			}
		}
	}
}

// cutRun are rows in which the edge of the photo cuts through the person.
type cutRun struct{ first, last int }

// cuts lists the runs of cut rows at one side. Small gaps do not end a run, and
// small runs are left as they are.
func (b *bust) cuts(matte []float32, edge int) []cutRun {
	const solid = .5
	gap, least := int(b.height*.06), int(b.height*.05)
	var runs []cutRun
	for y := b.inside.Min.Y; y < b.inside.Max.Y; y++ {
		if matte[y*b.side+edge] <= solid {
			continue
		}
		if n := len(runs); n > 0 && y-runs[n-1].last <= gap {
			runs[n-1].last = y
			continue
		}
		runs = append(runs, cutRun{y, y})
	}
	return slices.DeleteFunc(runs, func(r cutRun) bool { return r.last-r.first < least })
}

// silhouette is the upper end of the body in column x, looked for from row y on
// in both directions.
func (b *bust) silhouette(matte []float32, x, y int) float32 {
	const solid = .5
	if x < 0 || x >= b.side {
		return float32(y)
	}
	for y < b.inside.Max.Y-1 && matte[y*b.side+x] <= solid {
		y++
	}
	for y > b.inside.Min.Y && matte[(y-1)*b.side+x] > solid {
		y--
	}
	return float32(y)
}

// room is how far a cut may go inwards without touching the face.
func (b *bust) room(edge, inwards int) float32 {
	cheek := b.points[pointLeft].X
	if inwards < 0 {
		cheek = b.points[pointRight].X
	}
	free := (cheek - float32(edge)) * float32(inwards)
	return canvas.Clamp(free-b.height*.3, 0, b.height*.45)
}
