package casting

import "strings"

// calm is the face of a role whose words tell no feeling. It is never written.
var calm = map[Role]Expression{
	Executive: Confident, Athlete: Determined, Boxer: Determined, Soldier: Determined, Judge: Confident, Singer: Happy, DJ: Cool,
	Royal: Confident, Pirate: Grin, Ninja: Determined, Thief: Smirk, Hacker: Smirk, Knight: Determined, Superhero: Confident,
	Detective: Wonder, Wedding: Happy, Santa: Happy, Gamer: Grin, Graduate: Happy, Expecting: Happy, Dancer: Happy, Footballer: Determined,
}

// habits are the gestures of a role at rest and what its hand holds. It is never
// written.
var habits = map[Role][]habit{
	Chef:          {{Hold, "cooking"}, {CrossArms, ""}, {ThumbUp, ""}},
	Waiter:        {{Present, ""}, {Hold, "cocktail-glass"}},
	Doctor:        {{CrossArms, ""}, {PointUp, ""}, {Hold, "pill"}},
	Nurse:         {{Hold, "gen:syringe"}, {Wave, ""}, {CrossArms, ""}},
	Scientist:     {{Hold, "test-tube"}, {PointUp, ""}, {Hold, "alembic"}},
	Firefighter:   {{CrossArms, ""}, {Hold, "fire-extinguisher"}, {Hips, ""}},
	Teacher:       {{PointUp, ""}, {Hold, "open-book"}, {CrossArms, ""}},
	Student:       {{Offer, "books"}, {Wave, ""}, {ThumbUp, ""}},
	Graduate:      {{Cheer, ""}, {Hold, "scroll"}},
	Farmer:        {{Hold, "ear-of-corn"}, {ThumbUp, ""}, {Hips, ""}},
	Builder:       {{Hold, "hammer"}, {CrossArms, ""}, {ThumbUp, ""}},
	Mechanic:      {{Hold, "wrench"}, {CrossArms, ""}, {ThumbUp, ""}},
	Artist:        {{Hold, "paintbrush"}, {Hold, "artist-palette"}, {Present, ""}},
	Singer:        {{Sing, ""}},
	DJ:            {{Cheer, ""}, {PointUp, ""}},
	Dancer:        {{Hips, ""}, {Wave, ""}, {Cheer, ""}},
	Athlete:       {{Flex, ""}, {CrossArms, ""}, {Hips, ""}},
	Boxer:         {{Cheer, ""}, {Flex, ""}},
	Yogi:          {{ThumbUp, ""}, {Hips, ""}, {Wave, ""}},
	Swimmer:       {{ThumbUp, ""}, {CrossArms, ""}, {Cheer, ""}},
	Footballer:    {{Hold, "soccer-ball"}, {Cheer, ""}, {CrossArms, ""}},
	Soldier:       {{CrossArms, ""}, {PointUp, ""}},
	Pilot:         {{ThumbUp, ""}, {CrossArms, ""}, {Hold, "airplane"}},
	Judge:         {{CrossArms, ""}, {PointUp, ""}, {Hold, "scroll"}},
	Royal:         {{Hips, ""}, {CrossArms, ""}, {Present, ""}},
	Pirate:        {{Hold, "gen:sword"}, {CrossArms, ""}, {Hips, ""}},
	Ninja:         {{CrossArms, ""}, {Hold, "gen:sword"}},
	Thief:         {{Offer, "money-bag"}, {Shush, ""}, {Hold, "flashlight"}},
	Hacker:        {{Typing, ""}},
	Knight:        {{Hold, "gen:sword"}, {Offer, "shield"}, {CrossArms, ""}},
	Wizard:        {{Hold, "magic-wand"}, {Hold, "crystal-ball"}},
	Superhero:     {{Hips, ""}, {CrossArms, ""}, {Flex, ""}},
	Detective:     {{Hold, "magnifying-glass-tilted-left"}, {Ponder, ""}},
	Wedding:       {{Offer, "bouquet"}, {Wave, ""}, {Hold, "ring"}},
	Santa:         {{Offer, "wrapped-gift"}, {Wave, ""}, {Hold, "bell"}},
	Gamer:         {{Offer, "gen:controller"}, {ThumbUp, ""}, {Cheer, ""}},
	Executive:     {{CrossArms, ""}, {ThumbUp, ""}, {PointUp, ""}, {Hips, ""}},
	Cowboy:        {{Hips, ""}, {ThumbUp, ""}, {CrossArms, ""}},
	Astronaut:     {{Wave, ""}, {ThumbUp, ""}, {PointUp, ""}},
	PoliceOfficer: {{CrossArms, ""}, {Hips, ""}, {PointUp, ""}},
}

// habit is a pose with what the hand holds in it.
type habit struct {
	pose Pose
	prop string
}

