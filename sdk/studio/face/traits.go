package face

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Traits describe a person in numbers, for drawing somebody like them.
type Traits struct {
	// Skin is the colour of the better lit cheek, Hair that above the forehead
	// and Eyes that of the iris.
	Skin, Hair, Eyes canvas.Color
	// FaceWidth is the width over the height of the face, about .75 to .95.
	FaceWidth float32
	// JawWidth is the width at the jaw over that at the cheeks, about .7 to .9.
	JawWidth float32
	// EyeOpen is the height over the width of the eyes, about .2 to .45.
	EyeOpen float32
	// MouthOpen is the height over the width of the gap between the lips, and
	// Smile how far the corners of the mouth lie above its middle, in widths of
	// the mouth.
	MouthOpen, Smile float32
	// HairLength is how far hair reaches down beside the face: 0 above the ears,
	// 1 at the chin, 2 at the shoulders, 3 at the chest.
	HairLength float32
	// HairVolume is how far hair stands above the forehead, in heights of the face.
	HairVolume float32
	// Beard tells that chin and jaw are covered with hair.
	Beard bool
	// Bald tells that there is no hair above the forehead.
	Bald bool
}

// Points of the mouth: its corners, the edges of the lips on their inner side.
const (
	mouthLeft  = 61
	mouthRight = 291
	lipUpper   = 13
	lipLower   = 14
)

// measure reads the traits off a cut-out.
func (p *Portrait) measure() Traits {
	at := func(i int) canvas.Point { return p.Points[i] }
	height, width := p.FaceHeight(), distance(at(pointLeft), at(pointRight))
	mouth := max(distance(at(mouthLeft), at(mouthRight)), 1)
	middle, corners := between(at(lipUpper), at(lipLower)), between(at(mouthLeft), at(mouthRight))
	up := canvas.Point{X: (at(pointTop).X - at(pointChin).X) / max(height, 1), Y: (at(pointTop).Y - at(pointChin).Y) / max(height, 1)}
	t := Traits{
		FaceWidth: width / max(height, 1),
		JawWidth:  distance(at(pointLeftJaw), at(pointRightJaw)) / max(width, 1),
		MouthOpen: distance(at(lipUpper), at(lipLower)) / mouth,
		Smile:     ((corners.X-middle.X)*up.X + (corners.Y-middle.Y)*up.Y) / mouth,
	}
	var irises []canvas.Color
	for _, e := range eyeRings {
		open, wide := distance(at(e.upper), at(e.lower)), max(distance(at(e.outer), at(e.inner)), 1)
		t.EyeOpen += open / wide / float32(len(eyeRings))
		iris := between(at(e.upper), at(e.lower))
		irises = append(irises, p.median(iris, max(open*.3, 1)))
	}
	t.Eyes = canvas.Mix(irises[0], irises[1], .5)
	left, right := p.median(at(pointLeftCheek), height*.05), p.median(at(pointRightCheek), height*.05)
	if t.Skin = left; right.Luma() > left.Luma() {
		t.Skin = right
	}
	p.measureHair(&t, up, height)
	t.Beard = p.bearded(min(left.Luma(), right.Luma()), width)
	return t
}

// bearded compares chin and jaws with the darker cheek: a beard is much darker.
func (p *Portrait) bearded(cheek, width float32) bool {
	const darker, enough = .5, 4
	dark := 0
	for _, n := range []int{175, 199, 170, 395, 135, 364} { // around the chin, along the jaws
		if p.median(p.Points[n], width*.03).Luma() < cheek*darker {
			dark++
		}
	}
	return dark >= enough
}

// measureHair looks at spots above the forehead and beside the face.
func (p *Portrait) measureHair(t *Traits, up canvas.Point, height float32) {
	side := canvas.Point{X: -up.Y, Y: up.X}
	spot := func(from canvas.Point, along, across float32) canvas.Point {
		return canvas.Point{X: from.X + (up.X*along+side.X*across)*height, Y: from.Y + (up.Y*along+side.Y*across)*height}
	}
	top := p.Points[pointTop]
	const same = .16 // distance of colours that are hair and not skin
	best, seen := float32(same), false
	for _, along := range []float32{.08, .14, .20, .28} {
		for _, across := range []float32{-.25, -.12, 0, .12, .25} {
			q := spot(top, along, across)
			if !p.covers(q) {
				continue
			}
			c := p.median(q, height*.03)
			if d := difference(c, t.Skin) * (1 - along); d > best {
				best, t.Hair, seen = d, c, true
			}
			t.HairVolume = max(t.HairVolume, along)
		}
	}
	if t.Bald = !seen; t.Bald {
		t.Hair = t.Skin.Scale(.6)
		return
	}
	t.HairVolume = max(t.HairVolume, float32(p.Points[pointTop].Y-float32(p.Head.Min.Y))/height)
	for i, ear := range []canvas.Point{p.Points[pointLeft], p.Points[pointRight]} {
		t.HairLength = max(t.HairLength, p.hairBelow(ear, float32(i*2-1), height, t.Hair))
	}
}

// hairBelow is how far hair hangs down at one side of the face, without a gap, in
// half heights of the face. Hair hangs down however the head is tilted.
func (p *Portrait) hairBelow(ear canvas.Point, outwards, height float32, hair canvas.Color) float32 {
	const same, step, furthest, gap = .17, .125, 3, 3
	length, missed := float32(0), 0
	for down := float32(step); down <= furthest && missed < gap; down += step {
		found := false
		for _, across := range []float32{-.02, .06, .14, .24} {
			q := canvas.Point{X: ear.X + outwards*across*height, Y: ear.Y + down*height/2}
			found = found || p.covers(q) && difference(p.median(q, height*.03), hair) < same
		}
		if missed++; found {
			length, missed = down, 0
		}
	}
	return length
}

// covers tells whether the person is at a place of the cut-out.
func (p *Portrait) covers(q canvas.Point) bool {
	x, y := int(q.X), int(q.Y)
	r := p.Cutout.Rect
	return q.X >= 0 && q.Y >= 0 && x < r.Max.X && y < r.Max.Y && p.Cutout.Pix[y*p.Cutout.Stride+x*4+3] > 200
}

// median is the median colour, channel by channel, of the solid pixels in a disc.
func (p *Portrait) median(q canvas.Point, radius float32) canvas.Color {
	var channels [3][]uint8
	step := max(1, radius/6)
	for dy := -radius; dy <= radius; dy += step {
		for dx := -radius; dx <= radius; dx += step {
			at := canvas.Point{X: q.X + dx, Y: q.Y + dy}
			if dx*dx+dy*dy > radius*radius || !p.covers(at) {
				continue
			}
			pixel := p.Cutout.Pix[int(at.Y)*p.Cutout.Stride+int(at.X)*4:]
			for c := range channels {
				channels[c] = append(channels[c], pixel[c])
			}
		}
	}
	if len(channels[0]) == 0 {
		return canvas.Color{}
	}
	var v [3]float32
	for c := range channels {
		slices.Sort(channels[c])
		v[c] = float32(channels[c][len(channels[c])/2]) / 255
	}
	return canvas.Color{R: v[0], G: v[1], B: v[2]}
}

// difference is the distance of two colours in the colour cube.
func difference(a, b canvas.Color) float32 {
	r, g, bl := a.R-b.R, a.G-b.G, a.B-b.B
	return canvas.Sqrt(r*r + g*g + bl*bl)
}
