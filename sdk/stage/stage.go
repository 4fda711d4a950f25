// Package stage runs an algorithm as a list of named steps over one state
// value. The runner does what every algorithm would otherwise repeat: it reports
// progress when a step begins, stops between steps once the request is
// cancelled, and measures how long each step takes.
//
// An algorithm declares its steps once and runs them for every request:
//
//	var steps = stage.Chain[state]{
//		{Name: sdk.StageAnalyzing, Message: "Reading the idea", Run: analyze},
//		{Name: sdk.StageGenerating, Message: "Painting the background", Weight: 3, Run: paint},
//		{Name: sdk.StageGenerating, Message: "Setting the title", Weight: 1, Run: letter},
//		{Name: sdk.StageProcessing, Message: "Encoding", Run: encode},
//	}
//
//	func (a *algorithm) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
//		s := state{request: req}
//		if _, err := steps.Run(ctx, &s, report); err != nil {
//			return nil, err
//		}
//		return s.result, nil
//	}
package stage

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/routix/routix/sdk"
)

// Stage is one step of an algorithm. S is the state that the steps share: the
// request on the way in, the finished result on the way out.
type Stage[S any] struct {
	// Name is one of the sdk.Stage constants. Several steps may bear the same
	// name; they then share its part of the percentage.
	Name string
	// Message is shown to the person who waits. Empty means Name.
	Message string
	// Weight is how much of its name's part of the percentage the step takes,
	// beside the other steps of that name. Zero counts as 1.
	Weight int
	// Run does the work on the state. It should return ctx.Err() soon after ctx
	// ends if it takes more than some tens of milliseconds.
	Run func(ctx context.Context, state *S) error
}

// Chain is the steps of an algorithm in the order in which they run. A chain is
// never changed by running it, so one value serves concurrent requests.
type Chain[S any] []Stage[S]

// Timings is the time spent in the steps of a run, added up by stage name.
type Timings map[string]time.Duration

// ErrMisordered is wrapped by the error of a chain whose names do not follow
// the order of the sdk.Stage constants, or are none of them.
var ErrMisordered = errors.New("stage names must be sdk.Stage constants in their order")

// Validate reports whether the chain can run: it has steps, each has a Run
// function and no negative weight, and the names are sdk.Stage constants that
// never go back (else [ErrMisordered]). Run checks the same; a test of the
// algorithm may call Validate to learn it sooner.
func (c Chain[S]) Validate() error {
	if len(c) == 0 {
		return errors.New("stage: the chain has no steps")
	}
	previous := 0
	for i, s := range c {
		b, known := bands[s.Name]
		switch {
		case !known || b.first < previous:
			return fmt.Errorf("stage: step %d %q: %w", i, s.Name, ErrMisordered)
		case s.Run == nil:
			return fmt.Errorf("stage: step %d %q has no Run function", i, s.Name)
		case s.Weight < 0:
			return fmt.Errorf("stage: step %d %q has a negative weight", i, s.Name)
		}
		previous = b.first
	}
	return nil
}

// Run passes state through the steps. It calls report (which may be nil) as
// each step begins, with the percentage that the step's name stands for, and
// looks at ctx before each step.
//
// The error is that of the first step that failed, with the stage's name in
// front and an *sdk.Error or context error still findable by errors.As and
// errors.Is. The timings cover the steps that ran, also after an error.
func (c Chain[S]) Run(ctx context.Context, state *S, report func(sdk.Progress)) (Timings, error) {
	timings := Timings{}
	if err := c.Validate(); err != nil {
		return timings, err
	}
	for i, s := range c {
		if err := ctx.Err(); err != nil {
			return timings, fmt.Errorf("%s: %w", s.Name, err)
		}
		if report != nil {
			report(sdk.Progress{Stage: s.Name, Percent: c.percent(i), Message: s.message()})
		}
		begun := time.Now()
		err := s.Run(ctx, state)
		timings[s.Name] += time.Since(begun)
		if err != nil {
			return timings, fmt.Errorf("%s: %w", s.Name, err)
		}
	}
	return timings, nil
}

// percent is the share of the whole run that is done when step i begins: the
// start of its name's band, moved on by the weight of the earlier steps of that
// name.
func (c Chain[S]) percent(i int) int {
	before, total := 0, 0
	for k, s := range c {
		if s.Name != c[i].Name {
			continue
		}
		if k < i {
			before += s.weight()
		}
		total += s.weight()
	}
	b := bands[c[i].Name]
	return b.first + (b.last-b.first)*before/total
}

func (s Stage[S]) weight() int { return max(s.Weight, 1) }

func (s Stage[S]) message() string {
	if s.Message == "" {
		return s.Name
	}
	return s.Message
}
