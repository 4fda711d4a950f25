package canvas

import (
	"encoding/binary"
	"image"
	"math"

	"golang.org/x/image/draw"
)

// Place scales src so that its longer side is size pixels, turns it by degrees
// and centres it on (cx, cy). flip mirrors it left to right.
func Place(src *image.RGBA, cx, cy, size, degrees float32, flip bool) *Sprite {
	if src.Rect.Empty() || !(size > 0) {
		return &Sprite{image.NewRGBA(image.Rectangle{})}
	}
	src = halveFor(src, float64(size))
	w, h := float64(src.Rect.Dx()), float64(src.Rect.Dy())
	k := float64(size) / max(w, h)
	sin, cos := math.Sincos(float64(degrees) * math.Pi / 180)
	x, y := float64(cx), float64(cy)
	halfW := (math.Abs(cos)*w + math.Abs(sin)*h) * k / 2
	halfH := (math.Abs(sin)*w + math.Abs(cos)*h) * k / 2
	out := image.NewRGBA(image.Rect(int(x-halfW)-2, int(y-halfH)-2, int(x+halfW)+3, int(y+halfH)+3))
	mirror := 1.
	if flip {
		mirror = -1
	}
	r := resampler{
		src: src, uPerX: mirror * cos / k, uPerY: mirror * sin / k, vPerX: -sin / k, vPerY: cos / k,
	}
	r.samples = 1
	if k < .8 {
		r.samples = 4
	}
	r.u0 = w/2 - r.uPerX*x - r.uPerY*y
	r.v0 = h/2 - r.vPerX*x - r.vPerY*y
	eachRow(out.Rect, func(y int) { r.row(pixelRow(out, out.Rect, y), out.Rect.Min.X, y) })
	return &Sprite{out}
}

// halveFor halves src while it is more than about twice as large as needed.
func halveFor(src *image.RGBA, size float64) *image.RGBA {
	for src.Rect.Dx() > 16 && src.Rect.Dy() > 1 && size < .45*float64(max(src.Rect.Dx(), src.Rect.Dy())) {
		half := image.NewRGBA(image.Rect(0, 0, src.Rect.Dx()/2, src.Rect.Dy()/2))
		draw.ApproxBiLinear.Scale(half, half.Rect, src, src.Rect, draw.Src, nil)
		src = half
	}
	return src
}

// resampler reads a premultiplied picture through an affine map: the canvas point
// (x, y) shows the picture's point (u0 + uPerX*x + uPerY*y, v0 + ...), counted
// from its upper left corner.
type resampler struct {
	src          *image.RGBA
	u0, v0       float64
	uPerX, uPerY float64
	vPerX, vPerY float64
	samples      int // per pixel: 1, or 4 when scaling down would skip pixels
}

// one is a source pixel in the fixed point of positions.
const one = 1 << 16

// row fills one clear row of canvas pixels from x on.
func (r *resampler) row(dst []uint8, x, y int) {
	fixed := func(v float64) int { return int(math.Round(v * one)) }
	stepU, stepV := fixed(r.uPerX), fixed(r.vPerX)
	var places [4][2]int
	starts := places[:r.samples]
	for i := range starts {
		dx, dy := .5, .5
		if r.samples > 1 {
			dx, dy = .25+.5*float64(i&1), .25+.5*float64(i>>1)
		}
		px, py := float64(x)+dx, float64(y)+dy
		starts[i][0] = fixed(r.u0 + r.uPerX*px + r.uPerY*py - .5)
		starts[i][1] = fixed(r.v0 + r.vPerX*px + r.vPerY*py - .5)
	}
	shift := uint(15 + r.samples/4*2) // log2 of half the sum of weights
	w, h := r.src.Rect.Dx()*one, r.src.Rect.Dy()*one
	touching, inside := span{0, len(dst) / 4}, span{0, len(dst) / 4}
	for i, s := range starts {
		touches := within(s[0], stepU, -one, w).and(within(s[1], stepV, -one, h))
		inside = inside.and(within(s[0], stepU, 0, w-one)).and(within(s[1], stepV, 0, h-one))
		if i == 0 {
			touching = touching.and(touches)
			continue
		}
		touching.from, touching.to = max(0, min(touching.from, touches.from)), min(len(dst)/4, max(touching.to, touches.to))
	}
	if inside = inside.and(touching); inside.from == inside.to {
		inside = span{touching.to, touching.to}
	}
	r.edge(dst, starts, stepU, stepV, touching.from, inside.from, shift)
	r.bulk(dst, starts, stepU, stepV, inside, shift)
	r.edge(dst, starts, stepU, stepV, inside.to, touching.to, shift)
}

