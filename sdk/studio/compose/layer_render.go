package compose

import (
	"context"
	"image"
	"slices"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/scene"
)

// Content is what a caller sets into a layer list.
type Content struct {
	// Texts are the words of text and badge layers by layer name ("title",
	// "kicker", "badge"). An empty text leaves the layer out; a layer that is not
	// named here keeps its own.
	Texts map[string]string
	// Images are the pictures of image, face, logo and background layers by layer
	// name, or by type for all of a type. A layer without one is left out.
	Images map[string]image.Image
	// Subjects replace those of the subject layers, the first that of the largest
	// layer. Layers beyond them are left out; with none at all they keep theirs.
	Subjects []string
}

// RenderLayers draws a layer list as [ParseLayers] gives it: a template filled
// with content, or what a [Design] has reported. Theme and lettering come from the
// brief, colours, mood, font and size from the options; what a layer's style names
// wins. Styles that are obeyed:
//
//   - background: dark, mid, bright, accent, second (the palette), color and
//     color2 (a plain gradient instead of a scene)
//   - shape: color, opacity, radius (parts of the shorter side), rotation, and
//     "shape": "ellipse"
//   - subject, image, face: rotation, flip, finish
//   - text: font, lettering, effect, color, accent, size (part of the height),
//     rotation; a layer named "kicker" is set on a tag
//
// It fails as [Render] does.
func RenderLayers(ctx context.Context, kit *studio.Kit, b brief.Brief, layers []Layer, content Content, opts Options) (*Design, error) {
	if len(b.Subjects) == 0 {
		b.Subjects = []string{"sparkles"}
	}
	opts.Layout = ""
	c, err := New(kit, b, opts)
	if err != nil {
		return nil, err
	}
	c.layout = layout{name: layoutTemplate, align: alignCenter, lines: 3, maxSize: min(c.size.width, c.size.height)}
	c.ground = scene.Ground{LightX: -.5, LightY: -.85}
	r := layerRenderer{c, content, map[int]string{}, -1}
	r.portrait = r.portraitLayer(layers)
	r.cast(layers)
	c.usePalette(layers)
	graded := false
	for i, l := range layers {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if isLettered(l) && !graded { // words stay pure
			c.sceneGrade().Apply(c.canvas.Image)
			graded = true
		}
		if err := r.draw(i, l); err != nil {
			return nil, err
		}
	}
	if c.failure != nil {
		return nil, c.failure
	}
	opaque(c.canvas.Image)
	return c.Finish(), nil
}

// layoutTemplate names the layout of a layer list.
const layoutTemplate = "template"

func isLettered(l Layer) bool {
	return l.Type == layerText || l.Type == layerBadge || l.Type == layerLogo
}

// opaque fills what no layer has covered with black.
func opaque(m *image.RGBA) {
	for i := 3; i < len(m.Pix); i += 4 {
		m.Pix[i] = 255
	}
}

// layerRenderer draws layers with content.
type layerRenderer struct {
	*Composition
	content  Content
	subjects map[int]string // by index of the layer
	portrait int            // index of the layer that shows the portrait, -1 for none
}

// cast gives the subjects to the subject layers by size.
func (r *layerRenderer) cast(layers []Layer) {
	var order []int
	for i, l := range layers {
		if l.Type == layerSubject && i != r.portrait {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return int(1e6 * (layers[b].Box.W*layers[b].Box.H - layers[a].Box.W*layers[a].Box.H))
	})
	for rank, i := range order {
		switch {
		case len(r.content.Subjects) == 0:
			r.subjects[i] = layers[i].Name
		case rank < len(r.content.Subjects):
			r.subjects[i] = r.content.Subjects[rank]
		}
	}
}

// usePalette takes the colours that a background names.
func (c *Composition) usePalette(layers []Layer) {
	for _, l := range layers {
		if l.Type != layerBackground {
			continue
		}
		for name, target := range map[string]*canvas.Color{
			"dark": &c.colors.Dark, "mid": &c.colors.Mid, "bright": &c.colors.Bright, "accent": &c.colors.Accent, "second": &c.colors.Second,
		} {
			if col, ok := l.Style.color(name); ok {
				*target = col
			}
		}
		return
	}
}

