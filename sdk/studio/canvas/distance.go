package canvas

import "image"

// DistanceField holds, for every pixel of Rect, the distance in pixels to the
// nearest covered pixel of a mask. Outlines, glows and shadows of any width are
// read from one field.
type DistanceField struct {
	// Rect is the mask's rectangle, grown by the reach of the field.
	Rect image.Rectangle
	// Values are distances row by row, never much above the reach.
	Values []float32
}

// farAway stands for "no covered pixel seen".
const farAway = 1e9

// Distances measures around m up to reach pixels and no further than clip.
//
// The transform is the one of P. Felzenszwalb and D. Huttenlocher, "Distance
// Transforms of Sampled Functions", Theory of Computing 8 (2012): one pass along
// the columns, then the lower envelope of parabolas along each row. Partly
// covered pixels start at 1 - coverage, so that outlines stay smooth.
func Distances(m *image.Alpha, reach int, clip image.Rectangle) DistanceField {
	field := DistanceField{Rect: m.Rect.Inset(-reach).Intersect(clip)}
	width, height := field.Rect.Dx(), field.Rect.Dy()
	squared := seedDistances(m, field.Rect)
	Parallel(width, func(from, to int) { scanColumns(squared, width, height, from, to) })
	field.Values = make([]float32, width*height)
	Parallel(height, func(from, to int) {
		e := envelope{vertex: make([]int, width+1), start: make([]float32, width+2)}
		for y := from; y < to; y++ {
			row := squared[y*width : (y+1)*width]
			e.transform(field.Values[y*width:(y+1)*width], row, float32(reach))
		}
	})
	return field
}

// seedDistances are the squared distances known from coverage alone.
func seedDistances(m *image.Alpha, r image.Rectangle) []float32 {
	squared := make([]float32, r.Dx()*r.Dy())
	for i := range squared {
		squared[i] = farAway
	}
	common := m.Rect.Intersect(r)
	for y := common.Min.Y; y < common.Max.Y; y++ {
		d := squared[(y-r.Min.Y)*r.Dx()+common.Min.X-r.Min.X:]
		for x, v := range maskRow(m, common, y) {
			if v > 0 {
				gap := 1 - float32(v)*(1/255.)
				d[x] = gap * gap
			}
		}
	}
	return squared
}

// scanColumns carries distances down and then up the columns from..to.
func scanColumns(squared []float32, width, height, from, to int) {
	last := make([]float32, to-from)
	for pass := range 2 {
		for i := range last {
			last[i] = 1e4
		}
		for i := range height {
			y := i
			if pass == 1 {
				y = height - 1 - i
			}
			row := squared[y*width+from : y*width+to]
			for x, v := range row {
				if v == 0 {
					last[x] = 0
					continue
				}
				d := last[x] + 1
				if v <= 1 {
					d = min(d, Sqrt(v))
				}
				last[x] = d
				row[x] = min(v, d*d)
			}
		}
	}
}

// envelope is the scratch space of one row: the lower envelope of parabolas.
// Parabola k has its vertex at vertex[k] and rules from start[k] to start[k+1].
type envelope struct {
	vertex []int
	start  []float32
}

// transform writes the distances of one row whose columns are already scanned.
func (e *envelope) transform(dst, squared []float32, reach float32) {
	last := e.build(squared, reach*reach+1)
	if last < 0 {
		for x := range dst {
			dst[x] = reach + 1
		}
		return
	}
	k := 0
	for x := range dst {
		if squared[x] == 0 {
			dst[x] = 0
			continue
		}
		for e.start[k+1] < float32(x) {
			k++
		}
		d := float32(x - e.vertex[k])
		dst[x] = Sqrt(d*d + squared[e.vertex[k]])
	}
}

// build finds the envelope of all values up to limit and returns the index of
// its last parabola, -1 when there is none.
func (e *envelope) build(squared []float32, limit float32) int {
	k := -1
	for x, v := range squared {
		if v > limit {
			continue
		}
		start := float32(-farAway)
		for k >= 0 {
			u := e.vertex[k]
			start = (v-squared[u])/float32(2*(x-u)) + float32(x+u)/2
			if start > e.start[k] {
				break
			}
			k--
		}
		if k < 0 {
			start = -farAway
		}
		k++
		e.vertex[k], e.start[k], e.start[k+1] = x, start, farAway
	}
	return k
}

// Outline is the mask grown by radius pixels, with a smooth edge.
func (f DistanceField) Outline(radius float32) *image.Alpha {
	m := image.NewAlpha(f.Rect)
	for i, v := range f.Values {
		m.Pix[i] = toByte(Clamp(radius+.5-v, 0, 1)*255 + .5)
	}
	return m
}

// SoftOutline is a halo around the mask that fades to nothing at radius.
func (f DistanceField) SoftOutline(radius float32) *image.Alpha {
	m := image.NewAlpha(f.Rect)
	inv := 1 / radius
	for i, v := range f.Values {
		t := Clamp(1-v*inv, 0, 1)
		m.Pix[i] = toByte(t * t * 255)
	}
	return m
}
