package subject_test

import (
	"errors"
	"testing"

	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/subject"
)

func TestPersonByName(t *testing.T) {
	set := open(t, synthetic(t))
	look := casting.FromWords("Street food chef reveals his secret", 0)
	look.Prop = "no such thing"
	picture, err := set.Picture(subject.PersonName(look, 120, 400))
	if err != nil || picture.Rect.Dy() != 120 {
		t.Fatalf("%v, %v", picture.Rect, err)
	}
	again, _ := set.Picture(subject.PersonName(look, 120, 400))
	if again != picture {
		t.Error("a person is not kept")
	}
	for _, name := range []string{"person:", "person:x:300:" + look.Name(), "person:0:300:" + look.Name(), "person:99999:300:" + look.Name(), "person:100:y:" + look.Name(),
		"person:100:300:chef", "person:100", "person:100:300"} {
		if _, err := set.Picture(name); !errors.Is(err, subject.ErrUnknown) {
			t.Errorf("%q: %v", name, err)
		}
	}
}
