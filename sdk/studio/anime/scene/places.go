package scene

import (
	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/place"
	"github.com/routix/routix/sdk/studio/canvas"
)

// mood is how people look and feel in a light.
type mood struct {
	palettes []string
	emotions []character.Emotion
	halo     halo
	title    func(*Board) caption.Style
	bloom    [2]float32
}

// moodOf is the mood of a light.
func moodOf(light place.Light) mood {
	switch light {
	case place.Dusk:
		return mood{[]string{"sunset", "sunset", "gold", "rose"}, []character.Emotion{character.Smile, character.Calm, character.Determined},
			halo{glow: canvas.Hex(0xffe2a8), glowWidth: 18, strength: .4, line: canvas.White(), lineWidth: 6}, comicTitle, [2]float32{.74, .55}}
	case place.Night:
		return mood{[]string{"night", "azure", "violet"}, []character.Emotion{character.Calm, character.Smile, character.Smirk},
			halo{glow: canvas.Hex(0xb8c8ff), glowWidth: 20, strength: .45}, softTitle, [2]float32{.68, .7}}
	case place.Glow:
		return mood{[]string{"violet", "rose", "ocean", "azure"}, []character.Emotion{character.Excited, character.Grin, character.Smile, character.Shout},
			halo{glow: canvas.Hex(0xff9ae0), glowWidth: 20, strength: .5, line: canvas.White(), lineWidth: 5}, comicTitle, [2]float32{.7, .65}}
	case place.Gloom:
		return mood{[]string{"crimson", "violet", "mint"}, []character.Emotion{character.Fear, character.Determined, character.Shock},
			halo{glow: canvas.Hex(0xff8a3a), glowWidth: 24, strength: .5}, warmTitle, [2]float32{.7, .6}}
	default:
		return mood{[]string{"sky", "sky", "sky", "rose"}, []character.Emotion{character.Smile, character.Excited, character.Laugh, character.Wink},
			halo{line: canvas.White(), lineWidth: 9}, roundTitle, [2]float32{.82, .4}}
	}
}

// dayGestures and nightGestures are what arms do in bright and in dark places.
var (
	dayGestures   = []character.Gesture{character.Wave, character.Peace, character.ThumbsUp, character.PointUp, character.Point, character.Relaxed, character.Cheeks}
	nightGestures = []character.Gesture{character.Relaxed, character.Chin, character.Crossed, character.Point, character.Relaxed}
)

// placeSounds are the sounds of places that have their own.
var placeSounds = map[string][]string{
	"kitchen": {"ジュー", "もぐもぐ", "YUM!"}, "beach": {"ザザーン", "キラキラ"}, "concert": {"ワアア", "♪♪♪", "ドン"}, "arcade": {"ピコピコ", "LEVEL UP"},
	"stadium": {"ワアア", "ゴール", "GOAL!"}, "train": {"ガタンゴトン"}, "dungeon": {"ゴゴゴ", "ギギギ"}, "battlefield": {"ゴゴゴ", "ドドド"}, "office": {"カタカタ", "ピコン"},
	"dojo": {"ハッ", "ドン"}, "space": {"キラーン", "ゴゴゴ"}, "alley": {"ビビッ", "カツカツ"}, "snowfield": {"しんしん", "ヒュー"}, "classroom": {"キーンコーン", "なるほど"},
	"laboratory": {"ブクブク", "ピピピ"}, "market": {"わいわい"}, "cafe": {"ほっこり"}, "library": {"シーン"}, "bedroom": {"すやすや"}, "forest": {"さわさわ"},
}

// placeEmotions are the faces of places where those of the light would be wrong.
var placeEmotions = map[string][]character.Emotion{
	"alley": {character.Determined, character.Smirk, character.Puzzled}, "office": {character.Smile, character.Smirk, character.Puzzled, character.Excited},
	"laboratory": {character.Excited, character.Puzzled, character.Smile}, "battlefield": {character.Determined, character.Shout, character.Dark},
	"dojo": {character.Determined, character.Shout, character.Smirk}, "library": {character.Calm, character.Puzzled, character.Smile},
	"space": {character.Excited, character.Puzzled, character.Calm}, "ruins": {character.Determined, character.Puzzled, character.Excited},
}

// placeStagings are the scenes made of the places of package place.
func placeStagings() []staging {
	var all []staging
	for _, p := range place.All() {
		m := moodOf(p.Light)
		s := staging{
			name: Name(p.Name), palettes: m.palettes, emotions: m.emotions, sounds: placeSounds[p.Name], zoom: 1.06,
			backdrop: func(b *Board) { b.paintPlace(p) }, foreground: func(b *Board) { b.beforePlace(p) },
			pose: func(b *Board, pose *character.Pose) { b.lightIn(p, pose) }, halo: m.halo, title: m.title, bloom: m.bloom, gestures: dayGestures,
		}
		if faces := placeEmotions[p.Name]; faces != nil {
			s.emotions = faces
		}
		if s.sounds == nil {
			s.sounds = []string{"キラキラ", "わくわく", "るんるん"}
		}
		if p.Light == place.Night || p.Light == place.Gloom {
			s.gestures = nightGestures
		}
		all = append(all, s)
	}
	return all
}

func (b *Board) paintPlace(p place.Place) {
	c := b.palette
	side := b.layout.side
	if !b.layout.wide {
		side = 0
	}
	p.Paint(b.page, place.View{Deep: c.deep, Mid: c.mid, Bright: c.pale, Accent: c.accent, Second: c.second, Side: side})
}

// beforePlace lets it rain or snow and darkens what a title on a tall page
// stands on.
func (b *Board) beforePlace(p place.Place) {
	if !p.Indoors {
		switch b.setting.Weather {
		case Snow:
			b.page.Snow(200)
		case Rain:
			b.page.Rain(160, canvas.Hex(0xe6f2ff), false)
		}
	}
	if !b.layout.wide {
		b.veil(b.palette.night, .5)
	}
}

// lightIn lights a figure as the place does.
func (b *Board) lightIn(p place.Place, pose *character.Pose) {
	c, l := b.palette, &pose.Light
	if !p.Indoors {
		pose.Wind = .25 * b.layout.side
	}
	switch p.Light {
	case place.Dusk:
		l.Rim, l.RimWidth, l.BackRim = c.pale, 9, c.accent
		l.Tint, l.Wash, l.WashStrength = canvas.Color{R: 1, G: .92, B: .9}, canvas.Mix(c.bright, c.pale, .5), .4
	case place.Night:
		l.Rim, l.RimWidth, l.BackRim = canvas.Mix(c.second, canvas.White(), .4), 10, canvas.Mix(c.accent, c.mid, .3)
		l.Tint, l.Gloom = canvas.Color{R: .88, G: .86, B: 1}, .15
	case place.Glow:
		l.Rim, l.RimWidth, l.BackRim = c.second, 10, c.accent
		l.Wash, l.WashStrength = canvas.Mix(c.second, canvas.White(), .35), .35
		l.Tint = canvas.Color{R: .97, G: .92, B: 1}
	case place.Gloom:
		l.Rim, l.RimWidth, l.BackRim = canvas.Hex(0xffa050), 10, c.accent
		l.Tint, l.Gloom = canvas.Color{R: .95, G: .88, B: .92}, .3
	default:
		l.Rim, l.RimWidth = canvas.Mix(c.pale, canvas.White(), .7), 7
		l.RimX = -l.RimX
	}
}
