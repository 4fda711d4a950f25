// Package scene paints the backgrounds that a subject and a title are set on:
// places, weathers and patterns, each in the colours of a palette and lit from
// behind the subject.
//
// A scene fills the whole canvas whatever its shape. It is laid out in design
// pixels: distances grow with the square root of the picture's area, so a
// portrait keeps the grain of the landscape.
package scene

import (
	"fmt"
	"image"
	"sort"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Palette is the colours of a scene: a ramp for the surroundings and two accents.
type Palette struct {
	Dark, Mid, Bright canvas.Color
	Accent, Second    canvas.Color
}

// Ground is what a painted scene offers to the things set into it.
type Ground struct {
	// Floor is the height of the line on which things stand, 0 if they float.
	Floor float32
	// Reflection is how much the floor mirrors, 0 to 1.
	Reflection float32
	// Bright says that the scene is light: letters need a dark outline.
	Bright bool
	// Plain says that the scene has no things of its own, so that a subject of
	// the same lightness would drown in it.
	Plain bool
	// LightX and LightY are the unit vector towards the main light.
	LightX, LightY float32
}

// painter is a canvas with what every scene asks for.
type painter struct {
	*canvas.Canvas
	Palette
	width, height float32 // design pixels
	atX, atY      float32 // where the subject will be
}

type paintFunc func(p *painter) Ground

// scenes is a lookup table of all scenes by name.
var scenes = map[string]paintFunc{
	"sunburst": sunburst, "rays": rays, "grid": neonGrid, "studio": studio, "glam": glam,
	"fire": fire, "space": space, "night": night, "city": city, "stadium": stadium,
	"ocean": ocean, "forest": forest, "snow": snow, "paper": paper, "chalk": chalk,
	"charts": charts, "money": money, "gym": gym, "news": news, "blobs": blobs, "circuit": circuit,
	"disc": disc, "panels": panels, "wedges": wedges,
	"room": room, "kitchen": kitchen, "workshop": workshop, "voxel": voxel,
	"beach": beach, "underwater": underwater, "jungle": jungle, "desert": desert,
	"sky": skyClouds, "garden": garden, "farm": farm,
	"bokeh": bokeh, "market": market, "track": track, "garage": garage,
	"concert": concert, "ring": boxing, "runway": runway, "cinema": cinema,
	"temple": temple, "court": court, "hospital": hospital, "prison": prison,
	"storm": storm, "volcano": volcano, "explosion": explosion, "aurora": aurora,
	"winter": winter, "halloween": halloween, "casino": casino, "airport": airport,
	"map": worldMap, "blueprint": blueprint, "newspaper": newspaper, "mesh": mesh, "halftone": halftone,
	"podcast": podcast, "bedroom": bedroom, "office": office, "classroom": classroom, "library": library, "lab": laboratory,
}

// Names lists the scenes in alphabetical order.
func Names() []string {
	names := make([]string, 0, len(scenes))
	for name := range scenes {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// Paint covers the canvas with the named scene, lit around the place where the
// subject will stand. It fails only when there is no such scene.
func Paint(c *canvas.Canvas, name string, colors Palette, at canvas.Point) (Ground, error) {
	paint, ok := scenes[name]
	if !ok {
		return Ground{}, fmt.Errorf("scene: no scene is called %q", name)
	}
	width, height := Size(c)
	p := &painter{c, colors, width, height, at.X, at.Y}
	if name == "charts" || p.Float() < .5 { // a price must run to the right
		return paint(p), nil
	}
	p.atX = width - p.atX
	ground := paint(p)
	ground.LightX = -ground.LightX
	mirror(c.Image)
	return ground, nil
}

// mirror turns a picture left to right: half of the seeds see a scene from the
// other side.
func mirror(m *image.RGBA) {
	width := m.Rect.Dx()
	canvas.Parallel(m.Rect.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			row := m.Pix[y*m.Stride:][:width*4]
			for i, j := 0, len(row)-4; i < j; i, j = i+4, j-4 {
				a, b := row[i:i+4:i+4], row[j:j+4:j+4]
				a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3] = b[0], b[1], b[2], b[3], a[0], a[1], a[2], a[3]
			}
		}
	})
}

// Size is the extent of the canvas in design pixels.
func Size(c *canvas.Canvas) (width, height float32) {
	return float32(c.Image.Rect.Dx()) / c.Scale, float32(c.Image.Rect.Dy()) / c.Scale
}

// x and y place the coordinates of a 1280x720 layout on a canvas of another shape.
func (p *painter) x(v float32) float32 { return v * p.width / canvas.DesignWidth }
func (p *painter) y(v float32) float32 { return v * p.height / canvas.DesignHeight }

// anyX and anyY are random coordinates on the canvas.
func (p *painter) anyX() float32 { return p.Float() * p.width }
func (p *painter) anyY() float32 { return p.Float() * p.height }

// fromSubject is the distance of a point from the subject.
func (p *painter) fromSubject(x, y float32) float32 { return canvas.Hypot(x-p.atX, y-p.atY) }

// soft is Canvas.Soft in the painter's own design pixels, which are not those of
// the canvas's width when the picture is not 16:9.
func (p *painter) soft(f func(x, y float32) canvas.Color) {
	k := p.width / canvas.DesignWidth
	p.Soft(func(x, y float32) canvas.Color { return f(x*k, y*k) })
}
