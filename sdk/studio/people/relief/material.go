package relief

import "github.com/routix/routix/sdk/studio/canvas"

// Material is how a form takes the light.
type Material struct {
	// Base, Shade and Light are its colours in half light, away from it and
	// towards it.
	Base, Shade, Light canvas.Color
	// Gloss is the strength of the highlight; Broad makes it wide, as on hair.
	Gloss float32
	Broad bool
	// Bulge is how far from the edge the form curves, in design units.
	Bulge float32
	// Dome is how much the whole shape is an ellipsoid, 0 to 1.
	Dome float32
	// Rim is its share of the light on far edges.
	Rim float32
}

// MaterialOf derives shade and light from one colour: the shade is cooler.
func MaterialOf(c canvas.Color, gloss, bulge, dome float32) Material {
	return Material{
		Base: c, Shade: canvas.Color{R: c.R * .50, G: c.G * .44, B: c.B * .56}, Light: canvas.Mix(c, canvas.White(), .30),
		Gloss: gloss, Bulge: bulge, Dome: dome, Rim: .5,
	}
}

// shader computes the colour of a material by the direction its form faces.
type shader struct {
	Material
	rimLight     canvas.Color
	key, half    vector // half: half way between the light and the viewer
	backX, backY float32
}

func (s *Surface) shader(m Material) shader {
	k := s.key
	hx, hy, hz := k.x, k.y, k.z+1
	length := 1 / canvas.Sqrt(hx*hx+hy*hy+hz*hz)
	flat := 1 / canvas.Sqrt(k.x*k.x+k.y*k.y+.0001)
	return shader{
		Material: m, rimLight: s.light.Rim.Scale(m.Rim * s.light.RimStrength * 2.2), key: k,
		half:  vector{hx * length, hy * length, hz * length},
		backX: -k.x * flat, backY: -k.y * flat * .35,
	}
}

// color is the colour where the form's normal has the parts (nx, ny) across the
// picture: half-Lambert shading, a Blinn highlight, the rim, and light bounced
// back from below.
func (s *shader) color(nx, ny float32) canvas.Color {
	const steepest = .95
	flat := nx*nx + ny*ny
	if flat > steepest {
		k := canvas.Sqrt(steepest / flat)
		nx, ny, flat = nx*k, ny*k, steepest
	}
	nz := canvas.Sqrt(1 - flat)
	facing := (nx*s.key.x+ny*s.key.y+nz*s.key.z)*.5 + .5
	c := canvas.Mix(s.Shade, s.Base, canvas.SmoothStep(.22, .74, facing))
	c = canvas.Mix(c, s.Light, canvas.SmoothStep(.74, 1, facing)*.75)
	shine := s.highlight(canvas.Clamp(nx*s.half.x+ny*s.half.y+nz*s.half.z, 0, 1)) * s.Gloss
	edge := 1 - nz
	bounce := edge * max(0, ny) * .10
	rim := edge * edge * max(0, nx*s.backX+ny*s.backY)
	return c.Add(canvas.Color{R: shine, G: shine, B: shine}).Add(s.rimLight.Scale(rim)).Add(s.Base.Scale(bounce))
}

// highlight is v to the power of 12 or 28.
func (s *shader) highlight(v float32) float32 {
	v4 := v * v * v * v
	v8 := v4 * v4
	if s.Broad {
		return v8 * v4
	}
	return v8 * v8 * v8 * v4
}
