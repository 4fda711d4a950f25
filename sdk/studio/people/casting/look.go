// Package casting decides who appears in a picture: what somebody does, feels and
// gestures, by the words of a prompt. The names that it gives to people are short
// texts, so that they can stand wherever a subject is named.
package casting

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Role is what somebody does; it decides clothes and hat.
type Role string

// The roles.
const (
	Casual        Role = "casual"
	Executive     Role = "executive"
	Gamer         Role = "gamer"
	Scientist     Role = "scientist"
	Doctor        Role = "doctor"
	Chef          Role = "chef"
	Firefighter   Role = "firefighter"
	Athlete       Role = "athlete"
	PoliceOfficer Role = "police"
	Teacher       Role = "teacher"
	Astronaut     Role = "astronaut"
	Farmer        Role = "farmer"
	Builder       Role = "builder"
	Expecting     Role = "expecting"
	Nurse         Role = "nurse"
	Waiter        Role = "waiter"
	Boxer         Role = "boxer"
	Yogi          Role = "yogi"
	Swimmer       Role = "swimmer"
	Footballer    Role = "footballer"
	Soldier       Role = "soldier"
	Pilot         Role = "pilot"
	Student       Role = "student"
	Graduate      Role = "graduate"
	Judge         Role = "judge"
	Cowboy        Role = "cowboy"
	Mechanic      Role = "mechanic"
	Artist        Role = "artist"
	Singer        Role = "singer"
	DJ            Role = "dj"
	Dancer        Role = "dancer"
	Royal         Role = "royal" // king or queen
	Pirate        Role = "pirate"
	Ninja         Role = "ninja"
	Thief         Role = "thief"
	Hacker        Role = "hacker"
	Knight        Role = "knight"
	Wizard        Role = "wizard"
	Superhero     Role = "superhero"
	Detective     Role = "detective"
	Wedding       Role = "wedding" // bride or groom
	Santa         Role = "santa"
)

// Expression is what a face shows.
type Expression string

// The expressions.
const (
	Smile      Expression = "smile"
	Happy      Expression = "happy"
	Grin       Expression = "grin"
	Laugh      Expression = "laugh"
	Smirk      Expression = "smirk"
	Wonder     Expression = "wonder"
	Shock      Expression = "shock"
	Anger      Expression = "anger"
	Cry        Expression = "cry"
	Fear       Expression = "fear"
	Greed      Expression = "greed"
	Determined Expression = "determined"
	Amazed     Expression = "amazed"
	Disgust    Expression = "disgust"
	Sleepy     Expression = "sleepy"
	Sick       Expression = "sick"
	JoyTears   Expression = "joytears"
	Evil       Expression = "evil"
	Bored      Expression = "bored"
	Confident  Expression = "confident"
	Love       Expression = "love"
	Cool       Expression = "cool"
	Hot        Expression = "hot"
	Worried    Expression = "worried"
)

// Pose is what the arms do.
type Pose string

// The poses. Left and right are those of the picture.
const (
	Rest        Pose = "rest"
	PointLeft   Pose = "left"
	PointRight  Pose = "right"
	PointUp     Pose = "up"
	ThumbUp     Pose = "thumb"
	ThumbsUp    Pose = "thumbs"
	Ponder      Pose = "ponder"
	Shush       Pose = "shush"
	HoldCheeks  Pose = "cheeks"
	FacePalm    Pose = "facepalm"
	Flex        Pose = "flex"
	CrossArms   Pose = "crossed"
	HandOnBelly Pose = "belly"
	Wave        Pose = "wave"
	Hips        Pose = "hips"
	Hold        Pose = "hold"  // a prop in one hand, on the side that the head faces
	Offer       Pose = "offer" // a prop in both hands, before the chest
	Present     Pose = "present"
	Shrug       Pose = "shrug"
	CoverMouth  Pose = "covermouth"
	Typing      Pose = "typing"
	Cheer       Pose = "cheer"
	Sing        Pose = "sing" // a microphone at the mouth
)

// TouchesFace reports poses with a hand at the face, which then looks ahead.
func (p Pose) TouchesFace() bool {
	return p == Ponder || p == Shush || p == HoldCheeks || p == FacePalm || p == CoverMouth || p == Sing
}

// Points reports poses that point aside.
func (p Pose) Points() bool { return p == PointLeft || p == PointRight }

// Kind is sex and age, where the words tell.
type Kind string

// The kinds.
const (
	Anyone      Kind = "anyone"
	Man         Kind = "man"
	Woman       Kind = "woman"
	Boy         Kind = "boy"
	Girl        Kind = "girl"
	Grandfather Kind = "grandfather"
	Grandmother Kind = "grandmother"
	Hijabi      Kind = "hijabi"
)

