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

// PersonName is the name by which [Set.Picture] draws a person height pixels high.
func PersonName(l casting.Look, height int) string {
	return fmt.Sprintf("%s%d:%s", PersonPrefix, height, l.Name())
}

// person draws what [PersonName] names, less the prefix. A prop that is unknown is
// left out.
func (s *Set) person(name string) (*image.RGBA, error) {
	size, look, _ := strings.Cut(name, ":")
	height, err := strconv.Atoi(size)
	if err != nil || height < 1 || height > maxPersonHeight {
		return nil, ErrUnknown
	}
	l, err := casting.Parse(look)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	var prop *image.RGBA
	if l.Prop != "" && !strings.HasPrefix(l.Prop, PersonPrefix) {
		if prop, err = s.Picture(l.Prop); err != nil {
			prop = nil
		}
	}
	return people.Draw(l, height, prop), nil
}
