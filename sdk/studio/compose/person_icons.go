package compose

import "strings"

// iconHints are what the casting is told by icons whose names it cannot read.
var iconHints = map[string]string{
	"exploding-head":             "mind blown",
	"face-screaming-in-fear":     "terrified",
	"face-with-symbols-on-mouth": "furious",
	"shushing-face":              "secret",
	"thinking-face":              "question",
	"money-mouth-face":           "money",
	"hot-face":                   "challenge",
	"face-vomiting":              "disgusting",
	"face-with-medical-mask":     "sick",
	"face-with-thermometer":      "sick",
	"loudly-crying-face":         "crying",
	"face-with-tears-of-joy":     "hilarious",
	"gen:vr":                     "amazed",
}

// peopleIcons are single words that name somebody.
var peopleIcons = words(`boy girl prince princess ninja guard detective pilot student teacher technologist judge farmer cook
	mechanic scientist singer astronaut firefighter artist superhero supervillain old-man old-woman older-person santa-claus mrs-claus
	office-worker health-worker factory-worker construction-worker police-officer exploding-head breast-feeding gen:vr`)

// faceless are icons of faces that are no people's.
var faceless = words(`cat-face dog-face cow-face horse-face mouse-face pig-face rabbit-face tiger-face monkey-face dragon-face clown-face
	wind-face sun-with-face first-quarter-moon-face last-quarter-moon-face full-moon-face new-moon-face person-in-bed`)

// bodyIcons are yellow parts of the body, odd beside a whole person.
var bodyIcons = words(`backhand-index-pointing-down backhand-index-pointing-left backhand-index-pointing-up call-me-hand clapping-hands
	crossed-fingers ear ear-with-hearing-aid flexed-biceps folded-hands foot hand-with-fingers-splayed nose leg left-facing-fist
	hand-with-index-finger-and-thumb-crossed handshake leftwards-hand leftwards-pushing-hand middle-finger ok-hand oncoming-fist
	open-hands palm-down-hand palm-up-hand palms-up-together pinched-fingers pinching-hand raised-back-of-hand raised-fist raised-hand
	raising-hands right-facing-fist rightwards-hand rightwards-pushing-hand thumbs-down thumbs-up victory-hand waving-hand writing-hand
	index-pointing-at-the-viewer index-pointing-up`)

// words is a set of the words of a text.
func words(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}

// isPersonIcon reports icons of people and of yellow faces: what is drawn as a
// person instead.
func isPersonIcon(name string) bool {
	if peopleIcons[name] || iconHints[name] != "" {
		return true
	}
	first, _, compound := strings.Cut(name, "-")
	switch first {
	case "man", "woman", "person", "men", "women", "people", "pregnant":
		return !faceless[name]
	}
	isFace := compound && (first == "face" || strings.HasSuffix(name, "-face") || strings.Contains(name, "-face-"))
	return isFace && !faceless[name]
}

// wordsOf is an icon's name as words.
func wordsOf(name string) string { return strings.ReplaceAll(name, "-", " ") }
