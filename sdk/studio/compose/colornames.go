package compose

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
)

// hexName is a colour as it stands in a layer's style: #rrggbb.
func hexName(c canvas.Color) string {
	b := func(v float32) int { return int(canvas.Clamp(v, 0, 1)*255 + .5) }
	return fmt.Sprintf("#%02x%02x%02x", b(c.R), b(c.G), b(c.B))
}

// parseHex reads a colour of the form #rrggbb.
func parseHex(text string) (canvas.Color, bool) {
	digits, found := strings.CutPrefix(text, "#")
	rgb, err := strconv.ParseUint(digits, 16, 32)
	if !found || err != nil || len(digits) != 6 {
		return canvas.Color{}, false
	}
	return canvas.Hex(uint32(rgb)), true
}
