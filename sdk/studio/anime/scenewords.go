package anime

import (
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/brief"
)

// calls are the words that call for a scene: those that name it and those that
// only suit it. The themes of package brief come on top, see themeScenes.
type calls struct{ naming, suiting string }

var sceneWords = map[scene.Name]calls{
	scene.Villains: {"villain villains evil demon demons devil horror creepy scariest cursed haunted vampire psycho nightmare",
		"dark darkest scary curse death dead revenge antagonist betrayal betrayed sinister ghost ghosts blood mystery murder"},
	scene.Review: {"review reaction react reacts reacting explained theory spoiler spoilers exposed recap trailer",
		"chapter episode shocked shocking ending news why truth honest opinion worst mistakes rumor leak leaked insane crazy"},
	scene.Slice: {"romance cute wholesome dating",
		"learn learned learning japanese life guide tips love spring summer vlog days beginner beginners sunny happy friends"},
	scene.Power: {"fight fights fighting battle power-up transformation transform dragon attack tournament goku saitama",
		"power energy strongest training ultimate hero final legendary boss rage anger beast unleashed limit champion challenge ninja samurai"},
	scene.Lofi: {"lofi lo-fi cozy chill midnight ambient playlist",
		"rain rainy night relax relaxing study studying music beats sleep calm mix lonely late focus coding"},
	scene.Neon: {"futuristic retro synthwave neon",
		"ai future tech programming pc setup server crypto bitcoin streaming"},
	scene.Festival: {"festival fireworks celebration celebrate party anniversary giveaway milestone",
		"birthday new year years christmas halloween subscribers million winner awards live special summer"},
	scene.Manga: {"manga mangaka panel panels comic comics", "draw drawing sketch black-and-white ink tier tierlist"},
	scene.Duel:  {"duel", "vs versus rivals rival showdown"},

	"classroom":     {"classroom class school teacher homework exam exams university college lecture", "lesson student students math maths grammar vocabulary english tutorial course ielts grade"},
	"rooftop":       {"rooftop sunset", "goodbye farewell confession memories dream dreams"},
	"city_night":    {"tokyo downtown skyline nightlife city cities", "york london dubai seoul night street"},
	"cherry_street": {"cherry sakura blossom hanami", "romance walk date spring love confession crush"},
	"beach":         {"beach sea island surf surfing vacation holiday holidays swimming pool", "ocean summer tropical bali hawaii maldives relax"},
	"dojo":          {"dojo karate judo martial sensei kungfu katana", "discipline training sword samurai ninja focus master"},
	"battlefield":   {"war battlefield army soldiers siege", "battle history empire general medieval viking vikings roman"},
	"space":         {"space galaxy planet planets mars rocket astronaut alien aliens universe nasa asteroid telescope", "moon stars gravity hole black orbit science"},
	"kitchen":       {"kitchen cook cooking cooked recipe recipes baking bake baked chef ramen sushi pizza cake bread pasta dinner breakfast lunch", "food eat eating delicious spicy chicken egg eggs rice noodles soup meal easy"},
	"bedroom":       {"bedroom routine bed insomnia sleep", "morning night tonight tired anxiety cozy alone room"},
	"arcade":        {"arcade gaming gamer esports minecraft fortnite roblox console speedrun controller nintendo playstation xbox", "game games play level glitch retro noob"},
	"concert":       {"concert idol singer song songs band guitar kpop album rapper karaoke", "music dance dancing stage sing live tour piano drum drums"},
	"train":         {"train trains railway subway commute shinkansen", "trip travel backpacking journey traveling travelling"},
	"shrine":        {"shrine temple kyoto torii", "japan japanese tradition spirit new year"},
	"forest":        {"forest hiking camping jungle woods", "nature tree trees wild animals survival survive garden plants"},
	"snowfield":     {"snow winter ski skiing snowboard everest santa", "christmas mountain ice cold arctic frozen"},
	"ruins":         {"ruins ancient archaeology pyramid pyramids egypt", "lost civilization treasure myth mystery temple history"},
	"alley":         {"cyberpunk hacker hackers hacking", "neon cyber dark web password crime detective scam"},
	"stadium":       {"football soccer basketball baseball olympics stadium cricket tennis volleyball", "goal match worldcup league team sport sports messi ronaldo"},
	"office":        {"office business startup job career interview salary ceo invest investing stocks finance tax budget productivity marketing", "money work boss rich millionaire side hustle passive income company sales excel quit"},
	"cafe":          {"coffee cafe tea latte barista brunch matcha", "bakery dessert chocolate study"},
	"library":       {"book books reading library novel novels literature", "write writing read essay philosophy language"},
	"dungeon":       {"dungeon rpg monster monsters cave skeleton raid", "loot boss trap dark zombie zombies survive"},
	"meadow":        {"picnic farm puppy dog dogs cat cats pet pets horse kitten", "cute spring flower flowers garden baby"},
	"laboratory":    {"science scientist lab laboratory experiment experiments chemistry biology dna robot robots robotics", "ai physics invention virus brain medicine quantum engineer"},
	"castle":        {"castle kingdom princess prince fantasy fairy isekai", "king queen magic wizard knight legend throne"},
	"market":        {"market shopping bazaar vendor", "street food buy cheap thailand india budget sale"},
}

