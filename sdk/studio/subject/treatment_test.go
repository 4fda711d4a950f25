package subject_test

import (
	"bytes"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/subject"
)

// meanColor is the mean of the solid pixels of a treated apple.
func meanColor(t *testing.T, set *subject.Set, treatment subject.Treatment) canvas.Color {
	t.Helper()
	picture, err := set.Treated("red-apple", treatment)
	if err != nil {
		t.Fatalf("%s: %v", treatment, err)
	}
	var sum canvas.Color
	n := float32(0)
	for i := 0; i < len(picture.Pix); i += 4 {
		p := picture.Pix[i : i+4]
		if p[0] > p[3] || p[1] > p[3] || p[2] > p[3] {
			t.Fatalf("%s: pixel %v is not premultiplied", treatment, p)
		}
		if p[3] > 200 {
			sum, n = sum.Add(canvas.Color{R: float32(p[0]), G: float32(p[1]), B: float32(p[2])}), n+1
		}
	}
	return sum.Scale(1 / max(n, 1))
}

func TestTreatments(t *testing.T) {
	set := open(t, synthetic(t))
	plain := meanColor(t, set, "")
	if gold := meanColor(t, set, subject.Gold); gold.G < 1.5*plain.G || gold.B > gold.G {
		t.Errorf("gold is %v", gold)
	}
	if ice := meanColor(t, set, subject.Frozen); ice.B < ice.R {
		t.Errorf("ice is %v", ice)
	}
	if dull := meanColor(t, set, subject.Dull); dull.R-dull.B > (plain.R-plain.B)/2 || dull.Luma() > plain.Luma() {
		t.Errorf("dull is %v of %v", dull, plain)
	}
	base, _ := set.Picture("red-apple")
	for _, treatment := range []subject.Treatment{subject.Xray, subject.Glitch} {
		if picture, err := set.Treated("red-apple", treatment); err != nil || bytes.Equal(picture.Pix, base.Pix) {
			t.Errorf("%s changes nothing: %v", treatment, err)
		}
	}
	first, _ := set.Treated("red-apple", subject.Gold)
	if again, _ := set.Treated("red-apple", subject.Gold); again != first {
		t.Error("a treated picture was made twice")
	}
	if _, err := set.Treated("unicorn", subject.Gold); err == nil {
		t.Error("an unknown subject was treated")
	}
}

func TestBurningLightsTheAirAbove(t *testing.T) {
	set := open(t, synthetic(t))
	above := func(treatment subject.Treatment) float32 {
		h := lit()
		h.GlowStrength, h.Treatment = 0, treatment
		c := evening()
		if err := set.Draw(c, "red-apple", h); err != nil {
			t.Fatal(err)
		}
		var sum float32
		for x := float32(500); x < 780; x += 10 {
			sum += luma(c, x, 140)
		}
		return sum
	}
	if plain, burning := above(""), above(subject.Burning); burning < plain*1.3 {
		t.Errorf("the air above has %.0f, burning %.0f", plain, burning)
	}
}
