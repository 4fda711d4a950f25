package subject

import (
	"cmp"
	"fmt"
	"image"
	"slices"
	"strconv"

	"github.com/routix/routix/sdk/studio/canvas"
)

// DrawnPrefix starts the names of drawings made in code.
const DrawnPrefix = "gen:"

// maxArguments is the most that a drawing takes.
const maxArguments = 2

// Drawing describes a subject drawn in code.
type Drawing struct {
	// Name is its full name with placeholders for arguments.
	Name string
	// Shows says what it is a picture of.
	Shows string
}

// drawing is a Drawing with the function that makes it, in a table by kind.
type drawing struct {
	arguments, shows string
	draw             func(s *Set, arguments []string) (*image.RGBA, error)
}

// drawings is never written.
var drawings = map[string]drawing{
	"app":        {":TEXT:RRGGBB", "the icon of an app with its initial", drawApp},
	"atom":       {":RRGGBB", "an atom: nucleus, orbits, electrons", drawAtom},
	"bars":       {"", "a pile of gold bars", drawGoldBars},
	"blackhole":  {"", "a black hole with its disc of glowing gas", drawBlackHole},
	"bolt":       {":RRGGBB", "a lightning flash", drawBolt},
	"brain":      {":RRGGBB", "a brain in profile", drawBrain},
	"bubble":     {":COUNTRY", "a speech bubble in the colours of a flag, with a greeting (de es fr ir it jp uk and more)", drawBubble},
	"burger":     {"", "a tall burger close up", drawBurger},
	"button":     {":TEXT:RRGGBB", "a large push button with a word", drawButton},
	"cake":       {":KIND", "a drip cake with strawberries; KIND is choco or cream", drawCake},
	"calendar":   {":TEXT:RRGGBB", "a tear-off calendar with a date", drawCalendar},
	"camera":     {":RRGGBB", "a system camera with a large lens", drawCamera},
	"car":        {":RRGGBB", "a low sports car in profile", drawCar},
	"cash":       {":TEXT", "a tower of bank notes; TEXT is the sign of a currency", drawCash},
	"chart":      {":WAY", "columns with an arrow; WAY is up or down", drawChart},
	"chest":      {"", "a treasure chest full of gold", drawChest},
	"clock":      {":HOUR:MINUTE", "a clock that shows a time", drawClock},
	"code":       {":TEXT", "a code editor with a few large letters", drawCode},
	"coin":       {":KIND", "a gold coin; KIND is B (bitcoin) or E (ether)", drawCoin},
	"controller": {":RRGGBB", "a gamepad with glowing buttons", drawController},
	"dice":       {":RRGGBB", "a pair of dice", drawDice},
	"dna":        {":RRGGBB", "a double helix", drawDNA},
	"dumbbell":   {":RRGGBB", "a loaded dumbbell at a slant", drawDumbbell},
	"fireball":   {"", "an explosion with sparks", drawFireball},
	"flag":       {":COUNTRY", "a waving flag (de es fr ir it jp uk and more)", drawFlag},
	"homekey":    {":RRGGBB", "a house with a large key; the colour is the roof's", drawHomeKey},
	"hue":        {":ICON:RRGGBB", "an icon with its warm colours replaced", drawHue},
	"jersey":     {":LETTER:RRGGBB", "a striped football jersey", drawJersey},
	"laptop":     {":TEXT", "an open laptop with large letters on its screen", drawLaptop},
	"lock":       {":RRGGBB", "a closed padlock", drawLock},
	"mic":        {":RRGGBB", "a studio microphone; the colour is its ring's", drawPodcastMic},
	"monitor":    {":TEXT", "a desktop screen with large letters", drawMonitor},
	"number":     {":TEXT:RRGGBB", "a large figure with depth", drawNumber},
	"passport":   {":RRGGBB", "a passport with a golden globe", drawPassport},
	"phone":      {":TEXT:RRGGBB", "a phone with an app's tile, or many tiles without TEXT", drawPhone},
	"piece":      {":KIND:COLOR", "a chess piece; KIND is K, Q or P, COLOR is w, b or r", drawChessPiece},
	"pills":      {":RRGGBB", "a capsule and two tablets", drawPills},
	"pin":        {":RRGGBB", "a map pin on a folded map", drawPin},
	"pixel":      {":ICON", "an icon in coarse blocks", drawPixelated},
	"planet":     {":RRGGBB", "a banded planet with a ring", drawPlanet},
	"play":       {":RRGGBB", "a round play button", drawPlay},
	"podium":     {"", "three steps for the first three", drawPodium},
	"price":      {":TEXT:RRGGBB", "a tag with a price", drawPrice},
	"quake":      {"", "the globe, cracked", drawQuake},
	"robot":      {":RRGGBB", "the head of a friendly robot; the colour is its eyes'", drawRobot},
	"rocket":     {":RRGGBB", "a rocket on its flame", drawRocket},
	"search":     {":TEXT", "a search field with words typed into it", drawSearch},
	"shelf":      {"", "a bookshelf", drawShelf},
	"sword":      {":RRGGBB", "a sword with a glowing edge", drawSword},
	"syringe":    {":RRGGBB", "a syringe; the colour is the liquid's", drawSyringe},
	"target":     {":RRGGBB", "a board with an arrow in its centre", drawTarget},
	"tint":       {":ICON:RRGGBB", "an icon in shades of one colour", drawTint},
	"trophy":     {":TEXT", "a gold cup with a number, or a star without TEXT", drawTrophy},
	"vr":         {"", "an amazed face in a headset", drawHeadset},
}

