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
		"twintails": character.TwinTail, "pigtails": character.TwinTail, "bob": character.Bob,
	}
	// lengthWords name a hair style only next to the word hair.
	lengthWords = map[string]character.Hair{"long": character.Long, "short": character.Bob, "curly": character.Messy, "wild": character.Spiky}
	outfitWords = map[string]character.Outfit{
		"hoodie": character.Hoodie, "sailor": character.Sailor, "uniform": character.Uniform, "suit": character.Uniform, "jacket": character.Jacket, "coat": character.Jacket,
		"gi": character.Gi, "kimono": character.Gi, "robe": character.Gi, "armour": character.Armour, "armor": character.Armour, "cape": character.Cape, "cloak": character.Cape,
		"ninja": character.Gi, "samurai": character.Armour, "knight": character.Armour, "wizard": character.Cape, "mage": character.Cape, "vampire": character.Cape,
		"student": character.Uniform, "gamer": character.Hoodie, "streamer": character.Hoodie, "businessman": character.Uniform,
	}
)

// costume dresses a character made by chance for a scene.
func costume(c character.Identity, name scene.Name, r *rand.Rand) character.Identity {
	pickOutfit := func(outfits ...character.Outfit) { c.Outfit = outfits[r.IntN(len(outfits))] }
	switch name {
	case scene.Villains:
		pickOutfit(character.Cape, character.Armour, character.Cape)
		c.Headset, c.Glasses, c.CatEars = false, false, false
		c.OutfitColor, c.TrimColor = color("black"), color("crimson")
		c.EyeColor = color([]string{"red", "violet", "amber"}[r.IntN(3)])
		c.Skin = character.Skin(r.IntN(2))
	case scene.Power:
		pickOutfit(character.Gi, character.Jacket, character.Armour)
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
		c.Scar = false
	case scene.Lofi:
		pickOutfit(character.Hoodie, character.Hoodie, character.Jacket)
		c.Headset, c.CatEars = r.IntN(4) > 0, false
	case scene.Neon:
		pickOutfit(character.Jacket, character.Hoodie)
		c.Headset = c.Headset || r.IntN(2) == 0
		c.CatEars = c.CatEars && !c.Headset
	case scene.Festival:
		pickOutfit(character.Gi, character.Gi, character.Uniform)
		c.Headset = false
	case scene.Review, scene.Manga:
		pickOutfit(character.Hoodie, character.Jacket, c.Outfit)
	}
	return c
}

// describe applies what the prompt says of the hero's looks.
func describe(c character.Identity, v vocabulary) character.Identity {
	switch f, m := v.count(feminineWords), v.count(masculineWords); {
	case f > m:
		c = asBuild(c, true)
	case m > f:
		c = asBuild(c, false)
	}
	for i, word := range v.list {
		if style, ok := hairWords[word]; ok {
			c.Hair = style
		}
		if outfit, ok := outfitWords[word]; ok {
			c.Outfit = outfit
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

// asBuild turns a character into the other build, with hair to match.
func asBuild(c character.Identity, feminine bool) character.Identity {
	if c.Feminine == feminine {
		return c
	}
	c = c.WithBuild(feminine)
	if feminine {
		c.Hair = []character.Hair{character.Long, character.TwinTail, character.Bob, character.PonyTail}[c.Grain%4]
	} else {
		c.Hair = []character.Hair{character.Spiky, character.Messy}[c.Grain%2]
		c.CatEars = false
	}
	return c
}

// color is a colour by a name that is known to exist.
func color(name string) canvas.Color {
	c, _ := character.Color(name)
	return c
}
