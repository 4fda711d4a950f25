// Package scene stages anime thumbnails: it lays a page out for its shape,
// paints one of the scenes behind and around the cast, and letters it.
//
// A [Setting] says what is to be seen; [New] plans it and the [Board]'s methods
// paint it in order: Backdrop, Cast, Foreground, Letter. Between any two of
// them the work can be given up.
package scene

import (
	"image"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/place"
)

// Name is a kind of scene.
type Name string

// The scenes.
const (
	Villains Name = "villains" // a blood moon over three dark figures
	Review   Name = "review"   // a comic burst behind a speaker
	Slice    Name = "slice"    // open sky, clouds and petals
	Power    Name = "power"    // an aura, lightning and clenched fists
	Lofi     Name = "lofi"     // a window on a city at night
	Manga    Name = "manga"    // black ink and screentone
	Neon     Name = "neon"     // a striped sun over a city of the future
	Festival Name = "festival" // fireworks and lanterns at night
	Duel     Name = "duel"     // two who face each other
)

// Names lists every scene: those above and the places of package place.
func Names() []Name {
	names := []Name{Villains, Review, Slice, Power, Lofi, Manga, Neon, Festival, Duel}
	for _, p := range place.All() {
		names = append(names, Name(p.Name))
	}
	return names
}

// NoGesture keeps the hero's arms down where a scene would raise them.
const NoGesture character.Gesture = "none"

// Weather is what falls in scenes that show the sky.
type Weather string

// The weathers. The empty one is the scene's own.
const (
	Rain  Weather = "rain"
	Snow  Weather = "snow"
	Clear Weather = "clear"
)

// Side is where the hero stands.
type Side string

// The sides. On pages that are not wide the title stands above (Right) or
// below (Left) the hero's face instead.
const (
	Left  Side = "left"
	Right Side = "right"
)

// Setting is what one picture shows.
type Setting struct {
	Scene Name
	// Title is the text to set; Stress the indexes of its strong words, counted
	// as strings.Fields does. An empty title leaves the picture without one.
	Title  string
	Stress map[int]bool
	// Kicker is a line in small letters below the title, or above it with
	// KickerFirst; empty for none.
	Kicker      string
	KickerFirst bool
	Hero        character.Identity
	// Emotion is the hero's; empty takes one that suits the scene.
	Emotion character.Emotion
	// Gesture is what the hero's arms do; empty takes one that suits the scene,
	// [NoGesture] none.
	Gesture character.Gesture
	// Rivals stand behind the hero in scenes with a cast, or of any scene with
	// Group set; the first is the opponent in a [Duel].
	Rivals [2]character.Identity
	Group  bool
	// Font is one of [FontNames] and Lettering one of [LetteringNames]; empty
	// takes those of the scene.
	Font, Lettering string
	// Background is the scene whose backdrop is painted instead of the scene's
	// own; empty for that.
	Background Name
	// Mood changes colours, light and lettering; empty for the scene's own.
	Mood Mood
	// Badge is a short text on a burst, or empty.
	Badge string
	// Palette is one of [PaletteNames]; empty takes one that suits the scene.
	Palette string
	// Tinted draws the backdrop in shades of the palette, whatever the scene.
	Tinted bool
	// Side is where the hero stands; empty leaves it to chance.
	Side Side
	// Silent leaves sound effects out.
	Silent  bool
	Weather Weather
	// Prop is a picture with alpha that is shown as a sticker, and Held one in the
	// hero's hand; nil for none.
	Prop, Held *image.RGBA
	// Photo is repainted as the backdrop of the scene; nil for the scene's own.
	Photo *image.RGBA
	// Cards are single letters shown on cards beside the title.
	Cards []string
}
