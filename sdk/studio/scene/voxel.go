package scene

import "github.com/routix/routix/sdk/studio/canvas"

// blockSize is the side of a block in design pixels.
const blockSize = 44

// voxel is a world of blocks.
func voxel(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		k := canvas.Mix(p.Dark, p.Bright, canvas.SmoothStep(0, p.y(560), y))
		return k.Add(rgb(1, .95, .7).Scale(.5 * canvas.SmoothStep(420, 0, p.fromSubject(x, y))))
	})
	p.Fill(rectangle(p.x(150), 40, 96, 96), canvas.Hex(0xfff6b0), .95)
	p.Glow(p.x(150)+48, 88, 260, canvas.Hex(0xfff0a0), .6)
	for i := range 5 {
		x, y := p.x(float32(i)*300)+p.Between(-60, 60), p.Between(30, 190)
		var cloud canvas.Path
		for j := range 6 {
			cloud = append(cloud, rectangle(x+float32(j)*32, y-float32(j%2)*24, 64, 40)...)
		}
		p.Fill(cloud, canvas.White(), .8)
	}
	for layer := range 2 {
		for x := float32(-20); x < p.width+10; x += blockSize {
			p.blocks(x, layer)
		}
	}
	return Ground{Floor: p.height - 70, Bright: true, LightX: -.6, LightY: -.8}
}

// blocks piles up grass, earth and stone; the far layer fades into the sky.
func (p *painter) blocks(x float32, layer int) {
	grass, earth, stone := canvas.Hex(0x5fbf3a), canvas.Hex(0x8a5a36), canvas.Hex(0x8b8d92)
	blocks := canvas.Floor(canvas.FBM(x/300+float32(layer)*7+2, 1, 3)*8) - float32(layer)*2 + canvas.Floor(3*canvas.SmoothStep(420, 700, canvas.Abs(x-p.atX)))
	from := p.height - (blocks-1)*blockSize
	if layer == 1 {
		from = max(from, p.height-80)
	}
	for y := from; y < p.height; y += blockSize {
		top, side := grass, earth
		switch {
		case y > from+2*blockSize:
			top, side = stone, stone
		case y > from:
			top = earth
		}
		if layer == 0 {
			top, side = canvas.Mix(top, p.Bright, .38), canvas.Mix(side, p.Bright, .38)
		}
		p.block(x, y, top, side)
	}
}

func (p *painter) block(x, y float32, top, side canvas.Color) {
	const texel = blockSize / 4.
	for i := range 4 {
		for j := range 4 {
			col := side.Scale(p.Between(.84, 1.1))
			if j == 0 || j == 1 && p.Float() < .4 {
				col = top.Scale(p.Between(.86, 1.12))
			}
			p.Fill(rectangle(x+float32(i)*texel, y+float32(j)*texel, texel+.6, texel+.6), col, 1)
		}
	}
	p.Fill(rectangle(x, y, blockSize, 3), canvas.White(), .25)
	p.Fill(rectangle(x, y, 3, blockSize), canvas.White(), .10)
	p.Fill(rectangle(x+blockSize-3, y, 3, blockSize), canvas.Color{}, .2)
}
