package character

import "github.com/routix/routix/sdk/studio/canvas"

// Vector is the identity as numbers between 0 and 1, to compare characters or to
// keep beside a seed: colours, build, styles and the proportions of the face.
func (c Identity) Vector() []float32 {
	share := func(v, low, high float32) float32 { return canvas.Clamp((v-low)/(high-low), 0, 1) }
	build := float32(0)
	if c.Feminine {
		build = 1
	}
	v := []float32{
		build, share(c.EyeWidth, 50, 60), share(c.EyeHeight, 35, 65), share(c.EyeTilt, -.1, .1),
		share(c.Jaw, .9, 1.1), share(c.FaceLength, .9, 1.1), share(c.BrowWeight, .8, 1.2), share(c.Part, -20, 20),
		position(c.Hair, Hairs()), position(c.Fringe, fringes()), position(c.Outfit, Outfits()), position(c.Form, Forms()),
		position(c.Iris, irises()), position(c.Nose, noses()), position(c.Brow, brows()), position(c.Beard, beards()),
	}
	for _, color := range c.colors() {
		v = append(v, color.R, color.G, color.B)
	}
	return v
}

// position is where an item stands in a list, 0 at its start and 1 at its end.
func position[T comparable](item T, list []T) float32 {
	for i, other := range list {
		if other == item {
			return float32(i) / float32(len(list)-1)
		}
	}
	return 0
}
