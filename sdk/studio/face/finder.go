package face

import (
	"crypto/sha256"
	"fmt"
	"image"
	"io/fs"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/neural"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/picture"
)

// Codes of the errors that blame a photo.
const (
	CodeInvalid = "INVALID_FACE"  // no picture that can be used
	CodeNone    = "NO_FACE_FOUND" // a picture without a face
	CodeIndex   = "FACE_INDEX"    // fewer faces than asked for
)

// Bounds of a photo in pixels.
const (
	minSide  = 48   // of the shorter side: less shows no face
	workSide = 2048 // longer sides are scaled down to this before anything is looked for
)

// Finder looks for people in photos. It is safe for concurrent use; make one and
// share it, for it keeps the portraits it made.
type Finder struct {
	detector  detector
	mesh      *neural.Model
	segmenter *neural.Model
	cache     *cache
	// working bounds how many photos are looked at at once, and with it memory.
	working chan struct{}
}

// maxWorking photos take up to 80 MB each while they are looked at.
const maxWorking = 2

// Open reads the models of a pack: models/blazeface.json, models/facemesh.json
// and models/selfie.json with their weights.
func Open(pack fs.FS) (*Finder, error) {
	d, err := openDetector(pack)
	if err != nil {
		return nil, fmt.Errorf("open face finder: %w", err)
	}
	mesh, err := neural.Load(pack, "models/facemesh.json", meshSide, meshSide, "Identity_2", "Identity_1")
	if err != nil {
		return nil, fmt.Errorf("open face finder: %w", err)
	}
	segmenter, err := neural.Load(pack, "models/selfie.json", 0, 0, "activation_10")
	if err != nil {
		return nil, fmt.Errorf("open face finder: %w", err)
	}
	if s := segmenter.Input(); s.Height != segmentSide || s.Width != segmentSide {
		return nil, fmt.Errorf("open face finder: segmentation of %v pixels, want %d", s, segmentSide)
	}
	return &Finder{d, mesh, segmenter, newCache(cachedPortraits), make(chan struct{}, maxWorking)}, nil
}

// Portrait cuts out the person with the index-th face of an encoded photo; index
// 0 is the largest and most central face. Errors are *sdk.Error with a code of
// this package. The portrait is shared: it must not be changed.
func (f *Finder) Portrait(photo []byte, index int) (*Portrait, error) {
	return f.cache.get(cacheKey{sha256.Sum256(photo), index}, func() (*Portrait, error) { return f.portrait(photo, index) })
}

func (f *Finder) portrait(photo []byte, index int) (*Portrait, error) {
	f.working <- struct{}{}
	defer func() { <-f.working }()
	m, err := picture.Decode(photo, picture.Limits{LongSide: workSide, ShortSide: minSide})
	if err != nil {
		return nil, picture.Refusal(CodeInvalid, "The photo", err)
	}
	source := newPhoto(m)
	faces, err := f.detector.find(source.opaque, index > 0)
	if err != nil {
		return nil, err
	}
	switch {
	case len(faces) == 0:
		return nil, &sdk.Error{Code: CodeNone, Message: "No face was found in the photo; send one that shows a face from the front."}
	case index < 0 || index >= len(faces):
		return nil, &sdk.Error{Code: CodeIndex, Message: fmt.Sprintf("face_index is %d, but the photo shows %d faces; count from 0.", index, len(faces))}
	}
	points, err := f.points(source.opaque, faces[index])
	if err != nil {
		return nil, err
	}
	if outside(points, source.opaque.Rect) > mostOutside {
		return nil, &sdk.Error{Code: CodeNone, Message: "The photo cuts off the face; send one that shows the whole head."}
	}
	others := append(append([]detection(nil), faces[:index]...), faces[index+1:]...)
	return f.cut(source, points, others)
}

// mostOutside is the part of the points of a face that may lie beyond the edge of
// the photo.
const mostOutside = .08

// outside is the part of points that lie outside a photo.
func outside(points []canvas.Point, r image.Rectangle) float64 {
	n := 0
	for _, p := range points {
		if !image.Pt(int(p.X), int(p.Y)).In(r) {
			n++
		}
	}
	return float64(n) / float64(len(points))
}

// photo is a decoded photo: opaque for the networks, with its own transparency
// beside it where it has some.
type photo struct {
	opaque *image.RGBA
	// alpha is set when the photo is cut out already.
	alpha *image.Alpha
}

// cutOutPart is the part of transparent pixels from which a photo counts as cut
// out already.
const cutOutPart = .05

func newPhoto(m *image.RGBA) photo {
	if m.Opaque() {
		return photo{opaque: m}
	}
	alpha, empty := image.NewAlpha(m.Rect), 0
	for i := range alpha.Pix {
		p := m.Pix[i*4 : i*4+4 : i*4+4]
		alpha.Pix[i] = p[3]
		if p[3] < 128 {
			empty++
		}
		for c, v := range p[:3] { // on grey, which no network takes for a person
			p[c] = uint8(uint32(v) + (255-uint32(p[3]))*150/255)
		}
		p[3] = 255
	}
	if float64(empty) < cutOutPart*float64(len(alpha.Pix)) {
		alpha = nil
	}
	return photo{m, alpha}
}
