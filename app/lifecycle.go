package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"
)

// service is something that runs while the server runs.
type service struct {
	name string
	// run works until its context ends and returns nil then.
	run func(ctx context.Context) error
	// stop bounds the time from the end of the context to the return of run.
	stop time.Duration
}

// running is a service that has been started.
type running struct {
	service
	cancel context.CancelFunc
	done   chan error
}

// stack runs parts: started in order, stopped in reverse, so that none ever
// runs without those below it.
type stack struct {
	log     *slog.Logger
	parts   []*running
	failure chan error
}

func newStack(log *slog.Logger) *stack { return &stack{log: log, failure: make(chan error, 1)} }

// start runs a part on top of the others.
func (s *stack) start(p service) {
	ctx, cancel := context.WithCancel(context.Background())
	r := &running{service: p, cancel: cancel, done: make(chan error, 1)}
	s.parts = append(s.parts, r)
	go func() {
		err := p.run(ctx)
		if ctx.Err() == nil {
			s.fail(p.name, err)
		}
		r.done <- err
	}()
}

// fail notes that a part ended although nobody asked it to.
func (s *stack) fail(name string, err error) {
	if err == nil {
		err = errors.New("ended by itself")
	}
	select {
	case s.failure <- fmt.Errorf("%s: %w", name, err):
	default:
	}
}

// wait returns nil when ctx ends, or why a part failed.
func (s *stack) wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case err := <-s.failure:
		return err
	}
}

// stop ends all parts, the last started first. One that does not end in its
// time is left behind and reported.
func (s *stack) stop() error {
	var errs []error
	for i := len(s.parts) - 1; i >= 0; i-- {
		r := s.parts[i]
		r.cancel()
		select {
		case err := <-r.done:
			if err != nil && !errors.Is(err, context.Canceled) {
				errs = append(errs, fmt.Errorf("stop %s: %w", r.name, err))
			}
		case <-time.After(r.stop):
			errs = append(errs, fmt.Errorf("stop %s: still running after %v", r.name, r.stop))
		}
		s.log.Debug("stopped", "part", r.name)
	}
	s.parts = nil
	return errors.Join(errs...)
}
