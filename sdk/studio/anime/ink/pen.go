package ink

import "github.com/routix/routix/sdk/studio/canvas"

// Width is a pen's width along a line, t running from 0 to 1.
type Width func(t float32) float32

// Even is a line of one width.
func Even(width float32) Width { return func(float32) float32 { return width } }

// Taper is a pen stroke with thin ends that is widest at peak (0 to 1).
func Taper(width, peak float32) Width {
	return func(t float32) float32 {
		if t < peak {
			return width * (.12 + .88*canvas.SmoothStep(0, 1, t/peak))
		}
		return width * (.12 + .88*canvas.SmoothStep(0, 1, (1-t)/(1-peak)))
	}
}

// Brush draws an open line.
func (l *Layer) Brush(line []canvas.Point, c canvas.Color, width Width) {
	if len(line) > 1 {
		l.Fill(canvas.Stroke(line, width), c, 1)
	}
}

// Outline draws the contour of a shape. The line swells where the contour faces
// (lightX, lightY), which points away from the light; 0, 0 gives an even line.
func (l *Layer) Outline(contour []canvas.Point, c canvas.Color, width, lightX, lightY float32) {
	n := len(contour)
	if n < 3 {
		return
	}
	side := Sign(signedArea(contour))
	outer, inner := make([]canvas.Point, n), make([]canvas.Point, n)
	for i, at := range contour {
		before, after := contour[(i+n-1)%n], contour[(i+1)%n]
		dx, dy := after.X-before.X, after.Y-before.Y
		length := canvas.Sqrt(dx*dx+dy*dy) + 1e-6
		nx, ny := dy/length*side, -dx/length*side
		half := width * (.62 + .55*canvas.Clamp(nx*lightX+ny*lightY, -.6, 1)) / 2
		outer[i] = canvas.Point{X: at.X + nx*half, Y: at.Y + ny*half}
		inner[n-1-i] = canvas.Point{X: at.X - nx*half, Y: at.Y - ny*half}
	}
	l.Fill(canvas.Path{outer, inner}, c, 1)
}

func signedArea(contour []canvas.Point) float32 {
	var area float32
	for i, p := range contour {
		q := contour[(i+1)%len(contour)]
		area += p.X*q.Y - q.X*p.Y
	}
	return area
}

// FillSoft paints a shape with a feathered edge: copies of it, each a little
// smaller, stacked on one another.
func (l *Layer) FillSoft(shape canvas.Path, c canvas.Color, opacity float32) {
	const copies = 14
	b := shape.Bounds()
	cx, cy := float32(b.Min.X+b.Max.X)/2, float32(b.Min.Y+b.Max.Y)/2
	for i := range copies {
		k := 1.35 - 1.05*float32(i)/(copies-1)
		smaller := shape.Map(func(p canvas.Point) canvas.Point {
			return canvas.Point{X: cx + (p.X-cx)*k, Y: cy + (p.Y-cy)*k}
		})
		l.Fill(smaller, c, opacity/copies*1.4)
	}
}
