package realtime_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

// object is a JSON object.
type object = map[string]any

// accounts authenticates by a table of tokens.
type accounts struct {
	mu     sync.Mutex
	tokens map[string]auth.Account
	errors map[string]error
	before func() // runs before each answer, if set
}

func (a *accounts) Authenticate(_ context.Context, token string) (auth.Account, error) {
	a.mu.Lock()
	account, known := a.tokens[token]
	err := a.errors[token]
	before := a.before
	a.mu.Unlock()
	if before != nil {
		defer before()
	}
	switch {
	case err != nil:
		return auth.Account{}, err
	case !known:
		return auth.Account{}, &auth.Refusal{Reason: auth.TokenInvalid}
	}
	return account, nil
}

func (a *accounts) set(token string, account auth.Account, err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.tokens[token], a.errors[token] = account, err
}

// store holds the states of generations and their owners.
type store struct {
	mu     sync.Mutex
	owner  map[string]string
	states map[string]realtime.Snapshot
	read   func(id string) // runs between reading a state and answering, if set
}

func (s *store) Snapshot(_ context.Context, accountID, id string) (realtime.Snapshot, error) {
	s.mu.Lock()
	owner, known := s.owner[id]
	state, read := s.states[id], s.read
	s.mu.Unlock()
	if read != nil {
		read(id)
	}
	switch {
	case id == "panic":
		panic("as asked for")
	case !known:
		return realtime.Snapshot{}, fault.NotFound("generation")
	case owner != accountID:
		return realtime.Snapshot{}, fault.New(fault.Forbidden, "Not yours")
	}
	return state, nil
}

func (s *store) put(owner string, state realtime.Snapshot) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.owner[state.GenerationID], s.states[state.GenerationID] = owner, state
}

// system is a server under test with its surroundings.
type system struct {
	address  string
	server   *realtime.Server
	accounts *accounts
	store    *store
}

// start serves accounts "ada" and "bob", whose tokens are named after them.
func start(t testing.TB, change func(*realtime.Config), register func(*realtime.Server)) *system {
	t.Helper()
	config := realtime.DefaultConfig()
	if change != nil {
		change(&config)
	}
	s := &system{
		accounts: &accounts{tokens: make(map[string]auth.Account), errors: make(map[string]error)},
		store:    &store{owner: make(map[string]string), states: make(map[string]realtime.Snapshot)},
	}
	for _, name := range []string{"ada", "bob"} {
		s.accounts.set(name, auth.Account{ID: "user_" + name, Username: name, TokenID: "token_" + name}, nil)
	}
	var err error
	if s.server, err = realtime.New(config, s.accounts, slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	s.server.Generations(s.store)
	if register != nil {
		register(s.server)
	}
	s.address = clienttest.Serve(t, s.server.Handler(), s.server.Shutdown)
	return s
}

// client is an admitted socket.
type client struct {
	*clienttest.Conn
	t   testing.TB
	id  string
	ids int
}

// join connects with a token and checks the greeting.
func (s *system) join(t testing.TB, token string) *client {
	t.Helper()
	c := &client{Conn: clienttest.Dial(t, s.address, nil), t: t}
	c.Send(`40{"token":"` + token + `"}`)
	if answer := c.Next(); !strings.HasPrefix(answer, `40{"sid":"`) {
		t.Fatalf("not admitted: %s", answer)
	}
	c.id, _ = c.event("connection:established")["socket_id"].(string)
	return c
}

// refused connects with a CONNECT packet and returns message and code of the
// refusal.
func (s *system) refused(t *testing.T, packet string, header http.Header) (message, code string) {
	t.Helper()
	c := clienttest.Dial(t, s.address, header)
	c.Send(packet)
	return refusalIn(t, c.Next())
}

func refusalIn(t *testing.T, answer string) (message, code string) {
	t.Helper()
	var refusal struct {
		Message string
		Data    struct{ Code string }
	}
	text, found := strings.CutPrefix(answer, "44")
	if !found || json.Unmarshal([]byte(text), &refusal) != nil {
		t.Fatalf("not refused: %s", answer)
	}
	return refusal.Message, refusal.Data.Code
}

// event returns the payload of the next packet, which must be an event of
// this name.
func (c *client) event(name string) object {
	c.t.Helper()
	return eventIn(c.t, c.Next(), name)
}

func eventIn(t testing.TB, packet, name string) object {
	t.Helper()
	var event []json.RawMessage
	var got string
	var payload object
	text, found := strings.CutPrefix(packet, "42")
	if !found || json.Unmarshal([]byte(text), &event) != nil || len(event) != 2 ||
		json.Unmarshal(event[0], &got) != nil || json.Unmarshal(event[1], &payload) != nil || got != name {
		t.Fatalf("got %.300s, want the event %s", packet, name)
	}
	return payload
}

// emit sends an event without asking for an acknowledgement.
func (c *client) emit(name, payload string) { c.Send(`42["` + name + `",` + payload + `]`) }

// ask sends an event and returns its acknowledgement, the next packet.
func (c *client) ask(name, payload string) object {
	c.t.Helper()
	c.ids++
	id := strconv.Itoa(c.ids)
	c.Send(`42` + id + `["` + name + `",` + payload + `]`)
	packet := c.Next()
	var answer []object
	text, found := strings.CutPrefix(packet, "43"+id)
	if !found || json.Unmarshal([]byte(text), &answer) != nil || len(answer) != 1 {
		c.t.Fatalf("got %.300s, want the acknowledgement %s of %s", packet, id, name)
	}
	return answer[0]
}

// askRefused sends an event that must fail, checks acknowledgement and error
// event and returns the code.
func (c *client) askRefused(name, payload string) string {
	c.t.Helper()
	answer := c.ask(name, payload)
	problem, _ := answer["error"].(object)
	told := c.event("error")
	if answer["success"] != false || answer["event"] != name || told["event"] != name ||
		told["code"] != problem["code"] || told["message"] != problem["message"] || told["message"] == "" {
		c.t.Fatalf("acknowledgement %v, error event %v", answer, told)
	}
	return told["code"].(string)
}

// sync makes sure that nothing was sent before.
func (c *client) sync() {
	c.t.Helper()
	if code := c.askRefused("nonsense", `{}`); code != "UNKNOWN_EVENT" {
		c.t.Fatalf("code %s", code)
	}
}

// await waits until a condition holds.
func await(t testing.TB, what string, condition func() bool) {
	t.Helper()
	deadline := time.Now().Add(clienttest.Patience)
	for !condition() {
		if time.Now().After(deadline) {
			t.Fatalf("never: %s", what)
		}
		time.Sleep(time.Millisecond)
	}
}

func pointer[T any](value T) *T { return &value }
