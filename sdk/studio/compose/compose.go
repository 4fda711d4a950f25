// Package compose lays out and paints a whole thumbnail: it puts the subjects of
// a brief before a background, sets the title, and adds the badge, the kicker
// and the other marks that thumbnails speak with.
//
// [Render] does everything at once. An algorithm that reports progress makes a
// [Composition] with [New] and calls its steps in order: PaintBackground,
// PlaceSubjects, Grade, SetTitle, Finish.
//
// Pictures of any shape from 9:16 to 21:9 are laid out anew, never cut. All
// choices left open follow from Options.Seed and the brief.
package compose

import (
	"context"
	"fmt"
	"hash/fnv"
	"image"
	"math"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/face"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/scene"
)

// Quality is how much work goes into a picture.
type Quality int

// The qualities.
const (
	// Fast leaves out helpers, particles and the relighting of subjects.
	Fast Quality = iota
	// Full relights every subject and fills the depth of the picture.
	Full
	// Finest adds light effects over the finished scene.
	Finest
)

// Options are the choices that a brief leaves open. Empty names mean that theme
// and seed choose.
type Options struct {
	// Width and Height are the size of the picture in pixels.
	Width, Height int
	Seed          int64
	Quality       Quality
	// Supersample draws the picture so much larger and scales it down; below 1
	// it counts as 1.
	Supersample float64
	// Colors replaces the palette; Palette names one of [Palettes] instead.
	Colors  *brief.Palette
	Palette string
	// Accent replaces the accent of the palette, as #rrggbb.
	Accent string
	// Layout is one of [Layouts], Background one of scene.Names, Font one of
	// [Fonts], Mood one of [Moods], TextEffect one of [TextEffects], Grade one
	// of [Grades].
	Layout, Background, Font, Mood, TextEffect, Grade string
	// TextPosition is one of [TextPositions]: the layouts that put the title
	// there are chosen among, or the one asked for is turned if that helps.
	TextPosition string
	// SafeMargin is the margin that words keep, in parts of each side; 0 means
	// 4 %, and at most 12 % are given.
	SafeMargin float32
	// TextCase is one of [TextCases]; empty means capitals.
	TextCase string
	// Badge replaces the badge of the brief; "none" leaves it out.
	Badge string
	// Portrait is the person who becomes the main subject, nil for none.
	Portrait *face.Portrait
	// Scene replaces background and subjects, nil for none.
	Scene *Scene
	// Logo is laid into LogoCorner, one of [Corners], or a free corner when that
	// is empty; nil for none.
	Logo       image.Image
	LogoCorner string
}

// Design is a finished picture and what is known about it.
type Design struct {
	Image *image.RGBA
	// Layout, Background and Palette are what was chosen.
	Layout, Background string
	Colors             brief.Palette
	// Reading is how well the title can be read; HasTitle is false without one.
	Reading  lettering.Reading
	HasTitle bool
	// Overlap is the part of the title's box that lies over the main subject's, 0
	// in layouts that lay them over each other on purpose.
	Overlap float64
	// Layers are the boxes of the design from the back to the front.
	Layers []Layer
}

// Composition is a picture in the making. It belongs to one goroutine.
type Composition struct {
	kit    *studio.Kit
	brief  brief.Brief
	opts   Options
	choice choice
	canvas *canvas.Canvas
	size   shape
	limits limits
	layout layout
	ground scene.Ground
	colors scene.Palette
	layers layerList
	// badge is the text of the badge, titleBox the extent of the set title.
	badge    string
	titleBox box
	// heroes are the places of the main subjects: one, or one a side. faceBoxes
	// are the faces of people that no word may cover; PlaceSubjects notes them.
	heroes, faceBoxes []box
	// main draws the main subject; PlaceSubjects sets it.
	main  func()
	block lettering.Block
	// lean is how skew and rotation move the points of the title.
	lean    func(canvas.Point) canvas.Point
	reading lettering.Reading
	// failure is the first trouble with a picture of the kit.
	failure error
}

type mask = image.Alpha

// choice is what was settled from brief, options and seed.
type choice struct {
	seed       uint64
	palette    brief.Palette
	background string
	layout     string
	mirrored   bool
	mood       mood
}

