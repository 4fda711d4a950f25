package face

import (
	"image"
	"math"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/canvas"
)

// Face Mesh of Y. Kartynnik et al., "Real-time Facial Surface Geometry from
// Monocular Video on Mobile GPUs" (2019): 468 points in a square of 192 pixels,
// and a number that tells whether there is a face.
const (
	meshSide   = 192
	meshPoints = 468
	meshMargin = 1.5 // side of the square in widths of the detected face
	minMesh    = .25 // probability of a face below which the detection was wrong
)

// Points of the mesh with a meaning, by their number. Left and right are those of
// the picture, not of the person.
const (
	pointTop        = 10 // where the forehead meets the hair
	pointChin       = 152
	pointLeft       = 234 // in front of the ears
	pointRight      = 454
	pointNose       = 1
	pointLeftJaw    = 172
	pointRightJaw   = 397
	pointLeftCheek  = 50
	pointRightCheek = 280
)

// eyeRing are the corners, the upper and the lower lid of an eye.
type eyeRing struct{ outer, inner, upper, lower int }

var eyeRings = [2]eyeRing{{33, 133, 159, 145}, {263, 362, 386, 374}}

// outline are the points around the face, in order.
var outline = []int{
	10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
	152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
}

// points places the mesh on a detected face, in pixels of the photo.
func (f *Finder) points(photo *image.RGBA, d detection) ([]canvas.Point, error) {
	angle := math.Atan2(d.eyes[1][1]-d.eyes[0][1], d.eyes[1][0]-d.eyes[0][0])
	k := meshMargin * max(d.width, d.height) / meshSide
	cos, sin := math.Cos(angle)*k, math.Sin(angle)*k
	const middle = meshSide / 2
	view := affine{cos, -sin, d.x - middle*cos + middle*sin, sin, cos, d.y - middle*sin - middle*cos}
	results, err := f.mesh.Run(normalised(read(photo, meshSide, meshSide, view), 0))
	if err != nil {
		return nil, err
	}
	if p := results[1].Data[0]; !(p >= minMesh) || len(results[0].Data) < meshPoints*3 {
		return nil, &sdk.Error{Code: CodeNone, Message: "The face in the photo cannot be seen well enough; send one from the front, in good light."}
	}
	points := make([]canvas.Point, meshPoints)
	for i := range points {
		x, y := view.apply(float64(results[0].Data[i*3]), float64(results[0].Data[i*3+1]))
		points[i] = canvas.Point{X: float32(x), Y: float32(y)}
	}
	return points, nil
}

func distance(a, b canvas.Point) float32 { return canvas.Hypot(a.X-b.X, a.Y-b.Y) }

func between(a, b canvas.Point) canvas.Point {
	return canvas.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
}
