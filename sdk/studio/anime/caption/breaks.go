package caption

import (
	"strings"
	"unicode"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

const (
	// mostSearched is the number of parts up to which every way of breaking the
	// title is tried; longer titles are wrapped evenly.
	mostSearched = 11
	mostLines    = 6
	// lineGap is the space between lines as a share of their height.
	lineGap = .34
	// weakShare is the size of a line without stress, as a share of the largest.
	weakShare = .62
)

// line is one line of the title, measured.
type line struct {
	parts  []part
	shaped lettering.Line
	// width and height are of its ink at lettering.UnitSize.
	width, height float32
	stress        int
	size          float32
}

// setter breaks a title into lines for a box.
type setter struct {
	style         Style
	width, height float32
	parts         []part
	measured      map[[2]int]line
}

// lines breaks the title; nil if nothing of it can be drawn.
func (s *setter) lines() []line {
	var best []line
	if len(s.parts) <= mostSearched {
		best = s.search()
	}
	if best == nil {
		best = s.wrap()
	}
	return best
}

func (s *setter) line(from, to int) line {
	key := [2]int{from, to}
	if l, ok := s.measured[key]; ok {
		return l
	}
	parts := s.parts[from:to]
	shaped := s.style.Fonts.ShapeWithEmoji(join(parts), 0)
	extent := shaped.Ink()
	l := line{parts: parts, shaped: shaped, width: extent.Right - extent.Left, height: extent.Ascent - extent.Descent}
	// A line of dashes or dots must not be blown up to fill the box.
	l.height = max(l.height, lettering.UnitSize*.35)
	for _, p := range parts {
		l.stress = max(l.stress, p.stress)
	}
	s.measured[key] = l
	return l
}

// search tries every set of line breaks and keeps the best.
func (s *setter) search() []line {
	n := len(s.parts)
	if n == 0 {
		return nil
	}
	var best []line
	bestScore := float32(0)
	for breaks := range 1 << (n - 1) {
		lines := s.broken(breaks)
		if lines == nil {
			continue
		}
		if score := s.fill(lines); score > bestScore {
			best, bestScore = lines, score
		}
	}
	return best
}

// broken is the title with a break after each part whose bit is set; nil if a
// part that must end its line does not, or there are too many lines.
func (s *setter) broken(breaks int) []line {
	var lines []line
	from := 0
	for i := range s.parts {
		ends := breaks>>i&1 == 1 || i == len(s.parts)-1
		if s.parts[i].last && !ends {
			return nil
		}
		if !ends {
			continue
		}
		if l := s.line(from, i+1); l.width > 0 {
			lines = append(lines, l)
		}
		from = i + 1
	}
	if len(lines) > mostLines {
		return nil
	}
	return lines
}

// fill sizes the lines to the box and judges the result: letters should be
// large, strong words larger, sizes not too far apart, lines few.
func (s *setter) fill(lines []line) float32 {
	var total float32
	carries := weak
	for _, l := range lines {
		carries = max(carries, l.stress)
	}
	for i := range lines {
		l := &lines[i]
		l.size = min(lettering.UnitSize*s.width/l.width/(1+s.style.Grow*.5), s.style.MaxSize)
		if l.stress <= common && l.stress < carries {
			l.size = min(l.size, s.style.MaxSize*weakShare)
		}
		total += l.height * l.size / lettering.UnitSize * (1 + lineGap)
	}
	shrink := min(1, s.height/total)
	var score float32
	smallest, largest := lines[0].size, lines[0].size
	for i := range lines {
		l := &lines[i]
		smallest, largest = min(smallest, l.size), max(largest, l.size)
		l.size *= shrink
		score += l.width * l.size * l.size * l.height * (1 + .35*float32(l.stress))
		if i < len(lines)-1 {
			score *= ending(*l)
		}
	}
	evenness := .45 + .55*canvas.SmoothStep(.18, .62, smallest/largest)
	return score * (1 - .065*float32(len(lines))) * evenness
}

// ending is 1 for a line that ends well, less for one that leaves a weak word
// hanging, parts a number from its noun or cuts a word.
func ending(l line) float32 {
	last := l.parts[len(l.parts)-1]
	switch {
	case last.last:
		return 1
	case strings.EqualFold(last.text, "top"): // parted from its figure
		return .4
	case last.stress == weak:
		return .75
	case len(l.parts) > 1 && strings.EqualFold(l.parts[len(l.parts)-2].text, "top"):
		return 1
	case strings.TrimFunc(last.text, unicode.IsDigit) == "":
		return .4
	default:
		return 1
	}
}

// wrap sets a long title in lines of one size, the largest that fits.
func (s *setter) wrap() []line {
	if len(s.parts) == 0 {
		return nil
	}
	low, high := float32(0), s.style.MaxSize*weakShare
	var best []line
	for range 18 { // halvings: finer than a pixel
		size := (low + high) / 2
		if lines := s.wrapped(size); lines != nil {
			best, low = lines, size
		} else {
			high = size
		}
	}
	return best
}

// wrapped fills lines one after another at a size; nil if they do not fit.
func (s *setter) wrapped(size float32) []line {
	unit := size / lettering.UnitSize
	fits := func(l line) bool { return l.width*unit <= s.width }
	var lines []line
	var total float32
	for from := 0; from < len(s.parts); {
		to := from + 1
		for to < len(s.parts) && !s.parts[to-1].last && fits(s.line(from, to+1)) {
			to++
		}
		l := s.line(from, to)
		if !fits(l) {
			return nil
		}
		from = to
		if l.width == 0 {
			continue
		}
		l.size = size
		lines = append(lines, l)
		total += l.height * unit * (1 + lineGap)
	}
	if total > s.height {
		return nil
	}
	return lines
}

// mostStretch is how much higher than drawn letters may be made: beyond, upright
// stems and bars differ too much in breadth.
const mostStretch = 1.3

// stretch is by how much letters can grow in height alone, so that a few short
// words fill a high box. Letters that join keep their form.
func (s *setter) stretch(lines []line, title string) float32 {
	if cursive(title) {
		return 1
	}
	var total float32
	for _, l := range lines {
		total += l.height * l.size / lettering.UnitSize * (1 + lineGap)
	}
	return canvas.Clamp(s.height/max(1, total), 1, mostStretch)
}
