package compose

import (
	"testing"

	"github.com/routix/routix/sdk/studio/brief"
)

func TestPairs(t *testing.T) {
	for title, test := range map[string]struct {
		subjects []string
		pair     bool
	}{
		"Coffee and donuts": {[]string{"hot-beverage", "doughnut"}, true}, "Guitar & piano": {[]string{"guitar", "musical-keyboard"}, true},
		"Coffee for breakfast": {[]string{"hot-beverage", "doughnut"}, false}, "Kaffee und Kuchen": {[]string{"hot-beverage", "cake"}, true},
		"Cats and more": {[]string{"cat", "cat", "sparkles"}, false}, "And then": {[]string{"cat", "dog"}, false},
	} {
		if got := isPair(brief.Brief{Title: title, Prompt: title, Subjects: test.subjects}); got != test.pair {
			t.Errorf("%q: pair %v", title, got)
		}
	}
}

func TestOneOfAPairLeads(t *testing.T) {
	room := box{0, 0, 100, 100}
	first, second := firstOfPair.in(room), secondOfPair.in(room)
	if size := min(second.w, second.h) / min(first.w, first.h); size > .85 || size < .6 {
		t.Errorf("the second has %.2f of the first", size)
	}
	if o := overlap(second, first); o < .1 || o > .5 {
		t.Errorf("the first covers %.2f of the second", o)
	}
}
