// Package effects holds the stage craft of manga and anime pictures: focus and
// speed lines, sunbursts, screentone, auras, lightning, clouds, petals, cities
// at night, and the glow and outline that set a figure off its background.
//
// Everything is placed in the units of a [Page], of which every page has about
// 1280 x 720 whatever its shape; all chance comes from the page's seed.
package effects

import (
	"image"
	"math"
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// pageArea is the area of every page in square units.
const pageArea = 1280 * 720

// softCell is how many pixels one step of a soft backdrop's grid spans.
const softCell = 4

// Page is an opaque picture to compose a scene on.
type Page struct {
	*ink.Layer
	// Width and Height are the page's size in units; they differ with its shape
	// and their product does not.
	Width, Height float32
	// Unit is the length of a unit in pixels.
	Unit float32
	// Random decides everything that a scene leaves open.
	Random *rand.Rand
}

// NewPage makes a page of width x height pixels whose chances follow from seed.
func NewPage(width, height int, seed uint64) *Page {
	unit := float32(math.Sqrt(float64(width*height) / pageArea))
	bounds := image.Rect(0, 0, width, height)
	return &Page{
		Layer: ink.NewLayer(bounds, ink.Scale(unit, unit)),
		Width: float32(width) / unit, Height: float32(height) / unit, Unit: unit,
		Random: rand.New(rand.NewPCG(seed, 0x70616765)),
	}
}

// Between is a random number from low to high.
func (p *Page) Between(low, high float32) float32 { return low + p.Random.Float32()*(high-low) }

// Soft covers the page with colours that change slowly; f may run on several
// goroutines at once.
func (p *Page) Soft(f func(x, y float32) canvas.Color) {
	w, h := p.Image.Rect.Dx(), p.Image.Rect.Dy()
	toUnits := p.Width / canvas.DesignWidth
	canvas.NewSoft(w, h, softCell, func(x, y float32) canvas.Color { return f(x*toUnits, y*toUnits) }).Draw(p.Image)
}

// Glow adds a round light that fades towards its radius.
func (p *Page) Glow(x, y, radius float32, c canvas.Color, strength float32) {
	canvas.AddGlow(p.Image, x*p.Unit, y*p.Unit, radius*p.Unit, c, strength)
}

// Bokeh adds an out-of-focus light: a disc that is brightest at its rim.
func (p *Page) Bokeh(x, y, radius float32, c canvas.Color, strength float32) {
	canvas.AddBokeh(p.Image, x*p.Unit, y*p.Unit, radius*p.Unit, c, strength)
}

// Halo paints a glow and an outline around a figure that is about to be put on
// the page. A width of 0 leaves that part out.
func (p *Page) Halo(figure *ink.Layer, line canvas.Color, lineWidth float32, glow canvas.Color, glowWidth, strength float32) {
	lineWidth, glowWidth = lineWidth*p.Unit, glowWidth*p.Unit
	field := canvas.Distances(canvas.CropToInk(figure.Alpha()), int(max(lineWidth, glowWidth))+2, p.Image.Rect)
	if glowWidth > 0 {
		canvas.AddLight(p.Image, field.SoftOutline(glowWidth), glow, strength)
	}
	if lineWidth > 0 {
		canvas.FillColor(p.Image, field.Outline(lineWidth), line, 1)
	}
}

// Put lays a figure on the page.
func (p *Page) Put(figure *ink.Layer) { figure.Over(p.Image) }

// eachPixel calls f with the bytes of every pixel and its place in units, on
// several goroutines.
func (p *Page) eachPixel(f func(x, y float32, pixel []uint8)) {
	w, inverse := p.Image.Rect.Dx(), 1/p.Unit
	canvas.Parallel(p.Image.Rect.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			row := p.Image.Pix[y*p.Image.Stride : y*p.Image.Stride+w*4]
			for x := range w {
				f(float32(x)*inverse, float32(y)*inverse, row[x*4:x*4+4:x*4+4])
			}
		}
	})
}