// New settles the open choices. It fails on a name that Options does not know
// and on a size outside 16 to 8192 pixels a side.
func New(kit *studio.Kit, b brief.Brief, opts Options) (*Composition, error) {
	if err := opts.check(); err != nil {
		return nil, err
	}
	c := &Composition{kit: kit, opts: opts, choice: settle(b, opts)}
	if c.choice.layout != LayoutList {
		b = withFigure(b)
	}
	c.brief = b
	width, height := scaled(opts.Width, opts.Supersample), scaled(opts.Height, opts.Supersample)
	c.canvas = canvas.New(width, height, int64(c.choice.seed))
	c.canvas.Scale = float32(math.Sqrt(float64(width*height) / (canvas.DesignWidth * canvas.DesignHeight)))
	c.size.width, c.size.height = scene.Size(c.canvas)
	c.badge = b.Badge
	if opts.Badge != "" {
		c.badge = opts.Badge
	}
	if c.badge == NoBadge || c.opts.Quality == Fast && opts.Badge == "" {
		c.badge = ""
	}
	c.limits = limitsOf(c.size, opts.SafeMargin)
	c.layout = arrange(c.choice.layout, c.size, c.choice.mirrored, c.limits)
	if c.layout.lines == 1 && len([]rune(b.Title)) > mastheadLetters {
		c.layout.lines = 2
	}
	c.colors = sceneColors(c.choice.palette)
	if opts.Colors == nil && opts.Palette == "" {
		c.colors = turnHue(c.colors, hueSteps[c.choice.seed>>12%uint64(len(hueSteps))])
	}
	c.colors = c.choice.mood.colors(c.colors)
	if accent, ok := parseHex(opts.Accent); ok {
		c.colors.Accent = accent
	}
	return c, nil
}

// mastheadLetters is how many letters one line across the picture takes before
// it gets thin.
const mastheadLetters = 14

// NoBadge is the value of Options.Badge that leaves the badge out.
const NoBadge = "none"

func scaled(v int, by float64) int { return int(math.Round(float64(v) * max(by, 1))) }

// settle picks palette, background and layout. The quality takes part in the
// seed, so that versions differ for the same request, and the words of the prompt
// do, so that neighbours in a series differ under one seed.
func settle(b brief.Brief, opts Options) choice {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%d\x00%d", b.Prompt, opts.Seed, opts.Quality)
	seed := h.Sum64()
	c := choice{seed: seed, background: opts.Background, mood: moods[opts.Mood]}
	if c.mood.saturation == 0 {
		c.mood.saturation = 1
	}
	switch {
	case opts.Colors != nil:
		c.palette = *opts.Colors
	case opts.Palette != "":
		c.palette = palettes[opts.Palette]
	default:
		c.palette = b.Style.Palettes[seed>>3%uint64(len(b.Style.Palettes))]
	}
	if c.background == "" {
		c.background = chooseBackground(b, opts.Quality, seed)
	}
	c.layout, c.mirrored = chooseLayout(b, opts, seed>>9)
	return c
}

// chooseBackground takes the theme's first scene two times out of three, and a
// poster for quick pictures, except where the scene is the subject.
func chooseBackground(b brief.Brief, q Quality, seed uint64) string {
	names := b.Style.Backgrounds
	if q == Fast && b.Form != brief.BeforeAfter && b.Theme != "space" {
		return posterBackgrounds[seed>>6%uint64(len(posterBackgrounds))]
	}
	if n := uint64(len(names)); n > 1 && seed>>6%3 == 0 {
		return names[1+seed>>8%(n-1)]
	}
	return names[0]
}

// Render makes the whole picture. It fails on options that New refuses and with
// ctx.Err() soon after ctx ends.
func Render(ctx context.Context, kit *studio.Kit, b brief.Brief, opts Options) (*Design, error) {
	c, err := New(kit, b, opts)
	if err != nil {
		return nil, err
	}
	for _, step := range []func(context.Context) error{c.PaintBackground, c.PlaceSubjects, c.Grade, c.SetTitle} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return c.Finish(), nil
}

// Looks names what a picture would mainly look like under options, without
// painting it: two pictures of different looks are plainly different.
func Looks(b brief.Brief, opts Options) string {
	c := settle(b, opts)
	return fmt.Sprintf("%s %s %06x", c.layout, c.background, c.palette.Accent)
}
