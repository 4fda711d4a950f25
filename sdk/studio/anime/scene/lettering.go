package scene

import (
	"strings"
	"unicode"

	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

var (
	inkBlack  = canvas.Hex(0x0b0710)
	coldWhite = gradient(0xffffff, 0xffffff, 0xd8f4ff)
	warmWhite = gradient(0xffffff, 0xfff0e0, 0xffc9a0)
)

// fonts are the letters of a title: the named or asked font, heavy ones for other
// scripts, and eastern for Japanese. A text with ideographs that only a Chinese
// font has must not mix the two.
func (b *Board) fonts(name, eastern string) lettering.Stack {
	if b.setting.Font != "" {
		name = b.setting.Font
	}
	names := []string{name, "lalezar", "rubik-black", "kanit-black", "baloo-2"}
	if strings.ContainsFunc(b.setting.Title, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) }) {
		names = append(names, eastern)
	}
	return b.library.Stack(names...)
}

// FontNames lists the fonts that a [Setting] may name.
func FontNames() []string {
	return []string{"bangers", "luckiest-guy", "lilita-one", "titan-one", "anton", "reggae-one", "dela-gothic-one", "rubik-black"}
}

// letter arranges title and sound effect.
func (b *Board) letter() {
	style := b.titleStyle()
	style.Align = b.align()
	b.arrangeTitle(style)
	if b.setting.Badge != "" {
		b.arrangeBadge()
		return
	}
	if b.setting.Silent || len(b.staging.sounds) == 0 || b.layout.sound.Width() <= 0 || handsUp(b.pose.Gesture) {
		return
	}
	p := b.palette
	b.soundText = pick(b.choice, b.staging.sounds...)
	b.sound = caption.Sound{
		Fonts: b.library.Stack("dela-gothic-one"), Text: b.soundText,
		Size: 66 + 26*b.choice.Float32(), Grow: .10, Rotate: b.choice.Float32()*24 - 12,
		Fill:  []canvas.Color{p.accent, canvas.Mix(p.accent, p.night, .35)},
		Rings: []caption.Ring{{Width: .07, Color: canvas.White()}, {Width: .12, Color: inkBlack}},
	}.Arrange(b.layout.sound)
}

// titleStyles are the finishes that a [Setting] may name.
var titleStyles = []struct {
	name  string
	style func(*Board) caption.Style
}{{"comic", comicTitle}, {"warm", warmTitle}, {"round", roundTitle}, {"soft", softTitle}, {"ink", inkTitle}}

// LetteringNames lists the finishes of letters that a [Setting] may name.
func LetteringNames() []string {
	names := make([]string, len(titleStyles))
	for i, s := range titleStyles {
		names[i] = s.name
	}
	return names
}

func (b *Board) titleStyle() caption.Style {
	for _, s := range titleStyles {
		if s.name == b.setting.Lettering {
			return s.style(b)
		}
	}
	return b.staging.title(b)
}

func (b *Board) align() caption.Align {
	switch {
	case !b.layout.wide, b.staging.duel:
		return caption.Centre
	case b.layout.side < 0:
		return caption.Right
	default:
		return caption.Left
	}
}

// comicRings are outlines around shouting letters. All are dark: a light one would
// run into the light letters of the next line when the picture is small.
func (b *Board) comicRings() []caption.Ring {
	return []caption.Ring{{Width: .10, Color: inkBlack}, {Width: .135, Color: canvas.Mix(b.palette.accent, b.palette.night, .55)}, {Width: .155, Color: inkBlack}}
}

// comicTitle is the slanted, shouting lettering of action scenes.
func comicTitle(b *Board) caption.Style {
	lean := pick(b.choice, float32(-3.5), -3, -2.5)
	return caption.Style{
		Fonts: b.fonts(pick(b.choice, "bangers", "bangers", "luckiest-guy"), "reggae-one"),
		Plain: coldWhite, Strong: b.palette.strong, Second: b.palette.next, Rings: b.comicRings(),
		Skew: .02, Rotate: lean, Grow: .1, Jitter: .5, Drop: .03, DropColor: canvas.Mix(b.palette.night, inkBlack, .5),
		Upper: true, Shine: true, MaxSize: 300,
	}
}

// warmTitle is comicTitle in a red light.
func warmTitle(b *Board) caption.Style {
	s := comicTitle(b)
	s.Plain, s.Jitter = warmWhite, 0
	return s
}

// roundTitle is the cheerful lettering of everyday scenes.
func roundTitle(b *Board) caption.Style {
	night := b.palette.night
	return caption.Style{
		Fonts: b.fonts(pick(b.choice, "lilita-one", "luckiest-guy"), "dela-gothic-one"),
		Plain: gradient(0xffffff), Strong: b.palette.strong, Second: b.palette.next,
		Rings:       []caption.Ring{{Width: .12, Color: night}, {Width: .15, Color: canvas.Mix(b.palette.deep, night, .4)}},
		StrongRings: []caption.Ring{{Width: .10, Color: canvas.Mix(b.palette.accent, night, .75)}, {Width: .15, Color: night}},
		Rotate:      -3, Jitter: .8, Drop: .03, DropColor: night, Upper: true, Shine: true, MaxSize: 270,
	}
}

// softTitle is the glowing lettering of quiet nights.
func softTitle(b *Board) caption.Style {
	p := b.palette
	return caption.Style{
		Fonts: b.fonts(pick(b.choice, "lilita-one", "luckiest-guy"), "dela-gothic-one"),
		Plain: []canvas.Color{canvas.White(), canvas.Mix(p.second, canvas.White(), .7), canvas.Mix(p.second, canvas.White(), .4)}, Strong: p.strong, Second: p.next,
		Rings:       []caption.Ring{{Width: .10, Color: p.night}, {Width: .135, Color: canvas.Mix(p.deep, p.night, .3)}, {Width: .165, Color: p.night}},
		StrongRings: []caption.Ring{{Width: .085, Color: p.night}, {Width: .12, Color: canvas.Mix(p.mid, p.night, .5)}, {Width: .15, Color: p.night}},
		Rotate:      -3, Jitter: 1, Shine: true, Upper: true, MaxSize: 260,
	}
}

// inkTitle is the lettering of a printed page: white, black and one red.
func inkTitle(b *Board) caption.Style {
	s := comicTitle(b)
	s.Plain, s.Strong, s.Second, s.Shine = gradient(0xffffff), b.palette.strong, gradient(0xffffff), false
	s.DropColor, s.MaxSize = inkBlack, 280
	return s
}
