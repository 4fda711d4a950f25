package casting

import (
	"bufio"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestFromWords(t *testing.T) {
	f, err := os.Open("testdata/phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const least = 150 // phrases
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Split(lines.Text(), " | ")
		if len(fields) != 4 {
			continue
		}
		n++
		l := FromWords(fields[0], uint64(n))
		for i, got := range []string{string(l.Role), string(l.Expression), string(l.Kind)} {
			if want := fields[i+1]; want != "*" && want != got {
				t.Errorf("%q: %s, want %s", fields[0], l.Name(), strings.Join(fields[1:], " "))
				break
			}
		}
		if FromWords(fields[0], uint64(n)) != l {
			t.Errorf("%q is not read the same twice", fields[0])
		}
	}
	if n < least {
		t.Errorf("%d phrases", n)
	}
}

func TestTablesNameWhatExists(t *testing.T) {
	for table, known := range map[string]func(string) bool{
		rolesText:       func(s string) bool { return slices.Contains(Roles(), Role(s)) },
		fieldsText:      func(s string) bool { return slices.Contains(Roles(), Role(s)) },
		expressionsText: func(s string) bool { return slices.Contains(Expressions(), Expression(s)) },
		kindsText:       func(s string) bool { return slices.Contains(Kinds(), Kind(s)) },
	} {
		for name, phrases := range lines(table) {
			if !known(name) || strings.TrimSpace(phrases) == "" {
				t.Errorf("%q: %q", name, phrases)
			}
		}
	}
}

func TestGesture(t *testing.T) {
	for text, want := range map[string][]Pose{
		"Full body workout":                 {Flex, CrossArms, Hips},
		"Pregnant at 40":                    {HandOnBelly},
		"The chef's secret":                 {Shush},
		"Why do we dream?":                  {Ponder, Shrug, PointUp},
		"The scariest night of my life man": {HoldCheeks},
		"Programmer at work":                {Typing},
		"Karaoke night":                     {Sing},
	} {
		seen := map[Pose]bool{}
		for seed := range uint64(40) {
			pose := FromWords(text, seed*Variants).Pose
			seen[pose] = true
			if !slices.Contains(want, pose) {
				t.Errorf("%q: %s, want one of %v", text, pose, want)
			}
		}
		if len(seen) != len(want) {
			t.Errorf("%q: only %v", text, seen)
		}
	}
}

func TestHolding(t *testing.T) {
	if l := FromWords("Best phone of the year", 1).Holding("mobile-phone", 0); l.Pose != Hold || l.Prop != "mobile-phone" {
		t.Error(l.Name())
	}
	if l := (Look{Expression: Fear, Pose: HoldCheeks}).Holding("mobile-phone", 0); l.Prop != "" {
		t.Error("hands at the face take a thing")
	}
}

func TestWears(t *testing.T) {
	if !(Look{Role: Royal}).Wears("crown") || (Look{Role: Chef}).Wears("crown") || !(Look{Pose: Sing}).Wears("microphone") {
		t.Error("what is worn is not known")
	}
}

func TestNamesCrowd(t *testing.T) {
	for text, want := range map[string]bool{
		"I asked 100 doctors": true, "50 strangers": true, "1000 people in one room": true, "Doctor reacts": false,
		"100 days": false, "A chef with 20 recipes": false, "": false,
	} {
		if NamesCrowd(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

func TestNames(t *testing.T) {
	for text, want := range map[string]bool{"Rich": true, "Boys": true, "Home cooks": true, "iPhone": false, "Tesla": false} {
		if NamesSomebody(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
	for text, want := range map[string]bool{"Weight loss before and after": true, "My glow up": true, "Room makeover": false, "Garden before and after": false} {
		if ChangesSomebody(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

func TestNamesKin(t *testing.T) {
	if !NamesFamily("Family vlog") || NamesFamily("Familiar faces") || !NamesTwins("Twins swap lives") || NamesTwins("Twine crafts") {
		t.Error("families or twins are not told apart from like words")
	}
}

func TestEveryExpressionHasPoses(t *testing.T) {
	for _, e := range Expressions() {
		if len(gestures[e]) == 0 {
			t.Errorf("no pose for %s", e)
		}
	}
}

func TestParse(t *testing.T) {
	for _, role := range Roles() {
		for _, kind := range Kinds() {
			for _, prop := range []string{"", "mobile-phone", "gen:coin:B"} {
				want := Look{Role: role, Expression: Grin, Pose: CrossArms, Kind: kind, Facing: Left, Variant: 63, Prop: prop, Cloth: map[bool]string{true: "1e5cff"}[prop == ""]}
				if got, err := Parse(want.Name()); err != nil || got != want {
					t.Errorf("Parse(%q) = %v, %v", want.Name(), got, err)
				}
			}
		}
	}
	for _, name := range []string{
		"", "chef", "chef-smirk-shush-man", "chef-smirk-shush-robot-front-1", "plumage-smirk-shush-man-front-1",
		"chef-x-shush-man-front-1", "chef-smirk-x-man-front-1", "chef-smirk-shush-man-up-1",
		"chef-smirk-shush-man-front-64", "chef-smirk-shush-man-front-1-xyz", "chef-smirk-shush-man-front-1-0000001", "chef-smirk-shush-man-front--1", "chef-smirk-shush-man-front-x", "chef-smirk-shush-man-front-",
	} {
		if _, err := Parse(name); !errors.Is(err, ErrUnknown) {
			t.Errorf("Parse(%q): %v", name, err)
		}
	}
}
