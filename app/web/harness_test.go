package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/routix/routix/app/auth"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m,
		// Fasthttp keeps one clock for the process and lets the cleaner of each
		// stopped server finish its last nap.
		goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.updateServerDate.func1"),
		goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.(*workerPool).Start.func2"))
}

// tokens resolves the tokens of the test accounts.
type tokens struct{}

func (tokens) Authenticate(_ context.Context, token string) (auth.Account, error) {
	switch token {
	case "ada":
		return auth.Account{ID: "user_ada", Username: "ada", Role: "user", Tier: "free"}, nil
	case "pro":
		return auth.Account{ID: "user_pro", Username: "pro", Role: "user", Tier: "pro"}, nil
	case "root":
		return auth.Account{ID: "user_root", Username: "root", Role: "admin", IsAdmin: true}, nil
	case "idle":
		return auth.Account{}, &auth.Refusal{Reason: auth.AccountInactive}
	case "old":
		return auth.Account{}, &auth.Refusal{Reason: auth.TokenExpired}
	case "broken":
		return auth.Account{}, errors.New("database on fire at 10.0.0.7")
	}
	return auth.Account{}, &auth.Refusal{Reason: auth.TokenInvalid}
}

// site is a server on a real port with what it logged.
type site struct {
	*Server
	t    testing.TB
	url  string
	logs *logBuffer
}

type logBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *logBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *logBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// start serves the routes that add registers until the test ends.
func start(t testing.TB, change func(*Config, *Deps), add func(*Server)) *site {
	t.Helper()
	config, logs := DefaultConfig(), &logBuffer{}
	config.Host, config.Port = "127.0.0.1", 0
	deps := Deps{Version: "1.2.3", Log: slog.New(WithRequestID(slog.NewTextHandler(logs, nil)))}
	if change != nil {
		change(&config, &deps)
	}
	server := New(config, deps)
	server.SetAuthenticator(tokens{})
	if add != nil {
		add(server)
	}
	listener, err := server.Listen(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	t.Cleanup(func() {
		http.DefaultTransport.(*http.Transport).CloseIdleConnections()
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if err := server.Shutdown(ctx); err != nil {
			t.Errorf("shutdown: %v", err)
		}
		if err := <-done; err != nil {
			t.Errorf("serve: %v", err)
		}
	})
	return &site{Server: server, t: t, url: "http://" + listener.Addr().(*net.TCPAddr).String(), logs: logs}
}

// answer is a response that has been read.
type answer struct {
	*http.Response
	text string
}

// json returns a member of the JSON body by its path, such as "error.code".
func (a answer) json(path string) any {
	var value any
	if json.Unmarshal([]byte(a.text), &value) != nil {
		return nil
	}
	for _, name := range strings.Split(path, ".") {
		object, _ := value.(map[string]any)
		value = object[name]
	}
	return value
}

// call sends a request. Headers are "Name: value"; a token is sent as Bearer.
func (s *site) call(method, path, token, body string, headers ...string) answer {
	s.t.Helper()
	request, err := http.NewRequest(method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		if name == "" {
			continue
		}
		request.Header.Set(name, value)
		if name == "Host" {
			request.Host = value
		}
	}
	return s.send(request)
}

func (s *site) send(request *http.Request) answer {
	s.t.Helper()
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		s.t.Fatalf("%s %s: %v", request.Method, request.URL, err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer{response, string(content)}
}
