package subject

import "github.com/routix/routix/sdk/studio/canvas"

// flagDesign is a flag of stripes with an emblem, enough to know it by at the
// size of a bubble.
type flagDesign struct {
	horizontal bool
	colors     []uint32
	widths     []float32
	greeting   string
	// emblem changes the colour of the stripes; u and v run from -1 to 1.
	emblem func(u, v float32, field canvas.Color) canvas.Color
}

// even are n stripes of one width.
func even(n int) []float32 {
	widths := make([]float32, n)
	for i := range widths {
		widths[i] = 1
	}
	return widths
}

// flags by country. Never written.
var flags = map[string]flagDesign{
	"ar": {true, []uint32{0x74acdf, 0xffffff, 0x74acdf}, even(3), "¡CHE!", sunOf(0, .2)},
	"at": {true, []uint32{0xed2939, 0xffffff, 0xed2939}, even(3), "SERVUS!", nil},
	"be": {false, []uint32{0x161616, 0xfae042, 0xed2939}, even(3), "DAG!", nil},
	"br": {true, []uint32{0x0a9a3f}, even(1), "OI!", brazil},
	"ca": {false, []uint32{0xe8202c, 0xffffff, 0xe8202c}, []float32{1, 2, 1}, "HEY!", mapleLeaf},
	"ch": {true, []uint32{0xe8202c}, even(1), "GRÜEZI!", plusSign},
	"cn": {true, []uint32{0xde2910}, even(1), "你好!", chineseStars},
	"de": {true, []uint32{0x161616, 0xdd1111, 0xffce00}, even(3), "HALLO!", nil},
	"dk": {true, []uint32{0xc8102e}, even(1), "HEJ!", nordicCross(0xffffff, 0xffffff)},
	"eg": {true, []uint32{0xce1126, 0xffffff, 0x161616}, even(3), "أهلا!", sunOf(0, .2)},
	"es": {true, []uint32{0xc60b1e, 0xffc400, 0xc60b1e}, []float32{1, 2, 1}, "¡HOLA!", nil},
	"fi": {true, []uint32{0xffffff}, even(1), "MOI!", nordicCross(0x123a8c, 0x123a8c)},
	"fr": {false, []uint32{0x1a3fa8, 0xffffff, 0xe8293b}, even(3), "SALUT!", nil},
	"gr": {true, []uint32{0x0d5eaf, 0xffffff, 0x0d5eaf, 0xffffff, 0x0d5eaf, 0xffffff, 0x0d5eaf, 0xffffff, 0x0d5eaf}, even(9), "ΓΕΙΑ!", greekCanton},
	"hu": {true, []uint32{0xce2939, 0xffffff, 0x477050}, even(3), "SZIA!", nil},
	"id": {true, []uint32{0xe8202c, 0xffffff}, even(2), "HALO!", nil},
	"ie": {false, []uint32{0x169b62, 0xffffff, 0xff883e}, even(3), "HELLO!", nil},
	"il": {true, []uint32{0xffffff, 0x1f5fc8, 0xffffff, 0x1f5fc8, 0xffffff}, []float32{1, 1.4, 6, 1.4, 1}, "שלום!", hexagram},
	"in": {true, []uint32{0xff9933, 0xffffff, 0x138808}, even(3), "नमस्ते!", wheelSign},
	"ir": {true, []uint32{0x239f40, 0xffffff, 0xda2128}, even(3), "SALAM!", nil},
	"it": {false, []uint32{0x109a46, 0xffffff, 0xd8262c}, even(3), "CIAO!", nil},
	"jp": {true, []uint32{0xffffff}, even(1), "HAI!", discOf(0xd8102a, .6)},
	"kr": {true, []uint32{0xffffff}, even(1), "안녕!", taeguk},
	"mx": {false, []uint32{0x0a7a4a, 0xffffff, 0xce1126}, even(3), "¡HOLA!", discOf(0x9a6a2a, .2)},
	"ng": {false, []uint32{0x0a8a50, 0xffffff, 0x0a8a50}, even(3), "HELLO!", nil},
	"nl": {true, []uint32{0xae1c28, 0xffffff, 0x21468b}, even(3), "HOI!", nil},
	"no": {true, []uint32{0xba0c2f}, even(1), "HEI!", nordicCross(0xffffff, 0x00205b)},
	"pl": {true, []uint32{0xffffff, 0xdc143c}, even(2), "CZEŚĆ!", nil},
	"pt": {false, []uint32{0x0a6a2f, 0xe8202c}, []float32{2, 3}, "OLÁ!", discAt(0xffd23d, -.2, .3)},
	"ro": {false, []uint32{0x123a9c, 0xfcd116, 0xce1126}, even(3), "SALUT!", nil},
	"ru": {true, []uint32{0xffffff, 0x1a3fa8, 0xd8262c}, even(3), "ПРИВЕТ!", nil},
	"se": {true, []uint32{0x0a5aa8}, even(1), "HEJ!", nordicCross(0xfecc02, 0xfecc02)},
	"th": {true, []uint32{0xd8202c, 0xffffff, 0x2d2a4a, 0xffffff, 0xd8202c}, []float32{1, 1, 2, 1, 1}, "สวัสดี!", nil},
	"tr": {true, []uint32{0xe30a17}, even(1), "SELAM!", crescent},
	"ua": {true, []uint32{0x1a6ad8, 0xffd500}, even(2), "ПРИВІТ!", nil},
	"uk": {true, []uint32{0x16307a}, even(1), "HELLO!", unionJack},
	"us": {true, []uint32{0xb8142c, 0xffffff, 0xb8142c, 0xffffff, 0xb8142c, 0xffffff, 0xb8142c, 0xffffff, 0xb8142c, 0xffffff, 0xb8142c, 0xffffff, 0xb8142c}, even(13), "HEY!", starField},
	"vn": {true, []uint32{0xda251d}, even(1), "CHÀO!", func(u, v float32, field canvas.Color) canvas.Color {
		return starOn(field, canvas.Hex(0xffea00), u*1.6, v, .55)
	}},
}
