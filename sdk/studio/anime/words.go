package anime

import (
	"strings"
	"unicode"

	"github.com/routix/routix/sdk/studio/anime/scene"
)

// feminine and masculine are words that tell the hero's build.
const (
	feminineWords  = "girl girls woman women she her hers princess queen sister mother mom lady waifu witch heroine grandma grandmother aunt wife girlfriend daughter businesswoman actress schoolgirl goddess 👧 👩"
	masculineWords = "boy boys man men he him his prince king brother father dad guy guys gentleman grandpa grandfather uncle husband boyfriend son businessman santa schoolboy 👦 👨"
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
