package compose

import (
	"strings"

	"github.com/routix/routix/sdk/studio/brief"
)

// withFigure puts the figure of a list before its title: a layout without a place
// of its own for it would lose the hook. A title that was given stays as it is.
func withFigure(b brief.Brief) brief.Brief {
	if b.Number == "" || b.Title == "" || b.GivenTitle || strings.Contains(b.Title, b.Number) {
		return b
	}
	b.Title = b.Number + " " + b.Title
	stressed := map[int]bool{0: true}
	for i, yes := range b.Emphasis {
		stressed[i+1] = yes
	}
	b.Emphasis = stressed
	return b
}
