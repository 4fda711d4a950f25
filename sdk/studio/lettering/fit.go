package lettering

import "strings"

// layout is a title broken into lines, each with its own size in picture pixels.
type layout struct {
	lines         []Line
	sizes         []float32
	width, height float32
}

// fitter searches the line breaks of one title.
type fitter struct {
	style    Style
	units    []unit
	stressed map[int]bool
	lines    map[[2]int]Line // shaped lines by first and last+1 unit
}

func newFitter(style Style, letters []letter, stressed map[int]bool) *fitter {
	f := &fitter{style, unitsOf(letters), stressed, map[[2]int]Line{}}
	f.honourBreaks()
	return f
}

// forcedAfter counts the author's breaks behind the first unit of a line.
func (f *fitter) forcedAfter(start int) int {
	n := 0
	for _, u := range f.units[start+1:] {
		if u.forced {
			n++
		}
	}
	return n
}

// maxForcedLines bounds the lines of a title that its author broke.
const maxForcedLines = 6

// honourBreaks makes room for the line breaks of the author, or drops them when
// they are too many.
func (f *fitter) honourBreaks() {
	lines := 1
	for _, u := range f.units {
		if u.forced {
			lines++
		}
	}
	if lines <= maxForcedLines {
		f.style.MaxLines = max(f.style.MaxLines, lines)
		return
	}
	for i := range f.units {
		f.units[i].forced = false
	}
}

// fit finds the breaks and sizes that fill a box of picture pixels best: every
// line wants the full width, sizes stay within Style.Ratio of each other.
func (f *fitter) fit(width, height, maxSize float32) layout {
	var best layout
	bestScore := float32(-1)
	f.eachBreak(nil, func(ends []int) {
		l, score := f.try(ends, width, height, maxSize)
		if score > bestScore {
			best, bestScore = l, score
		}
	})
	return best
}

// eachBreak calls try with every way to end lines after units.
func (f *fitter) eachBreak(ends []int, try func(ends []int)) {
	start := 0
	if len(ends) > 0 {
		start = ends[len(ends)-1]
	}
	if start == len(f.units) {
		if len(ends) > 0 {
			try(ends)
		}
		return
	}
	if len(ends)+f.forcedAfter(start) >= f.style.MaxLines {
		return
	}
	for end := start + 1; end <= len(f.units); end++ {
		f.eachBreak(append(ends, end), try)
		if end < len(f.units) && f.units[end].forced {
			return
		}
	}
}

func (f *fitter) line(start, end int) Line {
	key := [2]int{start, end}
	l, ok := f.lines[key]
	if !ok {
		l = f.style.Fonts.shape(join(f.units[start:end]))
		f.lines[key] = l
	}
	return l
}

// try sizes the lines that end at ends and scores them: area filled, sizes alike,
// words well grouped.
func (f *fitter) try(ends []int, width, height, maxSize float32) (layout, float32) {
	l := layout{lines: make([]Line, len(ends)), sizes: make([]float32, len(ends))}
	smallest, largest := maxSize, float32(0)
	start := 0
	for i, end := range ends {
		l.lines[i] = f.line(start, end)
		l.sizes[i] = min(UnitSize*width/max(l.lines[i].inkWidth(), 1), maxSize)
		smallest = min(smallest, l.sizes[i])
		start = end
	}
	for i, line := range l.lines {
		l.sizes[i] = min(l.sizes[i], smallest*f.style.Ratio)
		largest = max(largest, l.sizes[i])
		l.height += line.height() * l.sizes[i] / UnitSize
		if i > 0 {
			l.height += f.style.gap(l.sizes[i], l.sizes[i-1])
		}
	}
	shrink := min(1, height/l.height)
	l.height *= shrink
	var area float32
	for i, line := range l.lines {
		l.sizes[i] *= shrink
		w := line.inkWidth() * l.sizes[i] / UnitSize
		area += w * l.sizes[i]
		l.width = max(l.width, w)
	}
	return l, area * (.35 + .65*smallest/largest) * f.grouping(ends)
}

// grouping is a factor for how sensibly the breaks group the words.
func (f *fitter) grouping(ends []int) float32 {
	score := float32(1)
	start := 0
	for _, end := range ends {
		line := f.units[start:end]
		if len(line) == 1 && len(f.units) > 2 && !f.stressed[line[0].word()] && isLinkWord(line[0].text()) {
			score *= .5 // a small word alone reads badly
		}
		if len(ends) > 1 && f.isAllStress(start, end) {
			score *= 1.16 // the stressed words own a line
		}
		start = end
	}
	return score
}

// isAllStress tells that the stressed words are exactly those of units start..end.
func (f *fitter) isAllStress(start, end int) bool {
	for i, u := range f.units {
		if f.stressed[u.word()] != (i >= start && i < end) {
			return false
		}
	}
	return true
}

// isLinkWord reports short English words that should not stand alone on a line.
func isLinkWord(word string) bool {
	switch strings.ToLower(word) {
	case "a", "i", "and", "by", "for", "how", "in", "is", "my", "of", "on", "the", "to":
		return true
	}
	return false
}

func (l Line) inkWidth() float32 { return l.ink.Right - l.ink.Left }
