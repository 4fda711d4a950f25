package scene

import (
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/canvas"
)

// stagingOf finds how a scene is made; unknown ones are a Review.
func stagingOf(name Name) *staging {
	for _, all := range [][]staging{stagings(), placeStagings()} {
		for _, s := range all {
			if s.name == name {
				return &s
			}
		}
	}
	return stagingOf(Review)
}

func stagings() []staging {
	return []staging{
		{name: Duel, palettes: []string{"azure", "crimson", "violet", "ocean"}, zoom: 1, duel: true,
			gestures: []character.Gesture{character.Relaxed, character.Fist, character.Relaxed, character.Crossed},
			emotions: []character.Emotion{character.Determined, character.Shout, character.Grin, character.Smirk},
			backdrop: duelBackdrop, foreground: duelForeground, pose: duelPose,
			halo: halo{line: canvas.White(), lineWidth: 9}, title: comicTitle, bloom: [2]float32{.76, .5}},
		{name: Villains, palettes: []string{"crimson", "crimson", "violet", "night", "mint"}, zoom: 1, rivals: true,
			gestures: []character.Gesture{character.Relaxed, character.Relaxed, character.Crossed, character.Reach, character.Chin},
			emotions: []character.Emotion{character.Evil, character.Smirk, character.Dark},
			sounds:   []string{"最強", "ゴゴゴ", "ニヤリ", "闇"},
			backdrop: villainsBackdrop, foreground: villainsForeground, pose: villainsPose,
			halo: halo{glow: canvas.Hex(0xff3a1a), glowWidth: 40, strength: .6}, title: warmTitle, bloom: [2]float32{.72, .7}},
		{name: Review, palettes: []string{"gold", "rose", "azure", "mint", "violet", "ocean"}, zoom: 1.14,
			gestures: []character.Gesture{character.Relaxed, character.Point, character.Cheeks, character.PointUp, character.ThumbsUp, character.Relaxed},
			emotions: []character.Emotion{character.Shock, character.Shout, character.Smile, character.Smirk},
			sounds:   []string{"ドーン", "ガーン", "えっ!?", "ドキッ", "バン"},
			backdrop: reviewBackdrop, pose: reviewPose,
			halo: halo{line: canvas.White(), lineWidth: 11}, title: comicTitle, bloom: [2]float32{.85, .35}},
		{name: Slice, palettes: []string{"sky", "sky", "sunset", "rose"}, zoom: 1.08,
			gestures: []character.Gesture{character.Relaxed, character.Wave, character.Peace, character.Relaxed, character.Cheeks},
			emotions: []character.Emotion{character.Smile, character.Smile, character.Calm, character.Smirk},
			sounds:   []string{"キラキラ", "わくわく", "るんるん"},
			backdrop: sliceBackdrop, foreground: sliceForeground, pose: slicePose,
			halo: halo{line: canvas.White(), lineWidth: 9, glow: canvas.White(), glowWidth: 20, strength: .25}, title: roundTitle, bloom: [2]float32{.80, .45}},
		{name: Power, palettes: []string{"azure", "crimson", "violet", "ocean"}, zoom: .98,
			gestures: []character.Gesture{character.Fists, character.Fist, character.Reach, character.Fists, character.Sword},
			emotions: []character.Emotion{character.Shout, character.Determined, character.Grin},
			sounds:   []string{"ゴゴゴ", "ドドド", "バチバチ", "うおお", "ズドン"},
			backdrop: powerBackdrop, foreground: powerForeground, pose: powerPose,
			halo: halo{glow: canvas.Hex(0xffe27a), glowWidth: 26, strength: .8}, title: comicTitle, bloom: [2]float32{.74, .6}},
		{name: Lofi, palettes: []string{"night", "night", "violet", "ocean", "sunset"}, zoom: 1.02,
			gestures: []character.Gesture{character.Relaxed, character.Relaxed, character.Chin},
			emotions: []character.Emotion{character.Calm, character.Neutral, character.Smile},
			sounds:   []string{"ザーザー", "しとしと"},
			backdrop: lofiBackdrop, foreground: lofiForeground, pose: lofiPose,
			title: softTitle, bloom: [2]float32{.62, .8}},
		{name: Manga, palettes: []string{"mono"}, zoom: 1.18,
			gestures: []character.Gesture{character.Relaxed, character.Fist, character.Point, character.Reach},
			emotions: []character.Emotion{character.Determined, character.Shout, character.Smirk, character.Shock},
			sounds:   []string{"ドドド", "ドン", "バーン", "ゴゴゴ"},
			backdrop: mangaBackdrop, foreground: mangaForeground, pose: mangaPose,
			halo: halo{line: canvas.White(), lineWidth: 12}, title: inkTitle},
		{name: Neon, palettes: []string{"violet", "violet", "rose", "ocean", "night"}, zoom: 1.06,
			gestures: []character.Gesture{character.Relaxed, character.Crossed, character.Point, character.Peace},
			emotions: []character.Emotion{character.Smirk, character.Grin, character.Smile},
			sounds:   []string{"ピコピコ", "ビビッ", "カチッ"},
			backdrop: neonBackdrop, foreground: neonForeground, pose: neonPose,
			halo: halo{glow: canvas.Hex(0xc08aff), glowWidth: 24, strength: .5}, title: comicTitle, bloom: [2]float32{.68, .7}},
		{name: Festival, palettes: []string{"night", "azure", "crimson", "violet"}, zoom: 1.06,
			gestures: []character.Gesture{character.Wave, character.Peace, character.Relaxed, character.PointUp},
			emotions: []character.Emotion{character.Smile, character.Smile, character.Grin},
			sounds:   []string{"ドーン", "ヒュー", "キラキラ", "パチパチ"},
			backdrop: festivalBackdrop, foreground: festivalForeground, pose: festivalPose,
			halo: halo{glow: canvas.Hex(0xffe0a0), glowWidth: 22, strength: .45}, title: roundTitle, bloom: [2]float32{.68, .7}},
	}
}
