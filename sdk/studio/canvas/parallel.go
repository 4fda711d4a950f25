package canvas

import (
	"image"
	"runtime"
	"sync"
)

// Parallel splits 0..n into ranges, runs f over them on all processors and
// returns when all are done. f must not make the result of one index depend on
// where its range starts or ends.
func Parallel(n int, f func(from, to int)) {
	workers := runtime.GOMAXPROCS(0)
	if workers == 1 || n < 2 {
		f(0, n)
		return
	}
	parts := min(n, 2*workers) // two each: ranges differ in cost
	var wg sync.WaitGroup
	for i := range parts {
		wg.Go(func() { f(n*i/parts, n*(i+1)/parts) })
	}
	wg.Wait()
}

// smallArea is the number of pixels below which starting goroutines costs more
// than it saves.
const smallArea = 1 << 14

// eachRow calls f for every y of r, on all processors when r is large.
func eachRow(r image.Rectangle, f func(y int)) {
	run := func(from, to int) {
		for y := r.Min.Y + from; y < r.Min.Y+to; y++ {
			f(y)
		}
	}
	if r.Dx()*r.Dy() < smallArea {
		run(0, r.Dy())
		return
	}
	Parallel(r.Dy(), run)
}
