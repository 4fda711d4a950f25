package anime

import (
	"strings"
	"unicode"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/brief"
)

// sceneWords are the words that call for a scene: those that name it and those
// that only suit it. The themes of package brief come on top, see themeScenes.
var sceneWords = map[scene.Name]struct{ naming, suiting string }{
	scene.Villains: {"villain villains evil demon demons devil horror creepy scariest cursed haunted vampire psycho nightmare",
		"dark darkest scary curse death dead revenge antagonist betrayal betrayed sinister ghost ghosts blood mystery murder"},
	scene.Review: {"review reaction react reacts reacting explained theory spoiler spoilers exposed recap trailer",
		"chapter episode shocked shocking ending news why truth honest opinion worst mistakes rumor leak leaked insane crazy"},
	scene.Slice: {"school romance cute picnic cherry sakura date dating wholesome",
		"learn learned learning japanese life guide tips love spring summer travel trip vlog days beginner beginners sunny happy friends cooking recipe morning routine"},
	scene.Power: {"fight fights fighting battle power-up transformation transform dragon attack tournament goku saitama",
		"power vs versus energy strongest war training ultimate hero final legendary boss rage anger beast unleashed limit champion challenge ninja samurai"},
	scene.Lofi: {"lofi lo-fi cozy chill midnight ambient playlist",
		"rain rainy night relax relaxing study studying music beats sleep calm mix lonely late focus coding"},
	scene.Neon: {"cyberpunk neon futuristic hacker hackers robot robots cyber arcade retro synthwave",
		"ai future tech programming gaming gamer esports pc setup server space galaxy crypto bitcoin streaming speedrun"},
	scene.Festival: {"festival fireworks celebration celebrate party anniversary giveaway milestone",
		"birthday new year years christmas halloween subscribers million winner awards concert live special summer"},
	scene.Manga: {"manga mangaka panel panels comic comics", "draw drawing sketch black-and-white ink tier tierlist"},
}

// themeScenes are the scenes that suit a theme of package brief, the best first.
var themeScenes = map[string][]scene.Name{
	"horror": {scene.Villains}, "fire": {scene.Power}, "gaming": {scene.Power, scene.Review, scene.Neon}, "sport": {scene.Power}, "gym": {scene.Power},
	"car": {scene.Power, scene.Neon}, "crypto": {scene.Review, scene.Neon}, "down": {scene.Review}, "space": {scene.Neon, scene.Power, scene.Lofi},
	"music": {scene.Lofi, scene.Festival}, "city": {scene.Lofi, scene.Neon}, "code": {scene.Neon, scene.Lofi}, "history": {scene.Manga, scene.Power}, "chess": {scene.Manga, scene.Villains},
	"travel": {scene.Slice}, "nature": {scene.Slice}, "ocean": {scene.Slice}, "snow": {scene.Slice}, "pets": {scene.Slice}, "school": {scene.Slice},
	"lang": {scene.Slice}, "love": {scene.Slice}, "baby": {scene.Slice}, "beauty": {scene.Slice}, "home": {scene.Slice, scene.Lofi}, "art": {scene.Manga, scene.Slice},
	"food": {scene.Slice, scene.Review}, "health": {scene.Slice}, "media": {scene.Review}, "tech": {scene.Review, scene.Neon}, "money": {scene.Review, scene.Festival},
	"business": {scene.Review, scene.Lofi}, "news": {scene.Review}, "diy": {scene.Review, scene.Slice}, "voxel": {scene.Review, scene.Power, scene.Neon},
}

// formScenes are the scenes of a prompt that no word and no theme places.
var formScenes = map[brief.Form][]scene.Name{
	brief.Versus: {scene.Power, scene.Manga}, brief.Question: {scene.Review, scene.Manga}, brief.Review: {scene.Review},
	brief.HowTo: {scene.Slice, scene.Review}, brief.Challenge: {scene.Power, scene.Review, scene.Festival}, brief.List: {scene.Review, scene.Villains},
}

