package scene

import "github.com/routix/routix/sdk/studio/canvas"

// classroom is a green board over rows of desks beside tall windows.
func classroom(p *painter) Ground {
	edge := p.height - 130
	board := p.tone(0x1f5a44)
	p.far(4, func(q *painter) {
		q.interior(edge, p.tone(0xe8d4a8), p.tone(0xa8703a), 110)
		x, y, w, h := p.width*.2, p.y(70), p.width*.74, p.y(350)
		q.box(x-16, y-16, w+32, h+32, p.tone(0x8a5a2a))
		q.Paint(rectangle(x, y, w, h), p.Gradient(y, y+h, board.Scale(1.25), board.Scale(.8)))
		q.Glow(p.atX, p.atY-40, 420, canvas.Mix(board, p.Bright, .5), .35)
		for i := range 22 {
			q.formula(i, x+w*q.Between(.04, .92), y+h*q.Between(.12, .85), canvas.Hex(0xf4f6ee))
		}
		for i := range 2 {
			q.window(p.width*.02, p.y(60)+float32(i)*p.y(210), p.width*.13, p.y(170), canvas.Mix(p.tone(0x9ad8ff), canvas.White(), .3), canvas.White(), canvas.White())
		}
		q.beam(p.width*.06, p.y(120), p.width*.6, p.height, 420, rgb(1, .95, .75), .22)
		q.deskRow(edge+26, 150, p.tone(0xc88a4a))
		q.deskRow(p.height-30, 230, p.tone(0xd89a56))
		q.deepen(.42)
	})
	p.scatterGlows(40, p.height*.8, 2, 5, rgb(1, .95, .8), p.Second)
	p.wood(p.height-64, p.tone(0xc88a4a), p.tone(0x7a4a22))
	return Ground{Floor: p.height - 22, Reflection: .14, LightX: -.6, LightY: -.8}
}

// deskRow is school desks across the picture.
func (p *painter) deskRow(y, width float32, wood canvas.Color) {
	for x := float32(-40); x < p.width; x += width * 1.35 {
		p.box(x, y-width*.38, width, width*.09, wood)
		p.Fill(rectangle(x+width*.06, y-width*.29, width*.05, width*.34), p.tone(0x2f3340), 1)
		p.Fill(rectangle(x+width*.89, y-width*.29, width*.05, width*.34), p.tone(0x2f3340), 1)
		p.books(x+width*.2, y-width*.52, width*.3, width*.14)
	}
}

// library is rows of books that run to a point behind the subject.
func library(p *painter) Ground {
	edge, wood := p.height-90, p.tone(0x6a3a1c)
	p.far(4, func(q *painter) {
		q.interior(edge, p.tone(0x7a4a24), p.tone(0x5a3018), 120)
		w := p.width / 5
		for i := range 5 {
			x := float32(i) * w
			q.bookcase(x+6, p.y(10), w-12, edge-p.y(4), 5, wood)
			q.Fill(rectangle(x-7, 0, 14, edge), wood.Scale(1.25), 1)
		}
		q.EachPixel(0, p.height*2, func(x, y float32, d []uint8) {
			lit := canvas.SmoothStep(760, 60, p.fromSubject(x, y))
			canvas.Blend(d, p.deep().Scale(.5), .78*(1-lit))
		})
		q.Glow(p.atX, p.atY-40, 460, rgb(1, .78, .42), .42)
		for i := range 3 {
			q.lamp(p.width*(float32(i)+.5)/3, p.y(64), 20, rgb(1, .8, .45))
		}
		q.ladder(p.width*.34, edge+10, p.y(560), wood.Scale(1.7))
	})
	p.scatterGlows(60, p.height, 2, 6, rgb(1, .85, .55), p.Second)
	p.wood(edge, p.tone(0x8a5228), p.tone(0x4a2810))
	return Ground{Floor: p.height - 34, Reflection: .2, LightX: -.4, LightY: -.9}
}

