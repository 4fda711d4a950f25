package web

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/app/fault"
)

func TestShutdownWaitsForRequests(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	s := New(Config{BodyLimit: 1, Host: "127.0.0.1", AllowedHosts: []string{"*"}}, Deps{})
	Handle(s, Route{Method: "GET", Path: "/slow", ID: "slow"}, func(context.Context, *noInput) (*thing, error) {
		close(entered)
		<-release
		return &thing{ID: "done"}, nil
	})
	if s.Addr() != nil {
		t.Error("an address before Serve")
	}
	listener, err := s.Listen(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve(listener) }()
	answered := make(chan answer, 1)
	go func() {
		here := &site{Server: s, t: t, url: "http://" + listener.Addr().String()}
		answered <- here.call("GET", "/slow", "", "", "Connection: close")
	}()
	<-entered
	if s.Addr().String() != listener.Addr().String() {
		t.Errorf("serving on %v", s.Addr())
	}
	short, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Shutdown(short); !errors.Is(err, context.Canceled) {
		t.Errorf("shutdown with a request running: %v", err)
	}
	close(release)
	if got := <-answered; got.StatusCode != 200 {
		t.Errorf("the running request ended with %d %s", got.StatusCode, got.text)
	}
	if err := <-served; err != nil {
		t.Errorf("serve: %v", err)
	}
}

func TestShutdownBeforeServe(t *testing.T) {
	s := New(DefaultConfig(), Deps{})
	if err := s.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.config.Host, s.config.Port = "127.0.0.1", 0
	listener, err := s.Listen(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve(listener) }()
	select {
	case err := <-served:
		if err != nil {
			t.Errorf("Serve ends with %v", err)
		}
	case <-time.After(5 * time.Second):
		t.Error("Serve goes on after Shutdown")
	}
}

func TestListenOnTakenPort(t *testing.T) {
	s := start(t, nil, nil)
	config := DefaultConfig()
	_, port, _ := strings.Cut(strings.TrimPrefix(s.url, "http://"), ":")
	config.Host, config.Port = "127.0.0.1", atoi(t, port)
	if _, err := New(config, Deps{}).Listen(t.Context()); err == nil || !strings.Contains(err.Error(), port) {
		t.Errorf("error %v", err)
	}
}

func TestConfigValidate(t *testing.T) {
	if err := DefaultConfig().Validate(); err != nil {
		t.Fatalf("defaults: %v", err)
	}
	for name, change := range map[string]func(*Config){
		"port":              func(c *Config) { c.Port = 70000 },
		"body_limit":        func(c *Config) { c.BodyLimit = 0 },
		"public_base_url":   func(c *Config) { c.PublicBaseURL = "routix.example" },
		"origins":           func(c *Config) { c.CORSOrigins = []string{"http://a/b"} },
		"trusted_proxies":   func(c *Config) { c.TrustedProxies = []string{"proxy"} },
		"rate_limit":        func(c *Config) { c.RateLimit.PerHour = 0 },
		"tier_multiplier":   func(c *Config) { c.RateLimit.TierMultiplier = map[string]int{"pro": 0} },
		"presence_seconds":  func(c *Config) { c.PresenceSeconds = 0 },
		`"ftp://a.example"`: func(c *Config) { c.LegacyWebOrigins = []string{"ftp://a.example"} },
	} {
		config := DefaultConfig()
		change(&config)
		if err := config.Validate(); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := (Config{Port: 8000}).BaseURL(); got != "http://localhost:8000" {
		t.Errorf("BaseURL = %q", got)
	}
	if got := (Config{PublicBaseURL: "https://a.example/"}).BaseURL(); got != "https://a.example" {
		t.Errorf("BaseURL = %q", got)
	}
}

func TestRegistrationMistakes(t *testing.T) {
	done := func(context.Context, *noInput) (*thing, error) { return nil, nil }
	for name, routes := range map[string][]Route{
		"same path": {{Method: "GET", Path: "/a/{x}", ID: "a"}, {Method: "GET", Path: "/a/{y}/", ID: "b"}},
		"same id":   {{Method: "GET", Path: "/a", ID: "a"}, {Method: "GET", Path: "/b", ID: "a"}},
		"class":     {{Method: "GET", Path: "/a", ID: "a", Class: "none"}},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("accepted")
				}
			}()
			s := New(DefaultConfig(), Deps{})
			for _, route := range routes {
				Handle(s, route, done)
			}
		})
	}
}

func TestRetryAfter(t *testing.T) {
	answers := map[string]error{
		"7":  fault.New(fault.AccountLocked, "locked").With("retry_after", 7),
		"8":  fault.New(fault.DailyLimit, "enough").With("retry_after", 7.5),
		"9":  fault.New(fault.ServiceUnavailable, "busy").With("retry_after", int64(9)),
		"5":  fault.New(fault.ProviderUnavailable, "gone"),
		"":   fault.New(fault.UpstreamUnavailable, "no frontend"),
		"no": errors.New("anything"),
	}
	s := start(t, nil, func(s *Server) {
		for name, err := range answers {
			Handle(s, Route{Method: "GET", Path: "/e/" + name + "x", ID: "e" + name},
				func(context.Context, *noInput) (*thing, error) { return nil, err })
		}
	})
	for name, err := range answers {
		got := s.call("GET", "/e/"+name+"x", "", "")
		if want := s.status(fault.From(err).Code); got.StatusCode != want {
			t.Errorf("%v: %d, want %d", err, got.StatusCode, want)
		}
		if after := got.Header.Get("Retry-After"); after != strings.TrimPrefix(name, "no") {
			t.Errorf("%v: Retry-After %q", err, after)
		}
	}
}

func TestBaseURLOutsideRequests(t *testing.T) {
	ctx := context.Background()
	if BaseURL(ctx) != "" || RequestID(ctx) != "" || Client(ctx) != (ClientInfo{}) || WantsArray(ctx) || OriginAllowed(ctx) || Spend(ctx, 3) != nil {
		t.Error("a context without request has values")
	}
}

func atoi(t *testing.T, text string) (n int) {
	t.Helper()
	for _, digit := range text {
		n = n*10 + int(digit-'0')
	}
	if n < 1 || n > 65535 {
		t.Fatalf("%q is no port", text)
	}
	return n
}
