package web

import (
	"context"
	"net"
	"strconv"
	"strings"
	"syscall"
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

// BenchmarkAuthenticatedRead compares a read through Handle with handlers
// written on Fiber alone: fiber sends the same answer with the same headers,
// bare sends the body without them. The three take turns in one run. The
// metrics are ratios of requests per second of processor time, client included;
// the clock means little on a busy machine.
func BenchmarkAuthenticatedRead(b *testing.B) {
	s := start(b, func(_ *Config, deps *Deps) { deps.Limiter = pass{} }, func(s *Server) {
		Handle(s, Route{Method: "GET", Path: "/api/v1/users/{id}", ID: "read", Access: User},
			func(_ context.Context, in *thingInput) (*profile, error) { return newProfile(in.ID), nil })
	})
	bases := map[string]string{"handle": s.url, "fiber": startFiber(b, true), "bare": startFiber(b, false)}
	client := &fasthttp.Client{}
	b.Cleanup(client.CloseIdleConnections)
	for _, base := range bases {
		ask(b, client, base, 500) // warm up
	}
	spent := map[string]time.Duration{}
	b.ResetTimer()
	const turn = 200
	for done := 0; done < b.N; done += turn {
		for name, base := range bases {
			before := processorTime(b)
			ask(b, client, base, turn)
			spent[name] += processorTime(b) - before
		}
	}
	b.ReportMetric(float64(spent["fiber"])/float64(spent["handle"]), "handle/fiber")
	b.ReportMetric(float64(spent["bare"])/float64(spent["handle"]), "handle/bare")
}

// processorTime returns what this process has used so far.
func processorTime(b *testing.B) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// startFiber serves the same read with the least that does the same work.
func startFiber(b *testing.B, headers bool) string {
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/api/v1/users/:id", func(c *fiber.Ctx) error {
		began := time.Now()
		token := strings.TrimPrefix(c.Get("Authorization"), "Bearer ")
		if _, err := (tokens{}).Authenticate(c.UserContext(), token); err != nil {
			return c.SendStatus(401)
		}
		if headers {
			c.Vary("Origin")
			c.Set("X-Request-ID", newRequestID())
			c.Set("X-Content-Type-Options", "nosniff")
			c.Set("X-RateLimit-Limit", "60")
			c.Set("X-RateLimit-Remaining", "1")
			c.Set("X-RateLimit-Reset", strconv.FormatInt(began.Unix(), 10))
			c.Cookie(&fiber.Cookie{Name: "access_token", Value: "1", MaxAge: 900, HTTPOnly: true, SameSite: "Lax"})
			c.Set("X-Process-Time", strconv.FormatFloat(time.Since(began).Seconds(), 'f', 6, 64))
		}
		return c.JSON(fiber.Map{"success": true, "data": newProfile(c.Params("id")), "message": "OK"})
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	go func() { _ = app.Listener(listener) }()
	b.Cleanup(func() { _ = app.Shutdown() })
	return "http://" + listener.Addr().String()
}

// ask sends the same request n times.
func ask(b *testing.B, client *fasthttp.Client, base string, n int) {
	request, response := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	request.SetRequestURI(base + "/api/v1/users/7")
	request.Header.Set("Authorization", "Bearer ada")
	for range n {
		if err := client.Do(request, response); err != nil || response.StatusCode() != 200 {
			b.Fatalf("%s: %d %v", base, response.StatusCode(), err)
		}
	}
}

// pass is a limiter without limits.
type pass struct{}

func (pass) Allow(context.Context, string, int, time.Duration, int) (Quota, error) {
	return Quota{Allowed: true, Remaining: 1}, nil
}
