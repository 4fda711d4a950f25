package brief_test

import (
	"encoding/json"
	"io/fs"
	"testing"

	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// packIcons are the icons of the asset pack.
func packIcons(t testing.TB) []brief.Icon {
	t.Helper()
	data, err := fs.ReadFile(studiotest.Open(t), "icons.json")
	if err != nil {
		t.Fatal(err)
	}
	var icons []brief.Icon
	if err := json.Unmarshal(data, &icons); err != nil {
		t.Fatal(err)
	}
	return icons
}

func packReader(t testing.TB) *brief.Reader {
	t.Helper()
	return brief.NewReader(packIcons(t))
}
