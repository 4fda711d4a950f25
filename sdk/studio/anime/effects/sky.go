package effects

import (
	"image"
	"math"
	"sort"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

type puff struct{ x, y, radius float32 }

// Cumulus draws a towering cloud about cx that stands on base: puffs from the
// top down, each with a lit and a shaded tone; light comes from side (-1 left).
func (p *Page) Cumulus(cx, base, width, height float32, lit, middle, shade canvas.Color, side float32) {
	puffs := make([]puff, int(width/13)+8)
	for i := range puffs {
		t := p.Between(-1, 1)
		envelope := canvas.Pow(1-t*t, .7) * (.62 + .38*canvas.Sin(t*5.3+cx)) // lumpy
		up := canvas.Sqrt(p.Random.Float32())
		radius := canvas.Lerp(height*.26, height*.13, up) * p.Between(.75, 1.2) * (.55 + .45*envelope)
		puffs[i] = puff{cx + t*width*.5, base - height*envelope*up, radius}
	}
	sort.Slice(puffs, func(i, j int) bool { return puffs[i].y < puffs[j].y })
	var whole canvas.Path
	for i, q := range puffs {
		p.Fill(ink.Ellipse(q.x, q.y, q.radius*1.15, q.radius, 0), middle, 1)
		if i%2 == 0 || q.y > base-height*.4 {
			p.Fill(ink.Ellipse(q.x-side*q.radius*.16, q.y+q.radius*.16, q.radius*.99, q.radius*.84, 0), canvas.Mix(middle, shade, .7), 1)
		}
		p.Fill(ink.Ellipse(q.x+side*q.radius*.13, q.y-q.radius*.15, q.radius*.98, q.radius*.82, 0), lit, 1)
		whole = append(whole, canvas.Ellipse(q.x, q.y, q.radius*1.12, q.radius*.98)[0])
	}
	foot := p.Mask(whole)
	p.fade(foot, base-height*.55, base+height*.16)
	p.FillMask(foot, shade, .62)
}

// fade lets a coverage rise from nothing at y0 to full at y1.
func (p *Page) fade(m *image.Alpha, y0, y1 float32) {
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		k := canvas.SmoothStep(y0, y1, float32(y)/p.Unit)
		row := m.Pix[m.PixOffset(m.Rect.Min.X, y):][:m.Rect.Dx()]
		for x, v := range row {
			row[x] = uint8(float32(v) * k)
		}
	}
}

// Petals scatters cherry petals over the page, except where avoid is true; some
// are twice as large, as if close.
func (p *Page) Petals(count int, avoid func(x, y float32) bool, colors ...canvas.Color) {
	for i := range count {
		x, y, size := p.Between(0, p.Width), p.Between(0, p.Height), p.Between(6, 13)
		if i%9 == 0 {
			size *= 2
		}
		place := ink.Scale(1, p.Between(.45, 1)).Then(ink.RotateAbout(0, 0, p.Between(0, 360))).Then(ink.Translate(x, y))
		if avoid(x, y) {
			continue
		}
		c := colors[i%len(colors)]
		petal := ink.Blob(0, size, 0, size, -size*.7, size*.1, -size*.42, -size*.85, 0, -size*.6, size*.42, -size*.85, size*.7, size*.1)
		half := ink.Blob(0, size, 0, size, -size*.7, size*.1, -size*.42, -size*.85, -size*.1, -size*.2)
		p.Fill(petal.Map(place.Apply), c, .95)
		p.Fill(half.Map(place.Apply), ink.NewTones(c).Shade, .45)
	}
}

// Torii is a shrine gate standing on (x, y), about 120*size units high.
func (p *Page) Torii(x, y, size float32) {
	red := canvas.Hex(0xd83a34)
	place := ink.Scale(size, size).Then(ink.Translate(x, y))
	part := func(shape canvas.Path, c canvas.Color) { p.Fill(shape.Map(place.Apply), c, 1) }
	part(ink.Polygon(-52, 0, -42, 0, -38, -96, -46, -96), red)
	part(ink.Polygon(42, 0, 52, 0, 46, -96, 38, -96), red)
	part(ink.Polygon(-62, -72, 62, -72, 62, -62, -62, -62), red)
	part(ink.Blob(-78, -112, -78, -112, 0, -102, 78, -112, 78, -112, 74, -94, 74, -94, 0, -90, -74, -94, -74, -94), red)
	part(ink.Blob(-80, -118, -80, -118, 0, -107, 80, -118, 80, -118, 78, -110, 0, -101, -78, -110), canvas.Hex(0x3a2a3a))
	part(ink.Polygon(-4, -92, 4, -92, 4, -70, -4, -70), red)
}

// Branch is a blossoming branch that hangs into the page from (x, y) towards
// side (-1 left, 1 right).
func (p *Page) Branch(x, y, side float32, blossom canvas.Color) {
	const flowers, petals = 46, 5
	bough := ink.Curve(x, y, x+side*120, y+60, x+side*260, y+80, x+side*420, y+62, x+side*560, y+90)
	p.Fill(canvas.Stroke(bough, func(t float32) float32 { return 26*(1-t) + 4 }), canvas.Hex(0x5a3440), 1)
	for i := range flowers {
		t := p.Between(.02, 1)
		at := bough[int(t*float32(len(bough)-1))]
		size := p.Between(16, 44) * (1.1 - .5*t)
		at.X += p.Between(-40, 40)
		at.Y += p.Between(-50, 36)
		c := canvas.Mix(blossom, canvas.White(), .25*float32(i*4/flowers))
		for j := range petals {
			angle := float32(j)*2*math.Pi/petals + t*9
			q := polar(at.X, at.Y, size*.45, angle)
			p.Fill(ink.Ellipse(q.X, q.Y, size*.42, size*.34, angle*180/math.Pi), c, 1)
		}
		if i > flowers/3 {
			p.Fill(canvas.Ellipse(at.X, at.Y, size*.14, size*.14), ink.NewTones(blossom).Shade, 1)
		}
	}
}
