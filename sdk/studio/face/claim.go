package face

import "github.com/routix/routix/sdk/studio/canvas"

// Where two people touch, the network sees one person. They are told apart by
// the cheapest way to a face: steps between cells of unlike colour cost more, so
// the border between two people comes to lie on an edge of the picture. This is
// the geodesic segmentation of X. Bai and G. Sapiro (2007) with faces as seeds.
const (
	stepCost  = 2  // of a step without any difference in colour
	colorCost = 60 // of a difference of a whole channel
	maxCost   = stepCost + 3*colorCost
)

// seed is the head and the column of the neck of a person, in cells. That of
// another person is taken wider, with hair and shoulders.
type seed struct {
	x, y, width, height float32
	wide                float32 // 1, more for other people
}

// othersWide is how much wider than surely needed other people are taken.
const othersWide = 1.35

// holds tells whether a cell surely belongs to the person.
func (s seed) holds(x, y float32) bool {
	dx, dy := (x-s.x)/(s.width*s.wide), (y-s.y)/s.height
	if dx*dx/(.5*.5)+(dy+.1)*(dy+.1)/(.62*.62*s.wide) < 1 {
		return true
	}
	return dy > 0 && dy < 1.25 && canvas.Abs(dx) < .24+.12*dy
}

// claim clears the cells that are nearer to another face than to this one.
func (b *bust) claim(coarse, small []float32, others []detection) {
	seeds := b.seeds(others)
	if len(seeds) < 2 {
		return
	}
	owner := owners(coarse, seeds)
	geodesic(coarse, small, owner)
	share := make([]float32, len(coarse))
	for i, o := range owner {
		if o == 0 {
			share[i] = 1
		}
	}
	share = canvas.BoxBlur(share, segmentSide, segmentSide, 1)
	for i := range coarse {
		coarse[i] *= share[i]
	}
}

// seeds are those of this person, first, and of all others whose face is near.
func (b *bust) seeds(others []detection) []seed {
	left, right := b.points[pointLeft], b.points[pointRight]
	center := between(b.points[pointTop], b.points[pointChin])
	x, y := b.cellOf(center.X, center.Y)
	w, h := b.cellOf(right.X-left.X, b.height)
	seeds := []seed{{x, y, w * 1.1, h, 1}}
	for _, o := range others {
		k := segmentSide / (b.view.a * float64(b.side))
		s := seed{float32((o.x - b.view.c) * k), float32((o.y - b.view.f) * k), float32(o.width * k), float32(o.height * k * 1.1), othersWide}
		if s.x > -s.width && s.x < segmentSide+s.width && s.y > -2*s.height && s.y < segmentSide+s.height {
			seeds = append(seeds, s)
		}
	}
	return seeds
}

// owners gives the cells that surely belong to somebody their number, others -1.
func owners(coarse []float32, seeds []seed) []int8 {
	owner := make([]int8, len(coarse))
	for i := range owner {
		owner[i] = -1
		best := float32(1e9)
		for n, s := range seeds {
			x, y := float32(i%segmentSide), float32(i/segmentSide)
			if d := canvas.Hypot(x-s.x, y-s.y) / s.width; s.holds(x, y) && d < best {
				best, owner[i] = d, int8(min(n, 127))
			}
		}
	}
	return owner
}

// geodesic gives each cell of a person that has no owner the one from which the
// way there is the cheapest. It is Dijkstra's search with costs in buckets
// (R. Dial, 1969).
func geodesic(coarse, small []float32, owner []int8) {
	const person = .15
	cost := make([]int32, len(coarse))
	var buckets [maxCost + 1][]int32
	waiting := 0
	for i := range owner {
		cost[i] = 1 << 30
		if owner[i] >= 0 {
			cost[i] = 0
			buckets[0] = append(buckets[0], int32(i))
			waiting++
		}
	}
	for now := int32(0); waiting > 0; now++ {
		bucket := &buckets[now%(maxCost+1)]
		for len(*bucket) > 0 {
			i := int((*bucket)[len(*bucket)-1])
			*bucket = (*bucket)[:len(*bucket)-1]
			waiting--
			if cost[i] < now {
				continue
			}
			for _, next := range neighbours(i) {
				if next < 0 || coarse[next] < person {
					continue
				}
				if c := now + stepBetween(small, i, next); c < cost[next] {
					cost[next], owner[next] = c, owner[i]
					buckets[c%(maxCost+1)] = append(buckets[c%(maxCost+1)], int32(next))
					waiting++
				}
			}
		}
	}
}

func stepBetween(small []float32, i, next int) int32 {
	var sum float32
	for c := range 3 {
		sum += canvas.Abs(small[i*3+c] - small[next*3+c])
	}
	return stepCost + int32(sum*colorCost)
}
