package brief

import (
	"slices"
	"strings"
)

// iconIndex finds icons by the words of their names and by keywords, for
// subjects that the lexicon does not list.
type iconIndex struct {
	// named maps a one-word name, or two stems joined by "-", to the icon.
	named map[string]string
	// keyed maps a part of a name to the first icon that has it, and a keyword of
	// an animal, a plant or a dish: other keywords mislead more than they help.
	keyed map[string]string
	// handy are the icons of things that a hand can hold.
	handy map[string]bool
}

// handyGroups hold things of the size of a hand, bulky those of them that are
// not, by parts of their names.
var (
	handyGroups = map[string]bool{"Objects": true, "Food & Drink": true, "Activities": true}
	bulky       = []string{"bed", "couch", "bathtub", "toilet", "elevator", "door", "tree", "window", "shower", "chair", "coffin", "headstone", "moai", "cart", "chart", "satellite", "ladder", "goal", "slot", "moon", "fireworks", "file-cabinet"}
)

// usefulSymbols are the few of the group of symbols that show a thing.
var usefulSymbols = map[string]bool{"radioactive": true, "biohazard": true, "recycling-symbol": true, "infinity": true, "warning": true}

func indexIcons(icons []Icon) iconIndex {
	x := iconIndex{named: map[string]string{}, keyed: map[string]string{}, handy: map[string]bool{}}
	for _, icon := range icons {
		if (icon.Group == "Symbols" || icon.Group == "Flags") && !usefulSymbols[icon.Name] {
			continue
		}
		x.handy[icon.Name] = handyGroups[icon.Group] && !containsAny(icon.Name, bulky...)
		parts := strings.Split(icon.Name, "-")
		switch len(parts) {
		case 1:
			x.named[icon.Name], x.keyed[icon.Name] = icon.Name, icon.Name
		case 2:
			x.named[stem(parts[0])+"-"+stem(parts[1])] = icon.Name
		}
		keys := parts
		if icon.Group == "Animals & Nature" || icon.Group == "Food & Drink" {
			keys = slices.Concat(icon.Keywords, parts)
		}
		for _, k := range keys {
			if _, taken := x.keyed[k]; len(k) >= 3 && !strings.Contains(k, " ") && !stopWords[k] && !taken {
				x.keyed[k] = icon.Name
			}
		}
	}
	return x
}

// name returns the icon called by the word or its stem, or "".
func (x iconIndex) name(raw, stemmed string) string {
	if n := x.named[raw]; n != "" {
		return n
	}
	return x.named[stemmed]
}
