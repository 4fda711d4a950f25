package compose_test

import (
	"context"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/studiotest"
	"github.com/routix/routix/sdk/studio/subject"
)

func TestPeopleAreCast(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	for prompt, want := range map[string]string{
		"Street food chef reveals his secret":     "chef-smirk-shush-man",
		"I asked 100 doctors one question":        "doctor-wonder",
		"My reaction to the new trailer":          "casual-shock",
		"Morning routine of a CEO":                "executive",
		"Pregnancy week by week":                  "expecting-happy-belly-woman",
		"Best laptop for students under $500":     "",
		"Chocolate cake recipe":                   "",
		"Room makeover: before and after":         "",
		"How black holes bend time":               "",
		"Full body workout at home, no equipment": "athlete-determined",
	} {
		for _, quality := range []compose.Quality{compose.Fast, compose.Full} {
			d := render(t, kit, reader.Read(prompt, ""), compose.Options{Width: 320, Height: 180, Seed: 3, Quality: quality, Layout: compose.LayoutLeft})
			if got := leadOf(d); want == "" && got != "" || !strings.Contains(got, want) {
				t.Errorf("%q: cast %q, want %q", prompt, got, want)
			}
		}
	}
}

// leadOf is the drawn person in front of a design, "" without one.
func leadOf(d *compose.Design) string {
	lead := ""
	for _, l := range d.Layers {
		if strings.HasPrefix(l.Name, subject.PersonPrefix) {
			lead = l.Name
		}
	}
	return lead
}

func TestNoYellowPeople(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	for _, prompt := range []string{
		"My morning routine as a nurse", "The truth about sugar", "Yoga for beginners", "Learn to dance salsa", "How I made $10,000 with AI",
	} {
		d := render(t, kit, reader.Read(prompt, ""), compose.Options{Width: 320, Height: 180, Seed: 5, Quality: compose.Full})
		for _, l := range d.Layers {
			if strings.HasSuffix(l.Name, "-face") || strings.HasPrefix(l.Name, "man-") || strings.HasPrefix(l.Name, "woman-") || strings.HasPrefix(l.Name, "person-") {
				t.Errorf("%q shows %s", prompt, l.Name)
			}
		}
	}
}

func TestPeopleAgainstEachOther(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	for prompt, want := range map[string]int{
		"Chef vs grandma": 2, "Messi vs Ronaldo": 2, "iPhone vs Samsung": 0, "Weight loss transformation before and after": 2,
		"Room makeover: before and after": 0,
	} {
		for _, size := range []string{"16:9", "9:16"} {
			d := render(t, kit, reader.Read(prompt, ""), compose.Options{Width: sizes[size].X, Height: sizes[size].Y, Seed: 3, Quality: compose.Full})
			n := 0
			for _, l := range d.Layers {
				if strings.HasPrefix(l.Name, subject.PersonPrefix) {
					n++
				}
			}
			if n != want {
				t.Errorf("%q %s: %d people, want %d", prompt, size, n, want)
			}
		}
	}
}

// BenchmarkPerson draws another person every time, none kept.
func BenchmarkPerson(b *testing.B) {
	kit, err := studio.Open(studiotest.Open(b))
	if err != nil {
		b.Fatal(err)
	}
	read := newReader(kit).Read("My reaction to the new trailer", "")
	for name, quality := range map[string]compose.Quality{"Fast": compose.Fast, "Full": compose.Full} {
		b.Run(name, func(b *testing.B) {
			for i := range b.N {
				o := compose.Options{Width: 1280, Height: 720, Seed: int64(i), Quality: quality, Layout: compose.LayoutLeft}
				if _, err := compose.Render(context.Background(), kit, read, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
