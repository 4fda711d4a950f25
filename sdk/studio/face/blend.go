package face

import (
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

func luma(p []float32) float32 { return .299*p[0] + .587*p[1] + .114*p[2] }

// hideHair lets the old picture show where the new face brings dark hair along:
// dark pixels that reach in from the border. Brows and eyes are never hair.
func (p *patch) hideHair(points []canvas.Point) {
	const dark = .5 // of the lightness of the middle of the face
	var sum, n float32
	for y := p.height * 2 / 5; y < p.height*7/10; y++ {
		for x := p.width * 3 / 10; x < p.width*7/10; x++ {
			if i := y*p.width + x; p.known[i] {
				sum, n = sum+luma(p.face[i*3:]), n+1
			}
		}
	}
	limit := sum / max(n, 1) * dark
	blocked := make([]bool, len(p.known))
	for i := range blocked {
		blocked[i] = p.known[i] && luma(p.face[i*3:]) < limit
	}
	p.clearEyes(blocked, points)
	seen := make([]bool, len(blocked))
	var open []int
	for i, known := range p.known {
		if !known {
			seen[i] = true
			open = append(open, i)
		}
	}
	for len(open) > 0 {
		i := open[len(open)-1]
		open = open[:len(open)-1]
		for _, next := range p.beside(i) {
			if next >= 0 && blocked[next] && !seen[next] {
				seen[next] = true
				open = append(open, next)
			}
		}
	}
	free := make([]float32, len(seen))
	for i, hidden := range seen {
		if !hidden {
			free[i] = 1
		}
	}
	free = canvas.BoxBlur(canvas.BoxBlur(free, p.width, p.height, 3), p.width, p.height, 3)
	for i := range free {
		p.mask[i] *= canvas.SmoothStep(.5, 1, free[i])
	}
}

// clearEyes marks discs around eyes and brows as no hair.
func (p *patch) clearEyes(blocked []bool, points []canvas.Point) {
	features := []int{33, 133, 159, 145, 70, 63, 105, 107, 66, 46, 55, 263, 362, 386, 374, 300, 293, 334, 336, 296, 276, 285}
	r := max(p.width/16, 1)
	for _, k := range features {
		px, py := int(points[k].X)-p.rect.Min.X, int(points[k].Y)-p.rect.Min.Y
		for y := max(0, py-r); y < min(p.height, py+r); y++ {
			for x := max(0, px-r); x < min(p.width, px+r); x++ {
				if (x-px)*(x-px)+(y-py)*(y-py) < r*r {
					blocked[y*p.width+x] = false
				}
			}
		}
	}
}

// beside are the four pixels next to one, -1 outside.
func (p *patch) beside(i int) [4]int {
	n := [4]int{i - p.width, i + p.width, i - 1, i + 1}
	if n[1] >= len(p.known) {
		n[1] = -1
	}
	if i%p.width == 0 {
		n[2] = -1
	}
	if i%p.width == p.width-1 {
		n[3] = -1
	}
	return n
}

// matchLight gives the new face the soft light and colour of the old one, and
// its contrast.
func (p *patch) matchLight() {
	const share, lift = .85, 6
	radius := max(4, p.width/7)
	soft := func(plane []float32) []float32 {
		return canvas.BoxBlur(canvas.BoxBlur(plane, p.width, p.height, radius), p.width, p.height, radius)
	}
	n := len(p.known)
	weight := make([]float32, n)
	for i, known := range p.known {
		if known {
			weight[i] = p.mask[i] + 1e-3
		}
	}
	total := soft(weight)
	for c := range 3 {
		own, other := make([]float32, n), make([]float32, n)
		for i := range n {
			own[i], other[i] = p.face[i*3+c]*weight[i], p.target[i*3+c]*weight[i]
		}
		own, other = soft(own), soft(other)
		for i, known := range p.known {
			if known && total[i] > 0 {
				gain := (other[i]/total[i] + lift) / (own[i]/total[i] + lift)
				p.face[i*3+c] *= 1 + (canvas.Clamp(gain, .4, 2.5)-1)*share
			}
		}
	}
	p.matchContrast()
}

// matchContrast scales the spread of lightness to that of the old face.
func (p *patch) matchContrast() {
	const solid = .8
	var own, other, ownSquare, otherSquare, n float64
	for i, known := range p.known {
		if !known || p.mask[i] < solid {
			continue
		}
		a, b := float64(luma(p.face[i*3:])), float64(luma(p.target[i*3:]))
		own, other, ownSquare, otherSquare, n = own+a, other+b, ownSquare+a*a, otherSquare+b*b, n+1
	}
	if n == 0 {
		return
	}
	own, other = own/n, other/n
	spread := math.Sqrt(max(otherSquare/n-other*other, 0) / max(ownSquare/n-own*own, 1))
	k := float32(min(max(spread, .8), 1.25))
	for i := range p.face {
		p.face[i] = (p.face[i]-float32(own))*k + float32(own)
	}
}

// strange is the mean difference of hue and saturation between the new face and
// the old one, of 255: two lights of unlike colour on one of them cannot be
// matched.
func (p *patch) strange() float64 {
	const solid = .8
	var sum, n float64
	for i, known := range p.known {
		if !known || p.mask[i] < solid {
			continue
		}
		a, b := p.face[i*3:][:3], p.target[i*3:][:3]
		la, lb := luma(a), luma(b)
		sum += float64(canvas.Abs(a[0]-la-b[0]+lb)+canvas.Abs(a[2]-la-b[2]+lb)) / 2
		n++
	}
	return sum / max(n, 1)
}

// smoothSeam spreads the steps of colour at the edge of the new face smoothly
// over its inside, and returns their mean size. It is the blending of P. Pérez,
// M. Gangnet and A. Blake, "Poisson Image Editing" (2003), with the membrane
// solved for the correction.
func (p *patch) smoothSeam() float64 {
	const half = .5
	n := len(p.known)
	inside := make([]bool, n)
	var planes [3][]float32
	for c := range planes {
		planes[c] = make([]float32, n)
	}
	for i, known := range p.known {
		if !known {
			continue
		}
		inside[i] = p.mask[i] > half
		for c := range planes {
			planes[c][i] = p.target[i*3+c] - p.face[i*3+c]
		}
	}
	seam := p.step(planes, inside)
	membrane(planes, inside, p.width, p.height)
	for i, in := range inside {
		for c := range planes {
			switch {
			case in:
				p.face[i*3+c] += planes[c][i]
			case p.known[i]: // outside, the old picture
				p.face[i*3+c] = p.target[i*3+c]
			}
		}
	}
	return seam
}

// step is the mean absolute difference along the inner side of the edge.
func (p *patch) step(planes [3][]float32, inside []bool) float64 {
	var sum, n float64
	for i, in := range inside {
		if !in {
			continue
		}
		for _, next := range p.beside(i) {
			if next >= 0 && !inside[next] {
				for c := range planes {
					sum += math.Abs(float64(planes[c][i])) / 3
				}
				n++
				break
			}
		}
	}
	return sum / n
}

// membrane solves the Laplace equation inside, the values outside being given,
// from a coarse grid to a fine one with a few sweeps of over-relaxation on each.
func membrane(planes [3][]float32, inside []bool, width, height int) {
	const smallest, sweeps, relaxation = 24, 12, 1.5
	if width > smallest && height > smallest {
		w, h := (width+1)/2, (height+1)/2
		coarse, within := halved(planes, inside, width, height)
		membrane(coarse, within, w, h)
		for i, in := range inside {
			if in {
				for c := range planes {
					planes[c][i] = coarse[c][i/width/2*w+i%width/2]
				}
			}
		}
	}
	for range sweeps {
		for _, v := range planes {
			for y := 1; y < height-1; y++ {
				for i := y*width + 1; i < (y+1)*width-1; i++ {
					if inside[i] {
						v[i] += relaxation * ((v[i-1]+v[i+1]+v[i-width]+v[i+width])*.25 - v[i])
					}
				}
			}
		}
	}
}

// halved is the problem on a grid of half the size: a cell is inside when all of
// it is, and has the mean of what is given in it otherwise.
func halved(planes [3][]float32, inside []bool, width, height int) (coarse [3][]float32, within []bool) {
	w, h := (width+1)/2, (height+1)/2
	within = make([]bool, w*h)
	for c := range coarse {
		coarse[c] = make([]float32, w*h)
	}
	for y := range h {
		for x := range w {
			var n float32
			for k := range 4 {
				i := min(2*y+k/2, height-1)*width + min(2*x+k%2, width-1)
				if inside[i] {
					continue
				}
				n++
				for c := range planes {
					coarse[c][y*w+x] += planes[c][i]
				}
			}
			within[y*w+x] = n == 0
			for c := range coarse {
				coarse[c][y*w+x] /= max(n, 1)
			}
		}
	}
	return coarse, within
}