// edge fills the pixels from..to-1, which may lie partly beside the source.
func (r *resampler) edge(dst []uint8, starts [][2]int, stepU, stepV, from, to int, shift uint) {
	for i := from; i < to; i++ {
		var sum [4]uint32
		for _, s := range starts {
			r.sample(&sum, s[0]+stepU*i, s[1]+stepV*i)
		}
		p := dst[i*4 : i*4+4 : i*4+4]
		for c, v := range sum {
			p[c] = uint8((v + 1<<shift) >> (shift + 1))
		}
	}
}

// bulk fills pixels of which all samples lie inside the source. It works on
// several channels in the parts of one word: four with 16 bits between the rows
// of a sample, two with 32 between its columns.
func (r *resampler) bulk(dst []uint8, starts [][2]int, stepU, stepV int, pixels span, shift uint) {
	const bytes = 0x00ff00ff00ff00ff
	pix, stride := r.src.Pix, r.src.Stride
	half := uint64(1<<shift) * (1 | 1<<32)
	for i := pixels.from; i < pixels.to; i++ {
		redBlue, greenAlpha := half, half
		for _, s := range starts {
			u, v := s[0]+stepU*i, s[1]+stepV*i
			at := v>>16*stride + u>>16*4
			upper, lower := binary.LittleEndian.Uint64(pix[at:]), binary.LittleEndian.Uint64(pix[at+stride:])
			fx, fy := uint64(u>>8&255), uint64(v>>8&255)
			rb := (upper&bytes)*(256-fy) + (lower&bytes)*fy
			ga := (upper>>8&bytes)*(256-fy) + (lower>>8&bytes)*fy
			redBlue += (rb&0xffff|(rb&0xffff0000)<<16)*(256-fx) + (rb>>32&0xffff|rb>>48<<32)*fx
			greenAlpha += (ga&0xffff|(ga&0xffff0000)<<16)*(256-fx) + (ga>>32&0xffff|ga>>48<<32)*fx
		}
		const low = 0xff | 0xff<<32
		both := redBlue>>(shift+1)&low | greenAlpha>>(shift+1)&low<<8
		binary.LittleEndian.PutUint32(dst[i*4:], uint32(both)|uint32(both>>32)<<16)
	}
}

// sample adds the bilinear value at (u, v), in 1/65536 of a source pixel, times
// 65536. Outside the picture all is transparent.
func (r *resampler) sample(sum *[4]uint32, u, v int) {
	x, y := u>>16, v>>16
	width, height := r.src.Rect.Dx(), r.src.Rect.Dy()
	if x < -1 || y < -1 || x >= width || y >= height {
		return
	}
	fx, fy := uint32(u>>8&255), uint32(v>>8&255)
	weights := [4]uint32{(256 - fx) * (256 - fy), fx * (256 - fy), (256 - fx) * fy, fx * fy}
	at := y*r.src.Stride + x*4
	if x >= 0 && y >= 0 && x+1 < width && y+1 < height {
		p := r.src.Pix[at : at+8 : at+8]
		q := r.src.Pix[at+r.src.Stride : at+r.src.Stride+8 : at+r.src.Stride+8]
		for c := range sum {
			sum[c] += uint32(p[c])*weights[0] + uint32(p[c+4])*weights[1] + uint32(q[c])*weights[2] + uint32(q[c+4])*weights[3]
		}
		return
	}
	for i, w := range weights {
		nx, ny := x+(i&1), y+(i>>1)
		if nx < 0 || ny < 0 || nx >= width || ny >= height {
			continue
		}
		p := r.src.Pix[ny*r.src.Stride+nx*4:][:4:4]
		for c := range sum {
			sum[c] += uint32(p[c]) * w
		}
	}
}
