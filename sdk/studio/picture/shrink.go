package picture

import (
	"image"
	"image/draw"
)

// shrink converts a picture and scales it down by a whole factor, each pixel the
// mean of factor x factor. It works in strips, so that the full picture never
// exists a second time.
func shrink(src image.Image, factor int) *image.RGBA {
	b := src.Bounds()
	if factor <= 1 {
		out := image.NewRGBA(image.Rectangle{Max: b.Size()})
		draw.Draw(out, out.Rect, src, b.Min, draw.Src)
		return out
	}
	out := image.NewRGBA(image.Rect(0, 0, max(1, b.Dx()/factor), max(1, b.Dy()/factor)))
	strip := image.NewRGBA(image.Rect(0, 0, b.Dx(), factor))
	for y := range out.Rect.Dy() {
		draw.Draw(strip, strip.Rect, src, b.Min.Add(image.Pt(0, y*factor)), draw.Src)
		meanRow(out.Pix[y*out.Stride:][:out.Rect.Dx()*4], strip, factor, min(factor, b.Dy()))
	}
	return out
}

// meanRow averages the squares of a strip, of which rows are filled.
func meanRow(dst []uint8, strip *image.RGBA, factor, rows int) {
	columns := min(factor, strip.Rect.Dx())
	n := uint32(columns * rows)
	for x := range len(dst) / 4 {
		var r, g, b, a uint32
		for y := range rows {
			line := strip.Pix[y*strip.Stride+x*factor*4:][:columns*4]
			for i := 0; i < len(line); i += 4 {
				r, g, b, a = r+uint32(line[i]), g+uint32(line[i+1]), b+uint32(line[i+2]), a+uint32(line[i+3])
			}
		}
		p := dst[x*4 : x*4+4 : x*4+4]
		p[0], p[1], p[2], p[3] = uint8((r+n/2)/n), uint8((g+n/2)/n), uint8((b+n/2)/n), uint8((a+n/2)/n)
	}
}
