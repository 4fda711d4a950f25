package sdktest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/routix/routix/sdk"
)

const (
	// cancelTries is how often a run is measured; the quickest counts, for the
	// machine may be busy with other things.
	cancelTries = 3
	// cancelShare is the largest part of a whole run that a run may take when
	// it is cancelled at its first sign of life.
	cancelShare = 0.7
	// briefRun needs no prompt end: it is over anyway.
	briefRun = 20 * time.Millisecond
)

// checkCancel compares runs that are cancelled at their first report with runs
// that are not, so that it does not matter how fast either is.
func checkCancel(ctx context.Context, s *subject) error {
	req := s.request(everydayPrompt)
	whole, err := quickest(func() error {
		_, err := s.Generate(ctx, req, nil)
		return err
	})
	if err != nil {
		return err
	}
	cut, err := quickest(func() error { return s.cancelAtFirstReport(ctx, req) })
	if err != nil {
		return err
	}
	if whole >= briefRun && cut.Seconds() > cancelShare*whole.Seconds() {
		return fmt.Errorf("cancelled at its first report, a run took %v of the %v of a whole one; look at ctx between steps", cut, whole)
	}
	return s.startCancelled(ctx, req)
}

// cancelAtFirstReport returns when the algorithm has let go of the run.
func (s *subject) cancelAtFirstReport(ctx context.Context, req *sdk.Request) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	_, err := s.Generate(ctx, req, func(sdk.Progress) { cancel() })
	if ctx.Err() == nil {
		return errors.New("the run reported no progress at which to cancel it")
	}
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

// quickest is the least time that some work takes.
func quickest(work func() error) (time.Duration, error) {
	var least time.Duration
	for i := range cancelTries {
		begun := time.Now()
		if err := work(); err != nil {
			return 0, err
		}
		if took := time.Since(begun); i == 0 || took < least {
			least = took
		}
	}
	return least, nil
}
