package web

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

type listInput struct {
	Paging
	Tags []string `query:"tags" maxItems:"3"`
}

type listData struct {
	Things     []thing    `json:"things"`
	Pagination Pagination `json:"pagination"`
}

// addLists registers a list of 250 things; the tags come back as the owner.
func addLists(s *Server) {
	list := func(_ context.Context, in *listInput) (*listData, error) {
		data := &listData{Pagination: in.Of(min(in.Limit, max(0, 250-in.Offset)), 250)}
		for i := in.Offset; i < min(in.Offset+in.Limit, 250); i++ {
			data.Things = append(data.Things, thing{ID: fmt.Sprint(i), Tags: in.Tags})
		}
		return data, nil
	}
	Handle(s, Route{Method: "GET", Path: "/api/v1/list", ID: "list", BareArray: "things",
		Mirror: MirrorFields("things"), Page: PageSize{BareDefault: 100}}, list)
	Handle(s, Route{Method: "GET", Path: "/api/v1/long", ID: "long", Page: PageSize{Default: 50, Max: 200}}, list)
}

func TestPaging(t *testing.T) {
	s := start(t, unlimited, addLists)
	tests := []struct {
		path   string
		status int
		want   string
	}{
		{"/list", 200, `"pagination":{"total":250,"limit":20,"offset":0,"has_more":true}`},
		{"/long", 200, `"limit":50,"offset":0`},
		{"/list?limit=100&offset=150", 200, `"limit":100,"offset":150,"has_more":false`},
		{"/list?limit=10&page=3", 200, `"limit":10,"offset":20,"has_more":true`},
		{"/list?limit=10&page=3&offset=5", 200, `"offset":5`},
		{"/list?limit=10&page=3&offset=0", 200, `"offset":0`},
		{"/list?page=1000000000", 200, `"offset":1000000000,"has_more":false`},
		{"/list?limit=&page=", 200, `"limit":20,"offset":0`},
		{"/list?limit=0", 422, `"field":"limit"`},
		{"/list?limit=101", 422, `{"field":"limit","message":"expected number <= 100"}`},
		{"/long?limit=200", 200, `"limit":200`},
		{"/long?limit=201", 422, `"field":"limit"`},
		{"/list?limit=-1", 422, `"field":"limit"`},
		{"/list?limit=ten", 422, `{"field":"limit","message":"invalid integer"}`},
		{"/list?offset=-1", 422, `"field":"offset"`},
		{"/list?page=0", 422, `"field":"page"`},
		{"/list?page=99999999999999999999", 422, `"field":"page"`},
		{"/list?limit=1&tags=a,b", 200, `"tags":["a","b"]`},
		{"/list?limit=1&tags=a&tags=b", 200, `"tags":["a","b"]`},
		{"/list?tags=a,b,c,d", 422, `"field":"tags"`},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			got := s.call("GET", "/api/v1"+tt.path, "", "")
			if got.StatusCode != tt.status || !strings.Contains(got.text, tt.want) {
				t.Errorf("%d %.300s; want %d with %s", got.StatusCode, got.text, tt.status, tt.want)
			}
		})
	}
}

func TestBareArray(t *testing.T) {
	for _, own := range []bool{false, true} {
		s := start(t, func(config *Config, _ *Deps) {
			config.LegacyWebOrigins, config.LegacyClient = []string{"http://old.example"}, own
		}, addLists)
		tests := []struct {
			name, path, header string
			bare               bool
		}{
			{"by default", "", "", false},
			{"asked for", "?shape=array", "", true},
			{"old origin", "", "Origin: http://old.example", true},
			{"old page", "", "Referer: http://old.example/templates?x=1", true},
			{"old origin, asked for envelope", "?shape=envelope", "Origin: http://old.example", false},
			{"other origin", "", "Origin: http://new.example", false},
			{"other origin, old page", "", "Origin: http://new.example\nReferer: http://old.example/", false},
			{"own page", "", "Referer: " + s.url + "/x", own},
		}
		for _, tt := range tests {
			t.Run(fmt.Sprintf("%s, legacy client %v", tt.name, own), func(t *testing.T) {
				got := s.call("GET", "/api/v1/list"+tt.path, "", "", strings.Split(tt.header, "\n")...)
				if strings.HasPrefix(got.text, `[{"id":"0"}`) != tt.bare {
					t.Errorf("body %.200s", got.text)
				}
				if tt.bare && (strings.Count(got.text, `"id"`) != 100 || got.Header.Get("X-Total-Count") != "250") {
					t.Errorf("%d things of %s", strings.Count(got.text, `"id"`), got.Header.Get("X-Total-Count"))
				}
				if vary := got.Header.Get("Vary"); !strings.Contains(vary, "Origin") || !strings.Contains(vary, "Referer") {
					t.Errorf("Vary = %q", vary)
				}
			})
		}
		if got := s.call("GET", "/api/v1/list?shape=array&offset=250", "", ""); got.text != "[]" {
			t.Errorf("empty list: %s", got.text)
		}
	}
}

