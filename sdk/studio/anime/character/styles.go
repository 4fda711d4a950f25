package character

// Hair is a hair style.
type Hair string

// The hair styles; the last three cover the head with something else.
const (
	Spiky     Hair = "spiky"
	Messy     Hair = "messy"
	Short     Hair = "short"
	SideSwept Hair = "side_swept"
	Undercut  Hair = "undercut"
	Mohawk    Hair = "mohawk"
	Curly     Hair = "curly"
	Afro      Hair = "afro"
	Bob       Hair = "bob"
	Long      Hair = "long"
	Hime      Hair = "hime"
	Wavy      Hair = "wavy"
	TwinTail  Hair = "twin_tails"
	PonyTail  Hair = "ponytail"
	Braids    Hair = "braids"
	Drills    Hair = "drills"
	Bun       Hair = "bun"
	TwinBuns  Hair = "twin_buns"
	Bald      Hair = "bald"
	Hijab     Hair = "hijab"
	HoodUp    Hair = "hood"
)

// Hairs lists every hair style.
func Hairs() []Hair {
	return []Hair{Spiky, Messy, Short, SideSwept, Undercut, Mohawk, Curly, Afro, Bob, Long, Hime, Wavy,
		TwinTail, PonyTail, Braids, Drills, Bun, TwinBuns, Bald, Hijab, HoodUp}
}

// Fringe is how hair falls over the brow.
type Fringe string

// The fringes. Shaggy hair brings its own.
const (
	Swept  Fringe = "swept"
	Parted Fringe = "parted"
	Blunt  Fringe = "blunt"
	Wisps  Fringe = "wisps"
)

func fringes() []Fringe { return []Fringe{Swept, Parted, Blunt, Wisps} }

// Form is the build of a face: its outline and where and how large eyes, nose
// and mouth are.
type Form string

// The forms of a face. A chibi has a small body as well.
const (
	Oval     Form = "oval"
	Round    Form = "round"
	Sharp    Form = "sharp"
	Mature   Form = "mature"
	Child    Form = "child"
	TallEyed Form = "tall_eyed"
	Elder    Form = "elder"
	Chibi    Form = "chibi"
)

// Forms lists every form of a face.
func Forms() []Form { return []Form{Oval, Round, Sharp, Mature, Child, TallEyed, Elder, Chibi} }

// Iris is the pattern of an iris.
type Iris string

// The patterns.
const (
	Spokes Iris = "spokes"
	Ringed Iris = "ringed"
	Petals Iris = "petals"
	Soft   Iris = "soft"
	Slit   Iris = "slit"
	Starry Iris = "starry"
)

func irises() []Iris { return []Iris{Spokes, Ringed, Petals, Soft, Slit, Starry} }

// Nose is how a nose is drawn.
type Nose string

// The noses.
const (
	Hook   Nose = "hook"
	Wedge  Nose = "wedge"
	Dot    Nose = "dot"
	Bridge Nose = "bridge"
)

func noses() []Nose { return []Nose{Hook, Wedge, Dot, Bridge} }

// Brow is how brows are drawn.
type Brow string

// The brows.
const (
	Natural Brow = "natural"
	Arched  Brow = "arched"
	Angular Brow = "angular"
	Stubby  Brow = "stubby"
)

func brows() []Brow { return []Brow{Natural, Arched, Angular, Stubby} }

// Beard is the hair on a chin.
type Beard string

// The beards.
const (
	Shaven    Beard = "shaven"
	Stubble   Beard = "stubble"
	Moustache Beard = "moustache"
	Goatee    Beard = "goatee"
	FullBeard Beard = "full"
)

func beards() []Beard { return []Beard{Shaven, Stubble, Moustache, Goatee, FullBeard} }
