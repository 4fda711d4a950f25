package face

import (
	"image"
	"image/draw"

	"github.com/routix/routix/sdk/studio/canvas"
)

// textureOf copies the part of a photo around a face, and the points into it.
func textureOf(photo *image.RGBA, points []canvas.Point) (*image.RGBA, []canvas.Point) {
	const margin = .25 // around the points, in heights of the face
	m := int(margin * distance(points[pointTop], points[pointChin]))
	r := canvas.Path{points}.Bounds().Inset(-m).Intersect(photo.Rect)
	texture := image.NewRGBA(image.Rectangle{Max: r.Size()})
	draw.Draw(texture, texture.Rect, photo, r.Min, draw.Src)
	at := make([]canvas.Point, len(points))
	for i, p := range points {
		at[i] = canvas.Point{X: p.X - float32(r.Min.X), Y: p.Y - float32(r.Min.Y)}
	}
	return texture, at
}