// emotionWords are the words that call for a face.
var emotionWords = map[character.Emotion]string{
	character.Smile:      "happy smile smiling fun love cute joy wholesome good win won winning success best friend friends 😀 😂 🥰 😍 😊 ❤️ 🎉",
	character.Shock:      "shocked shocking shock insane unbelievable surprise surprised scared scariest terrified omg wtf impossible secret nobody 😱 🤯 😨",
	character.Shout:      "angry rage fight attack scream screaming shout battle war hate furious 😡 🔥 💥",
	character.Cry:        "sad cry crying tears goodbye heartbreak heartbroken breakup died lonely depressed emotional 😭 😢 💔",
	character.Smirk:      "smart genius easy hack trick confident cool smug cheat 😏 😎",
	character.Evil:       "evil villain villains psycho sinister madness devil 😈",
	character.Calm:       "calm relax relaxing chill sleep cozy peaceful quiet lofi 😌 😴",
	character.Determined: "never training train serious goal goals discipline hard challenge survive finally focus 💪",
}

// feminine and masculine are words that tell the hero's build.
const (
	feminineWords  = "girl girls woman women she her hers princess queen sister mother mom lady waifu witch heroine schoolgirl goddess 👧 👩"
	masculineWords = "boy boys man men he him his prince king brother father dad guy guys gentleman schoolboy 👦 👨"
)

// vocabulary is the words of a prompt.
type vocabulary struct {
	list []string
	set  map[string]bool
}

// read splits a text into lower-case words; a compound such as "pink-haired"
// counts as a whole and by its parts. Emoji are words of their own.
func read(text string) vocabulary {
	v := vocabulary{set: map[string]bool{}}
	split := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",.!?:;—–\"“”()[]/|#", r) }
	for _, word := range strings.FieldsFunc(strings.ToLower(text), split) {
		v.set[word] = true
		for _, part := range strings.FieldsFunc(word, func(r rune) bool { return r == '-' || r == '\'' || r == '’' }) {
			v.list, v.set[part] = append(v.list, part), true
		}
		for _, r := range word {
			if unicode.Is(unicode.So, r) {
				v.set[string(r)] = true
			}
		}
	}
	return v
}

// count is how many of the words (parted by spaces) occur.
func (v vocabulary) count(words string) int {
	n := 0
	for word := range strings.FieldsSeq(words) {
		if v.set[word] {
			n++
		}
	}
	return n
}

// sceneOf chooses the scene that the words, the theme and the form of a prompt
// call for; chance (any number) decides between equals.
func sceneOf(v vocabulary, b brief.Brief, chance uint64) scene.Name {
	fitting := map[scene.Name]int{}
	for name, words := range sceneWords {
		fitting[name] = 4*v.count(words.naming) + 2*v.count(words.suiting)
	}
	for _, name := range themeScenes[b.Theme] {
		fitting[name]++
	}
	best := 0
	for _, n := range fitting {
		best = max(best, n)
	}
	var candidates []scene.Name
	for _, name := range scene.Names() {
		if fitting[name] == best {
			candidates = append(candidates, name)
		}
	}
	if best == 0 {
		candidates = []scene.Name{scene.Review, scene.Slice, scene.Power, scene.Manga, scene.Review}
		if names := formScenes[b.Form]; names != nil {
			candidates = names
		}
	}
	return candidates[chance%uint64(len(candidates))]
}

// emotionOf finds the face that the words call for; empty for none.
func emotionOf(v vocabulary) character.Emotion {
	found, best := character.Emotion(""), 0
	for _, emotion := range character.Emotions() { // in a fixed order
		if n := v.count(emotionWords[emotion]); n > best {
			found, best = emotion, n
		}
	}
	return found
}

// quiet reports a face that does not break a peaceful scene.
func quiet(e character.Emotion) bool {
	switch e {
	case character.Shout, character.Shock, character.Evil, character.Grin:
		return false
	default:
		return true
	}
}

// weatherOf finds what falls from the sky; empty leaves it to the scene.
func weatherOf(v vocabulary) scene.Weather {
	switch {
	case v.count("snow snowy winter christmas blizzard ❄ ☃") > 0:
		return scene.Snow
	case v.count("rain rainy storm stormy umbrella 🌧 ☔") > 0:
		return scene.Rain
	case v.count("stars starry moon space galaxy clear sunny summer ☀ 🌙") > 0:
		return scene.Clear
	default:
		return ""
	}
}

// cardsOf are the letters to show on cards: those of a language that the prompt
// is about.
func cardsOf(v vocabulary) []string {
	switch {
	case v.count("japanese hiragana katakana kanji nihongo jlpt") > 0:
		return []string{"あ", "日", "本", "語"}
	case v.count("chinese mandarin hanzi hsk") > 0:
		return []string{"你", "好", "中", "文"}
	case v.count("korean hangul topik") > 0:
		return []string{"한", "국", "어"}
	default:
		return nil
	}
}
