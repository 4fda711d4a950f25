package lettering

import (
	_ "embed" // the table of faces
	"slices"
	"strings"
	"sync"
)

//go:embed faces.txt
var faceTable string

// faceGroups are the columns of the table after the name of the style.
var faceGroups = []scriptGroup{
	groupLatin, groupCyrillic, groupGreek, groupArabic, groupHebrew, groupThai, groupDevanagari, groupEastAsian, groupHangul,
}

// typefaces reads the table: names of fonts by display style and script.
var typefaces = sync.OnceValue(func() map[string]map[scriptGroup]string {
	faces := map[string]map[scriptGroup]string{}
	for line := range strings.Lines(faceTable) {
		fields := strings.Fields(line)
		if len(fields) != len(faceGroups)+1 || fields[0] == "#" {
			continue
		}
		row := make(map[scriptGroup]string, len(faceGroups))
		for i, g := range faceGroups {
			row[g] = fields[i+1]
		}
		faces[fields[0]] = row
	}
	return faces
})

// Typefaces are the names that [Library.Typeface] takes, sorted.
func Typefaces() []string {
	names := make([]string, 0, len(typefaces()))
	for name := range typefaces() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Typeface is a display style for all scripts: its own font for Latin letters and
// the nearest in weight and width for every other script. A name that is no
// display style is taken as that of a font.
func (l *Library) Typeface(name string) Stack {
	row, ok := typefaces()[name]
	if !ok {
		return l.Stack(name)
	}
	s := l.Stack(row[groupLatin])
	s.matching = make(map[scriptGroup]*fontFile, len(row))
	for g, font := range row {
		if f := l.fonts[font]; f != nil {
			s.matching[g] = f
		}
	}
	return s
}

// fallbackNames are the fonts tried for a group after those asked for, the best
// match for heavy display lettering first. Only East Asian fonts are large, so
// no other group reaches for them.
func fallbackNames(g scriptGroup) []string {
	switch g {
	case groupArabic:
		return []string{"lalezar", "vazirmatn-black", "rubik-black", "noto-sans-black"}
	case groupHebrew:
		return []string{"rubik-black", "noto-sans-hebrew", "noto-sans-black"}
	case groupThai:
		return []string{"kanit-black", "noto-sans-thai", "noto-sans-black"}
	case groupDevanagari:
		return []string{"baloo-2", "noto-sans-devanagari", "poppins-black", "noto-sans-black"}
	case groupBengali:
		return []string{"noto-sans-bengali"}
	case groupTamil:
		return []string{"noto-sans-tamil"}
	case groupTelugu:
		return []string{"noto-sans-telugu"}
	case groupEastAsian:
		return []string{"dela-gothic-one", "noto-sans-sc"}
	case groupHangul:
		return []string{"black-han-sans"}
	}
	return []string{"montserrat-black", "noto-sans-black", "fira-condensed-black", "poppins-black", "vazirmatn-black"}
}

// candidates are the fonts that may draw characters of group g in a title that
// is mostly of group main: figures and signs take the font of the words, and so
// do Latin words between Cyrillic or Greek ones.
func (s Stack) candidates(g, main scriptGroup) []*fontFile {
	var all []*fontFile
	add := func(f *fontFile) {
		if f != nil && !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	if g == groupNeutral || g == groupLatin && (main == groupCyrillic || main == groupGreek) {
		add(s.matching[main])
	}
	add(s.matching[g])
	for _, f := range s.chosen {
		add(f)
	}
	if s.library == nil {
		return all
	}
	if g == groupNeutral {
		for _, name := range fallbackNames(main) {
			add(s.library.fonts[name])
		}
	}
	for _, name := range fallbackNames(g) {
		add(s.library.fonts[name])
	}
	return all
}
