// Package anime makes anime and manga thumbnails from prompts: it chooses a
// scene, casts and dresses a hero, and sets the title in manga lettering, all
// drawn from geometry with no model behind it.
//
// A [Studio] is built once and serves any number of pictures at a time. [Studio.Plan]
// reads a request and settles every choice; the plan's Board then paints.
package anime

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"image"
	"math/rand/v2"
	"strings"
	"unicode"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/brief"
)

// Studio makes plans. It never changes after [New].
type Studio struct {
	kit    *studio.Kit
	reader *brief.Reader
}

// New makes a studio on an opened kit.
func New(kit *studio.Kit) *Studio {
	icons := make([]brief.Icon, len(kit.Icons))
	for i, icon := range kit.Icons {
		icons[i] = brief.Icon(icon)
	}
	return &Studio{kit: kit, reader: brief.NewReader(icons)}
}

// Options are the choices that a request may make itself. The zero value leaves
// all of them to the prompt and the seed.
type Options struct {
	// CharacterID keeps one hero over a series: the identity follows from it
	// alone, and the prompt's words on looks are not heard. Only the options
	// below change it.
	CharacterID string `json:"character_id"`
	Scene       string `json:"scene"`
	Emotion     string `json:"emotion"`
	Palette     string `json:"palette"`
	// Pose is what the hero's arms do: a gesture, or "none".
	Pose string `json:"pose"`
	// Side is where the hero stands: "left" or "right".
	Side string `json:"side"`
	// Hair and Outfit are styles; the others names of colours.
	Hair        string `json:"hair"`
	HairColor   string `json:"hair_color"`
	Eyes        string `json:"eyes"`
	Outfit      string `json:"outfit"`
	OutfitColor string `json:"outfit_color"`
	// SoundEffects and Prop are on where they fit unless false.
	SoundEffects *bool `json:"sound_effects"`
	Prop         *bool `json:"prop"`
}

// Request asks for one picture.
type Request struct {
	Prompt, Title string
	Width, Height int
	Seed          int64
	Options       Options
}

// Plan is a request with every choice settled.
type Plan struct {
	// Brief is how the prompt was understood.
	Brief brief.Brief
	// Setting is what will be drawn, and with it the hero.
	Setting scene.Setting
	// CharacterID gives the same hero again when passed as the option.
	CharacterID   string
	width, height int
	seed          uint64
	kit           *studio.Kit
}

// Board lays the picture out, ready to be painted.
func (p *Plan) Board() *scene.Board {
	return scene.New(p.width, p.height, p.seed, p.kit.Fonts, p.Setting)
}

// Plan settles a request.
func (s *Studio) Plan(req Request) *Plan {
	b := s.understand(req.Prompt, req.Title)
	v := read(req.Prompt + " " + req.Title)
	seed := seedOf(req.Prompt, req.Seed)
	chance := rand.New(rand.NewPCG(seed, 0x706c616e))
	o := req.Options
	p := &Plan{Brief: b, width: req.Width, height: req.Height, seed: seed, kit: s.kit}
	set := scene.Setting{
		Scene: sceneOf(v, b, chance.Uint64()), Title: b.Title, Stress: b.Emphasis,
		Emotion: emotionOf(v), Gesture: gestureOf(v), Group: v.count(groupWords) > 0, Weather: weatherOf(v), Palette: o.Palette, Side: scene.Side(o.Side),
		Silent: chance.IntN(3) == 0,
	}
	if o.Scene != "" {
		set.Scene = scene.Name(o.Scene)
	}
	if set.Scene == scene.Lofi && !quiet(set.Emotion) {
		set.Emotion = ""
	}
	if o.Emotion != "" {
		set.Emotion = character.Emotion(o.Emotion)
	}
	if o.Pose != "" {
		set.Gesture = character.Gesture(o.Pose)
	}
	if o.SoundEffects != nil {
		set.Silent = !*o.SoundEffects
	}
	set.Hero = s.hero(v, set.Scene, seed, chance, o)
	p.CharacterID = set.Hero.Code()
	set.Hero = character.FromID(p.CharacterID)
	if o.CharacterID != "" && set.Hero == character.FromID(o.CharacterID) {
		p.CharacterID = o.CharacterID
	}
	for i := range set.Rivals {
		rival := character.FromID(fmt.Sprintf("rival-%d-%d", seed, i))
		dress := set.Scene
		if !set.Group && dress != scene.Duel {
			dress = scene.Villains
		}
		set.Rivals[i] = costume(rival, dress, chance)
	}
	set.Cards = cardsOf(v)
	if set.Cards == nil && (o.Prop == nil || *o.Prop) {
		p.addProp(&set, s.prop(b, v, set.Scene), chance.IntN(5) < 3)
	}
	p.Setting = set
	return p
}

// groupWords call for three people.
const groupWords = "friends team squad family group trio siblings crew together classmates brothers sisters"

// addProp shows a thing, in the hero's hand if inHand is true and no other
// gesture is called for, else as a sticker.
func (p *Plan) addProp(set *scene.Setting, thing *image.RGBA, inHand bool) {
	if thing == nil {
		return
	}
	inked := effects.Cel(thing)
	switch set.Gesture {
	case character.Hold:
		set.Held = inked
	case character.Relaxed:
		if inHand && set.Scene != scene.Power && set.Scene != scene.Lofi {
			set.Held = inked
			return
		}
		set.Prop = inked
	default:
		set.Prop = inked
	}
}

// hero casts the main character.
func (s *Studio) hero(v vocabulary, name scene.Name, seed uint64, chance *rand.Rand, o Options) character.Identity {
	var c character.Identity
	if o.CharacterID != "" {
		c = character.FromID(o.CharacterID)
	} else {
		c = character.FromID(fmt.Sprintf("hero-%d", seed))
		c = describe(costume(c, name, chance), v)
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

// prop is the picture of what the prompt is about, nil if it named no thing that
// suits the scene beside a person.
func (s *Studio) prop(b brief.Brief, v vocabulary, name scene.Name) *image.RGBA {
	wordless := !strings.ContainsFunc(b.Prompt, unicode.IsLetter) // emoji alone: they are the subject
	if b.Guessed || len(themeScenes[b.Theme]) == 0 && !wordless || name == scene.Villains || name == scene.Manga || name == scene.Duel {
		return nil
	}
	for _, subject := range b.Subjects {
		if isPerson(subject) || looks[subject] {
			continue
		}
		if subject == "dragon" && !v.set[subject] { // stands for anime itself
			return nil
		}
		if im, err := s.kit.Subjects.Picture(subject); err == nil {
			return im
		}
		return nil
	}
	return nil
}

// looks are icons of what the hero wears or is made of.
var looks = map[string]bool{"eye": true, "eyes": true, "glasses": true, "headphone": true, "necktie": true, "ribbon": true}

// isPerson reports an icon of people, faces or hands: the hero is there already.
func isPerson(icon string) bool {
	for _, part := range strings.Split(icon, "-") {
		switch part {
		case "person", "man", "woman", "men", "women", "people", "face", "boy", "girl", "hand", "hands", "family", "ninja", "student", "teacher", "superhero", "supervillain", "princess", "prince", "fist", "thumbs", "finger":
			return true
		}
	}
	return false
}

// seedOf mixes the prompt into the seed, so that two prompts of one seed differ.
func seedOf(prompt string, seed int64) uint64 {
	h := fnv.New64a()
	h.Write(binary.BigEndian.AppendUint64([]byte(prompt), uint64(seed)))
	return h.Sum64()
}
