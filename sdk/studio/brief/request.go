package brief

import (
	"regexp"
	"strings"
)

// Phrases in which people speak of the picture instead of its subject.
var (
	// askingPattern is "make me a YouTube thumbnail for my video about" and the
	// like at the beginning.
	askingPattern = regexp.MustCompile(`(?i)^(?:please\s+)?(?:(?:can you\s+)?(?:make|create|design|generate|draw|give|need|want|i need|i want|i'd like)\s+(?:me\s+|us\s+)?)?` +
		`(?:an?\s+|the\s+|my\s+)?(?:[\p{L}-]+\s+){0,3}?(?:thumbnails?|cover (?:image|picture|art)|banner)\s+(?:for|about|of|on|showing|with the title)\s+` +
		`(?:(?:my|our|an?|the|this)\s+)?(?:(?:new|next|youtube)\s+)?(?:(?:videos?|channel|stream|shorts?|episode)\s*(?:about|on|called|titled|:)?\s+)?`)
	// mediumPattern is "gaming thumbnail" and the like at the end, with the
	// genre before it.
	mediumPattern = regexp.MustCompile(`(?i)^(.*?\S)\s+(?:(?:youtube|video|gaming|cooking|tech|travel|fitness|vlog|news|music|sports?|beauty|finance|podcast|clickbait)\s+)*(?:thumbnail|youtube banner|cover image)\s*[.!]*$`)
	// aboutThumbnails ends prompts whose video is about thumbnails.
	aboutThumbnails = regexp.MustCompile(`(?i)\b(?:an?|the|my|your|our|this|of|make|making|design|designing|create|creating|better|good|best|perfect|viral)$`)
	// stylePattern is a closing wish for the look: "with explosions". What may
	// as well be a topic, such as fire, needs words that say where it is.
	stylePattern = regexp.MustCompile(`(?i)[\s,]+(?:with|and|plus|lots of|full of)\s+(?:(?:lots of|big|huge|massive|some|many|epic|bright|dark|cool)\s+)*` +
		`(?:(explosions?|flames?|sparks|smoke|neon(?: lights?| glow)?|lightning|bokeh|confetti|light rays)(?:\s*(?:,|and|&)\s*(?:explosions?|fire|flames?|sparks|lava|smoke|neon|lightning|stars|rays))*` +
		`|(fire|lava|snow|stars|space)\s+(?:everywhere|in the background|behind (?:him|her|it|them)|background))\s*[.!]*$`)
)

// wishedScenes are the backgrounds that words for a look ask for.
var wishedScenes = []struct {
	word  string
	scene string
}{
	{"explosion", "fire"}, {"fire", "fire"}, {"flame", "fire"}, {"spark", "fire"}, {"lava", "fire"}, {"smoke", "fire"},
	{"neon", "grid"}, {"lightning", "rays"}, {"light rays", "rays"}, {"stars", "space"}, {"space", "space"}, {"snow", "snow"}, {"bokeh", "city"},
	{"confetti", "sunburst"},
}

// request is a prompt parted into what the picture is about and how it should
// look.
type request struct {
	// about names the subject, for the title.
	about string
	// topic is about with the genre that was named beside the medium.
	topic string
	// scene is a background that was asked for, or empty.
	scene string
	// colors are those that were asked for, nil if none.
	colors *Palette
}

// readRequest takes the words about the picture itself out of a prompt. What is
// left empty by that is kept as it was.
func (r *Reader) readRequest(prompt string) request {
	q := r.readWishes(prompt)
	prompt = q.about
	if m := stylePattern.FindStringSubmatch(prompt); m != nil && len(m[0]) < len(prompt) {
		q.about = strings.TrimSuffix(prompt, m[0])
		q.scene = sceneOf(strings.ToLower(m[1] + m[2]))
	}
	asked := askingPattern.ReplaceAllString(q.about, "")
	q.topic = orElse(strings.TrimSpace(asked), q.about)
	q.about = q.topic
	if m := mediumPattern.FindStringSubmatch(q.topic); m != nil && !aboutThumbnails.MatchString(m[1]) {
		q.about = strings.TrimRight(m[1], " ,:-")
	}
	return q
}

// readWishes takes a wish for colours or for a background off the end.
func (r *Reader) readWishes(prompt string) request {
	rest, colors, ok := takeColors(prompt)
	q := request{about: rest, topic: rest}
	if ok {
		q.colors = &colors
	}
	if m := backgroundWish.FindStringSubmatch(rest); m != nil && len(m[0]) < len(rest) {
		s := stems(m[1])
		if q.scene = r.places.find(s, make([]bool, len(s))); q.scene != "" {
			q.about = strings.TrimSuffix(rest, m[0])
			q.topic = q.about
		}
	}
	return q
}

func sceneOf(look string) string {
	for _, w := range wishedScenes {
		if strings.HasPrefix(look, w.word) {
			return w.scene
		}
	}
	return ""
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// before puts the style into the scene and the colours that were asked for.
func (s Style) before(q request) Style {
	if q.scene != "" {
		s.Backgrounds = []string{q.scene}
	}
	if q.colors != nil {
		s.Palettes = []Palette{*q.colors}
	}
	return s
}
