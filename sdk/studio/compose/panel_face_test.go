package compose

import (
	"image"
	"slices"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/face"
	"github.com/routix/routix/sdk/studio/people"
	"github.com/routix/routix/sdk/studio/people/casting"
)

func TestPanelsLeaveFacesFree(t *testing.T) {
	portraits := map[string]*face.Portrait{
		"long":  {Cutout: image.NewRGBA(image.Rect(0, 0, 600, 1100)), Head: image.Rect(180, 20, 420, 360)},
		"short": {Cutout: image.NewRGBA(image.Rect(0, 0, 500, 460)), Head: image.Rect(120, 20, 360, 360)},
	}
	for _, name := range []string{LayoutLowerThird, LayoutBanner} {
		for shapeName, s := range shapes {
			for _, mirrored := range []bool{false, true} {
				l := limitsOf(s, 0)
				c := &Composition{size: s, limits: l, layout: arrange(name, s, mirrored, l)}
				for bust, p := range portraits {
					p.Points = slices.Repeat([]canvas.Point{{X: 270, Y: 190}}, 468) // the middle of the face
					c.opts.Portrait = p
					at, _ := c.standPortrait()
					if head := at.box(p.Head); head.bottom() > c.layout.title.y-16 || head.h < .2*s.height {
						t.Errorf("%s %s, %s bust: head %v, title %v", shapeName, name, bust, head, c.layout.title)
					}
				}
				c.opts.Portrait = nil
				const chin = 160
				look := casting.Look{}
				at := c.leadStage(look)
				if y := at.waist + (chin-people.FrameOf(look).Waist)*at.unit; y > c.layout.title.y-16 {
					t.Errorf("%s %s: chin at %.0f, title %v", shapeName, name, y, c.layout.title)
				}
			}
		}
	}
}

func TestFullBleedShowsTheThing(t *testing.T) {
	for name, s := range shapes {
		l := limitsOf(s, 0)
		c := &Composition{size: s, limits: l, layout: arrange(LayoutFullBleed, s, false, l)}
		for _, r := range []image.Rectangle{image.Rect(0, 0, 200, 400), image.Rect(0, 0, 300, 300), image.Rect(0, 0, 500, 220)} {
			room := c.bleedRoom(r)
			k := min(room.w/float32(r.Dx()), room.h/float32(r.Dy()))
			w, h := float32(r.Dx())*k, float32(r.Dy())*k
			b := box{room.centerX() - w/2, room.centerY() - h/2, w, h}
			if seen := b.common(s.whole()).area() / b.area(); seen < .85 || r.Dy() > r.Dx() && b.y < 0 {
				t.Errorf("%s: %v of %v is seen: %.2f", name, b, r, seen)
			}
		}
	}
}
