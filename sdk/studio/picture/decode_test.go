package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/encode"
	"github.com/routix/routix/sdk/studio/picture"
)

// drawn is red with a blue upper left quarter: every turn of it looks different.
func drawn(m draw.Image) draw.Image {
	b := m.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.RGBA{220, 30, 30, 255}
			if x < b.Dx()/2 && y < b.Dy()/2 {
				c = color.RGBA{20, 40, 220, 255}
			}
			m.Set(x, y, c)
		}
	}
	return m
}

func pngFile(t *testing.T, m image.Image) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, m); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func jpegFile(t *testing.T, m image.Image) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := jpeg.Encode(&file, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func gifFile(t *testing.T, frames int) []byte {
	t.Helper()
	all := &gif.GIF{}
	for i := range frames {
		frame := image.NewPaletted(image.Rect(0, 0, 40, 20), palette.WebSafe)
		if i == 0 {
			drawn(frame)
		}
		all.Image, all.Delay = append(all.Image, frame), append(all.Delay, 5)
	}
	var file bytes.Buffer
	if err := gif.EncodeAll(&file, all); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func webpFile(t *testing.T) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 40, 20))
	drawn(m)
	var file bytes.Buffer
	if err := encode.Image(&file, m, encode.FormatWebP, ""); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func riff(name string, data []byte) []byte {
	out := append([]byte(name), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[4:], uint32(len(data)))
	out = append(out, data...)
	return append(out, make([]byte, len(data)%2)...)
}

// movingWebP wraps a still picture as the first frame of a canvas.
func movingWebP(still []byte, canvas byte) []byte {
	head := []byte{2, 0, 0, 0, canvas - 1, 0, 0, canvas/2 - 1, 0, 0}
	frame := append(make([]byte, 16), still[12:]...)
	body := append([]byte("WEBP"), riff("VP8X", head)...)
	body = append(body, riff("ANIM", make([]byte, 6))...)
	body = append(body, riff("ANMF", frame)...)
	return riff("RIFF", append(body, riff("ANMF", frame)...))
}

// exif is a TIFF directory with nothing but an orientation.
func exif(orientation byte) []byte {
	return []byte{'I', 'I', '*', 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0}
}

func withExif(file []byte, orientation byte) []byte {
	body := append([]byte("Exif\x00\x00"), exif(orientation)...)
	segment := append([]byte{0xff, 0xe1, 0, byte(len(body) + 2)}, body...)
	return append(append(append([]byte{}, file[:2]...), segment...), file[2:]...)
}

func pngWithExif(file []byte, orientation byte) []byte {
	const head = 8 + 25 // signature and IHDR
	c := append([]byte("eXIf"), exif(orientation)...)
	part := binary.BigEndian.AppendUint32(nil, uint32(len(c)-4))
	part = binary.BigEndian.AppendUint32(append(part, c...), crc32.ChecksumIEEE(c))
	return append(append(append([]byte{}, file[:head]...), part...), file[head:]...)
}

func isBlue(m *image.RGBA, x, y int) bool { c := m.RGBAAt(x, y); return c.B > 150 && c.R < 90 }

