package web

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
)

type thingInput struct {
	ID string `path:"id" maxLength:"20"`
}

type thing struct {
	ID    string   `json:"id"`
	Owner string   `json:"owner,omitempty"`
	Tags  []string `json:"tags,omitempty"`
}

func addThings(s *Server) {
	get := func(ctx context.Context, in *thingInput) (*thing, error) {
		account, _ := auth.From(ctx)
		switch in.ID {
		case "none":
			return nil, nil
		case "gone":
			return nil, fault.NotFound("thing")
		case "plain":
			return nil, errors.New("password=hunter2")
		case "panic":
			panic("secret of the house")
		}
		return &thing{ID: in.ID, Owner: account.Username}, nil
	}
	Handle(s, Route{Method: "GET", Path: "/api/v1/things/{id}", Aliases: []string{"/api/v1/items/{id}/"}, ID: "get-thing",
		Access: User, Mirror: MirrorAll(), Message: "Here it is"}, get)
	Handle(s, Route{Method: "GET", Path: "/api/v1/things/newest", ID: "newest"},
		func(context.Context, *noInput) (*thing, error) { return &thing{ID: "the newest"}, nil })
	Handle(s, Route{Method: "DELETE", Path: "/api/v1/things/{id}", ID: "delete-thing", Access: Admin}, get)
	Handle(s, Route{Method: "GET", Path: "/api/v1/open/{id}", ID: "open", Mirror: MirrorFields("owner")}, get)
}

func TestAnswers(t *testing.T) {
	s := start(t, nil, addThings)
	tests := []struct {
		method, path, token string
		status              int
		want                string
	}{
		{"GET", "/api/v1/things/7", "ada", 200, `{"success":true,"data":{"id":"7","owner":"ada"},"message":"Here it is","id":"7","owner":"ada"}`},
		{"GET", "/api/v1/things/7/", "ada", 200, `"id":"7"`},
		{"GET", "/api/v1/items/7", "ada", 200, `"id":"7"`},
		{"GET", "/api/v1/things/newest", "", 200, `"id":"the newest"},"message":"OK"}`},
		{"GET", "/api/v1/things/none", "ada", 200, `{"success":true,"data":{},"message":"Here it is"}`},
		{"GET", "/api/v1/open/7", "ada", 200, `{"success":true,"data":{"id":"7","owner":"ada"},"message":"OK","owner":"ada"}`},
		{"GET", "/api/v1/open/7", "old", 200, `{"success":true,"data":{"id":"7"},"message":"OK"}`},
		{"GET", "/api/v1/open/7", "broken", 500, `"INTERNAL_ERROR"`},
		{"GET", "/api/v1/things/7", "", 401, `"reason":"TOKEN_MISSING"`},
		{"GET", "/api/v1/things/7", "old", 401, `"UNAUTHORIZED"`},
		{"GET", "/api/v1/things/7", "idle", 403, `"ACCOUNT_INACTIVE"`},
		{"DELETE", "/api/v1/things/7", "ada", 403, `"FORBIDDEN"`},
		{"DELETE", "/api/v1/things/7", "root", 200, `"owner":"root"`},
		{"DELETE", "/api/v1/things/newest", "root", 405, `"METHOD_NOT_ALLOWED"`},
		{"POST", "/api/v1/things/7", "ada", 405, `"METHOD_NOT_ALLOWED"`},
		{"GET", "/api/v1/things/gone", "ada", 404, `"details":{"resource":"thing"}`},
		{"GET", "/api/v1/nothing", "ada", 404, `"NOT_FOUND"`},
		{"GET", "/nothing", "", 404, `"NOT_FOUND"`},
		{"GET", "/api/v1/things/%00", "ada", 404, `"NOT_FOUND"`},
		{"GET", "/api/v1/things/7?x=%ff", "ada", 400, `"BAD_REQUEST"`},
		{"GET", "/api/v1/things/" + strings.Repeat("x", 21), "ada", 422, `"field":"id"`},
		{"GET", "/api/v1/things/plain", "ada", 500, `"INTERNAL_ERROR"`},
		{"GET", "/api/v1/things/panic", "ada", 500, `"INTERNAL_ERROR"`},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("%s %s as %q", tt.method, tt.path, tt.token), func(t *testing.T) {
			got := s.call(tt.method, tt.path, tt.token, "")
			if got.StatusCode != tt.status || !strings.Contains(got.text, tt.want) {
				t.Fatalf("status %d, body %s; want %d with %s", got.StatusCode, got.text, tt.status, tt.want)
			}
			if tt.status < 400 {
				return
			}
			if got.json("success") != false || got.json("detail") != got.json("error.message") || got.json("detail") == "" {
				t.Errorf("envelope: %s", got.text)
			}
			if id := got.Header.Get("X-Request-ID"); got.json("error.request_id") != id || id == "" {
				t.Errorf("request id in header %q, in body %v", id, got.json("error.request_id"))
			}
			for _, secret := range []string{"hunter2", "secret", "10.0.0.7", "goroutine"} {
				if strings.Contains(got.text, secret) {
					t.Errorf("the answer shows %q", secret)
				}
			}
			if (tt.status == 401) != (got.Header.Get("WWW-Authenticate") == "Bearer") {
				t.Errorf("WWW-Authenticate = %q", got.Header.Get("WWW-Authenticate"))
			}
			if tt.status == 500 && !strings.Contains(s.logs.String(), got.Header.Get("X-Request-ID")) {
				t.Error("the log does not name the request")
			}
		})
	}
	for _, cause := range []string{"hunter2", "secret of the house", "database on fire"} {
		if !strings.Contains(s.logs.String(), cause) {
			t.Errorf("the log lacks the cause %q", cause)
		}
	}
}

func TestAllowAndHead(t *testing.T) {
	s := start(t, nil, addThings)
	if allow := s.call("POST", "/api/v1/things/7", "", "").Header.Get("Allow"); allow != "DELETE, GET, HEAD" {
		t.Errorf("Allow = %q", allow)
	}
	head := s.call("HEAD", "/api/v1/things/7", "ada", "")
	if head.StatusCode != 200 || head.text != "" || head.ContentLength < 50 {
		t.Errorf("HEAD: %d, %d bytes announced, body %q", head.StatusCode, head.ContentLength, head.text)
	}
}

func refusedLogin() error {
	return fault.New(fault.InvalidCredentials, "Name or password is wrong.")
}
