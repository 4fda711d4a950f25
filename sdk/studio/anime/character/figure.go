package character

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// lineWidth is the breadth of the main outlines in the figure's units.
const lineWidth = 3

// Figure is a drawn character.
type Figure struct {
	*ink.Layer
	// Eyes are the centres of the irises in pixels.
	Eyes []canvas.Point
}

// drawing is the state of one figure on its way to the layer.
type drawing struct {
	*ink.Layer
	who        Identity
	pose       Pose
	head, body ink.Affine
	hair, skin ink.Tones
	// lightSide is the side that light falls on in the figure's own
	// coordinates: -1 left, 1 right. The dark side is its opposite.
	lightSide float32
	eyes      []canvas.Point
}

// Draw draws who in a pose on a transparent layer of the given bounds; page
// brings the page's units to pixels.
func Draw(bounds image.Rectangle, page ink.Affine, who Identity, pose Pose) Figure {
	d := &drawing{Layer: ink.NewLayer(bounds, page), who: who, pose: pose, lightSide: -1}
	sx := pose.Scale
	if pose.Mirror {
		sx = -sx
		d.lightSide = 1
	}
	if pose.Light.RimX != 0 {
		d.lightSide = ink.Sign(pose.Light.RimX) * ink.Sign(sx)
	}
	d.body, d.head = placement(pose, sx)
	if k := who.form().body; k != 1 { // about the chin, so that the head keeps its size
		d.body = ink.Translate(0, -bodyPivot).Then(ink.Scale(k, k)).Then(ink.Translate(0, bodyPivot)).Then(d.body)
	}
	d.body, d.head = d.body.Then(page), d.head.Then(page)
	d.hair, d.skin = ink.NewTones(who.HairColor), skinTones(who.Skin)
	d.paint()
	d.light(page)
	return Figure{Layer: d.Layer, Eyes: d.eyes}
}

// bodyPivot is the height about which a body is made smaller: just above the
// neck's foot.
const bodyPivot = 128

// placement is where body and head stand on the page.
func placement(pose Pose, sx float32) (body, head ink.Affine) {
	const hip, chin = 260, 112
	body = ink.RotateAbout(0, hip, pose.Lean).Then(ink.Scale(sx, pose.Scale)).Then(ink.Translate(pose.X, pose.Y))
	return body, ink.RotateAbout(0, chin, pose.Tilt).Then(body)
}

// FaceBox bounds the face (brow to chin, cheek to cheek) of a pose in the page's
// units: left, top, right, bottom. Nothing else should cover it.
func FaceBox(pose Pose) (x0, y0, x1, y1 float32) {
	const cheek, brow, chin = 92, -42, 122
	sx := pose.Scale
	if pose.Mirror {
		sx = -sx
	}
	_, head := placement(pose, sx)
	x0, y0, x1, y1 = math.MaxFloat32, math.MaxFloat32, -math.MaxFloat32, -math.MaxFloat32
	for _, corner := range ink.Points(-cheek, brow, cheek, brow, cheek, chin, -cheek, chin) {
		p := head.Apply(corner)
		x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
	}
	return x0, y0, x1, y1
}

// paint draws from back to front.
func (d *drawing) paint() {
	d.Transform = d.head
	d.backHair()
	d.Transform = d.body
	d.collarBehind()
	d.neck()
	d.outfit()
	d.Transform = d.head
	d.face()
	d.frontHair()
	d.brows(.92, .18)
	d.accessories()
	if d.pose.Gesture != Relaxed {
		d.Transform = d.body
		d.gesture()
	}
}

// darkSide is the side away from the light: -1 left, 1 right.
func (d *drawing) darkSide() float32 { return -d.lightSide }

// turn maps a point of the frontal face to the turned one: the face is taken for
// a cylinder whose front moves with the yaw.
func (d *drawing) turn(p canvas.Point) canvas.Point {
	const radius, depth, fullTurn, share = 112, 94, 32 * math.Pi / 180, .46
	sin, cos := canvas.Sin(d.pose.Yaw*fullTurn), canvas.Cos(d.pose.Yaw*fullTurn)
	across := canvas.Clamp(p.X/radius, -1, 1)
	z := depth * canvas.Sqrt(1-across*across)
	return canvas.Point{X: p.X*cos + z*sin*share, Y: p.Y * d.who.FaceLength}
}

func (d *drawing) turnAll(points []canvas.Point) []canvas.Point {
	turned := make([]canvas.Point, len(points))
	for i, p := range points {
		turned[i] = d.turn(p)
	}
	return turned
}

// turnHair maps a point of frontal hair: the crown moves against the turn of the
// face and the fringe with it; what hangs below the chin stays.
func (d *drawing) turnHair(p canvas.Point) canvas.Point {
	shift := canvas.Lerp(-9, 13, canvas.SmoothStep(-140, 10, p.Y)) * d.pose.Yaw
	if p.Y > 60 {
		shift *= 1 - canvas.SmoothStep(60, 200, p.Y)
	}
	return canvas.Point{X: p.X + shift, Y: p.Y}
}

func (d *drawing) turnAllHair(points []canvas.Point) []canvas.Point {
	turned := make([]canvas.Point, len(points))
	for i, p := range points {
		turned[i] = d.turnHair(p)
	}
	return turned
}

// sides calls draw for the left (-1) and the right (1) side.
func sides(draw func(s float32)) {
	draw(-1)
	draw(1)
}

// skinTones are the tones of a skin: shadows lean to red, the line is warm brown.
func skinTones(skin canvas.Color) ink.Tones {
	shade := func(v float32) canvas.Color {
		h, s, value := ink.ToHSV(skin)
		return ink.HSV(ink.TurnHue(h, 352, .35), s*1.15+.12, value*(v+.06))
	}
	t := ink.NewTones(skin)
	t.Shade, t.Deep, t.Line = shade(.82), shade(.66), canvas.Hex(0x3a1a22)
	return t
}
