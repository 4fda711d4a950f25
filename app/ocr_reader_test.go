//go:build ocr

package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
)

// channels are the values of a pixel by which letters may differ from their
// surroundings: lightness, the strongest and the weakest colour.
var channels = []func(r, g, b uint8) uint8{
	func(r, g, b uint8) uint8 { return uint8((299*int(r) + 587*int(g) + 114*int(b)) / 1000) },
	func(r, g, b uint8) uint8 { return max(r, g, b) },
	func(r, g, b uint8) uint8 { return min(r, g, b) },
}

// stance is how the letters of a title may stand: turned by so many degrees,
// slanted by so many widths per height, and scale times smaller than tesseract
// likes its letters, which is some 30 pixels high.
type stance struct{ degrees, slant, scale float64 }

// stances are tried in this order.
var stances = []stance{{4, 0, 2}, {4, .2, 1}, {0, 0, 1}, {0, 0, 3}, {4, .2, 2}, {3, .1, 1.5}, {0, .2, 1}}

// blackAndWhite cuts a part out of the picture, sets it upright, and parts light
// from dark at Otsu's threshold.
func blackAndWhite(picture *image.RGBA, cut image.Rectangle, value func(r, g, b uint8) uint8, inverted bool, as stance) *image.Gray {
	w, h := int(float64(cut.Dx())*as.scale), int(float64(cut.Dy())*as.scale)
	turned := image.NewRGBA(image.Rect(0, 0, w, h))
	sin, cos := math.Sincos(as.degrees * math.Pi / 180)
	cx, cy := float64(cut.Min.X+cut.Max.X)/2, float64(cut.Min.Y+cut.Max.Y)/2
	// x and y after the turn, and x after the slant: both around the middle.
	xx, xy, yx, yy := as.scale*(cos+as.slant*sin), as.scale*(-sin+as.slant*cos), as.scale*sin, as.scale*cos
	draw.CatmullRom.Transform(turned, f64.Aff3{
		xx, xy, float64(w)/2 - xx*cx - xy*cy,
		yx, yy, float64(h)/2 - yx*cx - yy*cy,
	}, picture, picture.Rect, draw.Src, nil)
	out := image.NewGray(turned.Rect)
	for i := range out.Pix {
		p := turned.Pix[i*4:]
		out.Pix[i] = value(p[0], p[1], p[2])
	}
	limit := otsu(out.Pix)
	for i, v := range out.Pix {
		out.Pix[i] = 0
		if (v > limit) != inverted {
			out.Pix[i] = 255
		}
	}
	return out
}

// alone erases what is dark but no letter: patches that touch the edge, span most
// of the width, or fill little of their box, as the rings of outlines do.
func alone(m *image.Gray) *image.Gray {
	out := image.NewGray(m.Rect)
	copy(out.Pix, m.Pix)
	w, h := m.Rect.Dx(), m.Rect.Dy()
	seen := make([]bool, len(m.Pix))
	for start, v := range m.Pix {
		if v != 0 || seen[start] {
			continue
		}
		patch, box := []int{start}, image.Rect(w, h, 0, 0)
		seen[start] = true
		for i := 0; i < len(patch); i++ {
			x, y := patch[i]%w, patch[i]/w
			box.Min.X, box.Min.Y, box.Max.X, box.Max.Y = min(box.Min.X, x), min(box.Min.Y, y), max(box.Max.X, x+1), max(box.Max.Y, y+1)
			for _, d := range []image.Point{{-1, 0}, {1, 0}, {0, -1}, {0, 1}} {
				nx, ny := x+d.X, y+d.Y
				if nx >= 0 && ny >= 0 && nx < w && ny < h && m.Pix[ny*w+nx] == 0 && !seen[ny*w+nx] {
					seen[ny*w+nx] = true
					patch = append(patch, ny*w+nx)
				}
			}
		}
		const mostWidth, leastFill = .6, .2
		edge := box.Min.X == 0 || box.Min.Y == 0 || box.Max.X == w || box.Max.Y == h
		if edge || float64(box.Dx()) > mostWidth*float64(w) || float64(len(patch)) < leastFill*float64(box.Dx()*box.Dy()) {
			for _, i := range patch {
				out.Pix[i] = 255
			}
		}
	}
	return out
}

// framed adds the white margin that tesseract wants around a text.
func framed(m *image.Gray) *image.Gray {
	const margin = 20
	out := image.NewGray(image.Rect(0, 0, m.Rect.Dx()+2*margin, m.Rect.Dy()+2*margin))
	draw.Draw(out, out.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(out, m.Rect.Add(image.Pt(margin, margin)), m, image.Point{}, draw.Src)
	return out
}

// otsu is the value that parts a histogram into the two classes of least variance
// (N. Otsu, A Threshold Selection Method from Gray-Level Histograms, 1979).
func otsu(values []uint8) uint8 {
	var histogram [256]float64
	var sum float64
	for _, v := range values {
		histogram[v]++
		sum += float64(v)
	}
	var below, sumBelow, best float64
	limit := uint8(127)
	for v := range 255 {
		below += histogram[v]
		sumBelow += float64(v) * histogram[v]
		above := float64(len(values)) - below
		if below == 0 || above == 0 {
			continue
		}
		d := sumBelow/below - (sum-sumBelow)/above
		if between := below * above * d * d; between > best {
			best, limit = between, uint8(v)
		}
	}
	return limit
}

// tesseract returns what the program of that name reads, a word each, in lower
// case.
func tesseract(t *testing.T, m *image.Gray) []string {
	t.Helper()
	var in, out, problems bytes.Buffer
	if err := png.Encode(&in, framed(m)); err != nil {
		t.Fatal(err)
	}
	const oneBlockOfText = "6"
	command := exec.CommandContext(t.Context(), "tesseract", "stdin", "stdout", "--psm", oneBlockOfText, "--dpi", "300", "-l", "eng")
	command.Env = append(command.Environ(), "OMP_THREAD_LIMIT=1")
	command.Stdin, command.Stdout, command.Stderr = &in, &out, &problems
	if err := command.Run(); err != nil {
		t.Fatalf("tesseract: %v: %s", err, problems.String())
	}
	return latinWords(out.String())
}

// alike are letters that display faces draw alike, in capitals above all.
var alike = strings.NewReplacer("0", "o", "1", "l", "i", "l", "|", "l", "5", "s", "8", "b")

// without leaves out the words that were read. A line that was read without its
// spaces counts as well.
func without(words, read []string) []string {
	all := alike.Replace(strings.Join(read, ""))
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		if len(word) < 3 { // too short to be found by chance
			return slices.ContainsFunc(read, func(r string) bool { return alike.Replace(r) == alike.Replace(word) })
		}
		return strings.Contains(all, alike.Replace(word))
	})
}
