package scene

import "github.com/routix/routix/sdk/studio/canvas"

// The posters are flat grounds of few shapes, quick to paint and quiet behind a
// title.

// disc is a large disc behind the subject on slanted stripes.
func disc(p *painter) Ground {
	p.posterGround()
	stripe := canvas.Mix(p.Mid, p.Accent, .35)
	lean := p.height * .5
	var stripes canvas.Path
	for i := range 5 {
		x := p.width*.12 + float32(i)*p.width*.24
		stripes = append(stripes, polygon(x, -10, x+54, -10, x+54-lean, p.height+10, x-lean, p.height+10)...)
	}
	p.Fill(stripes, stripe, .22)
	radius := min(p.width, p.height) * .43
	p.Fill(canvas.Ellipse(p.atX, p.atY, radius*1.12, radius*1.12), p.Accent, .28)
	p.Paint(canvas.Ellipse(p.atX, p.atY, radius, radius), p.Gradient(p.atY-radius, p.atY+radius, p.Bright, p.Accent))
	return p.posterResult()
}

// panels is two colours that meet on a slant.
func panels(p *painter) Ground {
	p.posterGround()
	lean := p.height * .22
	edge := p.width * .5
	if p.atX < p.width*.47 {
		edge, lean = p.width*.52, -lean
	}
	side := polygon(edge+lean, -10, p.width+20, -10, p.width+20, p.height+10, edge-lean, p.height+10)
	if p.atX < p.width*.47 {
		side = polygon(-20, -10, edge+lean, -10, edge-lean, p.height+10, -20, p.height+10)
	}
	if canvas.Abs(p.atX-p.width/2) < p.width*.06 {
		side = polygon(-20, p.atY-40, p.width+20, p.atY-140, p.width+20, p.height+10, -20, p.height+10)
	}
	p.SoftShape(side.Move(0, 6), 10, canvas.Color{}, .35)
	p.Paint(side, p.Gradient(0, p.height, canvas.Mix(p.Accent, p.Bright, .35), p.Accent))
	p.Glow(p.atX, p.atY, min(p.width, p.height)*.6, p.Bright, .35)
	return p.posterResult()
}

// wedges is broad rays without texture.
func wedges(p *painter) Ground {
	p.posterGround()
	const count = 13
	reach := p.width + p.height
	turn := p.Float()
	tone := canvas.Mix(p.Mid, p.Accent, .55)
	var rays canvas.Path
	for i := range count {
		from := (float32(i) + turn) * 6.28319 / count
		to := from + 3.14159/count
		rays = append(rays, polygon(p.atX, p.atY, p.atX+reach*canvas.Cos(from), p.atY+reach*canvas.Sin(from), p.atX+reach*canvas.Cos(to), p.atY+reach*canvas.Sin(to))...)
	}
	p.Fill(rays, tone, .55)
	p.Glow(p.atX, p.atY, min(p.width, p.height)*.75, p.Bright, .55)
	return p.posterResult()
}

// posterGround covers the canvas with the ramp of the palette.
func (p *painter) posterGround() {
	p.soft(func(x, y float32) canvas.Color {
		t := (x/p.width + y/p.height) * .5
		return canvas.Mix(p.Dark, p.Mid, canvas.SmoothStep(-.1, 1, t))
	})
}

func (p *painter) posterResult() Ground {
	return Ground{Bright: canvas.Mix(p.Dark, p.Mid, .5).Luma() > .5, LightX: -.5, LightY: -.85}
}
