package anime

import (
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/canvas"
)

// hairWords, outfitWords and their like name traits in a prompt.
var (
	hairWords = map[string]character.Hair{
		"spiky": character.Spiky, "messy": character.Messy, "ponytail": character.PonyTail,
		"twintails": character.TwinTail, "pigtails": character.TwinTail, "bob": character.Bob, "braids": character.Braids, "braid": character.Braids,
		"afro": character.Afro, "mohawk": character.Mohawk, "undercut": character.Undercut, "bun": character.Bun, "buns": character.TwinBuns,
		"bald": character.Bald, "hijab": character.Hijab, "headscarf": character.Hijab, "hooded": character.HoodUp, "ringlets": character.Drills,
	}
	// lengthWords name a hair style only next to the word hair.
	lengthWords = map[string]character.Hair{"long": character.Long, "short": character.Short, "curly": character.Curly, "wild": character.Spiky, "wavy": character.Wavy, "straight": character.Hime}
	outfitWords = map[string]character.Outfit{
		"hoodie": character.Hoodie, "sailor": character.Sailor, "uniform": character.Uniform, "suit": character.Suit, "jacket": character.Jacket, "coat": character.Coat,
		"gi": character.Gi, "kimono": character.Kimono, "yukata": character.Kimono, "robe": character.Robe, "armour": character.Armour, "armor": character.Armour, "cape": character.Cape, "cloak": character.Cape,
		"ninja": character.Shinobi, "samurai": character.Armour, "knight": character.Armour, "wizard": character.Robe, "witch": character.Robe, "mage": character.Robe, "vampire": character.Cape,
		"student": character.Uniform, "gamer": character.Hoodie, "streamer": character.Hoodie, "businessman": character.Suit, "businesswoman": character.Suit, "ceo": character.Suit, "lawyer": character.Suit,
		"idol": character.Idol, "singer": character.Idol, "scientist": character.LabCoat, "doctor": character.LabCoat, "athlete": character.Sports, "footballer": character.Sports,
		"pirate": character.Pirate, "pilot": character.Pilot, "astronaut": character.Pilot, "mecha": character.Pilot, "chef": character.Chef, "cook": character.Chef, "baker": character.Chef,
		"scarf": character.Coat, "t-shirt": character.Casual, "tshirt": character.Casual,
	}
	// hatted are the words that put the outfit's hat on.
	hatWords = "chef pirate witch wizard cap hat baker cook"

	beardWords = map[string]character.Beard{"beard": character.FullBeard, "bearded": character.FullBeard, "moustache": character.Moustache, "mustache": character.Moustache, "goatee": character.Goatee, "stubble": character.Stubble}
	formWords  = map[string]character.Form{
		"kid": character.Child, "kids": character.Child, "child": character.Child, "boy": character.Child, "little": character.Child, "toddler": character.Child, "baby": character.Child,
		"grandma": character.Elder, "grandpa": character.Elder, "grandmother": character.Elder, "grandfather": character.Elder, "elderly": character.Elder,
		"chibi": character.Chibi, "mom": character.Mature, "dad": character.Mature, "mother": character.Mature, "father": character.Mature, "ceo": character.Mature, "businessman": character.Mature, "teacher": character.Mature, "doctor": character.Mature,
	}
)

// wardrobe are the clothes that suit a place.
var wardrobe = map[scene.Name][]character.Outfit{
	"classroom": {character.Uniform, character.Sailor, character.Uniform}, "rooftop": {character.Uniform, character.Hoodie, character.Jacket},
	"city_night": {character.Jacket, character.Coat, character.Hoodie}, "cherry_street": {character.Sailor, character.Uniform, character.Casual}, "beach": {character.Casual, character.Sports},
	"dojo": {character.Gi, character.Gi, character.Shinobi}, "battlefield": {character.Armour, character.Cape}, "space": {character.Pilot}, "kitchen": {character.Chef},
	"bedroom": {character.Hoodie, character.Casual}, "arcade": {character.Hoodie, character.Casual, character.Jacket}, "concert": {character.Idol, character.Jacket},
	"train": {character.Coat, character.Casual, character.Jacket}, "shrine": {character.Kimono}, "forest": {character.Jacket, character.Casual}, "snowfield": {character.Coat},
	"ruins": {character.Jacket, character.Pirate, character.Casual}, "alley": {character.Jacket, character.Hoodie, character.Pilot}, "stadium": {character.Sports}, "office": {character.Suit},
	"cafe": {character.Casual, character.Coat}, "library": {character.Uniform, character.Coat, character.Casual}, "dungeon": {character.Armour, character.Robe, character.Shinobi},
	"meadow": {character.Casual, character.Hoodie, character.Sailor}, "laboratory": {character.LabCoat}, "castle": {character.Robe, character.Armour, character.Cape}, "market": {character.Casual, character.Kimono},
	scene.Duel: {character.Jacket, character.Gi, character.Armour, character.Suit},
}

// duelWear are the clothes of a duel about a theme; others fight in what they like.
var duelWear = map[string][]character.Outfit{
	"sport": {character.Sports}, "gym": {character.Sports}, "food": {character.Chef}, "gaming": {character.Hoodie, character.Casual}, "tech": {character.Casual, character.Hoodie},
	"business": {character.Suit}, "money": {character.Suit}, "crypto": {character.Suit, character.Hoodie}, "history": {character.Armour}, "music": {character.Jacket, character.Idol},
	"school": {character.Uniform}, "space": {character.Pilot}, "pets": {character.Casual, character.Hoodie}, "travel": {character.Coat, character.Casual}, "health": {character.LabCoat, character.Sports},
}

