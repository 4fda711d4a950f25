package character

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// lock is one tapered strand of hair along a Bezier curve.
type lock struct {
	root, bend1, bend2, tip canvas.Point
	// width is half the breadth where the lock is broadest, at peak (0 to 1 along
	// it, 0 meaning .45), and base the share of that breadth at the root.
	width, base, peak float32
	// inkFrom is where its outline starts, so that roots melt together.
	inkFrom float32
	// glossFrom and glossTo bound a band of gloss across it; equal means none.
	glossFrom, glossTo float32
	// strands is how many fine lines run along it.
	strands int
	// wave is how far the lock swings to either side, in units, and waves how
	// often; curls have many narrow ones.
	wave, waves float32
	// inner locks lie in the shadow of the others.
	inner bool
	// shade is how far the shadow reaches over it; 0 means .62.
	shade float32
}

// lockSteps is the number of pieces that a lock's curve is cut into.
const lockSteps = 22

// mapped moves the lock's points.
func (k lock) mapped(f func(canvas.Point) canvas.Point) lock {
	k.root, k.bend1, k.bend2, k.tip = f(k.root), f(k.bend1), f(k.bend2), f(k.tip)
	return k
}

// spine is the middle line of the lock.
func (k lock) spine() []canvas.Point {
	line := canvas.Bezier(k.root, k.bend1, k.bend2, k.tip, lockSteps)
	if k.wave == 0 {
		return line
	}
	waved := make([]canvas.Point, len(line))
	for i, p := range line {
		before, after := line[max(0, i-1)], line[min(lockSteps, i+1)]
		dx, dy := after.X-before.X, after.Y-before.Y
		length := canvas.Sqrt(dx*dx+dy*dy) + 1e-6
		t := float32(i) / lockSteps
		off := k.wave * canvas.SmoothStep(.05, .4, t) * canvas.Sin(t*k.waves*2*math.Pi)
		waved[i] = canvas.Point{X: p.X + dy/length*off, Y: p.Y - dx/length*off}
	}
	return waved
}

// edges are the two sides of the lock from root to tip.
func (k lock) edges() (left, right []canvas.Point) {
	peak := k.peak
	if peak == 0 {
		peak = .45
	}
	spine := k.spine()
	left, right = make([]canvas.Point, lockSteps+1), make([]canvas.Point, lockSteps+1)
	for i, at := range spine {
		before, after := spine[max(0, i-1)], spine[min(lockSteps, i+1)]
		dx, dy := after.X-before.X, after.Y-before.Y
		length := canvas.Sqrt(dx*dx+dy*dy) + 1e-6
		t := float32(i) / lockSteps
		half := canvas.Pow((1-t)/(1-peak), .82)
		if t < peak {
			half = canvas.Lerp(k.base, 1, canvas.SmoothStep(0, 1, t/peak))
		}
		half *= k.width
		left[i] = canvas.Point{X: at.X + dy/length*half, Y: at.Y - dx/length*half}
		right[i] = canvas.Point{X: at.X - dy/length*half, Y: at.Y + dx/length*half}
	}
	return left, right
}

// shape is the area of the lock.
func (k lock) shape() canvas.Path {
	left, right := k.edges()
	return canvas.Path{ink.Ring(left, right)}
}

// lock paints a lock: base, shadow, gloss, strands and a tapered outline.
func (d *drawing) lock(k lock) {
	tones, width := d.hair, float32(lineWidth)
	if k.inner {
		tones, width = tones.Darker(), width*.72
	}
	left, right := k.edges()
	d.FillGradient(canvas.Path{ink.Ring(left, right)}, k.root.Y, k.tip.Y, tones.Base, tones.Base, tipTone(tones.Base, d.who.TipColor))
	lit, dark := left, right
	if (left[lockSteps/2].X-right[lockSteps/2].X)*d.lightSide < 0 {
		lit, dark = right, left
	}
	d.lockShade(k, tones, lit, dark)
	if k.glossTo > k.glossFrom {
		d.lockGloss(k, tones, lit, dark)
	}
	for j := range k.strands {
		across := float32(.42)
		if k.strands > 1 {
			across = .28 + .44*float32(j)/float32(k.strands-1)
		}
		var strand []canvas.Point
		for i := lockSteps * 4 / 10; i <= lockSteps*19/20; i++ {
			strand = append(strand, ink.Between(lit[i], dark[i], across))
		}
		d.Brush(strand, tones.Line, ink.Taper(width*.45, .5))
	}
	from := int(k.inkFrom * lockSteps)
	edge := ink.Ring(left[from:], right[from:lockSteps])
	d.Brush(edge, tones.Line, func(t float32) float32 {
		middle := 1 - canvas.Abs(2*t-1)
		return width * (.15 + .85*canvas.SmoothStep(0, .45, middle))
	})
}

// lockShade paints the cel shadow on the side away from the light.
func (d *drawing) lockShade(k lock, tones ink.Tones, lit, dark []canvas.Point) {
	const first = lockSteps / 6
	reach := k.shade
	if reach == 0 {
		reach = .62
	}
	var edge []canvas.Point
	for i := first; i <= lockSteps; i++ {
		t := float32(i-first) / (lockSteps - first)
		edge = append(edge, ink.Between(dark[i], lit[i], reach*canvas.SmoothStep(0, .5, t)*(1-.35*t)*.8))
	}
	d.Fill(canvas.Path{ink.Ring(dark[first:], edge)}, tones.Shade, 1)
}

// lockGloss paints a band of gloss with jagged ends across the lock.
func (d *drawing) lockGloss(k lock, tones ink.Tones, lit, dark []canvas.Point) {
	jag := [...]float32{.25, 1, .2, .8, .1, .6, 0}
	at := func(along, across float32) canvas.Point {
		x := canvas.Clamp(along, 0, 1) * lockSteps
		i := min(lockSteps-1, int(x))
		return ink.Between(ink.Between(lit[i], dark[i], across), ink.Between(lit[i+1], dark[i+1], across), x-float32(i))
	}
	middle, half := (k.glossFrom+k.glossTo)/2, (k.glossTo-k.glossFrom)/2
	var upper, lower []canvas.Point
	for j, v := range jag {
		across := .10 + .68*float32(j)/float32(len(jag)-1)
		upper = append(upper, at(middle-half*v*.9, across))
		lower = append(lower, at(middle+half*(.25+.9*jag[(j+1)%len(jag)]), across))
	}
	d.Fill(canvas.Path{ink.Ring(upper, lower)}, tones.Light, .86)
}

// tipTone is the colour of a lock's end: lighter and warmer, as if light came
// through it.
func tipTone(base, tip canvas.Color) canvas.Color {
	h, s, v := ink.ToHSV(canvas.Mix(base, tip, .5))
	return ink.HSV(ink.TurnHue(h, 20, .06), s*.86, min(1, v*1.16+.05))
}
