package scene

import (
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// staging is how one scene is made.
type staging struct {
	name Name
	// palettes that suit it, emotions of its hero and sounds heard in it.
	palettes []string
	emotions []character.Emotion
	sounds   []string
	// zoom is the hero's size beside the usual.
	zoom float32
	// backdrop is painted behind the cast and foreground, which may be nil,
	// before it.
	backdrop, foreground func(*Board)
	// pose lights and poses the hero, whose place and turn are given.
	pose func(*Board, *character.Pose)
	// halo sets the hero off the backdrop.
	halo halo
	// gestures are what the hero's arms may do.
	gestures []character.Gesture
	// rivals says that others stand behind the hero, duel that one faces the hero.
	rivals, duel bool
	title        func(*Board) caption.Style
	// bloom is the threshold and strength of the light that spills over.
	bloom [2]float32
}

// halo is an outline and a glow around the hero.
type halo struct {
	line      canvas.Color
	lineWidth float32
	glow      canvas.Color
	glowWidth float32
	strength  float32
}

// Board is a picture in the making.
type Board struct {
	page    *effects.Page
	library *lettering.Library
	setting Setting
	staging *staging
	palette palette
	layout  layout
	pose    character.Pose
	choice  *rand.Rand
	// tall makes the choices that wide pages do not have; with a stream of its
	// own, the others are the same on pages of every shape.
	tall   *rand.Rand
	title  caption.Block
	kicker caption.Block
	sound  caption.Block
	badge  caption.Block
	// badgeBox is the burst that the badge stands on.
	badgeBox caption.Box
	// soundText is what the sound effect says.
	soundText string
	propBox   caption.Box
	cardsBox  caption.Box
}

// New plans a picture of width x height pixels; everything the setting leaves
// open follows from seed. An unknown scene is a [Review].
func New(width, height int, seed uint64, library *lettering.Library, s Setting) *Board {
	b := &Board{page: effects.NewPage(width, height, seed), library: library, setting: s}
	b.choice, b.tall = rand.New(rand.NewPCG(seed, 0x7363656e65)), rand.New(rand.NewPCG(seed, 0x74616c6c))
	b.staging = stagingOf(s.Scene)
	b.palette = b.choosePalette()
	side := float32(1)
	if chance := b.choice.IntN(5); s.Side == Left || s.Side == "" && chance < 2 {
		side = -1
	}
	titled := caption.Readable(s.Title) && !library.Stack("bangers").Shape(s.Title, 0).Empty()
	b.layout = plan(b.page, side, b.staging.zoom, titled)
	if b.staging.duel {
		b.layout.planDuel(b.page.Width, b.page.Height)
	} else if !b.layout.wide && b.tall.IntN(2) == 0 {
		b.layout.mirrored(b.page.Width)
	}
	gesture := b.chooseGesture()
	b.layout.makeRoom(gesture, b.page.Width)
	if s.Hero.Hat {
		b.layout.makeRoomForHat()
	}
	b.poseHero(gesture)
	b.layout.clearOf(faceBox(b.pose))
	b.reserve()
	b.letter()
	return b
}

func (b *Board) choosePalette() palette {
	chosen := pick(b.choice, b.staging.palettes...)
	if names := moodPalettes[b.setting.Mood]; names != nil {
		chosen = pick(b.choice, names...)
	}
	if p, known := paletteNamed(b.setting.Palette); known {
		return p
	}
	p, _ := paletteNamed(chosen)
	return p
}

// poseHero turns the hero towards the title and lets the scene light it.
func (b *Board) poseHero(gesture character.Gesture) {
	l, spread := b.layout, func(low, high float32) float32 { return low + b.choice.Float32()*(high-low) }
	towards := -l.side
	if !l.wide {
		towards = pick(b.tall, float32(-1), 1)
	}
	emotion := pick(b.choice, b.staging.emotions...)
	if faces := moodEmotions[b.setting.Mood]; faces != nil {
		emotion = pick(b.choice, faces...)
	}
	if b.setting.Emotion != "" {
		emotion = b.setting.Emotion
	}
	b.pose = character.Pose{
		X: l.x, Y: l.y, Scale: l.scale,
		Tilt: spread(-8, 8), Lean: spread(-2, 2), Yaw: towards * spread(.25, .55),
		Mirror: b.choice.IntN(2) == 0, Emotion: emotion,
		LookX:   towards * spread(.1, .35),
		Gesture: gesture, Hand: b.handSide(gesture), Held: b.setting.Held,
		Light: character.Light{RimX: -towards * .8, RimY: -.45},
	}
	b.staging.pose(b, &b.pose)
	if b.pose.Mirror { // yaw, look, tilt and hand are given as seen on the page
		b.pose.Yaw, b.pose.LookX, b.pose.Tilt, b.pose.Hand = -b.pose.Yaw, -b.pose.LookX, -b.pose.Tilt, -b.pose.Hand
	}
}

// tintShare is how far a tinted backdrop goes from its own colours to the palette's.
const tintShare = .6

// Backdrop paints all that is behind the cast.
func (b *Board) Backdrop() {
	b.paintBackdrop()
	if b.setting.Tinted {
		b.page.Tint(b.palette.mid, tintShare)
	}
}

func (b *Board) paintBackdrop() {
	if b.setting.Photo != nil && !b.setting.Photo.Rect.Empty() {
		b.page.Repaint(b.setting.Photo)
		return
	}
	if b.setting.Background != "" {
		stagingOf(b.setting.Background).backdrop(b)
		return
	}
	b.staging.backdrop(b)
}

// Cast draws the rivals and the hero.
func (b *Board) Cast() {
	type actor struct {
		who  character.Identity
		pose character.Pose
	}
	var cast []actor
	switch {
	case b.staging.duel:
		cast = append(cast, actor{b.setting.Rivals[0], b.opponentPose()})
	case b.staging.rivals, b.setting.Group:
		for i, rival := range b.setting.Rivals {
			cast = append(cast, actor{rival, b.rivalPose(i)})
		}
	}
	hero := b.setting.Hero
	if b.staging.name == Manga {
		hero = printed(hero)
	}
	cast = append(cast, actor{hero, b.pose})
	figures := make([]character.Figure, len(cast))
	canvas.Parallel(len(cast), func(from, to int) {
		for i := from; i < to; i++ {
			figures[i] = character.Draw(b.page.Image.Rect, b.page.Transform, cast[i].who, cast[i].pose)
		}
	})
	for i, figure := range figures {
		if i == len(figures)-1 || b.staging.duel {
			b.haloHero(figure)
		}
		b.page.Put(figure.Layer)
	}
	if b.pose.GlowingEyes {
		for _, eye := range figures[len(figures)-1].Eyes {
			canvas.AddGlow(b.page.Image, eye.X, eye.Y, 70*b.page.Unit, hero.EyeColor, .5)
		}
	}
}

func (b *Board) haloHero(figure character.Figure) {
	h := b.staging.halo
	if h.lineWidth > 0 || h.glowWidth > 0 {
		b.page.Halo(figure.Layer, h.line, h.lineWidth, h.glow, h.glowWidth, h.strength)
	}
}

// Foreground paints what is before the cast, lets bright parts spill their
// light, and adds the prop.
func (b *Board) Foreground() {
	if b.staging.foreground != nil {
		b.staging.foreground(b)
	}
	if b.staging.bloom[1] > 0 {
		b.page.Bloom(b.staging.bloom[0], b.staging.bloom[1])
	}
	b.moodOver()
	b.drawProp()
}

// Letter draws the cards, the sound effect and the title.
func (b *Board) Letter() {
	b.drawCards()
	b.sound.Draw(b.page)
	b.drawBadge()
	b.title.Draw(b.page)
	b.kicker.Draw(b.page)
}

// clear reports a place that small things must leave free: the face and the title.
func (b *Board) clear(x, y float32) bool {
	at := caption.Box{X0: x - 16, Y0: y - 16, X1: x + 16, Y1: y + 16}
	return at.Overlaps(faceBox(b.pose)) || !b.title.Empty() && at.Overlaps(b.title.Bounds) || !b.kicker.Empty() && at.Overlaps(b.kicker.Bounds)
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }
