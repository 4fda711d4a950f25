package subject

import (
	"slices"
	"strings"
)

// Surface is how a picture takes the light of a scene.
type Surface struct {
	// Gloss is the strength of the highlights: 1 for polished things.
	Gloss float32
	// Tint is the share of Hero.Tint that the picture accepts.
	Tint float32
	// Repaint lets a picture too dark for a dark scene be painted in the colour
	// of its rim light.
	Repaint bool
	// Shaded is how much the picture has light and shade of its own, 0 to 1: the
	// scene adds the less of it.
	Shaded float32
}

// SurfaceOf guesses the surface from the name of a subject: stone, wood and
// cloth are matte; faces and animals take little gloss and tint.
func SurfaceOf(name string) Surface {
	s := Surface{Gloss: 1, Tint: 1, Repaint: !strings.HasPrefix(name, DrawnPrefix)}
	if containsAny(name, "house", "building", "bread", "wood", "tree", "mountain", "potted", "island", "gen:piece", "gen:cake", "hat", "yarn") {
		s.Gloss = .35
	}
	if containsAny(name, "face", "man", "person", "dog", "cat", "baby", "head", "poodle", "gen:vr", "biceps") {
		s.Gloss, s.Tint, s.Repaint = s.Gloss*.3, .6, false
	}
	if strings.HasPrefix(name, PersonPrefix) {
		s.Gloss, s.Tint, s.Shaded = .12, .42, 1
	}
	return s
}

// Emits reports subjects that give off their own light: the light of a scene
// leaves them alone, and no outline suits them.
func Emits(name string) bool {
	return name == DrawnPrefix+"blackhole" || name == DrawnPrefix+"fireball"
}

// floating are the drawings that hang in the air; all others stand.
var floating = []string{
	"app", "atom", "blackhole", "bolt", "brain", "bubble", "button", "code", "coin", "dna", "dumbbell", "fireball", "flag", "jersey",
	"number", "planet", "play", "price", "rocket", "search", "sword", "syringe", "vr", "phone", "passport", "controller", "quake",
}

// Floats reports drawings that must not be set on the ground.
func Floats(name string) bool {
	kind, _, _ := strings.Cut(strings.TrimPrefix(name, DrawnPrefix), ":")
	return strings.HasPrefix(name, DrawnPrefix) && slices.Contains(floating, kind)
}

func containsAny(name string, parts ...string) bool {
	for _, part := range parts {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
