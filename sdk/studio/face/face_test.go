package face_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/face"
	"github.com/routix/routix/sdk/studio/picture"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func open(t testing.TB) *face.Finder {
	t.Helper()
	f, err := face.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// single is a part of a test photo that shows one person, or most of one.
type single struct {
	photo int
	part  image.Rectangle
	// face is where the middle of the face is in the photo.
	face image.Point
}

var singles = map[string]single{
	"green dress":  {6, image.Rect(100, 350, 660, 1250), image.Pt(350, 650)},
	"stethoscope":  {1, image.Rect(1120, 150, 1920, 1250), image.Pt(1563, 346)},
	"orange dress": {5, image.Rect(1330, 250, 1900, 1000), image.Pt(1530, 562)},
	"black top":    {3, image.Rect(960, 150, 1400, 900), image.Pt(1190, 380)},
}

// people are the singles, in short tests one of them.
func people() map[string]single {
	if testing.Short() {
		return map[string]single{"green dress": singles["green dress"]}
	}
	return singles
}

func decode(t testing.TB, file []byte) *image.RGBA {
	t.Helper()
	m, err := picture.Decode(file, picture.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func (s single) crop(t testing.TB) *image.RGBA {
	t.Helper()
	m := decode(t, studiotest.Photo(t, s.photo))
	out := image.NewRGBA(image.Rectangle{Max: s.part.Size()})
	draw.Draw(out, out.Rect, m, s.part.Min, draw.Src)
	return out
}

// half is the part of the photo right of the middle of the face.
func (s single) half(t testing.TB) *image.RGBA {
	t.Helper()
	s.part.Min.X, s.part.Max.X = s.face.X+5, s.face.X+150
	s.part.Min.Y, s.part.Max.Y = s.face.Y-90, s.face.Y+90
	return s.crop(t)
}

func asJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := jpeg.Encode(&file, m, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, m); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// opacity is the mean opacity of a cut-out in a box, 0 to 1.
func opacity(m *image.RGBA, r image.Rectangle) float64 {
	r = r.Intersect(m.Rect)
	sum := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			sum += int(m.RGBAAt(x, y).A)
		}
	}
	return float64(sum) / 255 / float64(max(1, r.Dx()*r.Dy()))
}

func TestPortraitShowsThePersonAlone(t *testing.T) {
	f := open(t)
	for name, s := range people() {
		p, err := f.Portrait(asJPEG(t, s.crop(t)), 0)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		size, center, height := p.Cutout.Rect.Size(), p.Center(), p.FaceHeight()
		inner := image.Rect(int(center.X-height*.18), int(center.Y-height*.3), int(center.X+height*.18), int(center.Y+height*.4))
		if got := opacity(p.Cutout, inner); got < .995 {
			t.Errorf("%s: the face is %.3f solid", name, got)
		}
		corners := image.Rect(0, 0, size.X/10, size.Y/10)
		left, right := opacity(p.Cutout, corners), opacity(p.Cutout, corners.Add(image.Pt(size.X-size.X/10, 0)))
		if left > .12 && right > .12 {
			t.Errorf("%s: background is left in the upper corners: %.2f, %.2f", name, left, right)
		}
		if whole := opacity(p.Cutout, p.Cutout.Rect); whole < .3 || whole > .95 {
			t.Errorf("%s: %.2f of the cut-out is solid", name, whole)
		}
		if len(p.Points) != 468 || !image.Pt(int(center.X), int(center.Y)).In(p.Head) || p.Head.Dy() < int(height) {
			t.Errorf("%s: %d points, head %v, middle of the face %v", name, len(p.Points), p.Head, center)
		}
		if float64(size.Y) < 1.7*float64(height) {
			t.Errorf("%s: a cut-out of %v for a face of %.0f has no chest", name, size, height)
		}
	}
}

func TestIndexChoosesThePerson(t *testing.T) {
	f, photo := open(t), studiotest.Photo(t, 6)
	seen, count := map[string]bool{}, 4
	if testing.Short() {
		count = 2
	}
	for i := range count {
		p, err := f.Portrait(photo, i)
		if err != nil {
			t.Fatalf("face %d: %v", i, err)
		}
		seen[string(p.Cutout.Pix[:4096])+p.Head.String()] = true
	}
	if len(seen) != count {
		t.Errorf("%d indices give %d people", count, len(seen))
	}
	for _, index := range []int{4, -1, 1 << 30} {
		_, err := f.Portrait(photo, index)
		var blamed *sdk.Error
		if !errors.As(err, &blamed) || blamed.Code != face.CodeIndex {
			t.Errorf("index %d: %v", index, err)
		}
	}
}

// plain is a picture of one colour.
func plain(w, h int, c color.Color) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(m, m.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	return m
}

func TestBadPhotos(t *testing.T) {
	f, whole := open(t), asJPEG(t, singles["black top"].crop(t))
	for name, test := range map[string]struct {
		file []byte
		code string
	}{
		"nothing":      {[]byte{}, face.CodeInvalid},
		"text":         {[]byte("not a picture"), face.CodeInvalid},
		"cut off":      {whole[:len(whole)/3], face.CodeInvalid},
		"one pixel":    {asPNG(t, plain(1, 1, color.White)), face.CodeInvalid},
		"plain colour": {asPNG(t, plain(640, 480, color.RGBA{200, 150, 120, 255})), face.CodeNone},
		"no person":    {asPNG(t, checkered(640, 480)), face.CodeNone},
		"half a face":  {asPNG(t, singles["green dress"].half(t)), face.CodeNone},
		"thin strip":   {asPNG(t, plain(3000, 50, color.Black)), face.CodeNone},
		"all clear":    {asPNG(t, image.NewNRGBA(image.Rect(0, 0, 300, 300))), face.CodeNone},
		"grey 16 bit":  {asPNG(t, image.NewGray16(image.Rect(0, 0, 200, 100))), face.CodeNone},
	} {
		p, err := f.Portrait(test.file, 0)
		var blamed *sdk.Error
		if !errors.As(err, &blamed) || blamed.Code != test.code || p != nil {
			t.Errorf("%s: %v, want %s", name, err, test.code)
		}
	}
}

func checkered(w, h int) *image.RGBA {
	m := plain(w, h, color.White)
	for y := range h {
		for x := range w {
			if (x/37+y/29)%2 == 0 {
				m.Set(x, y, color.RGBA{uint8(x), uint8(y), 90, 255})
			}
		}
	}
	return m
}

func TestSameBytesOnAnyProcessors(t *testing.T) {
	photo := asJPEG(t, singles["green dress"].crop(t))
	var want []byte
	old := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(old)
	for _, n := range []int{1, 4} {
		runtime.GOMAXPROCS(n)
		p, err := open(t).Portrait(photo, 0)
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = p.Cutout.Pix
		} else if !slices.Equal(p.Cutout.Pix, want) {
			t.Errorf("other bytes on %d processors", n)
		}
	}
}

