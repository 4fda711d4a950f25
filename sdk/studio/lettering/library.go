package lettering

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
)

// fontFolder is where a pack keeps its fonts.
const fontFolder = "fonts"

// Library is the fonts of a pack by name, for instance "anton". A font is read
// and parsed when it is first needed, once.
type Library struct {
	fonts   map[string]*fontFile
	shapers sync.Pool // of *shaper
	picture func(name string) (*image.RGBA, error)
}

// fontFile is one font of the library, parsed on first use.
type fontFile struct {
	name  string
	parse func() (*font.Font, error)
}

// Open lists the fonts in fsys/fonts/<name>.ttf without reading them. It fails
// when there are none, or when one that is required is missing.
func Open(fsys fs.FS, required ...string) (*Library, error) {
	files, err := fs.Glob(fsys, fontFolder+"/*.ttf")
	if err != nil {
		return nil, fmt.Errorf("list fonts: %w", err)
	}
	l := &Library{fonts: make(map[string]*fontFile, len(files))}
	l.shapers.New = func() any { return newShaper() }
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(file), ".ttf")
		l.fonts[name] = &fontFile{name, sync.OnceValues(func() (*font.Font, error) {
			return parse(fsys, file)
		})}
	}
	if len(l.fonts) == 0 {
		return nil, errors.New("no fonts in " + fontFolder)
	}
	for _, name := range required {
		if !l.Has(name) {
			return nil, fmt.Errorf("font %s/%s.ttf: %w", fontFolder, name, fs.ErrNotExist)
		}
	}
	return l, nil
}

func parse(fsys fs.FS, file string) (*font.Font, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("read font: %w", err)
	}
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("parse font %s: %w", file, err)
	}
	return face.Font, nil
}

// Has tells whether the library holds a font of that name.
func (l *Library) Has(name string) bool { return l.fonts[name] != nil }

// Stack chooses fonts, the most wanted first. Names that the library lacks are
// passed over. Letters that none of them draws come from the fallback fonts of
// their script.
func (l *Library) Stack(names ...string) Stack {
	s := Stack{library: l}
	for _, name := range names {
		if f := l.fonts[name]; f != nil && !slices.Contains(s.chosen, f) {
			s.chosen = append(s.chosen, f)
		}
	}
	return s
}

// Stack is an ordered choice of fonts. Make one with [Library.Stack] or
// [Library.Typeface].
type Stack struct {
	library  *Library
	chosen   []*fontFile
	matching map[scriptGroup]*fontFile // the first choice for a script
}

// Check parses the chosen fonts and reports the first that is broken. Without
// it a broken font is passed over as if it were missing.
func (s Stack) Check() error {
	for _, f := range s.chosen {
		if _, err := f.parse(); err != nil {
			return err
		}
	}
	return nil
}
