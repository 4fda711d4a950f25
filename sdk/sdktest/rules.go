package sdktest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"reflect"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/sync/errgroup"

	"github.com/routix/routix/sdk"
)

const everydayPrompt = "I survived 30 days alone in the desert"

func checkManifest(ctx context.Context, s *subject) error {
	if err := s.manifest.Validate(); err != nil {
		return err
	}
	again, err := s.Describe(ctx)
	if err != nil {
		return err
	}
	if !reflect.DeepEqual(s.manifest, again) {
		return fmt.Errorf("manifest changed from %+v to %+v", s.manifest, again)
	}
	if s.manifest.ParametersSchema == nil {
		return nil
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(s.manifest.ParametersSchema))
	if err != nil {
		return fmt.Errorf("parameters schema: %w", err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	if err := compiler.AddResource("parameters.json", document); err != nil {
		return fmt.Errorf("parameters schema: %w", err)
	}
	if _, err := compiler.Compile("parameters.json"); err != nil {
		return fmt.Errorf("parameters schema: %w", err)
	}
	return nil
}

func checkSizes(ctx context.Context, s *subject) error {
	formats := []string{"png", "jpeg", "webp"}
	for i, ratio := range [][2]int{{16, 9}, {9, 16}, {1, 1}, {4, 3}, {3, 4}, {3, 2}, {2, 3}, {21, 9}} {
		req := s.request(everydayPrompt)
		req.Width, req.Height = s.size(ratio[0], ratio[1])
		req.Format = formats[i%len(formats)]
		if _, err := s.draw(ctx, req); err != nil {
			return fmt.Errorf("%d:%d as %s: %w", ratio[0], ratio[1], req.Format, err)
		}
	}
	return nil
}

// checkSeed draws the same picture alone and then among others, and a second
// one with another seed.
func checkSeed(ctx context.Context, s *subject) error {
	first := s.request(everydayPrompt)
	alone, err := s.draw(ctx, first)
	if err != nil {
		return err
	}
	if alone.Seed != first.Seed {
		return fmt.Errorf("result says seed %d, the request said %d", alone.Seed, first.Seed)
	}
	second := s.request(everydayPrompt)
	second.Seed = secondSeed
	together := make([]*sdk.Result, 3)
	group, groupCtx := errgroup.WithContext(ctx)
	for i, req := range []*sdk.Request{first, second, first} {
		group.Go(func() (err error) {
			together[i], err = s.draw(groupCtx, req)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return fmt.Errorf("three calls at once: %w", err)
	}
	for _, i := range []int{0, 2} {
		if !bytes.Equal(together[i].Images[0].Data, alone.Images[0].Data) {
			return errors.New("the same seed gave other bytes when calls ran at once")
		}
	}
	if bytes.Equal(together[1].Images[0].Data, alone.Images[0].Data) {
		return errors.New("another seed gave the same bytes")
	}
	return nil
}

func checkVariants(ctx context.Context, s *subject) error {
	req := s.request(everydayPrompt)
	req.Variants = 3
	result, err := s.draw(ctx, req)
	if err != nil {
		return err
	}
	for i, a := range result.Images {
		for k, b := range result.Images[:i] {
			if bytes.Equal(a.Data, b.Data) {
				return fmt.Errorf("variants %d and %d are the same picture", k, i)
			}
		}
	}
	return nil
}

// nearEnd is the least percentage that a run must have come to.
const nearEnd = 90

func checkProgress(ctx context.Context, s *subject) error {
	order := sdk.Stages()
	var problem error
	var last sdk.Progress
	_, err := s.Generate(ctx, s.request(everydayPrompt), func(p sdk.Progress) {
		stage := slices.Index(order, p.Stage)
		switch {
		case problem != nil:
		case stage < 0 || stage < slices.Index(order, last.Stage):
			problem = fmt.Errorf("stage %q after %q: unknown or out of order", p.Stage, last.Stage)
		case p.Percent < last.Percent || p.Percent > 100:
			problem = fmt.Errorf("percentage %d after %d", p.Percent, last.Percent)
		case len(p.Preview) > 0 && !bytes.HasPrefix(p.Preview, []byte("\xff\xd8\xff")):
			problem = errors.New("a preview is not a JPEG")
		}
		last = p
	})
	if err == nil {
		err = problem
	}
	if err == nil && last.Percent < nearEnd {
		err = fmt.Errorf("progress ended at %d percent, want at least %d", last.Percent, nearEnd)
	}
	return err
}

// checkPrompts tries what people and their keyboards come up with.
func checkPrompts(ctx context.Context, s *subject) error {
	for i, prompt := range []string{
		"?",
		"🔥🔥🔥",
		"كيف ربحت مليون دولار في شهر",
		"我在雪山上生活了一百天",
		"Zalgo h̶̢e̴͓ c̷o̸m̵e̶s̷ 👩‍👩‍👧‍👦",
		"\u202eright to left override\u202c and a \u200bzero width space",
		"line\nbreak\ttab\x00nul\x7f",
		"<script>alert(1)</script> {{template}} %s %d '; DROP TABLE users; --",
		strings.Repeat("supercalifragilistic", 100),
		strings.Repeat("word and ", 222),
		"9999999999999999999999 vs -1 (50% off!!!)",
	} {
		req := s.request(prompt)
		req.Width, req.Height = s.size(1, 1)
		req.Width, req.Height = min(req.Width, 2*leastSide), leastSide
		if i%2 == 1 {
			req.Title = shortTitle(prompt)
		}
		if err := s.drawOrRefuse(ctx, req); err != nil {
			return fmt.Errorf("prompt %.40q, title %.40q: %w", prompt, req.Title, err)
		}
	}
	return nil
}

// shortTitle cuts a text to what a title may have.
func shortTitle(text string) string {
	const limit = 100
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit])
	}
	return text
}

func checkPictures(ctx context.Context, s *subject) error {
	for name, data := range map[string][]byte{"plain grey": plainJPEG(300, 300), "no": []byte("this is no picture")} {
		face, logo, template := s.request(everydayPrompt), s.request(everydayPrompt), s.request(everydayPrompt)
		face.Face, logo.Logo, template.Template = data, data, &sdk.Template{Image: data}
		for feature, req := range map[string]*sdk.Request{
			sdk.FeatureFaceSwap: face, sdk.FeatureLogoIntegration: logo, sdk.FeatureTemplateMatching: template,
		} {
			if !s.has(feature) {
				continue
			}
			if err := s.drawOrRefuse(ctx, req); err != nil {
				return fmt.Errorf("%s with %s picture: %w", feature, name, err)
			}
		}
	}
	return nil
}

func plainJPEG(width, height int) []byte {
	canvas := image.NewGray(image.Rect(0, 0, width, height))
	for i := range canvas.Pix {
		canvas.Pix[i] = color.Gray{Y: 128}.Y
	}
	var out bytes.Buffer
	// A buffer takes whatever is written to it.
	_ = jpeg.Encode(&out, canvas, nil)
	return out.Bytes()
}
