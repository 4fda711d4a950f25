package brief

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Bounds of a distilled title and its kicker.
const (
	maxTitleWords    = 5
	maxKickerWords   = 4
	longTitle        = 22 // bytes from which a title is cut at a preposition
	maxUnspacedTitle = 16 // runes of a title in a script without spaces
	maxDistilled     = 80 // runes of any distilled title or kicker
)

// distil shortens the prompt to the two to five words of a title; what it cuts
// off becomes the kicker or the badge.
func distil(b *Brief, t *tongue) {
	d := draft{Brief: b, text: b.Prompt, tongue: t}
	d.splitHook()
	d.rewriteQuestion()
	d.takeForeignFigure()
	switch b.Form {
	case Versus:
		d.text = b.Left + " vs " + b.Right
		if _, hook, ok := strings.Cut(b.Prompt, ":"); ok {
			b.Kicker = strings.TrimSpace(hook)
		}
	case Challenge:
		d.shortenChallenge()
	default:
		switch b.Form {
		case List:
			d.shortenList()
		case Review:
			d.shortenReview()
		}
		d.takeFigures()
		d.dropFiller()
	}
	d.finish()
}

// trimGiven drops what a given title already says.
func (b *Brief) trimGiven() {
	b.Number = ""
	if b.Badge != "" && containsAny(strings.ToLower(b.Title), strings.ToLower(b.Badge), strings.Fields(b.Badge)[0]) {
		b.Badge = ""
	}
}

// draft is a title on its way from the prompt.
type draft struct {
	*Brief
	text string
	// tongue is the language of the text, nil for English.
	tongue *tongue
	// figureTaken says that a foreign figure has left the text for the badge.
	figureTaken bool
}

func (d *draft) remove(p *regexp.Regexp) { d.text = p.ReplaceAllString(d.text, "") }

// splitHook parts topic and hook at a colon, a closing phrase or a comma.
func (d *draft) splitHook() {
	if d.Form == Versus {
		return
	}
	if i := strings.IndexAny(d.text, ":："); i > 0 {
		left, right, _ := strings.Cut(strings.ReplaceAll(d.text, "：", ":"), ":")
		d.splitColon(strings.TrimSpace(left), strings.TrimSpace(right))
	}
	if m := tailPattern.FindStringSubmatch(d.text); m != nil && d.Kicker == "" && !onlyTime.MatchString(m[1]) {
		d.text, d.Kicker = m[1], m[2]
	}
	if i := strings.IndexAny(d.text, ",;(–—،、。，"); i > 8 && !thousandPattern.MatchString(d.text) {
		_, width := utf8.DecodeRuneInString(d.text[i:])
		d.text, d.Kicker = strings.TrimSpace(d.text[:i]), strings.Trim(d.text[i+width:], " )")
	}
}

func (d *draft) splitColon(left, right string) {
	low := strings.ToLower(right)
	switch {
	case right == "":
		d.text = left
	case labelPattern.MatchString(left):
		d.text, d.Kicker = right, left
	case d.Form == BeforeAfter && strings.Contains(strings.ToLower(left), "before"):
		d.text = right
	case newsPattern.MatchString(low):
		d.text, d.Kicker = left, right
	case hookPattern.MatchString(low):
		d.text, d.Kicker = right, left
	case strings.Contains(low, "truth"):
		d.text, d.Kicker = left, "the truth"
	default:
		d.text, d.Kicker = left, right
	}
}

