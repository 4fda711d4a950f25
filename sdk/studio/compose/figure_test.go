package compose

import (
	"maps"
	"testing"

	"github.com/routix/routix/sdk/studio/brief"
)

func TestFigureStaysInTheTitle(t *testing.T) {
	for _, tc := range []struct {
		brief brief.Brief
		title string
	}{
		{brief.Brief{Number: "7", Title: "Mistakes investors make"}, "7 Mistakes investors make"},
		{brief.Brief{Number: "7", Title: "My 7 mistakes"}, "My 7 mistakes"},
		{brief.Brief{Number: "7", Title: "Mistakes", GivenTitle: true}, "Mistakes"},
		{brief.Brief{Title: "Mistakes"}, "Mistakes"},
		{brief.Brief{Number: "7"}, ""},
	} {
		tc.brief.Emphasis = map[int]bool{1: true}
		before := maps.Clone(tc.brief.Emphasis)
		got := withFigure(tc.brief)
		if got.Title != tc.title {
			t.Errorf("%+v: title %q, want %q", tc.brief, got.Title, tc.title)
		}
		if got.Title != tc.brief.Title && (!got.Emphasis[0] || !got.Emphasis[2] || got.Emphasis[1]) {
			t.Errorf("%q stresses %v", got.Title, got.Emphasis)
		}
		if !maps.Equal(tc.brief.Emphasis, before) {
			t.Error("the brief of the caller was changed")
		}
	}
}
