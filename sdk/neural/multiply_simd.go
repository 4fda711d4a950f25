//go:build goexperiment.simd && amd64

package neural

import "simd/archsimd"

// lanes is how many numbers a vector holds.
const lanes = 8

// multiply writes the product of a (rows x depth) and b (depth x columns) to
// out, four rows and eight columns at a time. What is left over is summed in
// plain Go. A processor without fused multiplication takes the plain way.
func multiply(out, a, b []float32, rows, depth, columns int) {
	whole := columns / lanes * lanes
	if whole == 0 || !archsimd.X86.FMA() {
		multiplyPlain(out, a, b, rows, depth, columns)
		return
	}
	r := 0
	for ; r+4 <= rows; r += 4 {
		fourRows(out[r*columns:], a[r*depth:], b, depth, columns, whole)
	}
	for ; r < rows; r++ {
		vectorRow(out[r*columns:], a[r*depth:][:depth], b, columns, whole)
	}
	for r := range rows {
		for j := whole; j < columns; j++ {
			var sum float32
			for k, v := range a[r*depth:][:depth] {
				sum += v * b[k*columns+j]
			}
			out[r*columns+j] = sum
		}
	}
}

func fourRows(out, a, b []float32, depth, columns, whole int) {
	a0, a1, a2, a3 := a[:depth], a[depth:][:depth], a[2*depth:][:depth], a[3*depth:][:depth]
	for j := 0; j < whole; j += lanes {
		var s0, s1, s2, s3 archsimd.Float32x8
		for k, v := range a0 {
			w := archsimd.LoadFloat32x8Slice(b[k*columns+j:])
			s0 = archsimd.BroadcastFloat32x8(v).MulAdd(w, s0)
			s1 = archsimd.BroadcastFloat32x8(a1[k]).MulAdd(w, s1)
			s2 = archsimd.BroadcastFloat32x8(a2[k]).MulAdd(w, s2)
			s3 = archsimd.BroadcastFloat32x8(a3[k]).MulAdd(w, s3)
		}
		s0.StoreSlice(out[j:])
		s1.StoreSlice(out[columns+j:])
		s2.StoreSlice(out[2*columns+j:])
		s3.StoreSlice(out[3*columns+j:])
	}
}

func vectorRow(out, a, b []float32, columns, whole int) {
	for j := 0; j < whole; j += lanes {
		var sum archsimd.Float32x8
		for k, v := range a {
			sum = archsimd.BroadcastFloat32x8(v).MulAdd(archsimd.LoadFloat32x8Slice(b[k*columns+j:]), sum)
		}
		sum.StoreSlice(out[j:])
	}
}
