package scene

import "github.com/routix/routix/sdk/studio/canvas"

// night is a moon over fog, bare trees and bats.
func night(p *painter) Ground {
	moonX, moonY := p.atX-40, p.atY-150
	p.soft(func(x, y float32) canvas.Color {
		r := canvas.Hypot(x-moonX, y-moonY)
		k := canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(120, 480, r))
		k = canvas.Mix(k, p.Dark, canvas.SmoothStep(330, 900, r))
		return canvas.Mix(k, p.Dark.Scale(.5), .55*canvas.SmoothStep(.5, .8, canvas.FBM(x/230, y/80, 5)))
	})
	p.scatterStars(60, p.y(300))
	p.moon(moonX, moonY, 205)
	trees := p.tree(p.x(1230), p.height+20, -1.75, 210, 46, 6)
	trees = append(trees, p.tree(p.x(30), p.height+40, -1.2, 190, 40, 6)...)
	p.Fill(trees, p.Dark.Scale(.25), 1)
	for range 11 {
		p.Fill(bat(moonX+p.Between(-430, 420), moonY+p.Between(-190, 130), p.Between(12, 34)), p.Dark.Scale(.2), 1)
	}
	var hill []canvas.Point
	for x := float32(-10); x <= p.width+10; x += 12 {
		hill = append(hill, at(x, p.height-80-40*canvas.FBM(x/200, 7, 3)))
	}
	p.Fill(p.toBottom(hill), p.Dark.Scale(.3), 1)
	p.fog(p.height-200, p.height)
	return Ground{Floor: p.height - 56, LightX: -.1, LightY: -1}
}

func (p *painter) moon(x, y, radius float32) {
	p.Glow(x, y, radius*2, p.Bright, .6)
	bright := canvas.Mix(p.Bright, rgb(1, 1, .92), .72)
	p.coat(canvas.Ellipse(x, y, radius, radius), func(x, y float32) (canvas.Color, float32) {
		n := canvas.FBM(x/60, y/60, 4)
		return canvas.Mix(bright, p.Bright, canvas.SmoothStep(.45, .7, n)*.55), 1
	})
}

// tree grows a bare branch and, from its end, two of the next order.
func (p *painter) tree(x, y, angle, length, width float32, order int) canvas.Path {
	endX, endY := x+canvas.Cos(angle)*length, y+canvas.Sin(angle)*length
	middle := at((x+endX)/2+p.Between(-8, 8), (y+endY)/2)
	branch := canvas.Stroke([]canvas.Point{at(x, y), middle, at(endX, endY)}, func(t float32) float32 { return width * (1 - .35*t) })
	if order == 0 {
		return branch
	}
	branch = append(branch, p.tree(endX, endY, angle-p.Between(.2, .65), length*.74, width*.62, order-1)...)
	return append(branch, p.tree(endX, endY, angle+p.Between(.2, .65), length*.74, width*.62, order-1)...)
}

// halfBat is the right half of the outline, in parts of the size.
var halfBat = through(0, -.15, .12, -.38, .2, -.12, .6, -.42, 1.2, -.2, .95, -.02, .82, .22, .58, .06, .36, .26, .16, .12, 0, .42)

func bat(x, y, size float32) canvas.Path {
	var outline []canvas.Point
	for _, v := range halfBat {
		outline = append(outline, at(x+v.X*size, y+v.Y*size))
	}
	for i := len(halfBat) - 2; i > 0; i-- {
		outline = append(outline, at(x-halfBat[i].X*size, y+halfBat[i].Y*size))
	}
	return canvas.Path{outline}
}

func (p *painter) fog(from, to float32) {
	col := canvas.Mix(p.Bright, canvas.White(), .2)
	p.coat(rectangle(-9, from, p.width+18, to-from), func(x, y float32) (canvas.Color, float32) {
		n := canvas.FBM(x/170, y/50+3, 4)
		return col, .5 * canvas.SmoothStep(.42, .8, n) * canvas.SmoothStep(from, from+120, y) * canvas.SmoothStep(to+10, to-60, y)
	})
}
