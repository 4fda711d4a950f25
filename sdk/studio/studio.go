// Package studio opens the picture kit: everything that a version of Routix
// needs to draw a thumbnail, from one pack of fonts and icons.
//
// The kit lies in packages that build on one another:
//
//   - canvas: colours, paths, masks, fills, lights, sprites, grading
//   - lettering: fonts, shaping of any script, titles, legibility
//   - people: cartoon people by role, feeling and gesture, cast by words
//   - subject: pictures of things and people by name, lit to belong to a scene
//   - encode: PNG, JPEG and WebP with a recipe inside
//
// A process opens one [Kit] and shares it between all its pipelines:
//
//	kit, err := studio.Open(os.DirFS(pack))
//	c := canvas.New(1280, 720, seed)
//	err = kit.Subjects.Draw(c, "house", subject.Hero{X: 900, Y: 360, Size: 560})
//	lettering.DrawBlock(c, title, nil, 40, 60, 560, 400, lettering.Style{Fonts: kit.Fonts.Typeface("anton")})
//	err = encode.PNG(w, c.Image, recipe)
package studio

import (
	"fmt"
	"io/fs"

	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/subject"
)

// Kit is an opened pack. It is safe for concurrent use; its fields must not be
// changed.
type Kit struct {
	// Fonts letters titles.
	Fonts *lettering.Library
	// Subjects finds and draws pictures of things.
	Subjects *subject.Set
	// Icons lists the icons of the pack with the words that find them.
	Icons []subject.Icon
	// Pack is the tree that the kit was opened from, for further parts of it.
	Pack fs.FS
}

// Open reads the lists of a pack: fonts/<family>.ttf, icons/<name>.webp and
// icons.json. Fonts and icons themselves are read when first used, so Open takes
// a few milliseconds. A part that every picture may need and the pack lacks
// gives an error that names the file and wraps fs.ErrNotExist.
func Open(pack fs.FS) (*Kit, error) {
	fonts, err := lettering.Open(pack, requiredFonts()...)
	if err != nil {
		return nil, fmt.Errorf("open picture kit: %w", err)
	}
	icons, err := subject.ReadIndex(pack)
	if err != nil {
		return nil, fmt.Errorf("open picture kit: %w", err)
	}
	subjects := subject.Open(pack, fonts)
	fonts.UsePictures(subjects.Picture)
	return &Kit{Fonts: fonts, Subjects: subjects, Icons: icons, Pack: pack}, nil
}

// requiredFonts are one display and one plain font for each of the two scripts
// that a title must never lack.
func requiredFonts() []string {
	return []string{"anton", "montserrat-black", "lalezar", "vazirmatn-black"}
}
