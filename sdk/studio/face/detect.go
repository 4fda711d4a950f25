package face

import (
	"fmt"
	"image"
	"io/fs"
	"math"
	"slices"

	"github.com/routix/routix/sdk/neural"
)

// detection is a face as BlazeFace sees it, in pixels of the photo.
type detection struct {
	x, y, width, height float64 // centre and size of the box
	score               float64 // 0 to 1
	eyes                [2][2]float64
}

func (d detection) area() float64 { return d.width * d.height }

// overlap is the common area of two boxes over the area of both together.
func (d detection) overlap(o detection) float64 {
	w := min(d.x+d.width/2, o.x+o.width/2) - max(d.x-d.width/2, o.x-o.width/2)
	h := min(d.y+d.height/2, o.y+o.height/2) - max(d.y-d.height/2, o.y-o.height/2)
	if w <= 0 || h <= 0 {
		return 0
	}
	return w * h / (d.area() + o.area() - w*h)
}

// The network is BlazeFace of V. Bazarevsky et al. (2019), the version for rear
// cameras. It was made for squares of 256 pixels but works on any picture whose
// sides are multiples of its coarsest cell; its numbers are pixels of its input.
const (
	minScore  = .55 // from where on a box is a face
	sameFace  = .3  // overlap from which two boxes are one face
	numbers   = 16  // a box: centre, size, six points
	fineCell  = 16  // pixels of a cell of the fine grid, with 2 boxes each
	wideCell  = 32  // and of the coarse one, with 6
	blazeNode = "StatefulPartitionedCall/functional_1/conv2d_%d/BiasAdd"
)

// detector holds the network for pictures of several shapes: a quick look that
// sees what fills the photo, and a closer one for small faces.
type detector struct{ quick, close [3]*neural.Model }

// shapes of the input by the shape of the photo: wide, upright, about square.
var (
	quickShapes = [3]image.Point{{X: 192, Y: 128}, {X: 128, Y: 192}, {X: 160, Y: 160}}
	closeShapes = [3]image.Point{{X: 288, Y: 192}, {X: 192, Y: 288}, {X: 224, Y: 224}}
)

func openDetector(pack fs.FS) (detector, error) {
	var d detector
	outputs := make([]string, 0, 4)
	for layer := 33; layer <= 36; layer++ { // fine scores, coarse scores, fine boxes, coarse boxes
		outputs = append(outputs, fmt.Sprintf(blazeNode, layer))
	}
	for i := range quickShapes {
		var err error
		if d.quick[i], err = neural.Load(pack, "models/blazeface.json", quickShapes[i].Y, quickShapes[i].X, outputs...); err != nil {
			return d, err
		}
		if d.close[i], err = neural.Load(pack, "models/blazeface.json", closeShapes[i].Y, closeShapes[i].X, outputs...); err != nil {
			return d, err
		}
	}
	return d, nil
}

// find lists the faces of a photo, the one that matters most first. all looks
// closely even when the quick look has found a face.
func (d *detector) find(photo *image.RGBA, all bool) ([]detection, error) {
	shape := 2
	if ratio := float64(photo.Rect.Dx()) / float64(photo.Rect.Dy()); ratio > 1.2 {
		shape = 0
	} else if ratio < 1/1.2 {
		shape = 1
	}
	quick, err := look(d.quick[shape], photo)
	if err != nil || len(quick) > 0 && !all {
		return quick, err
	}
	faces, err := look(d.close[shape], photo)
	if len(quick) == 0 {
		return faces, err
	}
	first := quick[0] // stays the first, whatever the closer look finds
	rest := slices.DeleteFunc(faces, func(o detection) bool { return first.overlap(o) > sameFace })
	return append([]detection{first}, rest...), err
}

// look runs the network over the whole photo.
func look(m *neural.Model, photo *image.RGBA) ([]detection, error) {
	in := m.Input()
	w, h := float64(photo.Rect.Dx()), float64(photo.Rect.Dy())
	k := max(w/float64(in.Width), h/float64(in.Height))
	view := affine{a: k, e: k, c: (w - k*float64(in.Width)) / 2, f: (h - k*float64(in.Height)) / 2}
	results, err := m.Run(normalised(read(photo, in.Width, in.Height, view), -1))
	if err != nil {
		return nil, err
	}
	found := boxes(results[0], results[2], fineCell, view)
	found = append(found, boxes(results[1], results[3], wideCell, view)...)
	slices.SortStableFunc(found, func(a, b detection) int { return compare(b.score, a.score) })
	var faces []detection
	for _, d := range found {
		if !slices.ContainsFunc(faces, func(o detection) bool { return d.overlap(o) > sameFace }) {
			faces = append(faces, d)
		}
	}
	slices.SortStableFunc(faces, func(a, b detection) int { return compare(b.weight(w, h), a.weight(w, h)) })
	return faces, nil
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// weight is how much a face matters: its area, less towards the edges.
func (d detection) weight(w, h float64) float64 {
	off := math.Hypot((d.x-w/2)/w, (d.y-h*.45)/h)
	return d.area() * (1 - .7*min(off, 1))
}

// boxes decodes the faces of one grid.
func boxes(scores, places neural.Tensor, cell int, view affine) []detection {
	perCell := scores.Shape.Channels
	var found []detection
	for i, logit := range scores.Data {
		score := 1 / (1 + math.Exp(-float64(logit)))
		if !(score >= minScore) {
			continue
		}
		at := i / perCell
		x, y := (float64(at%scores.Shape.Width)+.5)*float64(cell), (float64(at/scores.Shape.Width)+.5)*float64(cell)
		q := places.Data[i*numbers : (i+1)*numbers]
		point := func(j int) (float64, float64) { return view.apply(x+float64(q[j]), y+float64(q[j+1])) }
		d := detection{score: score, width: float64(q[2]) * view.a, height: float64(q[3]) * view.e}
		d.x, d.y = point(0)
		for e := range d.eyes {
			d.eyes[e][0], d.eyes[e][1] = point(4 + 2*e)
		}
		if d.width > 1 && d.height > 1 {
			found = append(found, d)
		}
	}
	return found
}
