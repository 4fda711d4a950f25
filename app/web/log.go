package web

import (
	"context"
	"log/slog"
)

// logHandler adds the id of the request to every record.
type logHandler struct{ slog.Handler }

// WithRequestID wraps a log handler so that every record written with a
// request's context carries the request_id that the answer shows.
func WithRequestID(next slog.Handler) slog.Handler { return logHandler{next} }

func (h logHandler) Handle(ctx context.Context, record slog.Record) error {
	if id := RequestID(ctx); id != "" {
		record = record.Clone()
		record.AddAttrs(slog.String("request_id", id))
	}
	return h.Handler.Handle(ctx, record)
}

func (h logHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return logHandler{h.Handler.WithAttrs(attrs)}
}

func (h logHandler) WithGroup(name string) slog.Handler {
	return logHandler{h.Handler.WithGroup(name)}
}
