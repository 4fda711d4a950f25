package compose

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/subject"
)

// overFace tells that something of the given half size at a point would lie over
// a face.
func (c *Composition) overFace(x, y, half float32) bool {
	return slices.ContainsFunc(c.faceBoxes, func(f box) bool { return f.holds(x, y, half) })
}

// placeRival draws the portrait as the first of two rivals, in the light of its
// side, cut at the edge between them, with the thing it stands for before it.
func (c *Composition) placeRival(s split, col canvas.Color, name string) {
	room, bottom := box{0, c.size.height * .06, c.size.width * .47, c.size.height}, c.size.height+bustSink
	if s.stacked {
		room, bottom = box{c.size.width * .1, c.size.height * .19, c.size.width * .8, c.size.height * .31}, c.size.height*.53
	}
	share := float32(headShare)
	if s.stacked { // above the sign between the two
		share = .6
	}
	p := c.fitPortrait(room, bottom, 1, share)
	if !s.stacked { // the edge slants: heads stand at its wide end
		p.x = s.center(0).X - (p.across(p.portrait.Center().X) - p.x)
	}
	l := c.portraitLight()
	l.rim, l.fill, l.glow, l.ambient = canvas.Mix(col, canvas.White(), .65), canvas.Mix(col, canvas.White(), .3), canvas.Mix(col, canvas.White(), .3), col.Scale(.7)
	l.lightX, l.lightY, l.outline, l.rimming, l.glowing, l.tint = .6, -.8, 0, .7, .6, .14
	before := slices.Clone(c.canvas.Image.Pix)
	c.drawPortrait(c.canvas, p, l)
	if name != "" && !isPersonIcon(name) && !bodyIcons[name] && !nameHas(name, "gen:jersey") {
		at := p.stage(min(bottom, c.size.height))
		head := p.box(p.portrait.Head)
		thing := c.actor(name, spot{at.x - 170*at.unit, head.bottom() + 20*at.unit, 150 * at.unit})
		thing.Finish, thing.Rim, thing.Rotation, thing.GlowStrength = subject.Lit, l.rim, -9, .5
		c.keepInside(&thing)
		c.draw(c.canvas, thing)
	}
	c.keepSide(before, s)
	head := p.box(p.portrait.Head)
	c.heroes, c.faceBoxes = append(c.heroes, head), append(c.faceBoxes, head)
	c.addLayer(Layer{Type: layerFace, Name: "person"}, head)
}

// keepSide puts back what was painted beyond the first side of a split.
func (c *Composition) keepSide(before []uint8, s split) {
	img, k := c.canvas.Image, 1/c.canvas.Scale
	canvas.Parallel(img.Rect.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			for x := range img.Rect.Dx() {
				if s.beyond((float32(x)+.5)*k, (float32(y)+.5)*k) > 0 {
					i := y*img.Stride + x*4
					copy(img.Pix[i:i+4], before[i:i+4])
				}
			}
		}
	})
}

// putMain puts the main subject into one half of a before-after picture: the
// portrait with the subject beside it, or the subject alone.
func (c *Composition) putMain(half *canvas.Canvas, room box, main prop) {
	if c.opts.Portrait == nil {
		c.put(half, room, main)
		return
	}
	upper := box{room.x, room.y + room.h*.18, room.w, room.h * .82}
	p := c.fitPortrait(upper, room.bottom()+bustSink+c.size.height*.04, 0, headShare)
	p.x += (main.x - .5) * room.w * .5
	l := c.portraitLight()
	l.outline = 0
	c.drawPortrait(half, p, l)
	head := p.box(p.portrait.Head)
	c.heroes, c.faceBoxes = append(c.heroes, head), append(c.faceBoxes, head)
	c.addLayer(Layer{Type: layerFace, Name: "person"}, head)
	if name := main.icon; !isPersonIcon(name) && !bodyIcons[name] {
		main.x, main.y, main.size, main.stands = .82, .70, main.size*.42, false
		c.put(half, room, main)
	}
}
