package subject

import (
	"errors"
	"fmt"
	"image"
	"io/fs"
	"strings"
	"sync"

	"golang.org/x/image/webp"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// ErrUnknown means that no icon and no drawing has the name asked for.
var ErrUnknown = errors.New("unknown subject")

// cachedPictures bounds the pictures kept decoded, at about 1 MB each.
const cachedPictures = 40

// Set finds pictures of subjects by name.
type Set struct {
	pack  fs.FS
	fonts *lettering.Library
	cache *cache
}

// Open makes a set of the icons in pack/icons/<name>.webp. The fonts letter the
// drawings. Nothing is read yet.
func Open(pack fs.FS, fonts *lettering.Library) *Set {
	return &Set{pack, fonts, newCache(cachedPictures)}
}

// Picture returns the picture of a subject, premultiplied. It is shared: do not
// paint on it. A name that nothing answers to gives [ErrUnknown].
func (s *Set) Picture(name string) (*image.RGBA, error) {
	return s.cache.get(name, func() (*image.RGBA, error) {
		picture, err := s.load(name)
		if err != nil {
			return nil, fmt.Errorf("subject %q: %w", name, err)
		}
		return picture, nil
	})
}

// Has tells whether Picture knows the name, without decoding an icon.
func (s *Set) Has(name string) bool {
	if strings.HasPrefix(name, DrawnPrefix) || strings.HasPrefix(name, PersonPrefix) {
		_, err := s.Picture(name)
		return err == nil
	}
	_, err := fs.Stat(s.pack, iconPath(name))
	return err == nil
}

func (s *Set) load(name string) (*image.RGBA, error) {
	if look, ok := strings.CutPrefix(name, PersonPrefix); ok {
		return s.person(look)
	}
	drawn, ok := strings.CutPrefix(name, DrawnPrefix)
	if !ok {
		return s.icon(name)
	}
	kind, rest, _ := strings.Cut(drawn, ":")
	d, ok := drawings[kind]
	if !ok {
		return nil, ErrUnknown
	}
	arguments := append(strings.SplitN(rest, ":", maxArguments), make([]string, maxArguments)...)
	return d.draw(s, arguments[:maxArguments])
}

func iconPath(name string) string { return "icons/" + name + ".webp" }

// icon decodes an icon afresh: the caller may paint on it.
func (s *Set) icon(name string) (*image.RGBA, error) {
	f, err := s.pack.Open(iconPath(name))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return nil, ErrUnknown
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	img, err := webp.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("decode %s: %w", iconPath(name), err)
	}
	return premultiply(img), nil
}

// premultiply converts a decoded icon. Icons are mostly YCbCr with alpha, for
// which image/draw has no fast path.
func premultiply(img image.Image) *image.RGBA {
	src, ok := img.(*image.NYCbCrA)
	out := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	if !ok {
		drawInto(out, img)
		return out
	}
	canvas.Parallel(out.Rect.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			premultiplyRow(out.Pix[y*out.Stride:][:out.Rect.Dx()*4], src, y)
		}
	})
	return out
}

// cache keeps the pictures used last and makes each only once at a time.
type cache struct {
	mu      sync.Mutex
	limit   int
	clock   int
	entries map[string]*entry
}

type entry struct {
	load func() (*image.RGBA, error)
	used int
}

func newCache(limit int) *cache { return &cache{limit: limit, entries: map[string]*entry{}} }

// get returns what load made for the name, now or before.
func (c *cache) get(name string, load func() (*image.RGBA, error)) (*image.RGBA, error) {
	c.mu.Lock()
	e := c.entries[name]
	if e == nil {
		c.evict()
		e = &entry{load: sync.OnceValues(load)}
		c.entries[name] = e
	}
	c.clock++
	e.used = c.clock
	c.mu.Unlock()
	return e.load()
}

// evict makes room for one entry by dropping the one unused for longest.
func (c *cache) evict() {
	if len(c.entries) < c.limit {
		return
	}
	oldest, least := "", c.clock+1
	for name, e := range c.entries {
		if e.used < least {
			oldest, least = name, e.used
		}
	}
	delete(c.entries, oldest)
}
