package compose

// prop is a thing in one half of a before-after picture. Its place is given in
// parts of the half, its size in parts of the half's shorter side.
type prop struct {
	icon       string
	x, y, size float32
	rotation   float32
	stands     bool
}

// messes are what is wrong before, by theme, where places differ from those of
// [messSpots].
var messes = map[string][]prop{
	"home": {
		{"spider-web", .12, .26, .31, 0, false}, {"fly", .73, .24, .085, 20, false}, {"fly", .84, .33, .06, -20, false},
		{"broom", .88, .56, .36, 16, true}, {"package", .15, .75, .23, -9, true}, {"wastebasket", .79, .75, .23, 8, true},
	},
}

// messSpots are places for the things that are wrong before.
var messSpots = []prop{{"", .15, .73, .29, -10, false}, {"", .85, .72, .27, 10, false}, {"", .83, .25, .19, 12, false}}

// troubles are the things that are wrong before, by theme, for [messSpots].
var troubles = map[string][]string{
	"health": {"hamburger", "french-fries", "doughnut"}, "gym": {"pizza", "couch-and-lamp", "doughnut"},
	"sport": {"couch-and-lamp", "pizza", "snail"}, "food": {"fire", "fly", "nauseated-face"},
	"beauty": {"tired-face", "broken-heart", "cloud-with-rain"}, "fashion": {"t-shirt", "broken-heart", "cloud-with-rain"},
	"nature": {"fallen-leaf", "wilted-flower", "bug"}, "pets": {"fly", "broken-heart", "wastebasket"},
	"car": {"wrench", "oil-drum", "dashing-away"}, "diy": {"spider-web", "brick", "bug"},
	"tech": {"floppy-disk", "snail", "bug"}, "gaming": {"floppy-disk", "snail", "skull"}, "code": {"bug", "spider-web", "snail"},
	"media": {"thumbs-down", "snail", "zzz"}, "music": {"muted-speaker", "zzz", "broken-heart"}, "art": {"pencil", "crayon", "wastebasket"},
	"money": {"money-with-wings", "chart-decreasing", "broken-heart"}, "crypto": {"chart-decreasing", "skull", "broken-heart"},
	"business": {"chart-decreasing", "snail", "zzz"}, "realestate": {"spider-web", "hammer", "bug"},
	"productivity": {"snail", "zzz", "wastebasket"}, "motivation": {"zzz", "broken-heart", "cloud-with-rain"},
	"school": {"zzz", "snail", "cross-mark"}, "lang": {"cross-mark", "zzz", "thinking-face"}, "baby": {"crying-face", "zzz", "broken-heart"},
	"travel": {"cloud-with-rain", "snail", "zzz"}, "city": {"wastebasket", "oil-drum", "cloud-with-rain"}, "love": {"broken-heart", "crying-face", "cloud-with-rain"},
	themeDefault: {"spider-web", "wastebasket", "cross-mark"},
}

// rewards are the good things after, by theme, where the prompt names none.
var rewards = map[string][]string{
	"health": {"red-apple", "glowing-star"}, "gym": {"flexed-biceps", "trophy"}, "sport": {"trophy", "running-shoe"},
	"food": {"fork-and-knife-with-plate", "glowing-star"}, "beauty": {"mirror", "rose"}, "fashion": {"handbag", "high-heeled-shoe"},
	"nature": {"sunflower", "tulip"}, "pets": {"red-heart", "bone"}, "car": {"key", "trophy"}, "diy": {"hammer", "glowing-star"},
	"tech": {"rocket", "high-voltage"}, "gaming": {"trophy", "high-voltage"}, "code": {"rocket", "glowing-star"}, "media": {"thumbs-up", "rocket"},
	"music": {"musical-notes", "glowing-star"}, "art": {"artist-palette", "framed-picture"}, "money": {"money-bag", "gem-stone"},
	"crypto": {"rocket", "gem-stone"}, "business": {"chart-increasing", "trophy"}, "realestate": {"key", "money-bag"},
	"productivity": {"rocket", "check-mark-button"}, "motivation": {"trophy", "glowing-star"}, "school": {"graduation-cap", "hundred-points"},
	"lang": {"check-mark-button", "glowing-star"}, "baby": {"teddy-bear", "red-heart"}, "travel": {"sun", "airplane"}, "love": {"red-heart", "rose"},
	themeDefault: {"trophy", "glowing-star"},
}

// worn are the sad twins of subjects: what they were before.
var worn = map[string]string{
	"house": "derelict-house", "house-with-garden": "derelict-house", "potted-plant": "wilted-flower", "blossom": "wilted-flower",
	"sunflower": "wilted-flower", "tulip": "wilted-flower", "rose": "wilted-flower", "chart-increasing": "chart-decreasing",
	"money-bag": "money-with-wings", "red-heart": "broken-heart", "gen:chart:up": "gen:chart:down", "sun": "cloud-with-rain",
	"deciduous-tree": "fallen-leaf", "racing-car": "automobile", "sparkling-heart": "broken-heart",
}

const themeDefault = "generic"

// messOf is what surrounds the subject before.
func messOf(theme string) []prop {
	if mess, ok := messes[theme]; ok {
		return mess
	}
	icons, ok := troubles[theme]
	if !ok {
		icons = troubles[themeDefault]
	}
	mess := make([]prop, len(icons))
	for i, icon := range icons {
		mess[i] = messSpots[i]
		mess[i].icon = icon
	}
	return mess
}

// rewardsOf are the good things after.
func rewardsOf(theme string) []string {
	if icons, ok := rewards[theme]; ok {
		return icons
	}
	return rewards[themeDefault]
}
