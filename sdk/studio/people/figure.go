package people

import (
	"image"
	"math/rand"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/people/relief"
)

const (
	// headDrop lowers the head towards the shoulders: short necks read as cartoon.
	headDrop = 34
	// lightSide is where the key light stands: on the left.
	lightSide float32 = -1
)

// bothSides are the signs of x left and right of the middle.
var bothSides = [2]float32{-1, 1}

// figure is a person on the way onto a surface.
type figure struct {
	person
	*relief.Surface
	pose casting.Pose
	prop *image.RGBA
	face expression
	tone skinTone
	// turn is the turn of the head: 0 ahead, 1 to the right of the picture.
	turn float32
	// hand1 is the side of the hand that gestures: -1 left, 1 right.
	hand1 float32
}

// Frame is the part of the design space that a picture of a person shows. The
// middle of the face lies near y = 30, the crown near -130, the chin near 150.
type Frame struct {
	// Top is above hair and hat, Waist the lowest line that may not be cut off:
	// hands and props end above it.
	Top, Waist float32
	// Half is half the width.
	Half float32
}

// lowest is the lower end of what is drawn of a body.
const lowest = 470

// FrameOf is the frame that a look needs.
func FrameOf(l casting.Look) Frame { return newPerson(l).frame(l.Pose) }

// Draw paints a person height pixels high, from the top of its frame down to
// bottom, which is at most 470 design units. The middle of the picture is that of the face. prop is
// what the hand holds, nil for nothing. The picture is premultiplied. The same look
// gives the same bytes.
func Draw(l casting.Look, height int, bottom float32, prop *image.RGBA) *image.RGBA {
	return newPerson(l).draw(l, height, bottom, prop)
}

func (p person) draw(l casting.Look, height int, bottom float32, prop *image.RGBA) *image.RGBA {
	return crop(p.paintFull(l, height, bottom, prop), height)
}

// paintFull paints the person on a picture with room on all sides.
func (p person) paintFull(l casting.Look, height int, bottom float32, prop *image.RGBA) *image.RGBA {
	const below = 24 // space under the cut, so that no edge of a form shows there
	frame := p.frame(l.Pose)
	bottom = canvas.Clamp(bottom, 200, lowest)
	scale := float32(height) / (bottom - frame.Top)
	s := relief.NewSurface(int(2*frame.Half*scale), int((bottom-frame.Top+below)*scale), scale, frame.Half*scale, -frame.Top*scale,
		relief.Light{Side: lightSide, Rim: canvas.White(), RimStrength: .6})
	f := &figure{
		person: p, Surface: s, pose: l.Pose, prop: prop, face: expressions[l.Expression], tone: skinTones[p.skin],
		turn: turns[l.Facing], hand1: 1,
	}
	if f.turn > 0 {
		f.hand1 = -1
	}
	f.paint()
	return s.Image
}

// frame is what a pose needs of the design space.
func (p person) frame(pose casting.Pose) Frame {
	f := Frame{Top: -172, Waist: 330, Half: 330}
	if p.hair == hairAfro || p.hair == hairBun || p.hair == hairQuiff || p.hatStyle != noHat {
		f.Top = -202
	}
	if p.hatStyle == toque || p.hatStyle == wizardHat {
		f.Top = -330
	}
	if p.hatStyle == knightHelm || p.hatStyle == crown || p.hatStyle == pirateHat || p.hatStyle == santaHat {
		f.Top = -236
	}
	switch pose {
	case casting.CrossArms, casting.HandOnBelly, casting.Offer, casting.Typing:
		f.Waist = 385
	case casting.Hips:
		f.Waist, f.Half = 400, 380
	case casting.Wave, casting.Cheer, casting.PointUp:
		f.Half = 380
	case casting.PointLeft, casting.PointRight, casting.Flex, casting.Hold, casting.Present, casting.Shrug:
		f.Half = 460
	}
	return f
}

// crop cuts a picture to its first rows and to the columns that show, as far from
// the middle on both sides.
func crop(picture *image.RGBA, rows int) *image.RGBA {
	const faint = 5 // alpha that nobody sees
	width := picture.Rect.Dx()
	margin := width / 2
	for y := range rows {
		row := picture.Pix[y*picture.Stride:][:width*4]
		for x := range margin {
			if row[x*4+3] > faint || row[(width-1-x)*4+3] > faint {
				margin = x
				break
			}
		}
	}
	out := image.NewRGBA(image.Rect(0, 0, width-2*margin, rows))
	for y := range out.Rect.Dy() {
		copy(out.Pix[y*out.Stride:][:out.Stride], picture.Pix[picture.PixOffset(margin, y):])
	}
	return out
}

func (f *figure) paint() {
	head := relief.RotateAbout(0, 105, f.roll).Then(relief.Translate(0, headDrop))
	if f.age == child {
		const grown = 1.06
		head = relief.RotateAbout(0, 105, f.roll).Then(relief.Translate(0, -105)).
			Then(relief.Scale(grown, grown)).Then(relief.Translate(0, 105+headDrop))
	}
	f.turned(head, func() {
		if f.hatStyle == bridalVeil {
			f.paintVeil()
		}
		f.hairBack()
	})
	f.neck()
	f.torso()
	f.turned(head, func() {
		f.headShape()
		f.features()
		f.beard()
		f.hairFront()
		f.nearEar()
		f.glasses()
		f.hat()
		f.sweat()
	})
	f.arms()
}

// features paints mouth, nose, eyes and brows.
func (f *figure) features() {
	f.mouth(f.yaw*.75, 68)
	f.nose(f.yaw*1.15+f.turn*7, 34)
	for _, side := range bothSides {
		f.eye(side*44+f.yaw*.75, -4, side)
	}
	for _, side := range bothSides {
		f.brow(side*45+f.yaw*.7, side, f.face)
	}
	if f.face.tears {
		f.tears(f.yaw)
	}
}

// random makes the choices inside one part of the figure, told apart by part.
func (f *figure) random(part int64) *rand.Rand { return rand.New(rand.NewSource(f.seed + part)) }

// skinMat is the skin as a material; see [relief.Material].
func (f *figure) skinMat(gloss, bulge, dome float32) relief.Material {
	return material(f.tone.base, f.tone.shade, f.tone.light, gloss, bulge, dome, .55)
}

// material is a [relief.Material] of three given colours.
func material(base, shade, light canvas.Color, gloss, bulge, dome, rim float32) relief.Material {
	return relief.Material{Base: base, Shade: shade, Light: light, Gloss: gloss, Bulge: bulge, Dome: dome, Rim: rim}
}

// shortSleeves reports bare arms.
func (f *figure) shortSleeves() bool { return wardrobe[f.role].sleeves != long }

// bareShoulders reports arms without any sleeve.
func (f *figure) bareShoulders() bool { return wardrobe[f.role].sleeves == none }