func TestPortraitsAreKept(t *testing.T) {
	f, photo := open(t), asJPEG(t, singles["black top"].crop(t))
	var portraits [4]*face.Portrait
	var wg sync.WaitGroup
	for i := range portraits {
		wg.Go(func() {
			var err error
			if portraits[i], err = f.Portrait(photo, 0); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, p := range portraits {
		if p != portraits[0] {
			t.Error("one photo, two portraits")
		}
	}
}

func TestOwnTransparencyIsKept(t *testing.T) {
	m := singles["green dress"].crop(t)
	cut := image.NewNRGBA(m.Rect)
	draw.Draw(cut, image.Rect(60, 150, 460, 900), m, image.Pt(60, 150), draw.Src)
	p, err := open(t).Portrait(asPNG(t, cut), 0)
	if err != nil {
		t.Fatal(err)
	}
	if whole := opacity(p.Cutout, p.Cutout.Rect); whole < .97 {
		t.Errorf("a photo cut to a rectangle is %.2f solid", whole)
	}
}

func BenchmarkPortrait(b *testing.B) {
	f := open(b)
	photo := studiotest.Photo(b, 6)
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			photo = append(photo, 0) // another hash, the same picture
			if _, err := f.Portrait(photo, 0); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("kept", func(b *testing.B) {
		for b.Loop() {
			if _, err := f.Portrait(photo, 0); err != nil {
				b.Fatal(err)
			}
		}
	})
}
