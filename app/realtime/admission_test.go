package realtime_test

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

func TestEstablishedComesFirst(t *testing.T) {
	s := start(t, nil, nil)
	end := time.Now().Add(time.Hour).UTC().Truncate(time.Second)
	s.accounts.set("ada", auth.Account{ID: "user_ada", Username: "ada", TokenID: "t1", ExpiresAt: end}, nil)
	c := &client{Conn: clienttest.Dial(t, s.address, nil), t: t}
	c.Send(`40{"token":"ada"}`)
	sid := strings.TrimSuffix(strings.TrimPrefix(c.Next(), `40{"sid":"`), `"}`)
	got := c.event("connection:established")
	now, err := time.Parse(time.RFC3339, got["server_time"].(string))
	if err != nil || time.Since(now).Abs() > time.Minute {
		t.Errorf("server_time %v", got["server_time"])
	}
	delete(got, "server_time")
	want := object{"connected": true, "user_id": "user_ada", "username": "ada", "socket_id": sid, "token_expires_at": end.Format(time.RFC3339)}
	for name, value := range want {
		if got[name] != value {
			t.Errorf("%s is %v, want %v", name, got[name], value)
		}
	}
	if len(got) != len(want) || strings.Contains(c.Open, sid) {
		t.Errorf("payload %v", got)
	}
}

func TestConnectRefusals(t *testing.T) {
	s := start(t, nil, nil)
	for _, reason := range []auth.Reason{auth.TokenExpired, auth.TokenRevoked, auth.AccountInactive} {
		s.accounts.set(string(reason), auth.Account{}, &auth.Refusal{Reason: reason})
	}
	s.accounts.set("down", auth.Account{}, errors.New("database password is hunter2"))
	bearer := func(token string) http.Header { return http.Header{"Authorization": {"Bearer " + token}} }
	tests := []struct {
		name, packet  string
		header        http.Header
		message, code string
	}{
		{"no token", `40`, nil, "Authentication required", "TOKEN_MISSING"},
		{"empty payload", `40{}`, nil, "Authentication required", "TOKEN_MISSING"},
		{"null token", `40{"token":null}`, nil, "Authentication required", "TOKEN_MISSING"},
		{"other scheme", `40`, http.Header{"Authorization": {"Basic ada"}}, "Authentication required", "TOKEN_MISSING"},
		{"unknown", `40{"token":"nobody"}`, nil, "Invalid token", "TOKEN_INVALID"},
		{"number", `40{"token":7}`, nil, "Invalid token", "TOKEN_INVALID"},
		{"huge", `40{"token":"` + strings.Repeat("x", 20_000) + `"}`, nil, "Invalid token", "TOKEN_INVALID"},
		{"unknown in header", `40`, bearer("nobody"), "Invalid token", "TOKEN_INVALID"},
		{"payload wins over header", `40{"token":"nobody"}`, bearer("ada"), "Invalid token", "TOKEN_INVALID"},
		{"expired", `40{"token":"TOKEN_EXPIRED"}`, nil, "Token expired", "TOKEN_EXPIRED"},
		{"revoked", `40{"token":"TOKEN_REVOKED"}`, nil, "Token revoked", "TOKEN_REVOKED"},
		{"inactive", `40{"token":"ACCOUNT_INACTIVE"}`, nil, "Account inactive", "ACCOUNT_INACTIVE"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			message, code := s.refused(t, test.packet, test.header)
			if message != test.message || code != test.code {
				t.Errorf("%s %s, want %s %s", code, message, test.code, test.message)
			}
			if s.server.Stats().Refused[test.code] == 0 {
				t.Error("not counted")
			}
		})
	}
	if message, code := s.refused(t, `40{"token":"down"}`, nil); code != "INTERNAL_ERROR" || strings.Contains(message, "hunter2") {
		t.Errorf("%s %s", code, message)
	}
	if sockets := s.server.Stats().Sockets; sockets != 0 {
		t.Errorf("%d sockets were admitted", sockets)
	}
}

func TestTokenInHeader(t *testing.T) {
	s := start(t, nil, nil)
	c := &client{Conn: clienttest.Dial(t, s.address, http.Header{"Authorization": {"bearer ada"}}), t: t}
	c.Send("40")
	c.Next()
	if id := c.event("connection:established")["user_id"]; id != "user_ada" {
		t.Errorf("user_id %v", id)
	}
}

