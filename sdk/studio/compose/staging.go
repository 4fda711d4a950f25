package compose

import (
	"slices"
	"strings"

	"github.com/routix/routix/sdk/studio/subject"
)

// staging is what a main subject is set off with, so that near topics do not
// look the same.
type staging int

// The stagings.
const (
	stagePlain     staging = iota
	stageRing              // a ring of neon behind it
	stageDisc              // a coloured disc behind it
	stageEcho              // its own outline, large, behind it
	stageSpotlight         // a cone of light from above
	stagePedestal          // a lit drum under it
	stagePair              // a smaller second one behind it
	stagePile              // smaller ones around its foot
	stageStreaks           // lines of speed
	stageDebris            // splinters of its colours
)

// nature is what a subject is, as far as staging cares.
type nature int

// The natures.
const (
	natureThing nature = iota
	natureAlive
	natureFood
	natureMover // vehicles and sports
	natureSign  // symbols and places: whole pictures of their own
)

// natureOf looks the subject up in the chapters of the icon list.
func (c *Composition) natureOf(name string) nature {
	switch {
	case strings.HasPrefix(name, "gen:car") || strings.HasPrefix(name, "gen:rocket"):
		return natureMover
	case strings.HasPrefix(name, "gen:burger") || strings.HasPrefix(name, "gen:cake"):
		return natureFood
	case strings.HasPrefix(name, subject.DrawnPrefix):
		return natureThing
	}
	i := slices.IndexFunc(c.kit.Icons, func(icon subject.Icon) bool { return icon.Name == name })
	if i < 0 {
		return natureSign
	}
	switch c.kit.Icons[i].Group {
	case "Animals & Nature", "People & Body", "Smileys & Emotion":
		return natureAlive
	case "Food & Drink":
		return natureFood
	case "Objects":
		return natureThing
	case "Activities":
		return natureMover
	case "Travel & Places":
		if nameHas(name, "car", "automobile", "bus", "truck", "airplane", "rocket", "train", "boat", "ship", "bicycle", "motor", "racing", "helicopter", "scooter", "taxi") {
			return natureMover
		}
	}
	return natureSign
}

// isGentle reports topics that nothing may burn, burst or freeze in.
func (c *Composition) isGentle() bool {
	return c.brief.Style.Lettering == "cute" || slices.Contains([]string{"baby", "love", "beauty", "kids", "pets", "health", "medicine", "religion", "relationships"}, c.brief.Theme)
}

// stagingOf picks among the stagings that suit the subject and its scene.
func (c *Composition) stagingOf(name string) staging {
	if c.opts.Quality == Fast || c.enclosed() || c.layout.cuts || c.coversTitle() || c.brief.Trend != 0 || isBust(name) || subject.Emits(name) {
		return stagePlain
	}
	what, energy := c.natureOf(name), c.brief.Style.Energy+c.choice.mood.energy
	suited := []staging{stagePlain, stagePlain, stageEcho}
	if c.ground.Bright {
		suited = append(suited, stageDisc)
	} else {
		suited = append(suited, stageRing, stageSpotlight)
	}
	if (what == natureThing || what == natureFood) && !subject.Floats(name) && !c.liftsHero() {
		suited = append(suited, stagePedestal, stagePedestal)
	}
	if what == natureFood || nameHas(name, "coin", "gift", "money-bag", "balloon") {
		suited = append(suited, stagePile, stagePair)
	}
	if what == natureAlive && !nameHas(name, "face", "biceps", "hand") {
		suited = append(suited, stagePair)
	}
	if what == natureMover && energy > .55 {
		suited = append(suited, stageStreaks, stageStreaks)
	}
	if what != natureAlive && what != natureSign && energy > .72 && !c.isGentle() {
		suited = append(suited, stageDebris, stageDebris)
	}
	return suited[c.choice.seed>>22%uint64(len(suited))]
}

// treatmentOf is what the words or, for some seeds, the theme make the subject of.
func (c *Composition) treatmentOf(name string) subject.Treatment {
	if c.opts.Quality == Fast || isBust(name) || subject.Emits(name) || name == "sparkles" {
		return ""
	}
	low, what := " "+strings.ToLower(c.brief.Prompt)+" ", c.natureOf(name)
	says := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(low, " "+w) })
	}
	dead := what == natureThing || what == natureMover || what == natureFood && !c.isGentle()
	rare, lit := c.choice.seed>>32%4 == 0, !c.ground.Bright
	switch theme := c.brief.Theme; {
	case c.isGentle():
	case dead && says("frozen", "freez", "ice age", "ice-cold", "frost") && !nameHas(name, "ice", "snow"):
		return subject.Frozen
	case dead && says("burning", "on fire", "in flames", "hellfire") && !nameHas(name, "fire", "candle", "volcano"):
		return subject.Burning
	case dead && says("golden", "24k", "solid gold", "luxur", "billionaire") && what != natureFood:
		return subject.Gold
	case dead && lit && says("hacked", "hacker", "glitch", "deepfake", "malware", "virus", "data leak"):
		return subject.Glitch
	case what == natureThing && lit && says("x-ray", "hologram", "blueprint of", "anatomy", "inside a", "inside the"):
		return subject.Xray
	case rare && what == natureThing && lit && slices.Contains([]string{"tech", "science", "ai"}, theme) && !strings.HasPrefix(name, subject.DrawnPrefix):
		return subject.Xray
	case rare && what == natureMover && lit && c.brief.Style.Energy > .8 && slices.Contains([]string{"gaming", "car", "cars", "sport", "sports", "fire"}, theme):
		return subject.Burning
	}
	return ""
}
