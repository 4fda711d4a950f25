package scene

import "github.com/routix/routix/sdk/studio/canvas"

// box fills a rectangle, lighter above than below.
func (p *painter) box(x, y, width, height float32, c canvas.Color) {
	p.Paint(rectangle(x, y, width, height), p.Gradient(y, y+height, c.Scale(1.12), c.Scale(.86)))
}

// lamp is a small source of light with its glow.
func (p *painter) lamp(x, y, radius float32, c canvas.Color) {
	p.Glow(x, y, radius*5, c, .55)
	p.Glow(x, y, radius*2.2, canvas.Mix(c, canvas.White(), .5), .8)
	p.Fill(canvas.Ellipse(x, y, radius, radius), canvas.Mix(c, canvas.White(), .8), 1)
}

// fairyLights hang n bulbs on a sagging cord.
func (p *painter) fairyLights(x0, y0, x1, y1, sag float32, n int) {
	cord := canvas.Bezier(at(x0, y0), at(canvas.Lerp(x0, x1, .3), canvas.Lerp(y0, y1, .3)+sag), at(canvas.Lerp(x0, x1, .7), canvas.Lerp(y0, y1, .7)+sag), at(x1, y1), n)
	p.Fill(canvas.Stroke(cord, constant(2.5)), p.deep().Scale(.5), .8)
	for _, q := range cord {
		p.lamp(q.X, q.Y+6, 6, canvas.Mix(rgb(1, .85, .5), p.Accent, p.Float()*.5))
	}
}

// books fill a shelf of the given size with upright spines.
func (p *painter) books(x, y, width, height float32) {
	tones := []canvas.Color{p.tone(0xa83a2a), p.tone(0x2a5a8a), p.tone(0x2f7a4a), p.tone(0xd9a441), p.tone(0x6a3a7a), p.tone(0xe6dcc4), p.Accent.Scale(.8), p.Second.Scale(.8)}
	for end := x + width; x < end-8; {
		w := min(p.Between(10, 26), end-x)
		h := height * p.Between(.68, .98)
		if p.Float() < .08 {
			x += w
			continue
		}
		c := tones[p.Rand.Intn(len(tones))].Scale(p.Between(.7, 1.1))
		p.Fill(rectangle(x, y+height-h, w-1.5, h), c, 1)
		p.Fill(rectangle(x, y+height-h+h*.15, w-1.5, h*.06), canvas.Mix(c, canvas.White(), .5), .7)
		p.Fill(rectangle(x+w-4, y+height-h, 3, h), canvas.Color{}, .25)
		x += w
	}
}

// bookcase is rows of books in a frame.
func (p *painter) bookcase(x, y, width, height float32, rows int, wood canvas.Color) {
	p.box(x, y, width, height, wood)
	row := height / float32(rows)
	for i := range rows {
		top := y + float32(i)*row
		p.Fill(rectangle(x+8, top+8, width-16, row-12), wood.Scale(.38), 1)
		p.books(x+12, top+14, width-24, row-20)
	}
}

// window is a pane of light in a frame with a cross.
func (p *painter) window(x, y, width, height float32, top, bottom, frame canvas.Color) {
	p.Fill(rectangle(x-12, y-12, width+24, height+24), frame, 1)
	p.Paint(rectangle(x, y, width, height), p.Gradient(y, y+height, top, bottom))
	p.Fill(rectangle(x+width/2-4, y, 8, height), frame, 1)
	p.Fill(rectangle(x, y+height*.45, width, 8), frame, 1)
	p.Glow(x+width/2, y+height/2, (width+height)*.7, top, .25)
}

// plant is a pot with long leaves.
func (p *painter) plant(x, y, size float32) {
	green := p.tone(0x3f9a4a)
	for i := range 9 {
		angle := -1.57 + (float32(i)-4)*.3 + p.Between(-.1, .1)
		l := size * p.Between(.6, 1)
		tip := at(x+canvas.Cos(angle)*l*.75, y-size*.2+canvas.Sin(angle)*l)
		c := green.Scale(p.Between(.55, 1.15))
		p.Fill(line(at(x, y-size*.2), tip, func(t float32) float32 { return size * .2 * (1 - canvas.Abs(2*t-.9)) }), c, 1)
	}
	p.Fill(polygon(x-size*.2, y-size*.25, x+size*.2, y-size*.25, x+size*.14, y+size*.15, x-size*.14, y+size*.15), p.tone(0xc8683a), 1)
}

