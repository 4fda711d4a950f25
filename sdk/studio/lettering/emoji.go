package lettering

import (
	_ "embed" // the list of emoji
	"image"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/image/math/fixed"
)

// emojiTable lists the emoji that the pack has pictures of: the character, a
// space, the name of the picture.
//
//go:embed emoji.txt
var emojiTable string

// emojiNames are the names of the pictures by their characters.
var emojiNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for line := range strings.Lines(emojiTable) {
		if emoji, name, ok := strings.Cut(strings.TrimSpace(line), " "); ok && emoji != "#" {
			names[emoji] = name
		}
	}
	return names
})

// emojiChar stands for an emoji in the text that is shaped.
const emojiChar = '\ufffc'

// longestEmoji is the number of characters of the longest known emoji.
const longestEmoji = 10

// A picture of an emoji is emojiHeight of the capitals high and takes
// emojiAdvance of its height in the line.
const (
	emojiHeight  = 1.22
	emojiAdvance = 1.1
)

// emojiAt finds the longest known emoji that text begins with: its picture and
// the number of characters it takes, 0 for none.
func emojiAt(text []rune) (name string, length int) {
	if len(text) == 0 || text[0] < 0x203c && text[0] != 0xa9 && text[0] != 0xae {
		return "", 0
	}
	var key []byte
	for i, r := range text {
		if i == longestEmoji {
			break
		}
		if r == 0xfe0f || r >= 0x1f3fb && r <= 0x1f3ff {
			if length == i {
				length++ // belongs to the emoji before it
			}
			continue
		}
		key = utf8.AppendRune(key, r)
		if found := emojiNames()[string(key)]; found != "" {
			name, length = found, i+1
		}
	}
	if name == "" {
		return "", 0
	}
	return name, length
}

// UsePictures lets titles show emoji: picture returns the picture of an icon of
// the pack by its name, premultiplied. Without it emoji are left out. Call it
// before the library is used.
func (l *Library) UsePictures(picture func(name string) (*image.RGBA, error)) {
	l.picture = picture
}

// sprite is an emoji in a line at UnitSize: the middle of its picture, from the
// pen's start and up from the baseline, and its height.
type sprite struct {
	image        *image.RGBA
	x, y, height float32
	word         int
}

// addEmoji appends the picture of a letter at the pen.
func (l *Line) addEmoji(e letter, capitals float32) {
	height := capitals * emojiHeight
	w, h := float32(e.emoji.Rect.Dx()), float32(e.emoji.Rect.Dy())
	wide := height * w / max(h, w)
	s := sprite{e.emoji, l.width + height*emojiAdvance/2, capitals / 2, height * h / max(h, w), e.word}
	l.width += height * emojiAdvance
	l.sprites = append(l.sprites, s)
	l.grow(s.x-wide/2, s.x+wide/2, s.y+s.height/2, s.y-s.height/2)
}

// emojiSpace is what an emoji takes in a run, in the units of the shaper.
func emojiSpace(capitals float32) fixed.Int26_6 {
	return fixed.Int26_6(capitals * emojiHeight * emojiAdvance * 64)
}
