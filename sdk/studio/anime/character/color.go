package character

import "github.com/routix/routix/sdk/studio/canvas"

// named are the colours that words can ask for.
var named = map[string]canvas.Color{
	"black": canvas.Hex(0x2b2a3a), "white": canvas.Hex(0xe4e8f6), "silver": canvas.Hex(0xcfd6ea), "grey": canvas.Hex(0x8d93a8),
	"blonde": canvas.Hex(0xffd25a), "yellow": canvas.Hex(0xffd83a), "golden": canvas.Hex(0xffc93c), "amber": canvas.Hex(0xf0a020),
	"orange": canvas.Hex(0xff8a2b), "red": canvas.Hex(0xd8313a), "crimson": canvas.Hex(0xb3142e), "pink": canvas.Hex(0xff8fb8),
	"purple": canvas.Hex(0x8a55d6), "violet": canvas.Hex(0x9a5cf0), "blue": canvas.Hex(0x3c7bea), "navy": canvas.Hex(0x26345f),
	"cyan": canvas.Hex(0x2fc4f0), "teal": canvas.Hex(0x22b3b0), "green": canvas.Hex(0x3fb56a), "mint": canvas.Hex(0x8fe6c4),
	"brown": canvas.Hex(0x7a4a32), "chestnut": canvas.Hex(0x9a5a36), "beige": canvas.Hex(0xe8d2b0),
}

var (
	hairColors = colors("black", "black", "silver", "blonde", "red", "pink", "purple", "blue", "brown", "chestnut", "teal", "orange", "mint", "white")
	eyeColors  = colors("blue", "green", "amber", "violet", "red", "cyan", "brown", "pink")
	skins      = []canvas.Color{canvas.Hex(0xffe3d0), canvas.Hex(0xfdd8be), canvas.Hex(0xf1c19c), canvas.Hex(0xd9a273), canvas.Hex(0xa9744e)}

	outfitColors = colors("navy", "red", "black", "teal", "white", "purple", "green", "orange", "crimson", "blue")
	trimColors   = colors("white", "amber", "red", "cyan", "pink", "golden")
)

func colors(names ...string) []canvas.Color {
	list := make([]canvas.Color, len(names))
	for i, n := range names {
		list[i] = named[n]
	}
	return list
}

// Color finds a colour by its English name, for instance "crimson".
func Color(name string) (canvas.Color, bool) {
	c, ok := named[name]
	return c, ok
}

// ColorNames lists the names that [Color] knows, in no particular order.
func ColorNames() []string {
	names := make([]string, 0, len(named))
	for n := range named {
		names = append(names, n)
	}
	return names
}

// Skin is one of the skin colours, 0 the palest; i is brought into range.
func Skin(i int) canvas.Color { return skins[max(0, min(i, len(skins)-1))] }