// pine is a fir of n tiers standing at (x, y); snowy tiers carry a white edge.
func (p *painter) pine(x, y, height float32, c canvas.Color, snowy bool) {
	p.Fill(rectangle(x-height*.03, y-height*.12, height*.06, height*.12), c.Scale(.5), 1)
	const tiers = 5
	for i := range tiers {
		t := float32(i) / tiers
		top := y - height + t*height*.72
		w, h := height*(.10+.24*t), height*(.26+.04*t)
		p.Fill(polygon(x, top, x+w, top+h, x-w, top+h), c.Scale(1.1-.25*(1-t)), 1)
		p.Fill(polygon(x, top, x-w, top+h, x-w*.2, top+h*.9), canvas.Color{}, .14)
		if snowy {
			p.Fill(polygon(x, top, x+w*.62, top+h*.62, x+w*.2, top+h*.34, x-w*.2, top+h*.5, x-w*.55, top+h*.55), canvas.Mix(canvas.White(), p.Bright, .25), .9)
		}
	}
}

// palm leans from its foot at (x, y) by lean, with fronds at its top.
func (p *painter) palm(x, y, height, lean float32, c canvas.Color) {
	trunk := canvas.Bezier(at(x, y), at(x+lean*.1, y-height*.4), at(x+lean*.5, y-height*.8), at(x+lean, y-height), 16)
	p.Fill(canvas.Stroke(trunk, func(t float32) float32 { return height * (.055 - .025*t) }), canvas.Mix(c, p.tone(0x8a5a36), .6), 1)
	head := trunk[len(trunk)-1]
	for i := range 11 {
		angle := -3.5 + float32(i)*.40 + p.Between(-.12, .12)
		l := height * p.Between(.42, .56)
		dx, dy := canvas.Cos(angle)*l, canvas.Sin(angle)*l
		frond := canvas.Bezier(head, at(head.X+dx*.4, head.Y+dy*.5-l*.12), at(head.X+dx*.8, head.Y+dy*.7), at(head.X+dx, head.Y+dy+l*.42), 12)
		p.Fill(canvas.Stroke(frond, func(t float32) float32 { return l * .17 * canvas.Sin(3.14*min(1, t*.94+.06)) }), c.Scale(p.Between(.7, 1.15)), 1)
	}
}

// cloud is a heap of puffs, lit from above.
func (p *painter) cloud(x, y, size float32, light, shadow canvas.Color) {
	var puffs, lower canvas.Path
	for i := range 9 {
		t := float32(i)/8*2 - 1
		r := size * (.20 + .16*(1-t*t)) * p.Between(.85, 1.15)
		cx, cy := x+t*size*.62, y-r*.35-size*.1*(1-t*t)*p.Between(.4, 1.4)
		puffs = append(puffs, canvas.Ellipse(cx, cy, r, r)...)
		lower = append(lower, canvas.Ellipse(cx, cy+r*.34, r*1.02, r*.8)...)
	}
	p.Fill(lower, shadow, .9)
	p.Paint(puffs, p.Gradient(y-size*.55, y+size*.25, light, canvas.Mix(light, shadow, .25), shadow))
}

// heads are the backs of a crowd along the height y.
func (p *painter) heads(y, size float32, c canvas.Color, hands bool) {
	var crowd canvas.Path
	for x := -size; x < p.width+size; x += size * p.Between(.75, 1.1) {
		top, r := y+size*p.Between(-.25, .25), size*p.Between(.30, .38)
		crowd = append(crowd, canvas.Ellipse(x, top, r, r*1.2)...)
		crowd = append(crowd, canvas.RoundRect(x-size*.62, top+r*1.1, size*1.24, p.height, size*.4)...)
		if hands && p.Float() < .55 {
			side := p.Between(-.5, .5) * size
			reach := size * p.Between(1.1, 2)
			crowd = append(crowd, canvas.Stroke([]canvas.Point{at(x+side, top+size), at(x+side*1.4, top-reach*.4), at(x+side*1.1, top-reach)}, constant(size*.2))...)
			crowd = append(crowd, canvas.Ellipse(x+side*1.1, top-reach, size*.15, size*.18)...)
		}
	}
	p.Fill(crowd, c, 1)
}

// hills is the outline of a range: base height, rise, length of a hill, seed.
func (p *painter) hills(base, rise, length, seed float32) canvas.Path {
	var skyline []canvas.Point
	for x := float32(-16); x <= p.width+24; x += 8 {
		skyline = append(skyline, at(x, base-rise*(canvas.FBM(x/length+seed, seed*3, 5)-.3)))
	}
	return p.toBottom(skyline)
}
