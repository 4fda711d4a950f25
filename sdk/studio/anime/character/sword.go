package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// sword draws a blade held upright and outwards on side s.
func (d *drawing) sword(s float32) {
	half := d.who.shoulder()
	cx, cy := s*(half+24), float32(246)
	d.forearm(at(cx+s*44, cy+170), at(cx+s*6, cy+46))
	still := d.Transform
	d.Transform = ink.RotateAbout(cx, cy, s*14).Then(still)
	d.blade(cx, cy)
	d.Transform = still
	k := d.handSize() * .82
	d.Transform = ink.Translate(-cx, -cy).Then(ink.Scale(k, k)).Then(ink.RotateAbout(0, 0, s*14)).Then(ink.Translate(cx, cy)).Then(still)
	d.fist(cx, cy, s)
	d.Transform = still
}

// blade is a slightly curved sword, hilt at (x, y), tip 400 units above.
func (d *drawing) blade(x, y float32) {
	steel := ink.NewTones(canvas.Hex(0xdfe8f6))
	edge := ink.Curve(x-11, y-62, x-14, y-200, x-9, y-330, x+10, y-416)
	back := ink.Curve(x+11, y-62, x+10, y-200, x+13, y-330, x+10, y-416)
	whole := canvas.Path{ink.Ring(edge, back)}
	d.Fill(whole, steel.Base, 1)
	middle := make([]canvas.Point, len(edge))
	for i := range edge {
		middle[i] = ink.Between(edge[i], back[i], .52)
	}
	d.Fill(canvas.Path{ink.Ring(middle, back)}, canvas.Hex(0x8fa2c4), 1)
	d.Fill(canvas.Path{ink.Ring(edge[:len(edge)*2/3], middle[:len(edge)*2/3])}, canvas.White(), .65)
	d.Outline(whole[0], canvas.Hex(0x1e2438), lineWidth, 0, 0)
	hilt := ink.NewTones(d.who.TrimColor)
	grip := canvas.RoundRect(x-9, y-56, 18, 150, 7)
	d.Fill(grip, ink.NewTones(d.who.OutfitColor).Deep, 1)
	for i := range 6 {
		top := y - 40 + float32(i)*22
		d.Fill(ink.Polygon(x, top, x+8, top+9, x, top+18, x-8, top+9), hilt.Base, 1)
	}
	d.Outline(grip[0], hilt.Line, lineWidth, 0, 0)
	guard := ink.Ellipse(x, y-60, 36, 10, 0)
	d.Fill(guard, canvas.Hex(0xe0b040), 1)
	d.Outline(guard[0], canvas.Hex(0x3a2408), lineWidth, 0, .5)
}
