package canvas

import "image"

// Screen lays the light of a small picture, enlarged linearly to the size of dst,
// on dst: where it is black nothing changes, elsewhere dst moves towards white
// without ever clipping (the blend mode "screen" of W3C Compositing and Blending).
// It takes the place of a layer of full size that is black nearly everywhere.
func Screen(dst, small *image.RGBA) {
	if dst.Rect.Empty() || small.Rect.Empty() {
		return
	}
	width, lines := small.Rect.Dx(), small.Rect.Dy()
	Parallel(dst.Rect.Dy(), func(from, to int) {
		row := make([]light, width)
		for y := from; y < to; y++ {
			near, far, share := neighbours(y, dst.Rect.Dy(), lines)
			if mixLights(row, small.Pix[near*small.Stride:][:width*4], small.Pix[far*small.Stride:][:width*4], share) {
				screenRow(dst.Pix[y*dst.Stride:][:dst.Rect.Dx()*4], row)
			}
		}
	})
}

// light is a colour as it is laid on.
type light struct{ r, g, b float32 }

// neighbours are the two of n places beside the i-th of out, and the share of
// the second.
func neighbours(i, out, n int) (near, far int, share float32) {
	at := (float32(i)+.5)*float32(n)/float32(out) - .5
	near = max(0, int(at))
	return near, min(near+1, n-1), Clamp(at-float32(near), 0, 1)
}

// mixLights fills row from two rows of pixels and tells whether there is any
// light.
func mixLights(row []light, a, b []uint8, share float32) bool {
	seen := uint8(0)
	for i := 0; i < len(a); i += 4 {
		p, q := a[i:i+3:i+3], b[i:i+3:i+3]
		seen |= p[0] | p[1] | p[2] | q[0] | q[1] | q[2]
		mix := func(v, w uint8) float32 { return float32(v) + (float32(w)-float32(v))*share }
		row[i/4] = light{mix(p[0], q[0]), mix(p[1], q[1]), mix(p[2], q[2])}
	}
	return seen != 0
}

// screenRow lays a row of lights on a row of pixels.
func screenRow(dst []uint8, row []light) {
	width := len(dst) / 4
	for x := range width {
		near, far, share := neighbours(x, width, len(row))
		a, b := row[near], row[far]
		if a == (light{}) && b == (light{}) {
			continue
		}
		p := dst[x*4 : x*4+4 : x*4+4]
		p[0] = screen(p[0], a.r+(b.r-a.r)*share)
		p[1] = screen(p[1], a.g+(b.g-a.g)*share)
		p[2] = screen(p[2], a.b+(b.b-a.b)*share)
	}
}

func screen(v uint8, light float32) uint8 {
	return toByte(float32(v) + (255-float32(v))*light*(1/255.) + .5)
}
