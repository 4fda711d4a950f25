package face

import "github.com/routix/routix/sdk/studio/canvas"

// The guided filter of K. He, J. Sun and X. Tang (2010), with colours as guide
// and its coefficients found at low resolution ("Fast Guided Filter", 2015): in
// every small window the result is a linear function of the colour, so that it
// follows the edges of the photo, down to hairs.
const (
	guideRadius = 4    // of a window in cells
	guideSmooth = 1e-3 // variance of colour below which a window counts as flat
)

// guide brings a coarse mask of n x n cells with the given colours (0 to 1) to
// the edges of a square of side x side pixels (0 to 255).
func guide(coarse, small []float32, n int, colors []float32, side int) []float32 {
	a, b := coefficients(coarse, small, n)
	out := make([]float32, side*side)
	k := float32(n) / float32(side)
	canvas.Parallel(side, func(from, to int) {
		row := make([]float32, n*4) // the coefficients of a line of pixels
		for y := from; y < to; y++ {
			v0, v1, fy := lineOf(y, k, n)
			for x := range n {
				for c := range 3 {
					row[x*4+c] = canvas.Lerp(a[c][v0*n+x], a[c][v1*n+x], fy)
				}
				row[x*4+3] = canvas.Lerp(b[v0*n+x], b[v1*n+x], fy)
			}
			for x := range side {
				u0, u1, fx := lineOf(x, k, n)
				p, q := row[u0*4:][:4], row[u1*4:][:4]
				c := colors[(y*side+x)*3:][:3]
				out[y*side+x] = p[3] + (q[3]-p[3])*fx +
					((p[0]+(q[0]-p[0])*fx)*c[0]+(p[1]+(q[1]-p[1])*fx)*c[1]+(p[2]+(q[2]-p[2])*fx)*c[2])*(1./255)
			}
		}
	})
	return out
}

// lineOf are the two cells that pixel i lies between and the share of the second.
func lineOf(i int, k float32, n int) (near, far int, share float32) {
	at := canvas.Clamp((float32(i)+.5)*k-.5, 0, float32(n-1))
	near = int(at)
	return near, min(near+1, n-1), at - float32(near)
}

// coefficients are the linear function of every cell: a times the colour plus b.
func coefficients(mask, colors []float32, n int) (a [3][]float32, b []float32) {
	mean := func(f func(i int) float32) []float32 {
		plane := make([]float32, n*n)
		for i := range plane {
			plane[i] = f(i)
		}
		return canvas.BoxBlur(plane, n, n, guideRadius)
	}
	var color, cross [3][]float32
	var square [3][3][]float32
	m := mean(func(i int) float32 { return mask[i] })
	for c := range 3 {
		color[c] = mean(func(i int) float32 { return colors[i*3+c] })
		cross[c] = mean(func(i int) float32 { return colors[i*3+c] * mask[i] })
		for d := c; d < 3; d++ {
			square[c][d] = mean(func(i int) float32 { return colors[i*3+c] * colors[i*3+d] })
		}
		a[c] = make([]float32, n*n)
	}
	b = make([]float32, n*n)
	canvas.Parallel(n*n, func(from, to int) {
		for i := from; i < to; i++ {
			var s [3][3]float32
			var v [3]float32
			for c := range 3 {
				v[c] = cross[c][i] - color[c][i]*m[i]
				for d := c; d < 3; d++ {
					s[c][d] = square[c][d][i] - color[c][i]*color[d][i]
					s[d][c] = s[c][d]
				}
				s[c][c] += guideSmooth
			}
			w := solve(s, v)
			b[i] = m[i]
			for c := range 3 {
				a[c][i] = w[c]
				b[i] -= w[c] * color[c][i]
			}
		}
	})
	for c := range 3 {
		a[c] = canvas.BoxBlur(a[c], n, n, guideRadius)
	}
	return a, canvas.BoxBlur(b, n, n, guideRadius)
}

// solve returns x of s*x = v by Cramer's rule; s is symmetric and positive.
func solve(s [3][3]float32, v [3]float32) [3]float32 {
	c0 := s[1][1]*s[2][2] - s[1][2]*s[1][2]
	c1 := s[0][2]*s[1][2] - s[0][1]*s[2][2]
	c2 := s[0][1]*s[1][2] - s[0][2]*s[1][1]
	det := s[0][0]*c0 + s[0][1]*c1 + s[0][2]*c2
	if det < 1e-18 {
		return [3]float32{}
	}
	d1 := s[0][0]*s[2][2] - s[0][2]*s[0][2]
	d2 := s[0][1]*s[0][2] - s[0][0]*s[1][2]
	e2 := s[0][0]*s[1][1] - s[0][1]*s[0][1]
	inv := 1 / det
	return [3]float32{
		(c0*v[0] + c1*v[1] + c2*v[2]) * inv,
		(c1*v[0] + d1*v[1] + d2*v[2]) * inv,
		(c2*v[0] + d2*v[1] + e2*v[2]) * inv,
	}
}
