package generation

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/fetch"
)

// Bounds of an order.
const (
	maxPrompt     = 2000
	maxTitle      = 500
	maxParameters = 8 << 10
	maxVariants   = 4
	minSide       = 256
	maxSide       = 2560
	priorityHigh  = "high"
	priorityPlain = "normal"
	highSurcharge = 1
)

const mustBeAddress = "must be an http or https address of a public host, at most 2048 characters"

// ratios are the aspect ratios on offer, width over height.
var ratios = map[string][2]int{
	"16:9": {16, 9}, "9:16": {9, 16}, "1:1": {1, 1}, "4:3": {4, 3},
	"3:4": {3, 4}, "3:2": {3, 2}, "2:3": {2, 3}, "21:9": {21, 9},
}

// formats are the file kinds on offer.
var formats = map[string]bool{"png": true, "jpeg": true, "webp": true}

// Order asks for a generation. Empty fields take their defaults.
type Order struct {
	Prompt         string
	Algorithm      string
	Model          string
	TemplateID     string
	FaceURL        string
	LogoURL        string
	Title          string
	AspectRatio    string
	Priority       string
	Parameters     json.RawMessage
	ConversationID string
	Seed           *int64
	Variants       int
	Resolution     string
	Format         string
}

// normalize trims texts and fills in what the order leaves open.
func (o *Order) normalize() {
	o.Prompt = strings.TrimSpace(o.Prompt)
	o.Title = strings.TrimSpace(o.Title)
	setDefault(&o.AspectRatio, "16:9")
	setDefault(&o.Priority, priorityPlain)
	setDefault(&o.Format, "png")
	if o.Variants == 0 {
		o.Variants = 1
	}
	if len(o.Parameters) == 0 || string(o.Parameters) == "null" {
		o.Parameters = json.RawMessage("{}")
	}
}

func setDefault(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// Validate checks every field that needs no look at stored records, and names
// all that are wrong.
func (o *Order) Validate() error {
	var wrong []fault.Field
	check := func(ok bool, field, message string) {
		if !ok {
			wrong = append(wrong, fault.Field{Field: field, Message: message})
		}
	}
	n := utf8.RuneCountInString(o.Prompt)
	check(n >= 1 && n <= maxPrompt, "prompt", "must be 1 to 2000 characters")
	check(n == 0 || visible(o.Prompt), "prompt", "must contain something visible")
	check(utf8.RuneCountInString(o.Title) <= maxTitle, "custom_text", "must be at most 500 characters")
	_, known := ratios[o.AspectRatio]
	check(known, "aspect_ratio", "must be one of 16:9, 9:16, 1:1, 4:3, 3:4, 3:2, 2:3, 21:9")
	check(o.Priority == priorityPlain || o.Priority == priorityHigh, "priority", "must be normal or high")
	check(formats[o.Format], "output_format", "must be png, jpeg or webp")
	check(o.Variants >= 1 && o.Variants <= maxVariants, "variants", "must be 1 to 4")
	check(o.Seed == nil || *o.Seed >= 0, "seed", "must not be negative")
	check(len(o.Parameters) <= maxParameters, "parameters", "must be at most 8192 bytes")
	check(isObject(o.Parameters), "parameters", "must be an object")
	check(o.FaceURL == "" || fetch.CheckURL(o.FaceURL) == nil, "user_face_url", mustBeAddress)
	check(o.LogoURL == "" || fetch.CheckURL(o.LogoURL) == nil, "user_logo_url", mustBeAddress)
	if o.Resolution != "" {
		_, _, err := parseResolution(o.Resolution)
		check(err == nil, "resolution", fmt.Sprint(err))
	}
	if len(wrong) > 0 {
		return fault.Invalid(wrong...)
	}
	return nil
}

// visible tells whether the text has a character that shows.
func visible(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsGraphic(r) && !unicode.IsSpace(r) && r != utf8.RuneError
	})
}

func isObject(raw json.RawMessage) bool {
	var object map[string]json.RawMessage
	return json.Unmarshal(raw, &object) == nil && object != nil
}

// parseResolution reads "1280x720". Each side is even and 256 to 2560 pixels.
func parseResolution(s string) (width, height int, err error) {
	var rest string
	n, _ := fmt.Sscanf(s, "%dx%d%s", &width, &height, &rest)
	if n != 2 || fmt.Sprintf("%dx%d", width, height) != s {
		return 0, 0, fmt.Errorf("must be WIDTHxHEIGHT, for instance 1280x720")
	}
	for _, side := range []int{width, height} {
		if side < minSide || side > maxSide || side%2 != 0 {
			return 0, 0, fmt.Errorf("each side must be an even number from %d to %d", minSide, maxSide)
		}
	}
	return width, height, nil
}

// size returns the size of the picture: the resolution asked for, else the
// aspect ratio with its longest side at longSide, rounded to even numbers.
func (o *Order) size(longSide int) (width, height int) {
	if o.Resolution != "" {
		width, height, _ = parseResolution(o.Resolution) // Validate has seen it
		return width, height
	}
	ratio := ratios[o.AspectRatio]
	scale := float64(longSide) / float64(max(ratio[0], ratio[1]))
	even := func(side int) int { return 2 * int(math.Round(float64(side)*scale/2)) }
	return even(ratio[0]), even(ratio[1])
}
