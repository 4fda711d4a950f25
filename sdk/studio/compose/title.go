package compose

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// readableScore is the legibility below which a title is set again in heavier
// letters.
const readableScore = 80

// SetTitle tints the ground of the title and sets all words: title, figure,
// kicker and badge, then the logo.
func (c *Composition) SetTitle(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.tintTitleGround()
	c.paintPiecesBefore()
	textless := c.setReadable()
	if c.coversTitle() {
		c.coverTitle(textless)
	}
	if place := c.badgePlace(); c.badge != "" && place.size > 0 {
		c.paintBadge(c.badge, place)
	}
	c.placeLogo()
	return nil
}

// setReadable sets the words in the theme's lettering, or in heavier letters where
// those read better. It returns the pixels of the picture without words.
func (c *Composition) setReadable() (textless []uint8) {
	textless = slices.Clone(c.canvas.Image.Pix)
	first := len(c.layers)
	c.block = c.setWords(c.titleStyle())
	c.reading = c.read()
	if c.reading.Score >= readableScore || c.block.Ink.Rect.Dx() == 0 {
		return textless
	}
	light, block, reading := slices.Clone(c.canvas.Image.Pix), c.block, c.reading
	layers := slices.Clone(c.layers)
	copy(c.canvas.Image.Pix, textless)
	c.layers = c.layers[:first]
	c.block = c.setWords(c.heavyStyle())
	c.reading = c.read()
	if c.reading.Score <= reading.Score {
		copy(c.canvas.Image.Pix, light)
		c.block, c.reading, c.layers = block, reading, layers
	}
	return textless
}

// heavyStyle is the lettering that reads on anything: the theme's letters with a
// thick dark outline and nothing light around it. An effect that was asked for
// stays; only its outline and shadow grow.
func (c *Composition) heavyStyle() lettering.Style {
	s := c.titleStyle()
	s.Shadow = max(s.Shadow, .8)
	if c.opts.TextEffect != "" {
		if s.Strip == lettering.StripNone && s.Stroke.Luma() < .5 {
			s.Stroke, s.StrokeWidth = s.Stroke.Scale(.5), max(s.StrokeWidth, .08)
		}
		return s
	}
	s.Outer, s.OuterWidth = nil, 0
	s.Slab, s.Glow, s.Extrude = nil, nil, .04
	s.Top, s.Bottom = canvas.White(), canvas.Hex(0xf0f3fa)
	s.StressTop, s.StressBottom = canvas.Hex(0xfff27a), canvas.Hex(0xffb400)
	s.Stroke, s.StrokeWidth = c.colors.Dark.Scale(.22), .105
	return s
}

// setWords sets title and kicker, and the figure of a list.
func (c *Composition) setWords(style lettering.Style) lettering.Block {
	switch c.layout.name {
	case LayoutVersus:
		return c.setVersusWords()
	case LayoutBeforeAfter:
		return c.setBeforeAfterWords(style)
	}
	c.suitLayout(&style)
	room := c.titleRoom()
	if c.layout.name == LayoutList {
		c.setNumber(style)
		style.Rotation = min(style.Rotation, 0)
		style.Top, style.Bottom = canvas.White(), canvas.Hex(0xe6ecff)
		return c.setText(c.brief.Title, room, style)
	}
	if c.brief.Kicker == "" {
		return c.setText(c.brief.Title, room, style)
	}
	if _, free := kickerSpots[c.layout.name]; free && (!c.size.tall() || c.onPanel()) {
		block := c.setText(c.brief.Title, room, style)
		c.setFreeKicker(block, style.Rotation)
		return block
	}
	below := room
	below.y += kickerRoom
	below.h -= kickerRoom
	block := c.setText(c.brief.Title, below, style)
	c.setKicker(block, room, style.Rotation)
	return block
}

// kickerRoom is what a kicker takes from the height of the title's box, and
// kickerGap how far its upper edge stands above the first line.
const (
	kickerRoom = 72
	kickerGap  = 98
)

