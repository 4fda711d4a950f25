package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// patience bounds every wait of the tests; it decides nothing but when to give
// up.
const patience = 40 * time.Second

// TestMain lets the test binary be the plugins of the servers under test.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "plugin" {
		main()
		return
	}
	os.Exit(m.Run())
}

// target is a server to talk to.
type target struct {
	t   testing.TB
	url string
}

// startServer runs a server in this process, with its plugins as processes of
// their own, until the test ends.
func startServer(t testing.TB, change func(*settings)) *target {
	t.Helper()
	s := defaultSettings()
	s.DataDir = t.TempDir()
	s.Web.Port, s.Web.Host = 0, "127.0.0.1"
	s.Web.RateLimit.Enabled = false
	if change != nil {
		change(&s)
	}
	if err := s.Validate(); err != nil {
		t.Fatal(err)
	}
	var logs bytes.Buffer
	b, err := boot(context.Background(), &s, slog.New(slog.NewTextHandler(&logs, nil)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.close(); err != nil {
			t.Errorf("stop: %v", err)
		}
		if t.Failed() {
			t.Logf("server log:\n%s", logs.String())
		}
	})
	return &target{t: t, url: "http://" + b.address()}
}

// account is a person with a token.
type account struct {
	h     *target
	ID    string
	Name  string
	Token string
}

// register makes an account with the welcome credits.
func (h *target) register(name string) *account {
	h.t.Helper()
	a := &account{h: h, Name: name}
	body := a.must(http.MethodPost, "/api/v1/users/register", map[string]any{
		"username": name, "email": name + "@example.com", "password": "correct horse " + name,
	})
	a.Token = body["access_token"].(string)
	a.ID = body["data"].(map[string]any)["user"].(map[string]any)["id"].(string)
	return a
}

// call sends a request and returns status, headers and the decoded body.
func (a *account) call(method, path string, body any) (int, http.Header, map[string]any) {
	a.h.t.Helper()
	var reader io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		reader = strings.NewReader(b)
	default:
		encoded, err := json.Marshal(b)
		if err != nil {
			a.h.t.Fatal(err)
		}
		reader = bytes.NewReader(encoded)
	}
	request, err := http.NewRequest(method, a.h.url+path, reader)
	if err != nil {
		a.h.t.Fatal(err)
	}
	if reader != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if a.Token != "" {
		request.Header.Set("Authorization", "Bearer "+a.Token)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		a.h.t.Fatal(err)
	}
	defer response.Body.Close()
	return response.StatusCode, response.Header, decode(a.h.t, response.Body)
}

// decode reads a JSON object.
func decode(t testing.TB, body io.Reader) map[string]any {
	t.Helper()
	var decoded map[string]any
	if err := json.NewDecoder(body).Decode(&decoded); err != nil {
		t.Fatalf("the body is no JSON object: %v", err)
	}
	return decoded
}

// must is call for a request that has to succeed.
func (a *account) must(method, path string, body any) map[string]any {
	a.h.t.Helper()
	status, _, decoded := a.call(method, path, body)
	if status != http.StatusOK || decoded["success"] != true {
		a.h.t.Fatalf("%s %s: status %d, %v", method, path, status, decoded)
	}
	return decoded
}

// order creates a generation and returns its id.
func (a *account) order(fields map[string]any) string {
	a.h.t.Helper()
	return a.must(http.MethodPost, "/api/v1/generation/create", fields)["generation_id"].(string)
}

// await polls a generation until it has ended and returns its last state.
func (a *account) await(id string) map[string]any {
	a.h.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		state := a.must(http.MethodGet, "/api/v1/generation/"+id+"/status", nil)
		switch state["status"] {
		case "completed", "failed", "cancelled":
			return state
		}
	}
	a.h.t.Fatalf("generation %s did not end", id)
	return nil
}

// checkLedger demands that the balance is the sum of the transactions.
func (a *account) checkLedger() (balance int) {
	a.h.t.Helper()
	credits := a.must(http.MethodGet, "/api/v1/users/credits?limit=100", nil)
	sum := 0
	for _, entry := range credits["recent_transactions"].([]any) {
		sum += int(entry.(map[string]any)["amount"].(float64))
	}
	balance = int(credits["credits"].(float64))
	if sum != balance {
		a.h.t.Errorf("%s: ledger sums to %d, balance is %d", a.Name, sum, balance)
	}
	return balance
}
