package sdktest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/routix/routix/sdk"
)

const (
	// cancelTries is how often a cancelled run and a whole one are measured, in
	// turn. The quickest of each counts: a busy machine makes runs slower, never
	// quicker.
	cancelTries = 4
	// cancelShare is the largest part of the rest of a run that may still pass
	// when it is cancelled at its first report.
	cancelShare = 0.7
	// briefRun needs no prompt end: it is over anyway.
	briefRun = 5 * time.Millisecond
)

// checkCancel cancels runs at their first report, and before their start.
func checkCancel(ctx context.Context, s *subject) error {
	req := s.request(everydayPrompt)
	if err := s.cancelAtFirstReport(ctx, req); err != nil {
		return err
	}
	if err := s.startCancelled(ctx, req); err != nil {
		return err
	}
	return s.comparePromptness(ctx, req)
}

// cancelAtFirstReport returns when the algorithm has let go of the run.
func (s *subject) cancelAtFirstReport(ctx context.Context, req *sdk.Request) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	_, err := s.Generate(ctx, req, func(sdk.Progress) { cancel() })
	if ctx.Err() == nil {
		return errors.New("the run reported no progress at which to cancel it")
	}
	// A run may have been through before the news came.
	if err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("cancelled run: %w", err)
	}
	return nil
}

func (s *subject) startCancelled(ctx context.Context, req *sdk.Request) error {
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.Generate(ctx, req, nil); !errors.Is(err, context.Canceled) {
		return fmt.Errorf("a run that was cancelled before its start ended with %v", err)
	}
	return nil
}

// comparePromptness measures what comes after the first report, in runs that
// are cancelled there and in whole ones. It calls the algorithm directly, so
// that the context has ended when the report returns and only the algorithm's
// own doing counts.
func (s *subject) comparePromptness(ctx context.Context, req *sdk.Request) error {
	var whole, cut []time.Duration
	for range cancelTries {
		took, err := s.timeAfterFirstReport(ctx, req, func() {})
		if err != nil {
			return err
		}
		whole = append(whole, took)
		cancelled, cancel := context.WithCancel(ctx)
		took, err = s.timeAfterFirstReport(cancelled, req, cancel)
		cancel()
		if err != nil && !errors.Is(err, context.Canceled) {
			return fmt.Errorf("cancelled run: %w", err)
		}
		cut = append(cut, took)
	}
	leastWhole, leastCut := slices.Min(whole), slices.Min(cut)
	if leastWhole >= briefRun && leastCut.Seconds() > cancelShare*leastWhole.Seconds() {
		return fmt.Errorf("cancelled at its first report, a run went on for %v, a whole one takes %v from there; look at ctx between steps",
			leastCut, leastWhole)
	}
	return nil
}

func (s *subject) timeAfterFirstReport(ctx context.Context, req *sdk.Request, atFirst func()) (time.Duration, error) {
	var once sync.Once
	var first time.Time
	_, err := s.algorithm.Generate(ctx, req, func(sdk.Progress) {
		once.Do(func() {
			first = time.Now()
			atFirst()
		})
	})
	return time.Since(first), err
}
