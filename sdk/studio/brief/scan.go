package brief

import "strings"

// hit is a phrase of the prompt that names something to show.
type hit struct {
	icons  []string
	theme  string
	score  float32
	from   int // the first word
	words  int // how many
	person string
	// weak says that the phrase seldom is the subject, negated that the prompt
	// speaks of its absence.
	weak, negated bool
	// quit says that giving the thing up is the subject: "stop drinking soda".
	quit bool
}

// scan is a prompt on its way to subjects: its English words in lower case.
type scan struct {
	raw, stemmed, cased []string
	// breaks says that a mark of punctuation follows the word.
	breaks []bool
	// denied says that the word is what the prompt goes without.
	denied []bool
	// given says that a denied word is one to give up.
	given    []bool
	used     []bool
	topicEnd int // words before a colon name the topic
	// headFirst says that a phrase begins with its head, as in French.
	// headLast that it ends with it and marks places after their names.
	headFirst, headLast bool
	hits                []hit
}

func newScan(english string, t *tongue) *scan {
	s := &scan{headFirst: t != nil && t.headFirst, headLast: t != nil && !t.headFirst}
	for word := range strings.FieldsSeq(english) {
		for _, t := range tokens(strings.Replace(word, "-free", " free", 1)) {
			s.cased = append(s.cased, t)
			s.breaks = append(s.breaks, false)
		}
		if n := len(s.breaks); n > 0 && strings.ContainsAny(word, ",:;?!()–—،؛؟。！？") {
			s.breaks[n-1] = true
		}
		if s.topicEnd == 0 && strings.HasSuffix(word, ":") {
			s.topicEnd = len(s.cased)
		}
	}
	if s.topicEnd == 0 {
		s.topicEnd = len(s.cased)
	}
	s.raw, s.stemmed = make([]string, len(s.cased)), make([]string, len(s.cased))
	for i, w := range s.cased {
		s.raw[i], s.stemmed[i] = strings.ToLower(w), stem(w)
	}
	s.used, s.denied, s.given = make([]bool, len(s.raw)), make([]bool, len(s.raw)), make([]bool, len(s.raw))
	s.findNegations()
	return s
}

// maxPhrase is the most words of a phrase in the lexicon.
const maxPhrase = 4

// read finds all phrases, the longest first.
func (s *scan) read(r *Reader) {
	for n := maxPhrase; n > 1; n-- {
		s.findPhrases(r.lexicon, n)
	}
	s.findIconPairs(r.icons)
	s.findPhrases(r.lexicon, 1)
	s.findIcons(r.icons)
	s.preferHeads()
	s.setPlaces()
}

// findPhrases looks up runs of n words.
func (s *scan) findPhrases(l lexicon, n int) {
	for i := 0; i+n <= len(s.raw); i++ {
		if s.taken(i, n) {
			continue
		}
		e := l.find(s.raw[i:i+n], s.stemmed[i:i+n])
		if e == nil && s.headFirst && n == 2 { // "cake chocolate" is a chocolate cake
			e = l.find([]string{s.raw[i+1], s.raw[i]}, []string{s.stemmed[i+1], s.stemmed[i]})
		}
		if e == nil || n == 1 && (s.raw[i] == "go" && !s.isLanguageGo(i) || s.isProperVerb(i)) {
			continue
		}
		s.take(hit{icons: e.icons, theme: e.theme, score: s.scorePhrase(e, i, n), from: i, words: n, person: e.person, weak: e.vague || e.theme == "" || n == 1 && e.isVerbOf(s.raw[i])})
	}
}

func (s *scan) take(h hit) {
	last := h.from + h.words - 1
	h.negated = s.denied[last] && !s.startsNegation(h.from)
	h.quit = h.negated && s.given[last]
	s.hits = append(s.hits, h)
	for j := range h.words {
		s.used[h.from+j] = true
	}
}

func (s *scan) taken(i, n int) bool {
	for j := range n {
		if s.used[i+j] || j+1 < n && s.breaks[i+j] {
			return true
		}
	}
	return false
}

func (s *scan) isLanguageGo(i int) bool {
	return s.cased[i] == "Go" && (i > 0 || i+1 < len(s.stemmed) && codeWords[s.stemmed[i+1]])
}

// verbsAfter are words that what follows makes a verb: "to fish" is one, as are
// "can fly" and "don't train".
var verbsAfter = words("to can will must don't doesn't won't can't never should could would didn't")

// isProperVerb reports a word that is a verb here though the lexicon lists it as
// a thing: "to bear", "can fly", "will ship".
func (s *scan) isProperVerb(i int) bool {
	return i > 0 && verbsAfter[s.raw[i-1]] && verbLooking[s.raw[i]] ||
		verbForms[s.raw[i]] && (i > 0 && subjectPronouns[s.raw[i-1]] || determiners[s.at(i+1)])
}

// verbForms are names of things that are verbs after a pronoun and before what
// they are done to: "I beat the game".
var (
	verbForms       = exactWords("beat beats match matches ship ships spring fall falls land lands seal seals box bear bears")
	subjectPronouns = exactWords("i we he she they you who nobody")
	determiners     = exactWords("the my your his her our their every him them me us")
)

// verbLooking are names of things that more often are verbs after "to".
var verbLooking = words("fly bear ship watch park match play spring fall land train seal duck box show plant film rock iron nail bat model file stamp paint cook drive draw sail crab set book ride swing book hammer face")

// findIconPairs reads neighbours as the two-word name of an icon.
func (s *scan) findIconPairs(x iconIndex) {
	for i := 0; i+1 < len(s.stemmed); i++ {
		if n := x.named[s.stemmed[i]+"-"+s.stemmed[i+1]]; n != "" && !s.taken(i, 2) {
			s.take(hit{icons: []string{n}, score: s.weigh(scoreIconPair, i), from: i, words: 2})
		}
	}
}

// findIcons reads the words that the lexicon left as names of icons, or as
// keywords where nothing stronger was found.
func (s *scan) findIcons(x iconIndex) {
	strong := false
	for _, h := range s.hits {
		strong = strong || h.score > scoreStrong
	}
	for i, w := range s.stemmed {
		if s.used[i] || stopWords[w] || fillerWords[w] || powerWords[w] || len(w) < 3 || s.isProperVerb(i) {
			continue
		}
		if n := x.name(s.raw[i], w); n != "" {
			s.take(hit{icons: []string{n}, score: s.weigh(scoreIconName, i), from: i, words: 1})
		} else if n := x.keyed[s.raw[i]]; n != "" && !strong && len(w) > 3 && !isPersonIcon(n) {
			s.take(hit{icons: []string{n}, score: s.weigh(scoreKeyword, i), from: i, words: 1, weak: true})
		}
	}
}
