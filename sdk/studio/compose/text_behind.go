package compose

import (
	"image"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// coversTitle tells that the subject is drawn after the title.
func (c *Composition) coversTitle() bool {
	return (c.layout.name == LayoutBehind || c.layout.name == LayoutMagazine) && c.main != nil
}

// leastVisible is the part of a title's ink, and leastLetter that of its most
// hidden letter, which must stay visible before a subject that covers it. Half
// of a letter is enough to know it by, when the rest of the word is whole.
const (
	leastVisible = .74
	leastLetter  = .46
)

// lowered are the shares of its room by which a subject goes down until enough
// of the words before it shows.
var lowered = []float32{0, .14, .2}

// leastHero is the part of the frame's height that a subject before a title must
// have.
const leastHero = .4

// coverTitle stands the subject before the title, lower and smaller where it
// hides too much of the words. When that leaves too little of the subject, the
// picture is set anew with the title above it. before is the scene without words.
func (c *Composition) coverTitle(before []uint8) {
	titled := slices.Clone(c.canvas.Image.Pix)
	heroes, layers := len(c.heroes), len(c.layers)
	for _, down := range lowered {
		c.lowerHero(down)
		if c.layout.room.h < leastHero*c.limits.frame.h {
			break
		}
		c.main()
		if visible, letter := c.visibleInk(c.gradeChange(titled)); visible >= leastVisible && letter >= leastLetter {
			c.block.Hidden = 1 - visible
			c.reading = c.read()
			return
		}
		copy(c.canvas.Image.Pix, titled)
		c.heroes, c.layers = c.heroes[:heroes], c.layers[:layers]
	}
	copy(c.canvas.Image.Pix, before)
	c.layers = slices.DeleteFunc(c.layers, func(l Layer) bool { return l.Type == "text" })
	c.layout = arrange(LayoutTop, c.size, c.layout.mirrored, c.limits)
	c.main()
	c.gradeChange(before)
	c.setReadable()
}

// lowerHero takes a share from the top of the subject's room.
func (c *Composition) lowerHero(share float32) {
	r := &c.layout.room
	r.y, r.h = r.y+r.h*share, r.h*(1-share)
	c.layout.hero = spot{r.centerX(), r.centerY(), min(r.w, r.h)}
}

// changeFull is the difference of a channel from which a pixel counts as drawn
// over; below it the change is a shadow or a glow.
const changeFull = 40

// gradeChange gives what was drawn since the picture was old the grade that the
// scene has had, and returns how much each pixel was drawn over.
func (c *Composition) gradeChange(old []uint8) *mask {
	img := c.canvas.Image
	graded := img
	if !c.flat() {
		graded = &image.RGBA{Pix: slices.Clone(img.Pix), Stride: img.Stride, Rect: img.Rect}
		c.sceneGrade().Apply(graded)
	}
	changed := image.NewAlpha(img.Rect)
	canvas.Parallel(img.Rect.Dy(), func(from, to int) {
		for i := from * img.Stride; i < to*img.Stride; i += 4 {
			most := 0
			for k := range 3 {
				d := int(img.Pix[i+k]) - int(old[i+k])
				most = max(most, d, -d)
			}
			if most == 0 {
				continue
			}
			w := min(most, changeFull) * 255 / changeFull
			changed.Pix[i/4] = uint8(w)
			for k := range 3 {
				img.Pix[i+k] = uint8((int(img.Pix[i+k])*(255-w) + int(graded.Pix[i+k])*w) / 255)
			}
		}
	})
	return changed
}
