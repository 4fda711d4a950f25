package main

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/routix/routix/app/web"
)

func (l logSettings) validate() error {
	var level slog.Level
	if err := level.UnmarshalText([]byte(l.Level)); err != nil {
		return fmt.Errorf("level: must be debug, info, warn or error, is %q", l.Level)
	}
	if l.Format != "text" && l.Format != "json" {
		return fmt.Errorf("format: must be text or json, is %q", l.Format)
	}
	return nil
}

// logger writes to w as the settings say. The level can be changed later.
func (l logSettings) logger(w io.Writer, level *slog.LevelVar) *slog.Logger {
	_ = level.UnmarshalText([]byte(l.Level)) // validate has seen it
	options := &slog.HandlerOptions{Level: level}
	if l.Format == "json" {
		return slog.New(web.WithRequestID(slog.NewJSONHandler(w, options)))
	}
	return slog.New(web.WithRequestID(slog.NewTextHandler(w, options)))
}
