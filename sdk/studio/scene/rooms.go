package scene

import "github.com/routix/routix/sdk/studio/canvas"

// interior paints the back wall and the floor of a room, lit around the subject.
func (p *painter) interior(edge float32, wall, floor canvas.Color, board float32) {
	p.shade(func(x, y float32) canvas.Color {
		lit := canvas.SmoothStep(1, 0, canvas.Hypot((x-p.atX)/760, (y-p.atY)/560))
		if y < edge {
			k := wall.Scale(.42 + .75*lit + .06*canvas.FBM(x/260, y/260, 2))
			return k.Scale(1 - .35*canvas.SmoothStep(edge-70, edge, y))
		}
		t := (y - edge) / (p.height - edge)
		u := (x - p.width/2) / (.35 + t) / board
		seam := u - canvas.Floor(u)
		k := floor.Scale(.5 + .55*lit + .16*canvas.Noise(canvas.Floor(u)*7, 3) + .1*canvas.Noise(u*6, t*9))
		if seam < .04 {
			k = k.Scale(.7)
		}
		return k
	})
}

// podcast is acoustic foam, a slatted wall and strips of light behind a desk.
func podcast(p *painter) Ground {
	edge := p.height - 105
	p.far(4, func(q *painter) {
		q.interior(p.height, canvas.Mix(p.tone(0x2a2d3c), p.Mid, .4), p.Dark, 1)
		const side = 84
		wall := canvas.Mix(p.tone(0x23252f), p.Mid, .35)
		for row := range int(p.y(420)/side) + 1 {
			for x := p.width * .06; x < p.width*.94; x += side {
				y := 30 + float32(row)*side
				lit := .45 + .9*canvas.SmoothStep(700, 60, p.fromSubject(x+side/2, y+side/2))
				q.Fill(polygon(x, y, x+side-4, y, x+side/2, y+side/2), wall.Scale(lit*1.25), 1)
				q.Fill(polygon(x, y, x+side/2, y+side/2, x, y+side-4), wall.Scale(lit), 1)
				q.Fill(polygon(x+side-4, y, x+side-4, y+side-4, x+side/2, y+side/2), wall.Scale(lit*.75), 1)
				q.Fill(polygon(x, y+side-4, x+side/2, y+side/2, x+side-4, y+side-4), wall.Scale(lit*.55), 1)
			}
		}
		q.shelfOfThings(p.width*.04, p.y(250), p.width*.2)
		q.shelfOfThings(p.width*.80, p.y(210), p.width*.17)
		q.tubes([]canvas.Point{at(p.width*.28, -20), at(p.width*.28, p.y(520))}, p.Accent)
		q.tubes([]canvas.Point{at(p.width*.97, p.y(60)), at(p.width*.97, p.y(560))}, p.Second)
		q.tubes(circle(p.atX, p.atY-20, 250), canvas.Mix(p.Accent, p.Second, .3))
	})
	p.micArm(p.width*.02, p.y(120), p.width*.17, p.y(330))
	p.wood(edge, p.tone(0x7a4a28), p.tone(0x3a2012))
	p.haze(edge-120, edge, p.Accent, .10)
	return Ground{Floor: p.height - 34, Reflection: .22, LightX: -.5, LightY: -.85}
}

// tubes is a neon tube along a line.
func (p *painter) tubes(points []canvas.Point, c canvas.Color) {
	m := p.Mask(canvas.Stroke(points, constant(11)))
	canvas.AddLight(p.Image, canvas.BlurMask(m, int(30*p.Scale)), c, 1.9)
	canvas.FillColor(p.Image, m, canvas.Mix(c, canvas.White(), .7), 1)
}

// shelfOfThings is a board with a few things and a light under it.
func (p *painter) shelfOfThings(x, y, width float32) {
	p.Glow(x+width/2, y+10, width*.8, rgb(1, .8, .5), .35)
	p.box(x, y, width, 12, p.tone(0x8a5a32))
	p.books(x+8, y-70, width*.4, 70)
	p.plant(x+width*.62, y-14, 74)
	p.lamp(x+width*.86, y-22, 16, rgb(1, .8, .5))
}

// micArm is a studio microphone on its boom.
func (p *painter) micArm(x0, y0, x, y float32) {
	dark := p.deep().Scale(.6)
	p.Fill(canvas.Stroke(through(x0-60, y0+190, x0+30, y0-20, x, y-60), constant(11)), dark, 1)
	body := canvas.RoundRect(x-34, y-70, 68, 150, 30)
	p.SoftShape(body.Move(8, 12), 14, canvas.Color{}, .5)
	p.Paint(body, p.Gradient(y-70, y+80, canvas.Mix(dark, p.Bright, .35), dark, dark.Scale(.6)))
	for i := range 7 {
		p.Fill(rectangle(x-28, y-54+float32(i)*12, 56, 4), canvas.Mix(dark, p.Bright, .3), .8)
	}
	p.Fill(rectangle(x-34, y+34, 68, 10), p.Accent, .95)
}

