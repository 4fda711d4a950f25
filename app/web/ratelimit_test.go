package web

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// counter is a limiter that never forgets, and notes the keys it was asked for.
type counter struct {
	mu   sync.Mutex
	used map[string]int
	err  error
}

func (c *counter) Allow(_ context.Context, key string, limit int, window time.Duration, n int) (Quota, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err != nil {
		return Quota{}, c.err
	}
	if c.used == nil {
		c.used = map[string]int{}
	}
	quota := Quota{Reset: window, RetryAfter: window / 2, Remaining: limit - c.used[key]}
	if c.used[key]+n <= limit {
		c.used[key] += n
		quota = Quota{Allowed: true, Reset: quota.Reset, Remaining: limit - c.used[key]}
	}
	return quota, nil
}

func addClasses(s *Server) {
	done := func(context.Context, *noInput) (*thing, error) { return nil, nil }
	for _, class := range []Class{DefaultClass, GenerationClass, UploadClass, AuthClass} {
		Handle(s, Route{Method: "GET", Path: "/api/v1/" + string(class), ID: string(class), Class: class}, done)
	}
	Handle(s, Route{Method: "GET", Path: "/api/v1/user", ID: "user", Access: User}, done)
	Handle(s, Route{Method: "GET", Path: "/share", ID: "share"}, done)
	Handle(s, Route{Method: "GET", Path: "/api/v1/batch", ID: "batch", Class: GenerationClass},
		func(ctx context.Context, _ *noInput) (*thing, error) { return nil, Spend(ctx, 4) })
}

func TestRateLimits(t *testing.T) {
	tests := []struct {
		path, token string
		passes      int
		limit       string
	}{
		{"/api/v1/default", "", 60, "60"},
		{"/api/v1/default", "ada", 60, "60"},
		{"/api/v1/default", "pro", 300, "300"},
		{"/api/v1/default", "root", -1, ""},
		{"/api/v1/generation", "ada", 10, "10"},
		{"/api/v1/generation", "pro", 50, "50"},
		{"/api/v1/upload", "pro", 20, "20"},
		{"/api/v1/auth", "", 5, "5"},
		{"/api/v1/auth", "root", 5, "5"},
		{"/api/v1/batch", "ada", 2, "10"},
		{"/api/v1/user", "old", 60, "60"},
		{"/api/v1/unknown", "", 60, "60"},
		{"/share", "", -1, ""},
		{"/health", "", -1, ""},
	}
	for _, tt := range tests {
		t.Run(tt.path+" as "+tt.token, func(t *testing.T) {
			s := start(t, func(_ *Config, deps *Deps) { deps.Limiter = &counter{} }, addClasses)
			tries := tt.passes
			if tries < 0 {
				tries = 70
			}
			for i := range tries {
				if got := s.call("GET", tt.path, tt.token, ""); got.StatusCode == 429 || got.Header.Get("X-RateLimit-Limit") != tt.limit {
					t.Fatalf("request %d: %d, limit %q", i+1, got.StatusCode, got.Header.Get("X-RateLimit-Limit"))
				}
			}
			if tt.passes < 0 {
				return
			}
			got := s.call("GET", tt.path, tt.token, "")
			if got.StatusCode != 429 || got.json("error.code") != "RATE_LIMITED" || got.Header.Get("Retry-After") != "31" {
				t.Errorf("over the limit: %d, Retry-After %q, %s", got.StatusCode, got.Header.Get("Retry-After"), got.text)
			}
			if fmt.Sprint(got.json("error.details.limit")) != tt.limit || got.json("error.details.retry_after") != 31.0 {
				t.Errorf("details: %s", got.text)
			}
			reset, err := strconv.ParseInt(got.Header.Get("X-RateLimit-Reset"), 10, 64)
			if until := time.Until(time.Unix(reset, 0)); err != nil || until < -time.Hour || until > time.Hour+time.Minute {
				t.Errorf("reset: %q", got.Header.Get("X-RateLimit-Reset"))
			}
		})
	}
}

func TestRateLimitKeys(t *testing.T) {
	limiter := &counter{}
	s := start(t, func(_ *Config, deps *Deps) { deps.Limiter = limiter }, addClasses)
	s.call("GET", "/api/v1/default", "ada", "")
	s.call("GET", "/api/v1/auth", "ada", "")
	s.call("OPTIONS", "/api/v1/default", "", "", "Origin: http://localhost:3000", "Access-Control-Request-Method: GET")
	want := []string{"rate:default:minute:account:user_ada", "rate:default:hour:account:user_ada", "rate:auth:minute:ip:127.0.0.1"}
	for _, key := range want {
		if limiter.used[key] != 1 {
			t.Errorf("%s was counted %d times", key, limiter.used[key])
		}
	}
	if len(limiter.used) != len(want) {
		t.Errorf("counted: %v", limiter.used)
	}
}

func TestRateLimitFailsOpen(t *testing.T) {
	s := start(t, func(_ *Config, deps *Deps) { deps.Limiter = &counter{err: errors.New("no redis")} }, addClasses)
	if got := s.call("GET", "/api/v1/default", "", ""); got.StatusCode != 200 {
		t.Errorf("status %d", got.StatusCode)
	}
	if !strings.Contains(s.logs.String(), "no redis") {
		t.Error("nothing was logged")
	}
	off := start(t, func(config *Config, deps *Deps) {
		deps.Limiter, config.RateLimit.Enabled, config.RateLimit.AuthPerMinute = &counter{}, false, 0
	}, addClasses)
	for range 7 {
		if got := off.call("GET", "/api/v1/auth", "", ""); got.StatusCode != 200 {
			t.Fatalf("switched off: %d", got.StatusCode)
		}
	}
}
