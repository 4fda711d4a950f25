package people

import (
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (f *figure) beard() {
	if f.beardStyle == shaven || f.woman || f.age == child {
		return
	}
	e := f.face
	y := f.yaw * .75
	j := f.jaw
	jw := e.jaw
	bot := 126*f.length + jw
	mt := f.hairMat(12, .35)
	mt.Gloss *= .5
	hole := relief.Blob(y-e.width-7, 66, y-e.width*.5, 52, y, 49, y+e.width*.5, 52, y+e.width+7, 66, y+e.width*.9, 76+e.drop*.55, y, 84+e.drop*.8, y-e.width*.9, 76+e.drop*.55)
	switch f.beardStyle {
	case stubble:
		hm := f.Mask(f.headPath())
		f.Within(hm, func() {
			f.Soft(relief.Ring(relief.Blob(-104, 20, -80, 44, -50, 46, 0, 44, 50, 46, 80, 44, 104, 20, 100, 150, 0, 170, -100, 150), hole), 9, f.hairColor, .30)
		})
	case fullBeard:
		o := relief.Blob(-106, -8, -106, -8, -88, 30, -64, 50, -30, 46, y, 52, 30, 46, 64, 50, 88, 30, 106, -8, 106, -8, 105, 52, 86*j, 104, 50*j, bot+14, 0, bot+22, -50*j, bot+14, -86*j, 104, -105, 52)
		full := relief.Ring(o, hole)
		k := f.Mask(full)
		f.Cast(k, 0, 2, 5, f.tone.shade, .5)
		m := f.Part(full, mt)
		f.strands(m, []float32{-90, 40, -70, 84, -36, 116}, []float32{90, 40, 70, 84, 36, 116}, []float32{-40, 108, -20, 124, -10, 140}, []float32{40, 108, 20, 124, 10, 140}, []float32{0, 108, 0, 136})
		f.paintMoustache(y, mt)
	case goatee:
		o := relief.Blob(y-32, 88+e.drop*.5, y-24, 78+e.drop*.6, y, 90+e.drop*.66, y+24, 78+e.drop*.6, y+32, 88+e.drop*.5, y+26, bot+2, y, bot+14, y-26, bot+2)
		f.Part(o, mt)
		f.paintMoustache(y, mt)
	case moustache:
		f.paintMoustache(y, mt)
	}
}

func (f *figure) paintMoustache(x float32, mt relief.Material) {
	w := max(40, f.face.width*.9)
	for _, s := range bothSides {
		q := relief.Blob(x, 50, x+s*w*.4, 47, x+s*w*.8, 54, x+s*(w+8), 68, x+s*(w+8), 68, x+s*w*.7, 66, x+s*w*.3, 63, x, 60)
		m := f.Mask(q)
		f.Cast(m, 0, 4, 4, f.tone.shade, .5)
		f.Part(q, mt)
	}
}
