package compose_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"testing"

	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/face"
	"github.com/routix/routix/sdk/studio/picture"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// portrait cuts the person out of a part of a test photo.
func portrait(t *testing.T, photo int, part image.Rectangle) *face.Portrait {
	t.Helper()
	m, err := picture.Decode(studiotest.Photo(t, photo), picture.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	alone := image.NewRGBA(image.Rectangle{Max: part.Size()})
	draw.Draw(alone, alone.Rect, m, part.Min, draw.Src)
	var file bytes.Buffer
	if err := jpeg.Encode(&file, alone, nil); err != nil {
		t.Fatal(err)
	}
	finder, err := face.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	p, err := finder.Portrait(file.Bytes(), 0)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var (
	greenDress = image.Rect(100, 350, 660, 1250)   // of photo 6: upright, long
	blackTop   = image.Rect(960, 150, 1400, 900)   // of photo 3: the hair is cut by the photo
	laughing   = image.Rect(1120, 150, 1920, 1250) // of photo 1: the head is tilted
)

// byName finds a layer, nil without one.
func byName(d *compose.Design, kind, name string) *compose.Layer {
	for i, l := range d.Layers {
		if l.Type == kind && l.Name == name {
			return &d.Layers[i]
		}
	}
	return nil
}

// common is the area of two boxes together over the area of the smaller one.
func common(a, b compose.Box) float64 {
	w := min(a.X+a.W, b.X+b.W) - max(a.X, b.X)
	h := min(a.Y+a.H, b.Y+b.H) - max(a.Y, b.Y)
	if w <= 0 || h <= 0 {
		return 0
	}
	return w * h / min(a.W*a.H, b.W*b.H)
}

func TestPortraitCarriesThePicture(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	people := []*face.Portrait{portrait(t, 6, greenDress), portrait(t, 3, blackTop), portrait(t, 1, laughing)}
	layouts := append(compose.Layouts(), "")
	n := 0
	for shape, size := range sizes {
		least, most := .36, .86 // of the height, for the head with its hair
		if float64(size.X) < float64(size.Y)*1.2 {
			least = .14
		}
		for i, layout := range layouts {
			n++
			if n%3 != 0 || testing.Short() && n%9 != 0 { // every layout in some shapes
				continue
			}
			prompt := prompts[(i+n)%len(prompts)]
			d := render(t, kit, reader.Read(prompt, ""), compose.Options{
				Width: size.X, Height: size.Y, Seed: int64(i), Quality: compose.Full, Layout: layout, Portrait: people[n%len(people)],
			})
			head := byName(d, "face", "person")
			if head == nil || head.Box.H < least || head.Box.H > most {
				t.Errorf("%s %q %q: head %+v", shape, layout, prompt, head)
				continue
			}
			covers := d.Layout == compose.LayoutBehind || d.Layout == compose.LayoutMagazine // on purpose
			if title := byName(d, "text", "title"); title != nil && !covers && common(title.Box, head.Box) > .03 {
				t.Errorf("%s %q %q: the title's room %+v lies over the head %+v", shape, d.Layout, prompt, title.Box, head.Box)
			}
		}
	}
}

func TestPortraitChangesOnlyWhatItMust(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("How to train your dog to sit", "")
	o := compose.Options{Width: 320, Height: 180, Seed: 4, Quality: compose.Full}
	without := render(t, kit, b, o)
	o.Portrait = portrait(t, 6, greenDress)
	with, again := render(t, kit, b, o), render(t, kit, b, o)
	if !bytes.Equal(with.Image.Pix, again.Image.Pix) {
		t.Error("the same request gives other bytes")
	}
	if bytes.Equal(with.Image.Pix, without.Image.Pix) || with.Background != without.Background {
		t.Errorf("backgrounds %q and %q", without.Background, with.Background)
	}
	if byName(with, "subject", b.Subjects[0]) == nil {
		t.Error("what the prompt is about stands no longer in the picture")
	}
}

func TestGivenSceneIsShown(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("chocolate cake", "MY DAY")
	blue := image.NewRGBA(image.Rect(0, 0, 400, 300))
	draw.Draw(blue, blue.Rect, image.NewUniform(color.RGBA{40, 70, 220, 255}), image.Point{}, draw.Src)
	for shape, size := range sizes {
		d := render(t, kit, b, compose.Options{
			Width: size.X, Height: size.Y, Quality: compose.Full, Scene: &compose.Scene{Image: blue, Face: image.Rect(250, 80, 330, 180)},
		})
		head, title := byName(d, "face", "person"), byName(d, "text", "title")
		if head == nil || title == nil || head.Box.W <= 0 || head.Box.H <= 0 || common(title.Box, head.Box) > .03 {
			t.Errorf("%s: head %+v, title %+v", shape, head, title)
		}
		if c := d.Image.RGBAAt(size.X/2, size.Y-2); int(c.B) < int(c.R)+15 {
			t.Errorf("%s: the scene does not reach the lower edge: %v", shape, c)
		}
	}
}
