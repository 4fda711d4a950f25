package compose

import "github.com/routix/routix/sdk/studio/canvas"

// paintPhotos lays two photos on each other, the upper one around the room of the
// subject, which steps out of it.
func (c *Composition) paintPhotos() {
	turn := float32(5)
	if c.layout.mirrored {
		turn = -turn
	}
	room := c.layout.room
	under := box{room.x - room.w*.07, room.y + room.h*.03, room.w, room.h}
	c.paintPhoto(under, -turn*1.7, [2]canvas.Color{c.colors.Second, canvas.Mix(c.colors.Second, c.colors.Dark, .6)})
	c.paintPhoto(room, turn*.8, [2]canvas.Color{canvas.Mix(c.colors.Bright, canvas.White(), .25), canvas.Mix(c.colors.Mid, c.colors.Accent, .35)})
	c.addShape("photo", room, canvas.White())
}

// paintPhoto is a white card with a broad foot around a picture of two colours,
// lit from the middle.
func (c *Composition) paintPhoto(room box, turn float32, colors [2]canvas.Color) {
	edge := min(room.w, room.h) * .055
	card := box{room.x - edge, room.y - edge, room.w + 2*edge, room.h + edge*4.4}
	rotate := canvas.Rotation(card.centerX(), card.centerY(), turn)
	paper := canvas.RoundRect(card.x, card.y, card.w, card.h, 7).Map(rotate)
	c.canvas.SoftShape(paper.Move(6, 14), 16, canvas.Color{}, .6)
	c.canvas.Paint(paper, c.canvas.Gradient(card.y, card.bottom(), canvas.White(), canvas.Hex(0xf1efe9)))
	k := c.canvas.Scale
	window := canvas.RoundRect(room.x, room.y, room.w, room.h, 3).Map(rotate)
	c.canvas.Paint(window, canvas.RadialGradient(room.centerX()*k, (room.y+room.h*.45)*k, max(room.w, room.h)*.62*k, colors[0], colors[1]))
	tape := canvas.RoundRect(card.centerX()-62, card.y-17, 124, 36, 2).Map(canvas.Rotation(card.centerX(), card.y, turn-6)).Map(rotate)
	c.canvas.Fill(tape, canvas.Mix(c.colors.Second, canvas.White(), .45), .82)
}

// cardBoxes are the cards of a grid: that of the main subject first.
func (c *Composition) cardBoxes() []box {
	boxes := []box{c.layout.room}
	for _, h := range c.layout.helpers {
		b := h.box()
		if !c.size.tall() { // three columns of one height
			room := c.layout.room
			b = box{h.x - room.w*.42, room.y + room.h*.12, room.w * .84, room.h * .86}
		}
		boxes = append(boxes, b)
	}
	return boxes
}

// paintCards lays a card under every subject of a grid.
func (c *Composition) paintCards() {
	deep := func(col canvas.Color) canvas.Color { return canvas.Mix(col.Scale(.62), c.colors.Dark, .15) }
	tints := []canvas.Color{c.colors.Accent, c.colors.Second, canvas.Mix(c.colors.Mid, c.colors.Bright, .35)}
	cards := c.cardBoxes()
	for i, b := range cards {
		const pad, edge, radius = 10, 6, 22
		b = b.grow(pad)
		tint := tints[i%len(tints)]
		card := canvas.RoundRect(b.x, b.y, b.w, b.h, radius)
		c.canvas.SoftShape(card.Move(0, 12), 14, canvas.Color{}, .55)
		c.canvas.Fill(canvas.RoundRect(b.x-edge, b.y-edge, b.w+2*edge, b.h+2*edge, radius+edge), canvas.White(), 1)
		k := c.canvas.Scale
		c.canvas.Paint(card, canvas.RadialGradient(b.centerX()*k, (b.y+b.h*.4)*k, max(b.w, b.h)*.75*k, canvas.Mix(tint, canvas.White(), .3), deep(tint)))
		c.addShape("card", b, tint)
	}
}

// paintQuotationMark sets the mark that opens a quotation.
func (c *Composition) paintQuotationMark(s spot) {
	if c.brief.Title == "" {
		return
	}
	col := c.colors.Accent
	if col.Luma() < .3 {
		col = canvas.Mix(col, canvas.White(), .35)
	}
	path := c.fonts("poppins").Path("“", s.x, s.y, s.size, s.size*.72)
	c.canvas.SoftShape(path.Move(3, 8), 9, canvas.Color{}, .6)
	c.canvas.Paint(path, c.canvas.Gradient(s.y-s.size*.35, s.y+s.size*.35, canvas.Mix(col, canvas.White(), .4), col))
	c.addShape("quotation", s.box(), col)
}
