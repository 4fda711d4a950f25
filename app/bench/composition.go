package main

import (
	"bytes"
	"fmt"
	"image"
	"io/fs"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/encode"
	"github.com/routix/routix/sdk/studio/lettering"
)

// composer draws the composition with the picture kit, as peers/*.mjs draw it
// with theirs: a slanting gradient and a light, two sprites with shadows, a title
// of two outlined lines, a badge.
type composer struct {
	kit          *studio.Kit
	hero, helper *image.RGBA
}

func newComposer(assets fs.FS) (*composer, error) {
	kit, err := studio.Open(assets)
	if err != nil {
		return nil, err
	}
	c := &composer{kit: kit}
	if c.hero, err = kit.Subjects.Picture("rocket"); err != nil {
		return nil, err
	}
	if c.helper, err = kit.Subjects.Picture("fire"); err != nil {
		return nil, err
	}
	return c, nil
}

func (c *composer) draw(format string) ([]byte, error) {
	cv := canvas.New(canvas.DesignWidth, canvas.DesignHeight, 1)
	dark, middle, bright := canvas.Hex(0x1b1464), canvas.Hex(0x6a1b9a), canvas.Hex(0xff5e3a)
	cv.Soft(func(x, y float32) canvas.Color {
		t := (x/canvas.DesignWidth + y/canvas.DesignHeight) / 2
		if t < .55 {
			return canvas.Mix(dark, middle, t/.55)
		}
		return canvas.Mix(middle, bright, (t-.55)/.45)
	})
	cv.Glow(930, 360, 420, canvas.Hex(0xffd54a), .5)
	sprite(cv, c.hero, 930, 360, 560)
	sprite(cv, c.helper, 1130, 560, 262)
	c.letter(cv)
	var file bytes.Buffer
	if err := encode.Image(&file, cv.Image, format, ""); err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	return file.Bytes(), nil
}

// sprite draws a picture around a point, over its shadow.
func sprite(cv *canvas.Canvas, picture *image.RGBA, x, y, size float32) {
	const blur, shadow = 24, .5 // twice the standard deviation
	s := canvas.Place(picture, x, y, size, 0, false)
	below := canvas.BlurMask(s.Mask(), blur)
	below.Rect = below.Rect.Add(image.Pt(14, 18))
	canvas.FillColor(cv.Image, below, canvas.Color{}, shadow)
	s.Draw(cv.Image, 1)
}

func (c *composer) letter(cv *canvas.Canvas) {
	white, yellow := canvas.White(), canvas.Hex(0xffd54a)
	lettering.DrawBlock(cv, "I BUILT A ROCKET", map[int]bool{3: true}, 60, 120, 580, 370, lettering.Style{
		Fonts: c.kit.Fonts.Stack("anton"), Top: white, Bottom: white, StressTop: yellow, StressBottom: yellow,
		StrokeWidth: .05, Shadow: .6, MaxLines: 2,
	})
	cv.Fill(canvas.RoundRect(70, 540, 230, 96, 18), canvas.Hex(0xe53935), 1)
	lettering.DrawBlock(cv, "NEW", nil, 90, 552, 190, 72, lettering.Style{
		Fonts: c.kit.Fonts.Stack("anton"), Top: white, Bottom: white, Align: lettering.AlignCenter, MaxLines: 1,
	})
}
