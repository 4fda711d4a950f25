package upscale

import "math"

// plane is a picture of four channels.
type plane struct {
	width, height int
	pixels        [][4]float32
}

// reshape gives the plane a size; its contents are undefined.
func (p *plane) reshape(width, height int) {
	p.width, p.height = width, height
	if cap(p.pixels) < width*height {
		p.pixels = make([][4]float32, width*height)
	}
	p.pixels = p.pixels[:width*height]
}

// negative is 1 for a number below zero, else 0.
func negative(v float32) uint32 { return math.Float32bits(v) >> 31 }

// convolve fills dst with src, which is a pixel larger on every side.
func (k *kernel) convolve(dst, src *plane) {
	dst.reshape(src.width-2, src.height-2)
	w := src.width
	offsets := [9]int{0, w, 2 * w, 1, w + 1, 2*w + 1, 2, w + 2, 2*w + 2}
	for y := range dst.height {
		out := dst.pixels[y*dst.width:][:dst.width]
		from := src.pixels[y*w:]
		for x := range out {
			out[x] = k.at(from[x:], &offsets)
		}
	}
}

// at is the sum over the nine taps at the start of src.
func (k *kernel) at(src [][4]float32, offsets *[9]int) [4]float32 {
	a0, a1, a2, a3 := k.bias[0], k.bias[1], k.bias[2], k.bias[3]
	for t, offset := range offsets {
		p, tap := &src[offset], &k.taps[t]
		v := p[0]
		w := &tap[negative(v)&1]
		a0, a1, a2, a3 = a0+w[0]*v, a1+w[1]*v, a2+w[2]*v, a3+w[3]*v
		v = p[1]
		w = &tap[2+negative(v)&1]
		a0, a1, a2, a3 = a0+w[0]*v, a1+w[1]*v, a2+w[2]*v, a3+w[3]*v
		v = p[2]
		w = &tap[4+negative(v)&1]
		a0, a1, a2, a3 = a0+w[0]*v, a1+w[1]*v, a2+w[2]*v, a3+w[3]*v
		v = p[3]
		w = &tap[6+negative(v)&1]
		a0, a1, a2, a3 = a0+w[0]*v, a1+w[1]*v, a2+w[2]*v, a3+w[3]*v
	}
	return [4]float32{a0, a1, a2, a3}
}

// add adds a layer's share at one pixel to the sums of a head.
func (h *head) add(sum *[4]float32, layer int, p *[4]float32) {
	w := &h.layers[layer]
	for c, v := range p {
		k := &w[uint32(2*c)+negative(v)&1]
		sum[0], sum[1], sum[2], sum[3] = sum[0]+k[0]*v, sum[1]+k[1]*v, sum[2]+k[2]*v, sum[3]+k[3]*v
	}
}
