// Package brief reads a prompt in everyday words and writes down what the
// picture needs: what it is about, which of the usual kinds of thumbnail it is,
// the few words to set as its title, which of them to stress, and the colours
// and backgrounds that suit the subject.
//
// A [Reader] is built once from the list of icons that can be drawn; reading is
// pure: the same words give the same Brief, and no text is refused.
package brief

// Form is the kind of thumbnail that a prompt asks for.
type Form string

// The forms, each with a prompt that has it.
const (
	Plain       Form = "plain"        // "Taylor Swift concert vlog"
	List        Form = "list"         // "7 mistakes new investors make"
	Versus      Form = "versus"       // "Messi vs Ronaldo"
	BeforeAfter Form = "before-after" // "Room makeover: before and after"
	HowTo       Form = "how-to"       // "How to tie a tie"
	Review      Form = "review"       // "My honest review of the new headset"
	Question    Form = "question"     // "Is coffee bad for you?"
	Challenge   Form = "challenge"    // "I spent 24 hours in the snow"
)

// Palette is five colours as 0xRRGGBB: the ramp of a background and two accents.
type Palette struct {
	Dark, Mid, Bright uint32
	Accent, Second    uint32
}

// Style is what a theme offers to the picture.
type Style struct {
	// Backgrounds are names of scenes, the most fitting first.
	Backgrounds []string
	// Palettes are alternatives of equal rank.
	Palettes []Palette
	// Lettering is "bold", "comic", "comic2", "cute", "clean" or "horror".
	Lettering string
	// Finish is how subjects are set off the background: "lit" or "sticker".
	Finish string
	// Particles are small icons scattered about.
	Particles []string
	// Energy is how busy the picture may be, 0 to 1.
	Energy float32
}

// Brief is what a prompt asks for.
type Brief struct {
	// Prompt is the text that was read, without control characters and without
	// what it says of the picture itself ("thumbnail for my video about").
	Prompt string
	// Language is the ISO 639-1 code that the words or their script suggest.
	Language string
	Form     Form
	// Theme names the field of life, for instance "food"; "generic" if unknown.
	Theme string
	Style Style

	// Title is the text to set; it may be empty. Emphasis holds the indexes of
	// its words (as strings.Fields parts them) to stress.
	Title    string
	Emphasis map[int]bool
	// GivenTitle says that Title was asked for word by word.
	GivenTitle bool
	// Kicker is a short line beside the title, Badge a figure to shout
	// ("$50", "15 MIN"), Number the figure of a list. Each may be empty.
	Kicker, Badge, Number string
	// Left and Right are the names of the two sides of a Versus.
	Left, Right string
	// LeftSubject and RightSubject are the icons of the two sides; empty when
	// the name has no picture of its own.
	LeftSubject, RightSubject string

	// Subjects are the things to show, the main one first; never empty.
	Subjects []string
	// Guessed says that no word of the prompt named a subject.
	Guessed bool
	// Negated are the icons of things that the prompt speaks of as lacking ("no
	// sugar"). One that is also the main subject is to be shown crossed out.
	Negated []string
	// Person is who should appear; its zero value is nobody.
	Person Person
	// Mood is the feeling that the words call for.
	Mood Mood
	// Reaction is the icon of a face that comments on the subject, or empty.
	Reaction string
	// Trend is +1 for something that rises, -1 for something that falls, else 0.
	Trend int

	// place is the scene that the words call for, or empty.
	place string
}
