package brief

import "testing"

func TestRequestsAreTakenApart(t *testing.T) {
	for prompt, want := range map[string]request{
		"Epic boss fight gaming thumbnail with explosions":         {"Epic boss fight", "Epic boss fight gaming thumbnail", "fire"},
		"epic boss fight, explosions":                              {"epic boss fight, explosions", "epic boss fight, explosions", ""},
		"Make me a YouTube thumbnail for my video about sourdough": {"sourdough", "sourdough", ""},
		"create a thumbnail about electric cars with neon lights":  {"electric cars", "electric cars", "grid"},
		"Minecraft house thumbnail":                                {"Minecraft house", "Minecraft house thumbnail", ""},
		"thumbnail":                                                {"thumbnail", "thumbnail", ""},
		"How to cook with fire":                                    {"How to cook with fire", "How to cook with fire", ""},
		"My dog with fire in the background":                       {"My dog", "My dog", "fire"},
		"Dragon vs knight, with flames and lightning!":             {"Dragon vs knight", "Dragon vs knight", "fire"},
		"Thumbnails that get clicks":                               {"Thumbnails that get clicks", "Thumbnails that get clicks", ""},
		"How to make a thumbnail":                                  {"How to make a thumbnail", "How to make a thumbnail", ""},
	} {
		if got := readRequest(prompt); got != want {
			t.Errorf("%q is taken apart as %+v, want %+v", prompt, got, want)
		}
	}
}