// ladder leans with its feet at (x, y).
func (p *painter) ladder(x, y, height float32, wood canvas.Color) {
	lean := height * .12
	for _, dx := range []float32{0, 76} {
		p.Fill(line(at(x+dx, y), at(x+dx+lean, y-height), constant(13)), wood, 1)
	}
	for t := float32(.06); t < 1; t += .1 {
		p.Fill(rectangle(x+lean*t, y-height*t, 78, 9), wood.Scale(.85), 1)
	}
}

// laboratory is shelves of glowing flasks over a clean bench.
func laboratory(p *painter) Ground {
	edge := p.height - 110
	glows := []canvas.Color{p.Accent, p.Second, p.tone(0x3dffb0), p.tone(0xff4fb8)}
	p.far(4, func(q *painter) {
		q.interior(p.height, canvas.Mix(p.tone(0x2f5a78), p.Mid, .4), p.Mid, 1)
		const side = 54
		for row := range int(p.height/side) + 1 {
			for x := float32(row%2) * side * .87; x < p.width+side; x += side * 1.74 {
				hexagon := star(x, float32(row)*side*1.5, side*.94, 3, 1)
				q.Fill(hexagon, p.Bright, .05+.08*canvas.Noise(x/40, float32(row)*2))
			}
		}
		for i := range 3 {
			y := p.y(170) + float32(i)*p.y(135)
			q.box(0, y, p.width, 12, canvas.Mix(p.tone(0xd8e6f0), p.Bright, .3))
			for x := p.Between(20, 60); x < p.width; x += q.Between(80, 130) {
				q.flask(x, y, q.Between(70, 104), glows[q.Rand.Intn(4)])
			}
		}
		q.tubes([]canvas.Point{at(0, 16), at(p.width, 16)}, canvas.Mix(p.Bright, canvas.White(), .6))
		q.deepen(.55)
	})
	p.Glow(p.atX, p.atY, 420, p.Accent, .25)
	p.counter(edge, canvas.Mix(p.tone(0xe6eef6), p.Bright, .25))
	p.flask(p.width*.05, p.height-50, 210, glows[0])
	p.flask(p.width*.965, p.height-40, 190, glows[3])
	p.scatterBokeh(22, p.height*.9, 4, 18, p.Accent, p.Second, .1, .3)
	return Ground{Floor: p.height - 40, Reflection: .4, LightX: -.4, LightY: -.9}
}

// counter is a smooth worktop from the height edge down, with its sheen.
func (p *painter) counter(edge float32, c canvas.Color) {
	p.SoftShape(rectangle(-30, edge-12, p.width+60, 18), 10, canvas.Color{}, .45)
	p.below(edge, func(x, y float32) canvas.Color {
		t := (y - edge) / (p.height - edge)
		lit := canvas.SmoothStep(720, 0, canvas.Abs(x-p.atX))
		k := c.Scale(.42 + .5*lit - .2*t)
		return k.Add(p.Bright.Scale(.22 * canvas.SmoothStep(.16, 0, t)))
	})
}

// flask is a conical glass with a glowing liquid that stands at (x, y).
func (p *painter) flask(x, y, height float32, liquid canvas.Color) {
	w := height * .36
	body := polygon(x-w*.28, y-height, x+w*.28, y-height, x+w*.28, y-height*.55, x+w, y-height*.06, x+w*.9, y, x-w*.9, y, x-w, y-height*.06, x-w*.28, y-height*.55)
	p.Glow(x, y-height*.2, height*.9, liquid, .4)
	p.Fill(body, canvas.White(), .22)
	p.Paint(polygon(x-w*.62, y-height*.32, x+w*.62, y-height*.32, x+w, y-height*.06, x+w*.9, y, x-w*.9, y, x-w, y-height*.06), p.Gradient(y-height*.35, y, canvas.Mix(liquid, canvas.White(), .45), liquid))
	p.Fill(canvas.RoundRect(x-w*.36, y-height*1.03, w*.72, height*.06, 4), canvas.White(), .6)
	p.Fill(line(at(x-w*.18, y-height*.9), at(x-w*.55, y-height*.15), constant(height*.03)), canvas.White(), .6)
}