// rewriteQuestion turns a question into the statement that a title makes of it.
func (d *draft) rewriteQuestion() {
	if m := willPattern.FindStringSubmatch(d.text); m != nil {
		d.text = "Will " + m[1] + " " + m[2]
	}
	if m := guidePattern.FindStringSubmatch(d.text); m != nil && d.Kicker == "" {
		d.Kicker, d.text = m[1], m[2]
	}
	if m := whyIPattern.FindStringSubmatch(d.text); m != nil {
		d.text = m[1]
	}
	if m := lifeOfPattern.FindStringSubmatch(d.text); m != nil {
		d.text = "Life of " + m[1]
	}
	if m := whatIfPattern.FindStringSubmatch(d.text); m != nil && d.tongue == nil {
		d.text = "What if " + m[1]
	}
	if m := isItPattern.FindStringSubmatch(d.text); m != nil {
		d.text = m[1]
	}
	d.remove(openingPattern)
	switch m := whyIsPattern.FindStringSubmatch(d.text); {
	case m != nil:
		d.text = m[1] + " " + m[2]
	case len(tokens(d.text)) > maxTitleWords:
		d.remove(whyPattern)
	}
}

// shortenList keeps a short list as it stands and cuts a long one after what it
// counts: "Go tips every developer should know".
func (d *draft) shortenList() {
	t := strings.Fields(afterFigure.ReplaceAllString(d.text, ""))
	if len(t) <= maxTitleWords {
		d.text = strings.Join(t, " ")
		return
	}
	n := maxTitleWords
	for i, w := range t[:maxTitleWords] {
		if i > 0 && unitWords[strings.ToLower(w)] {
			n = i + 1
			break
		}
	}
	d.text = strings.Join(t[:n], " ")
}

func (d *draft) shortenReview() {
	if m := reviewPattern.FindStringSubmatch(d.text); m != nil {
		d.Kicker, d.text = m[1]+"review", m[2]
		return
	}
	d.remove(reviewWord)
	d.Kicker = "review"
}

// shortenChallenge leaves what was done, and the time that it took to the badge.
func (d *draft) shortenChallenge() {
	tried := triedWords.FindString(d.text)
	rest := strings.TrimPrefix(d.text, tried)
	if d.Badge != "" {
		rest = durationWords.ReplaceAllString(rest, "")
	}
	if len(tokens(rest)) < 2 || len(tokens(rest)) > maxTitleWords {
		d.takeFigures()
	} else {
		d.text = rest
		if tried != "" && d.Kicker == "" {
			d.Kicker = strings.TrimSpace(tried)
		}
	}
	d.remove(leadingArticle)
}

// takeFigures moves a time, price or year out of the title where the badge
// shows it, and drops the badge where the title is too short to lose it.
func (d *draft) takeFigures() {
	year := len(d.Badge) == 4
	if d.Badge != "" && !d.figureTaken && len(tokens(anyFigure.ReplaceAllString(d.text, ""))) >= 2 {
		d.remove(figurePattern)
	} else if !year && !d.figureTaken {
		d.Badge = ""
	}
	if year {
		d.remove(yearWord)
	}
	if m := ofPattern.FindStringSubmatch(d.text); m != nil && !strings.HasPrefix(d.text, "Life of") {
		d.text = m[2] + " " + m[1]
	}
	if m := moneyPattern.FindString(d.text); m != "" && strings.HasPrefix(strings.ToLower(d.text), "how ") && earnPattern.MatchString(d.text) {
		_, rest, _ := strings.Cut(d.text, m)
		d.text, d.Kicker = "I made "+strings.TrimSpace(m), joiningWords.ReplaceAllString(rest, "")
	}
}

// dropFiller removes words that a title can spare.
func (d *draft) dropFiller() {
	d.remove(emptyWords)
	d.remove(leadingArticle)
	d.remove(placeTail)
	if len(tokens(d.text)) > maxTitleWords {
		d.remove(insidePattern)
		d.remove(vlogTail)
	}
	if len(tokens(d.text)) > 3 && !lessonPattern.MatchString(d.text) {
		d.remove(videoWords)
	} else {
		d.remove(fewVideoWords)
	}
	if len(tokens(articles.ReplaceAllString(d.text, ""))) > maxTitleWords && d.Form != Question && !pronounIs.MatchString(d.text) {
		d.remove(beingWords)
	}
	d.remove(atHomeWords)
}
