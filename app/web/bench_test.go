package web

import (
	"context"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// profile is an answer of usual size.
type profile struct {
	ID       string         `json:"id"`
	Username string         `json:"username"`
	Email    string         `json:"email"`
	Role     string         `json:"role"`
	Credits  int            `json:"credits"`
	Created  time.Time      `json:"created_at"`
	Limits   map[string]int `json:"limits"`
	Tags     []string       `json:"tags"`
}

func newProfile(id string) *profile {
	return &profile{
		ID: id, Username: "ada", Email: "ada@routix.example", Role: "user", Credits: 10,
		Created: time.Unix(1_700_000_000, 0).UTC(), Limits: map[string]int{"daily": 10, "monthly": 100}, Tags: []string{"a", "b"},
	}
}

// BenchmarkAuthenticatedRead compares a read through Handle, with its checks,
// limits and headers, with the same read on Fiber alone. The two take turns in
// one run; the metric handle/fiber is their ratio of requests per second.
func BenchmarkAuthenticatedRead(b *testing.B) {
	s := start(b, func(_ *Config, deps *Deps) { deps.Limiter = pass{} }, func(s *Server) {
		Handle(s, Route{Method: "GET", Path: "/api/v1/users/{id}", ID: "read", Access: User},
			func(_ context.Context, in *thingInput) (*profile, error) { return newProfile(in.ID), nil })
	})
	raw := startFiber(b)
	paths := map[string]string{"handle": s.url + "/api/v1/users/7", "fiber": raw + "/api/v1/users/7"}
	client := &fasthttp.Client{}
	b.Cleanup(client.CloseIdleConnections)
	for _, url := range paths {
		measure(b, client, url, 500) // warm up
	}
	spent := map[string]time.Duration{}
	b.ResetTimer()
	const turn = 50
	for done := 0; done < b.N; done += turn {
		for name, url := range paths {
			spent[name] += measure(b, client, url, turn)
		}
	}
	b.ReportMetric(float64(spent["fiber"])/float64(spent["handle"]), "handle/fiber")
}

// startFiber serves the same read with the least that does the same work.
func startFiber(b *testing.B) string {
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/api/v1/users/:id", func(c *fiber.Ctx) error {
		token := strings.TrimPrefix(c.Get("Authorization"), "Bearer ")
		if _, err := (tokens{}).Authenticate(c.UserContext(), token); err != nil {
			return c.SendStatus(401)
		}
		return c.JSON(fiber.Map{"success": true, "data": newProfile(c.Params("id")), "message": "OK"})
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	go func() { _ = app.Listener(listener) }()
	b.Cleanup(func() { _ = app.Shutdown() })
	return fmt.Sprintf("http://%s", listener.Addr())
}

func measure(b *testing.B, client *fasthttp.Client, url string, n int) time.Duration {
	request, response := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	request.SetRequestURI(url)
	request.Header.Set("Authorization", "Bearer ada")
	began := time.Now()
	for range n {
		if err := client.Do(request, response); err != nil || response.StatusCode() != 200 {
			b.Fatalf("%s: %d %v", url, response.StatusCode(), err)
		}
	}
	return time.Since(began)
}

// pass is a limiter without limits.
type pass struct{}

func (pass) Allow(context.Context, string, int, time.Duration, int) (Quota, error) {
	return Quota{Allowed: true, Remaining: 1}, nil
}
