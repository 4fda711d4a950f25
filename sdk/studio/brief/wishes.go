package brief

import (
	_ "embed" // the list of places
	"regexp"
	"strings"
)

//go:embed scenes.txt
var scenesText string

// placeWords maps the stems of a phrase to the scene that it calls for.
type placeWords map[string]string

func parseScenes(text string) placeWords {
	p := placeWords{}
	for _, line := range dataLines(text) {
		name, list, _ := strings.Cut(line, ": ")
		for phrase := range strings.SplitSeq(list, ",") {
			if key := strings.Join(stems(phrase), " "); p[key] == "" {
				p[key] = name
			}
		}
	}
	return p
}

// find returns the scene of the longest, first phrase among stemmed words; words
// that the prompt speaks of as lacking do not count.
func (p placeWords) find(stemmed []string, denied []bool) string {
	for n := min(3, len(stemmed)); n > 0; n-- {
		for i := 0; i+n <= len(stemmed); i++ {
			if name := p[strings.Join(stemmed[i:i+n], " ")]; name != "" && !denied[i] {
				return name
			}
		}
	}
	return ""
}

// placeless are backgrounds that suit any place.
var placeless = words("rays mesh sunburst studio blobs grid halftone bokeh glam paper charts money circuit news fire")

// setIn puts a place before those of the theme's own backgrounds that are no
// other place.
func (s Style) setIn(place string) Style {
	if place == "" {
		return s
	}
	list := []string{place}
	for _, b := range s.Backgrounds {
		if b != place && placeless[b] {
			list = append(list, b)
		}
	}
	s.Backgrounds = list
	return s
}

// Wishes for colours and for a background in words.
var (
	// colorWish is "in neon green", "with red and black colours", "pastel palette",
	// "on a blue background" at the end of a prompt.
	colorWish = regexp.MustCompile(`(?i)[\s,]+(?:(?:in|with|using|on)\s+)?(?:an?\s+|the\s+)?((?:(?:neon|pastel|dark|light|bright|hot|deep|royal|electric)\s+)?(?:` + colorNames + `)(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s+)(?:(?:neon|pastel|dark|light|bright)\s+)?(?:` + colorNames + `)){0,2})` +
		`\s+(?:background|colou?rs?|colou?r scheme|palette|tones?|theme|aesthetic|style|vibes?)\s*[.!]*$`)
	// shortColorWish needs a leading "in": "cake in black and gold".
	shortColorWish = regexp.MustCompile(`(?i)[\s,]+in\s+((?:(?:neon|pastel|dark|light|bright)\s+)?(?:` + colorNames + `)(?:\s+and\s+(?:` + colorNames + `))?)\s*[.!]*$`)
	// backgroundWish is "jungle background" at the end.
	backgroundWish = regexp.MustCompile(`(?i)[\s,]+(?:(?:with|on|in|against)\s+)?(?:an?\s+|the\s+)?([\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?:background|backdrop|in the background)\s*[.!]*$`)
)

const colorNames = `red|orange|yellow|gold|golden|green|lime|teal|turquoise|cyan|blue|navy|purple|violet|magenta|pink|brown|beige|black|white|gr[ae]y|silver|pastel|neon|monochrome`

// hues are the colours that a wish can name, as 0xRRGGBB.
var hues = map[string]uint32{
	"red": 0xff2c2c, "orange": 0xff8a1a, "yellow": 0xffd81f, "gold": 0xffc23d, "golden": 0xffc23d, "green": 0x2fd45a, "lime": 0x9cff2e,
	"teal": 0x14b8a6, "turquoise": 0x26d9c8, "cyan": 0x18e0ff, "blue": 0x2f7dff, "navy": 0x1b2f7a, "purple": 0x9a3dff, "violet": 0x8a4dff,
	"magenta": 0xff2fc8, "pink": 0xff5fa8, "brown": 0x9a6236, "beige": 0xe8d2ae, "black": 0x101014, "white": 0xf4f4f4, "gray": 0x9098a4, "grey": 0x9098a4,
	"silver": 0xc4ccd6, "pastel": 0xffb8dc, "neon": 0x39ff6a, "monochrome": 0xf0f0f0,
}

// takeColors takes a wish for colours off the end of a prompt; ok is false where
// there is none.
func takeColors(prompt string) (rest string, p Palette, ok bool) {
	for _, pattern := range []*regexp.Regexp{colorWish, shortColorWish} {
		m := pattern.FindStringSubmatch(prompt)
		if m == nil || len(m[0]) >= len(prompt) {
			continue
		}
		return strings.TrimSuffix(prompt, m[0]), paletteOf(strings.ToLower(m[1])), true
	}
	return prompt, Palette{}, false
}

// paletteOf makes the ramp of a background and two accents from named colours. The
// first colour is the ground, the second the accent; "black and gold" is gold on
// black, "neon" makes the ground black, "pastel" makes it pale.
func paletteOf(words string) Palette {
	var named []uint32
	neon, pastel := false, false
	for w := range strings.FieldsSeq(strings.NewReplacer(",", " ", "&", " ").Replace(words)) {
		neon, pastel = neon || w == "neon", pastel || w == "pastel" || w == "light"
		if c, ok := hues[w]; ok && (w != "neon" && w != "pastel") {
			named = append(named, c)
		}
	}
	switch {
	case len(named) == 0 && pastel:
		return Palette{0x8a7ab8, 0xd8c8f0, 0xfff0f8, 0xff9ac8, 0x9adcff}
	case len(named) == 0:
		return Palette{0x05060c, 0x101830, 0x39ff6a, 0xff2fc8, 0x18e0ff}
	}
	ground, accent := named[0], named[len(named)-1]
	second := mix(accent, 0xffffff, .55)
	if len(named) == 1 {
		second = 0xffd23d
	}
	switch {
	case neon:
		return Palette{0x04050a, mix(ground, 0x04050a, .8), ground, accent, second}
	case pastel:
		return Palette{mix(ground, 0x403850, .45), mix(ground, 0xffffff, .45), mix(ground, 0xffffff, .8), accent, second}
	case lightness(ground) < .12:
		return Palette{ground, mix(accent, ground, .72), accent, accent, second}
	}
	return Palette{mix(ground, 0x000000, .82), mix(ground, 0x000000, .35), mix(ground, 0xffffff, .6), accent, second}
}

// mix goes from a to b by t.
func mix(a, b uint32, t float32) uint32 {
	var out uint32
	for shift := 0; shift <= 16; shift += 8 {
		x, y := float32(a>>shift&0xff), float32(b>>shift&0xff)
		out |= uint32(x+(y-x)*t+.5) << shift
	}
	return out
}

// lightness is the mean of the channels, 0 to 1.
func lightness(c uint32) float32 {
	return float32(c>>16&0xff+c>>8&0xff+c&0xff) / (3 * 255)
}