func TestMirrorSkipsReservedNames(t *testing.T) {
	type broadcast struct {
		Message string         `json:"message"`
		Data    map[string]int `json:"data"`
		Target  string         `json:"target"`
	}
	s := start(t, unlimited, func(s *Server) {
		Handle(s, Route{Method: "GET", Path: "/b", ID: "b", Mirror: MirrorAll(), Message: "sent"},
			func(context.Context, *noInput) (*broadcast, error) {
				return &broadcast{Message: "hi <all>", Data: map[string]int{"a": 1}, Target: "all"}, nil
			})
		Handle(s, Route{Method: "GET", Path: "/map", ID: "map", Mirror: MirrorAll()},
			func(context.Context, *noInput) (*map[string]int, error) {
				return &map[string]int{"x": 1, "success": 2}, nil
			})
		Handle(s, Route{Method: "GET", Path: "/list", ID: "array"},
			func(context.Context, *noInput) (*[]int, error) { return &[]int{1}, nil })
	})
	if got, want := s.call("GET", "/b", "", "").text,
		`{"success":true,"data":{"message":"hi <all>","data":{"a":1},"target":"all"},"message":"sent","target":"all"}`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := s.call("GET", "/map", "", "").text, `{"success":true,"data":{"success":2,"x":1},"message":"OK","x":1}`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := s.call("GET", "/list", "", ""); got.StatusCode != 500 {
		t.Errorf("data that is no object: %d %s", got.StatusCode, got.text)
	}
}

// file is content that notes whether it was closed.
type file struct {
	*bytes.Reader
	closed chan struct{}
}

func (f file) Close() error { close(f.closed); return nil }

func TestRawAnswers(t *testing.T) {
	closed := make(chan struct{}, 1)
	s := start(t, unlimited, func(s *Server) {
		HandleRaw(s, Route{Method: "GET", Path: "/media/{key...}", ID: "media", Produces: []string{"image/png"}},
			func(_ context.Context, in *struct {
				Key string `path:"key"`
			}) (*Raw, error) {
				switch in.Key {
				case "page":
					return &Raw{ContentType: "text/html; charset=utf-8", Body: []byte("<p>hi"), Status: 201}, nil
				case "json":
					return &Raw{Data: thing{ID: "1"}}, nil
				case "save":
					return &Raw{ContentType: "text/plain", Body: []byte("x"), Attachment: "a \"b\" ü.txt"}, nil
				}
				f := file{bytes.NewReader([]byte("0123456789")), make(chan struct{})}
				go func() { <-f.closed; closed <- struct{}{} }()
				return &Raw{ContentType: "image/png", Content: f, ETag: `"v1"`, Modified: time.Unix(1_700_000_000, 0),
					Header: map[string]string{"Cache-Control": "private"}}, nil
			})
	})
	get := func(path string, headers ...string) answer { return s.call("GET", path, "", "", headers...) }
	whole := get("/media/a/b.png")
	<-closed
	if whole.text != "0123456789" || whole.Header.Get("Content-Type") != "image/png" || whole.Header.Get("ETag") != `"v1"` ||
		whole.Header.Get("Cache-Control") != "private" || whole.Header.Get("Accept-Ranges") != "bytes" || whole.ContentLength != 10 {
		t.Errorf("whole: %q %v", whole.text, whole.Header)
	}
	part := get("/media/x", "Range: bytes=2-4")
	<-closed
	if part.StatusCode != 206 || part.text != "234" || part.Header.Get("Content-Range") != "bytes 2-4/10" {
		t.Errorf("part: %d %q %v", part.StatusCode, part.text, part.Header)
	}
	same := get("/media/x", `If-None-Match: "v1"`)
	<-closed
	if same.StatusCode != 304 || same.text != "" {
		t.Errorf("unchanged: %d %q", same.StatusCode, same.text)
	}
	beyond := get("/media/x", "Range: bytes=50-")
	<-closed
	if beyond.StatusCode != 416 {
		t.Errorf("beyond: %d", beyond.StatusCode)
	}
	head := s.call("HEAD", "/media/x", "", "")
	<-closed
	if head.StatusCode != 200 || head.ContentLength != 10 {
		t.Errorf("HEAD: %d, %d bytes", head.StatusCode, head.ContentLength)
	}
	if page := get("/media/page"); page.StatusCode != 201 || !strings.Contains(page.Header.Get("Content-Security-Policy"), "default-src 'self'") {
		t.Errorf("page: %d %v", page.StatusCode, page.Header)
	}
	if enveloped := get("/media/json").text; enveloped != `{"success":true,"data":{"id":"1"},"message":"OK"}` {
		t.Errorf("enveloped: %s", enveloped)
	}
	if got := get("/media/save").Header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment; filename*=utf-8''a%20%22b%22%20%C3%BC.txt") {
		t.Errorf("attachment: %s", got)
	}
	if missing := get("/media/"); missing.StatusCode != 404 {
		t.Errorf("no key: %d", missing.StatusCode)
	}
}