// themeScenes are the scenes that suit a theme of package brief, the best first.
var themeScenes = map[string][]scene.Name{
	"horror": {scene.Villains, "dungeon"}, "fire": {scene.Power}, "gaming": {"arcade", scene.Power, scene.Review}, "sport": {"stadium", scene.Power}, "gym": {scene.Power, "dojo"},
	"car": {scene.Neon, "city_night", scene.Power}, "crypto": {"office", scene.Neon}, "down": {scene.Review}, "space": {"space"},
	"music": {"concert", scene.Lofi}, "city": {"city_night", scene.Lofi}, "code": {scene.Neon, "laboratory", scene.Lofi}, "history": {"ruins", "battlefield", scene.Manga}, "chess": {scene.Manga, "library"},
	"travel": {"train", "beach", "market"}, "nature": {"forest", "meadow"}, "ocean": {"beach"}, "snow": {"snowfield"}, "pets": {"meadow", scene.Slice}, "school": {"classroom", "library"},
	"lang": {scene.Slice, "classroom"}, "love": {"cherry_street", "rooftop"}, "baby": {"meadow", scene.Slice}, "beauty": {scene.Slice, "bedroom"}, "home": {"bedroom", "cafe"}, "art": {scene.Manga, scene.Slice},
	"food": {"kitchen", "cafe", "market"}, "health": {"meadow", "kitchen"}, "media": {scene.Review}, "tech": {scene.Neon, "laboratory", scene.Review}, "money": {"office", scene.Review, scene.Festival},
	"business": {"office"}, "news": {scene.Review}, "diy": {scene.Review, scene.Slice}, "voxel": {"arcade", "dungeon", scene.Review}, "science": {"laboratory"},
	"books": {"library"}, "comedy": {scene.Review, "classroom"}, "crime": {"alley", scene.Villains}, "fantasy": {"castle", "dungeon"}, "fashion": {"market", "bedroom", scene.Slice},
	"holiday": {scene.Festival, "snowfield"}, "kids": {"meadow", "classroom"}, "motivation": {"rooftop", "dojo", scene.Power}, "movies": {scene.Review, scene.Manga},
	"podcast": {scene.Lofi, "cafe"}, "productivity": {"office", "cafe", "library"}, "realestate": {"city_night", "office"}, "religion": {"shrine", "meadow"}, "vlog": {scene.Slice, "cafe", "city_night"},
	"weather": {"rooftop", "meadow"},
}

// formScenes are the scenes of a prompt that no word and no theme places.
var formScenes = map[brief.Form][]scene.Name{
	brief.Question: {scene.Review, scene.Manga}, brief.Review: {scene.Review},
	brief.HowTo: {scene.Slice, scene.Review, "classroom"}, brief.Challenge: {scene.Power, scene.Review, scene.Festival}, brief.List: {scene.Review, scene.Villains},
}

// anyScenes are the scenes of a prompt that says nothing about its place.
var anyScenes = []scene.Name{scene.Review, scene.Slice, scene.Power, scene.Manga, "rooftop", "meadow", "city_night", "cherry_street"}

// sceneOf chooses the scene that the words, the theme and the form of a prompt
// call for; chance (any number) decides between equals.
func sceneOf(v vocabulary, b brief.Brief, chance uint64) scene.Name {
	fitting := map[scene.Name]int{}
	for name, words := range sceneWords {
		fitting[name] = 4*v.count(words.naming) + 2*v.count(words.suiting)
	}
	for i, name := range themeScenes[b.Theme] {
		fitting[name] += max(1, 3-i)
	}
	if b.Form == brief.Versus {
		fitting[scene.Duel] += 7
	}
	best := 0
	for _, n := range fitting {
		best = max(best, n)
	}
	var candidates []scene.Name
	for _, name := range scene.Names() {
		if fitting[name] == best {
			candidates = append(candidates, name)
		}
	}
	if best == 0 {
		candidates = anyScenes
		if names := formScenes[b.Form]; names != nil {
			candidates = names
		}
	}
	return candidates[chance%uint64(len(candidates))]
}
