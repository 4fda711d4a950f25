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
	tongueOut
	toothyGrin
	waryLine
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

	closed, coins, hearts, tears, sweat, shades, pale bool
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
	casting.Happy:      {above: 19, below: 9, iris: 18, raise: 9, arch: 13, mouth: openGrin, width: 42, drop: 34, blush: .5, jaw: 2},
	casting.Determined: {above: 21, below: 18, slant: 10, lid: .12, iris: 17, raise: -8, frown: 14, arch: 3, mouth: openGrin, width: 44, drop: 30, jaw: 2},
	casting.Amazed:     {above: 31, below: 24, iris: 17, raise: 27, arch: 15, mouth: openGrin, width: 46, drop: 70, jaw: 17, blush: .4},
	casting.Disgust:    {above: 17, below: 14, slant: 8, lid: .30, iris: 16, lookX: 6, raise: -6, frown: 13, oneUp: 9, mouth: tongueOut, width: 34, drop: 34, jaw: 4},
	casting.Sleepy:     {above: 22, below: 12, lid: .62, iris: 17, lookY: 3, raise: 6, frown: -7, arch: 7, mouth: openO, width: 24, drop: 40, jaw: 10},
	casting.Sick:       {above: 20, below: 15, slant: -9, lid: .42, iris: 16, lookY: 3, raise: 4, frown: -18, mouth: waryLine, width: 34, drop: 10, pale: true, sweat: true},
	casting.JoyTears:   {above: 22, below: 18, closed: true, raise: 15, arch: 15, mouth: openGrin, width: 58, drop: 72, blush: .6, jaw: 17, tears: true},
	casting.Evil:       {above: 21, below: 16, slant: 17, lid: .22, iris: 15, raise: -7, frown: 21, oneUp: 10, arch: 8, mouth: toothyGrin, width: 54, drop: 36, jaw: 3},
	casting.Bored:      {above: 22, below: 16, lid: .52, iris: 17, lookX: 9, lookY: -1, raise: -2, arch: 3, mouth: flatLine, width: 30, drop: 8},
	casting.Confident:  {above: 21, below: 16, lid: .38, iris: 17, lookX: 4, raise: 4, frown: 2, arch: 12, oneUp: 14, mouth: closedSmile, width: 48, drop: 14, blush: .2},
	casting.Love:       {above: 32, below: 29, hearts: true, raise: 16, arch: 15, mouth: openGrin, width: 50, drop: 48, blush: .7, jaw: 6},
	casting.Cool:       {above: 21, below: 16, iris: 17, raise: 6, arch: 9, oneUp: 12, mouth: crookedSmile, width: 44, drop: 14, shades: true},
	casting.Hot:        {above: 26, below: 22, slant: -8, iris: 14, raise: 16, frown: -17, mouth: tongueOut, width: 42, drop: 54, jaw: 15, blush: 1, sweat: true},
	casting.Worried:    {above: 25, below: 20, slant: -10, iris: 15.5, lookX: -6, raise: 12, frown: -20, arch: 2, mouth: waryLine, width: 34, drop: 12, sweat: true},
}
