package anime

import (
	"fmt"
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/likeness"
	"github.com/routix/routix/sdk/studio/anime/scene"
)

// casting is what a hero is chosen for.
type casting struct {
	words  vocabulary
	theme  string
	scene  scene.Name
	seed   uint64
	chance *rand.Rand
}

// hero casts the main character: the one of an id, somebody like the person in a
// photo, or one by chance who looks as the prompt says.
func hero(c casting, req Request) character.Identity {
	o := req.Options
	id := o.CharacterID
	switch {
	case id != "":
	case req.Person != nil:
		id = "photo-" + req.Person.ID
	default:
		id = fmt.Sprintf("hero-%d", c.seed)
	}
	who := character.FromID(id)
	if o.CharacterID == "" {
		who = c.dress(who)
	}
	switch {
	case req.Person != nil:
		who = c.builtAs(likeness.Of(req.Person.Traits, who))
	case o.CharacterID == "":
		who = describe(who, c.words)
	}
	return o.change(who)
}

// dress puts on what suits the scene, in a duel what suits the theme.
func (c casting) dress(who character.Identity) character.Identity {
	who = costume(who, c.scene, c.chance)
	if wear := duelWear[c.theme]; wear != nil && c.scene == scene.Duel {
		who.Outfit = wear[c.seed%uint64(len(wear))]
	}
	return who
}

// builtAs is somebody from a photo in the build that the prompt speaks of; hair
// and nose stay.
func (c casting) builtAs(who character.Identity) character.Identity {
	f, m := c.words.count(feminineWords), c.words.count(masculineWords)
	if f == m {
		return who
	}
	other := who.WithBuild(f > m)
	other.Hair = who.Hair
	return other
}

// change applies the options on the hero's looks.
func (o Options) change(c character.Identity) character.Identity {
	if o.Face != "" {
		c.Form = character.Form(o.Face)
	}
	if o.Hair != "" {
		c.Hair = character.Hair(o.Hair)
	}
	if o.Outfit != "" {
		c.Outfit = character.Outfit(o.Outfit)
	}
	if shade, ok := character.Color(o.HairColor); ok {
		c.HairColor, c.TipColor = shade, shade
	}
	if shade, ok := character.Color(o.Eyes); ok {
		c.EyeColor = shade
	}
	if shade, ok := character.Color(o.OutfitColor); ok {
		c.OutfitColor = shade
	}
	return c
}
