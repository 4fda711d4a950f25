//go:build gallery

package main

import (
	"bytes"
	"context"
	_ "embed"
	"flag"
	"html/template"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/sdk"
)

var (
	galleryOut      = flag.String("gallery.out", "", "folder that the contact sheet is written to")
	galleryOnly     = flag.String("gallery.only", "", "names of specimens, parted by commas; empty for all")
	galleryVersions = flag.String("gallery.versions", "", "ids of algorithms, parted by commas; empty for all")
)

//go:embed testdata/gallery.html
var galleryPage string

// exhibit is one picture of the contact sheet.
type exhibit struct {
	File, Algorithm string
	Width, Height   int
	Milliseconds    float64
	Legibility      string
	Failure         string
}

// room is a specimen with its pictures.
type room struct {
	specimen
	Exhibits []exhibit
}

// TestGallery draws the corpus with every version into one page, index.html, with
// the time that each picture took on this machine and how well its title reads.
func TestGallery(t *testing.T) {
	if *galleryOut == "" {
		t.Fatal("-gallery.out is missing: run make gallery")
	}
	if err := os.MkdirAll(*galleryOut, 0o755); err != nil {
		t.Fatal(err)
	}
	manifests, algorithms := versions(t)
	times := map[string][]float64{}
	var rooms []room
	for _, s := range corpus(t) {
		if !picked(*galleryOnly, s.Name) {
			continue
		}
		r := room{specimen: s}
		for _, m := range manifests {
			if !picked(*galleryVersions, m.ID) {
				continue
			}
			e := exhibitOf(t, s, m, algorithms[m.ID])
			times[m.Name] = append(times[m.Name], e.Milliseconds)
			r.Exhibits = append(r.Exhibits, e)
		}
		rooms = append(rooms, r)
	}
	writeGallery(t, rooms, medians(times))
}

func picked(list, name string) bool {
	return list == "" || slices.Contains(strings.Split(list, ","), name)
}

func exhibitOf(t *testing.T, s specimen, m sdk.Manifest, a sdk.Algorithm) exhibit {
	t.Helper()
	e := exhibit{Algorithm: m.Name, File: s.Name + "-" + m.ID + ".jpg"}
	began := time.Now()
	result, err := a.Generate(context.Background(), s.order(t, m, 1), func(sdk.Progress) {})
	e.Milliseconds = float64(time.Since(began).Microseconds()) / 1000
	if err != nil {
		t.Errorf("%s by %s: %v", s.Name, m.Name, err)
		e.Failure = err.Error()
		return e
	}
	picture, _, err := image.Decode(bytes.NewReader(result.Images[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	e.Width, e.Height, e.Legibility = result.Images[0].Width, result.Images[0].Height, "no title"
	if l := result.Images[0].Legibility; l != nil {
		e.Legibility = fixed(*l)
	}
	file, err := os.Create(filepath.Join(*galleryOut, e.File))
	if err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(file, picture, &jpeg.Options{Quality: 90}); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return e
}

// medians are the middle times by the name of the version.
func medians(times map[string][]float64) map[string]string {
	out := map[string]string{}
	for name, list := range times {
		slices.Sort(list)
		out[name] = fixed(list[len(list)/2])
	}
	return out
}

func writeGallery(t *testing.T, rooms []room, medians map[string]string) {
	t.Helper()
	page := template.Must(template.New("gallery").Funcs(template.FuncMap{"fixed": fixed}).Parse(galleryPage))
	var html bytes.Buffer
	if err := page.Execute(&html, map[string]any{"Rooms": rooms, "Medians": medians}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(*galleryOut, "index.html")
	if err := os.WriteFile(path, html.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("open %s", path)
}
