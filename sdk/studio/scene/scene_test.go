package scene_test

import (
	"bytes"
	"image"
	"math"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
)

func colors() scene.Palette {
	return scene.Palette{
		Dark: canvas.Hex(0x07081c), Mid: canvas.Hex(0x24307e), Bright: canvas.Hex(0x4f8bff),
		Accent: canvas.Hex(0x18c8ff), Second: canvas.Hex(0xb04bff),
	}
}

func paint(t *testing.T, name string, width, height int, seed int64) (*canvas.Canvas, scene.Ground) {
	t.Helper()
	c := canvas.New(width, height, seed)
	c.Scale = float32(math.Sqrt(float64(width*height) / (canvas.DesignWidth * canvas.DesignHeight)))
	w, h := scene.Size(c)
	ground, err := scene.Paint(c, name, colors(), canvas.Point{X: w * .7, Y: h * .5})
	if err != nil {
		t.Fatal(err)
	}
	return c, ground
}

var shapes = []image.Point{{X: 256, Y: 144}, {X: 144, Y: 256}, {X: 192, Y: 192}, {X: 280, Y: 120}}

func TestScenesFillEveryShape(t *testing.T) {
	for _, name := range scene.Names() {
		t.Run(name, func(t *testing.T) {
			for i, size := range shapes {
				if testing.Short() && i > 1 {
					break
				}
				c, ground := paint(t, name, size.X, size.Y, 5)
				_, height := scene.Size(c)
				if ground.Floor < 0 || ground.Floor > height {
					t.Errorf("%v: floor %v of %v", size, ground.Floor, height)
				}
				if l := math.Hypot(float64(ground.LightX), float64(ground.LightY)); l < .9 || l > 1.1 {
					t.Errorf("%v: the light's direction has length %.2f", size, l)
				}
				checkPicture(t, c.Image)
			}
		})
	}
}

// checkPicture wants an opaque picture that has colours down to every edge.
func checkPicture(t *testing.T, m *image.RGBA) {
	t.Helper()
	colours := map[[3]uint8]bool{}
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			p := m.Pix[m.PixOffset(x, y):]
			if p[3] != 255 {
				t.Fatalf("%v: transparent at %d,%d", m.Rect, x, y)
			}
			colours[[3]uint8(p[:3])] = true
		}
	}
	if len(colours) < 200 {
		t.Errorf("%v: only %d colours", m.Rect, len(colours))
	}
}

func TestScenesFollowTheSeed(t *testing.T) {
	for _, name := range scene.Names() {
		a, _ := paint(t, name, 192, 108, 1)
		b, _ := paint(t, name, 192, 108, 1)
		if !bytes.Equal(a.Image.Pix, b.Image.Pix) {
			t.Errorf("%s: one seed gave two pictures", name)
		}
	}
}

func TestUnknownScene(t *testing.T) {
	if _, err := scene.Paint(canvas.New(64, 36, 1), "nowhere", colors(), canvas.Point{}); err == nil {
		t.Error("a scene that does not exist was painted")
	}
}
