package casting

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
)

// The tables of words, one value a line: its name, then phrases parted by commas.
// A phrase matches whole words, with or without a plural s; one that ends in * also
// the beginning of a word.
var (
	//go:embed roles.txt
	rolesText string
	//go:embed fields.txt
	fieldsText string
	//go:embed expressions.txt
	expressionsText string
	//go:embed kinds.txt
	kindsText string
)

// FromWords casts by English words. The words decide; what they leave open follows
// from the seed: the same words and seed always give the same look.
func FromWords(text string, seed uint64) Look {
	words := normalise(text)
	l := Look{Role: Casual, Expression: Smile, Kind: Anyone, Facing: Front, Variant: int(seed % Variants)}
	if role, ok := earliest(words, rolesText); ok {
		l.Role = Role(role)
	} else if role, ok := first(words, fieldsText); ok {
		l.Role = Role(role)
	}
	if expression, ok := first(words, expressionsText); ok {
		l.Expression = Expression(expression)
	} else if e := calm[l.Role]; e != "" {
		l.Expression = e
	}
	if l.Role != Casual && l.Expression.isAilment() && containsAny(words, "explain*,how to,tips,guide,answers,help*,teaches,advice,facts,ways") {
		l.Expression = Smile // an expert speaks of a trouble that others have
	}
	if kind, ok := first(words, kindsText); ok {
		l.Kind = Kind(kind)
	}
	if l.Role == Expecting {
		l.Kind = Woman
	}
	return l.gesture(words, seed/Variants)
}

// somebody are words for people that no table of roles has.
const somebody = "rich,poor,introvert,extrovert,beginner,pro,noob,expert,genius,amateur,professional,parents,people,human,humans,youtuber,fan,fans," +
	"vegan,millennial,gen z,boomer,introverts,extroverts,beginners,adults,teen,teens,teenager"

// NamesSomebody reports a text that names people, for instance one side of "rich vs
// poor".
func NamesSomebody(text string) bool {
	words := normalise(text)
	_, role := earliest(words, rolesText)
	_, kind := first(words, kindsText)
	return role || kind || containsAny(words, somebody)
}

// ChangesSomebody reports a text of before and after that changes a person rather
// than a thing.
func ChangesSomebody(text string) bool {
	return containsAny(normalise(text), "weight loss,lose weight,losing weight,lost weight,fat,skinny,glow up,body,muscle,fitness,gym,abs,bulk,bulking,"+
		"haircut,hair,beard,skincare,acne,makeup,skin,teeth,me,myself,confidence,sober,smoking")
}

// NamesFamily reports a text about a family, of all ages.
func NamesFamily(text string) bool {
	return containsAny(normalise(text), "family,families,parents,siblings,kids,children")
}

// NamesTwins reports a text about people who look the same.
func NamesTwins(text string) bool {
	return containsAny(normalise(text), "twin,twins,clone,clones,doppelganger")
}

// NamesCrowd reports a text that speaks of many people: "100 doctors", "strangers".
func NamesCrowd(text string) bool {
	words := normalise(text)
	if containsAny(words, "strangers,experts,crowd,thousands of people,hundreds of people,people answer,everyone") {
		return true
	}
	fields := strings.Fields(words)
	for i := 1; i < len(fields); i++ {
		count := strings.Trim(fields[i-1], "0123456789") == "" && len(fields[i-1]) >= 2
		_, isRole := earliest(" "+fields[i]+" ", rolesText)
		if count && strings.HasSuffix(fields[i], "s") && isRole || count && fields[i] == "people" {
			return true
		}
	}
	return false
}

// first is the value of the first line with a phrase in the words.
func first(words, table string) (string, bool) {
	for value, phrases := range lines(table) {
		if containsAny(words, phrases) {
			return value, true
		}
	}
	return "", false
}

// earliest is the value whose phrase stands first in the words, the longest of
// those that begin at one place.
func earliest(words, table string) (string, bool) {
	best, at, length := "", len(words), 0
	for value, phrases := range lines(table) {
		for phrase := range strings.SplitSeq(phrases, ",") {
			phrase = strings.TrimSpace(phrase)
			if i := find(words, phrase); i >= 0 && (i < at || i == at && len(phrase) > length) {
				best, at, length = value, i, len(phrase)
			}
		}
	}
	return best, best != ""
}

// lines yields the names and phrases of a table.
func lines(table string) func(func(name, phrases string) bool) {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(table) {
			name, phrases, ok := strings.Cut(strings.TrimSpace(line), ":")
			if ok && !yield(name, phrases) {
				return
			}
		}
	}
}

func containsAny(words, phrases string) bool {
	return slices.ContainsFunc(strings.Split(phrases, ","), func(p string) bool { return find(words, strings.TrimSpace(p)) >= 0 })
}

// find is the place of a phrase in normalised words, -1 for none.
func find(words, phrase string) int {
	if stem, ok := strings.CutSuffix(phrase, "*"); ok {
		return strings.Index(words, " "+stem)
	}
	if i := strings.Index(words, " "+phrase+" "); i >= 0 {
		return i
	}
	return strings.Index(words, " "+phrase+"s ")
}

// normalise is the text in lower case with one space around every word, without
// the 's of possession.
func normalise(text string) string {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, "’", "'")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '$'
	})
	for i, w := range words {
		words[i] = strings.TrimSuffix(w, "'s")
	}
	return " " + strings.Join(words, " ") + " "
}
