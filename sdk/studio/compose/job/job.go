// Package job carries a request for thumbnails through the picture kit. Its
// functions are the steps that an algorithm of the embedded engine is a chain
// of (see sdk/stage): Read, MatchTemplate, the algorithm's own step that settles
// the options, PaintBackgrounds, PlaceSubjects, SetTitles and Encode.
package job

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/face"
	"github.com/routix/routix/sdk/studio/upscale"
)

// Engine is what all jobs of an algorithm share: the picture kit and the reader
// of prompts. It may be used by several goroutines.
type Engine struct {
	open func() (*tools, error)
	gate *stage.Gate // for pixels
}

// maxPixelsAtOnce is how many pixels of all running jobs are painted at once: two
// pictures of 1920x1080, whose layers take about 60 MB each. More jobs would only
// share the same processors.
const maxPixelsAtOnce = 2 * 1920 * 1080

type tools struct {
	kit    *studio.Kit
	reader *brief.Reader
	// faces opens the finder of faces when the first photo comes.
	faces func() (*face.Finder, error)
	// network opens the network that doubles small uploads.
	network func() (*upscale.Network, error)
}

// NewEngine returns an engine on an asset pack. The pack is opened by the first
// job, so that an algorithm can describe itself without one.
func NewEngine(assets fs.FS) *Engine {
	return &Engine{
		open: sync.OnceValues(func() (*tools, error) { return openTools(assets) }),
		gate: stage.NewGate(maxPixelsAtOnce),
	}
}

func openTools(assets fs.FS) (*tools, error) {
	if assets == nil {
		return nil, errors.New("job: no asset pack")
	}
	kit, err := studio.Open(assets)
	if err != nil {
		return nil, fmt.Errorf("open the picture kit: %w", err)
	}
	icons := make([]brief.Icon, len(kit.Icons))
	for i, icon := range kit.Icons {
		icons[i] = brief.Icon(icon)
	}
	faces := sync.OnceValues(func() (*face.Finder, error) { return face.Open(assets) })
	network := sync.OnceValues(func() (*upscale.Network, error) { return upscale.OpenNetwork(assets, photoNetwork) })
	return &tools{kit, brief.NewReader(icons), faces, network}, nil
}

// Gate lets in as many pixels as an algorithm may paint at once. Generate goes
// through it; other work of the same process should too.
func (e *Engine) Gate() *stage.Gate { return e.gate }

// Job is one request on its way to a result. Read fills Brief; the algorithm
// sets Options; the other steps use both.
type Job struct {
	Request *sdk.Request
	// Manifest names the algorithm in the recipe.
	Manifest sdk.Manifest
	// Brief is what the prompt asks for.
	Brief brief.Brief
	// Options are the algorithm's choices for every picture; size and seed are
	// filled in by PaintBackgrounds.
	Options compose.Options
	// Result is complete after Encode.
	Result *sdk.Result

	tools    *tools
	settings Settings
	layers   []compose.Layer   // of the template, nil for none
	enhanced []string          // what Enhance doubled
	faceUse  string            // "cut-in" or "swapped" once a photo is read
	plans    []compose.Options // one for each picture
	scores   [][]float64       // of the candidates of each picture
	pictures []*picture
}

type picture struct {
	composition *compose.Composition
	design      *compose.Design
	seed        int64
}

// Steps is the usual chain: settle is the step in which an algorithm sets
// Job.Options, after prompt and template are read.
func Steps(settle func(context.Context, *Job) error) stage.Chain[Job] {
	return stage.Chain[Job]{
		{Name: sdk.StageAnalyzing, Message: "Reading the idea", Run: Read},
		{Name: sdk.StageMatchingTemplates, Message: "Looking at the template", Run: MatchTemplate},
		{Name: sdk.StageAnalyzingStyle, Message: "Choosing the look", Run: settle},
		{Name: sdk.StageGenerating, Message: "Painting the background", Weight: 3, Run: PaintBackgrounds},
		{Name: sdk.StageGenerating, Message: "Placing the subject", Weight: 2, Run: PlaceSubjects},
		{Name: sdk.StageGenerating, Message: "Setting the title", Weight: 2, Run: SetTitles},
		{Name: sdk.StageProcessing, Message: "Encoding", Run: Encode},
	}
}

// Generate runs a request through the steps of an algorithm. A request with a
// photo takes one more step, [ReadFace], if the manifest offers face_swap.
func (e *Engine) Generate(ctx context.Context, steps stage.Chain[Job], m sdk.Manifest, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	j, err := e.newJob(req, m)
	if err != nil {
		return nil, err
	}
	leave, err := e.gate.Enter(ctx, int64(req.Width)*int64(req.Height)*int64(j.variants()))
	if err != nil {
		return nil, err
	}
	defer leave()
	if _, err := withFace(steps, j).Run(ctx, j, report); err != nil {
		return nil, err
	}
	return j.Result, nil
}

// newJob begins a job. It fails when the asset pack cannot be used, which is not
// the fault of the request.
func (e *Engine) newJob(request *sdk.Request, manifest sdk.Manifest) (*Job, error) {
	t, err := e.open()
	if err != nil {
		return nil, err
	}
	return &Job{Request: request, Manifest: manifest, tools: t}, nil
}

// Read reads the parameters and the prompt. Parameters that the schema of the
// manifest would refuse give an *sdk.Error.
func Read(_ context.Context, j *Job) error {
	if err := j.readSettings(); err != nil {
		return err
	}
	j.Brief = j.tools.reader.Read(j.Request.Prompt, j.Request.Title)
	if j.settings.Subject != "" {
		j.replaceSubject(j.settings.Subject)
	}
	return nil
}

// replaceSubject shows what the words name instead of the prompt's subject. The
// theme stays that of the prompt, unless the prompt had none.
func (j *Job) replaceSubject(words string) {
	asked := j.tools.reader.Read(words, "")
	if asked.Guessed {
		return
	}
	j.Brief.Subjects = append(asked.Subjects[:1:1], j.Brief.Subjects...)
	j.Brief.LeftSubject = asked.Subjects[0]
	if j.Brief.Guessed {
		j.Brief.Theme, j.Brief.Style, j.Brief.Guessed = asked.Theme, asked.Style, false
	}
}
