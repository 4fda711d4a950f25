package brief

import (
	"regexp"
	"strings"
)

var (
	timePattern  = regexp.MustCompile(`(?i)\b(?:in|for)\s+(\d+)\s+(minute|min|day|hour|week|month|year|second)s?\b`)
	pricePattern = regexp.MustCompile(`(?i)\b(under|below|for|only)\s+([$€£]\d[\d,.]*[km]?)`)
	moneyPattern = regexp.MustCompile(`[$€£]\d[\d,.]*(?:\s?(?i:k|m|b|thousand|million|billion|trillion)\b)?`)
	yearPattern  = regexp.MustCompile(`\b20[2-4]\d\b`)
	// listPattern counts things: "top 10 goals". It is put to the English.
	listPattern = regexp.MustCompile(`(?i)^(?:(?:my|our|the|these|those|all)\s+)?(?:(?:top|best|worst|most|only|other)\s+){0,2}(\d{1,3})\s+(.+)$`)
	// afterFigure is all up to the figure of a list, in any language.
	afterFigure      = regexp.MustCompile(`^(?:\D\S*\s+){0,3}?#?\d{1,3}\s*(?:个|個|つの|つ|種類の|大|款|本の|가지|가지의|-\S+)?\s*`)
	versusPattern    = regexp.MustCompile(`(?i)^(.+?)\s+(?:vs\.?|versus|против|проти|ضد|در برابر|مقابل|contra|gegen|contre|tegen|karşı|przeciwko|lawan|đấu với|बनाम|বনাম|ปะทะ|대|対|对|εναντίον|נגד)\s+(.+?)(?:[:?!–—-].*)?$`)
	challengePattern = regexp.MustCompile(`\b(i|we) (tried|spent|ate|lived|survived|played|quit|beat)\b|^surviving \d`)
	questionPattern  = regexp.MustCompile(`^(why|is|are|what|can|should|does|do|will) |[?？؟]$`)
	// Other languages put their question words where they like.
	foreignWhy   = regexp.MustCompile(`\bwhy\b`)
	foreignHow   = regexp.MustCompile(`\bhow\b`)
	howToPattern = regexp.MustCompile(`^how |\bhow to\b|tutorial|guide|learn|recipe|lesson|diy|step by step`)
	// contestPattern ends the name of a Versus side.
	contestPattern = regexp.MustCompile(`(?i)\s+(highlights|match|comparison|review|test|in|for|who|which|debate|battle)\b.*$`)
)

// formOf tells the form of a prompt from its lower-case text and translation.
func formOf(low, english string, foreign bool) Form {
	english = strings.TrimSpace(english)
	switch {
	case versusPattern.MatchString(low):
		return Versus
	case containsAny(english, "before and after", "transformation", "makeover", "before & after", "before/after", "before after"):
		return BeforeAfter
	case isList(english):
		return List
	case challengePattern.MatchString(english):
		return Challenge
	case containsAny(english, "review", "unboxing"):
		return Review
	case questionPattern.MatchString(english), foreign && foreignWhy.MatchString(english):
		return Question
	case howToPattern.MatchString(english), foreign && foreignHow.MatchString(english):
		return HowTo
	}
	return Plain
}

func isList(english string) bool {
	m := listPattern.FindStringSubmatch(english)
	return m != nil && !unitOfTime(m[2]) && !containsAny(strings.ToLower(m[2]), " a day", " per day", " every day")
}

// unitOfTime reports that a leading figure measures ("24 hours in Tokyo",
// "3 bedroom house") rather than counts a list.
func unitOfTime(rest string) bool {
	first := firstWords(rest, 1)
	return containsAny(first, "hour", "minute", "day", "week", "month", "year", "second", "bedroom", "mile", "km")
}

// readForm fills in what the form and the figures of the prompt call for.
func (b *Brief) readForm(english string) {
	switch b.Form {
	case Versus:
		m := versusPattern.FindStringSubmatch(b.Prompt)
		b.Left, b.Right = lastWords(m[1], 2), firstWords(contestPattern.ReplaceAllString(m[2], ""), 2)
		if three := lastWords(m[1], 3); len(three) <= 14 {
			b.Left = three
		}
		if three := firstWords(contestPattern.ReplaceAllString(m[2], ""), 3); onlyQualities(b.Left) && len(three) <= 18 {
			b.Right = three
		}
		if b.Left == "" || b.Right == "" {
			b.Form = Plain
		}
	case List:
		b.Number = listPattern.FindStringSubmatch(strings.TrimSpace(english))[1]
	}
	b.Badge = badgeOf(b.Prompt)
}

// badgeOf returns the figure worth shouting: a time, a price or a year.
func badgeOf(prompt string) string {
	if m := timePattern.FindStringSubmatch(prompt); m != nil {
		unit := strings.ToUpper(m[2])
		switch {
		case unit == "MINUTE" || unit == "MIN":
			unit = "MIN"
		case m[1] != "1":
			unit += "S"
		}
		return m[1] + " " + unit
	}
	if m := pricePattern.FindStringSubmatch(prompt); m != nil {
		return strings.ToUpper(m[1]) + " " + m[2]
	}
	return yearPattern.FindString(prompt)
}
