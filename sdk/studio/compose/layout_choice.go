package compose

import (
	"slices"
	"strings"

	"github.com/routix/routix/sdk/studio/brief"
)

// Text positions: where the title stands, whatever the layout.
const (
	textLeft   = "left"
	textRight  = "right"
	textTop    = "top"
	textBottom = "bottom"
	textCenter = "center"
)

// TextPositions are the names that [Options.TextPosition] takes.
func TextPositions() []string {
	return []string{textLeft, textRight, textTop, textBottom, textCenter}
}

// zone is the text position of a title's box given in parts of the picture.
func zone(title box) string {
	const side = .08 // how far from the middle a title counts as at a side
	x, y := title.centerX()-.5, title.centerY()-.5
	switch {
	case x < -side:
		return textLeft
	case x > side:
		return textRight
	case y < -side:
		return textTop
	case y > side:
		return textBottom
	}
	return textCenter
}

// candidate is a layout with the share of seeds that it gets.
type candidate struct {
	name   string
	weight int
}

// wording is what a layout needs to know of the title.
type wording struct{ words, letters int }

func (w wording) short() bool { return w.words <= 3 && w.letters <= 17 }
func (w wording) tiny() bool  { return w.words > 0 && w.words <= 2 && w.letters <= 11 }

// candidates are the layouts that suit a brief. Wide titles need a column of
// their own; one or two words may span the picture; a person fills the frame
// better than a thing; three things want cards.
func candidates(b brief.Brief) []candidate {
	switch b.Form {
	case brief.Versus:
		return []candidate{{LayoutVersus, 1}}
	case brief.BeforeAfter:
		return []candidate{{LayoutBeforeAfter, 1}}
	}
	if strings.HasPrefix(b.Subjects[0], "gen:blackhole") {
		return []candidate{{LayoutBottom, 2}, {LayoutFullBleed, 1}, {LayoutLowerThird, 1}}
	}
	w := wording{len(strings.Fields(b.Title)), len([]rune(b.Title))}
	list := append(byForm(b), byTitle(w)...)
	list = append(list, bySubject(b, w)...)
	if isStatement(b, w) {
		list = append(list, candidate{LayoutQuote, 4})
	}
	return list
}

// byForm are the layouts that speak the form of a brief.
func byForm(b brief.Brief) []candidate {
	switch {
	case b.Form == brief.List && b.Number != "":
		return []candidate{{LayoutList, 26}}
	case b.Form == brief.Question:
		return []candidate{{LayoutQuestion, 14}, {LayoutCallout, 3}}
	case b.Form == brief.Review:
		return []candidate{{LayoutCallout, 14}, {LayoutSplit, 4}}
	case b.Form == brief.Challenge:
		return []candidate{{LayoutBigFace, 3}, {LayoutBanner, 2}}
	}
	return []candidate{{LayoutCallout, 1}}
}

// strapLetters is how many letters two lines of a television panel take before
// their capitals fall below 8 % of the height.
const strapLetters = 26

// byTitle are the layouts that a title of that length fits into.
func byTitle(w wording) []candidate {
	list := []candidate{{LayoutLeft, 2}, {LayoutRight, 2}, {LayoutSplit, 3}, {LayoutPolaroid, 2}}
	if w.words <= 6 {
		list = append(list, candidate{LayoutFullBleed, 2})
	}
	if w.words <= 6 && w.letters <= strapLetters {
		list = append(list, candidate{LayoutLowerThird, 2})
	}
	if w.words <= 4 && w.letters <= 24 {
		list = append(list, candidate{LayoutBanner, 3})
	}
	if w.short() {
		list = append(list, candidate{LayoutTop, 3}, candidate{LayoutBottom, 2})
	}
	if w.tiny() {
		list = append(list, candidate{LayoutMagazine, 5}, candidate{LayoutBehind, 6})
	}
	return list
}

