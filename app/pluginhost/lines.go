package pluginhost

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	maxLineBytes     = 8 << 10 // the rest of a longer line is dropped
	maxLoggedRunes   = 2000
	maxLogAttributes = 16
	linesPerSecond   = 50
	lineBurst        = 200
)

// lineLog turns what a process prints into log records, at a bounded rate.
type lineLog struct {
	log *slog.Logger

	mu      sync.Mutex
	tokens  float64
	refill  time.Time
	dropped int
	last    string // the line that tells most of why a process ended
	fatal   bool   // last is a runtime's cry of death
}

func newLineLog(log *slog.Logger) *lineLog {
	return &lineLog{log: log, tokens: lineBurst, refill: time.Now()}
}

// writer returns a sink for one stream of the process.
func (l *lineLog) writer() *lineWriter { return &lineWriter{log: l} }

// lastWords is the line that best tells why the process ended, if any.
func (l *lineLog) lastWords() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.last
}

func (l *lineLog) line(raw []byte) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 {
		return
	}
	entry := parseLine(raw)
	admitted, dropped := l.admit(entry.message)
	if dropped > 0 {
		l.log.Warn("plugin log lines dropped", "count", dropped)
	}
	if admitted {
		l.log.LogAttrs(context.Background(), entry.level, entry.message, entry.attributes...)
	}
}

// admit notes the line and takes a token for it. When it has one again after
// lines were dropped, it also tells how many.
func (l *lineLog) admit(message string) (admitted bool, dropped int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	cry := strings.HasPrefix(message, "panic:") || strings.HasPrefix(message, "fatal error:")
	if !l.fatal {
		l.last, l.fatal = shorten(message, maxMessageRunes), cry
	}
	now := time.Now()
	l.tokens = min(lineBurst, l.tokens+now.Sub(l.refill).Seconds()*linesPerSecond)
	l.refill = now
	if l.tokens < 1 {
		l.dropped++
		return false, 0
	}
	l.tokens--
	dropped, l.dropped = l.dropped, 0
	return true, dropped
}

// logEntry is a line as it goes to the host's log.
type logEntry struct {
	level      slog.Level
	message    string
	attributes []slog.Attr
}

// parseLine reads a line as JSON of slog or hclog, else as plain text, which is
// how a runtime prints a panic and is therefore a warning.
func parseLine(raw []byte) logEntry {
	var fields map[string]any
	if raw[0] != '{' || json.Unmarshal(raw, &fields) != nil {
		return logEntry{level: slog.LevelWarn, message: shorten(string(raw), maxLoggedRunes)}
	}
	entry := logEntry{level: slog.LevelInfo}
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		text, isText := fields[key].(string)
		switch key {
		case "time", "@timestamp":
		case "msg", "@message":
			entry.message = shorten(text, maxLoggedRunes)
		case "level", "@level":
			if strings.EqualFold(text, "trace") {
				text = "debug"
			}
			_ = entry.level.UnmarshalText([]byte(text))
		default:
			if len(entry.attributes) == maxLogAttributes {
				continue
			}
			if isText {
				entry.attributes = append(entry.attributes, slog.String(shorten(key, maxMessageRunes), shorten(text, maxLoggedRunes)))
			} else {
				entry.attributes = append(entry.attributes, slog.Any(shorten(key, maxMessageRunes), fields[key]))
			}
		}
	}
	return entry
}

// lineWriter cuts a stream into lines. It never fails and never waits, so the
// process never blocks on its own log.
type lineWriter struct {
	log     *lineLog
	mu      sync.Mutex
	partial []byte
}

// Write implements io.Writer.
func (w *lineWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for rest := p; len(rest) > 0; {
		end := bytes.IndexByte(rest, '\n')
		if end < 0 {
			w.keep(rest)
			break
		}
		w.keep(rest[:end])
		w.log.line(w.partial)
		w.partial = w.partial[:0]
		rest = rest[end+1:]
	}
	return len(p), nil
}

// flush logs a last line that has no newline.
func (w *lineWriter) flush() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.log.line(w.partial)
	w.partial = w.partial[:0]
}

func (w *lineWriter) keep(p []byte) {
	room := maxLineBytes - len(w.partial)
	w.partial = append(w.partial, p[:min(room, len(p))]...)
}
