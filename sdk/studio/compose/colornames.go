package compose

import (
	"fmt"

	"github.com/routix/routix/sdk/studio/canvas"
)

// hexName is a colour as it stands in a layer's style: #rrggbb.
func hexName(c canvas.Color) string {
	b := func(v float32) int { return int(canvas.Clamp(v, 0, 1)*255 + .5) }
	return fmt.Sprintf("#%02x%02x%02x", b(c.R), b(c.G), b(c.B))
}
