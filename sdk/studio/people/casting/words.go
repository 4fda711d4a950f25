package casting

import (
	"slices"
	"strings"
	"unicode"
)

// rule gives a value to a text that holds one of its phrases. A phrase matches
// from the start of a word, so that "chef" finds "chefs"; one that ends in a space
// matches whole words only.
type rule[T any] struct {
	phrases string // separated by commas
	value   T
}

func firstMatch[T any](text string, rules []rule[T], fallback T) T {
	for _, r := range rules {
		if containsAny(text, r.phrases) {
			return r.value
		}
	}
	return fallback
}

func containsAny(text, phrases string) bool {
	return slices.ContainsFunc(strings.Split(phrases, ","), func(p string) bool { return strings.Contains(text, " "+p) })
}

// roleRules are in order of precedence.
var roleRules = []rule[Role]{
	{"chef,cook ,cooks ,cooking,baker,recipe,street food", Chef},
	{"doctor,nurse,surgeon,dentist,physician", Doctor},
	{"scientist,chemist,laboratory", Scientist},
	{"firefighter,fire fighter,fireman", Firefighter},
	{"police,cop ,cops ,sheriff", PoliceOfficer},
	{"astronaut,cosmonaut", Astronaut},
	{"farmer", Farmer},
	{"teacher,professor,tutor", Teacher},
	{"builder,construction worker,engineer,carpenter,mechanic,plumber,electrician", Builder},
	{"pregnan,expecting a baby", Expecting},
	{"workout,fitness,gym,athlete,muscle,bodybuild,abs ,personal trainer", Athlete},
	{"ceo ,business,lawyer,boss ,manager,entrepreneur,millionaire,billionaire,founder,investor,interview", Executive},
	{"gamer,streamer,gaming", Gamer},
}

// personWords name somebody who can be shown.
const personWords = "chef,cooks ,baker ,doctor,nurse,surgeon,dentist,scientist,firefighter,fireman,police officer,policeman,cop ,cops ,sheriff," +
	"astronaut,farmer,teacher,professor,builder,construction worker,mechanic ,plumber,electrician,pregnan,athlete,bodybuilder," +
	"ceo ,lawyer,boss ,entrepreneur,millionaire,billionaire,founder,investor ,gamer,streamer,grandma,grandpa,woman ,man ,girl ,boy ,mom ,dad "

// firstPersonWords are how the maker of a video speaks of what was done.
const firstPersonWords = "my reaction,i tried,i spent,i asked,i quit,i ate,i survived,i lived,i made ,i lost,i bought,my life,my story,storytime,story time,day in the life,my morning,my routine,vlog "

const crowdWords = "100 people,1000 people,strangers,100 doctors,10 doctors,doctors ,teachers ,students ,chefs ,gamers ,millionaires ,billionaires ,experts "

var expressionRules = []rule[Expression]{
	{"shock,surpris,unbelievable,insane,wow ,omg ,reaction,reacts ,reacting,mind blow,can't believe,amazed", Shock},
	{"angry,anger,rage,furious,hate ", Anger},
	{"cry ,cries,cried,crying,sad ,sadness,tears,heartbr,broke up,breakup,fired ,layoff,lost my", Cry},
	{"scar,horror,terrif,afraid,fear,creepy,haunted", Fear},
	{"money,rich ,millionaire,billionaire,cash ,lottery,passive income", Greed},
	{"laugh,funny,comedy,joke,hilarious,prank,try not to", Laugh},
	{"secret,trick,hack,nobody tells", Smirk},
	{"question,why ,think,confus,what if,should i,should you,is it worth", Wonder},
	{"workout,training,challenge,hard mode", Determined},
	{"pregnan,baby,birthday,wedding,best day", Happy},
}

var kindRules = []rule[Kind]{
	{"hijab,muslim woman,muslim girl", Hijabi},
	{"grandm,granny,old woman,old lady", Grandmother},
	{"grandf,grandpa,old man,senior,elderly", Grandfather},
	{"girl ", Girl},
	{"boy ,kid ,kids ,child,toddler", Boy},
	{"woman,women,mom ,mother,pregnan,she ,her ,queen ,wife,actress,saleswoman,businesswoman", Woman},
	{"man ,men ,dad ,father,guy ,he ,his ,him ,king ,husband,beard,fireman,businessman", Man},
}

// posesByExpression are the gestures that go with a feeling; which one is taken
// follows from the text.
var posesByExpression = map[Expression][]Pose{
	Smile:      {ThumbUp, CrossArms, PointUp, Rest},
	Happy:      {ThumbsUp, Rest, ThumbUp},
	Grin:       {ThumbUp, PointUp, ThumbsUp},
	Laugh:      {Rest, ThumbsUp, PointUp},
	Smirk:      {Shush, CrossArms},
	Wonder:     {Ponder},
	Shock:      {HoldCheeks, PointUp},
	Anger:      {CrossArms, PointUp},
	Cry:        {FacePalm, HoldCheeks, Rest},
	Fear:       {HoldCheeks},
	Greed:      {ThumbsUp},
	Determined: {CrossArms, ThumbUp},
}

// FromWords reads a prompt in English. The words decide, and where they leave a
// gesture open the text itself does: the same text always gives the same look,
// with variant 0.
func FromWords(text string) Look {
	words := normalise(text)
	l := Look{
		Role:       firstMatch(words, roleRules, Casual),
		Expression: firstMatch(words, expressionRules, Smile),
		Kind:       firstMatch(words, kindRules, Anyone),
		Facing:     Front,
	}
	return l.gesture(words)
}

// NamesPerson reports a text that speaks of somebody, not only of a field of work.
func NamesPerson(text string) bool {
	words := normalise(text)
	return containsAny(words, personWords) || containsAny(words, firstPersonWords)
}

// NamesCrowd reports a text that speaks of many people.
func NamesCrowd(text string) bool {
	words := normalise(text)
	return containsAny(words, crowdWords)
}

// gesture chooses the pose that suits role and expression.
func (l Look) gesture(words string) Look {
	open := posesByExpression[l.Expression]
	switch {
	case l.Role == Expecting:
		open = []Pose{HandOnBelly}
	case l.Role == Athlete && (l.Expression == Smile || l.Expression == Determined):
		l.Expression, open = Determined, []Pose{Flex}
	case containsAny(words, "quiet,silence,secret"):
		open = []Pose{Shush}
	}
	sum := 0
	for _, r := range words {
		sum += int(r)
	}
	l.Pose = open[sum%len(open)]
	return l
}

// normalise is the text in lower case with one space around every word.
func normalise(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	return " " + strings.Join(words, " ") + " "
}
