package scene

import "github.com/routix/routix/sdk/studio/canvas"

// sunburst is comic rays with halftone dots that grow towards two corners.
func sunburst(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		r := p.fromSubject(x, y)
		near := canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(60, 640, r))
		return canvas.Mix(near, p.Dark, canvas.SmoothStep(520, 1300, r)*.75)
	})
	const rays = 17
	phase := p.Float() * 6
	bright := canvas.Mix(p.Bright, canvas.White(), .3)
	var burst canvas.Path
	reach := p.width + p.height
	for i := range rays {
		from := (float32(i)*2*3.14159 + phase) / rays
		to := from + 3.14159/rays
		burst = append(burst, through(p.atX, p.atY, p.atX+reach*canvas.Cos(from), p.atY+reach*canvas.Sin(from), p.atX+reach*canvas.Cos(to), p.atY+reach*canvas.Sin(to)))
	}
	p.coat(burst, func(x, y float32) (canvas.Color, float32) {
		return bright, .34 * canvas.SmoothStep(40, 420, p.fromSubject(x, y))
	})
	p.Fill(p.dots(19, p.corners), p.Dark, .42)
	return Ground{Bright: true, Plain: true, LightX: -.5, LightY: -.85}
}

// corners grows halftone dots towards the lower left and the upper right corner.
func (p *painter) corners(x, y float32) float32 {
	sx, sy := x*canvas.DesignWidth/p.width, y*canvas.DesignHeight/p.height
	return min(max((sy*1.1-sx*.62-90)/760, (sx*.8-sy*1.5-560)/760), .52) * 1.15
}

// dots are halftone dots on a lattice turned by 45 degrees; size gives a radius
// in parts of the pitch.
func (p *painter) dots(pitch float32, size func(x, y float32) float32) canvas.Path {
	var q canvas.Path
	step := pitch * .7071
	for row := 0; float32(row)*step < p.height+pitch; row++ {
		y := float32(row) * step
		for x := float32(row%2) * step; x < p.width+pitch; x += 2 * step {
			if r := size(x, y); r > .04 {
				q = append(q, star(x, y, r*pitch, 6, 1)[0])
			}
		}
	}
	return q
}

// rays is a dark burst of light with speed lines.
func rays(p *painter) Ground {
	turn := p.Float() * 40
	p.soft(func(x, y float32) canvas.Color {
		r := p.fromSubject(x, y)
		k := canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(40, 420, r))
		k = canvas.Mix(k, p.Dark, canvas.SmoothStep(300, 980, r))
		s := streaks(x-p.atX, y-p.atY, turn)
		return k.Scale(1 + .55*(s-.5)).Add(p.Accent.Scale(.25 * canvas.SmoothStep(.55, .9, s) * canvas.SmoothStep(900, 200, r)))
	})
	for range 90 {
		angle := p.Float() * 6.283
		r := p.Between(330, 700)
		q := ray(p.atX+canvas.Cos(angle)*r, p.atY+canvas.Sin(angle)*r, angle, p.Between(60, 300), p.Between(1.5, 7))
		p.Light(q, canvas.Mix(p.Accent, p.Bright, p.Float()), p.Between(.15, .5))
	}
	return Ground{Plain: true, LightX: -.6, LightY: -.8}
}

// streaks is a noise of the direction alone: noise read along a circle, which
// has no seam.
func streaks(dx, dy, turn float32) float32 {
	r := max(canvas.Hypot(dx, dy), 1)
	ux, uy := dx/r, dy/r
	return canvas.Noise(turn+60+ux*9, 60+uy*9)*.6 + canvas.Noise(turn+120+ux*21, 120+uy*21)*.4
}

// money is the burst of rays; the notes that fly in it are subjects.
func money(p *painter) Ground { return rays(p) }

// blobs is pastel organic shapes.
func blobs(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		k := canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(0, 1300, x*.7+y*.9))
		return canvas.Mix(k, canvas.White(), .55*canvas.SmoothStep(480, 0, p.fromSubject(x, y)))
	})
	x, y := p.atX, p.atY
	p.SoftShape(blob(x+14, y+22, 318, 1), 18, p.Dark, .28)
	p.Fill(blob(x, y, 318, 1), canvas.White(), .92)
	p.Paint(blob(x, y, 290, 1.2), p.Gradient(y-300, y+300, canvas.Mix(p.Accent, canvas.White(), .25), p.Accent))
	p.Fill(blob(p.x(40), p.y(700), 230, 3), p.Second, .75)
	p.Fill(blob(p.x(1260), p.y(20), 190, 5), p.Second, .75)
	p.Fill(blob(p.x(120), p.y(-30), 130, 2), canvas.White(), .45)
	for i := range 26 {
		x, y := p.anyX(), p.anyY()
		switch i % 3 {
		case 0:
			p.Fill(ring(x, y, p.Between(9, 20), 4.5), canvas.White(), .75)
		case 1:
			p.Fill(canvas.Ellipse(x, y, 7, 7), p.Accent, .8)
		default:
			p.Fill(star(x, y, p.Between(9, 20), 4, .3), canvas.White(), .9)
		}
	}
	return Ground{Bright: true, Plain: true, LightX: -.5, LightY: -.85}
}

func blob(x, y, radius, phase float32) canvas.Path {
	var q []canvas.Point
	for i := range 90 {
		angle := float32(i) / 90 * 6.2832
		d := radius * (1 + .13*canvas.Sin(3*angle+phase) + .07*canvas.Sin(5*angle+phase*2))
		q = append(q, at(x+d*canvas.Cos(angle)*1.15, y+d*canvas.Sin(angle)))
	}
	return canvas.Path{q}
}
