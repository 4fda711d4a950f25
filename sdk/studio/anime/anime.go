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
	"github.com/routix/routix/sdk/studio/anime/likeness"
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
		Scene: sceneOf(v, b, chance.Uint64()), Title: b.Title, Stress: b.Emphasis, Kicker: b.Kicker, KickerFirst: leads(b),
		Emotion: emotionOf(v), Gesture: gestureOf(v), Group: v.count(groupWords) > 0, Weather: weatherOf(v), Palette: o.Palette, Side: scene.Side(o.Side),
		Silent: chance.IntN(3) == 0,
	}
	if o.Scene != "" {
		set.Scene = scene.Name(o.Scene)
	}
	o.stage(&set)
	set.Photo, set.Tinted, set.Badge = req.Photo, req.Tinted, badge(o.Badge, b)
	if set.Scene == scene.Lofi && o.Emotion == "" && !quiet(set.Emotion) {
		set.Emotion = ""
	}
	if o.SoundEffects != nil {
		set.Silent = !*o.SoundEffects
	}
	set.Hero = hero(casting{v, b.Theme, set.Scene, seed, chance}, req)
	if req.Person != nil && set.Emotion == "" && o.Mood == "" {
		set.Emotion = likeness.Emotion(req.Person.Traits)
	}
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
		if wear := duelWear[b.Theme]; wear != nil && set.Scene == scene.Duel {
			set.Rivals[i].Outfit = wear[(seed>>8)%uint64(len(wear))]
		}
	}
	set.Cards = cardsOf(v)
	if set.Cards == nil && (o.Prop == nil || *o.Prop) {
		thing := s.prop(b, v, set.Scene)
		if o.Subject != "" {
			thing = s.subject(o.Subject)
		}
		addProp(&set, thing, chance.IntN(5) < 3)
	}
	p.Setting = set
	return p
}

// badge is the text of the burst: the asked one, or a figure of the prompt that
// the title does not show already.
func badge(asked string, b brief.Brief) string {
	switch {
	case asked == "none":
		return ""
	case asked != "":
		return asked
	case b.Badge != "" && !strings.Contains(strings.ToLower(b.Title), strings.ToLower(b.Badge)):
		return b.Badge
	default:
		return ""
	}
}

// groupWords call for three people.
const groupWords = "friends team squad family group trio siblings crew together classmates brothers sisters"

// addProp shows a thing, in the hero's hand if inHand is true and no other
// gesture is called for, else as a sticker.
func addProp(set *scene.Setting, thing *image.RGBA, inHand bool) {
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
		if strings.Contains(subject, "sword") && gestureOf(v) == character.Sword { // it is in the hand
			return nil
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

// subject is the picture of what some words name, nil for none.
func (s *Studio) subject(words string) *image.RGBA {
	asked := s.reader.Read(words, "")
	if asked.Guessed {
		return nil
	}
	im, err := s.kit.Subjects.Picture(asked.Subjects[0])
	if err != nil {
		return nil
	}
	return im
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
