package neural

import (
	"runtime"
	"sync"
)

// multiplyPlain writes the product of a (rows x depth) and b (depth x columns)
// to out, two rows and four steps of depth at a time. The sums of a row do not
// depend on the rows beside it, so work may be split anywhere.
func multiplyPlain(out, a, b []float32, rows, depth, columns int) {
	clear(out[:rows*columns])
	r := 0
	for ; r+2 <= rows; r += 2 {
		twoRows(out[r*columns:][:columns], out[(r+1)*columns:][:columns], a[r*depth:][:depth], a[(r+1)*depth:][:depth], b)
	}
	if r < rows {
		oneRow(out[r*columns:][:columns], a[r*depth:][:depth], b)
	}
}

func twoRows(o, p, a, c, b []float32) {
	n := len(o)
	p = p[:n]
	c = c[:len(a)]
	k := 0
	for ; k+4 <= len(a); k += 4 {
		a0, a1, a2, a3 := a[k], a[k+1], a[k+2], a[k+3]
		c0, c1, c2, c3 := c[k], c[k+1], c[k+2], c[k+3]
		b0, b1, b2, b3 := b[k*n:][:n], b[(k+1)*n:][:n], b[(k+2)*n:][:n], b[(k+3)*n:][:n]
		for j := range o {
			w0, w1, w2, w3 := b0[j], b1[j], b2[j], b3[j]
			o[j] += a0*w0 + a1*w1 + a2*w2 + a3*w3
			p[j] += c0*w0 + c1*w1 + c2*w2 + c3*w3
		}
	}
	for ; k < len(a); k++ {
		x, y := a[k], c[k]
		for j, w := range b[k*n:][:n] {
			o[j] += x * w
			p[j] += y * w
		}
	}
}

func oneRow(o, a, b []float32) {
	n := len(o)
	k := 0
	for ; k+4 <= len(a); k += 4 {
		a0, a1, a2, a3 := a[k], a[k+1], a[k+2], a[k+3]
		b0, b1, b2, b3 := b[k*n:][:n], b[(k+1)*n:][:n], b[(k+2)*n:][:n], b[(k+3)*n:][:n]
		for j := range o {
			o[j] += a0*b0[j] + a1*b1[j] + a2*b2[j] + a3*b3[j]
		}
	}
	for ; k < len(a); k++ {
		x := a[k]
		for j, w := range b[k*n:][:n] {
			o[j] += x * w
		}
	}
}

// smallWork is the number of multiplications below which starting goroutines
// costs more than it saves.
const smallWork = 1 << 18

// parallel splits 0..n into ranges and runs f over them on all processors; each
// index costs about so many multiplications.
func parallel(n, cost int, f func(from, to int)) {
	workers := min(runtime.GOMAXPROCS(0), n, 1+n*cost/smallWork)
	if workers <= 1 {
		f(0, n)
		return
	}
	var wg sync.WaitGroup
	for i := range workers {
		wg.Go(func() { f(n*i/workers, n*(i+1)/workers) })
	}
	wg.Wait()
}
