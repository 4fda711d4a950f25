package face_test

import (
	"image"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
)

func TestTraitsDescribeThePerson(t *testing.T) {
	f := open(t)
	for name, want := range map[string]struct {
		dark, long, open bool // hair, hair, mouth
	}{
		"green dress":  {dark: true, long: true},
		"stethoscope":  {long: true, open: true},
		"orange dress": {dark: true, long: true},
	} {
		if _, ok := people()[name]; !ok {
			continue
		}
		p, err := f.Portrait(asJPEG(t, singles[name].crop(t)), 0)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		c := p.Traits
		if c.Skin.R <= c.Skin.B || c.Skin.Luma() < .2 || c.Skin.Luma() > .95 {
			t.Errorf("%s: skin %v", name, c.Skin)
		}
		if dark := c.Hair.Luma() < .3; c.Bald || dark != want.dark {
			t.Errorf("%s: hair %v, bald %v", name, c.Hair, c.Bald)
		}
		if long := c.HairLength >= 1; long != want.long {
			t.Errorf("%s: length of hair %.2f", name, c.HairLength)
		}
		if c.Beard {
			t.Errorf("%s: a beard", name)
		}
		if open := c.MouthOpen > .15; open != want.open {
			t.Errorf("%s: mouth %.2f open, smile %.2f", name, c.MouthOpen, c.Smile)
		}
		if c.FaceWidth < .6 || c.FaceWidth > 1.1 || c.JawWidth < .6 || c.JawWidth > 1 || c.EyeOpen < .1 || c.EyeOpen > .6 {
			t.Errorf("%s: proportions %+v", name, c)
		}
	}
}

func TestHairIsAroundTheFace(t *testing.T) {
	f := open(t)
	for name, s := range people() {
		p, err := f.Portrait(asJPEG(t, s.crop(t)), 0)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		hair := p.Hair()
		if hair.Rect != p.Cutout.Rect {
			t.Fatalf("%s: %v, want %v", name, hair.Rect, p.Cutout.Rect)
		}
		share := func(q canvas.Point, r float32) float64 {
			box := image.Rect(int(q.X-r), int(q.Y-r), int(q.X+r)+1, int(q.Y+r)+1).Intersect(hair.Rect)
			sum := 0
			for y := box.Min.Y; y < box.Max.Y; y++ {
				for x := box.Min.X; x < box.Max.X; x++ {
					sum += int(hair.AlphaAt(x, y).A)
				}
			}
			return float64(sum) / 255 / float64(max(1, box.Dx()*box.Dy()))
		}
		height := p.FaceHeight()
		crown := canvas.Point{X: float32(p.Head.Min.X+p.Head.Max.X) / 2, Y: float32(p.Head.Min.Y) + height*.08}
		if inFace := share(p.Center(), height*.2); inFace > .05 {
			t.Errorf("%s: %.2f hair in the face", name, inFace)
		}
		if above := share(crown, height*.06); above < .4 && name != "black top" { // the photo cuts her hair
			t.Errorf("%s: %.2f hair at the crown", name, above)
		}
	}
}
