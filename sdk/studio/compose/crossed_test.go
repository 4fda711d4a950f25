package compose_test

import (
	"testing"

	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/studiotest"

	"github.com/routix/routix/sdk/studio"
)

func TestWhatIsGivenUpIsCrossedOut(t *testing.T) {
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	b := newReader(kit).Read("Never buy these cars", "")
	o := compose.Options{Width: 320, Height: 180, Seed: 4, Quality: compose.Full, Layout: compose.LayoutLeft}
	crossed := redPixels(render(t, kit, b, o))
	b.Negated = nil
	if plain := redPixels(render(t, kit, b, o)); crossed < plain+500 {
		t.Errorf("%d red pixels with the cross, %d without", crossed, plain)
	}
}

// redPixels counts what is of the red of a cross.
func redPixels(d *compose.Design) int {
	n := 0
	for i := 0; i < len(d.Image.Pix); i += 4 {
		if p := d.Image.Pix[i:]; p[0] > 170 && p[1] < 90 && p[2] < 110 {
			n++
		}
	}
	return n
}
