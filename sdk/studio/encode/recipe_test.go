package encode

import (
	"bytes"
	"image"
	_ "image/jpeg" // decoders that must not mind a recipe
	_ "image/png"
	"strings"
	"testing"

	_ "golang.org/x/image/webp" // another one
)

func TestRecipe(t *testing.T) {
	for name, recipe := range map[string]string{
		"none": "", "plain": `{"prompt":"boss fight","seed":7}`, "scripts": `{"prompt":"کوه 雪山 🔥","seed":7}`,
		"longest": strings.Repeat("x", maxRecipe),
	} {
		for _, format := range []string{FormatPNG, FormatJPEG, FormatWebP} {
			for _, width := range []int{20, 21} {
				var file bytes.Buffer
				if err := Image(&file, picture(width, 10, false), format, recipe); err != nil {
					t.Fatal(err)
				}
				if got := Recipe(file.Bytes()); got != recipe {
					t.Errorf("%s recipe in %s: %.60q, want %.60q", name, format, got, recipe)
				}
				if _, _, err := image.Decode(bytes.NewReader(file.Bytes())); err != nil {
					t.Errorf("%s with recipe %s: %v", format, name, err)
				}
			}
		}
	}
}

func TestRecipeWithAlpha(t *testing.T) {
	for format, want := range map[string]string{FormatPNG: "seed=7", FormatJPEG: "seed=7", FormatWebP: ""} {
		var file bytes.Buffer
		if err := Image(&file, picture(20, 10, true), format, "seed=7"); err != nil {
			t.Fatal(err)
		}
		if got := Recipe(file.Bytes()); got != want {
			t.Errorf("recipe in %s: %q, want %q", format, got, want)
		}
	}
}

// TestRecipeOfDamaged cuts files off and changes their bytes: there must be no
// panic.
func TestRecipeOfDamaged(t *testing.T) {
	for _, format := range []string{FormatPNG, FormatJPEG, FormatWebP} {
		var file bytes.Buffer
		if err := Image(&file, picture(9, 9, false), format, "seed=7"); err != nil {
			t.Fatal(err)
		}
		whole := file.Bytes()
		for i := range min(len(whole), 300) {
			Recipe(whole[:i])
			for _, b := range []byte{0, 1, 0x7f, 0xff} {
				damaged := bytes.Clone(whole)
				damaged[i] = b
				Recipe(damaged)
			}
		}
	}
	if got := Recipe(nil); got != "" {
		t.Errorf("recipe of nothing: %q", got)
	}
}