func (c *Composition) setKicker(block lettering.Block, room box, rotation float32) {
	width := c.kickerWidth(c.brief.Kicker, room.w)
	x, y := room.x, room.y
	if len(block.Lines) > 0 {
		first := block.Lines[0]
		x, y = first.Left, max(room.y, first.Top-kickerGap)
		if c.rightToLeft() {
			x = first.Right - width
		}
	}
	if c.layout.align == alignCenter {
		x = room.x + (room.w-width)/2
	}
	x = min(max(x, room.x), room.right()-width)
	c.paintKicker(c.brief.Kicker, x, y, width, rotation)
}

func (c *Composition) rightToLeft() bool {
	return slices.Contains([]string{"fa", "ar", "he", "ur"}, c.brief.Language)
}

// setNumber sets the giant figure of a list.
func (c *Composition) setNumber(style lettering.Style) {
	style.StressTop, style.StressBottom = canvas.Hex(0xfff27a), canvas.Hex(0xff9a00)
	style.Slab, style.Mark, style.MaxLines, style.MaxSize = nil, lettering.MarkNone, 1, c.layout.number.h*1.4
	style.StrokeWidth, style.OuterWidth, style.Extrude = .04, .02, .06
	style.Outer = colorPointer(canvas.White())
	n := c.layout.number
	lettering.DrawBlock(c.canvas, c.brief.Number, map[int]bool{0: true}, n.x, n.y, n.w, n.h, style)
	c.addLayer(Layer{Type: "text", Name: "number", Text: c.brief.Number, MaxLines: 1, Align: alignNames[c.layout.align], Fit: "fill"}, n)
}

// setText sets the title in its box and records the layer.
func (c *Composition) setText(text string, room box, style lettering.Style) lettering.Block {
	if text == "" {
		return lettering.DrawBlock(c.canvas, "", nil, 0, 0, 1, 1, style)
	}
	var block lettering.Block
	c.lean = leanOf(style, room)
	if isLong(text) {
		block = c.setLong(text, room, style)
		c.lean = leanOf(lettering.Style{}, room)
	} else {
		block = lettering.DrawBlock(c.canvas, text, c.brief.Emphasis, room.x, room.y, room.w, room.h, style)
	}
	c.titleBox = blockBox(block, room)
	if c.brief.Style.Lettering == "horror" && c.opts.TextEffect == "" && c.opts.Quality > Fast && !isLong(text) && len(block.Lines) > 0 {
		lettering.Drips(c.canvas, block, 26, c.colors.Accent, canvas.Hex(0x050205))
	}
	c.addLayer(Layer{
		Type: "text", Name: "title", Text: text, MaxLines: max(style.MaxLines, len(block.Lines)),
		Align: alignNames[c.layout.align], Fit: "fill", Style: c.titleLayerStyle(style),
	}, room)
	return block
}

func (c *Composition) titleLayerStyle(style lettering.Style) LayerStyle {
	s := LayerStyle{"lettering": c.brief.Style.Lettering, "rotation": strconv.FormatFloat(float64(style.Rotation), 'g', 4, 32)}
	if c.opts.Font != "" {
		s["font"] = c.opts.Font
	}
	if c.opts.TextEffect != "" {
		s["effect"] = c.opts.TextEffect
	}
	return s
}

// blockBox is the extent of the set lines in design pixels.
func blockBox(b lettering.Block, room box) box {
	if len(b.Lines) == 0 {
		return box{room.x, room.y, 0, 0}
	}
	left, right := b.Lines[0].Left, b.Lines[0].Right
	for _, l := range b.Lines {
		left, right = min(left, l.Left), max(right, l.Right)
	}
	top, bottom := b.Lines[0].Top, b.Lines[len(b.Lines)-1].Bottom
	return box{left, top, right - left, bottom - top}
}

// A title from longWords words or longRunes characters is set as a paragraph.
const (
	longWords = 11
	longRunes = 64
	// longBreaks are the line breaks from which it is one as well.
	longBreaks = 5
)

func isLong(text string) bool {
	return len(strings.Fields(text)) >= longWords || len([]rune(text)) >= longRunes || strings.Count(text, "\n") >= longBreaks
}