func TestTokenInQueryIsIgnored(t *testing.T) {
	s := start(t, nil, nil)
	c := clienttest.DialPath(t, s.address, "/socket.io/?EIO=4&transport=websocket&token=ada", nil)
	c.Next()
	c.Send("40")
	if _, code := refusalIn(t, c.Next()); code != "TOKEN_MISSING" {
		t.Errorf("code %s", code)
	}
}

func TestRefusedClientIsMuteAndMayTryAgain(t *testing.T) {
	s := start(t, nil, nil)
	c := &client{Conn: clienttest.Dial(t, s.address, nil), t: t}
	c.Send(`421["subscribe_generation",{"generation_id":"g"}]`, `40{"token":"nobody"}`)
	refusalIn(t, c.Next())
	s.server.Broadcast("news", object{}, nil)
	c.Send(`422["subscribe_generation",{"generation_id":"g"}]`, `40/other,{"token":"ada"}`)
	c.Expect(`44/other,{"message":"Invalid namespace"}`)
	c.Send(`40{"token":"ada"}`)
	c.Next()
	c.event("connection:established")
	c.sync()
}

func TestSocketLimitOfOneAccount(t *testing.T) {
	s := start(t, nil, nil)
	sockets := make([]*client, 20)
	for i := range sockets {
		sockets[i] = s.join(t, "ada")
	}
	if message, code := s.refused(t, `40{"token":"ada"}`, nil); code != "TOO_MANY_CONNECTIONS" || message != "Too many connections" {
		t.Errorf("%s %s", code, message)
	}
	s.join(t, "bob")
	sockets[0].Close()
	await(t, "the socket is gone", func() bool { return s.server.Stats().Sockets == 20 })
	s.join(t, "ada")
}

func TestOnline(t *testing.T) {
	s := start(t, nil, nil)
	if s.server.Online("user_ada") {
		t.Error("online before connecting")
	}
	first, second := s.join(t, "ada"), s.join(t, "ada")
	first.Close()
	await(t, "one socket is left", func() bool { return s.server.Stats().Sockets == 1 })
	if !s.server.Online("user_ada") || s.server.Online("user_bob") {
		t.Error("online is wrong")
	}
	second.Send("41")
	await(t, "offline", func() bool { return !s.server.Online("user_ada") })
}

func TestTokenExpiry(t *testing.T) {
	s := start(t, func(c *realtime.Config) { c.ExpiryNotice = time.Hour }, nil)
	s.accounts.set("ada", auth.Account{ID: "user_ada", TokenID: "t", ExpiresAt: time.Now().Add(300 * time.Millisecond)}, nil)
	c := s.join(t, "ada")
	notice := c.event("token_expiring")
	if left, ok := notice["seconds_left"].(float64); !ok || left < 0 || left > 1 || notice["expires_at"] == nil {
		t.Errorf("notice %v", notice)
	}
	lost := c.event("connection:lost")
	if lost["reason"] != "token_expired" || lost["reconnect"] != false || lost["message"] == "" {
		t.Errorf("lost %v", lost)
	}
	c.Expect("41")
	await(t, "offline", func() bool { return !s.server.Online("user_ada") })
}

func TestAuthenticateWithAFreshToken(t *testing.T) {
	s := start(t, nil, nil)
	fresh := time.Now().Add(2 * time.Hour).UTC().Truncate(time.Second)
	s.accounts.set("ada", auth.Account{ID: "user_ada", TokenID: "old", ExpiresAt: time.Now().Add(time.Hour)}, nil)
	s.accounts.set("fresh", auth.Account{ID: "user_ada", TokenID: "new", ExpiresAt: fresh}, nil)
	s.accounts.set("stale", auth.Account{}, &auth.Refusal{Reason: auth.TokenExpired})
	c := s.join(t, "ada")
	for payload, code := range map[string]string{
		`{"token":"bob"}`: "TOKEN_INVALID", `{"token":"nobody"}`: "TOKEN_INVALID", `{"token":"stale"}`: "TOKEN_EXPIRED",
		`{"token":""}`: "TOKEN_MISSING", `{"token":7}`: "VALIDATION_ERROR", `{}`: "VALIDATION_ERROR", `"fresh"`: "VALIDATION_ERROR",
	} {
		if got := c.askRefused("authenticate", payload); got != code {
			t.Errorf("%s: %s, want %s", payload, got, code)
		}
	}
	answer := c.ask("authenticate", `{"token":"fresh"}`)
	if answer["success"] != true || answer["expires_at"] != fresh.Format(time.RFC3339) {
		t.Errorf("answer %v", answer)
	}
	s.server.CloseToken("old", realtime.LostTokenRevoked)
	c.sync()
	s.server.CloseToken("new", realtime.LostTokenRevoked)
	if lost := c.event("connection:lost"); lost["reason"] != "token_revoked" || lost["reconnect"] != false {
		t.Errorf("lost %v", lost)
	}
	c.Expect("41")
}

