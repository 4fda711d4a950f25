package subject

import (
	"encoding/json"
	"fmt"
	"io/fs"
)

// Icon says what an icon of the pack shows.
type Icon struct {
	// Name is what [Set.Picture] takes.
	Name string `json:"name"`
	// Group is its chapter in the Unicode list of emoji, for instance
	// "Animals & Nature".
	Group string `json:"group"`
	// Keywords are English words by which people look for it.
	Keywords []string `json:"keywords"`
}

// ReadIndex reads the list of icons from pack/icons.json.
func ReadIndex(pack fs.FS) ([]Icon, error) {
	data, err := fs.ReadFile(pack, "icons.json")
	if err != nil {
		return nil, fmt.Errorf("read icon index: %w", err)
	}
	var icons []Icon
	if err := json.Unmarshal(data, &icons); err != nil {
		return nil, fmt.Errorf("read icon index icons.json: %w", err)
	}
	return icons, nil
}
