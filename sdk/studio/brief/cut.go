package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordLimits are the words of a title in languages that write many short ones;
// the others have maxTitleWords.
const shortLetters = 26 // a foreign title of so many letters may have two words more

var wordLimits = map[string]int{"vi": 8, "hi": 6, "bn": 6, "id": 6, "ar": 6, "fa": 6, "he": 6}

// finish cuts the draft to its length and writes it into the brief.
func (d *draft) finish() {
	t := tokens(d.text)
	if len(d.text) > longTitle && d.Form != Versus {
		t = d.cutTail(t)
	}
	t = d.cutWords(t)
	if len(t) == 0 && strings.ContainsFunc(d.Prompt, isPictograph) && !strings.HasPrefix(d.Subjects[0], "gen:") {
		t = strings.Split(d.Subjects[0], "-")
	}
	d.Title = d.capitalised(d.cutUnspaced(strings.Join(t, " ")))
	if d.Title != "" && d.asks() {
		d.Title += d.questionMark()
		if strings.HasPrefix(d.Prompt, "¿") {
			d.Title = "¿" + d.Title
		}
	}
	d.finishKicker()
}

// finishKicker bounds the kicker and takes the loose words off its end.
func (d *draft) finishKicker() {
	k := tokens(d.Kicker)
	if len(k) > maxKickerWords && (len(k) > maxKickerWords+2 || letters(d.Kicker) > kickerLetters) {
		k = k[:d.phraseEnd(k, maxKickerWords)]
	}
	for len(k) > 0 && d.dangles(strings.ToLower(k[len(k)-1])) && !knownTail[strings.ToLower(k[len(k)-1])] {
		k = k[:len(k)-1]
	}
	d.Kicker = d.cutUnspaced(strings.Join(k, " "))
}

// knownTail are function words that do end a kicker: "what you should know".
var knownTail = words("know it you me us all do tell")

// cutWords bounds the number of words. Where it cuts, no loose word ends the
// title; a prompt that ends with one meant it.
func (d *draft) cutWords(t []string) []string {
	limit := maxTitleWords
	if n := wordLimits[d.Language]; n > 0 {
		limit = n
	}
	if d.tongue != nil && letters(strings.Join(t, "")) <= shortLetters {
		limit += 2
	}
	if d.tongue == nil {
		t, limit = d.cutPhrase(t, limit)
	}
	t = t[:min(len(t), limit)]
	for len(t) > 1 && d.hangs(t) && !d.endsPrompt(t[len(t)-1]) {
		t = t[:len(t)-1]
	}
	return t
}

// Bounds in letters of a title that keeps its articles, of one that is kept
// whole for want of a place to cut, and of a kicker of many words.
const (
	articleLetters = 32
	wholeLetters   = 40
	kickerLetters  = 30
)

// cutPhrase shortens a title of many words where a phrase ends, and tells how
// many words of it to keep. What has no such place loses its small words.
func (d *draft) cutPhrase(t []string, limit int) (kept []string, length int) {
	n := letters(strings.Join(t, " "))
	bare := tokens(articles.ReplaceAllString(strings.Join(t, " "), ""))
	switch {
	case len(t) <= limit:
		return t, limit
	case len(bare) <= limit && n <= articleLetters:
		return t, len(t)
	}
	if i := d.phraseEnd(t, limit); i < limit || d.begins(t[limit]) {
		if d.Kicker == "" {
			d.Kicker = strings.Join(t[i:], " ")
		}
		return t[:i], limit
	}
	switch {
	case len(bare) <= limit:
		return bare, limit
	case n <= wholeLetters && len(t) <= limit+2:
		return t, len(t)
	}
	return contentWords(t), limit
}

// phraseEnd is how many of the first words, at most limit and more than one of
// content, make whole phrases; limit if there is no such place.
func (d *draft) phraseEnd(t []string, limit int) int {
	best, content := limit, 0
	for i, w := range t[:min(len(t), limit+1)] {
		if content > 1 && d.begins(w) && !(i > 0 && strings.EqualFold(w, "to") && leadsOn[stem(t[i-1])]) {
			best = i
		}
		if !d.dangles(strings.ToLower(w)) {
			content++
		}
	}
	return best
}

// begins reports a word that begins a phrase.
func (d *draft) begins(word string) bool {
	low := strings.ToLower(word)
	return d.isPreposition(low) || d.tongue == nil && clauseStarts[low]
}

