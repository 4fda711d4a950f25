package config

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// quiet is how long the folder must rest before the file is read, so that a
	// file is not read half-written; longestWait bounds it in a busy folder.
	quiet       = 250 * time.Millisecond
	longestWait = 2 * time.Second
)

// Watch calls apply with the new settings whenever the file of the source has
// changed to something valid, until ctx ends. Environment and flags keep their
// precedence. A file that is missing, empty or invalid changes nothing and
// writes one line to the log. apply runs in Watch's goroutine; it is called
// once at the beginning if the file changed since current was loaded.
func Watch[T any](ctx context.Context, source Source, defaults, current T, log *slog.Logger, apply func(T, Report)) error {
	if source.File == "" {
		<-ctx.Done()
		return nil
	}
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch %s: %w", source.File, err)
	}
	defer func() { _ = events.Close() }()
	w := &watcher[T]{source: source, defaults: defaults, current: current, log: log, apply: apply}
	if err := w.follow(events); err != nil {
		return err
	}
	return w.run(ctx, events)
}

// watcher is one running Watch.
type watcher[T any] struct {
	source            Source
	defaults, current T
	log               *slog.Logger
	apply             func(T, Report)
	seen              string
}

func (w *watcher[T]) run(ctx context.Context, events *fsnotify.Watcher) error {
	timer := time.NewTimer(quiet) // the file may have changed since it was loaded
	defer timer.Stop()
	first := time.Now()
	for {
		select {
		case <-ctx.Done():
			return nil
		case err, ok := <-events.Errors:
			if !ok {
				return fmt.Errorf("watch %s: the watcher closed", w.source.File)
			}
			w.log.WarnContext(ctx, "watching the settings file", "file", w.source.File, "error", err)
			timer.Reset(quiet)
		case <-events.Events:
			if first.IsZero() {
				first = time.Now()
			}
			timer.Reset(min(quiet, max(0, longestWait-time.Since(first))))
		case <-timer.C:
			first = time.Time{}
			if err := w.follow(events); err != nil {
				w.log.WarnContext(ctx, "watching the settings file", "file", w.source.File, "error", err)
			}
			w.check()
		}
	}
}

// follow watches the file's folder, not the file, because editors and
// deployments replace files, and the folder of what the file links to.
func (w *watcher[T]) follow(events *fsnotify.Watcher) error {
	if err := events.Add(filepath.Dir(w.source.File)); err != nil {
		return fmt.Errorf("watch the folder of %s: %w", w.source.File, err)
	}
	target, err := filepath.EvalSymlinks(w.source.File)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // gone for now; its folder tells when it is back
	}
	if err != nil {
		return fmt.Errorf("watch what %s links to: %w", w.source.File, err)
	}
	if err := events.Add(filepath.Dir(target)); err != nil {
		return fmt.Errorf("watch the folder of %s: %w", target, err)
	}
	return nil
}

// check reads the file and applies it if it is new, valid and different.
func (w *watcher[T]) check() {
	content, err := readFile(Source{File: w.source.File, FileRequired: true})
	seen := fmt.Sprintf("%x %v", sha256.Sum256(content), err)
	if seen == w.seen || (w.seen == "" && errors.Is(err, os.ErrNotExist)) {
		w.seen = seen
		return
	}
	w.seen = seen
	next, report, err := w.parse(content, err)
	if err != nil {
		w.log.Warn("settings file not applied, the settings in force stay", "file", w.source.File, "reason", err.Error())
		return
	}
	if reflect.DeepEqual(next, w.current) {
		return
	}
	w.current = next
	w.apply(next, report)
}

func (w *watcher[T]) parse(content []byte, err error) (next T, report Report, _ error) {
	if err != nil {
		return next, nil, err
	}
	if len(bytes.TrimSpace(content)) == 0 {
		return next, nil, errors.New("the file is empty")
	}
	return load(w.source, content, w.defaults)
}
