package face

import (
	"errors"
	"image"
	"math"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Why a face is not swapped. None of these blames the person who asked: the
// caller shows the portrait in another way.
var (
	// ErrNobody: the picture shows no face.
	ErrNobody = errors.New("face: nobody to swap with")
	// ErrSmall: one of the two faces has too few pixels.
	ErrSmall = errors.New("face: too small to swap")
	// ErrPose: the heads are turned too differently.
	ErrPose = errors.New("face: turned too differently to swap")
	// ErrSeam: the colours could not be brought together.
	ErrSeam = errors.New("face: the seam would show")
)

// Bounds of what can be swapped well.
const (
	leastTarget = 48   // height of the other face in pixels
	leastDetail = .35  // height of the portrait's face in heights of the other one
	mostTurn    = .55  // difference of yaw
	mostUnlike  = .075 // distance of the points after alignment, in heights of the face
	mostSeam    = 62   // mean step of colour at the edge of the face, of 255
	mostStrange = 10   // mean difference of hue and saturation within it, of 255
)

// Swapped is a picture with another face in it.
type Swapped struct {
	Image *image.RGBA
	// Face is the box of the swapped face, forehead to chin.
	Face image.Rectangle
	// Seam is the mean step of colour, of 255, that had to be smoothed at the edge.
	Seam float64
}

// Swap returns a copy of the opaque picture m in which the most important face is
// that of the portrait: bent to the other face's shape, in its light, and blended
// into its skin. It fails with one of the errors above where that would not look
// real. m must begin at the origin.
func (f *Finder) Swap(m *image.RGBA, p *Portrait) (*Swapped, error) {
	faces, err := f.detector.find(m, false)
	if err != nil {
		return nil, err
	}
	if len(faces) == 0 {
		return nil, ErrNobody
	}
	points, err := f.points(m, faces[0])
	if err != nil {
		return nil, ErrNobody
	}
	height := distance(points[pointTop], points[pointChin])
	if height < leastTarget || distance(p.at[pointTop], p.at[pointChin]) < height*leastDetail {
		return nil, ErrSmall
	}
	if math.Abs(float64(yaw(points)-p.Yaw)) > mostTurn || unlike(p.at, points) > mostUnlike {
		return nil, ErrPose
	}
	patch := newPatch(m, points)
	warp(p.texture, p.at, points, patch)
	patch.hideHair(points)
	patch.matchLight()
	seam := patch.smoothSeam()
	if seam > mostSeam || math.IsNaN(seam) || patch.strange() > mostStrange {
		return nil, ErrSeam
	}
	out := &image.RGBA{Pix: slices.Clone(m.Pix), Stride: m.Stride, Rect: m.Rect}
	patch.draw(out)
	return &Swapped{out, patch.rect.Intersect(m.Rect), seam}, nil
}

// unlike is the mean distance of two sets of points, in heights of the second
// face, after the first was moved, turned and scaled onto it as well as can be.
func unlike(from, to []canvas.Point) float64 {
	mean := func(points []canvas.Point) complex128 {
		var sum complex128
		for _, p := range points {
			sum += complex(float64(p.X), float64(p.Y))
		}
		return sum / complex(float64(len(points)), 0)
	}
	a, b := mean(from), mean(to)
	var cross complex128
	var size float64
	at := func(p canvas.Point, middle complex128) complex128 {
		return complex(float64(p.X), float64(p.Y)) - middle
	}
	for i := range from {
		u, v := at(from[i], a), at(to[i], b)
		cross += v * complex(real(u), -imag(u))
		size += real(u)*real(u) + imag(u)*imag(u)
	}
	if size == 0 {
		return math.Inf(1)
	}
	turn := cross / complex(size, 0) // the similarity, as one complex number
	var sum float64
	for i := range from {
		d := at(to[i], b) - turn*at(from[i], a)
		sum += real(d)*real(d) + imag(d)*imag(d)
	}
	return math.Sqrt(sum/float64(len(from))) / float64(max(distance(to[pointTop], to[pointChin]), 1))
}

// The outline of what is swapped lies inside the face, so that hair line, jaw and
// ears stay those of the picture.
const (
	insideX     = .90
	insideBelow = .93
	insideAbove = .86
)

// newPatch covers the face with the given points.
func newPatch(m *image.RGBA, points []canvas.Point) *patch {
	var middle canvas.Point
	for _, i := range outline {
		middle.X += points[i].X / float32(len(outline))
		middle.Y += points[i].Y / float32(len(outline))
	}
	polygon := make([]canvas.Point, len(outline))
	for k, i := range outline {
		ky := float32(insideBelow)
		if points[i].Y < middle.Y {
			ky = insideAbove
		}
		polygon[k] = canvas.Point{X: middle.X + (points[i].X-middle.X)*insideX, Y: middle.Y + (points[i].Y-middle.Y)*ky}
	}
	const margin = 4
	mask := canvas.Path{polygon}.Mask(m.Rect, margin)
	r := mask.Rect
	p := &patch{rect: r, width: r.Dx(), height: r.Dy()}
	n := p.width * p.height
	p.face, p.target = make([]float32, n*3), make([]float32, n*3)
	p.known, p.mask = make([]bool, n), make([]float32, n)
	for y := range p.height {
		for x := range p.width {
			i := y*p.width + x
			pixel := m.Pix[m.PixOffset(r.Min.X+x, r.Min.Y+y):]
			for c := range 3 {
				p.target[i*3+c] = float32(pixel[c])
			}
			p.mask[i] = float32(mask.Pix[y*mask.Stride+x]) / 255
		}
	}
	feather := max(1, int(distance(points[pointTop], points[pointChin])*.012))
	p.mask = canvas.BoxBlur(p.mask, p.width, p.height, feather)
	return p
}

// draw lays the patch on the picture.
func (p *patch) draw(m *image.RGBA) {
	for y := range p.height {
		for x := range p.width {
			i := y*p.width + x
			if !p.known[i] || p.mask[i] <= 0 {
				continue
			}
			pixel := m.Pix[m.PixOffset(p.rect.Min.X+x, p.rect.Min.Y+y):]
			for c := range 3 {
				pixel[c] = uint8(canvas.Clamp(canvas.Lerp(p.target[i*3+c], p.face[i*3+c], p.mask[i])+.5, 0, 255))
			}
		}
	}
}