// Roles lists all roles.
func Roles() []Role {
	return []Role{Casual, Executive, Gamer, Scientist, Doctor, Chef, Firefighter, Athlete, PoliceOfficer, Teacher, Astronaut, Farmer, Builder, Expecting,
		Nurse, Waiter, Boxer, Yogi, Swimmer, Footballer, Soldier, Pilot, Student, Graduate, Judge, Cowboy, Mechanic, Artist, Singer, DJ, Dancer,
		Royal, Pirate, Ninja, Thief, Hacker, Knight, Wizard, Superhero, Detective, Wedding, Santa}
}

// Expressions lists all expressions.
func Expressions() []Expression {
	return []Expression{Smile, Happy, Grin, Laugh, Smirk, Wonder, Shock, Anger, Cry, Fear, Greed, Determined,
		Amazed, Disgust, Sleepy, Sick, JoyTears, Evil, Bored, Confident, Love, Cool, Hot, Worried}
}

// Poses lists all poses.
func Poses() []Pose {
	return []Pose{Rest, PointLeft, PointRight, PointUp, ThumbUp, ThumbsUp, Ponder, Shush, HoldCheeks, FacePalm, Flex, CrossArms, HandOnBelly,
		Wave, Hips, Hold, Offer, Present, Shrug, CoverMouth, Typing, Cheer, Sing}
}

// Kinds lists all kinds.
func Kinds() []Kind {
	return []Kind{Anyone, Man, Woman, Boy, Girl, Grandfather, Grandmother, Hijabi}
}

// Variants is how many different people share a role, expression, pose and kind.
const Variants = 64

// Facing is where the head turns. Left and right are those of the picture.
type Facing string

// The ways to face.
const (
	Front Facing = "front"
	Left  Facing = "faceleft"
	Right Facing = "faceright"
)

// Facings lists all ways to face.
func Facings() []Facing { return []Facing{Front, Left, Right} }

// Look is everything that decides the picture of a person.
type Look struct {
	Role       Role
	Expression Expression
	Pose       Pose
	Kind       Kind
	Facing     Facing
	// Variant tells apart people of the same role and kind: skin, hair, face,
	// colours. It counts from 0 to Variants-1.
	Variant int
	// Cloth is the colour of the main garment as RRGGBB, "" for one that suits role
	// and person.
	Cloth string
	// Prop is the name of the thing in the hand, where the pose holds one.
	Prop string
}

// ErrUnknown means that a text names no look.
var ErrUnknown = errors.New("unknown look")

// Name writes the look down for [Parse]: "chef-smirk-shush-man-front-12", then
// "-RRGGBB" where there is a cloth and ":prop" where there is a prop.
func (l Look) Name() string {
	name := fmt.Sprintf("%s-%s-%s-%s-%s-%d", l.Role, l.Expression, l.Pose, l.Kind, l.Facing, l.Variant)
	if l.Cloth != "" {
		name += "-" + l.Cloth
	}
	if l.Prop != "" {
		name += ":" + l.Prop
	}
	return name
}

// Parse reads what [Look.Name] writes.
func Parse(name string) (Look, error) {
	look, prop, _ := strings.Cut(name, ":")
	parts := strings.Split(look, "-")
	cloth := ""
	if len(parts) == 7 && isColor(parts[6]) {
		cloth, parts = parts[6], parts[:6]
	}
	if len(parts) != 6 {
		return Look{}, fmt.Errorf("%w: %q", ErrUnknown, name)
	}
	l := Look{
		Role: Role(parts[0]), Expression: Expression(parts[1]), Pose: Pose(parts[2]), Kind: Kind(parts[3]),
		Facing: Facing(parts[4]), Cloth: cloth, Prop: prop,
	}
	variant, err := strconv.Atoi(parts[5])
	if err != nil || variant < 0 || variant >= Variants || !l.isKnown() {
		return Look{}, fmt.Errorf("%w: %q", ErrUnknown, name)
	}
	l.Variant = variant
	return l, nil
}

func isColor(s string) bool {
	_, err := strconv.ParseUint(s, 16, 24)
	return err == nil && len(s) == 6
}

func (l Look) isKnown() bool {
	return slices.Contains(Roles(), l.Role) && slices.Contains(Expressions(), l.Expression) &&
		slices.Contains(Poses(), l.Pose) && slices.Contains(Kinds(), l.Kind) && slices.Contains(Facings(), l.Facing)
}
