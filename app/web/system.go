package web

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/gofiber/fiber/v2"
)

type noInput struct{}

// addSystemRoutes registers the routes that belong to no module.
func (s *Server) addSystemRoutes() {
	HandleRaw(s, Route{
		Method: "GET", Path: "/", ID: "root", Tag: "System", Summary: "Name and addresses of this service",
		Produces: []string{"application/json"},
	}, s.root)
	HandleRaw(s, Route{
		Method: "GET", Path: "/health", ID: "health", Tag: "System", Summary: "Whether the process answers",
		Produces: []string{"application/json"},
	}, s.health)
	HandleRaw(s, Route{
		Method: "GET", Path: "/openapi.json", Aliases: []string{"/api/v1/openapi.json"}, ID: "openapi", Tag: "System",
		Summary: "This description", Produces: []string{"application/json"},
	}, func(context.Context, *noInput) (*Raw, error) {
		content, err := s.describe()
		return &Raw{ContentType: fiber.MIMEApplicationJSON, Body: content}, err
	})
	if s.config.DocsEnabled {
		s.addDocs()
	}
}

func (s *Server) root(context.Context, *noInput) (*Raw, error) {
	answer := struct {
		Message string `json:"message"`
		Version string `json:"version"`
		Docs    string `json:"docs"`
		Health  string `json:"health"`
	}{"Routix turns an idea into a finished video thumbnail.", s.deps.Version, docsPath, "/health"}
	return rawJSON(answer)
}

func (s *Server) health(context.Context, *noInput) (*Raw, error) {
	now := time.Now()
	answer := struct {
		Status    string  `json:"status"`
		Service   string  `json:"service"`
		Version   string  `json:"version"`
		Timestamp float64 `json:"timestamp"`
		Uptime    float64 `json:"uptime_seconds"`
	}{"healthy", "routix-platform", s.deps.Version, float64(now.UnixMilli()) / 1000, now.Sub(s.started).Seconds()}
	return rawJSON(answer)
}

func rawJSON(value any) (*Raw, error) {
	content, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("encode an answer: %w", err)
	}
	return &Raw{ContentType: fiber.MIMEApplicationJSON, Body: content}, nil
}