// gestures are what goes with a feeling, whatever the role. It is never written.
var gestures = map[Expression][]Pose{
	Smile:      {ThumbUp, CrossArms, PointUp, Rest, Wave, Hips, PointLeft},
	Happy:      {ThumbsUp, Wave, ThumbUp, Cheer, PointLeft},
	Grin:       {ThumbUp, PointUp, ThumbsUp, PointLeft},
	Laugh:      {CoverMouth, ThumbsUp, PointUp, PointLeft},
	JoyTears:   {CoverMouth, PointLeft, Rest},
	Smirk:      {Shush, CrossArms, PointUp},
	Wonder:     {Ponder, Shrug, Ponder, PointUp},
	Shock:      {HoldCheeks, CoverMouth, HoldCheeks, PointLeft},
	Amazed:     {HoldCheeks, PointLeft, Cheer, PointUp},
	Anger:      {CrossArms, PointUp, Hips, Cheer},
	Cry:        {FacePalm, HoldCheeks, Rest},
	Fear:       {HoldCheeks},
	Greed:      {ThumbsUp, Cheer, PointLeft},
	Determined: {CrossArms, ThumbUp, Hips, PointUp, Cheer},
	Disgust:    {Rest, Shrug, PointLeft},
	Sleepy:     {CoverMouth, FacePalm, Rest},
	Sick:       {HoldCheeks, FacePalm, Rest},
	Evil:       {CrossArms, PointUp, Hips},
	Bored:      {Ponder, FacePalm, CrossArms},
	Confident:  {CrossArms, Hips, PointUp, ThumbUp},
	Love:       {HoldCheeks, Rest, ThumbsUp},
	Cool:       {CrossArms, ThumbUp, PointLeft, Hips},
	Hot:        {HoldCheeks, Rest, Shrug},
	Worried:    {HoldCheeks, FacePalm, Shrug, CoverMouth},
}

// gesture chooses a pose that suits the role where it is at ease, else the feeling.
func (l Look) gesture(words string, seed uint64) Look {
	open := gestures[l.Expression]
	switch {
	case l.Role == Expecting:
		l.Pose = HandOnBelly
	case containsAny(words, "quiet,silence,secret,secrets,shh,nobody tells"):
		l.Pose = Shush
	case containsAny(words, "microphone,sing,singing,podcast,podcaster,karaoke,reporter,news anchor,journalist,comedian,stand up,host,rapper"):
		l.Pose = Sing
	case containsAny(words, "typing,coding,programmer,programming,coder,laptop,work from home,hacker,hacking"):
		l.Pose = Typing
	case containsAny(words, "hello,welcome,goodbye,farewell,introducing myself"):
		l.Pose = Wave
	case len(habits[l.Role]) > 0 && l.atEase():
		h := habits[l.Role][seed%uint64(len(habits[l.Role]))]
		l.Pose, l.Prop = h.pose, h.prop
	default:
		l.Pose = open[seed%uint64(len(open))]
	}
	if l.Pose == FacePalm && l.Expression.showsTeeth() {
		l.Pose = HoldCheeks
	}
	return l
}

// atEase reports a face that goes with any gesture.
func (l Look) atEase() bool {
	switch l.Expression {
	case Smile, Happy, Grin, Determined, Confident, Cool, Smirk, Evil, calm[l.Role]:
		return true
	}
	return false
}

// isAilment reports what somebody suffers from.
func (e Expression) isAilment() bool {
	return e == Sleepy || e == Sick || e == Worried || e == Bored || e == Cry
}

// Wears reports things that somebody of the role has on or in the hand already, so
// that they need not be shown beside.
func (l Look) Wears(thing string) bool {
	switch {
	case thing == "crown":
		return l.Role == Royal
	case thing == "stethoscope":
		return l.Role == Doctor || l.Role == Nurse
	case strings.Contains(thing, "microphone"):
		return l.Pose == Sing
	case thing == "headphone" || thing == "gen:headphones":
		return l.Role == Gamer || l.Role == DJ
	case thing == "laptop":
		return l.Pose == Typing
	case thing == "rescue-workers-helmet":
		return l.Role == Firefighter || l.Role == Builder
	case thing == "necktie" || thing == "kimono" || thing == "graduation-cap":
		return l.Role == Executive || l.Role == Ninja || l.Role == Graduate
	}
	return false
}

func (e Expression) showsTeeth() bool { return e == Laugh || e == Happy || e == Grin }

// Holding puts a thing into the hand, where the gesture is free for it: a hand at
// the face stays there.
func (l Look) Holding(prop string, seed uint64) Look {
	if l.Pose.TouchesFace() || l.Pose == HandOnBelly || l.Pose == Flex {
		return l
	}
	l.Pose, l.Prop = []Pose{Hold, Hold, Offer}[seed%3], prop
	return l
}
