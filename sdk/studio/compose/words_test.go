package compose

import (
	"context"
	"image"
	"image/color"
	"image/draw"
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// TestInkOfWordsKeepsItsPlace paints every layout with everything that a picture
// may carry, and looks where the ink really is.
func TestInkOfWordsKeepsItsPlace(t *testing.T) {
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	logo := image.NewRGBA(image.Rect(0, 0, 120, 60))
	draw.Draw(logo, logo.Rect, image.NewUniform(color.RGBA{200, 30, 60, 255}), image.Point{}, draw.Src)
	reader := brief.NewReader(nil)
	briefs := []brief.Brief{reader.Read("Go", "Go"), reader.Read("How to grow tomatoes in a small garden", "Grow huge tomatoes in a tiny garden")}
	for i := range briefs {
		briefs[i].Kicker, briefs[i].Badge = "for beginners", "30 DAYS"
	}
	briefs[1].Reaction = "exploding-head"
	sizes := []image.Point{{X: 384, Y: 216}, {X: 216, Y: 384}, {X: 288, Y: 288}, {X: 434, Y: 186}}
	if testing.Short() {
		sizes = sizes[:2]
	}
	for _, size := range sizes {
		for _, name := range Layouts() {
			for i, b := range briefs {
				o := Options{Width: size.X, Height: size.Y, Layout: name, Badge: b.Badge, Logo: logo, Seed: int64(i)}
				checkInk(t, kit, b, o)
			}
		}
	}
}

func checkInk(t *testing.T, kit *studio.Kit, b brief.Brief, o Options) {
	t.Helper()
	c, err := New(kit, b, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []func(context.Context) error{c.PaintBackground, c.PlaceSubjects, c.Grade, c.SetTitle} {
		if err := step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	label := b.Title + " " + o.Layout
	ink := scaledBox(c.block.Ink.Rect, 1/c.canvas.Scale)
	const outline = 6 // design pixels that rounding may add
	if !inside(ink, c.limits.safe.grow(outline)) {
		t.Errorf("%s at %dx%d: ink %v leaves %v", label, o.Width, o.Height, ink, c.limits.safe)
	}
	for _, face := range c.faceBoxes {
		if part := overlap(face, ink); part > .12 && !c.layout.over {
			t.Errorf("%s at %dx%d: the title covers %.2f of a face", label, o.Width, o.Height, part)
		}
	}
	var parts []Layer
	for _, l := range c.layers {
		if l.Type == layerBadge || l.Type == layerLogo || l.Name == "kicker" {
			parts = append(parts, l)
		}
	}
	if len(parts) < 2 {
		t.Errorf("%s at %dx%d: only %d of badge, kicker and logo", label, o.Width, o.Height, len(parts))
	}
	for i, l := range parts {
		own := c.layerBox(l)
		for _, other := range parts[i+1:] {
			if part := overlap(own.grow(-8), c.layerBox(other)); part > .1 {
				t.Errorf("%s at %dx%d: %.2f of the %s lies over the %s", label, o.Width, o.Height, part, l.Name, other.Name)
			}
		}
		if part := overlap(own, c.titleBox); part > .2 {
			t.Errorf("%s at %dx%d: %.2f of the %s lies over the title", label, o.Width, o.Height, part, l.Name)
		}
		for _, taken := range c.limits.taken {
			if part := overlap(own, taken); part > .02 {
				t.Errorf("%s at %dx%d: the %s lies where players write", label, o.Width, o.Height, l.Name)
			}
		}
	}
}

func scaledBox(r image.Rectangle, k float32) box {
	return box{float32(r.Min.X) * k, float32(r.Min.Y) * k, float32(r.Dx()) * k, float32(r.Dy()) * k}
}
