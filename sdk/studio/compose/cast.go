package compose

import (
	"errors"
	"slices"
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/subject"
)

// cast is who appears: the main subject, at most two helpers, and the small
// things behind.
type cast struct {
	main    string
	helpers []string
	behind  []string
}

func (c *Composition) castSubjects() cast {
	subjects := slices.Clone(c.brief.Subjects[:1])
	for _, s := range c.brief.Subjects[1:] {
		if !isTile(s) {
			subjects = append(subjects, s)
		}
	}
	out := cast{main: subjects[0], helpers: subjects[1:min(3, len(subjects))], behind: c.brief.Style.Particles}
	if len(out.helpers) < 2 && len(out.behind) > 0 && c.layout.behind {
		out.helpers = append(slices.Clone(out.helpers), out.behind[0])
	}
	if len(subjects) > 3 {
		out.behind = append([]string{subjects[3]}, out.behind...)
	}
	return out
}

// isTile reports icons that are square pictures: fine alone, odd as helpers.
func isTile(name string) bool {
	switch name {
	case "sunrise", "sunset", "cityscape", "cityscape-at-dusk", "night-with-stars", "milky-way", "bridge-at-night",
		"sunrise-over-mountains", "national-park", "foggy", "fireworks", "sparkler", "desert":
		return true
	}
	return false
}

// draw paints an actor. A name that no picture answers to is left out; a picture
// that cannot be read fails the composition.
func (c *Composition) draw(on *canvas.Canvas, a actor) {
	if c.opts.Quality == Fast && c.layout.name != LayoutBeforeAfter && !glows(a.name) {
		c.drawFlat(a)
		return
	}
	if err := c.kit.Subjects.Draw(on, a.name, a.Hero); err != nil && !errors.Is(err, subject.ErrUnknown) {
		c.failure = errors.Join(c.failure, err)
	}
}

// glows reports names that paint light instead of a thing.
func glows(name string) bool { return name == "sparkles" || subject.Emits(name) }

func nameHas(name string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(name, p) })
}

// isUpright reports subjects that look wrong when leaning.
func isUpright(name string) bool {
	return nameHas(name, "man", "person", "house", "gen:", "face", "dog", "cat", "island", "globe", "couch", "laptop", "baby")
}

// isStanding reports subjects that stand on the ground where there is one.
func isStanding(name string) bool {
	switch name {
	case "automobile", "package", "money-bag":
		return true
	}
	return isUpright(name) && !subject.Floats(name) && !nameHas(name, "face")
}

// isBust reports figures cut at the chest: they must leave through the frame.
func isBust(name string) bool {
	return nameHas(name, "office-worker", "pregnant", "man-cook", "technologist", "scientist", "teacher", "student", "pilot",
		"detective", "judge", "mechanic", "astronaut", "health-worker", "singer", "farmer", "artist")
}

// canFlip reports subjects without letters or a side of their own.
func canFlip(name string) bool {
	return !nameHas(name, "gen:", "chart", "dollar", "money", "coin", "abc", "letters", "flag", "calendar", "clock", "newspaper", "bubble", "watch", "receipt", "keyboard", "soon", "button", "slot", "ticket", "atm", "label")
}
