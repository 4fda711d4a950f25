package canvas

import (
	"math"
	"math/rand"
)

// latticeSize is the period of Noise along each axis. A power of two.
const latticeSize = 256

// lattice holds the values of Noise at whole coordinates. It is never written
// after the program has started.
var lattice = newLattice()

func newLattice() *[latticeSize * latticeSize]float32 {
	r := rand.New(rand.NewSource(7))
	var l [latticeSize * latticeSize]float32
	for i := range l {
		l[i] = r.Float32()
	}
	return &l
}

// Noise is smooth value noise, 0 to 1: random values at whole coordinates with
// cubic easing between them. It repeats every 256 units and is the same in
// every run.
func Noise(x, y float32) float32 {
	const wrap = latticeSize - 1
	fx, fy := float32(math.Floor(float64(x))), float32(math.Floor(float64(y)))
	x0, y0 := int(fx)&wrap, int(fy)&wrap
	x1, y1 := (x0+1)&wrap, (y0+1)&wrap
	u, v := x-fx, y-fy
	u, v = u*u*(3-2*u), v*v*(3-2*v)
	a, b := lattice[y0*latticeSize+x0], lattice[y0*latticeSize+x1]
	c, d := lattice[y1*latticeSize+x0], lattice[y1*latticeSize+x1]
	p := a + (b-a)*u
	q := c + (d-c)*u
	return p + (q-p)*v
}

// FBM is fractal noise (fractional Brownian motion), 0 to 1: octaves layers of
// Noise, each about twice as fine and half as strong as the one before.
func FBM(x, y float32, octaves int) float32 {
	var sum, total float32
	weight := float32(.5)
	for range octaves {
		sum += weight * Noise(x, y)
		total += weight
		weight *= .5
		x, y = x*2.03+17.1, y*2.01+9.7
	}
	return sum / total
}
