package casting

import (
	"errors"
	"testing"
)

func TestFromWords(t *testing.T) {
	for _, c := range []struct {
		text       string
		role       Role
		expression Expression
		kind       Kind
	}{
		{"Street food chef reveals his secret", Chef, Smirk, Man},
		{"I asked 100 doctors this question", Doctor, Wonder, Anyone},
		{"Morning routine of a CEO", Executive, Smile, Anyone},
		{"My reaction to the new trailer", Casual, Shock, Anyone},
		{"Full body workout at home", Athlete, Determined, Anyone},
		{"Pregnancy week by week", Expecting, Happy, Woman},
		{"She cried after this phone call", Casual, Cry, Woman},
		{"Try not to laugh", Casual, Laugh, Anyone},
		{"Muslim woman scientist", Scientist, Smile, Hijabi},
		{"My grandma plays games", Casual, Smile, Grandmother},
		{"A boy becomes an astronaut", Astronaut, Smile, Boy},
		{"Angry gamer", Gamer, Anger, Anyone},
		{"Mandarin lessons", Casual, Smile, Anyone}, // no "man"
		{"", Casual, Smile, Anyone},
	} {
		l := FromWords(c.text)
		if l.Role != c.role || l.Expression != c.expression || l.Kind != c.kind {
			t.Errorf("%q: %s", c.text, l.Name())
		}
		if FromWords(c.text) != l {
			t.Errorf("%q is not read the same twice", c.text)
		}
	}
}

func TestGesture(t *testing.T) {
	for text, want := range map[string]Pose{
		"Full body workout":                 Flex,
		"Pregnant at 40":                    HandOnBelly,
		"The chef's secret":                 Shush,
		"Why do we sleep?":                  Ponder,
		"The scariest night of my life man": HoldCheeks,
	} {
		if got := FromWords(text).Pose; got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestEveryExpressionHasPoses(t *testing.T) {
	for _, e := range Expressions() {
		if len(posesByExpression[e]) == 0 {
			t.Errorf("no pose for %s", e)
		}
	}
}

func TestParse(t *testing.T) {
	for _, role := range Roles() {
		for _, kind := range Kinds() {
			for _, prop := range []string{"", "mobile-phone", "gen:coin:B"} {
				want := Look{Role: role, Expression: Grin, Pose: CrossArms, Kind: kind, Facing: Left, Variant: 63, Prop: prop}
				if got, err := Parse(want.Name()); err != nil || got != want {
					t.Errorf("Parse(%q) = %v, %v", want.Name(), got, err)
				}
			}
		}
	}
	for _, name := range []string{
		"", "chef", "chef-smirk-shush-man", "chef-smirk-shush-robot-front-1", "plumage-smirk-shush-man-front-1",
		"chef-x-shush-man-front-1", "chef-smirk-x-man-front-1", "chef-smirk-shush-man-up-1",
		"chef-smirk-shush-man-front-64", "chef-smirk-shush-man-front--1", "chef-smirk-shush-man-front-x", "chef-smirk-shush-man-front-",
	} {
		if _, err := Parse(name); !errors.Is(err, ErrUnknown) {
			t.Errorf("Parse(%q): %v", name, err)
		}
	}
}
