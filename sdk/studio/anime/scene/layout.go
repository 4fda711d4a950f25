package scene

import (
	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/effects"
)

// wideShape is the ratio of width to height from which the title stands beside
// the hero rather than above or below.
const wideShape = 1.25

// margin keeps lettering off the page's edges, in units.
const margin = 30

// layout is where things stand on a page.
type layout struct {
	wide bool
	// side is where the hero stands: 1 right, -1 left. On a page that is not
	// wide the hero stands in the middle and side tells where the title is: 1
	// above, -1 below.
	side float32
	// x, y and scale place the hero's head.
	x, y, scale float32
	title       caption.Box
	sound, prop caption.Box
}

// plan lays out a page for a hero zoom times the usual size. Without a title the
// hero takes the middle.
func plan(page *effects.Page, side, zoom float32, titled bool) layout {
	l := layout{side: side, wide: page.Width >= wideShape*page.Height}
	if l.wide {
		l.planWide(page, zoom)
	} else {
		l.planStacked(page, zoom)
	}
	if !titled {
		l.centre(page)
	}
	return l
}

// centre puts the hero into the middle and the prop into the room of the title.
func (l *layout) centre(page *effects.Page) {
	l.x, l.y = page.Width/2, page.Height*.5
	if !l.wide {
		return
	}
	size := page.Height * .5
	x := page.Width * (.5 - l.side*.32)
	l.prop = caption.Box{X0: x - size/2, Y0: page.Height*.56 - size/2, X1: x + size/2, Y1: page.Height*.56 + size/2}
}

// planWide sets title and hero side by side.
func (l *layout) planWide(page *effects.Page, zoom float32) {
	w, h := page.Width, page.Height
	l.scale = 1.5 * zoom * min(h/720, w*.6/768)
	l.x, l.y = w*.69, h*.485
	l.title = caption.Box{X0: margin, Y0: margin, X1: w * .47, Y1: h - margin}
	l.sound = caption.Box{X0: w * .835, Y0: margin, X1: w - 14, Y1: h * .55}
	size := h * .29
	l.prop = caption.Box{X0: w*.505 - size/2, Y0: h*.985 - size, X1: w*.505 + size/2, Y1: h * .985}
	if l.side < 0 {
		l.x = w - l.x
		for _, b := range []*caption.Box{&l.title, &l.sound, &l.prop} {
			b.X0, b.X1 = w-b.X1, w-b.X0
		}
	}
}

// planStacked sets the title above or below the hero.
func (l *layout) planStacked(page *effects.Page, zoom float32) {
	w, h := page.Width, page.Height
	l.scale = 1.5 * zoom * min(w/600, h/960, 1.3)
	l.x = w / 2
	const share = .36 // of the page that the title takes
	size := min(w*.27, h*.2)
	if l.side > 0 {
		l.title = caption.Box{X0: margin, Y0: margin, X1: w - margin, Y1: h * share}
		l.y = h*share + (h-h*share)*.40
		l.prop = caption.Box{X0: w - size - 14, Y0: h - size - 20, X1: w - 14, Y1: h - 20}
	} else {
		l.title = caption.Box{X0: margin, Y0: h * (1 - share), X1: w - margin, Y1: h - margin}
		l.y = h * (1 - share) * .53
		l.prop = caption.Box{X0: w - size - 14, Y0: h*(1-share) - size, X1: w - 14, Y1: h * (1 - share)}
	}
	strip := w/2 - 100*l.scale // free of the face
	l.sound = caption.Box{X0: 12, Y0: l.y - 170*l.scale, X1: max(strip-6, 80), Y1: l.y + 110*l.scale}
	if l.side > 0 {
		l.sound.Y0 = max(l.sound.Y0, l.title.Y1+6)
	} else {
		l.sound.Y0 = max(l.sound.Y0, 10)
	}
}

// clearOf moves the title and the prop off the hero's face.
func (l *layout) clearOf(face caption.Box) {
	const gap = 8
	switch {
	case !l.title.Overlaps(face):
	case l.wide && l.side > 0:
		l.title.X1 = face.X0 - gap
	case l.wide:
		l.title.X0 = face.X1 + gap
	case l.side > 0:
		l.title.Y1 = face.Y0 - gap
	default:
		l.title.Y0 = face.Y1 + gap
	}
	if l.prop.Overlaps(face) {
		if l.wide {
			l.slideProp(face)
		} else {
			l.prop = besides(l.prop, face)
		}
	}
	if l.sound.Overlaps(face) {
		l.sound = besides(l.sound, face)
	}
}

// mirrored swaps left and right of what stands beside the face of a page that is
// not wide.
func (l *layout) mirrored(width float32) {
	for _, b := range []*caption.Box{&l.sound, &l.prop} {
		b.X0, b.X1 = width-b.X1, width-b.X0
	}
}

// slideProp moves the prop of a wide page off the face, towards the title: a
// little way into its column, and made smaller for the rest.
func (l *layout) slideProp(face caption.Box) {
	const gap, most = 8, 44
	p := &l.prop
	if l.side > 0 {
		by := min(most, p.X1-face.X0+gap)
		p.X0, p.X1 = p.X0-by, p.X1-by
		p.X1 = min(p.X1, face.X0-gap)
	} else {
		by := min(most, face.X1+gap-p.X0)
		p.X0, p.X1 = p.X0+by, p.X1+by
		p.X0 = max(p.X0, face.X1+gap)
	}
	p.Y0 = p.Y1 - p.Width()
}

// besides is a box cut off where a face begins, on the side that it stands on.
func besides(b, face caption.Box) caption.Box {
	const gap = 8
	if b.X0+b.X1 > face.X0+face.X1 {
		b.X0 = face.X1 + gap
	} else {
		b.X1 = face.X0 - gap
	}
	return b
}

// faceBox is where the face of a pose is.
func faceBox(pose character.Pose) caption.Box {
	x0, y0, x1, y1 := character.FaceBox(pose)
	return caption.Box{X0: x0, Y0: y0, X1: x1, Y1: y1}
}
