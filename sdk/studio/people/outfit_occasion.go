package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// gown is a judge's or a graduate's robe.
func (o *outfit) gown() {
	o.bareNeck(40, 26)
	o.shirt(canvas.Hex(0xf5f7fc), 300)
	o.Within(o.torso, func() {
		for _, x := range []float32{-.62, -.3, .3, .62} {
			o.Soft(relief.Line(2, 9, 10, x*o.width, 260, x*o.width*1.05, 480, x*o.width*1.1, 600), 7, o.fabric.Shade.Scale(.5), .8)
		}
	})
	if o.role == casting.Judge {
		o.jabot()
		return
	}
	o.tie(o.accent)
	for _, s := range bothSides {
		o.Part(relief.Line(40, 44, 40, s*44, 180, s*66, 240, s*52, 330, s*20, 430), relief.MaterialOf(o.accent, .15, 12, .2))
	}
}

// jabot is the white neckcloth of a judge, over a red collar.
func (o *outfit) jabot() {
	red := relief.MaterialOf(canvas.Hex(0x9c1f2b), .1, 12, .2)
	for _, s := range bothSides {
		o.Part(relief.Line(34, 36, 34, s*46, 178, s*66, 230, s*60, 330, s*56, 600), red)
	}
	lace := fabricOf(canvas.Hex(0xfafbff), .03, 9, .2)
	for i := range 4 {
		y, w := 226+float32(i)*34, 26+float32(i)*7
		q := relief.Blob(0, y-18, w, y-6, w+4, y+14, w*.5, y+24, 0, y+18, -w*.5, y+24, -w-4, y+14, -w, y-6)
		o.Cast(o.Mask(q), 0, 4, 5, canvas.Hex(0x6a7088), .5)
		o.Part(q, lace)
	}
}

func (o *outfit) trenchCoat() {
	o.bareNeck(42, 34)
	o.shirt(canvas.Hex(0xf5f7fc), 340)
	o.tie(canvas.Hex(0x5a2a2a))
	o.lapels(o.fabric, 360)
	for _, s := range bothSides {
		o.Part(relief.Blob(s*o.width*.54, 200, s*o.width*.90, 228, s*o.width*.86, 246, s*o.width*.50, 220), relief.MaterialOf(o.cloth.Scale(.92), .05, 6, .1))
		for y := float32(366); y < 460; y += 46 {
			o.Part(relief.Ellipse(s*o.width*.26, y, 10, 10), relief.MaterialOf(canvas.Hex(0x5a4326), .6, 5, .4))
		}
	}
}

// stageJacket glitters.
func (o *outfit) stageJacket() {
	o.bareNeck(42, 44)
	o.shirt(canvas.Hex(0x1b1d28), 400)
	o.lapels(o.fabric, 420)
	r := o.random(15)
	o.Within(o.torso, func() {
		for range 90 {
			x, y := (r.Float32()-.5)*2*o.width, 200+r.Float32()*260
			if canvas.Abs(x) < 40 {
				continue
			}
			o.Fill(relief.Star(x, y, 3+5*r.Float32(), 1.2, 4), canvas.White(), .55+.4*r.Float32())
		}
	})
	o.Part(relief.Line(6, 7, 6, -34, 214, -18, 250, 0, 262, 18, 250, 34, 214), goldMat(3))
}

// weddingWear is a dress for her, a tuxedo for him.
func (o *outfit) weddingWear() {
	if !o.woman {
		o.cloth = canvas.Hex(0x262a38)
		o.fabric = relief.MaterialOf(o.cloth, .1, 44, .3)
		o.Part(o.torsoPath(), o.fabric)
		o.suit()
		o.Part(relief.Blob(-12, 206, 12, 206, 30, 480, -30, 480), fabricOf(canvas.Hex(0xf5f7fc), .05, 6, .1))
		o.buttons(0, 280, 360, 36, 6, canvas.Hex(0x22242e))
		o.bowTie(canvas.Hex(0x16181f))
		return
	}
	o.bareNeck(o.width*.52, 66)
	lace := fabricOf(canvas.Hex(0xfafbff), .05, 7, .1)
	for i := range 9 {
		t := float32(i)/8*2 - 1
		o.Part(relief.Ellipse(t*o.width*.52, 252-34*t*t, 17, 14), lace)
	}
	for i := range 11 {
		t := float32(i)/10*2 - 1
		o.Part(relief.Ellipse(t*44, 214-20*t*t, 6, 6), relief.MaterialOf(canvas.Hex(0xfdf6ec), .9, 4, .6))
	}
}

