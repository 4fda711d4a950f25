package job

import (
	"context"
	"fmt"
	"slices"

	"github.com/routix/routix/sdk/studio/compose"
)

// paintLayers fills the template's layers with the words and subjects of the
// request and finishes every picture.
func (j *Job) paintLayers(ctx context.Context) error {
	for _, o := range j.plans {
		design, err := compose.RenderLayers(ctx, j.tools.kit, j.Brief, j.layers, j.content(o), o)
		if err != nil {
			return fmt.Errorf("paint the template's layers: %w", err)
		}
		j.pictures = append(j.pictures, &picture{design: design, seed: o.Seed})
	}
	return nil
}

// content is what the request sets into layers: it never keeps a template's own
// words where it has words for that part, or none.
func (j *Job) content(o compose.Options) compose.Content {
	badge := j.Brief.Badge
	switch o.Badge {
	case "":
	case compose.NoBadge:
		badge = ""
	default:
		badge = o.Badge
	}
	return compose.Content{
		Texts: map[string]string{
			"title": j.Brief.Title, "kicker": j.Brief.Kicker, "badge": badge, "number": j.Brief.Number,
			"left": j.Brief.Left, "right": j.Brief.Right,
		},
		Subjects: j.Brief.Subjects,
	}
}

// unfinished are the pictures whose composition is still under way.
func (j *Job) unfinished() []*picture {
	return slices.DeleteFunc(slices.Clone(j.pictures), func(p *picture) bool { return p.composition == nil })
}
