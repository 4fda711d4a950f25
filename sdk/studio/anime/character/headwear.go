package character

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// scallops is an arc of bumps about (0, y), from one angle to another in degrees.
func scallops(y, rx, ry, bump, from, to float32, bumps int) []canvas.Point {
	const perBump = 8
	line := make([]canvas.Point, 0, bumps*perBump+1)
	for i := range bumps*perBump + 1 {
		t := float32(i) / float32(bumps*perBump)
		angle := canvas.Lerp(from, to, t) * math.Pi / 180
		k := bump * canvas.Abs(canvas.Sin(t*float32(bumps)*math.Pi))
		line = append(line, canvas.Point{X: (rx + k) * canvas.Cos(angle), Y: y + (ry+k)*canvas.Sin(angle)})
	}
	return line
}

// afroBack is a round cloud of tight curls.
func (d *drawing) afroBack() {
	const centre = -62
	cloud := canvas.Path{d.turnAllHair(scallops(centre, 152, 142, 12, -222, 42, 15))}
	d.Fill(cloud, d.hair.Base, 1)
	r, dark := d.hairRandom(), d.darkSide()
	d.Within(cloud, func() {
		d.Fill(canvas.Path{d.turnAllHair(scallops(centre+18, 140, 138, 12, -260, 100, 17))}.Move(dark*52, 30), d.hair.Shade, 1)
		for range 64 {
			angle, radius := r.Float32()*2*math.Pi, 62+86*canvas.Sqrt(r.Float32())
			q := d.turnHair(ray(centre, radius, angle))
			size := 7 + 5*r.Float32()
			c, width := d.hair.Line, float32(lineWidth*.8)
			switch {
			case q.X*dark < -10 && q.Y < centre+24 && r.IntN(3) > 0:
				c, width = d.hair.Light, lineWidth*1.5
			case r.IntN(2) == 0:
				c, width = d.hair.Shade, lineWidth*1.6
			}
			d.Brush(ink.Curve(q.X-size, q.Y+size*.3, q.X-size*.5, q.Y-size*.8, q.X+size*.6, q.Y-size*.6, q.X+size*.7, q.Y+size*.4, q.X, q.Y+size*.5), c, ink.Taper(width, .4))
		}
	})
	d.Outline(cloud[0], d.hair.Line, lineWidth*1.2, dark*.5, .2)
}

// afroFront is the hairline of an afro.
func (d *drawing) afroFront() {
	low := scallops(-4, 92, 66, -7, -172, -8, 9)
	high := ink.Curve(-118, 8, -124, -60, -84, -124, 0, -146, 84, -124, 124, -60, 118, 8)
	front := canvas.Path{d.turnAllHair(ink.Ring(low, high))}
	d.Fill(front, d.hair.Base, 1)
	d.Brush(d.turnAllHair(low), d.hair.Line, ink.Taper(lineWidth, .5))
}

// baldBack is the skull of a bald head.
func (d *drawing) baldBack() {
	skull := canvas.Path{d.turnAllHair(ink.Loop(-92, 10, -98, -36, -84, -96, -46, -132, 0, -142, 46, -132, 84, -96, 98, -36, 92, 10))}
	d.Fill(skull, d.skin.Base, 1)
	d.Outline(skull[0], d.skin.Line, lineWidth*1.15, d.darkSide()*.6, 0)
}

// baldFront shades the dome and sets its shine.
func (d *drawing) baldFront() {
	s := d.darkSide()
	dome := canvas.Path{d.turnAllHair(ink.Loop(-86, -30, -96, -42, -83, -95, -46, -130, 0, -140, 46, -130, 83, -95, 96, -42, 86, -30, 0, -60))}
	d.Fill(dome, d.skin.Base, 1)
	d.Within(dome, func() {
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*40, -150, s*74, -104, s*80, -50, s*74, 0, s*140, 0, s*140, -150))}, d.skin.Shade, 1)
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(-s*58, -104, -s*30, -124, -s*24, -116, -s*50, -94))}, d.skin.Light, .9)
	})
}

// hijabBack is the cloth behind the head and on the shoulders.
func (d *drawing) hijabBack() {
	cloth := canvas.Path{d.turnAllHair(ink.Loop(-112, 20, -117, -44, -96, -112, -52, -150, 0, -162, 52, -150, 96, -112, 117, -44, 112, 20, 118, 120, 150, 196, 60, 232, -60, 232, -150, 196, -118, 120))}
	d.Fill(cloth, d.hair.Shade, 1)
	d.Outline(cloth[0], d.hair.Line, lineWidth*1.15, d.darkSide()*.5, .3)
}

