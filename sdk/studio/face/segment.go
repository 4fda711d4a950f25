package face

import "image"

// segmentSide is the side of the square that the network takes: MediaPipe's
// Selfie Segmentation, the general model.
const segmentSide = 256

// segment tells people from background in the square of a bust. coarse is the
// probability of a person for each of segmentSide² cells, small are the cells'
// colours, 0 to 1.
func (f *Finder) segment(photo *image.RGBA, b *bust) (coarse, small []float32, err error) {
	view := b.view
	k := float64(b.side) / segmentSide
	view.a, view.e = view.a*k, view.e*k
	small = normalised(read(photo, segmentSide, segmentSide, view), 0)
	results, err := f.segmenter.Run(small)
	if err != nil {
		return nil, nil, err
	}
	return results[0].Data, small, nil
}

// cellOf is a place in the square in cells of the segmentation.
func (b *bust) cellOf(x, y float32) (float32, float32) {
	k := segmentSide / float32(b.side)
	return x * k, y * k
}

// connect clears every cell that is not connected with the face: people and
// things in the background.
func (b *bust) connect(coarse []float32) {
	const person = .4
	center := between(b.points[pointTop], b.points[pointChin])
	x, y := b.cellOf(center.X, center.Y)
	start := int(y)*segmentSide + int(x)
	if start < 0 || start >= len(coarse) {
		return
	}
	reached := make([]bool, len(coarse))
	reached[start] = true
	for stack := []int{start}; len(stack) > 0; {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, next := range neighbours(i) {
			if next >= 0 && !reached[next] && coarse[next] > person {
				reached[next] = true
				stack = append(stack, next)
			}
		}
	}
	near := func(i int) bool {
		for _, next := range neighbours(i) {
			if next >= 0 && reached[next] {
				return true
			}
		}
		return reached[i]
	}
	for i := range coarse {
		if coarse[i] > 0 && !near(i) {
			coarse[i] = 0
		}
	}
}

// fillHoles makes doubtful cells solid that no way from the background leads to
// but through the person: folds and shadows of clothes. Gaps that the network is
// sure of, between an arm and the body, stay open.
func fillHoles(coarse []float32) {
	const person, doubtful = .5, .12
	outside := make([]bool, len(coarse))
	var open []int
	enter := func(i int) {
		if !outside[i] && coarse[i] < person {
			outside[i] = true
			open = append(open, i)
		}
	}
	for k := range segmentSide {
		enter(k)
		enter(k * segmentSide)
		enter(k*segmentSide + segmentSide - 1)
	}
	for len(open) > 0 {
		i := open[len(open)-1]
		open = open[:len(open)-1]
		for _, next := range neighbours(i) {
			if next >= 0 {
				enter(next)
			}
		}
	}
	for i, v := range coarse {
		if !outside[i] && v > doubtful {
			coarse[i] = max(v, .95)
		}
	}
}

// neighbours are the four cells beside a cell, -1 outside.
func neighbours(i int) [4]int {
	n := [4]int{i - segmentSide, i + segmentSide, i - 1, i + 1}
	if n[1] >= segmentSide*segmentSide {
		n[1] = -1
	}
	if i%segmentSide == 0 {
		n[2] = -1
	}
	if i%segmentSide == segmentSide-1 {
		n[3] = -1
	}
	return n
}