func (r *layerRenderer) draw(i int, l Layer) error {
	b := r.layerBox(l)
	if i == r.portrait {
		r.drawPortraitLayer(l, b)
		return nil
	}
	switch l.Type {
	case layerBackground:
		return r.drawBackground(l)
	case layerShape:
		r.drawShape(l, b)
	case layerSubject:
		if name := r.subjects[i]; name != "" {
			r.drawSubject(name, l, b)
		}
	case layerImage, layerFace:
		r.drawImage(l, b)
	case layerLogo:
		r.drawLogoLayer(l, b)
	case layerText:
		r.drawText(l, b)
	case layerBadge:
		if text := r.text(l); text != "" {
			r.paintBadge(text, spot{b.centerX(), b.centerY(), min(b.w, b.h)})
		}
	}
	return nil
}

// text is what a layer says.
func (r *layerRenderer) text(l Layer) string {
	if text, ok := r.content.Texts[l.Name]; ok {
		return text
	}
	return l.Text
}

// image is the picture for a layer, nil for none.
func (r *layerRenderer) image(l Layer) image.Image {
	if m := r.content.Images[l.Name]; m != nil {
		return m
	}
	return r.content.Images[l.Type]
}

// drawText sets a text layer. The first title is what legibility is judged by.
func (r *layerRenderer) drawText(l Layer, b box) {
	text := r.text(l)
	if text == "" {
		return
	}
	if l.Name == "kicker" {
		width := min(r.kickerWidth(text, b.w*1.6), r.size.width)
		place := box{b.centerX() - width/2, b.y, width, kickerHeight}.within(r.size.whole())
		rotation, _ := l.Style.number("rotation")
		r.paintKicker(text, place.x, place.y, width, rotation)
		return
	}
	if name, ok := l.Style["lettering"]; ok {
		r.brief.Style.Lettering = name
	}
	style := r.layerStyle(l, b)
	own := r.brief.Emphasis
	switch {
	case l.Name == "number" || l.Name == "versus":
		r.brief.Emphasis = map[int]bool{0: true}
	case l.Name != "title" || text != r.brief.Title:
		r.brief.Emphasis = nil
	}
	block := r.setText(text, b, style)
	r.brief.Emphasis = own
	last := &r.layers[len(r.layers)-1]
	last.Name, last.Align = l.Name, l.Align
	if l.Name == "title" || len(r.block.Lines) == 0 {
		r.block = block
		r.reading = r.read()
	}
}

// layerStyle is the lettering of a text layer.
func (r *layerRenderer) layerStyle(l Layer, b box) lettering.Style {
	style := r.titleStyle()
	if name := l.Style["font"]; slices.Contains(Fonts(), name) {
		style.Fonts = r.fonts(name)
	}
	if apply := textEffects[l.Style["effect"]]; apply != nil {
		apply(r.Composition, &style)
	}
	if col, ok := l.Style.color("color"); ok {
		style.Top, style.Bottom = col, col.Scale(.92)
		if col.Luma() < .35 { // dark letters want a light edge
			style.Stroke = canvas.White()
		}
	}
	if col, ok := l.Style.color("accent"); ok {
		style.StressTop, style.StressBottom = col, col.Scale(.85)
	}
	if degrees, ok := l.Style.number("rotation"); ok {
		style.Rotation = canvas.Clamp(degrees, -20, 20)
	}
	style.MaxSize = max(b.h, 8)
	if size, ok := l.Style.number("size"); ok && l.Fit == "shrink" {
		style.MaxSize = canvas.Clamp(size, .01, 1) * r.size.height
	}
	if l.MaxLines > 0 {
		style.MaxLines = min(l.MaxLines, maxLayerLines)
	}
	if at := slices.Index(alignNames[:], l.Align); at >= 0 {
		style.Align = lettering.Align(at)
	}
	return style
}

// maxLayerLines bounds the lines of a text layer.
const maxLayerLines = 8
