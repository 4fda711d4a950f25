package scene

import (
	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/canvas"
)

// kickerShare is the part of the title's height that a kicker takes, kickerLeast
// the least of it in units and kickerSize its largest font size.
const (
	kickerShare = .15
	kickerLeast = 64
	kickerSize  = 84
)

// arrangeTitle sets the title and, close to it, the kicker in small even letters.
func (b *Board) arrangeTitle(style caption.Style) {
	box := b.layout.title
	if b.setting.Kicker == "" {
		b.title = caption.Arrange(b.setting.Title, b.setting.Stress, box, style)
		return
	}
	strip := min(max(box.Height()*kickerShare, kickerLeast), kickerSize*1.25)
	if b.setting.KickerFirst {
		box.Y0 += strip
	} else {
		box.Y1 -= strip
	}
	b.title = caption.Arrange(b.setting.Title, b.setting.Stress, box, style)
	if b.title.Empty() {
		return
	}
	small := style
	small.Plain = []canvas.Color{canvas.White()}
	small.Strong, small.Second, small.StrongRings = small.Plain, small.Plain, nil
	small.Rings = []caption.Ring{{Width: .16, Color: canvas.Mix(b.palette.night, inkBlack, .5)}}
	small.Grow, small.Drop, small.Jitter, small.Skew, small.Shine = 0, 0, 0, style.Skew*.5, false
	small.Rotate, small.MaxSize = style.Rotate*.5, kickerSize
	room := b.layout.title
	if b.setting.KickerFirst {
		room.Y1 = max(room.Y0+strip, b.title.Bounds.Y0)
		room.Y0 = room.Y1 - strip
	} else {
		room.Y0 = min(room.Y1-strip, b.title.Bounds.Y1)
		room.Y1 = room.Y0 + strip
	}
	if cut := besides(room, b.propBox); room.Overlaps(b.propBox) && cut.Width() > room.Width()/2 {
		room = cut
	}
	b.kicker = caption.Arrange(b.setting.Kicker, nil, room, small)
}
