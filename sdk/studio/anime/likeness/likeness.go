// Package likeness turns what was measured on a photo of a person into an anime
// character who resembles them: the same kind of hair and its colour, the tone of
// the skin, the colour of the eyes and the proportions of the face, all in the
// clean colours of cel animation.
//
// [Of] is pure: the same traits and the same base give the same character.
package likeness

import (
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/face"
)

// Of gives base the looks of a person. What traits cannot tell (clothes, fringe,
// single locks) stays that of base; what hides or changes the looks (ears of a
// cat, an eye patch, coloured tips) is left out.
func Of(t face.Traits, base character.Identity) character.Identity {
	c := base.WithBuild(longHaired(t))
	c.CatEars, c.EyePatch, c.Scar, c.Freckles = false, false, false, false
	c.Skin = skin(t.Skin)
	c.HairColor = hair(t.Hair)
	c.TipColor = c.HairColor
	c.EyeColor = eyes(t.Eyes)
	c.Hair = style(t, c)
	c.Form = form(t)
	c.Jaw = canvas.Clamp(.97+(t.JawWidth-.80)*.7, .92, 1.08)
	c.FaceLength = canvas.Clamp(1+(.84-t.FaceWidth)*.5, .95, 1.06)
	c.EyeHeight *= canvas.Clamp(.9+(t.EyeOpen-.28)*.9, .86, 1.10)
	return c
}

// longHaired guesses the build from the hair, the trait of a photo that says most
// about it; words of the prompt decide otherwise where there are any.
func longHaired(t face.Traits) bool { return !t.Bald && t.HairLength > .85 }

// style is the hair style nearest to the measured length and volume.
func style(t face.Traits, base character.Identity) character.Hair {
	choose := func(styles ...character.Hair) character.Hair { return styles[base.Grain%uint64(len(styles))] }
	switch {
	case t.Bald:
		return character.Bald
	case t.HairLength > 1.35:
		return choose(character.Long, character.Wavy)
	case t.HairLength > .85:
		return character.Bob
	case t.HairVolume > .42:
		return choose(character.Curly, character.Afro)
	case t.HairLength > .45:
		return choose(character.SideSwept, character.Messy)
	case t.HairVolume > .26:
		return choose(character.Messy, character.Undercut)
	default:
		return character.Short
	}
}

// form is the form of the face nearest to the measured proportions.
func form(t face.Traits) character.Form {
	switch {
	case t.FaceWidth > .93:
		return character.Round
	case t.FaceWidth < .76:
		return character.Mature
	case t.JawWidth > 0 && t.JawWidth < .74:
		return character.Sharp
	default:
		return character.Oval
	}
}

// tones are the skins of cel paint from dark to pale.
var tones = [...]canvas.Color{
	canvas.Hex(0x7a4a36), canvas.Hex(0xa06a48), canvas.Hex(0xcf9468), canvas.Hex(0xf0bd96), canvas.Hex(0xfdd8be), canvas.Hex(0xffe8dc),
}

// skin is the clean tone of a skin: photos vary in light and cast, so that its
// luminance alone counts.
func skin(c canvas.Color) canvas.Color {
	const darkest, palest = .22, .80
	luma := .35*c.R + .5*c.G + .15*c.B
	x := canvas.Clamp((luma-darkest)/(palest-darkest), 0, 1) * float32(len(tones)-1)
	i := min(int(x), len(tones)-2)
	return canvas.Mix(tones[i], tones[i+1], x-float32(i))
}

// hair lifts the colour of hair out of the shade of a photo. Hues that hair does
// not grow in are a cast of the light, unless they are strong: then it is dyed.
func hair(c canvas.Color) canvas.Color {
	const dyed, grey, bright = .45, .16, .55
	h, s, v := ink.ToHSV(c)
	if h > 48 && h < 330 && s < dyed {
		h, s = 24, s*.5
	}
	if s < grey && v > bright {
		return ink.HSV(225, .07, .90)
	}
	return ink.HSV(h, canvas.Clamp(s*1.15, .14, .78), canvas.Clamp(v*1.45+.08, .18, .98))
}

// eyes are blue, green or brown, in the strength that drawn eyes need.
func eyes(c canvas.Color) canvas.Color {
	h, s, _ := ink.ToHSV(c)
	switch {
	case h > 160 && h < 280 && s > .12:
		return ink.HSV(h, .62, .86)
	case h > 70 && h <= 160 && s > .15:
		return ink.HSV(h, .55, .72)
	default:
		return ink.HSV(26, .72, .66)
	}
}

// Emotion is what the face in the photo shows, empty if it cannot be told.
func Emotion(t face.Traits) character.Emotion {
	switch {
	case t.MouthOpen > .55:
		return character.Shock
	case t.MouthOpen > .18 && t.Smile > .04:
		return character.Laugh
	case t.Smile > .07:
		return character.Smile
	default:
		return ""
	}
}
