package canvas

import "image"

// Shift is m moved by (dx, dy). It shares m's pixels.
func Shift(m *image.Alpha, dx, dy int) *image.Alpha {
	return &image.Alpha{Pix: m.Pix, Stride: m.Stride, Rect: m.Rect.Add(image.Pt(dx, dy))}
}

// Intersect is the product of two masks, on a's rectangle.
func Intersect(a, b *image.Alpha) *image.Alpha {
	out := image.NewAlpha(a.Rect)
	common := a.Rect.Intersect(b.Rect)
	for y := common.Min.Y; y < common.Max.Y; y++ {
		va, vb, d := maskRow(a, common, y), maskRow(b, common, y), maskRow(out, common, y)
		for x, v := range va {
			d[x] = uint8(uint32(v) * uint32(vb[x]) / 255)
		}
	}
	return out
}

// Subtract is a where b is not, on a's rectangle.
func Subtract(a, b *image.Alpha) *image.Alpha {
	out := image.NewAlpha(a.Rect)
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		copy(maskRow(out, a.Rect, y), maskRow(a, a.Rect, y))
	}
	common := a.Rect.Intersect(b.Rect)
	for y := common.Min.Y; y < common.Max.Y; y++ {
		vb, d := maskRow(b, common, y), maskRow(out, common, y)
		for x, v := range d {
			d[x] = uint8(uint32(v) * uint32(255-vb[x]) / 255)
		}
	}
	return out
}

// Union is the greater of two masks, on a rectangle around both.
func Union(a, b *image.Alpha) *image.Alpha {
	out := image.NewAlpha(a.Rect.Union(b.Rect))
	for _, m := range []*image.Alpha{a, b} {
		for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
			d := maskRow(out, m.Rect, y)
			for x, v := range maskRow(m, m.Rect, y) {
				d[x] = max(d[x], v)
			}
		}
	}
	return out
}

// CropToInk shrinks m to the pixels that are not zero. It shares m's pixels;
// the result is empty when m is blank.
func CropToInk(m *image.Alpha) *image.Alpha {
	ink := image.Rectangle{}
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		row := maskRow(m, m.Rect, y)
		from := 0
		for from < len(row) && row[from] == 0 {
			from++
		}
		if from == len(row) {
			continue
		}
		to := len(row)
		for row[to-1] == 0 {
			to--
		}
		ink = ink.Union(image.Rect(m.Rect.Min.X+from, y, m.Rect.Min.X+to, y+1))
	}
	if ink.Empty() {
		return image.NewAlpha(image.Rectangle{})
	}
	return m.SubImage(ink).(*image.Alpha)
}
