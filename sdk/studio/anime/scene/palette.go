package scene

import "github.com/routix/routix/sdk/studio/canvas"

// palette is a scene's colours, from the darkest tone of its light to the
// palest, and two that stand out against them.
type palette struct {
	name                           string
	night, deep, mid, bright, pale canvas.Color
	accent, second                 canvas.Color
	strong, next                   []canvas.Color // gradients of stressed lines
}

var (
	gold  = gradient(0xfffbd0, 0xffe14a, 0xffa51e, 0xff6a13)
	fire  = gradient(0xfff3a0, 0xffc04a, 0xff5a2e, 0xe0242c)
	ice   = gradient(0xffffff, 0xd9f6ff, 0x7fdcff, 0x2b8df0)
	rose  = gradient(0xfff0f6, 0xffb3d0, 0xff5a96, 0xd01c66)
	lime  = gradient(0xfbffd0, 0xd0f54a, 0x5fc81e, 0x1c8a3a)
	blood = gradient(0xff8a7a, 0xff5a4a, 0xf02030, 0xc81020)
)

func gradient(stops ...uint32) []canvas.Color {
	g := make([]canvas.Color, len(stops))
	for i, s := range stops {
		g[i] = canvas.Hex(s)
	}
	return g
}

// tones makes a palette from its seven colours: night, deep, mid, bright, pale,
// accent, second.
func tones(name string, strong, next []canvas.Color, c ...uint32) palette {
	g := gradient(c...)
	return palette{name, g[0], g[1], g[2], g[3], g[4], g[5], g[6], strong, next}
}

var palettes = []palette{
	tones("crimson", fire, gold, 0x1a0418, 0x8d0b2e, 0xc81a30, 0xff4a2a, 0xffd98a, 0xff3a2a, 0xffb52e),
	tones("azure", gold, fire, 0x070a2e, 0x1a2fb0, 0x2f6be6, 0x49b8ff, 0xd9f6ff, 0xff7a14, 0xffd24a),
	tones("sky", gold, rose, 0x1a3f9a, 0x1f7be6, 0x6fc6ff, 0x9be8ff, 0xffe9d8, 0xff5a96, 0xffd93a),
	tones("sunset", gold, rose, 0x2a1a5c, 0x6a2a9a, 0xff6f7a, 0xffb04a, 0xffe6a8, 0xff4a6a, 0xffd23a),
	tones("violet", gold, rose, 0x160a36, 0x4a1f9a, 0x8a4af0, 0xb48aff, 0xf0dcff, 0xff3ea8, 0x5ad0ff),
	tones("mint", gold, lime, 0x06281f, 0x0f6b52, 0x1fae7e, 0x6fe6b0, 0xe6fff0, 0xffb01e, 0xff6a4a),
	tones("gold", fire, gold, 0x3a1606, 0xb85a0a, 0xff9a1e, 0xffd94a, 0xfffdf0, 0xe0202a, 0x8fe4ff),
	tones("rose", gold, rose, 0x4a0a36, 0xa02878, 0xff5a8a, 0xff8fb0, 0xffeaf2, 0x7a3aff, 0xffe14a),
	tones("night", rose, gold, 0x0c0a2a, 0x1e1850, 0x4a2f86, 0xd8568f, 0xffd98a, 0xffb45a, 0x6ad0ff),
	tones("ocean", gold, ice, 0x04182e, 0x0a4a7a, 0x0f8fc8, 0x3fd0e6, 0xd8fbff, 0xff8a3a, 0xffe14a),
	tones("mono", blood, blood, 0x0b0710, 0x2c2c36, 0x8a8a96, 0xd0d0da, 0xfffdf6, 0xe01020, 0xe01020),
}

// PaletteNames lists the palettes that a [Setting] may name.
func PaletteNames() []string {
	names := make([]string, len(palettes))
	for i, p := range palettes {
		names[i] = p.name
	}
	return names
}

func paletteNamed(name string) (palette, bool) {
	for _, p := range palettes {
		if p.name == name {
			return p, true
		}
	}
	return palettes[0], false
}
