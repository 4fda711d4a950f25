package compose

import (
	"image"
	"image/draw"
	"slices"
	"strconv"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
	"github.com/routix/routix/sdk/studio/subject"
)

// color reads a colour of the form #rrggbb.
func (s LayerStyle) color(name string) (canvas.Color, bool) { return parseHex(s[name]) }

// number reads a finite number.
func (s LayerStyle) number(name string) (float32, bool) {
	v, err := strconv.ParseFloat(s[name], 32)
	if err != nil || v != v || v > 1e6 || v < -1e6 {
		return 0, false
	}
	return float32(v), true
}

// drawBackground covers the picture with a given image, a plain gradient or a
// scene, in that order.
func (r *layerRenderer) drawBackground(l Layer) error {
	whole := r.size.whole()
	if m := r.image(l); m != nil && !m.Bounds().Empty() {
		r.coverWith(m)
		r.ground.Bright = pictureLuma(r.canvas.Image) > .6
		r.addLayer(l, whole)
		return nil
	}
	if top, ok := l.Style.color("color"); ok {
		low, two := l.Style.color("color2")
		if !two {
			low = top.Scale(.7)
		}
		k := r.size.width / canvas.DesignWidth
		r.canvas.Soft(func(_, y float32) canvas.Color { return canvas.Mix(top, low, canvas.Clamp(y*k/r.size.height, 0, 1)) })
		r.ground.Bright, r.ground.Plain = canvas.Mix(top, low, .5).Luma() > .6, true
		r.addLayer(l, whole)
		return nil
	}
	name := l.Name
	if name == splitGround {
		r.paintVersusGround()
		r.addLayer(Layer{Type: layerBackground, Name: name, Style: r.backgroundStyle()}, whole)
		return nil
	}
	if !slices.Contains(scene.Names(), name) {
		name = r.choice.background
	}
	ground, err := scene.Paint(r.canvas, name, r.colors, at(r.size.width*.62, r.size.height/2))
	if err != nil {
		return err
	}
	r.ground, r.choice.background = ground, name
	r.addLayer(Layer{Type: layerBackground, Name: name, Style: r.backgroundStyle()}, whole)
	return nil
}

// coverWith fills the picture with an image, cut to its shape.
func (r *layerRenderer) coverWith(m image.Image) {
	b, dst := m.Bounds(), r.canvas.Image
	w, h := b.Dx(), b.Dy()
	if w*dst.Rect.Dy() > h*dst.Rect.Dx() {
		w = max(1, h*dst.Rect.Dx()/dst.Rect.Dy())
	} else {
		h = max(1, w*dst.Rect.Dy()/dst.Rect.Dx())
	}
	part := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(part, part.Rect, image.Black, image.Point{}, draw.Src)
	draw.Draw(part, part.Rect, m, b.Min.Add(image.Pt((b.Dx()-w)/2, (b.Dy()-h)/2)), draw.Over)
	canvas.Downscale(dst, part)
}

// drawShape paints a shape, or the set piece that a design has reported.
func (r *layerRenderer) drawShape(l Layer, b box) {
	col, ok := l.Style.color("color")
	if !ok {
		col = r.colors.Accent
	}
	opacity, given := l.Style.number("opacity")
	if !given {
		opacity = 1
	}
	opacity = canvas.Clamp(opacity, 0, 1)
	short := min(b.w, b.h)
	radius, _ := l.Style.number("radius")
	path := canvas.RoundRect(b.x, b.y, b.w, b.h, canvas.Clamp(radius, 0, .5)*short)
	switch {
	case l.Style["shape"] == "ellipse":
		path = canvas.Ellipse(b.centerX(), b.centerY(), b.w/2, b.h/2)
	case l.Name == "photo":
		r.paintPhoto(b, 4, [2]canvas.Color{canvas.Mix(r.colors.Bright, canvas.White(), .25), r.colors.Mid})
		r.addLayer(l, b)
		return
	case l.Name == "quotation":
		r.addLayer(l, b)
		path = r.fonts("poppins").Path("“", b.centerX(), b.centerY(), b.w, b.h*.72)
	}
	degrees, _ := l.Style.number("rotation")
	if l.Name == "ribbon" {
		degrees = ribbonTurn
	}
	path = path.Map(canvas.Rotation(b.centerX(), b.centerY(), degrees))
	r.canvas.SoftShape(path.Move(0, 8), 12, canvas.Color{}, .4*opacity)
	if l.Name == "card" {
		const edge = 6
		r.canvas.Fill(canvas.RoundRect(b.x-edge, b.y-edge, b.w+2*edge, b.h+2*edge, 22+edge), canvas.White(), 1)
		path = canvas.RoundRect(b.x, b.y, b.w, b.h, 22)
	}
	r.canvas.Fill(path, col, opacity)
	if l.Name != "quotation" {
		r.addLayer(l, b)
	}
}

