package compose

import (
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/subject"
)

// split parts the picture in two: left and right, or above and below where it
// is tall.
type split struct {
	shape
	slope   float32
	stacked bool
	// middle is the part of the height above the edge of a stacked one.
	middle float32
}

func (c *Composition) split(slope, middle float32) split {
	return split{c.size, slope, c.size.height > c.size.width*1.15, middle}
}

// beyond is how far a point lies on the second side, negative on the first.
func (s split) beyond(x, y float32) float32 {
	if s.stacked {
		return y - s.height*s.middle - (s.width/2-x)*s.slope
	}
	return x - s.width/2 - (s.height/2-y)*s.slope
}

// center is the middle of a side's room for its subject.
func (s split) center(side int) canvas.Point {
	first := float32(.222)
	if side == 1 {
		first = .781
	}
	if s.stacked {
		return at(s.width*.5, s.height*[]float32{.29, .69}[side])
	}
	return at(s.width*first, s.height*.445)
}

// edge is the line between the sides, displaced by up to jitter at n points.
func (s split) edge(n int, jitter func(i int) float32) []canvas.Point {
	q := make([]canvas.Point, n+1)
	for i := range q {
		t := float32(i)/float32(n)*1.06 - .03
		if s.stacked {
			x := t * s.width
			q[i] = at(x, s.height*s.middle+(s.width/2-x)*s.slope+jitter(i))
			continue
		}
		y := t * s.height
		q[i] = at(s.width/2+(s.height/2-y)*s.slope+jitter(i), y)
	}
	return q
}

// versusColors are those of the two sides.
func versusColors() [2]canvas.Color {
	return [2]canvas.Color{canvas.Hex(0x0a58ff), canvas.Hex(0xf01830)}
}

func (c *Composition) versusSplit() split { return c.split(.22, .5) }

// splitGround names the background of a versus.
const splitGround = "split"

// paintVersusGround paints two bursts of light against each other.
func (c *Composition) paintVersusGround() {
	s, colors := c.versusSplit(), versusColors()
	c.choice.background = splitGround
	k := c.size.width / canvas.DesignWidth
	c.canvas.Soft(func(x, y float32) canvas.Color {
		x, y = x*k, y*k
		side := 0
		if s.beyond(x, y) > 0 {
			side = 1
		}
		col, middle := colors[side], s.center(side)
		dx, dy := x-middle.X, y-middle.Y
		far := canvas.Hypot(dx/430, dy/400)
		shade := canvas.Mix(canvas.Mix(col, canvas.White(), .25), col.Scale(.62), canvas.SmoothStep(0, .9, far))
		shade = canvas.Mix(shade, col.Scale(.10), canvas.SmoothStep(.7, 1.7, far))
		r := max(canvas.Hypot(dx, dy), 1)
		ux, uy := dx/r, dy/r // noise read along a circle has no seam
		streak := canvas.Noise(60+ux*8, 60+uy*8)*.6 + canvas.Noise(120+ux*19, 120+uy*19)*.4
		return shade.Scale(.72 + .6*streak)
	})
}

// placeSides draws the two rivals and the lightning between them.
func (c *Composition) placeSides() {
	s, colors := c.versusSplit(), versusColors()
	size := min(c.size.width*.40, c.size.height*.61)
	if s.stacked {
		size = min(c.size.width*.62, c.size.height*.27)
	}
	for side, name := range []string{c.sideSubject(0), c.sideSubject(1)} {
		col, middle := colors[side], s.center(side)
		c.paintSpeedLines(s, side, middle, canvas.Mix(col, canvas.White(), .5))
		if side == 0 && c.opts.Portrait != nil {
			c.placeRival(s, col, c.brief.LeftSubject)
			continue
		}
		if look, ok := c.sideLook(side); ok {
			c.placeSidePerson(s, side, look)
			continue
		}
		c.draw(c.canvas, actor{name, subject.Hero{
			X: middle.X, Y: middle.Y, Size: size, Rotation: []float32{-5, 5}[side], Finish: subject.Lit,
			Rim: canvas.Mix(col, canvas.White(), .65), Glow: canvas.Mix(col, canvas.White(), .2), GlowStrength: .8,
			Ambient: col.Scale(.7), Tint: .25, LightX: []float32{.6, -.6}[side], LightY: -.8,
		}})
		c.heroes = append(c.heroes, spot{middle.X, middle.Y, size}.box())
		c.addLayer(Layer{Type: "subject", Name: name}, c.heroes[len(c.heroes)-1])
	}
	c.paintLightning(s)
	c.ground.LightX, c.ground.LightY = -.4, -.9
	if c.brief.Theme == "sport" && !c.size.tall() {
		ball := c.actor(c.brief.Subjects[0], spot{c.size.width / 2, c.size.height * .82, 190 * min(1, c.size.width/canvas.DesignWidth)})
		ball.Finish, ball.Rim, ball.Glow, ball.Rotation = subject.Lit, canvas.White(), canvas.Hex(0xffe9a0), 12
		c.draw(c.canvas, ball)
	}
}

