package brief

import "strings"

// reactions are tried in order; the first with a word in the prompt wins.
var reactions = []struct {
	face  string
	words []string
}{
	{"face-screaming-in-fear", []string{"crash", "crisis", "collapse", "bankrupt"}},
	{"face-with-symbols-on-mouth", []string{"disaster", "scam", "worst"}},
	{"shushing-face", []string{"truth", "secret", "nobody tells", "hidden", "exposed"}},
	{"exploding-head", []string{"shocked", "shocks", "reacts", "reaction"}},
	{"thinking-face", []string{"review", "worth it"}},
	{"money-mouth-face", []string{"how i made", "$10", "rich ", "million"}},
	{"exploding-head", []string{"insane", "mind-blowing", "unbelievable", "shocking", "how black hole", "won't believe"}},
	{"face-screaming-in-fear", []string{"scariest", "scary", "horror"}},
	{"hot-face", []string{"tried", "challenge", "survived"}},
}

// readMood picks the commenting face and the direction of a trend.
func (b *Brief) readMood(low string) {
	for _, r := range reactions {
		if containsAny(low, r.words...) {
			b.Reaction = r.face
			break
		}
	}
	if b.Reaction == b.Subjects[0] {
		b.Reaction = ""
	}
	switch {
	case containsAny(low, "crash", "crisis", "collapse", "bankrupt", "recession"):
		b.Trend = -1
	case b.Theme == "money":
		b.Trend = 1
	}
	if strings.Contains(low, "no equipment") || strings.Contains(low, "without equipment") {
		b.Subjects = without(b.Subjects, "person-lifting-weights")
	}
}

func without(list []string, dropped string) []string {
	var out []string
	for _, v := range list {
		if v != dropped {
			out = append(out, v)
		}
	}
	if len(out) == 0 {
		return list
	}
	return out
}
