package brief

import "testing"

func TestRequestsAreTakenApart(t *testing.T) {
	r := NewReader(nil)
	for prompt, want := range map[string]request{
		"Epic boss fight gaming thumbnail with explosions":         {"Epic boss fight", "Epic boss fight gaming thumbnail", "fire", nil},
		"epic boss fight, explosions":                              {"epic boss fight, explosions", "epic boss fight, explosions", "", nil},
		"Make me a YouTube thumbnail for my video about sourdough": {"sourdough", "sourdough", "", nil},
		"create a thumbnail about electric cars with neon lights":  {"electric cars", "electric cars", "grid", nil},
		"Minecraft house thumbnail":                                {"Minecraft house", "Minecraft house thumbnail", "", nil},
		"thumbnail":                                                {"thumbnail", "thumbnail", "", nil},
		"How to cook with fire":                                    {"How to cook with fire", "How to cook with fire", "", nil},
		"My dog with fire in the background":                       {"My dog", "My dog", "fire", nil},
		"Dragon vs knight, with flames and lightning!":             {"Dragon vs knight", "Dragon vs knight", "fire", nil},
		"Thumbnails that get clicks":                               {"Thumbnails that get clicks", "Thumbnails that get clicks", "", nil},
		"My dog on a jungle background":                            {"My dog", "My dog", "jungle", nil},
		"Red velvet cake":                                          {"Red velvet cake", "Red velvet cake", "", nil},
		"How to make a thumbnail":                                  {"How to make a thumbnail", "How to make a thumbnail", "", nil},
	} {
		if got := r.readRequest(prompt); got != want {
			t.Errorf("%q is taken apart as %+v, want %+v", prompt, got, want)
		}
	}
}

func TestColorsAreTakenOff(t *testing.T) {
	for prompt, want := range map[string]string{
		"Gaming setup in neon green":            "Gaming setup",
		"Luxury watches, black and gold colors": "Luxury watches",
		"Baby names with a pastel pink palette": "Baby names",
		"Tesla review on a blue background":     "Tesla review",
		"Black holes explained":                 "",
		"The woman in red dress":                "",
		"How to draw in black and white":        "How to draw",
	} {
		rest, p, ok := takeColors(prompt)
		if ok != (want != "") || ok && rest != want {
			t.Errorf("%q leaves %q, %v", prompt, rest, ok)
		}
		if ok && (p.Accent == 0 || p.Bright == 0 || p.Dark == p.Bright) {
			t.Errorf("%q: palette %06x", prompt, p)
		}
	}
}