func (c *Composition) paintSpeedLines(s split, side int, middle canvas.Point, col canvas.Color) {
	for range 36 {
		angle, r := c.canvas.Float()*6.283, c.canvas.Between(230, 520)
		length, width := c.canvas.Between(50, 180), c.canvas.Between(2, 6)
		ux, uy := canvas.Cos(angle), canvas.Sin(angle)
		x, y := middle.X+ux*r, middle.Y+uy*r
		if (s.beyond(x, y) < 0) != (side == 0) {
			continue
		}
		points := []canvas.Point{at(x, y), at(x+ux*length/2, y+uy*length/2), at(x+ux*length, y+uy*length)}
		c.canvas.Light(canvas.Stroke(points, func(t float32) float32 { return width * t }), col, .5)
	}
}

func (c *Composition) paintLightning(s split) {
	bolt := s.edge(12, func(i int) float32 { return []float32{-26, 26}[i%2] * c.canvas.Between(.6, 1.2) })
	m := c.canvas.Mask(canvas.Stroke(bolt, constant(26)))
	canvas.AddLight(c.canvas.Image, canvas.BlurMask(m, int(30*c.canvas.Scale)), canvas.Hex(0xffe9a0), 1.5)
	canvas.FillColor(c.canvas.Image, m, canvas.Hex(0xffd23a), 1)
	c.canvas.Fill(canvas.Stroke(bolt, constant(12)), canvas.White(), 1)
	for range 60 {
		near := bolt[c.canvas.Rand.Intn(len(bolt))]
		c.canvas.Glow(near.X+c.canvas.Between(-260, 260), near.Y+c.canvas.Between(-60, 60), c.canvas.Between(2, 7), canvas.Hex(0xffe0a0), .8)
	}
}

// sideSubject is the picture of a side: its own icon, else a jersey with its
// initial. Two sides with one icon take the colours of their sides.
func (c *Composition) sideSubject(side int) string {
	names := [2]string{c.brief.Left, c.brief.Right}
	icons := [2]string{c.brief.LeftSubject, c.brief.RightSubject}
	hex := [2]string{"1e5cff", "e01830"}[side]
	if icons[side] == "" {
		initial := "A"
		for _, r := range names[side] {
			initial = strings.ToUpper(string(r))
			break
		}
		return "gen:jersey:" + initial + ":" + hex
	}
	if side == 0 && icons[0] == icons[1] && !strings.HasPrefix(icons[0], "gen:") {
		return "gen:hue:" + icons[0] + ":2a6cff"
	}
	return icons[side]
}

// setVersusWords sets VS on the edge and a name under each side.
func (c *Composition) setVersusWords() lettering.Block {
	s, colors := c.versusSplit(), versusColors()
	middle := at(c.size.width/2, c.size.height*.458)
	if s.stacked {
		middle.Y = c.size.height / 2
	}
	c.setVS(middle)
	var first lettering.Block
	for side, name := range []string{c.brief.Left, c.brief.Right} {
		col := colors[side]
		style := lettering.Style{
			Fonts: c.fonts("anton"), Case: lettering.CaseUpper, Top: canvas.White(), Bottom: canvas.Hex(0xe4ecff),
			Stroke: col.Scale(.16), StrokeWidth: .06, Outer: colorPointer(canvas.Mix(col, canvas.White(), .45)), OuterWidth: .022,
			Shadow: .7, Extrude: .04, Skew: .06, Rotation: -3, MaxLines: 1, MaxSize: 150, Align: lettering.AlignCenter,
		}
		room := c.versusNameBox(s, side)
		block := lettering.DrawBlock(c.canvas, name, nil, room.x, room.y, room.w, room.h, style)
		c.addLayer(Layer{Type: "text", Name: []string{"left", "right"}[side], Text: name, MaxLines: 1, Align: "center", Fit: "fill"}, room)
		if side == 0 {
			first, c.lean, c.titleBox = block, leanOf(style, room), blockBox(block, room)
		}
	}
	if c.brief.Kicker != "" {
		width := c.kickerWidth(c.brief.Kicker, c.size.width*.8)
		c.paintKicker(c.brief.Kicker, (c.size.width-width)/2, 24, width, 0)
	}
	return first
}

func (c *Composition) setVS(middle canvas.Point) {
	style := lettering.Style{
		Fonts: c.fonts("bangers"), Top: canvas.White(), Bottom: canvas.Hex(0xffe9b0),
		StressTop: canvas.Hex(0xfff27a), StressBottom: canvas.Hex(0xff8a00), Stroke: canvas.Hex(0x14020a), StrokeWidth: .06,
		Outer: colorPointer(canvas.White()), OuterWidth: .03, Shadow: .8, Extrude: .06, Skew: .08, Rotation: -6,
		MaxLines: 1, MaxSize: 300, Align: lettering.AlignCenter,
	}
	room := box{middle.X - 140, middle.Y - 110, 280, 220}
	lettering.DrawBlock(c.canvas, "VS", map[int]bool{0: true}, room.x, room.y, room.w, room.h, style)
	c.addLayer(Layer{Type: "text", Name: "versus", Text: "VS", MaxLines: 1, Align: "center", Fit: "fill"}, room)
}

// versusNameBox is the room of a name; the right one stays clear of the corner
// where players show the length of the video.
func (c *Composition) versusNameBox(s split, side int) box {
	if s.stacked {
		return box{c.size.width * .22, c.size.height * []float32{.075, .83}[side], c.size.width * .56, c.size.height * .09}
	}
	kx, ky := c.size.width/canvas.DesignWidth, c.size.height/canvas.DesignHeight
	if side == 0 {
		return box{96 * kx, 526 * ky, 380 * kx, 140 * ky}
	}
	return box{740 * kx, 526 * ky, 380 * kx, 140 * ky}
}
