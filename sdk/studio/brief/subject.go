package brief

import (
	"slices"
	"sort"
	"strings"
)

// Scores of evidence. A longer phrase is surer than a single word, a word that
// names an icon surer than a keyword that merely hints at one.
const (
	scoreWord     = 1.0
	scorePerWord  = 0.8
	scoreVague    = 0.4
	scoreVerb     = 0.7 // "hunt" names hunting, but who hunts comes first
	scoreMore     = 0.1 // per further word of a vague phrase
	scoreUnthemed = 0.35
	scoreIconName = 0.75
	scoreIconPair = 1.5
	scoreKeyword  = 0.3
	scoreIncome   = 1.4
	scoreStrong   = 0.8 // from here a keyword adds nothing
	scoreLead     = 0.6 // below, a word waits for the theme's own icons
	scoreForeign  = 1.2 // from here a word of another theme is shown too
	scoreKin      = .38 // from here a word of the same theme is shown
	weakVote      = 0.5 // factor of the vote of a word that seldom is the subject
	bonusPicture  = 0.2 // drawn subjects carry a picture
	bonusActor    = 0.8 // who is spoken of is the subject, not the thing
	bonusTopic    = 0.12
	perPosition   = 0.01
	modifier      = 0.6  // factor of "gaming" before its head "chair"
	setting       = 0.65 // factor of the place of "castle in France"
	besideTopic   = 0.5  // factor of words after "for" and "with"
)

// aspects of a thing stand before it: the history of pizza.
var aspects = words("history science mystery art story end price cost rise fall secret world power")

// relatedThemes may lend each other icons.
var relatedThemes = map[[2]string]bool{
	{"down", "crypto"}: true, {"down", "money"}: true, {"money", "business"}: true, {"business", "money"}: true,
	{"tech", "code"}: true, {"home", "diy"}: true, {"news", "history"}: true, {"fashion", "beauty"}: true, {"beauty", "fashion"}: true,
	{"baby", "kids"}: true, {"kids", "baby"}: true, {"business", "motivation"}: true, {"business", "productivity"}: true, {"vlog", "travel"}: true,
	{"gym", "health"}: true, {"health", "gym"}: true, {"science", "space"}: true, {"science", "school"}: true, {"news", "weather"}: true,
}

// findSubjects fills Theme, Subjects, Negated and Person from the English text.
func (r *Reader) findSubjects(b *Brief, english string, t *tongue) {
	s := newScan(english, t)
	s.read(r)
	if moneyPattern.MatchString(b.Prompt) && strings.Contains(strings.ToLower(english), "made") {
		s.hits = append(s.hits, hit{icons: []string{"money-bag", "money-with-wings", "gen:chart:up"}, theme: "money", score: scoreIncome})
	}
	sort.SliceStable(s.hits, func(i, j int) bool { return s.hits[i].score > s.hits[j].score })
	shown, denied := s.parted()
	if len(denied) > 0 && (len(shown) == 0 || shown[0].score < scoreLead || denied[0].quit && denied[0].from < shown[0].from) {
		denied[0].score = max(denied[0].score, scoreForeign+.01)
		shown = append(denied, shown...)
	}
	b.Negated = crossed(denied, shown)
	votes := map[string]float32{}
	b.Theme = vote(s.hits, votes)
	b.Subjects = choose(shown, b.Theme)
	if b.Theme == "down" && votes["crypto"]+votes["money"] > 0 {
		b.Theme = "crypto"
	}
	if b.Theme == "" {
		b.Theme = themeGeneric
	}
	b.place = r.places.find(s.stemmed, s.denied)
	r.findPerson(b, s, english)
	if len(b.Subjects) == 0 {
		b.Guessed = true
		b.Subjects = []string{"light-bulb", "star", "gen:target:ff2c2c"}
	}
	if b.Theme == "voxel" {
		b.Subjects = inBlocks(b.Subjects)
	}
}

// crossed are the icons of what is lacking, without those that something to be
// shown has as well.
func crossed(denied, shown []hit) []string {
	var out []string
	for _, h := range denied {
		if !slices.ContainsFunc(shown, func(o hit) bool { return !o.negated && slices.Contains(o.icons, h.icons[0]) }) {
			out = append(out, h.icons[0])
		}
	}
	return out
}

// inBlocks draws the main thing of a world of blocks in blocks.
func inBlocks(subjects []string) []string {
	out := append([]string(nil), subjects...)
	if !strings.HasPrefix(out[0], "gen:") {
		out[0] = "gen:pixel:" + out[0]
	}
	return out
}

