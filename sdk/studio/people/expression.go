package people

import "github.com/routix/routix/sdk/studio/people/casting"

type mouthShape int

const (
	closedSmile mouthShape = iota
	openGrin
	openO
	grittedTeeth
	wavyTeeth
	wailing
	crookedSmile
	flatLine
)

// expression is the shape of a face, in design units unless said otherwise.
type expression struct {
	above, below float32 // opening of the eye above and below its middle
	slant        float32 // fall of the inner lid: positive is angry
	lid          float32 // share of the upper opening that the lid covers
	iris         float32 // radius
	lookX, lookY float32
	raise        float32 // height of the brows
	frown        float32 // fall of their inner ends
	arch         float32
	oneUp        float32 // one brow above the other
	mouth        mouthShape
	width, drop  float32 // half width and depth of the mouth
	jaw          float32 // fall of the chin
	blush        float32 // 0 to 1

	closed, coins, tears, sweat bool
}

// expressions is never written.
var expressions = map[casting.Expression]expression{
	casting.Smile:      {above: 21.5, below: 18, iris: 18, raise: 2, arch: 9, mouth: closedSmile, width: 42, drop: 26, blush: .35},
	casting.Grin:       {above: 21.5, below: 16, iris: 18, raise: 8, arch: 12, mouth: openGrin, width: 54, drop: 44, blush: .45, jaw: 4},
	casting.Shock:      {above: 36, below: 30, iris: 14.5, raise: 30, arch: 15, mouth: openO, width: 34, drop: 66, jaw: 24},
	casting.Wonder:     {above: 25, below: 20, iris: 17, lookX: 9, lookY: -9, raise: 8, arch: 9, oneUp: 17, mouth: flatLine, width: 26, drop: 8},
	casting.Anger:      {above: 22, below: 19, slant: 17, lid: .16, iris: 15.5, raise: -13, frown: 21, arch: -2, mouth: grittedTeeth, width: 46, drop: 34, jaw: 4, blush: .3},
	casting.Cry:        {above: 23, below: 20, slant: -11, lid: .18, iris: 18.5, lookY: -2, raise: 9, frown: -21, arch: 2, mouth: wailing, width: 42, drop: 40, tears: true, blush: .5, jaw: 8},
	casting.Smirk:      {above: 22, below: 17, lid: .34, iris: 17.5, lookX: -5, raise: -2, frown: 7, arch: 6, oneUp: 20, mouth: crookedSmile, width: 40, drop: 12},
	casting.Laugh:      {above: 22, below: 18, closed: true, raise: 12, arch: 14, mouth: openGrin, width: 56, drop: 64, blush: .55, jaw: 13},
	casting.Fear:       {above: 33, below: 28, iris: 11, raise: 21, frown: -19, arch: 3, mouth: wavyTeeth, width: 44, drop: 28, sweat: true, jaw: 6},
	casting.Greed:      {above: 32, below: 29, coins: true, raise: 20, arch: 14, mouth: openGrin, width: 54, drop: 56, blush: .4, jaw: 10},
	casting.Happy:      {above: 21.5, below: 16, iris: 18, raise: 4, arch: 11, mouth: openGrin, width: 42, drop: 34, blush: .5, jaw: 2},
	casting.Determined: {above: 21, below: 18, slant: 10, lid: .12, iris: 17, raise: -8, frown: 14, arch: 3, mouth: openGrin, width: 44, drop: 30, jaw: 2},
}
