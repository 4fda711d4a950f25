package brief

// Mood is the feeling that the words of a prompt call for.
type Mood string

// The moods. Neutral is that of a prompt without a word for one.
const (
	Neutral    Mood = ""
	Epic       Mood = "epic"
	Calm       Mood = "calm"
	Scary      Mood = "scary"
	Happy      Mood = "happy"
	Sad        Mood = "sad"
	Angry      Mood = "angry"
	Mysterious Mood = "mysterious"
	Luxurious  Mood = "luxurious"
	Cute       Mood = "cute"
	Urgent     Mood = "urgent"
)

// moods are tried in order; the first with a stem of the prompt wins. Energy is
// added to that of the theme.
var moods = []struct {
	mood   Mood
	energy float32
	stems  wordSet
}{
	{Scary, .15, words("scary scariest horror terrifying haunted creepy nightmare cursed demon paranormal disturbing deadly killer murder")},
	{Sad, -.3, words("sad crying cry heartbreaking heartbroken breakup goodbye died death lonely loneliest loneliness depressed depression grief funeral tragic tragedy")},
	{Angry, .25, words("angry rage furious hate worst disaster karen exposed scam fight")},
	{Urgent, .2, words("breaking warning urgent crash crashing crisis emergency alert now stop ban banned danger dangerous before")},
	{Calm, -.35, words("calm relaxing relax peaceful meditation meditate sleep lofi cozy slow minimalist minimalism mindfulness yoga ambient gentle quiet")},
	{Mysterious, -.05, words("mystery mysterious secret hidden unsolved unknown untold strange bizarre conspiracy forbidden ancient")},
	{Luxurious, -.1, words("luxury luxurious expensive rich richest millionaire billionaire mansion gold diamond rolex yacht ferrari lamborghini penthouse")},
	{Cute, 0, words("cute adorable puppy kitten baby tiny kawaii sweet fluffy")},
	{Epic, .25, words("epic insane ultimate extreme biggest strongest fastest legendary battle war world record hardest impossible unbelievable crazy monster boss giant")},
	{Happy, .1, words("happy fun funny party birthday wedding celebrate celebration best amazing beautiful love win winning joy comedy laugh hilarious")},
}

// reactions are tried in order; the first with a word in the prompt wins.
var reactions = []struct {
	face  string
	words []string
}{
	{"face-screaming-in-fear", []string{"crash", "crisis", "collapse", "bankrupt"}},
	{"face-with-symbols-on-mouth", []string{"disaster", "scam", "worst"}},
	{"shushing-face", []string{"truth", "secret", "nobody tells", "hidden", "exposed"}},
	{"exploding-head", []string{"shocked", "shocks", "reacts", "reaction"}},
	{"thinking-face", []string{"review", "worth it"}},
	{"money-mouth-face", []string{"how i made", "$10", "rich ", "million"}},
	{"exploding-head", []string{"insane", "mind-blowing", "unbelievable", "shocking", "how black hole", "won't believe"}},
	{"face-screaming-in-fear", []string{"scariest", "scary", "horror"}},
	{"hot-face", []string{"tried", "challenge", "survived"}},
}

// readMood fills in Mood, the energy of the style, the commenting face and the
// direction of a trend.
func (b *Brief) readMood(low string) {
	b.feel(stems(low))
	for _, r := range reactions {
		if containsAny(low, r.words...) {
			b.Reaction = r.face
			break
		}
	}
	if b.Reaction == b.Subjects[0] {
		b.Reaction = ""
	}
	switch {
	case containsAny(low, "crash", "crisis", "collapse", "bankrupt", "recession"):
		b.Trend = -1
	case b.Theme == "money":
		b.Trend = 1
	}
}

func (b *Brief) feel(stemmed []string) {
	for _, m := range moods {
		for _, w := range stemmed {
			if m.stems[w] {
				b.Mood = m.mood
				b.Style.Energy = min(1, max(0, b.Style.Energy+m.energy))
				return
			}
		}
	}
}
