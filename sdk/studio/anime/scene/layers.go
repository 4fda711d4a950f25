package scene

import (
	"image"

	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// Layer is a piece of the design and where it stands.
type Layer struct {
	// Type is background, subject, face, image or text.
	Type string `json:"type"`
	// Name tells pieces of one type apart, for instance "title" and "sound".
	Name string `json:"name"`
	Area Area   `json:"box"`
	// Z counts from the back.
	Z int `json:"z"`
	// Text is what a text layer says.
	Text string `json:"text,omitempty"`
	// MaxLines, Align and Fit tell how a text layer fills its box.
	MaxLines int    `json:"max_lines,omitempty"`
	Align    string `json:"align,omitempty"`
	Fit      string `json:"fit,omitempty"`
}

// Area is a rectangle in shares of the picture, 0 to 1.
type Area struct {
	X float32 `json:"x"`
	Y float32 `json:"y"`
	W float32 `json:"w"`
	H float32 `json:"h"`
}

// Layers lists what the picture is made of, from back to front.
func (b *Board) Layers() []Layer {
	k := b.pose.Scale
	figure := caption.Box{X0: b.pose.X - 180*k, Y0: b.pose.Y - 170*k, X1: b.pose.X + 180*k, Y1: b.page.Height}
	layers := []Layer{
		{Type: "background", Name: string(b.staging.name), Area: Area{0, 0, 1, 1}},
		{Type: "subject", Name: "character", Area: b.area(figure)},
		{Type: "face", Name: "face", Area: b.area(faceBox(b.pose))},
	}
	if b.staging.duel {
		layers = append(layers, Layer{Type: "face", Name: "opponent", Area: b.area(faceBox(b.opponentPose()))})
	}
	if b.propBox.Width() > 0 {
		layers = append(layers, Layer{Type: "image", Name: "prop", Area: b.area(b.propBox)})
	}
	if !b.sound.Empty() {
		layers = append(layers, Layer{Type: "text", Name: "sound", Area: b.area(b.sound.Bounds), Text: b.soundText, MaxLines: 1, Align: "center", Fit: "shrink"})
	}
	if !b.badge.Empty() {
		layers = append(layers, Layer{Type: "text", Name: "badge", Area: b.area(b.badgeBox), Text: b.setting.Badge, MaxLines: 2, Align: "center", Fit: "shrink"})
	}
	if !b.title.Empty() {
		layers = append(layers, Layer{Type: "text", Name: "title", Area: b.area(b.title.Bounds), Text: b.setting.Title, MaxLines: len(b.title.Sizes()), Align: b.align().String(), Fit: "fill"})
	}
	if !b.kicker.Empty() {
		layers = append(layers, Layer{Type: "text", Name: "kicker", Area: b.area(b.kicker.Bounds), Text: b.setting.Kicker, MaxLines: len(b.kicker.Sizes()), Align: b.align().String(), Fit: "shrink"})
	}
	for i := range layers {
		layers[i].Z = i
	}
	return layers
}

// area is a box in shares of the page, cut at its edges.
func (b *Board) area(box caption.Box) Area {
	share := func(v, of float32) float32 { return canvas.Clamp(v/of, 0, 1) }
	x, y := share(box.X0, b.page.Width), share(box.Y0, b.page.Height)
	return Area{x, y, share(box.X1, b.page.Width) - x, share(box.Y1, b.page.Height) - y}
}

// Image is the picture.
func (b *Board) Image() *image.RGBA { return b.page.Image }

// Legibility tells how well the title of the finished picture reads; false
// without one.
func (b *Board) Legibility() (lettering.Reading, bool) {
	return b.title.Legibility(b.page), !b.title.Empty()
}

// PaletteName is the palette in use.
func (b *Board) PaletteName() string { return b.palette.name }

// PaletteLike names the palette whose colours come nearest to those of a
// picture: of the hues that it shows, weighed by how strong they are.
func PaletteLike(picture *image.RGBA) string {
	best, least, grey := "", float32(0), colourless(picture)
	for _, p := range palettes {
		if p.name == "mono" && !grey {
			continue
		}
		var distance float32
		for y := range sampled {
			for x := range sampled {
				at := picture.RGBAAt(picture.Rect.Min.X+(2*x+1)*picture.Rect.Dx()/(2*sampled), picture.Rect.Min.Y+(2*y+1)*picture.Rect.Dy()/(2*sampled))
				distance += p.distance(canvas.Color{R: float32(at.R) / 255, G: float32(at.G) / 255, B: float32(at.B) / 255})
			}
		}
		if best == "" || distance < least {
			best, least = p.name, distance
		}
	}
	return best
}

// colourless reports a picture in shades of grey.
func colourless(picture *image.RGBA) bool {
	const faint = 14 // between the strongest and the weakest channel, on average
	spread := 0
	for y := range sampled {
		for x := range sampled {
			at := picture.RGBAAt(picture.Rect.Min.X+(2*x+1)*picture.Rect.Dx()/(2*sampled), picture.Rect.Min.Y+(2*y+1)*picture.Rect.Dy()/(2*sampled))
			spread += int(max(at.R, at.G, at.B)) - int(min(at.R, at.G, at.B))
		}
	}
	return spread < faint*sampled*sampled
}

// sampled is the number of places looked at on each side of a picture.
const sampled = 24

// distance is the squared distance of a colour from the nearest of the palette.
func (p palette) distance(c canvas.Color) float32 {
	nearest := float32(3)
	for _, q := range []canvas.Color{p.night, p.deep, p.mid, p.bright, p.pale, p.accent} {
		r, g, b := c.R-q.R, c.G-q.G, c.B-q.B
		nearest = min(nearest, r*r+g*g+b*b)
	}
	return nearest
}

// Emotion is what the hero's face shows.
func (b *Board) Emotion() character.Emotion { return b.pose.Emotion }
