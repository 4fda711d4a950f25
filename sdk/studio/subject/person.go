package subject

import (
	"fmt"
	"image"
	"strconv"
	"strings"

	"github.com/routix/routix/sdk/studio/people"
	"github.com/routix/routix/sdk/studio/people/casting"
)

// PersonPrefix starts the names of drawn people.
const PersonPrefix = "person:"

// maxPersonHeight bounds the pixels of a drawn person.
const maxPersonHeight = 2048

// PersonName is the name by which [Set.Picture] draws a person height pixels high
// down to bottom; see [people.Draw].
func PersonName(l casting.Look, height, bottom int) string {
	return fmt.Sprintf("%s%d:%d:%s", PersonPrefix, height, bottom, l.Name())
}

// person draws what [PersonName] names, less the prefix. A prop that is unknown is
// left out.
func (s *Set) person(name string) (*image.RGBA, error) {
	parts := append(strings.SplitN(name, ":", 3), "", "")
	height, err := strconv.Atoi(parts[0])
	bottom, bottomErr := strconv.Atoi(parts[1])
	if err != nil || bottomErr != nil || height < 1 || height > maxPersonHeight {
		return nil, ErrUnknown
	}
	l, err := casting.Parse(parts[2])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	var prop *image.RGBA
	if l.Prop != "" && !strings.HasPrefix(l.Prop, PersonPrefix) {
		if prop, err = s.Picture(l.Prop); err != nil {
			prop = nil
		}
	}
	return people.Draw(l, height, float32(bottom), prop), nil
}
