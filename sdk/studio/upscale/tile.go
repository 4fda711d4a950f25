package upscale

import "image"

// tileSide is the size of the squares that a picture is enlarged in. It bounds
// memory and keeps the layers of a tile in the processor's cache. Tiles read as
// far beyond their edges as the network does, so that they leave no seams.
const tileSide = 96

// tiles are the squares of a picture.
func tiles(r image.Rectangle) []image.Rectangle {
	var all []image.Rectangle
	for y := r.Min.Y; y < r.Max.Y; y += tileSide {
		for x := r.Min.X; x < r.Max.X; x += tileSide {
			all = append(all, image.Rect(x, y, x+tileSide, y+tileSide).Intersect(r))
		}
	}
	return all
}

// worker doubles one tile after another.
type worker struct {
	network     *Network
	input       plane
	layers      []plane
	corrections [3][][4]float32
}

func newWorker(n *Network) *worker {
	return &worker{network: n, layers: make([]plane, len(n.chain))}
}

// double computes the corrections of a tile and with them its part of dst, which
// is twice as large and holds what the network does not decide: see blend.
func (w *worker) double(dst, src *image.RGBA, tile image.Rectangle) {
	w.read(src, tile)
	in := &w.input
	for i := range w.network.chain {
		w.network.chain[i].convolve(&w.layers[i], in)
		in = &w.layers[i]
	}
	w.correct(tile)
	at := 0
	for y := tile.Min.Y; y < tile.Max.Y; y++ {
		for x := tile.Min.X; x < tile.Max.X; x++ {
			w.write(dst, src, x, y, at)
			at++
		}
	}
}

// read fills the input with the tile and its surroundings; beyond the picture
// its edge goes on.
func (w *worker) read(src *image.RGBA, tile image.Rectangle) {
	reach := w.network.reach()
	area := tile.Inset(-reach)
	w.input.reshape(area.Dx(), area.Dy())
	last := src.Rect.Max.Sub(image.Pt(1, 1))
	at := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := src.Pix[src.PixOffset(src.Rect.Min.X, min(max(y, src.Rect.Min.Y), last.Y)):]
		for x := area.Min.X; x < area.Max.X; x++ {
			p := row[(min(max(x, src.Rect.Min.X), last.X)-src.Rect.Min.X)*4:]
			w.input.pixels[at] = [4]float32{float32(p[0]) / 255, float32(p[1]) / 255, float32(p[2]) / 255, float32(p[3]) / 255}
			at++
		}
	}
}

// correct fills the corrections of the tile's pixels, in 255ths.
func (w *worker) correct(tile image.Rectangle) {
	if len(w.network.heads) == 0 {
		last := w.layers[len(w.layers)-1].pixels
		for i, p := range last {
			last[i] = [4]float32{p[0] * 255, p[1] * 255, p[2] * 255, p[3] * 255}
		}
		w.corrections = [3][][4]float32{last, last, last}
		return
	}
	for c := range w.network.heads {
		h := &w.network.heads[c]
		if len(w.corrections[c]) < tile.Dx()*tile.Dy() {
			w.corrections[c] = make([][4]float32, tile.Dx()*tile.Dy())
		}
		for y := range tile.Dy() {
			for x := range tile.Dx() {
				sum := h.bias
				for i := range w.layers {
					l, inset := &w.layers[i], len(w.layers)-1-i
					h.add(&sum, i, &l.pixels[(y+inset)*l.width+x+inset])
				}
				w.corrections[c][y*tile.Dx()+x] = [4]float32{sum[0] * 255, sum[1] * 255, sum[2] * 255, sum[3] * 255}
			}
		}
	}
}

// write makes the four pixels of one.
func (w *worker) write(dst, src *image.RGBA, x, y, at int) {
	r := src.Rect
	for quarter := range 4 {
		right, down := quarter&1, quarter>>1
		nx, ny := min(max(x+right*2-1, r.Min.X), r.Max.X-1), min(max(y+down*2-1, r.Min.Y), r.Max.Y-1)
		here, beside := src.Pix[src.PixOffset(x, y):], src.Pix[src.PixOffset(nx, y):]
		above, across := src.Pix[src.PixOffset(x, ny):], src.Pix[src.PixOffset(nx, ny):]
		var linear [4]float32
		for c := range linear {
			linear[c] = float32(9*int(here[c])+3*int(beside[c])+3*int(above[c])+int(across[c])) / 16
		}
		out := dst.Pix[dst.PixOffset((x-r.Min.X)*2+right, (y-r.Min.Y)*2+down):][:4:4]
		w.blend(out, &linear, at, quarter)
	}
}

// blend makes one pixel of the linear interpolation there. A network for each
// colour corrects it. One for brightness is only believed in brightness: the
// colour is what out has already, from a sharper filter. No colour exceeds its
// alpha.
func (w *worker) blend(out []uint8, linear *[4]float32, at, quarter int) {
	base, lift := *linear, float32(0)
	if len(w.network.heads) == 0 {
		base = [4]float32{float32(out[0]), float32(out[1]), float32(out[2]), linear[3]}
		lift = luma(linear) - luma(&base)
	}
	for c := range 3 {
		out[c] = toByte(base[c]+lift+w.corrections[c][at][quarter], linear[3])
	}
	out[3] = uint8(linear[3] + .5)
}

// luma is the brightness of a colour: ITU-R BT.601.
func luma(p *[4]float32) float32 { return .299*p[0] + .587*p[1] + .114*p[2] }
