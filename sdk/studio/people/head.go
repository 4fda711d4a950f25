package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (f *figure) headPath() canvas.Path {
	e := f.face
	jaw, cheek, length := f.jaw, f.cheek, f.length
	switch f.age {
	case child:
		return relief.Mirrored(0, -130, 66, -114, 105, -62, 110, 4, 105*cheek, 56, 76*cheek, 94, 36, 112+e.jaw*.8, 0, 117+e.jaw)
	case senior:
		return relief.Mirrored(0, -126, 62, -110, 96, -60, 101, 0, 99*cheek, 50, 82*jaw, 92, 42*jaw, 122*length+e.jaw*.8, 0, 127*length+e.jaw)
	}
	if f.woman {
		return relief.Mirrored(0, -128, 62, -112, 98, -60, 102, -2, 96*cheek, 48, 68*jaw, 92, 32*jaw, 116*length+e.jaw*.8, 0, 122*length+e.jaw)
	}
	return relief.Mirrored(0, -128, 62, -112, 98, -60, 102, 0, 98*cheek, 50, 80*jaw, 92, 44*jaw, 120*length+e.jaw*.8, 0, 126*length+e.jaw)
}

func (f *figure) neck() {
	w := float32(46)
	if f.woman {
		w = 36
	}
	if f.age == child {
		w = 32
	}
	if f.isMuscular() && !f.woman {
		w = 54
	}
	n := f.Part(relief.Mirrored(0, 60, w, 60, w, 120, w+2, 158, w+12, 190, w+20, 220, 0, 260), f.skinMat(.05, 22, .2))
	f.Within(n, func() {
		f.Soft(f.headPath().Move(0, 24+headDrop), 20, f.tone.shade, .75)
		f.Soft(relief.Line(6, 8, 4, -w*.7, 196, -w*.3, 203, -8, 214), 6, f.tone.shade, .5)
		f.Soft(relief.Line(6, 8, 4, w*.7, 196, w*.3, 203, 8, 214), 6, f.tone.shade, .5)
	})
}

func (f *figure) headShape() {
	s := f.tone
	y := f.yaw
	for _, side := range bothSides {
		f.ear(side)
	}
	m := f.Part(f.headPath(), f.skinMat(.10, 42, .78))
	e := f.face
	f.Within(m, func() {
		// form: side plane, cheeks, eye sockets
		sx := lightSide * -1
		f.Soft(relief.Blob(sx*120, -110, sx*76, -60, sx*82, 10, sx*70, 90, sx*30, 140, sx*130, 140), 26, s.shade, .38)
		for _, side := range bothSides {
			k := float32(1)
			if side != lightSide {
				k = .6
			}
			bx := side*62 + y*.4
			f.Soft(relief.Ellipse(bx, 38, 25, 17), 22, s.blush, .20+e.blush*.55)
			f.Soft(relief.LeaningEllipse(bx-side*2, 22, 21, 8, side*14), 14, s.light, .50*k)
			f.Soft(relief.Ellipse(side*44+y*.5, -6, 37, 32), 16, s.shade, .26)
			// smile folds
			if e.mouth == openGrin || f.age == senior {
				a := float32(.42)
				if f.age == senior {
					a = .62
				}
				f.Soft(relief.Line(2, 5, 2, side*24+y, 42, side*46+y*.7, 56, side*(e.width+9)+y*.7, 80), 4, s.shade, a)
			}
			if f.age == senior {
				f.Soft(relief.Line(2, 4, 2, side*30+y*.6, 32, side*48+y*.5, 37, side*66+y*.5, 28), 4, s.shade, .6)
				f.Soft(relief.Line(1, 3, 1, side*80+y*.4, -10, side*90+y*.3, -14), 3, s.shade, .6)
				f.Soft(relief.Line(1, 3, 1, side*80+y*.4, 2, side*91+y*.3, 4), 3, s.shade, .6)
			}
		}
		f.Soft(relief.Ellipse(y*.3+lightSide*20, -84, 46, 20), 26, s.light, .40)
		if f.age == senior || e.raise > 18 {
			for i := float32(0); i < 2; i++ {
				f.Soft(relief.Line(1, 4, 1, -40+y*.4, -86-i*15, y*.4, -90-i*15, 40+y*.4, -86-i*15), 4, s.shade, .40)
			}
		}
		if e.frown > 10 { // frown lines
			f.Soft(relief.Line(1, 5, 1, -7+y*.6, -44, -8+y*.6, -28), 4, s.shade, .7)
			f.Soft(relief.Line(1, 5, 1, 7+y*.6, -44, 8+y*.6, -28), 4, s.shade, .7)
		}
		if e.pale {
			f.Soft(relief.Ellipse(y, 40, 96, 78), 34, canvas.Hex(0x9fc46a), .5)
		}
		f.Soft(relief.Ellipse(y*.7, 104+e.jaw*.7, 26, 9), 12, s.light, .20)
	})
}

// ear paints the ear of a side. On a turned head the far one sinks behind the head
// and the near one moves onto it.
func (f *figure) ear(side float32) {
	if f.hair == hairHijab || f.hatStyle.isHood() {
		return
	}
	x := side*103 - f.yaw*.45 + f.turn*9
	if side*f.turn > 0 {
		x -= side * 26
	}
	m := f.Part(relief.Blob(x-side*12, -14, x+side*8, -18, x+side*20, 0, x+side*14, 24, x+side*2, 38, x-side*12, 30), f.skinMat(.12, 8, .3))
	f.Within(m, func() {
		f.Soft(relief.Blob(x-side*4, -6, x+side*9, -6, x+side*10, 8, x+side*2, 22, x-side*6, 18), 5, f.tone.shade, .75)
	})
}

// nearEar paints the ear that a turned head shows before its hair.
func (f *figure) nearEar() {
	if f.turn == 0 {
		return
	}
	switch f.hair {
	case hairShort, hairFade, hairBald, hairQuiff, hairBun, hairPonytail:
		f.ear(-sign(f.turn))
	}
}

func sign(v float32) float32 {
	if v < 0 {
		return -1
	}
	return 1
}