// drawSubject fits a subject into a layer's box.
func (r *layerRenderer) drawSubject(name string, l Layer, b box) {
	picture := r.pictureRect(name)
	if picture.Empty() {
		return
	}
	h := r.actor(name, r.fitSpot(b, picture))
	h.Rotation, _ = l.Style.number("rotation")
	h.Flip = l.Style["flip"] == "true"
	switch l.Style["finish"] {
	case "sticker":
		h.Finish = subject.Sticker
	case "lit":
		h.Finish = subject.Lit
	case "product":
		h.Finish = subject.Product
	}
	if len(r.heroes) > 0 && l.Box.W*l.Box.H < .1 {
		h.GlowStrength *= .5
	}
	r.heroes = append(r.heroes, b)
	r.addLayer(Layer{Type: layerSubject, Name: name, Style: l.Style}, b)
	r.Composition.draw(r.canvas, h)
}

// fitSpot is a picture's place in a box, without the growth of long pictures. In
// a box that ends with the frame the picture may go on beyond it, as one that a
// design has cut.
func (c *Composition) fitSpot(b box, picture image.Rectangle) spot {
	const edge = .5 // design pixels that count as touching
	w, h := float32(picture.Dx()), float32(picture.Dy())
	left, right := b.x <= edge, b.right() >= c.size.width-edge
	top, bottom := b.y <= edge, b.bottom() >= c.size.height-edge
	k := min(b.w/w, b.h/h)
	if whole := b.w*b.h > c.size.width*c.size.height*.9; !whole && (left || right || top || bottom) {
		const most = 1.6 // of the fitting size
		k = min(max(b.w/w, b.h/h), k*most)
	}
	x, y := b.centerX(), b.centerY()
	switch {
	case right && !left:
		x = b.x + w*k/2
	case left && !right:
		x = b.right() - w*k/2
	}
	switch {
	case bottom && !top:
		y = b.y + h*k/2
	case top && !bottom:
		y = b.bottom() - h*k/2
	}
	s := spot{x, y, max(w, h) * k}
	if max(w/h, h/w) > longFrom {
		s.size /= evenGrowth
	}
	return s
}

// actorStyle is what a subject layer reports of its actor.
func actorStyle(a actor) LayerStyle {
	s := LayerStyle{}
	if a.Rotation != 0 {
		s["rotation"] = strconv.FormatFloat(float64(a.Rotation), 'g', 4, 32)
	}
	if a.Flip {
		s["flip"] = "true"
	}
	return s
}

// drawImage fits a given picture into a layer's box; a face stands on its lower
// edge and is set off like a subject.
func (r *layerRenderer) drawImage(l Layer, b box) {
	m := r.image(l)
	if m == nil && l.Type == layerFace && r.opts.Portrait != nil {
		m = r.opts.Portrait.Cutout
	}
	if m == nil || m.Bounds().Empty() {
		return
	}
	picture := image.NewRGBA(image.Rectangle{Max: m.Bounds().Size()})
	draw.Draw(picture, picture.Rect, m, m.Bounds().Min, draw.Src)
	place := r.fitSpot(b, picture.Rect)
	if l.Type == layerFace {
		k := place.size / float32(max(picture.Rect.Dx(), picture.Rect.Dy()))
		place.y = b.bottom() - float32(picture.Rect.Dy())*k/2
		r.faceBoxes = append(r.faceBoxes, b)
	}
	h := r.actor(l.Name, place)
	h.Rotation, _ = l.Style.number("rotation")
	h.Flip, h.Tint = l.Style["flip"] == "true", h.Tint*.4
	subject.Draw(r.canvas, picture, h.Hero)
	r.addLayer(Layer{Type: l.Type, Name: l.Name, Style: l.Style}, b)
}

// drawLogoLayer sets the logo into a layer's box.
func (r *layerRenderer) drawLogoLayer(l Layer, b box) {
	m := r.image(l)
	if m == nil {
		m = r.opts.Logo
	}
	logo, ok := readMark(m)
	if !ok {
		return
	}
	s := r.fitSpot(b, logo.picture.Rect)
	w, h := float32(logo.picture.Rect.Dx()), float32(logo.picture.Rect.Dy())
	k := min(b.w/w, b.h/h)
	r.setLogo(logo, box{s.x - w*k/2, s.y - h*k/2, w * k, h * k})
}
