package compose

import (
	"context"
	"math"
	"slices"
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/scene"
	"github.com/routix/routix/sdk/studio/subject"
)

// Parts of a half's shorter side that the subject takes before and after.
const (
	beforeSize = .64
	afterSize  = .84
)

func (c *Composition) beforeAfterSplit() split { return c.split(.16, .42) }

// paintHalves paints the same place twice, tired and bright, and joins them.
func (c *Composition) paintHalves(ctx context.Context) error {
	s := c.beforeAfterSplit()
	halves := [2]*canvas.Canvas{c.emptyCopy(), c.canvas}
	for side, half := range halves {
		middle := c.halfBox(s, side)
		ground, err := scene.Paint(half, c.choice.background, c.colors, at(middle.x+middle.w/2, middle.y+middle.h/2))
		if err != nil {
			return err
		}
		c.ground = ground
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	c.addLayer(Layer{Type: "background", Name: c.choice.background, Style: c.backgroundStyle()}, box{0, 0, c.size.width, c.size.height})
	c.furnishBefore(halves[0], c.halfBox(s, 0))
	c.furnishAfter(halves[1], c.halfBox(s, 1))
	c.joinHalves(halves[0], s)
	line := c.canvas.Mask(canvas.Stroke(s.edge(20, func(int) float32 { return 0 }), constant(14)))
	canvas.FillColor(c.canvas.Image, canvas.BlurMask(line, int(14*c.canvas.Scale)), canvas.Color{}, .6)
	canvas.FillColor(c.canvas.Image, line, canvas.White(), 1)
	return c.failure
}

func (c *Composition) emptyCopy() *canvas.Canvas {
	r := c.canvas.Image.Rect
	half := canvas.New(r.Dx(), r.Dy(), int64(c.choice.seed))
	half.Scale = c.canvas.Scale
	return half
}

// halfBox is the room of one half, without the strip of the title.
func (c *Composition) halfBox(s split, side int) box {
	w, h := c.size.width, c.size.height
	if s.stacked {
		return []box{{0, 0, w, h * .42}, {0, h * .42, w, h * .50}}[side]
	}
	return box{w / 2 * float32(side), 0, w / 2, h * .96}
}

// floorOf is the line on which the things of a half stand.
func (c *Composition) floorOf(room box) float32 {
	if c.ground.Floor > 0 && room.bottom() > c.size.height*.9 && room.h > c.size.height*.6 {
		return c.ground.Floor - 84
	}
	return room.y + room.h*.86
}

func (c *Composition) put(half *canvas.Canvas, room box, p prop) {
	side := min(room.w, room.h)
	h := c.actor(p.icon, spot{room.x + room.w*p.x, room.y + room.h*p.y, side * p.size})
	h.Finish, h.GlowStrength, h.Rotation = subject.Product, 0, p.rotation
	if !c.ground.Bright {
		h.Finish, h.GlowStrength = subject.Lit, .6
	}
	if half != c.canvas { // before: nothing shines, and dust lies on the subject
		h.GlowStrength = 0
		if p.size == beforeSize {
			h.Treatment = subject.Dull
		}
	}
	if p.stands {
		h.Floor, h.Sits = c.floorOf(room), true
	}
	place := spot{h.X, h.Y, h.Size}.box()
	if p.stands {
		place.y = h.Floor - place.h
	}
	if person := strings.HasPrefix(p.icon, subject.PersonPrefix); person || p.icon == c.brief.Subjects[0] {
		if person { // cut at the waist: it grows out of the title's strip
			k := room.h * .98 / h.Size
			h.Size, h.Y, h.Rotation, h.Sits, h.Floor, h.Even = h.Size*k, room.bottom()-room.h*.49, 0, false, 0, true
			place = spot{h.X, h.Y, h.Size}.box()
		}
		c.heroes = append(c.heroes, place)
	}
	c.draw(half, h)
	c.addLayer(Layer{Type: "subject", Name: p.icon}, place)
}

// furnishBefore puts the subject among its mess.
func (c *Composition) furnishBefore(half *canvas.Canvas, room box) {
	mess := messOf(c.brief.Theme)
	main := c.brief.Subjects[0]
	if twin, ok := worn[main]; ok && c.kit.Subjects.Has(twin) {
		main = twin
	}
	if person, ok := c.halfPerson(false); ok {
		main = person
	}
	for _, p := range mess {
		if !p.stands {
			c.put(half, room, p)
		}
	}
	c.putMain(half, room, prop{main, .47, .50, beforeSize, 5, c.standsOnFloor()})
	for _, p := range mess {
		if p.stands {
			c.put(half, room, p)
		}
	}
}

func (c *Composition) standsOnFloor() bool { return c.brief.Theme == "home" }

// furnishAfter puts the subject among the rest of the cast: what hangs goes on
// the wall, what stands on the floor.
func (c *Composition) furnishAfter(half *canvas.Canvas, room box) {
	cast := c.brief.Subjects[1:]
	if c.brief.Theme == "home" {
		cast = append([]string{"window"}, cast...)
	}
	if len(cast) < 2 && c.brief.Theme != "home" {
		cast = append(slices.Clone(cast), rewardsOf(c.brief.Theme)...)
	}
	c.shineBehind(half, room)
	wall := []prop{{x: .25, y: .42, size: .25}, {x: .90, y: .38, size: .20}}
	floor := []prop{{x: .16, y: .56, size: .30}, {x: .88, y: .56, size: .27}}
	var front []prop
	for _, icon := range cast {
		switch {
		case icon == "bed":
		case hangs(icon) && len(wall) > 0:
			wall[0].icon = icon
			c.put(half, room, wall[0])
			wall = wall[1:]
		case len(floor) > 0 && !hangs(icon):
			floor[0].icon, floor[0].stands = icon, c.standsOnFloor()
			front = append(front, floor[0])
			floor = floor[1:]
		}
	}
	main := c.brief.Subjects[0]
	if person, ok := c.halfPerson(true); ok {
		main = person
	}
	c.putMain(half, room, prop{main, .52, .48, afterSize, 0, c.standsOnFloor()})
	for _, p := range front {
		c.put(half, room, p)
	}
	for range 16 {
		x, y := room.x+room.w*c.canvas.Between(.08, .96), room.y+room.h*c.canvas.Between(.16, .82)
		size := c.canvas.Between(24, 62)
		if !c.overFace(x, y, 0) {
			c.draw(half, actor{"sparkles", subject.Hero{X: x, Y: y, Size: size}})
		}
	}
}

// shineBehind lets rays of light stand behind what is new.
func (c *Composition) shineBehind(half *canvas.Canvas, room box) {
	const rays = 14
	x, y, reach := room.x+room.w*.52, room.y+room.h*.48, min(room.w, room.h)*.72
	light := canvas.Mix(c.colors.Bright, canvas.White(), .6)
	var burst canvas.Path
	for i := range rays {
		from := (float32(i) + .1) * 2 * math.Pi / rays
		to := from + math.Pi/rays
		burst = append(burst, []canvas.Point{at(x, y), at(x+reach*canvas.Cos(from), y+reach*canvas.Sin(from)), at(x+reach*canvas.Cos(to), y+reach*canvas.Sin(to))})
	}
	k := half.Scale
	canvas.FillCoarse(half.Image, half.Mask(burst), 4, func(px, py float32) (canvas.Color, float32) {
		return light, .42 * canvas.SmoothStep(reach, reach*.2, canvas.Hypot(px/k-x, py/k-y))
	})
	half.Glow(x, y, reach*.8, light, .35)
}

func hangs(icon string) bool {
	return strings.Contains(icon, "picture") || icon == "window" || icon == "mirror" || strings.Contains(icon, "clock")
}

// joinHalves lays the first half over the picture, grey and stained.
func (c *Composition) joinHalves(before *canvas.Canvas, s split) {
	c.canvas.EachPixel(0, c.size.height, func(x, y float32, p []uint8) {
		if s.beyond(x, y) >= 0 {
			return
		}
		i := before.Image.PixOffset(int(x*c.canvas.Scale), int(y*c.canvas.Scale))
		q := before.Image.Pix[i : i+4]
		col := pixelColor(q)
		grey := col.Luma()
		stain := .84 + .3*(canvas.FBM(x/90, y/90, 4)-.4)
		tired := canvas.Mix(canvas.Color{R: grey * .80, G: grey * .83, B: grey * .86}, col, .48).Scale(stain)
		canvas.Blend(p, tired.Add(canvas.Color{G: .01, B: .03}), 1)
	})
}

// setBeforeAfterWords labels the halves and sets the title across the foot.
func (c *Composition) setBeforeAfterWords(style lettering.Style) lettering.Block {
	s := c.beforeAfterSplit()
	for side, text := range []string{"BEFORE", "AFTER"} {
		room := c.halfBox(s, side)
		x := room.x + room.w*.4 + room.w*.18*float32(side)
		y := room.y + 62
		if s.stacked && side == 1 {
			y += 30
		}
		c.paintLabel(text, x, y, []canvas.Color{canvas.Hex(0x5a6070), canvas.Hex(0x14a850)}[side])
	}
	if !s.stacked {
		k := c.size.width / canvas.DesignWidth
		c.paintArrow(at(500*k, 150), at(590*k, 66), at(720*k, 128), canvas.Hex(0xff2030))
	}
	style.Fonts = c.fonts("anton")
	if c.opts.Font != "" {
		style.Fonts = c.fonts(c.opts.Font)
	}
	style.Slab, style.Align, style.MaxLines, style.MaxSize, style.Rotation = nil, lettering.AlignCenter, 1, 150, -2
	style.StressTop, style.StressBottom = canvas.Hex(0xfff27a), canvas.Hex(0xffb400)
	style.Top, style.Bottom, style.Stroke = canvas.White(), canvas.Hex(0xf0f0f0), canvas.Hex(0x1c120a)
	style.StrokeWidth, style.Shadow, style.Extrude = .07, .7, .05
	room := box{c.size.width * .086, c.size.height - 142, c.size.width * .78, 132}
	if s.stacked {
		room = box{30, c.size.height * .865, c.size.width - 60, c.size.height * .115}
		style.MaxSize = 170
	}
	return c.setText(c.brief.Title, room, style)
}

// paintLabel is the name of a half.
func (c *Composition) paintLabel(text string, x, y float32, col canvas.Color) {
	path := c.fonts("anton").Path(text, x, y, 260, 52)
	b := path.Bounds()
	left, width := float32(b.Min.X)-26, float32(b.Dx())+52
	plate := canvas.RoundRect(left, y-44, width, 88, 16)
	c.canvas.SoftShape(plate.Move(3, 8), 8, canvas.Color{}, .5)
	c.canvas.Fill(canvas.RoundRect(left-6, y-50, width+12, 100, 20), canvas.White(), 1)
	c.canvas.Paint(plate, c.canvas.Gradient(y-44, y+44, canvas.Mix(col, canvas.White(), .2), col, col.Scale(.8)))
	c.canvas.Fill(path, canvas.White(), 1)
	c.addLayer(Layer{Type: "text", Name: strings.ToLower(text), Text: text, MaxLines: 1, Align: "center", Fit: "shrink"}, box{left, y - 44, width, 88})
}
