package canvas

import (
	"image"
	"math/rand"
)

// DesignWidth and DesignHeight are the size of the space scenes are drawn in.
// Pictures of another shape than 16:9 keep the width and show more or less of
// the height.
const (
	DesignWidth  = 1280
	DesignHeight = 720
)

// softCell is how many picture pixels one grid step of [Canvas.Soft] spans.
const softCell = 4

// Canvas draws in design pixels on a picture of any size.
type Canvas struct {
	// Image is the picture.
	Image *image.RGBA
	// Scale is how many picture pixels one design pixel has.
	Scale float32
	// Rand makes every choice left open by a scene.
	Rand *rand.Rand
}

// New makes a canvas with a transparent picture of width x height pixels. All
// random choices follow from seed.
func New(width, height int, seed int64) *Canvas {
	return &Canvas{
		Image: image.NewRGBA(image.Rect(0, 0, width, height)),
		Scale: float32(width) / DesignWidth,
		Rand:  rand.New(rand.NewSource(seed)),
	}
}

// Float is a random number in [0, 1).
func (c *Canvas) Float() float32 { return c.Rand.Float32() }

// Between is a random number in [low, high).
func (c *Canvas) Between(low, high float32) float32 { return low + (high-low)*c.Rand.Float32() }

// ToPixels converts a path from design to picture pixels.
func (c *Canvas) ToPixels(p Path) Path {
	k := c.Scale
	return p.Map(func(q Point) Point { return Point{q.X * k, q.Y * k} })
}

// Mask is the coverage of a path in picture pixels.
func (c *Canvas) Mask(p Path) *image.Alpha { return c.ToPixels(p).Mask(c.Image.Rect, 0) }

// Fill covers a path with one colour.
func (c *Canvas) Fill(p Path, col Color, opacity float32) {
	FillColor(c.Image, c.Mask(p), col, opacity)
}

// Paint covers a path with a paint, which works in picture pixels.
func (c *Canvas) Paint(p Path, paint Paint) { Fill(c.Image, c.Mask(p), paint) }

// Light adds light over a path.
func (c *Canvas) Light(p Path, col Color, strength float32) {
	AddLight(c.Image, c.Mask(p), col, strength)
}

// Glow adds a round light around (x, y) that fades to nothing at radius.
func (c *Canvas) Glow(x, y, radius float32, col Color, strength float32) {
	AddGlow(c.Image, x*c.Scale, y*c.Scale, radius*c.Scale, col, strength)
}

// Bokeh adds an out-of-focus light around (x, y).
func (c *Canvas) Bokeh(x, y, radius float32, col Color, strength float32) {
	AddBokeh(c.Image, x*c.Scale, y*c.Scale, radius*c.Scale, col, strength)
}

// Soft covers the picture with a layer without edges; see [NewSoft]. The
// coordinates that f gets span DesignWidth across the picture, whatever Scale.
func (c *Canvas) Soft(f func(x, y float32) Color) {
	NewSoft(c.Image.Rect.Dx(), c.Image.Rect.Dy(), softCell, f).Draw(c.Image)
}

// Gradient is [VerticalGradient] with y in design pixels.
func (c *Canvas) Gradient(y0, y1 float32, stops ...Color) Paint {
	return VerticalGradient(y0*c.Scale, y1*c.Scale, stops...)
}

// SoftShape covers a path blurred by radius with one colour.
func (c *Canvas) SoftShape(p Path, radius float32, col Color, opacity float32) {
	FillColor(c.Image, BlurMask(c.Mask(p), int(radius*c.Scale)), col, opacity)
}

// EachPixel calls f for every pixel between the heights y0 and y1 with its
// design coordinates and its RGBA bytes, from several goroutines.
func (c *Canvas) EachPixel(y0, y1 float32, f func(x, y float32, p []uint8)) {
	from, to := max(0, int(y0*c.Scale)), min(c.Image.Rect.Dy(), int(y1*c.Scale))
	inv := 1 / c.Scale
	Parallel(max(0, to-from), func(i, j int) {
		for y := from + i; y < from+j; y++ {
			row := c.Image.Pix[y*c.Image.Stride:][:c.Image.Rect.Dx()*4]
			for x := 0; x < len(row)/4; x++ {
				f((float32(x)+.5)*inv, (float32(y)+.5)*inv, row[x*4:x*4+4:x*4+4])
			}
		}
	})
}