// bedroom is a bed under fairy lights beside a window.
func bedroom(p *painter) Ground {
	edge := p.height - 120
	isNight := p.Float() < .55
	top, low := canvas.Mix(p.tone(0x6ab8f0), p.Bright, .4), canvas.White()
	if isNight {
		top, low = canvas.Mix(p.tone(0x0c1440), p.Dark, .5), canvas.Mix(p.tone(0x4a3a8a), p.Mid, .5)
	}
	p.far(4, func(q *painter) {
		q.interior(edge, canvas.Mix(p.tone(0xb89ac0), p.Mid, .6), p.tone(0x9a6a42), 90)
		q.window(p.x(120), p.y(90), 230, 260, top, low, canvas.White())
		for _, x := range []float32{p.x(120) - 70, p.x(120) + 220} {
			q.box(x, p.y(60), 80, p.y(420), p.Accent.Scale(.8))
			for i := range 4 {
				q.Fill(rectangle(x+float32(i)*20, p.y(60), 7, p.y(420)), canvas.Color{}, .18)
			}
		}
		q.bed(p.x(830), edge+40, 560)
		for i := range 3 {
			x, y := p.x(520)+float32(i%2)*130, p.y(110)+float32(i)*70
			q.box(x, y, 100, 74, canvas.White())
			q.box(x+8, y+8, 84, 58, []canvas.Color{p.Second, p.Accent, p.Bright}[i])
		}
		q.lamp(p.x(640), p.y(470), 34, rgb(1, .82, .5))
		q.deepen(.45)
	})
	p.fairyLights(-20, 50, p.width*.5, 40, 70, 14)
	p.fairyLights(p.width*.5, 40, p.width+20, 50, 70, 14)
	p.haze(p.height-160, p.height+40, p.deep(), .5)
	return Ground{Floor: p.height - 46, Reflection: .1, LightX: -.5, LightY: -.85}
}

// bed stands with its foot at the height y.
func (p *painter) bed(x, y, width float32) {
	p.Fill(canvas.RoundRect(x-width/2, y-330, width, 260, 40), p.tone(0x6a3f6a), 1)
	for i := range 5 {
		p.Fill(canvas.RoundRect(x-width/2+14+float32(i)*(width-28)/5, y-316, (width-44)/5, 200, 18), p.tone(0x8a5a8a), .7)
	}
	for _, dx := range []float32{-.24, .24} {
		p.Fill(canvas.RoundRect(x+dx*width-110, y-210, 220, 110, 44), canvas.White().Scale(.92), 1)
	}
	p.Paint(canvas.RoundRect(x-width*.56, y-140, width*1.12, 200, 40), p.Gradient(y-140, y+60, canvas.Mix(p.Second, canvas.White(), .3), p.Second.Scale(.55)))
}

// office is desks before a wall of windows over the town.
func office(p *painter) Ground {
	edge := p.height - 110
	p.far(4, func(q *painter) {
		q.interior(edge, p.tone(0x5a6478), p.tone(0x6a5a4a), 120)
		top, low := canvas.Mix(p.tone(0x3f8ad0), p.Mid, .5), canvas.Mix(p.tone(0xffe0b0), p.Bright, .5)
		q.Paint(rectangle(0, p.y(70), p.width, edge-p.y(150)), p.Gradient(0, edge, top, low))
		q.soberSkyline(edge-90, canvas.Mix(p.tone(0x3a4a6a), low, .35))
		for x := float32(0); x < p.width+40; x += 210 {
			q.Fill(rectangle(x, p.y(60), 12, edge-p.y(60)), p.tone(0x2a2f3c), 1)
		}
		q.Fill(rectangle(0, p.y(60), p.width, 14), p.tone(0x2a2f3c), 1)
		for i := range 4 {
			x := p.width * (float32(i) + .2) / 3.6
			q.tubes([]canvas.Point{at(x, 22), at(x+150, 22)}, rgb(1, .97, .9))
		}
		for _, x := range []float32{.14, .42, .90} {
			q.workplace(p.width*x, edge+10)
		}
		q.deepen(.5)
	})
	p.plant(p.width*.03, p.height-60, 190)
	p.wood(p.height-74, p.tone(0xb98a5e), p.tone(0x6a4526))
	return Ground{Floor: p.height - 26, Reflection: .25, LightX: -.5, LightY: -.85}
}

// soberSkyline is a row of towers whose feet stand at the height y.
func (p *painter) soberSkyline(y float32, c canvas.Color) {
	for x := float32(-20); x < p.width+20; {
		w, h := p.Between(50, 120), p.Between(90, 300)
		p.box(x, y-h, w, h+100, c.Scale(p.Between(.85, 1.1)))
		for wy := y - h + 16; wy < y+60; wy += 24 {
			p.Fill(rectangle(x+8, wy, w-16, 7), canvas.White(), .16)
		}
		x += w + p.Between(2, 30)
	}
}

// workplace is a desk with a screen, seen from the side.
func (p *painter) workplace(x, y float32) {
	p.box(x-130, y-90, 260, 16, p.tone(0xc8a47a))
	p.Fill(rectangle(x-118, y-74, 10, 80), p.tone(0x2a2f3c), 1)
	p.Fill(rectangle(x+108, y-74, 10, 80), p.tone(0x2a2f3c), 1)
	p.Fill(rectangle(x-8, y-130, 16, 44), p.tone(0x2a2f3c), 1)
	p.Fill(canvas.RoundRect(x-84, y-220, 168, 100, 8), p.tone(0x16181f), 1)
	p.Paint(rectangle(x-76, y-212, 152, 84), p.Gradient(y-212, y-128, p.Accent, p.Bright))
	p.Glow(x, y-170, 150, p.Accent, .3)
}