// parted sorts the hits that have a picture into those to show and those that
// the prompt speaks of as lacking.
func (s *scan) parted() (shown, denied []hit) {
	for _, h := range s.hits {
		switch {
		case len(h.icons) == 0:
		case h.negated:
			denied = append(denied, h)
		default:
			shown = append(shown, h)
		}
	}
	return shown, denied
}

func (s *scan) scorePhrase(e *entry, i, n int) float32 {
	score := float32(scoreWord + scorePerWord*float32(n-1))
	switch {
	case e.theme == "":
		score = scoreUnthemed
	case n == 1 && e.isVerbOf(s.raw[i]):
		score = scoreVerb
	case n == 1 && s.raw[min(i+1, len(s.raw)-1)] == "of" && aspects[e.words[0]]:
		score = scoreVague
	case e.vague:
		score = scoreVague + scoreMore*float32(n-1)
	}
	if len(e.icons) > 0 && strings.HasPrefix(e.icons[0], "gen:") {
		score += bonusPicture
	}
	if i < s.topicEnd && s.topicEnd < len(s.raw) {
		score += bonusTopic
	}
	weighed := s.weigh(score, i)
	switch {
	case e.person != "" && !e.vague && !s.isBeside(i):
		weighed += bonusActor
	case (e.theme == "travel" || e.theme == "city") && s.isSetting(i):
		weighed *= setting
	}
	return weighed
}

// isSetting reports a word soon after "in" or "from".
func (s *scan) isSetting(i int) bool {
	for k := max(0, i-2); k < i; k++ {
		if w := s.raw[k]; w == "in" || w == "from" || w == "at" || w == "near" {
			return true
		}
	}
	return false
}

// isBeside reports a word soon after "for" or "with".
func (s *scan) isBeside(i int) bool { return s.weigh(1, i) < besideTopic }

// weigh lowers a score by what stands before the word.
func (s *scan) weigh(score float32, i int) float32 {
	for k := max(0, i-2); k < i; k++ {
		if w := s.raw[k]; (w == "for" || w == "with") && k > 0 {
			score *= besideTopic
		}
	}
	return score - perPosition*float32(i)
}

// preferHeads lowers what describes the head of a phrase of neighbouring things:
// the gaming of "gaming chair".
func (s *scan) preferHeads() {
	at := make([]int, len(s.raw))
	for i, h := range s.hits {
		for j := range h.words {
			at[h.from+j] = i + 1
		}
	}
	for i := range s.hits {
		h := &s.hits[i]
		next := h.from + h.words
		if next >= len(s.raw) || s.breaks[next-1] || at[next] == 0 || at[next] == i+1 {
			continue
		}
		head := &s.hits[at[next]-1]
		if s.headFirst {
			h, head = head, h
		}
		if head.weak || head.person != "" || h.weak || h.words > head.words || makingWords[s.raw[h.from]] {
			continue
		}
		h.score *= modifier
	}
}

// setPlaces lowers a place that a thing follows, in languages that say "in" after
// the name of the place.
func (s *scan) setPlaces() {
	if !s.headLast {
		return
	}
	for i := range s.hits {
		h := &s.hits[i]
		if h.theme != "travel" && h.theme != "city" {
			continue
		}
		if slices.ContainsFunc(s.hits, func(o hit) bool { return o.from > h.from && !o.weak && o.theme != h.theme }) {
			h.score *= setting
		}
	}
}

// vote adds up the scores of each theme and returns the winner, "" if none.
func vote(hits []hit, votes map[string]float32) string {
	for _, h := range hits {
		switch {
		case h.theme == "":
		case h.weak:
			votes[h.theme] += h.score * weakVote
		default:
			votes[h.theme] += h.score
		}
	}
	winner, most := "", float32(0)
	for _, h := range hits {
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
func choose(hits []hit, theme string) []string {
	var out []string
	seen := map[string]bool{}
	add := func(icon string) {
		if !seen[icon] {
			seen[icon] = true
			out = append(out, icon)
		}
	}
	for k := range maxIconsPerPhrase {
		for _, h := range hits {
			if k >= len(h.icons) || k == 0 && h.score < scoreLead && len(out) > 0 {
				continue
			}
			kin := h.theme == theme || h.theme == "" || relatedThemes[[2]string{h.theme, theme}]
			if kin && h.score > scoreKin || h.score > scoreForeign || k == 0 && theme == "" {
				add(h.icons[k])
			}
		}
	}
	if len(out) == 0 {
		for _, h := range hits {
			add(h.icons[0])
		}
	}
	return out
}
