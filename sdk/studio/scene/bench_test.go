package scene_test

import (
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
)

func BenchmarkPaint(b *testing.B) {
	for _, name := range scene.Names() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				c := canvas.New(1280, 720, 1)
				if _, err := scene.Paint(c, name, colors(), canvas.Point{X: 900, Y: 360}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
