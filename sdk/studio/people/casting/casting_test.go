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
			want := Look{Role: role, Expression: Grin, Pose: CrossArms, Kind: kind, Variant: 63}
			got, err := Parse(want.Name(), "63")
			if err != nil || got != want {
				t.Errorf("Parse(%q) = %v, %v", want.Name(), got, err)
			}
		}
	}
	for _, c := range [][2]string{
		{"", ""}, {"chef", ""}, {"chef-smirk-shush", ""}, {"chef-smirk-shush-robot", ""}, {"king-smirk-shush-man", ""},
		{"chef-x-shush-man", ""}, {"chef-smirk-x-man", ""}, {"chef-smirk-shush-man", "64"}, {"chef-smirk-shush-man", "-1"}, {"chef-smirk-shush-man", "x"},
	} {
		if _, err := Parse(c[0], c[1]); !errors.Is(err, ErrUnknown) {
			t.Errorf("Parse(%q, %q): %v", c[0], c[1], err)
		}
	}
}
