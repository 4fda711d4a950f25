package brief

import (
	"regexp"
	"slices"
	"strings"
)

// qualities say of what kind or price a side of a comparison is, without naming
// a thing: "cheap vs expensive pizza" compares pizzas.
var qualities = exactWords("cheap cheapest cheaper expensive affordable budget luxury old new newest used healthy unhealthy good bad better best worst real fake original homemade handmade " +
	"big small giant tiny tall short large mini fast slow hot cold hard easy clean dirty raw cooked store bought store-bought fresh frozen first last noob pro beginner expert amateur professional rich poor star")

// priceToken is a bare figure with or without a sign of money.
var priceToken = regexp.MustCompile(`^[$€£¥₹₩]?\d[\d.,]*[kKmM]?[€元円원]?$`)

// findSides fills in the pictures of the two sides of a comparison. A side that
// only names a quality shares the thing of the other.
func (r *Reader) findSides(b *Brief) {
	b.LeftSubject, b.RightSubject = r.sideSubject(b.Left), r.sideSubject(b.Right)
	m := versusPattern.FindStringSubmatchIndex(b.Prompt)
	if m == nil || r.things(b.Left, b.Language) != "" {
		return
	}
	thing := r.things(b.Prompt[m[4]:], b.Language)
	shared := r.read(thing, thing)
	if thing == "" || shared.Guessed {
		return
	}
	b.LeftSubject, b.RightSubject = shared.Subjects[0], shared.Subjects[0]
	b.Subjects = shared.Subjects
}

// things is the English of a text without the words that name but a quality.
func (r *Reader) things(s, language string) string {
	english := strings.Fields(senses(r.translate(s, language)))
	return strings.Join(slices.DeleteFunc(english, func(w string) bool {
		w = strings.Trim(strings.ToLower(w), ":,.!?")
		return qualities[w] || stopWords[w] || priceToken.MatchString(w)
	}), " ")
}

// onlyQualities reports the name of a side that names no thing.
func onlyQualities(name string) bool {
	return !slices.ContainsFunc(tokens(strings.ToLower(name)), func(w string) bool { return !qualities[w] && !priceToken.MatchString(w) })
}
