package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// result is what one library needs for the composition, drawn and encoded.
type result struct {
	Name string  `json:"name"`
	PNG  outcome `json:"png"`
	JPEG outcome `json:"jpeg"`
}

// outcome is the median time in milliseconds and the size of the file.
type outcome struct {
	Milliseconds float64 `json:"ms"`
	Bytes        int     `json:"bytes"`
}

// warmUps are runs before the clock counts, as the peers have them.
const warmUps = 3

// measureKit prints the picture kit's result in the peers' form.
func measureKit(assets string, repeats int, out string) error {
	c, err := newComposer(os.DirFS(assets))
	if err != nil {
		return err
	}
	r := result{Name: kitName}
	for format, into := range map[string]*outcome{"png": &r.PNG, "jpeg": &r.JPEG} {
		var times []time.Duration
		var file []byte
		for i := -warmUps; i < repeats; i++ {
			begun := time.Now()
			if file, err = c.draw(format); err != nil {
				return err
			}
			if i >= 0 {
				times = append(times, time.Since(begun))
			}
		}
		slices.Sort(times)
		*into = outcome{times[len(times)/2].Seconds() * 1000, len(file)}
		if out == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(out, kitName+"."+format), file, 0o644); err != nil {
			return fmt.Errorf("keep the picture: %w", err)
		}
	}
	return json.NewEncoder(os.Stdout).Encode([]result{r})
}
