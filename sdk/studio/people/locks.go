package people

import (
	"image"
	"math/rand"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// hairMat is the hair as a material with a wide sheen; see [relief.Material].
func (f *figure) hairMat(bulge, dome float32) relief.Material {
	c := f.hairColor
	m := relief.MaterialOf(c, .42, bulge, dome)
	m.Shade = canvas.Color{R: c.R * .42, G: c.G * .36, B: c.B * .46}
	m.Light = canvas.Mix(c, canvas.Hex(0xfff0dc), .20+.16*min(1, c.Luma()*1.6))
	m.Rim, m.Broad = .8, true
	if c.Luma() > .5 {
		m.Gloss = .22
		m.Shade = canvas.Color{R: c.R * .64, G: c.G * .58, B: c.B * .66}
	}
	if c.Luma() < .25 {
		m.Gloss = .20
	}
	return m
}

// strands draws soft dark and light locks inside a hair mask.
func (f *figure) strands(m *image.Alpha, lines ...[]float32) {
	hair := f.hairMat(1, 0)
	f.Within(m, func() {
		for i, l := range lines {
			lock := relief.Line(.6, 4.4, .6, l...)
			f.Soft(lock.Move(2.5, 1), 1.6, hair.Shade, .70)
			if i%2 == 0 {
				f.Soft(lock.Move(-4, -1), 3, hair.Light, .55)
			}
		}
	})
}

// sheen is the soft band of light over the crown.
func (f *figure) sheen(m *image.Alpha, xy ...float32) {
	f.Within(m, func() {
		opacity := float32(.34)
		if f.hairColor.Luma() > .5 {
			opacity = .42
		}
		f.Soft(relief.Line(4, 20, 4, xy...), 8, canvas.Mix(f.hairColor, canvas.White(), .75), opacity)
	})
}

// ball is one large curl.
func (f *figure) ball(x, y, r float32, m relief.Material) {
	m.Bulge = r * .7
	mask := f.Mask(relief.Ellipse(x, y, r, r))
	f.Cast(mask, 2, 5, 6, m.Shade.Scale(.6), .55)
	f.Lit(mask, m)
}

// oval is where curls grow: an ellipse with radii rx and ry.
type oval struct{ x, y, rx, ry float32 }

// mass is a volume of curls, size across each.
type mass struct {
	outline canvas.Path
	size    float32
	area    oval
	behind  bool // behind the head: leaves out what the face hides
	seed    int64
}

// mass paints a bumpy volume filled with curls.
func (f *figure) mass(m mass) {
	r := f.random(m.seed)
	shape := f.bumps(m, r)
	volume := f.hairMat(m.size*.8, .8)
	volume.Gloss = .14
	if !m.behind {
		f.Cast(f.Mask(shape), 0, 9, 9, f.tone.shade, .65)
	}
	f.Within(f.Part(shape, volume), func() {
		f.curls(m, r)
		o := m.area
		f.Soft(relief.LeaningEllipse(o.x+lightSide*o.rx*.40, o.y-o.ry*.52, o.rx*.42, o.ry*.26, lightSide*-24), 26, canvas.Mix(f.hairColor, canvas.White(), .6), .26)
		f.Soft(relief.Ellipse(o.x-lightSide*o.rx*.95, o.y+o.ry*.3, o.rx*.30, o.ry*.8), 30, volume.Shade, .45)
	})
}

// bumps is the outline with a curl every size along it.
func (f *figure) bumps(m mass, r *rand.Rand) canvas.Path {
	edge := m.outline[0]
	shape := relief.Union(m.outline)
	walked := float32(0)
	for i, p := range edge {
		q := edge[(i+1)%len(edge)]
		walked += canvas.Hypot(q.X-p.X, q.Y-p.Y)
		if walked > m.size*.95 {
			walked = 0
			k := m.size * (.52 + .16*r.Float32())
			shape = relief.Union(shape, relief.Ellipse(p.X, p.Y, k, k*.95))
		}
	}
	return shape
}

// A curl is one of curlShades brightnesses for each of curlSizes sizes.
const (
	curlSizes  = 3
	curlShades = 3
)

// curls covers the area with small coils, repeated from a few drawn once.
func (f *figure) curls(m mass, r *rand.Rand) {
	var stamps [curlSizes][curlShades]*image.RGBA
	for size := range stamps {
		for shade := range stamps[size] {
			stamps[size][shade] = f.curl(m.size*(.56+.10*float32(size)), .78+.12*float32(shade))
		}
	}
	places := m.area.scatter(m.size, r)
	for _, i := range r.Perm(len(places)) {
		p := places[i]
		const faceX, faceY = 9400, 15500 // squared radii of the face
		if m.behind && p.X*p.X/faceX+p.Y*p.Y/faceY < .70 {
			continue
		}
		u, v := (p.X-m.area.x)/m.area.rx, (p.Y-m.area.y)/m.area.ry
		if u*u+v*v > 1.25 {
			continue
		}
		shade := int(canvas.Clamp((.5+.5*(u*lightSide-v))*curlShades, 0, curlShades-.1))
		f.Blit(stamps[r.Intn(curlSizes)][shade], p)
	}
}

// curl is a lit coil with its shadow.
func (f *figure) curl(radius, brightness float32) *image.RGBA {
	m := f.hairMat(radius*.7, .5)
	m.Gloss, m.Rim = .18, .1
	shadow := m.Shade
	m.Base, m.Light = m.Base.Scale(brightness), m.Light.Scale(brightness)
	stamp := f.Stamp(2 * radius)
	stamp.Fill(relief.Ellipse(1.5, 3.5, radius, radius*.95), shadow, .5)
	stamp.Part(relief.Ellipse(0, 0, radius, radius*.93), m)
	return stamp.Image
}

// scatter gives places about spacing apart over the oval and a little beyond.
func (o oval) scatter(spacing float32, r *rand.Rand) []canvas.Point {
	var places []canvas.Point
	shift := float32(0)
	for y := o.y - o.ry; y < o.y+o.ry; y += spacing * .84 {
		for x := o.x - o.rx + shift; x < o.x+o.rx; x += spacing {
			places = append(places, canvas.Point{X: x + (r.Float32()-.5)*spacing*.42, Y: y + (r.Float32()-.5)*spacing*.42})
		}
		shift = spacing/2 - shift
	}
	return places
}