func TestFreshTokenOutlivesTheOld(t *testing.T) {
	s := start(t, nil, nil)
	s.accounts.set("ada", auth.Account{ID: "user_ada", TokenID: "t", ExpiresAt: time.Now().Add(400 * time.Millisecond)}, nil)
	s.accounts.set("fresh", auth.Account{ID: "user_ada", TokenID: "t2"}, nil)
	c := s.join(t, "ada")
	c.event("token_expiring")
	if answer := c.ask("authenticate", `{"token":"fresh"}`); answer["success"] != true {
		t.Fatalf("answer %v", answer)
	}
	late := time.AfterFunc(600*time.Millisecond, func() { s.server.ToAccount("user_ada", "still_here", object{}) })
	defer late.Stop()
	c.event("still_here")
}

func TestCloseAccount(t *testing.T) {
	s := start(t, nil, nil)
	first, second, other := s.join(t, "ada"), s.join(t, "ada"), s.join(t, "bob")
	s.server.CloseAccount("user_ada", realtime.LostAccountInactive)
	for _, c := range []*client{first, second} {
		if lost := c.event("connection:lost"); lost["reason"] != "account_inactive" || lost["reconnect"] != false {
			t.Errorf("lost %v", lost)
		}
		c.Expect("41")
	}
	other.sync()
}

func TestRevokedWhileConnecting(t *testing.T) {
	s := start(t, nil, nil)
	s.accounts.before = func() {
		s.accounts.mu.Lock()
		s.accounts.before = nil
		s.accounts.errors["ada"] = &auth.Refusal{Reason: auth.TokenRevoked}
		s.accounts.mu.Unlock()
		s.server.CloseToken("token_ada", realtime.LostTokenRevoked)
	}
	c := s.join(t, "ada")
	if lost := c.event("connection:lost"); lost["reason"] != "token_revoked" {
		t.Errorf("lost %v", lost)
	}
	c.Expect("41")
}

func TestRevokedWhileAuthenticating(t *testing.T) {
	s := start(t, nil, nil)
	s.accounts.set("fresh", auth.Account{ID: "user_ada", TokenID: "new"}, nil)
	c := s.join(t, "ada")
	s.accounts.mu.Lock()
	s.accounts.before = func() {
		s.accounts.mu.Lock()
		s.accounts.before = nil
		s.accounts.errors["fresh"] = &auth.Refusal{Reason: auth.TokenRevoked}
		s.accounts.mu.Unlock()
		s.server.CloseToken("new", realtime.LostTokenRevoked)
	}
	s.accounts.mu.Unlock()
	c.emit("authenticate", `{"token":"fresh"}`)
	if lost := c.event("connection:lost"); lost["reason"] != "token_revoked" {
		t.Errorf("lost %v", lost)
	}
	c.Expect("41")
}

func TestShutdownAsksToComeBack(t *testing.T) {
	s := start(t, nil, nil)
	c := s.join(t, "ada")
	poller := clienttest.Poll(t, s.address, nil)
	poller.Post(`40{"token":"bob"}`)
	poller.Get()
	if err := s.server.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	packets := c.ExpectClosed()
	if len(packets) != 1 || slices.Contains(packets, "41") {
		t.Fatalf("got %q", packets)
	}
	if lost := eventIn(t, packets[0], "connection:lost"); lost["reason"] != "server_shutdown" || lost["reconnect"] != true {
		t.Errorf("lost %v", lost)
	}
	polled := poller.Get()
	if len(polled) != 2 || polled[1] != "1" {
		t.Fatalf("poll got %q", polled)
	}
	eventIn(t, polled[0], "connection:lost")
}
