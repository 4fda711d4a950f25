package character

import (
	"encoding/base64"
	"encoding/binary"
	"math"
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
)

// codePrefix begins an id that spells a whole identity out.
const codePrefix = "ch2-"

// codeLength is the number of bytes behind the prefix: flags, eight styles, six
// colours, grain and seven measures.
const codeLength = 2 + 8 + 6*3 + 8 + 7*2

// measureSteps is how many steps of a measure make one unit; // between -128 and 127.
const measureSteps = 256

// Code spells the identity out as an id: [FromID] turns it back into the same
// character. Measures are rounded to 1/256 and colours to 1/255.
func (c Identity) Code() string {
	raw := make([]byte, 0, codeLength)
	raw = binary.BigEndian.AppendUint16(raw, c.flags())
	raw = append(raw, index(c.Hair, Hairs()), index(c.Fringe, fringes()), index(c.Outfit, Outfits()), index(c.Form, Forms()),
		index(c.Iris, irises()), index(c.Nose, noses()), index(c.Brow, brows()), index(c.Beard, beards()))
	for _, color := range c.colors() {
		raw = append(raw, level(color.R), level(color.G), level(color.B))
	}
	raw = binary.BigEndian.AppendUint64(raw, c.Grain)
	for _, m := range c.measures() {
		raw = binary.BigEndian.AppendUint16(raw, uint16(steps(*m)))
	}
	return codePrefix + base64.RawURLEncoding.EncodeToString(raw)
}

// fromCode reads a code; false if id is none.
func fromCode(id string) (Identity, bool) {
	text, ok := strings.CutPrefix(id, codePrefix)
	if !ok {
		return Identity{}, false
	}
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(raw) != codeLength {
		return Identity{}, false
	}
	var c Identity
	c.setFlags(binary.BigEndian.Uint16(raw))
	raw = raw[2:]
	c.Hair, c.Fringe, c.Outfit, c.Form = item(raw[0], Hairs()), item(raw[1], fringes()), item(raw[2], Outfits()), item(raw[3], Forms())
	c.Iris, c.Nose, c.Brow, c.Beard = item(raw[4], irises()), item(raw[5], noses()), item(raw[6], brows()), item(raw[7], beards())
	raw = raw[8:]
	for _, color := range c.colors() {
		*color = canvas.Color{R: float32(raw[0]) / 255, G: float32(raw[1]) / 255, B: float32(raw[2]) / 255}
		raw = raw[3:]
	}
	c.Grain = binary.BigEndian.Uint64(raw)
	raw = raw[8:]
	for i, m := range c.measures() {
		v := float32(int16(binary.BigEndian.Uint16(raw))) / measureSteps
		v = canvas.Clamp(v, measureBounds[i][0], measureBounds[i][1])
		*m = float32(steps(v)) / measureSteps // a bound may lie between two steps
		raw = raw[2:]
	}
	return c, true
}

// measureBounds keep a face a face, whatever an id says.
var measureBounds = [7][2]float32{{48, 62}, {34, 68}, {-.15, .15}, {.9, 1.1}, {.9, 1.15}, {.7, 1.3}, {-24, 24}}

func (c *Identity) measures() [7]*float32 {
	return [7]*float32{&c.EyeWidth, &c.EyeHeight, &c.EyeTilt, &c.Jaw, &c.FaceLength, &c.BrowWeight, &c.Part}
}

func (c *Identity) colors() [6]*canvas.Color {
	return [6]*canvas.Color{&c.HairColor, &c.TipColor, &c.EyeColor, &c.Skin, &c.OutfitColor, &c.TrimColor}
}

// flagged are the yes-or-no traits in the order of their bits.
func (c *Identity) flagged() [11]*bool {
	return [11]*bool{&c.Feminine, &c.Headset, &c.Glasses, &c.Headband, &c.CatEars, &c.Scar, &c.Freckles, &c.Earrings, &c.EyePatch, &c.Ribbon, &c.Hat}
}

func (c *Identity) flags() uint16 {
	var flags uint16
	for bit, set := range c.flagged() {
		if *set {
			flags |= 1 << bit
		}
	}
	return flags
}

func (c *Identity) setFlags(flags uint16) {
	for bit, set := range c.flagged() {
		*set = flags&(1<<bit) != 0
	}
}

// steps is the nearest whole number of steps to a measure.
func steps(measure float32) int16 { return int16(math.Round(float64(measure) * measureSteps)) }

func level(v float32) byte { return byte(canvas.Clamp(v, 0, 1)*255 + .5) }

func index[T comparable](v T, list []T) byte {
	for i, other := range list {
		if other == v {
			return byte(i)
		}
	}
	return 0
}

func item[T any](i byte, list []T) T { return list[int(i)%len(list)] }