// isStatement tells that the title is said by somebody, so that it may stand
// under a quotation mark: a sentence given word by word, or one that encourages.
func isStatement(b brief.Brief, w wording) bool {
	const sentence = 4 // words
	said := b.GivenTitle && !slices.Contains([]brief.Form{brief.List, brief.HowTo, brief.Question}, b.Form) || b.Theme == "motivation" ||
		strings.Contains(strings.ToLower(b.Prompt), "quote")
	return said && w.words >= sentence
}

// bySubject are the layouts that suit who or what is shown.
func bySubject(b brief.Brief, w wording) []candidate {
	list := []candidate{{LayoutCluster, 2}, {LayoutBigFace, 2}}
	if showsPerson(b) {
		return append(list, candidate{LayoutBigFace, 3})
	}
	things := 0
	for _, s := range b.Subjects {
		if !isTile(s) {
			things++
		}
	}
	if isPair(b) {
		list = append(list, candidate{LayoutCenter, 2}, candidate{LayoutBottom, 3}, candidate{LayoutTop, 2})
	}
	if things >= 2 && w.words <= 4 {
		list = append(list, candidate{LayoutCenter, 2})
	}
	if things >= 3 {
		list = append(list, candidate{LayoutGrid, 2})
	}
	return list
}

// chooseLayout picks a layout by the seed, and whether it is turned left to
// right. A layout asked for stands as it is described, unless a text position
// asks for its mirror image.
func chooseLayout(b brief.Brief, opts Options, seed uint64) (name string, mirrored bool) {
	s := shapeOf(opts)
	mirrored = seed>>20%2 == 1
	if opts.Layout != "" {
		turned := opts.TextPosition != "" && zone(planOf(opts.Layout, s).title) != opts.TextPosition &&
			zone(planOf(opts.Layout, s).title.mirror()) == opts.TextPosition
		return opts.Layout, turned
	}
	if opts.Scene != nil {
		return opts.Scene.besideFace(opts.Width, opts.Height)
	}
	list := candidates(b)
	if opts.Portrait != nil {
		list = withPortrait(list)
	}
	if opts.TextPosition != "" {
		fitting := atPosition(list, s, opts.TextPosition)
		if len(fitting) == 0 {
			fitting = atPosition(anyLayout(), s, opts.TextPosition)
		}
		if len(fitting) > 0 {
			list = fitting
		}
	}
	name = pick(list, seed)
	switch {
	case opts.TextPosition != "":
		mirrored = zone(planOf(name, s).title) != opts.TextPosition
	case name == LayoutLeft || name == LayoutRight:
		mirrored = false // each is the other's mirror image
	}
	if opts.Portrait != nil && opts.TextPosition == "" {
		return facing(opts.Portrait, name, mirrored, s)
	}
	return name, mirrored
}

func anyLayout() []candidate {
	return []candidate{{LayoutLeft, 2}, {LayoutSplit, 1}, {LayoutTop, 2}, {LayoutBottom, 1}, {LayoutLowerThird, 1}, {LayoutCenter, 1}}
}

// atPosition keeps the layouts whose title stands at a position, as they are or
// turned.
func atPosition(list []candidate, s shape, position string) []candidate {
	return slices.DeleteFunc(slices.Clone(list), func(c candidate) bool {
		title := planOf(c.name, s).title
		return zone(title) != position && zone(title.mirror()) != position
	})
}

// pick takes a candidate by weight.
func pick(list []candidate, seed uint64) string {
	total := 0
	for _, c := range list {
		total += c.weight
	}
	at := int(seed % uint64(total))
	for _, c := range list {
		if at -= c.weight; at < 0 {
			return c.name
		}
	}
	return list[0].name
}

// shapeOf is the shape of the picture asked for, that of a wide one when the
// size is open.
func shapeOf(o Options) shape {
	if o.Width <= 0 || o.Height <= 0 {
		return shape{16, 9}
	}
	return shape{float32(o.Width), float32(o.Height)}
}
