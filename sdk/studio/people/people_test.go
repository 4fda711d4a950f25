package people

import (
	"bytes"
	"hash/fnv"
	"testing"

	"github.com/routix/routix/sdk/studio/people/casting"
)

// height is that of the pictures in tests: small, for speed.
const height = 48

// bottom is where they are cut.
const bottom = 400

func TestEveryRoleExpressionAndPoseDiffers(t *testing.T) {
	seen := map[uint64]string{}
	for _, role := range casting.Roles() {
		for _, expression := range casting.Expressions() {
			for _, pose := range casting.Poses() {
				look := casting.Look{Role: role, Expression: expression, Pose: pose, Kind: casting.Man}
				if role == casting.Expecting {
					look.Kind = casting.Woman
				}
				p := newPerson(casting.Look{Role: role, Kind: look.Kind}) // one person for all expressions and poses
				picture := p.draw(look, height, bottom, nil)
				if w, h := picture.Rect.Dx(), picture.Rect.Dy(); w < height/4 || w > 3*height || h != height {
					t.Errorf("%s: %d x %d pixels", look.Name(), w, h)
				}
				h := fnv.New64a()
				h.Write(picture.Pix)
				if other, taken := seen[h.Sum64()]; taken {
					t.Errorf("%s looks like %s", look.Name(), other)
				}
				seen[h.Sum64()] = look.Name()
			}
		}
	}
}

func TestEveryHairHatBeardAndKind(t *testing.T) {
	n := 0
	for hair := range hairStyles {
		for hat := range hatStyles {
			for _, kind := range casting.Kinds() {
				n++
				look := casting.Look{
					Role: casting.Roles()[n%len(casting.Roles())], Expression: casting.Expressions()[n%len(casting.Expressions())],
					Pose: casting.Poses()[n%len(casting.Poses())], Kind: kind, Variant: n % casting.Variants,
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
	for _, role := range casting.Roles() {
		for _, pose := range casting.Poses() {
			look := casting.Look{Role: role, Expression: casting.Smile, Pose: pose, Kind: casting.Man}
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
