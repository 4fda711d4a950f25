package lettering

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// Case is how the letters of a title are written. Scripts without capitals stay
// as they are.
type Case int

// The cases.
const (
	CaseAsIs Case = iota
	CaseUpper
	CaseTitle
)

// Apply writes text by the rules of a language given by its code ("tr" has a
// dotted capital i, "el" no accents on capitals); an unknown code is no trouble.
// The number of words stays.
func (c Case) Apply(text, code string) string {
	if c == CaseAsIs {
		return text
	}
	tag := language.Make(code)
	if code == "" || code == "en" {
		tag = guessTag(text)
	}
	caser := cases.Upper(tag)
	if c == CaseTitle {
		caser = cases.Title(tag, cases.NoLower)
	}
	return caser.String(text)
}

// guessTag tells languages with capitals of their own by their letters: the
// dotless i and the soft g are Turkish, Greek letters Greek.
func guessTag(text string) language.Tag {
	switch {
	case strings.ContainsAny(text, "ığİĞ"):
		return language.Turkish
	case strings.ContainsAny(text, "αεηιουωάέήίόύώ"):
		return language.Greek
	}
	return language.Und
}
