// Package assets holds the asset pack inside the binary: display fonts
// (fonts/<family>.ttf), icon rasters (icons/<name>.webp), the words by which
// icons are found (icons.json) and the licence of each part (licenses.json).
//
// The pack is made from pinned npm packages by "make assets" and is never
// committed, so this package does not build before that has run once.
package assets

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	_ "embed" // for the pack below
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"sync"
)

// pack is read in place and never written to.
//
//go:embed pack/assets.zip
var pack []byte

// packHash is computed once: it reads the whole pack.
var packHash = sync.OnceValue(func() string {
	sum := sha256.Sum256(pack)
	return hex.EncodeToString(sum[:8])
})

// License is what one part of the pack is used under.
type License struct {
	// Name and Version identify the npm package that the part comes from.
	Name    string `json:"name"`
	Version string `json:"version"`
	// License is an SPDX expression.
	License string `json:"license"`
	// Text is the licence in full, with its copyright line.
	Text string `json:"text"`
}

// Open returns the pack as a read-only tree, which any number of goroutines
// may use at once and which needs no closing. It fails only when the binary
// was built around something that is no pack.
func Open() (fs.FS, error) {
	return open(pack)
}

func open(archive []byte) (fs.FS, error) {
	tree, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("open asset pack: %w", err)
	}
	return tree, nil
}

// Hash names the contents of the pack: 16 hexadecimal digits of its SHA-256.
func Hash() string {
	return packHash()
}

// Licenses lists the licences of everything in the pack, by package name.
func Licenses() ([]License, error) {
	tree, err := Open()
	if err != nil {
		return nil, err
	}
	data, err := fs.ReadFile(tree, "licenses.json")
	if err != nil {
		return nil, fmt.Errorf("read licences of asset pack: %w", err)
	}
	var licenses []License
	if err := json.Unmarshal(data, &licenses); err != nil {
		return nil, fmt.Errorf("read licences of asset pack: %w", err)
	}
	return licenses, nil
}
