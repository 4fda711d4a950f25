package compose

import "slices"

// portraitLayer is the index of the layer that shows the portrait: the face of a
// template, or else its largest subject; -1 for none.
func (r *layerRenderer) portraitLayer(layers []Layer) int {
	if r.opts.Portrait == nil {
		return -1
	}
	if i := slices.IndexFunc(layers, func(l Layer) bool { return l.Type == layerFace }); i >= 0 {
		return i
	}
	best := -1
	for i, l := range layers {
		if l.Type == layerSubject && (best < 0 || l.Box.W*l.Box.H > layers[best].Box.W*layers[best].Box.H) {
			best = i
		}
	}
	return best
}

// drawPortraitLayer stands the portrait so that the head fills the box of a face,
// or the whole of it the box of a subject. A body that would end in the air above
// the lower edge is enlarged until it leaves the picture.
func (r *layerRenderer) drawPortraitLayer(l Layer, b box) {
	p := placed{portrait: r.opts.Portrait, flip: l.Style["flip"] == "true"}
	head, cut := p.portrait.Head, p.portrait.Cutout.Rect
	shown := head
	if l.Type == layerSubject {
		shown = cut
	}
	p.scale = max(min(b.h/float32(shown.Dy()), b.w*1.25/float32(shown.Dx())), .01)
	p.y = b.y - float32(shown.Min.Y)*p.scale
	const low = .4 // of the height, below which a layer counts as standing on the edge
	bottom := r.size.height + bustSink
	if end := p.y + float32(cut.Dy())*p.scale; end < bottom && b.bottom() > r.size.height*low {
		p.scale *= (bottom - p.y) / (end - p.y)
	}
	p.x = b.centerX() - p.across(p.portrait.Center().X)
	r.drawPortrait(r.canvas, p, r.portraitLight())
	face := p.box(head)
	r.heroes, r.faceBoxes = append(r.heroes, face), append(r.faceBoxes, face)
	r.addLayer(Layer{Type: layerFace, Name: l.Name, Style: l.Style}, face)
}