// Drawings lists the subjects drawn in code by name.
func Drawings() []Drawing {
	list := make([]Drawing, 0, len(drawings))
	for kind, d := range drawings {
		list = append(list, Drawing{DrawnPrefix + kind + d.arguments, d.shows})
	}
	slices.SortFunc(list, func(a, b Drawing) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// parseColor reads an argument RRGGBB.
func parseColor(s string) (canvas.Color, error) {
	v, err := strconv.ParseUint(s, 16, 24)
	if err != nil || len(s) != 6 {
		return canvas.Color{}, fmt.Errorf("%w: %q is no colour RRGGBB", ErrUnknown, s)
	}
	return canvas.Hex(uint32(v)), nil
}

// sheet is a transparent picture that shapes are painted on.
type sheet struct{ image *image.RGBA }

func newSheet(width, height int) sheet {
	return sheet{image.NewRGBA(image.Rect(0, 0, width, height))}
}

// paint lays a path over the sheet.
func (s sheet) paint(p canvas.Path, paint canvas.Paint) {
	m := p.Mask(s.image.Rect, 0)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			cover := m.Pix[m.PixOffset(x, y)]
			if cover == 0 {
				continue
			}
			r, g, b, a := paint(x, y)
			a *= float32(cover) / 255
			d := s.image.Pix[s.image.PixOffset(x, y):][:4:4]
			d[0] = over(d[0], r, a)
			d[1] = over(d[1], g, a)
			d[2] = over(d[2], b, a)
			d[3] = over(d[3], 255, a)
		}
	}
}

// over mixes a channel value of 0 to 255 over a premultiplied one.
func over(under uint8, v, opacity float32) uint8 {
	return uint8(canvas.Clamp(float32(under)*(1-opacity)+min(v, 255)*opacity+.5, 0, 255))
}

// fill lays a path over the sheet in one colour.
func (s sheet) fill(p canvas.Path, c canvas.Color, opacity float32) {
	s.paint(p, canvas.Solid(c, opacity))
}

// shade lays a path over the sheet in black.
func (s sheet) shade(p canvas.Path, opacity float32) { s.fill(p, canvas.Color{}, opacity) }

// place lays an icon over the sheet, its longer side size pixels.
func (s sheet) place(set *Set, icon string, cx, cy, size float32) error {
	picture, err := set.icon(icon)
	if err != nil {
		return fmt.Errorf("icon %s: %w", icon, err)
	}
	canvas.Place(picture, cx, cy, size, 0, false).DrawOver(s.image)
	return nil
}

// outline paints a border around a path, over what is there already.
func (s sheet) outline(p canvas.Path, width float32, c canvas.Color) {
	field := canvas.Distances(p.Mask(s.image.Rect, 0), int(width)+10, s.image.Rect)
	border := field.Outline(width)
	for y := border.Rect.Min.Y; y < border.Rect.Max.Y; y++ {
		for x := border.Rect.Min.X; x < border.Rect.Max.X; x++ {
			if a := border.Pix[border.PixOffset(x, y)]; a > 0 {
				p := s.image.Pix[s.image.PixOffset(x, y):][:4:4]
				canvas.Blend(p, c.Scale(float32(p[3])/255), float32(a)/255)
			}
		}
	}
}

// shader is a Paint from a colour per point.
func shader(f func(x, y float32) canvas.Color) canvas.Paint {
	return func(x, y int) (float32, float32, float32, float32) {
		c := f(float32(x), float32(y))
		return c.R * 255, c.G * 255, c.B * 255, 1
	}
}

// gradient is a vertical gradient of 0xRRGGBB colours.
func gradient(y0, y1 float32, stops ...uint32) canvas.Paint {
	colors := make([]canvas.Color, len(stops))
	for i, s := range stops {
		colors[i] = canvas.Hex(s)
	}
	return canvas.VerticalGradient(y0, y1, colors...)
}
