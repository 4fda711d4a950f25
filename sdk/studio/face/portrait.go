package face

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Portrait is one person cut out of a photo. It is shared and must not be changed.
type Portrait struct {
	// Cutout is the person from above the hair to the chest, premultiplied. Its
	// lower edge is where the person was cut, so it belongs at or beyond the
	// lower edge of a picture.
	Cutout *image.RGBA
	// Points are the 468 points of Face Mesh in pixels of Cutout.
	Points []canvas.Point
	// Head is the box of head and hair, in pixels of Cutout.
	Head image.Rectangle
	// TopCut tells that the photo ends within the hair.
	TopCut bool
	// Yaw is how far the face is turned: -1 to the left edge of the picture, 0 to
	// the camera, 1 to the right edge.
	Yaw float32
	// Traits describe the person.
	Traits Traits

	// texture is the part of the photo around the face, and at are the points in
	// it: what a swap takes the face from.
	texture *image.RGBA
	at      []canvas.Point
}

// FaceHeight is the length from the hair line to the chin in pixels of Cutout.
func (p *Portrait) FaceHeight() float32 { return distance(p.Points[pointTop], p.Points[pointChin]) }

// Center is the middle of the face in pixels of Cutout.
func (p *Portrait) Center() canvas.Point { return between(p.Points[pointTop], p.Points[pointChin]) }

// The cut-out is taken from a square around the face, in heights of the face:
// its side, and how much of it lies above the middle of the face.
const (
	bustSide  = 3.7
	bustAbove = 1.55
	// The square is read at its own size within these bounds, in pixels.
	minBust = 720
	maxBust = 1040
)

// bust is the square around a person on the way to a cut-out.
type bust struct {
	side   int
	view   affine    // from its pixels to the photo's
	colors []float32 // three a pixel, 0 to 255
	inside image.Rectangle
	points []canvas.Point
	height float32 // of the face, in its pixels
}

// cut makes the portrait of the person with the given points. others are the
// faces of other people.
func (f *Finder) cut(source photo, points []canvas.Point, others []detection) (*Portrait, error) {
	b := newBust(source.opaque, points)
	var matte []float32
	if source.alpha != nil {
		matte = b.ownMatte(source.alpha)
	} else {
		coarse, small, err := f.segment(source.opaque, b)
		if err != nil {
			return nil, err
		}
		b.claim(coarse, small, others)
		b.connect(coarse)
		fillHoles(coarse)
		matte = guide(coarse, small, segmentSide, b.colors, b.side)
		sharpen(matte)
		b.fillFace(matte)
	}
	b.trim(matte)
	p := &Portrait{Yaw: yaw(points)}
	p.Cutout, p.Points, p.Head = b.finish(matte)
	p.TopCut = p.topCut()
	p.texture, p.at = textureOf(source.opaque, points)
	p.Traits = p.measure()
	return p, nil
}

func newBust(photo *image.RGBA, points []canvas.Point) *bust {
	top, chin := points[pointTop], points[pointChin]
	height := float64(distance(top, chin))
	middle := between(top, chin)
	side := bustSide * height
	b := &bust{side: int(min(max(side, minBust), maxBust))}
	k := side / float64(b.side)
	b.view = affine{a: k, e: k, c: float64(middle.X) - side/2, f: float64(middle.Y) - bustAbove*height}
	b.colors = read(photo, b.side, b.side, b.view)
	inv := func(v, origin float64) int { return int((v-origin)/k + .5) }
	b.inside = image.Rect(inv(0, b.view.c), inv(0, b.view.f), inv(float64(photo.Rect.Dx()), b.view.c), inv(float64(photo.Rect.Dy()), b.view.f)).
		Intersect(image.Rect(0, 0, b.side, b.side))
	b.points = make([]canvas.Point, len(points))
	for i, p := range points {
		b.points[i] = canvas.Point{X: float32((float64(p.X) - b.view.c) / k), Y: float32((float64(p.Y) - b.view.f) / k)}
	}
	b.height = float32(height / k)
	return b
}

// yaw reads the turn of the head from where the nose lies between the cheeks.
func yaw(points []canvas.Point) float32 {
	left, right, nose := points[pointLeft], points[pointRight], points[pointNose]
	width := distance(left, right)
	along := ((nose.X-left.X)*(right.X-left.X) + (nose.Y-left.Y)*(right.Y-left.Y)) / max(width*width, 1)
	return canvas.Clamp((along-.5)*2.2, -1, 1)
}

// topCut tells whether hair touches the upper edge of the photo.
func (p *Portrait) topCut() bool {
	const solid = 200
	touched := 0
	for x := range p.Cutout.Rect.Dx() {
		if p.Cutout.Pix[x*4+3] > solid {
			touched++
		}
	}
	return touched > p.Head.Dx()/8
}

// finish takes the old background out of the colours and crops to the person.
func (b *bust) finish(matte []float32) (*image.RGBA, []canvas.Point, image.Rectangle) {
	ink := inkOf(matte, b.side)
	full := b.decontaminate(matte)
	cutout := image.NewRGBA(image.Rect(0, 0, ink.Dx(), ink.Dy()))
	for y := range ink.Dy() {
		copy(cutout.Pix[y*cutout.Stride:][:ink.Dx()*4], full.Pix[full.PixOffset(ink.Min.X, ink.Min.Y+y):])
	}
	points := make([]canvas.Point, len(b.points))
	for i, p := range b.points {
		points[i] = canvas.Point{X: p.X - float32(ink.Min.X), Y: p.Y - float32(ink.Min.Y)}
	}
	return cutout, points, headOf(cutout, points)
}

// inkOf is the box of all that is not clear.
func inkOf(matte []float32, side int) image.Rectangle {
	const seen = .04
	ink := image.Rectangle{}
	for y := range side {
		row := matte[y*side : (y+1)*side]
		for x, v := range row {
			if v > seen {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if ink.Empty() {
		return image.Rect(0, 0, side, side)
	}
	return ink
}

// headOf is the box of the face and the hair around it.
func headOf(cutout *image.RGBA, points []canvas.Point) image.Rectangle {
	left, right, top, chin := points[pointLeft], points[pointRight], points[pointTop], points[pointChin]
	width := right.X - left.X
	box := image.Rect(int(left.X-width*.3), int(top.Y-width*.1), int(right.X+width*.3), int(chin.Y+width*.04)).Intersect(cutout.Rect)
	for y := box.Min.Y - 1; y >= 0; y-- {
		covered := 0
		for x := box.Min.X; x < box.Max.X; x++ {
			if cutout.Pix[y*cutout.Stride+x*4+3] > 128 {
				covered++
			}
		}
		if covered < box.Dx()/12 {
			break
		}
		box.Min.Y = y
	}
	return box
}
