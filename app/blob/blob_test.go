package blob_test

import (
	"regexp"
	"testing"

	"github.com/routix/routix/app/blob"
)

func TestNewKey(t *testing.T) {
	form := regexp.MustCompile(`^pictures/2026/([0-9a-f]{2})/([0-9a-f]{32})\.png$`)
	seen := make(map[string]bool)
	for range 1000 {
		key := blob.NewKey("pictures/2026", "png")
		parts := form.FindStringSubmatch(key)
		if parts == nil || parts[2][:2] != parts[1] || seen[key] {
			t.Fatalf("key %q is of the wrong form or not new", key)
		}
		seen[key] = true
		if err := blob.CheckKey(key); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzCheckKey(f *testing.F) {
	for _, key := range []string{"a/b.png", "../a", "a//b", ".a", "a/."} {
		f.Add(key)
	}
	safe := regexp.MustCompile(`^[a-z0-9_-][a-z0-9_.-]*(/[a-z0-9_-][a-z0-9_.-]*)*$`)
	f.Fuzz(func(t *testing.T, key string) {
		if accepted := blob.CheckKey(key) == nil; accepted != (safe.MatchString(key) && len(key) <= 512) {
			t.Errorf("CheckKey(%q) accepted: %v", key, accepted)
		}
	})
}