// costume dresses a character made by chance for a scene.
func costume(c character.Identity, name scene.Name, r *rand.Rand) character.Identity {
	pickOutfit := func(outfits ...character.Outfit) { c.Outfit = outfits[r.IntN(len(outfits))] }
	if outfits := wardrobe[name]; outfits != nil {
		pickOutfit(outfits...)
		if c.Outfit == character.Idol && !c.Feminine {
			c.Outfit = character.Jacket
		}
		if c.Outfit == character.Sailor && !c.Feminine {
			c.Outfit = character.Uniform
		}
		c.Hat = c.Outfit == character.Chef && r.IntN(2) == 0 || c.Outfit == character.Robe && r.IntN(3) == 0
		c.Headset = c.Headset && (name == "arcade" || name == "bedroom")
		return c
	}
	switch name {
	case scene.Villains:
		pickOutfit(character.Cape, character.Armour, character.Cape, character.Robe)
		c.Headset, c.Glasses, c.CatEars, c.Ribbon = false, false, false, false
		c.OutfitColor, c.TrimColor = color("black"), color("crimson")
		c.EyeColor = color([]string{"red", "violet", "amber"}[r.IntN(3)])
		c.Iris = []character.Iris{character.Slit, character.Ringed}[r.IntN(2)]
		c.Skin = character.Skin(r.IntN(2))
	case scene.Power:
		pickOutfit(character.Gi, character.Jacket, character.Armour, character.Shinobi)
		c.Headset, c.Glasses = false, false
		c.Headband = r.IntN(2) == 0
		if !c.Feminine && r.IntN(3) > 0 {
			c.Hair = character.Spiky
		}
	case scene.Slice:
		c.Outfit = character.Uniform
		if c.Feminine {
			pickOutfit(character.Sailor, character.Uniform, character.Hoodie)
		}
		c.Scar, c.EyePatch = false, false
	case scene.Lofi:
		pickOutfit(character.Hoodie, character.Hoodie, character.Jacket)
		c.Headset, c.CatEars, c.Ribbon = r.IntN(4) > 0, false, false
	case scene.Neon:
		pickOutfit(character.Jacket, character.Hoodie, character.Pilot)
		c.Headset = c.Headset || r.IntN(2) == 0
		c.CatEars = c.CatEars && !c.Headset
	case scene.Festival:
		pickOutfit(character.Kimono, character.Kimono, character.Gi)
		c.Headset = false
	case scene.Review, scene.Manga:
		pickOutfit(character.Hoodie, character.Jacket, character.Casual, c.Outfit)
	}
	return c
}

// describe applies what the prompt says of the hero's looks.
func describe(c character.Identity, v vocabulary) character.Identity {
	switch f, m := v.count(feminineWords), v.count(masculineWords); {
	case f > m:
		c = c.WithBuild(true)
	case m > f:
		c = c.WithBuild(false)
	}
	for i, word := range v.list {
		if style, ok := hairWords[word]; ok {
			c.Hair = style
		}
		if outfit, ok := outfitWords[word]; ok {
			c.Outfit = outfit
		}
		if beard, ok := beardWords[word]; ok && !c.Feminine {
			c.Beard = beard
		}
		if form, ok := formWords[word]; ok {
			c.Form = form
		}
		if word == "old" && v.near(i, "man", "woman", "lady", "guy", "master") || word == "santa" {
			c.Form = character.Elder
		}
		if style, ok := lengthWords[word]; ok && v.near(i, "hair", "haired") {
			c.Hair = style
		}
		if shade, ok := character.Color(word); ok {
			c = paint(c, shade, word, v, i)
		}
	}
	c.Glasses = c.Glasses || v.set["glasses"] || v.set["nerd"]
	c.Headset = c.Headset || v.count("headset headphones gamer streamer podcast dj") > 0
	c.Headband = c.Headband || v.count("headband ninja bandana") > 0
	c.CatEars = c.CatEars || v.count("catgirl neko cat-ears kitsune") > 0
	c.Scar = c.Scar || v.set["scar"]
	c.EyePatch = c.EyePatch || v.set["eyepatch"]
	c.Freckles = c.Freckles || v.set["freckles"]
	c.Hat = c.Hat || v.count(hatWords) > 0
	if c.Form == character.Elder {
		c.HairColor, c.TipColor = color("white"), color("white")
		if !c.Feminine && c.Beard == character.Shaven && c.Grain%3 > 0 {
			c.Beard = character.FullBeard
		}
	}
	return c
}

// paint gives a colour to what the next words name: hair, eyes or clothes. Blonde
// is a colour of hair alone.
func paint(c character.Identity, shade canvas.Color, word string, v vocabulary, i int) character.Identity {
	for _, next := range v.list[i+1 : min(i+3, len(v.list))] {
		_, clothes := outfitWords[next]
		switch {
		case next == "hair" || next == "haired":
			c.HairColor, c.TipColor = shade, shade
			return c
		case next == "eyes" || next == "eyed":
			c.EyeColor = shade
			return c
		case clothes || next == "outfit" || next == "clothes":
			c.OutfitColor = shade
			return c
		}
	}
	if word == "blonde" {
		c.HairColor, c.TipColor = shade, shade
	}
	return c
}

// near reports one of the words within the next two after i.
func (v vocabulary) near(i int, words ...string) bool {
	for _, next := range v.list[i+1 : min(i+3, len(v.list))] {
		for _, w := range words {
			if next == w {
				return true
			}
		}
	}
	return false
}

// color is a colour by a name that is known to exist.
func color(name string) canvas.Color {
	c, _ := character.Color(name)
	return c
}
