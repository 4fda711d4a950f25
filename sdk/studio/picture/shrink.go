package picture

import (
	"image"
	"image/color"
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
	if photo, ok := src.(*image.YCbCr); ok && b.Dx() >= factor && b.Dy() >= factor {
		shrinkPhoto(out, photo, factor)
		return out
	}
	strip := image.NewRGBA(image.Rect(0, 0, b.Dx(), factor))
	for y := range out.Rect.Dy() {
		draw.Draw(strip, strip.Rect, src, b.Min.Add(image.Pt(0, y*factor)), draw.Src)
		meanRow(out.Pix[y*out.Stride:][:out.Rect.Dx()*4], strip, factor, min(factor, b.Dy()))
	}
	return out
}

// shrinkPhoto scales before it converts, which is most of the work: lightness is
// the mean of each square, colour that in its middle.
func shrinkPhoto(out *image.RGBA, src *image.YCbCr, factor int) {
	n := factor * factor
	for y := range out.Rect.Dy() {
		top := src.Rect.Min.Y + y*factor
		row := out.Pix[y*out.Stride:][:out.Rect.Dx()*4]
		for x := range out.Rect.Dx() {
			left, sum := src.Rect.Min.X+x*factor, n/2
			for k := range factor {
				for _, v := range src.Y[src.YOffset(left, top+k):][:factor] {
					sum += int(v)
				}
			}
			c := src.COffset(left+factor/2, top+factor/2)
			p := row[x*4 : x*4+4 : x*4+4]
			p[0], p[1], p[2] = color.YCbCrToRGB(uint8(sum/n), src.Cb[c], src.Cr[c])
			p[3] = 255
		}
	}
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