// hijabFront is the cloth around the face, folded under the chin.
func (d *drawing) hijabFront() {
	s := d.darkSide()
	outer := ink.Loop(-112, 20, -117, -44, -96, -112, -52, -150, 0, -162, 52, -150, 96, -112, 117, -44, 112, 20, 108, 110, 132, 178, 70, 226, -30, 238, -120, 196, -108, 110)
	inner := ink.Loop(-84, 0, -80, 50, -56, 96, -20, 122, 20, 122, 56, 96, 80, 50, 84, 0, 74, -50, 40, -78, 0, -86, -40, -78, -74, -50)
	face := d.turnAllHair(inner)
	cloth := canvas.Path{d.turnAllHair(outer), face} // the two wind against each other: the face is cut out
	if ink.Sign(windingOf(outer)) == ink.Sign(windingOf(inner)) {
		cloth[1] = reversed(face)
	}
	d.Fill(cloth, d.hair.Base, 1)
	d.Within(cloth, func() {
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*30, -170, s*92, -110, s*98, -20, s*92, 80, s*60, 130, s*86, 250, s*180, 250, s*180, -170))}, d.hair.Shade, 1)
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(-96, 110, -30, 142, 40, 138, 104, 104, 96, 150, 20, 168, -60, 156))}, d.hair.Shade, .9)
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(-s*84, -84, -s*52, -122, -s*44, -114, -s*76, -74))}, d.hair.Light, .8)
	})
	d.Outline(cloth[0], d.hair.Line, lineWidth*1.15, s*.5, .4)
	d.Outline(face, d.hair.Line, lineWidth*.9, 0, 0)
	for _, fold := range [][]float32{{-92, 96, -40, 148, 30, 150, 96, 116}, {-104, 140, -40, 184, 30, 182, 84, 160}, {-70, -96, -96, -40, -98, 30}, {74, -96, 99, -40, 100, 30}, {-84, 190, -20, 212, 60, 204}} {
		d.Brush(d.turnAllHair(ink.Curve(fold...)), d.hair.Line, ink.Taper(lineWidth*.8, .5))
	}
}

// windingOf is twice the signed area inside a contour.
func windingOf(contour []canvas.Point) float32 {
	var area float32
	for i, p := range contour {
		q := contour[(i+1)%len(contour)]
		area += p.X*q.Y - q.X*p.Y
	}
	return area
}

func reversed(contour []canvas.Point) []canvas.Point {
	back := make([]canvas.Point, len(contour))
	for i, p := range contour {
		back[len(contour)-1-i] = p
	}
	return back
}

// hoodBack is the inside of a hood that is drawn up.
func (d *drawing) hoodBack() {
	tones := ink.NewTones(d.who.OutfitColor)
	hood := canvas.Path{d.turnAllHair(ink.Loop(-128, 60, -138, -50, -110, -138, -56, -182, 0, -196, 56, -182, 110, -138, 138, -50, 128, 60, 104, 170, -104, 170))}
	d.Fill(hood, tones.Deep, 1)
	d.Outline(hood[0], tones.Line, lineWidth*1.2, d.darkSide()*.5, 0)
}

// hoodFront is the edge of a hood that is drawn up.
func (d *drawing) hoodFront() {
	tones, s := ink.NewTones(d.who.OutfitColor), d.darkSide()
	outer := ink.Curve(-100, 176, -128, 70, -140, -50, -112, -140, -56, -184, 0, -198, 56, -184, 112, -140, 140, -50, 128, 70, 100, 176)
	inner := ink.Curve(-62, 168, -100, 90, -112, -20, -98, -92, -56, -134, 0, -148, 56, -134, 98, -92, 112, -20, 100, 90, 62, 168)
	edge := canvas.Path{d.turnAllHair(ink.Ring(outer, inner))}
	d.Fill(edge, tones.Base, 1)
	d.Within(edge, func() {
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*20, -210, s*118, -130, s*122, 0, s*96, 190, s*180, 190, s*180, -210))}, tones.Shade, 1)
		d.Brush(d.turnAllHair(ink.Curve(-106, 84, -117, -20, -102, -96, -58, -139, 0, -154, 58, -139, 102, -96, 117, -20, 106, 84)), tones.Shade, ink.Even(7))
	})
	d.Outline(edge[0], tones.Line, lineWidth*1.1, s*.5, 0)
}
