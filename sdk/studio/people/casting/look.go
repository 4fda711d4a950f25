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
)

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
	return []Role{Casual, Executive, Gamer, Scientist, Doctor, Chef, Firefighter, Athlete, PoliceOfficer, Teacher, Astronaut, Farmer, Builder, Expecting}
}

// Expressions lists all expressions.
func Expressions() []Expression {
	return []Expression{Smile, Happy, Grin, Laugh, Smirk, Wonder, Shock, Anger, Cry, Fear, Greed, Determined}
}

// Poses lists all poses.
func Poses() []Pose {
	return []Pose{Rest, PointLeft, PointRight, PointUp, ThumbUp, ThumbsUp, Ponder, Shush, HoldCheeks, FacePalm, Flex, CrossArms, HandOnBelly}
}

// Kinds lists all kinds.
func Kinds() []Kind {
	return []Kind{Anyone, Man, Woman, Boy, Girl, Grandfather, Grandmother, Hijabi}
}

// Variants is how many different people share a role, expression, pose and kind.
const Variants = 64

// Look is everything that decides the picture of a person.
type Look struct {
	Role       Role
	Expression Expression
	Pose       Pose
	Kind       Kind
	// Variant tells apart people of the same look: skin, hair, face, colours.
	// It counts from 0 to Variants-1.
	Variant int
}

// ErrUnknown means that a text names no look.
var ErrUnknown = errors.New("unknown look")

// Name is the look without its variant: "chef-smirk-shush-man".
func (l Look) Name() string {
	return fmt.Sprintf("%s-%s-%s-%s", l.Role, l.Expression, l.Pose, l.Kind)
}

// Parse reads a name and a variant, which may be empty for the first.
func Parse(name, variant string) (Look, error) {
	parts := strings.Split(name, "-")
	if len(parts) != 4 {
		return Look{}, fmt.Errorf("%w: %q", ErrUnknown, name)
	}
	l := Look{Role: Role(parts[0]), Expression: Expression(parts[1]), Pose: Pose(parts[2]), Kind: Kind(parts[3])}
	if !slices.Contains(Roles(), l.Role) || !slices.Contains(Expressions(), l.Expression) ||
		!slices.Contains(Poses(), l.Pose) || !slices.Contains(Kinds(), l.Kind) {
		return Look{}, fmt.Errorf("%w: %q", ErrUnknown, name)
	}
	if variant == "" {
		return l, nil
	}
	n, err := strconv.Atoi(variant)
	if err != nil || n < 0 || n >= Variants {
		return Look{}, fmt.Errorf("%w: variant %q", ErrUnknown, variant)
	}
	l.Variant = n
	return l, nil
}
