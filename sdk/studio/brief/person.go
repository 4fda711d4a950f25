package brief

import (
	"slices"
	"strings"
)

// Part is how much of the picture belongs to a person.
type Part string

// The parts.
const (
	// NoPart is a picture of things alone.
	NoPart Part = ""
	// Lead makes the person the main subject; Subjects are the things to set
	// beside.
	Lead Part = "lead"
	// Beside puts a person next to the main subject, to react to it.
	Beside Part = "beside"
)

// Person is who should appear in the picture.
type Person struct {
	Part Part
	// Words are English words in lower case to cast by (see
	// casting.FromWords): the role, then the prompt.
	Words string
	// Prop is the icon of a thing to hold, or empty.
	Prop string
	// Count is how many people: 1, 2 for a couple, 3 for a group; 0 for nobody.
	Count int
}

// Words that call for a person.
var (
	// selfWords speak of the maker of the video.
	selfWords = words("i i'm i've my me we our i'll")
	// tellingThemes are kinds of video that live of a face.
	tellingThemes = map[string]bool{"vlog": true, "podcast": true, "comedy": true, "motivation": true}
	pairWords     = exactWords("couple twins boyfriend girlfriend husband wife newlyweds best-friend bride duo parents")
	groupWords    = exactWords("family friends team group people crowd students kids children class players everyone strangers subscribers")
)

// findPerson decides who appears. It needs the hits in the order of their score.
func (r *Reader) findPerson(b *Brief, s *scan, english string) {
	low := strings.ToLower(english)
	p := Person{}
	role := ""
	for i, h := range s.hits {
		if h.person == "" || h.negated {
			continue
		}
		role = h.person
		switch {
		case i == 0 && (h.score > scoreWord || s.isAlone(h)) && !s.isObject(h) || s.acts(h) || s.isOwner(h):
			p.Part = Lead
		case h.score > scoreWord || b.Form == Challenge || s.at(h.from-1) == "my" || s.at(h.from-1) == "our":
			p.Part = Beside
		}
		break
	}
	switch {
	case p.Part != NoPart:
	case len(b.Subjects) == 0 && !containsPictograph(b.Prompt):
		p.Part = Lead
	case b.Form == Challenge || tellingThemes[b.Theme] || selfWords[s.at(0)] || selfWords[s.at(1)] && b.Form == Question || strings.Contains(low, "reaction") || strings.Contains(low, "reacts"):
		p.Part = Beside
	}
	if p.Part == NoPart {
		return
	}
	p.Words = strings.TrimSpace(role + " " + strings.Join(s.plainWords(), " "))
	p.Prop, p.Count = r.propOf(b.Subjects, b.Negated), s.count()
	b.Person = p
}

// acts reports a person at the beginning of the prompt who does something: "my
// grandma reacts to".
func (s *scan) acts(h hit) bool {
	next := h.from + h.words
	if h.from <= 2 && s.at(next) == "who" {
		return true
	}
	return h.from <= 2 && next < len(s.raw) && !prepositions[s.raw[next]] && !s.used[next] && !fillerWords[s.raw[next]] && !unitWords[s.raw[next]] &&
		(strings.HasSuffix(s.raw[next], "s") || strings.HasSuffix(s.raw[next], "ed") || strings.HasSuffix(s.raw[next], "ing"))
}

// isOwner reports somebody whose something it is: "the routine of a chef".
func (s *scan) isOwner(h hit) bool {
	for k := max(0, h.from-2); k < h.from; k++ {
		if s.raw[k] == "of" && !h.weak {
			return true
		}
	}
	return false
}

// isAlone reports a person that no other thing is named with.
func (s *scan) isAlone(h hit) bool {
	for _, other := range s.hits {
		if other.from != h.from && !other.weak && !other.negated {
			return false
		}
	}
	return true
}

// isObject reports a person to whom something earlier does something: "can AI
// replace teachers".
func (s *scan) isObject(h hit) bool {
	for _, other := range s.hits {
		if other.from < h.from && other.person == "" && !other.weak && !other.negated {
			return true
		}
	}
	return false
}

// plainWords are the words of the prompt without those that are negated.
func (s *scan) plainWords() []string {
	var out []string
	for i, w := range s.raw {
		if !s.denied[i] {
			out = append(out, w)
		}
	}
	return out
}

func (s *scan) count() int {
	switch {
	case slices.ContainsFunc(s.raw, func(w string) bool { return groupWords[w] }):
		return 3
	case slices.ContainsFunc(s.raw, func(w string) bool { return pairWords[w] }):
		return 2
	}
	return 1
}

// handyDrawings are the drawn things that a hand can hold.
var handyDrawings = []string{"gen:mic", "gen:phone", "gen:controller", "gen:camera", "gen:dumbbell", "gen:trophy", "gen:burger", "gen:cash", "gen:sword", "gen:passport", "gen:lock", "gen:syringe"}

// propOf is the first subject that a hand can hold and that is not given up.
func (r *Reader) propOf(subjects, negated []string) string {
	for _, name := range subjects {
		if slices.Contains(negated, name) {
			continue
		}
		if r.icons.handy[name] || containsAny(name, handyDrawings...) {
			return name
		}
	}
	return ""
}

// isPersonIcon reports the icons of people and of faces, which a cast person
// replaces.
func isPersonIcon(name string) bool {
	for _, prefix := range []string{"man-", "woman-", "person-"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return strings.HasSuffix(name, "-face") && strings.ContainsAny(name, "-") && !animalFaces[name] ||
		slices.Contains(bareFigures, name)
}

var (
	animalFaces = words("dog-face cat-face monkey-face horse-face cow-face tiger-face rabbit-face mouse-face pig-face dragon-face new-moon-face full-moon-face sun-with-face clown-face wind-face")
	bareFigures = []string{"man", "woman", "person", "boy", "girl", "child", "baby", "old-man", "old-woman", "older-person", "artist", "astronaut", "cook", "detective",
		"farmer", "firefighter", "guard", "health-worker", "judge", "mechanic", "office-worker", "pilot", "police-officer", "scientist", "singer", "student", "teacher",
		"technologist", "construction-worker", "factory-worker", "pregnant-woman", "pregnant-man", "pregnant-person"}
)

func containsPictograph(s string) bool { return strings.ContainsFunc(s, isPictograph) }