var clauseStarts = exactWords("because until while when as but if since")

// hangs reports a title whose last word cannot end it. After "to" and the like a
// verb may: "things not to do".
func (d *draft) hangs(t []string) bool {
	last := strings.ToLower(t[len(t)-1])
	return d.dangles(last) && !(d.tongue == nil && knownTail[last] && leadsToVerb[strings.ToLower(t[len(t)-2])])
}

var leadsToVerb = exactWords("to not you i we they can must will should never")

// endsPrompt reports a loose word that the prompt itself ends with.
func (d *draft) endsPrompt(word string) bool {
	all := tokens(d.Prompt)
	return all[len(all)-1] == word && (d.tongue != nil || knownTail[strings.ToLower(word)])
}

// asks reports a title that ends in a question mark.
func (d *draft) asks() bool {
	low := strings.ToLower(d.Prompt)
	last, _ := utf8.DecodeLastRuneInString(low)
	return strings.ContainsRune("?？؟", last) && (d.Form == Question || d.tongue != nil) ||
		strings.HasPrefix(low, "why ") && !strings.HasPrefix(strings.ToLower(d.Title), "i ") && !strings.HasPrefix(d.Title, "Why ")
}

// questionMark is the mark of the language.
func (d *draft) questionMark() string {
	switch d.Language {
	case "fa", "ar", "ur":
		return "؟"
	case "zh", "ja":
		return "？"
	}
	return "?"
}

// capitalised begins with a capital letter, except where a name has its own way:
// "iPhone".
func (d *draft) capitalised(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	word, _, _ := strings.Cut(s[size:], " ")
	if strings.ContainsFunc(word, unicode.IsUpper) {
		return s
	}
	if d.Language == "tr" {
		return string(unicode.TurkishCase.ToUpper(first)) + s[size:]
	}
	return strings.ToUpper(string(first)) + s[size:]
}

// dangles reports a word that cannot end a title.
func (d *draft) dangles(word string) bool {
	if d.tongue == nil {
		return stopWords[word]
	}
	return d.tongue.isFunction(fold(word))
}

// cutTail ends a long title at its first preposition after two words of
// content; a short tail becomes the kicker.
func (d *draft) cutTail(t []string) []string {
	content := 0
	for i, w := range t {
		low := strings.ToLower(w)
		if content >= 2 && i >= 2 && d.isPreposition(low) && !(low == "to" && leadsOn[stem(t[i-1])]) {
			if d.Kicker == "" && len(t)-i <= maxKickerWords {
				d.Kicker = strings.Join(t[i:], " ")
			}
			return t[:i]
		}
		if !d.dangles(low) {
			content++
		}
	}
	return t
}

// leadsOn are words that the "to" after them belongs to.
var leadsOn = words("way ways how learn learning want need going reason thing things place time ready used trying easiest not")

// isPreposition reports a word that begins the tail of a title.
func (d *draft) isPreposition(word string) bool {
	if d.tongue == nil {
		return prepositions[word]
	}
	return prepositions[d.tongue.meanings[fold(word)]]
}

// contentWords drops the words without a topic. Only English reads well so.
func contentWords(t []string) []string {
	var out []string
	for _, w := range t {
		if !stopWords[strings.ToLower(w)] {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return t
	}
	return out
}

// cutUnspaced bounds what has no words to count: endless words, and scripts
// without spaces, which are cut between known words and before a particle.
func (d *draft) cutUnspaced(s string) string {
	runes := []rune(s)
	if !strings.ContainsFunc(s, isUnspaced) || d.tongue == nil {
		return strings.TrimSpace(string(runes[:min(len(runes), maxDistilled)]))
	}
	if letters(s) <= maxUnspacedTitle {
		return s
	}
	var kept []piece
	length := 0
	for _, p := range d.tongue.segments(s) {
		n := letters(p.text)
		if length+n > maxUnspacedTitle && length > 0 {
			break
		}
		kept, length = append(kept, p), length+n
	}
	for len(kept) > 1 && kept[len(kept)-1].function {
		kept = kept[:len(kept)-1]
	}
	runes = []rune(joined(kept))
	return strings.TrimSpace(string(runes[:min(len(runes), maxDistilled)]))
}

// letters counts runes without the marks that sit on others, as in Thai.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.M, r) {
			n++
		}
	}
	return n
}
