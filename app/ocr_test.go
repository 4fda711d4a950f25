//go:build ocr

package main

import (
	"encoding/json"
	"image"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
	"unicode"

	"golang.org/x/image/draw"
)

// Bounds of the check: the width of the pictures that are read in pixels, and the
// part of the words that has to be read.
const (
	ocrWidth  = 480
	ocrWanted = .95
)

// TestTitlesCanBeRead lets tesseract read the Latin titles of the corpus, as every
// version sets them, from pictures 480 pixels wide.
func TestTitlesCanBeRead(t *testing.T) {
	if _, err := exec.LookPath("tesseract"); err != nil {
		t.Fatal("tesseract is needed: apt-get install tesseract-ocr")
	}
	manifests, algorithms := versions(t)
	var words, read int64
	for _, m := range manifests {
		var own, ownRead atomic.Int64
		t.Run(m.ID, func(t *testing.T) {
			for _, s := range corpus(t) {
				t.Run(s.Name, func(t *testing.T) {
					t.Parallel()
					result, picture := paint(t, algorithms[m.ID], s.order(t, m, 1))
					missing, total := unread(t, picture, result.Layers)
					own.Add(int64(total))
					ownRead.Add(int64(total - len(missing)))
					if len(missing) > 0 {
						t.Logf("not read: %q", missing)
					}
				})
			}
		})
		t.Logf("%s: %d of %d words read", m.Name, ownRead.Load(), own.Load())
		words, read = words+own.Load(), read+ownRead.Load()
	}
	part := float64(read) / float64(words)
	t.Logf("all versions: %d of %d words read, %.1f %%", read, words, 100*part)
	if part < ocrWanted {
		t.Errorf("%.1f %% of the words read, want %.0f %%", 100*part, 100*ocrWanted)
	}
}

// textLayer is what the check needs of a layer.
type textLayer struct {
	Type, Name, Text string
	Box              struct{ X, Y, W, H float64 }
}

// unread returns the Latin words of the title that are not read, and how many the
// title has.
func unread(t *testing.T, picture image.Image, layers []byte) (missing []string, total int) {
	t.Helper()
	var list []textLayer
	if err := json.Unmarshal(layers, &list); err != nil {
		t.Fatal(err)
	}
	small := image.NewRGBA(image.Rect(0, 0, ocrWidth, picture.Bounds().Dy()*ocrWidth/picture.Bounds().Dx()))
	draw.CatmullRom.Scale(small, small.Rect, picture, picture.Bounds(), draw.Src, nil)
	for _, l := range list {
		if l.Type == "text" && l.Name == "title" {
			words := latinWords(l.Text)
			total += len(words)
			missing = append(missing, readBox(t, small, l, words)...)
		}
	}
	return missing, total
}

// latinWords are the words of a text in lower case, letters and digits alone. Words
// of other scripts are left out.
func latinWords(text string) []string {
	var out []string
	for _, word := range strings.Fields(strings.ToLower(text)) {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		plain := strings.Map(func(r rune) rune {
			if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return r
			}
			return -1
		}, word)
		if plain != "" && strings.IndexFunc(word, func(r rune) bool { return r >= unicode.MaxASCII && unicode.IsLetter(r) }) < 0 {
			out = append(out, plain)
		}
	}
	return out
}

// readBox has the surroundings of a text read in several ways, as a reader of
// signs would try dark letters, light letters and leaning ones, and returns the
// words that no way finds.
func readBox(t *testing.T, picture *image.RGBA, l textLayer, words []string) []string {
	t.Helper()
	size := picture.Rect.Size()
	const margin = .02
	at := func(x, y float64) image.Point { return image.Pt(int(x*float64(size.X)), int(y*float64(size.Y))) }
	b := l.Box
	cut := image.Rectangle{Min: at(b.X-margin, b.Y-margin), Max: at(b.X+b.W+margin, b.Y+b.H+margin)}.Intersect(picture.Rect)
	missing := words
	for _, as := range stances {
		for _, value := range channels {
			for _, inverted := range []bool{true, false} {
				letters := blackAndWhite(picture, cut, value, inverted, as)
				for _, tried := range []*image.Gray{letters, alone(letters)} {
					if missing = without(missing, tesseract(t, tried)); len(missing) == 0 {
						return nil
					}
				}
			}
		}
	}
	return missing
}
