package assets

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/webp"
)

func openPack(t *testing.T) fs.FS {
	t.Helper()
	tree, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func readFile(t *testing.T, tree fs.FS, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(tree, name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestFontsHaveTheLettersTheyAreThereFor(t *testing.T) {
	tree := openPack(t)
	letters := map[string]string{
		"anton":                "AZaz09ğışŁĘệ",
		"archivo-black":        "AZaz09",
		"baloo-2":              "हिन्दी",
		"bangers":              "AZaz09",
		"bebas-neue":           "AZ09",
		"black-han-sans":       "한글",
		"creepster":            "AZaz09",
		"dela-gothic-one":      "あア漢ΩЖ",
		"fira-condensed-black": "AZΩάЖїé",
		"kanit-black":          "ไทยสวัสดี",
		"lalezar":              "سلام",
		"lilita-one":           "AZaz09",
		"luckiest-guy":         "AZ09",
		"montserrat-black":     "AZażЖ",
		"noto-sans-bengali":    "বাংলা",
		"noto-sans-black":      "ΩЖé",
		"noto-sans-devanagari": "हिन्दी",
		"noto-sans-hebrew":     "שלום",
		"noto-sans-sc":         "汉字體",
		"noto-sans-tamil":      "தமிழ்",
		"noto-sans-telugu":     "తెలుగు",
		"noto-sans-thai":       "ไทย",
		"oswald":               "AZaz09Жї",
		"permanent-marker":     "AZaz09",
		"playfair-black":       "AZaz09Ж",
		"poppins-black":        "AZaz09हिन्दी",
		"press-start-2p":       "AZ09ΩЖ",
		"reggae-one":           "あア漢",
		"rubik-black":          "AZЖשלום",
		"russo-one":            "AZaz09Ж",
		"teko":                 "AZहिन्दी",
		"titan-one":            "AZaz09",
		"vazirmatn-black":      "سلامپچ",
	}
	for family, text := range letters {
		face, err := font.ParseTTF(bytes.NewReader(readFile(t, tree, "fonts/"+family+".ttf")))
		if err != nil {
			t.Errorf("%s: %v", family, err)
			continue
		}
		for _, letter := range text {
			if _, ok := face.NominalGlyph(letter); !ok {
				t.Errorf("%s lacks %q", family, letter)
			}
		}
	}
}

func TestIconsMatchTheirIndex(t *testing.T) {
	tree := openPack(t)
	var index []struct {
		Name     string
		Group    string
		Keywords []string
	}
	if err := json.Unmarshal(readFile(t, tree, "icons.json"), &index); err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(tree, "icons/*.webp")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(index) || len(files) < 1500 {
		t.Errorf("%d rasters for %d icons, want the same number and at least 1500", len(files), len(index))
	}
	grouped := 0
	for _, icon := range index {
		config, err := webp.DecodeConfig(bytes.NewReader(readFile(t, tree, "icons/"+icon.Name+".webp")))
		if err != nil {
			t.Errorf("%s: %v", icon.Name, err)
		} else if max(config.Width, config.Height) != 512 {
			t.Errorf("%s is %dx%d, want a long side of 512", icon.Name, config.Width, config.Height)
		}
		if len(icon.Keywords) == 0 {
			t.Errorf("%s has no keywords", icon.Name)
		}
		if icon.Group != "" {
			grouped++
		}
	}
	if grouped*10 < len(index)*9 {
		t.Errorf("only %d of %d icons have a group", grouped, len(index))
	}
}

func TestIconIsCutToItsInk(t *testing.T) {
	tree := openPack(t)
	picture, err := webp.Decode(bytes.NewReader(readFile(t, tree, "icons/rocket.webp")))
	if err != nil {
		t.Fatal(err)
	}
	bounds := picture.Bounds()
	if _, _, _, alpha := picture.At(bounds.Min.X, bounds.Min.Y).RGBA(); alpha != 0 {
		t.Errorf("corner has alpha %d, want a transparent ground", alpha)
	}
	const slack = 6 // pixels
	inner := bounds.Inset(slack)
	for _, edge := range []struct {
		name           string
		x0, y0, x1, y1 int
	}{
		{"left", bounds.Min.X, bounds.Min.Y, inner.Min.X, bounds.Max.Y},
		{"right", inner.Max.X, bounds.Min.Y, bounds.Max.X, bounds.Max.Y},
		{"top", bounds.Min.X, bounds.Min.Y, bounds.Max.X, inner.Min.Y},
		{"bottom", bounds.Min.X, inner.Max.Y, bounds.Max.X, bounds.Max.Y},
	} {
		inked := false
		for y := edge.y0; y < edge.y1; y++ {
			for x := edge.x0; x < edge.x1; x++ {
				_, _, _, alpha := picture.At(x, y).RGBA()
				inked = inked || alpha > 0
			}
		}
		if !inked {
			t.Errorf("no ink within %d pixels of the %s edge", slack, edge.name)
		}
	}
}

func TestOpenIsSafeForConcurrentUse(t *testing.T) {
	tree := openPack(t)
	names, err := fs.Glob(tree, "icons/a*.webp")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d icons, %v", len(names), err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, name := range names {
				data, err := fs.ReadFile(tree, name)
				if err != nil || !bytes.HasPrefix(data, []byte("RIFF")) {
					t.Errorf("%s: %d bytes, %v", name, len(data), err)
				}
			}
		})
	}
	group.Wait()
}

func TestOpenRefusesWhatIsNoPack(t *testing.T) {
	for _, archive := range [][]byte{nil, []byte("PK"), bytes.Repeat([]byte("x"), 4096), pack[:len(pack)/2]} {
		if _, err := open(archive); err == nil {
			t.Errorf("open of %d bytes that are no archive: no error", len(archive))
		}
	}
}

func TestLicensesNameEveryPart(t *testing.T) {
	licenses, err := Licenses()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, license := range licenses {
		names = append(names, path.Base(license.Name))
		if license.Version == "" || license.License == "" || !strings.Contains(license.Text, "opyright") {
			t.Errorf("%s: incomplete: version %q, licence %q, %d bytes of text", license.Name, license.Version, license.License, len(license.Text))
		}
	}
	for _, name := range []string{"fluent-emoji", "emojilib", "unicode-emoji-json", "anton", "lalezar", "luckiest-guy", "noto-sans-sc", "creepster", "teko"} {
		if !slices.Contains(names, name) {
			t.Errorf("%s is in the pack and has no licence in %v", name, names)
		}
	}
	if !slices.IsSorted(names[:16]) {
		t.Errorf("licences are not sorted: %v", names)
	}
}
