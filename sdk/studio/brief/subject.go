package brief

import (
	"sort"
	"strings"
)

// hit is a phrase of the prompt that names something to show.
type hit struct {
	icons []string
	theme string
	score float32
}

// Scores of evidence. A longer phrase is surer than a single word, a word that
// names an icon surer than a keyword that merely hints at one.
const (
	scoreWord      = 1.0
	scorePerWord   = 0.8
	scoreVague     = 0.4
	scoreUnthemed  = 0.35
	scoreIconName  = 0.75
	scoreIconPair  = 1.5
	scoreKeyword   = 0.3
	scoreIncome    = 1.4
	scoreStrong    = 0.8 // from here a keyword adds nothing
	scoreLead      = 0.6 // below, a word waits for the theme's own icons
	scoreForeign   = 1.2 // from here a word of another theme is shown too
	bonusPicture   = 0.2 // people and drawn subjects carry a picture
	bonusCharacter = 0.8 // a profession is the subject, not its prop
	bonusTopic     = 0.12
	perPosition    = 0.01
	besideTopic    = 0.7 // factor of words after "for" and "with"
	negated        = 0.5 // factor of words after "no" and "without"
)

// relatedThemes may lend each other icons.
var relatedThemes = map[[2]string]bool{
	{"down", "crypto"}: true, {"down", "money"}: true, {"money", "business"}: true, {"business", "money"}: true,
	{"tech", "code"}: true, {"home", "diy"}: true, {"news", "history"}: true,
}

// scan is a prompt on its way to subjects.
type scan struct {
	raw, stemmed, cased []string
	used                []bool
	topicEnd            int // words before a colon name the topic
	hits                []hit
}

// findSubjects fills Theme and Subjects from the English text.
func (r *Reader) findSubjects(b *Brief, english string) {
	s := scan{raw: tokens(strings.ToLower(english)), stemmed: stems(english), cased: tokens(english)}
	s.used = make([]bool, len(s.raw))
	topic, _, _ := strings.Cut(b.Prompt, ":")
	s.topicEnd = len(tokens(topic))
	s.findPhrases(r.lexicon, 3, 2)
	s.findIconPairs(r.icons)
	s.findPhrases(r.lexicon, 1)
	s.findIcons(r.icons)
	if moneyPattern.MatchString(b.Prompt) && strings.Contains(strings.ToLower(english), "made") {
		s.hits = append(s.hits, hit{[]string{"money-bag", "money-with-wings", "chart-increasing"}, "money", scoreIncome})
	}
	sort.SliceStable(s.hits, func(i, j int) bool { return s.hits[i].score > s.hits[j].score })
	votes := map[string]float32{}
	b.Theme = s.vote(votes)
	b.Subjects = s.choose(b.Theme)
	if b.Theme == "down" && votes["crypto"]+votes["money"] > 0 {
		b.Theme = "crypto"
	}
	if b.Theme == "" {
		b.Theme = themeGeneric
	}
	if len(b.Subjects) == 0 {
		b.Guessed = true
		b.Subjects = []string{"light-bulb", "star", "bullseye"}
	}
}

// findPhrases looks up runs of words of the given lengths.
func (s *scan) findPhrases(l lexicon, lengths ...int) {
	for _, n := range lengths {
		for i := 0; i+n <= len(s.raw); i++ {
			if s.taken(i, n) {
				continue
			}
			e := l.find(s.raw[i:i+n], s.stemmed[i:i+n])
			if e == nil || n == 1 && s.raw[i] == "go" && !s.isLanguageGo(i) {
				continue
			}
			s.hits = append(s.hits, hit{e.icons, e.theme, s.scorePhrase(e, i, n)})
			for j := range n {
				s.used[i+j] = true
			}
		}
	}
}

func (s *scan) taken(i, n int) bool {
	for j := range n {
		if s.used[i+j] {
			return true
		}
	}
	return false
}

func (s *scan) isLanguageGo(i int) bool {
	return s.cased[i] == "Go" && (i > 0 || i+1 < len(s.stemmed) && codeWords[s.stemmed[i+1]])
}

func (s *scan) scorePhrase(e *entry, i, n int) float32 {
	score := float32(scoreWord + scorePerWord*float32(n-1))
	if e.theme == "" {
		score = scoreUnthemed
	}
	if n == 1 && vagueWords[e.stems[0]] {
		score = scoreVague
	}
	icon := e.icons[0]
	if strings.HasPrefix(icon, "man-") || strings.HasPrefix(icon, "person-") || strings.HasPrefix(icon, "woman-") || strings.HasPrefix(icon, "gen:") {
		score += bonusPicture
	}
	if containsAny(icon, "office-worker", "cook") {
		score += bonusCharacter
	}
	if i < s.topicEnd {
		score += bonusTopic
	}
	return s.weigh(score, i)
}

// weigh lowers a score by what stands before the word.
func (s *scan) weigh(score float32, i int) float32 {
	for k := max(0, i-2); k < i; k++ {
		switch s.raw[k] {
		case "no", "without":
			return score*negated - perPosition*float32(i)
		case "for", "with":
			if k > 0 {
				score *= besideTopic
			}
		}
	}
	return score - perPosition*float32(i)
}

// findIconPairs reads neighbours as the two-word name of an icon.
func (s *scan) findIconPairs(x iconIndex) {
	for i := 0; i+1 < len(s.stemmed); i++ {
		if n := x.named[s.stemmed[i]+"-"+s.stemmed[i+1]]; n != "" && !s.taken(i, 2) {
			s.hits = append(s.hits, hit{[]string{n}, "", s.weigh(scoreIconPair, i)})
			s.used[i], s.used[i+1] = true, true
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
		if s.used[i] || stopWords[w] || fillerWords[w] || powerWords[w] || len(w) < 3 {
			continue
		}
		if n := x.name(s.raw[i], w); n != "" {
			s.hits = append(s.hits, hit{[]string{n}, "", s.weigh(scoreIconName, i)})
		} else if n := x.keyed[s.raw[i]]; n != "" && !strong && len(w) > 3 {
			s.hits = append(s.hits, hit{[]string{n}, "", s.weigh(scoreKeyword, i)})
		}
	}
}

// vote adds up the scores of each theme and returns the winner, "" if none.
func (s *scan) vote(votes map[string]float32) string {
	for _, h := range s.hits {
		if h.theme != "" {
			votes[h.theme] += h.score
		}
	}
	winner, most := "", float32(0)
	for _, h := range s.hits {
		if v := votes[h.theme]; h.theme != "" && v > most+.001 {
			winner, most = h.theme, v
		}
	}
	return winner
}

// maxIconsPerPhrase is how many icons one phrase may contribute.
const maxIconsPerPhrase = 4

// choose lists the icons to show: those of the winning theme first, each
// phrase's best before any phrase's second; weak words of other themes drop out.
func (s *scan) choose(theme string) []string {
	var out []string
	seen := map[string]bool{}
	add := func(icon string) {
		if !seen[icon] {
			seen[icon] = true
			out = append(out, icon)
		}
	}
	for k := range maxIconsPerPhrase {
		for _, h := range s.hits {
			if k >= len(h.icons) || k == 0 && h.score < scoreLead && len(out) > 0 {
				continue
			}
			kin := h.theme == theme || h.theme == "" || relatedThemes[[2]string{h.theme, theme}]
			if kin && h.score > .38 || h.score > scoreForeign || k == 0 && theme == "" {
				add(h.icons[k])
			}
		}
	}
	if len(out) == 0 {
		for _, h := range s.hits {
			add(h.icons[0])
		}
	}
	return out
}
