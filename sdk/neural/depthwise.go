package neural

// depthwise filters every channel by itself.
type depthwise struct {
	frame
	weights []float32
	changes []change
}

func (k *depthwise) run(out []float32, in [][]float32) {
	c := k.out.Channels
	parallel(k.out.Height, k.out.Width*c*k.filter.y*k.filter.x, func(from, to int) {
		for y := from; y < to; y++ {
			row := out[y*k.out.Width*c : (y+1)*k.out.Width*c]
			k.row(row, in[0], y)
			finish(row, k.changes)
		}
	})
}

// row fills one row of results, a line of the filter at a time.
func (k *depthwise) row(row, picture []float32, y int) {
	c := k.in.Channels
	clear(row)
	for i := range k.filter.y {
		v := y*k.stride.y + i - k.before.y
		if v < 0 || v >= k.in.Height {
			continue
		}
		line := picture[v*k.in.Width*c : (v+1)*k.in.Width*c]
		weights := k.weights[i*k.filter.x*c : (i+1)*k.filter.x*c]
		for x := range k.out.Width {
			u := x*k.stride.x - k.before.x
			from, to := max(u, 0), min(u+k.filter.x, k.in.Width)
			if from < to {
				addProducts(row[x*c:(x+1)*c], line[from*c:to*c], weights[(from-u)*c:(to-u)*c])
			}
		}
	}
}

// addProducts adds the pixels of a line times their weights, pixel by pixel, to
// dst, three at a time where there are as many.
func addProducts(dst, line, weights []float32) {
	n := len(dst)
	for len(line) >= 3*n {
		a, b, c := line[:n], line[n:2*n], line[2*n:3*n]
		u, v, w := weights[:n], weights[n:2*n], weights[2*n:3*n]
		for i := range dst {
			dst[i] += a[i]*u[i] + b[i]*v[i] + c[i]*w[i]
		}
		line, weights = line[3*n:], weights[3*n:]
	}
	for len(line) >= n {
		a, u := line[:n], weights[:n]
		for i := range dst {
			dst[i] += a[i] * u[i]
		}
		line, weights = line[n:], weights[n:]
	}
}