func TestDecodesEveryKind(t *testing.T) {
	r := image.Rect(0, 0, 40, 20)
	for name, file := range map[string][]byte{
		"png":         pngFile(t, drawn(image.NewNRGBA(r))),
		"png 16 bit":  pngFile(t, drawn(image.NewRGBA64(r))),
		"png palette": pngFile(t, drawn(image.NewPaletted(r, palette.WebSafe))),
		"jpeg":        jpegFile(t, drawn(image.NewRGBA(r))),
		"gif moving":  gifFile(t, 3),
		"webp":        webpFile(t),
		"webp moving": movingWebP(webpFile(t), 40),
	} {
		m, err := picture.Decode(file, picture.Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if m.Rect != r || !isBlue(m, 5, 5) || isBlue(m, 30, 5) || isBlue(m, 5, 15) {
			t.Errorf("%s: wrong picture %v", name, m.Rect)
		}
	}
}

func TestOrientation(t *testing.T) {
	r := image.Rect(0, 0, 48, 32)
	file, lossless := jpegFile(t, drawn(image.NewRGBA(r))), pngFile(t, drawn(image.NewRGBA(r)))
	for orientation, corner := range map[byte]image.Point{
		0: {}, 1: {}, 2: {X: 1}, 3: {X: 1, Y: 1}, 4: {Y: 1}, 5: {}, 6: {X: 1}, 7: {X: 1, Y: 1}, 8: {Y: 1}, 9: {},
	} {
		for kind, turned := range map[string][]byte{"jpeg": withExif(file, orientation), "png": pngWithExif(lossless, orientation)} {
			m, err := picture.Decode(turned, picture.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			size := image.Pt(48, 32)
			if orientation >= 5 && orientation <= 8 {
				size = image.Pt(32, 48)
			}
			for _, at := range []image.Point{{}, {X: 1}, {Y: 1}, {X: 1, Y: 1}} {
				blue := isBlue(m, 4+at.X*(size.X-9), 4+at.Y*(size.Y-9))
				if m.Rect.Size() != size || blue != (at == corner) {
					t.Errorf("%s orientation %d: %v, blue at %v: %v", kind, orientation, m.Rect.Size(), at, blue)
				}
			}
			if claimed, err := picture.Size(turned); err != nil || claimed != size {
				t.Errorf("%s orientation %d: claims %v, %v", kind, orientation, claimed, err)
			}
		}
	}
}

func TestScalesDown(t *testing.T) {
	m := drawn(image.NewNRGBA(image.Rect(0, 0, 403, 199)))
	for kind, file := range map[string][]byte{"png": pngFile(t, m), "jpeg": jpegFile(t, m)} {
		for longSide, want := range map[int]image.Point{0: {X: 403, Y: 199}, 403: {X: 403, Y: 199}, 402: {X: 201, Y: 99}, 100: {X: 80, Y: 39}, 1: {X: 1, Y: 1}} {
			m, err := picture.Decode(file, picture.Limits{LongSide: longSide})
			if err != nil || m.Rect.Size() != want || !m.Opaque() {
				t.Errorf("%s, longest side %d: %v, %v", kind, longSide, m.Rect, err)
			} else if want.X > 1 && (!isBlue(m, want.X/5, want.Y/5) || isBlue(m, want.X*4/5, want.Y/5)) {
				t.Errorf("%s, longest side %d: wrong colours", kind, longSide)
			}
		}
	}
}

// claiming is the PNG head of a picture that is not there.
func claiming(t *testing.T, w, h uint32) []byte {
	t.Helper()
	file := pngFile(t, image.NewGray(image.Rect(0, 0, 1, 1)))
	binary.BigEndian.PutUint32(file[16:], w)
	binary.BigEndian.PutUint32(file[20:], h)
	binary.BigEndian.PutUint32(file[29:], crc32.ChecksumIEEE(file[12:29]))
	return file
}

func TestRefusals(t *testing.T) {
	whole := jpegFile(t, drawn(image.NewRGBA(image.Rect(0, 0, 64, 64))))
	bomb := movingWebP(webpFile(t), 8) // a frame of 40x20 in a canvas of 8x4
	for name, test := range map[string]struct {
		file []byte
		want error
	}{
		"nothing":        {nil, picture.ErrFormat},
		"text":           {[]byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), picture.ErrFormat},
		"heic":           {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), picture.ErrFormat},
		"cut off":        {whole[:len(whole)/2], picture.ErrDamaged},
		"only the head":  {claiming(t, 100, 100), picture.ErrDamaged},
		"65535x65535":    {claiming(t, 65535, 65535), picture.ErrTooLarge},
		"huge by area":   {claiming(t, 1<<31-1, 1<<31-1), picture.ErrFormat},
		"1x1":            {pngFile(t, image.NewGray(image.Rect(0, 0, 1, 1))), picture.ErrTooSmall},
		"bomb in a webp": {bomb, picture.ErrDamaged},
	} {
		m, err := picture.Decode(test.file, picture.Limits{ShortSide: 2})
		if !errors.Is(err, test.want) || m != nil {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
		var blamed *sdk.Error
		if !errors.As(picture.Refusal("INVALID_LOGO", "The logo", err), &blamed) || blamed.Code != "INVALID_LOGO" {
			t.Errorf("%s: %v does not blame the logo", name, err)
		}
	}
	other := errors.New("other")
	if got := picture.Refusal("INVALID_LOGO", "The logo", other); !errors.Is(got, other) {
		t.Errorf("another error becomes %v", got)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x20Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x1aeXIfMM\x00*\xff\xff\xff\xff"))
	f.Add(movingWebP([]byte("RIFF\x00\x00\x00\x00WEBPVP8L\x05\x00\x00\x00\x2f\xff\xff\xff\xff\x00"), 40))
	f.Fuzz(func(t *testing.T, file []byte) {
		m, err := picture.Decode(file, picture.Limits{Pixels: 1 << 16})
		if err == nil && m.Rect.Empty() {
			t.Error("an empty picture")
		}
	})
}
