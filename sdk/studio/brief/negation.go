package brief

import "slices"

// absence are words after which a thing is lacking; giving are verbs of leaving
// off what follows them at once; refusing go with a verb of having, using are
// those verbs.
var (
	absence  = words("no without zero minus")
	giving   = words("quit avoid ban banned skip ditch")
	refusing = words("stop don't dont never not stopped quit avoid")
	using    = words("buy eat drink use play watch take wear smoke vape own need order")
	// idle words may stand between a negation and its thing.
	idle = words("a an the any more of this that these those using doing making eating drinking having buying taking with adding")
	// idioms begin with a negation and deny nothing.
	idioms = words("one way matter idea problem motion doubt limit mercy escape excuse pain clickbait cap budget stop sense time name face fear go")
	// kept are heads that what is before them only describes: "stop making these
	// resume mistakes".
	kept = words("mistake excuse waste")
)

// maxDenied is how many words a negation reaches.
const maxDenied = 3

// findNegations marks the words that the prompt speaks of as lacking.
func (s *scan) findNegations() {
	for i, w := range s.raw {
		at := -1
		switch next := s.at(i + 1); {
		case absence[w] && !idioms[s.stemAt(i+1)]:
			at = i + 1
		case giving[w] && !idle[next] && next != "my" && next != "your":
			at = i + 1
		case refusing[w] && using[s.stemAt(i+1)]:
			at = i + 2
		case w == "free" && i > 0 && next != "" && !s.breaks[i-1] && !prepositions[s.raw[i-1]] && !stopWords[s.raw[i-1]]:
			s.denied[i-1] = true // "sugar free cookies"
		case w == "instead" && next == "of":
			at = i + 2
		}
		if at >= 0 && !s.breaks[i] {
			s.deny(at, !absence[w])
		}
	}
}

// deny marks from a word to the end of its phrase; given says that the prompt
// tells to give it up.
func (s *scan) deny(from int, given bool) {
	for from < len(s.raw) && idle[s.raw[from]] {
		from++
	}
	end := from
	for end < len(s.raw) && end < from+maxDenied && !prepositions[s.raw[end]] && !clauseWords[s.raw[end]] {
		end++
		if s.breaks[end-1] {
			break
		}
	}
	if slices.ContainsFunc(s.stemmed[from:end], func(w string) bool { return kept[w] }) {
		return
	}
	for i := from; i < end; i++ {
		s.denied[i], s.given[i] = true, given
	}
}

// clauseWords begin what a negation does not reach.
var clauseWords = words("and but or until because if when then so is are was will can vs how what")

// startsNegation reports a phrase of the lexicon that holds its own negation, such
// as "no equipment": it is meant as it stands.
func (s *scan) startsNegation(i int) bool {
	return absence[s.raw[i]] || giving[s.raw[i]] || refusing[s.raw[i]]
}

func (s *scan) at(i int) string {
	if i >= 0 && i < len(s.raw) {
		return s.raw[i]
	}
	return ""
}

func (s *scan) stemAt(i int) string {
	if i < len(s.stemmed) {
		return s.stemmed[i]
	}
	return ""
}