func (o *outfit) santaCoat() {
	fur := fabricOf(canvas.Hex(0xfafafd), .02, 18, .4)
	o.Part(relief.Line(44, 50, 44, 0, 230, 0, 330, 0, 620), fur)
	o.Part(relief.Line(46, 54, 46, -74, 186, -46, 210, 0, 220, 46, 210, 74, 186), fur)
	o.belt(404)
}

func (o *outfit) checkedShirt() {
	o.Within(o.torso, func() {
		d := o.cloth.Scale(.5)
		for x := float32(-220); x <= 220; x += 40 {
			o.Soft(relief.Line(11, 11, 11, x, 180, x*1.04, 600), 1, d, .42)
		}
		for y := float32(206); y < 600; y += 40 {
			o.Soft(relief.Line(11, 11, 11, -240, y+10, 0, y, 240, y+10), 1, d, .42)
		}
		o.Soft(relief.Line(4, 5, 4, 0, 220, 0, 600), 1.5, d, .9)
		o.headShadow()
	})
	o.bareNeck(40, 30)
	o.collar(o.fabric, 0)
	scarf := relief.MaterialOf(o.accent, .1, 9, .3)
	o.Part(relief.Blob(-50, 186, 0, 204, 50, 186, 44, 216, 0, 262, -44, 216), scarf)
}

func (o *outfit) jersey() {
	o.tee()
	stripe := canvas.Mix(o.accent, canvas.White(), .25)
	o.Within(o.torso, func() {
		for _, s := range bothSides {
			o.Soft(relief.Line(16, 16, 16, s*o.width*.62, 196, s*o.width*.98, 300), 1, stripe, .95)
		}
	})
	number := relief.Union(relief.Line(16, 16, 16, -26, 290, -14, 282, -14, 350), relief.Ring(relief.Ellipse(20, 316, 28, 40), relief.Ellipse(20, 316, 13, 24)))
	o.Fill(number.Move(0, -14), canvas.Mix(canvas.White(), o.cloth, .06), 1)
}

// swimwear is a bare chest for him, a one-piece for her.
func (o *outfit) swimwear() {
	if o.woman {
		o.tankTop()
		return
	}
	o.muscles()
	for _, s := range bothSides {
		o.Soft(relief.Ellipse(s*o.width*.42, 318, 9, 7), 3, o.tone.blush, .7)
		o.Soft(relief.Line(3, 7, 3, s*20, 216, s*o.width*.5, 206), 6, o.tone.shade, .45)
	}
}

// backpack has its straps over a hooded sweater.
func (o *outfit) backpack() {
	o.hoodie()
	strap := relief.MaterialOf(o.accent, .1, 10, .2)
	for _, s := range bothSides {
		q := relief.Line(34, 36, 34, s*o.width*.52, 194, s*o.width*.60, 280, s*o.width*.56, 400, s*o.width*.66, 600)
		o.Cast(o.Mask(q), 0, 5, 6, o.fabric.Shade, .7)
		o.Within(o.torso, func() { o.Part(q, strap) })
		o.Part(relief.Blob(s*o.width*.56-20, 312, s*o.width*.56+22, 312, s*o.width*.56+20, 332, s*o.width*.56-20, 332), relief.MaterialOf(canvas.Hex(0x2a2d38), .4, 4, .1))
	}
}

// raisedHood stands around the head.
func (o *outfit) raisedHood() {
	h := o.fabric
	h.Bulge = 30
	o.Part(relief.Mirrored(0, -136, 80, -122, 138, -60, 150, 40, 142, 130, 120, 216, 70, 244, 0, 250), h)
	o.Soft(relief.Mirrored(0, -110, 70, -100, 116, -50, 124, 40, 110, 140, 60, 214, 0, 220), 12, h.Shade.Scale(.5), .9)
	o.neck()
}
