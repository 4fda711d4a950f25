package people

import (
	"bytes"
	"image"
	"testing"

	"github.com/routix/routix/sdk/studio/people/casting"
)

// height is that of the pictures in tests: small, for speed.
const height = 48

// bottom is where they are cut.
const bottom = 400

// least is how many pixels of a small picture differ plainly between neighbours.
const least = 3

// differing counts the pixels of two pictures of one size that differ plainly.
func differing(a, b *image.RGBA) int {
	if a.Rect != b.Rect {
		return a.Rect.Dx() * a.Rect.Dy()
	}
	n := 0
	for i := 0; i < len(a.Pix); i += 4 {
		var sum int
		for c := range 4 {
			d := int(a.Pix[i+c]) - int(b.Pix[i+c])
			sum += max(d, -d)
		}
		if sum > 60 {
			n++
		}
	}
	return n
}

func lookOf(role casting.Role, expression casting.Expression, pose casting.Pose) casting.Look {
	look := casting.Look{Role: role, Expression: expression, Pose: pose, Kind: casting.Man, Facing: casting.Front}
	if role == casting.Expecting {
		look.Kind = casting.Woman
	}
	return look
}

// roles are all roles, or every fifth where time is short.
func roles() []casting.Role {
	if !testing.Short() {
		return casting.Roles()
	}
	var some []casting.Role
	for i, r := range casting.Roles() {
		if i%5 == 0 {
			some = append(some, r)
		}
	}
	return some
}

func TestExpressionsDiffer(t *testing.T) {
	for i, role := range roles() {
		pose := []casting.Pose{casting.Rest, casting.CrossArms, casting.PointUp}[i%3]
		expectDifferent(t, func(yield func(casting.Look)) {
			for _, expression := range casting.Expressions() {
				yield(lookOf(role, expression, pose))
			}
		})
	}
}

func TestPosesDiffer(t *testing.T) {
	for i, role := range roles() {
		expression := casting.Expressions()[i%len(casting.Expressions())]
		expectDifferent(t, func(yield func(casting.Look)) {
			for _, pose := range casting.Poses() {
				yield(lookOf(role, expression, pose))
			}
		})
	}
}

func expectDifferent(t *testing.T, each func(func(casting.Look))) {
	t.Helper()
	var names []string
	var pictures []*image.RGBA
	each(func(l casting.Look) {
		picture := Draw(l, height, bottom, nil)
		if w, h := picture.Rect.Dx(), picture.Rect.Dy(); w < height/4 || w > 3*height || h != height {
			t.Errorf("%s: %d x %d pixels", l.Name(), w, h)
		}
		for i, other := range pictures {
			if n := differing(picture, other); n < least {
				t.Errorf("%s and %s differ in %d pixels", l.Name(), names[i], n)
			}
		}
		names, pictures = append(names, l.Name()), append(pictures, picture)
	})
}

func TestEveryHairHatBeardAndKind(t *testing.T) {
	n := 0
	for hair := range hairStyles {
		for hat := range hatStyles {
			for range 2 {
				n++
				kind := casting.Kinds()[n%len(casting.Kinds())]
				look := casting.Look{
					Role: casting.Roles()[n%len(casting.Roles())], Expression: casting.Expressions()[n%len(casting.Expressions())],
					Pose: casting.Poses()[n%len(casting.Poses())], Kind: kind, Variant: n % casting.Variants,
					Facing: casting.Facings()[n%3],
				}
				p := newPerson(look)
				p.hair, p.hatStyle, p.beardStyle = hair, hat, beardStyle(n%5)
				picture := p.draw(look, height, bottom, nil)
				if picture.Rect.Empty() {
					t.Errorf("%s with hair %d and hat %d is empty", look.Name(), hair, hat)
				}
				for i := 0; i < len(picture.Pix); i += 4 {
					if c := picture.Pix[i:][:4]; max(c[0], c[1], c[2]) > c[3] {
						t.Fatalf("%s: pixel %v is not premultiplied", look.Name(), c)
					}
				}
			}
		}
	}
}

func TestStaysInsideItsPicture(t *testing.T) {
	for i, role := range roles() {
		for _, pose := range casting.Poses() {
			look := casting.Look{Facing: casting.Facings()[i%3], Role: role, Expression: casting.Smile, Pose: pose, Kind: casting.Man}
			p := newPerson(look)
			full := p.paintFull(look, height, bottom, nil)
			for y := range height {
				row := full.Pix[y*full.Stride:][:full.Stride]
				if row[3] > 5 || row[len(row)-1] > 5 || y == 0 && anyOpaque(row) {
					t.Errorf("%s touches the edge at row %d", look.Name(), y)
					break
				}
			}
		}
	}
}

func anyOpaque(row []uint8) bool {
	for i := 3; i < len(row); i += 4 {
		if row[i] > 5 {
			return true
		}
	}
	return false
}

func TestSameLookSameBytes(t *testing.T) {
	look := casting.Look{Role: casting.Chef, Expression: casting.Smirk, Pose: casting.Shush, Kind: casting.Anyone, Variant: 3}
	first, second := Draw(look, 200, bottom, nil), Draw(look, 200, bottom, nil)
	if !bytes.Equal(first.Pix, second.Pix) {
		t.Error("two pictures of one look differ")
	}
	other := look
	other.Variant = 4
	if string(Draw(look, 200, bottom, nil).Pix) == string(Draw(other, 200, bottom, nil).Pix) {
		t.Error("two variants look the same")
	}
}

func TestVariantsDiffer(t *testing.T) {
	skins, hairs, women := map[int]bool{}, map[hairStyle]bool{}, map[bool]bool{}
	for variant := range casting.Variants {
		p := newPerson(casting.Look{Role: casting.Casual, Expression: casting.Smile, Pose: casting.Rest, Kind: casting.Anyone, Variant: variant})
		skins[p.skin], hairs[p.hair], women[p.woman] = true, true, true
	}
	if len(skins) != len(skinTones) || len(hairs) < 8 || len(women) != 2 {
		t.Errorf("%d skin tones, %d hair styles, %d sexes", len(skins), len(hairs), len(women))
	}
}

func TestKindDecides(t *testing.T) {
	for kind, want := range map[casting.Kind]person{
		casting.Man: {}, casting.Woman: {woman: true}, casting.Boy: {age: child}, casting.Girl: {age: child, woman: true},
		casting.Grandfather: {age: senior}, casting.Grandmother: {age: senior, woman: true}, casting.Hijabi: {woman: true},
	} {
		for variant := range casting.Variants {
			p := newPerson(casting.Look{Role: casting.Chef, Expression: casting.Smile, Pose: casting.Rest, Kind: kind, Variant: variant})
			if p.woman != want.woman || p.age != want.age || (p.hair == hairHijab) != (kind == casting.Hijabi) {
				t.Fatalf("%s %d: woman %t, age %d, hair %d", kind, variant, p.woman, p.age, p.hair)
			}
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	for i := range b.N {
		Draw(casting.Look{
			Role: casting.Roles()[i%len(casting.Roles())], Expression: casting.Expressions()[i%len(casting.Expressions())],
			Pose: casting.Poses()[i%len(casting.Poses())], Kind: casting.Anyone, Variant: i % casting.Variants,
		}, 450, bottom, nil)
	}
}
