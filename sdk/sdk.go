// Package sdk is what a version of Routix is written against.
//
// A version is one executable that turns a request into a finished thumbnail.
// Its author implements [Algorithm] and calls [Serve] from main:
//
//	func main() { sdk.Serve(mystyle.New()) }
//
// Routix starts the executable as a subprocess, asks it to describe itself and
// then sends it requests, several at a time. The wire format (gRPC) never shows
// in this package.
//
// Beside it stand packages that most algorithms want: stage runs the steps of an
// algorithm and reports progress, studio draws, sdktest checks an algorithm for
// conformance in an ordinary Go test.
package sdk

import "context"

// Algorithm makes thumbnails. Both methods may be called from several
// goroutines at once.
type Algorithm interface {
	// Describe reports what the algorithm is and can do, within a second or
	// two. The host calls it once after each start; the answer must not change
	// while the process lives. An error or a manifest that does not pass
	// [Manifest.Validate] counts as a failed start.
	Describe(ctx context.Context) (Manifest, error)

	// Generate makes the pictures asked for. It calls report whenever it
	// enters a stage or gets further within one; report never blocks for long
	// and may be called from any goroutine until Generate returns.
	//
	// When ctx ends, the host has lost interest (the owner cancelled, or the
	// deadline passed): return ctx.Err() soon. A run that goes on for 10 seconds
	// more costs the process its life. To blame the request rather than the
	// algorithm, return an *Error. A panic fails this request only, unless it
	// happens in a goroutine of the algorithm's own.
	Generate(ctx context.Context, req *Request, report func(Progress)) (*Result, error)
}

// Manifest says what an algorithm is and can do.
type Manifest struct {
	// ID is the stable name, [a-z0-9_]{3,50}. It is the identity of the
	// algorithm in prices, settings and history.
	ID string
	// Name is shown to people.
	Name string
	// Version is the algorithm's own version, free text of at most 30 characters.
	Version string
	// Description is one sentence shown beside the name.
	Description string
	// ModelType and BaseModel tell what draws the picture, for instance
	// "embedded" and "routix-studio".
	ModelType, BaseModel string
	// Features names what a request may ask for: [FeatureFaceSwap] and friends.
	Features []string
	// NativeWidth and NativeHeight are the size of a 16:9 picture when the
	// request leaves the size open, in pixels. The longer one is the longest
	// side of other aspect ratios.
	NativeWidth, NativeHeight int
	// MaxWidth and MaxHeight bound a requested picture, in pixels.
	MaxWidth, MaxHeight int
	// CreditCost is the price of one picture, before an operator changes it.
	CreditCost int
	// Premium keeps the algorithm for paying accounts.
	Premium bool
	// NominalSeconds is the expected time of one picture, used for estimates
	// until there are measured ones.
	NominalSeconds int
	// DefaultActive says whether a new installation offers the algorithm.
	DefaultActive bool
	// Parameters describes quality, speed and style in words, for listings.
	Parameters map[string]string
	// ParametersSchema is a JSON Schema (draft 2020-12) of Request.Parameters.
	// Nil means that the algorithm takes none.
	ParametersSchema []byte
	// Upscales tells that the algorithm is an [Upscaler]. [Serve] sets it; what
	// Describe says is overwritten.
	Upscales bool
}

// Features that a manifest may list and a request may need.
const (
	FeatureTextOverlay           = "text_overlay"
	FeatureTemplateMatching      = "template_matching"
	FeatureBasicCustomization    = "basic_customization"
	FeatureAdvancedCustomization = "advanced_customization"
	FeatureFaceSwap              = "face_swap"
	FeatureLogoIntegration       = "logo_integration"
	FeatureAnimeStyle            = "anime_style"
	FeatureCharacterConsistency  = "character_consistency"
	FeatureAIEnhancement         = "ai_enhancement"
	FeatureSmartComposition      = "smart_composition"
)

// Request asks for thumbnails. The host has checked every bound before the
// algorithm sees it: Parameters match the manifest's schema, pictures decode.
type Request struct {
	// JobID names the run in logs. It is not an identity of the account.
	JobID string
	// Prompt is the idea in the person's own words, 1 to 2000 characters.
	Prompt string
	// Title is the text to set. Empty means that the algorithm finds one.
	Title string
	// Width and Height are the size of the picture in pixels.
	Width, Height int
	// Seed decides every choice left open: the same request with the same seed
	// gives the same bytes on one platform.
	Seed int64
	// Variants is how many different pictures to make, at least 1.
	Variants int
	// Format is the file kind of the answer: "png", "jpeg" or "webp".
	Format string
	// Parameters is a JSON object, or nil.
	Parameters []byte
	// Template is a picture to take style from, or nil.
	Template *Template
	// Face and Logo are encoded pictures, or nil.
	Face, Logo []byte
}

// Template is a picture whose style a request follows.
type Template struct {
	// Image is the encoded picture.
	Image []byte
	// Style is a JSON object of what the template bank knows of it, or nil.
	Style []byte
	// Layers is the design of the template, a JSON array: parts with type, name,
	// box and style. An algorithm that can should set the request's own words and
	// subjects into them. Nil for a template that is a picture only.
	Layers []byte
}

// Stages that a Progress may name, in the order in which a run passes them.
const (
	StageAnalyzing         = "analyzing"          // reading the prompt
	StageMatchingTemplates = "matching_templates" // looking for a template
	StageAnalyzingStyle    = "analyzing_style"    // settling palette, layout, mood
	StageGenerating        = "generating"         // drawing
	StageProcessing        = "processing"         // finishing and encoding
)

// Stages lists the stages in the order in which a run passes them. A run may
// leave some out but never goes back.
func Stages() []string {
	return []string{StageAnalyzing, StageMatchingTemplates, StageAnalyzingStyle, StageGenerating, StageProcessing}
}

// Progress tells how far a run has come.
type Progress struct {
	// Stage is one of the Stage constants.
	Stage string
	// Percent is the share of the whole run that is done, 0 to 100.
	Percent int
	// Message is a short text for people.
	Message string
	// Preview is a small JPEG of the picture so far, or nil.
	Preview []byte
}

// Result is what a run made.
type Result struct {
	// Images are the pictures, one for each variant.
	Images []Image
	// Seed is the seed that was used.
	Seed int64
	// PromptUsed is the prompt as the algorithm understood or extended it.
	PromptUsed string
	// Layers is the design as template JSON, or nil.
	Layers []byte
	// Metadata is a JSON object with what the algorithm wants to tell, or nil.
	Metadata []byte
}

// Image is one encoded picture.
type Image struct {
	// Data is the encoded file and ContentType its media type.
	Data        []byte
	ContentType string
	// Width and Height are the size in pixels.
	Width, Height int
	// Legibility is how well the title reads at 168x94 pixels, 0 to 100; nil
	// without text.
	Legibility *float64
}

// Error blames the request: the host shows Message to the person who made it,
// does not retry, and refunds. Any other error is the algorithm's own fault and
// its text stays in the log.
type Error struct {
	// Code is UPPER_SNAKE, for instance "NO_FACE_FOUND".
	Code string
	// Message is for people, in a sentence that says what to change.
	Message string
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }
