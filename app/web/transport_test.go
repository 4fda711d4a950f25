package web

import (
	"context"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/gofiber/fiber/v2"
)

func unlimited(config *Config, _ *Deps) { config.RateLimit.Enabled = false }

// addMirrors registers a route that tells what a handler sees of its request.
func addMirrors(s *Server) {
	Handle(s, Route{Method: "GET", Path: "/api/v1/seen", ID: "seen"},
		func(ctx context.Context, _ *noInput) (*struct {
			IP      string `json:"ip"`
			Agent   string `json:"agent"`
			Base    string `json:"base"`
			Allowed bool   `json:"allowed"`
		}, error) {
			client := Client(ctx)
			return &struct {
				IP      string `json:"ip"`
				Agent   string `json:"agent"`
				Base    string `json:"base"`
				Allowed bool   `json:"allowed"`
			}{client.IP, client.UserAgent, BaseURL(ctx), OriginAllowed(ctx)}, nil
		})
}

func TestCommonHeaders(t *testing.T) {
	s := start(t, unlimited, addMirrors)
	for _, path := range []string{"/api/v1/seen", "/nothing", "/docs", "/"} {
		got := s.call("GET", path, "", "", "X-Request-ID: my-id.7")
		if got.Header.Get("X-Request-ID") != "my-id.7" || got.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %v", path, got.Header)
		}
		if !regexp.MustCompile(`^\d+\.\d{6}$`).MatchString(got.Header.Get("X-Process-Time")) {
			t.Errorf("%s: X-Process-Time %q", path, got.Header.Get("X-Process-Time"))
		}
	}
	for _, id := range []string{"", "has space", strings.Repeat("x", 129), "semi;colon"} {
		if got := s.call("GET", "/health", "", "", "X-Request-ID: "+id).Header.Get("X-Request-ID"); got == id || !isRequestID(got) {
			t.Errorf("%q is answered with %q", id, got)
		}
	}
}

func TestCORS(t *testing.T) {
	s := start(t, func(config *Config, _ *Deps) { config.PublicBaseURL = "https://routix.example" }, addMirrors)
	tests := []struct {
		origin string
		passes bool
	}{
		{"http://localhost:3000", true},
		{s.url, true},
		{"https://routix.example", true},
		{"https://evil.example", false},
		{"http://localhost:3001", false},
		{"null", false},
	}
	for _, tt := range tests {
		t.Run(tt.origin, func(t *testing.T) {
			want := ""
			if tt.passes {
				want = tt.origin
			}
			got := s.call("GET", "/api/v1/seen", "", "", "Origin: "+tt.origin)
			if got.Header.Get("Access-Control-Allow-Origin") != want || got.json("data.allowed") != tt.passes {
				t.Errorf("%v %s", got.Header, got.text)
			}
			if tt.passes && !strings.Contains(got.Header.Get("Access-Control-Expose-Headers"), "X-Total-Count") {
				t.Errorf("exposed: %q", got.Header.Get("Access-Control-Expose-Headers"))
			}
			if !strings.Contains(got.Header.Get("Vary"), "Origin") {
				t.Errorf("Vary = %q", got.Header.Get("Vary"))
			}
			flight := s.call("OPTIONS", "/api/v1/seen", "", "", "Origin: "+tt.origin,
				"Access-Control-Request-Method: PUT", "Access-Control-Request-Headers: x-any, authorization")
			if flight.StatusCode != 204 || flight.Header.Get("Access-Control-Allow-Origin") != want {
				t.Errorf("preflight: %d %v", flight.StatusCode, flight.Header)
			}
			if tt.passes && flight.Header.Get("Access-Control-Allow-Headers") != "x-any, authorization" {
				t.Errorf("preflight headers: %v", flight.Header)
			}
		})
	}
}

func TestHosts(t *testing.T) {
	s := start(t, func(config *Config, _ *Deps) { config.AllowedHosts = []string{"routix.example", "*.cdn.example"} }, addMirrors)
	for host, want := range map[string]int{
		"routix.example": 200, "routix.example:8000": 200, "ROUTIX.example": 200, "a.cdn.example": 200,
		"cdn.example": 400, "evil.example": 400, "xrouti.example": 400, `a"b`: 400,
	} {
		got := s.call("GET", "/api/v1/seen", "", "", "Host: "+host)
		if got.StatusCode != want || (want == 400 && got.json("error.code") != "BAD_HOST") {
			t.Errorf("%s: %d %s", host, got.StatusCode, got.text)
		}
	}
}

func TestForwardedHeaders(t *testing.T) {
	headers := []string{
		"X-Forwarded-For: 6.6.6.6, 203.0.113.9, 10.1.2.3", "X-Forwarded-Proto: https",
		"X-Forwarded-Host: routix.example", "User-Agent: probe/1",
	}
	trusting := start(t, func(config *Config, _ *Deps) { config.TrustedProxies = []string{"127.0.0.0/8", "10.0.0.0/8"} }, addMirrors)
	got := trusting.call("GET", "/api/v1/seen", "", "", headers...)
	if got.json("data.ip") != "203.0.113.9" || got.json("data.base") != "https://routix.example" || got.json("data.agent") != "probe/1" {
		t.Errorf("behind a proxy: %s", got.text)
	}
	wary := start(t, nil, addMirrors)
	if got := wary.call("GET", "/api/v1/seen", "", "", headers...); got.json("data.ip") != "127.0.0.1" || got.json("data.base") != wary.url {
		t.Errorf("without a proxy: %s", got.text)
	}
	fixed := start(t, func(config *Config, _ *Deps) { config.PublicBaseURL = "https://fixed.example/" }, addMirrors)
	if got := fixed.call("GET", "/api/v1/seen", "", ""); got.json("data.base") != "https://fixed.example" {
		t.Errorf("with a public address: %s", got.text)
	}
}

func TestPresenceCookie(t *testing.T) {
	add := func(s *Server) {
		addThings(s)
		for path, presence := range map[string]Presence{"/in": Set, "/out": Clear} {
			Handle(s, Route{Method: "GET", Path: path, ID: path, Presence: presence},
				func(context.Context, *noInput) (*thing, error) { return nil, nil })
		}
	}
	s := start(t, nil, add)
	const present = "access_token=1; Path=/; SameSite=Lax; HttpOnly; Max-Age=900"
	const absent = "access_token=; Path=/; SameSite=Lax; HttpOnly; Max-Age=0"
	tests := []struct {
		name, path, token, cookie, want string
	}{
		{"login", "/in", "", "", present},
		{"logout", "/out", "ada", "access_token=1", absent},
		{"known caller", "/api/v1/things/7", "ada", "", present},
		{"known caller, failure", "/api/v1/things/gone", "ada", "", present},
		{"unknown caller", "/api/v1/open/7", "", "", ""},
		{"stale caller", "/api/v1/things/7", "old", "access_token=1", absent},
		{"stale caller without the cookie", "/api/v1/things/7", "old", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := s.call("GET", tt.path, tt.token, "", "Cookie: "+tt.cookie).Header.Values("Set-Cookie")
			if joined := strings.Join(got, "|"); len(got) > 1 || !strings.HasPrefix(joined, tt.want) || (tt.want == "" && joined != "") {
				t.Errorf("Set-Cookie %q, want %q", got, tt.want)
			}
		})
	}
	if got := s.call("GET", "/api/v1/things/7", "", "", "Cookie: access_token=ada"); got.StatusCode != 401 {
		t.Errorf("the cookie was accepted as a credential: %d", got.StatusCode)
	}
	off := start(t, func(config *Config, _ *Deps) { config.PresenceCookie = false }, add)
	if got := off.call("GET", "/in", "", "").Header.Get("Set-Cookie"); got != "" {
		t.Errorf("switched off, but set: %s", got)
	}
}

func TestLegacyClientLogin(t *testing.T) {
	add := func(s *Server) {
		Handle(s, Route{Method: "POST", Path: "/api/v1/login", ID: "login"}, func(context.Context, *noInput) (*thing, error) {
			return nil, refusedLogin()
		})
	}
	for legacy, want := range map[bool]int{false: 401, true: 400} {
		s := start(t, func(config *Config, _ *Deps) { config.LegacyClient = legacy }, add)
		if got := s.call("POST", "/api/v1/login", "", ""); got.StatusCode != want || got.json("error.code") != "INVALID_CREDENTIALS" {
			t.Errorf("legacy %v: %d %s", legacy, got.StatusCode, got.text)
		}
	}
}

func TestRawMounts(t *testing.T) {
	s := start(t, unlimited, func(s *Server) {
		s.Fiber().Post("/socket.io/*", func(c *fiber.Ctx) error {
			return c.SendString(fmt.Sprintf("%d bytes from %s", len(c.Body()), Client(c.UserContext()).IP))
		})
		s.Fiber().Get("/boom", func(*fiber.Ctx) error { panic("boom") })
	})
	if got := s.call("POST", "/socket.io/?x=1", "", "hello"); got.text != "5 bytes from 127.0.0.1" {
		t.Errorf("%d %s", got.StatusCode, got.text)
	}
	if got := s.call("POST", "/socket.io/", "", strings.Repeat("x", 2<<20)); got.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("large body: %d %s", got.StatusCode, got.text)
	}
	if got := s.call("PUT", "/socket.io/", "", ""); got.StatusCode != 405 || got.Header.Get("Allow") == "" {
		t.Errorf("other method: %d, Allow %q", got.StatusCode, got.Header.Get("Allow"))
	}
	if got := s.call("GET", "/boom", "", ""); got.StatusCode != 500 || got.json("error.code") != "INTERNAL_ERROR" {
		t.Errorf("panic: %d %s", got.StatusCode, got.text)
	}
}

func TestBrokenRequests(t *testing.T) {
	s := start(t, unlimited, addThings)
	tests := []struct {
		name   string
		got    answer
		status int
		code   string
	}{
		{"huge header", s.call("GET", "/health", "", "", "X-Big: "+strings.Repeat("x", 20_000)), 413, "PAYLOAD_TOO_LARGE"},
		{"unknown method", s.call("BREW", "/health", "", ""), 405, "METHOD_NOT_ALLOWED"},
		{"options without a page", s.call("OPTIONS", "/health", "", ""), 405, "METHOD_NOT_ALLOWED"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got.StatusCode != tt.status || tt.got.json("error.code") != tt.code {
				t.Errorf("%d %s", tt.got.StatusCode, tt.got.text)
			}
			if id := tt.got.Header.Get("X-Request-ID"); id == "" || tt.got.json("error.request_id") != id {
				t.Errorf("request id %q, body %s", id, tt.got.text)
			}
		})
	}
}
