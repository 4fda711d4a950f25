//go:build !(goexperiment.simd && amd64)

package neural

func multiply(out, a, b []float32, rows, depth, columns int) {
	multiplyPlain(out, a, b, rows, depth, columns)
}
