package web

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
)

type loginInput struct {
	Body struct {
		Name     string   `json:"name" minLength:"3" maxLength:"10"`
		Password string   `json:"password,omitempty" maxLength:"20"`
		Remember bool     `json:"remember,omitempty"`
		Count    int64    `json:"count,omitempty" minimum:"1" maximum:"9007199254740993"`
		Tags     []string `json:"tags,omitempty" maxItems:"3"`
		Nested   struct {
			Size int `json:"size,omitempty" maximum:"5"`
		} `json:"nested,omitempty"`
		Extra map[string]any `json:"extra,omitempty"`
	}
}

type optionalInput struct {
	Body struct {
		Title string `json:"title,omitempty" default:"untitled" maxLength:"10"`
	}
}

func addInputs(s *Server) {
	echo := func(_ context.Context, in *loginInput) (*struct {
		Got any `json:"got"`
	}, error) {
		return &struct {
			Got any `json:"got"`
		}{in.Body}, nil
	}
	Handle(s, Route{Method: "POST", Path: "/api/v1/json", ID: "json"}, echo)
	Handle(s, Route{Method: "POST", Path: "/api/v1/login", ID: "login", Form: true}, echo)
	Handle(s, Route{Method: "POST", Path: "/api/v1/either", ID: "either", Query: true}, echo)
	Handle(s, Route{Method: "POST", Path: "/api/v1/optional", ID: "optional", Mirror: MirrorAll()},
		func(_ context.Context, in *optionalInput) (*struct {
			Title string `json:"title"`
		}, error) {
			return &struct {
				Title string `json:"title"`
			}{in.Body.Title}, nil
		})
}

func TestInput(t *testing.T) {
	s := start(t, unlimited, addInputs)
	const form = "Content-Type: application/x-www-form-urlencoded"
	tests := []struct {
		name, path, body, header string
		status                   int
		want                     string
	}{
		{"plain", "/json", `{"name":"ada","password":"x","count":3}`, "", 200, `"name":"ada","password":"x","count":3`},
		{"unknown fields", "/json", `{"name":"ada","whatever":{"a":[1]}}`, "", 200, `"name":"ada"`},
		{"null is absent", "/json", `{"name":"ada","password":null,"tags":null}`, "", 200, `"name":"ada"`},
		{"null for a required field", "/json", `{"name":null}`, "", 422, `{"field":"name","message":"is required"}`},
		{"large numbers stay exact", "/json", `{"name":"ada","count":9007199254740993}`, "", 200, `"count":9007199254740993`},
		{"too short", "/json", `{"name":"a"}`, "", 422, `{"field":"name","message":"expected length >= 3"}`},
		{"nested", "/json", `{"name":"ada","nested":{"size":9}}`, "", 422, `"field":"nested.size"`},
		{"in a list", "/json", `{"name":"ada","tags":["a",2]}`, "", 422, `"field":"tags[1]"`},
		{"wrong type", "/json", `{"name":7}`, "", 422, `{"field":"name","message":"expected string"}`},
		{"fraction for a whole number", "/json", `{"name":"ada","count":1.5}`, "", 422, `"field":"count"`},
		{"whole number as float", "/json", `{"name":"ada","count":1.0}`, "", 422, `count`},
		{"number out of range", "/json", `{"name":"ada","count":1e300}`, "", 422, `"field":"count"`},
		{"number beyond floats", "/json", `{"name":"ada","count":1e999}`, "", 400, `BAD_REQUEST`},
		{"no object", "/json", `["ada"]`, "", 422, `{"field":"body","message":"expected object"}`},
		{"zero character alone", "/json", `"a\u0000"`, "", 422, `"field":"body"`},
		{"broken", "/json", `{"name":`, "", 400, `"BAD_REQUEST"`},
		{"two values", "/json", `{"name":"ada"}{}`, "", 400, `"BAD_REQUEST"`},
		{"deep", "/json", strings.Repeat("[", 200_000), "", 400, `"BAD_REQUEST"`},
		{"deep but closed", "/json", `{"name":"ada","extra":{"x":` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + `}}`, "", 200, `"name":"ada"`},
		{"many wrong", "/json", `{"name":"ada","tags":[` + strings.Repeat("1,", 100_000) + `1]}`, "", 422, `"field":"tags`},
		{"other letter case", "/json", `{"name":"ada","NAME":"far too long a name"}`, "", 200, `"name":"ada"`},
		{"repeated field", "/json", `{"name":"far too long a name","name":"ada"}`, "", 200, `"name":"ada"`},
		{"repeated object", "/json", `{"name":"ada","nested":{"size":9},"nested":{}}`, "", 200, `"nested":{}`},
		{"zero character", "/json", `{"name":"ada","extra":{"k":["a\u0000"]}}`, "", 422, `"field":"extra.k[0]"`},
		{"wrong content type", "/json", `{"name":"ada"}`, "Content-Type: text/plain", 200, `"name":"ada"`},
		{"form where JSON is read", "/json", `name=ada`, form, 400, `"BAD_REQUEST"`},
		{"compressed", "/json", `xxxx`, "Content-Encoding: gzip", 400, `"BAD_REQUEST"`},
		{"empty", "/json", ``, "", 422, `{"field":"name","message":"is required"}`},
		{"empty and all optional", "/optional", ``, "", 200, `"title":"untitled"`},
		{"default", "/optional", `{}`, "", 200, `"title":"untitled"`},
		{"form", "/login", `name=ada&password=a%20b&remember=on&count=4&tags=a,b`, form, 200, `"name":"ada","password":"a b","remember":true,"count":4,"tags":["a","b"]`},
		{"form, wrong", "/login", `name=a`, form, 422, `"field":"name"`},
		{"form, no number", "/login", `name=ada&count=x`, form, 422, `{"field":"count","message":"expected integer"}`},
		{"form, broken", "/login", `name=%zz`, form, 400, `"BAD_REQUEST"`},
		{"JSON under a form's type", "/login", `{"name":"ada"}`, form, 200, `"name":"ada"`},
		{"query", "/either?name=ada&count=4&remember=true&tags=a&tags=b", ``, "", 200, `"name":"ada","remember":true,"count":4,"tags":["a","b"]`},
		{"body wins", "/either?name=ada&password=q", `{"name":"bob"}`, "", 200, `"name":"bob","password":"q"`},
		{"query, wrong", "/either?name=a", ``, "", 422, `"field":"name"`},
		{"query is no body elsewhere", "/json?name=ada", ``, "", 422, `"field":"name"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := s.call("POST", "/api/v1"+tt.path, "", tt.body, tt.header)
			if got.StatusCode != tt.status || !strings.Contains(got.text, tt.want) {
				t.Errorf("status %d, body %.600s; want %d with %s", got.StatusCode, got.text, tt.status, tt.want)
			}
			if len(got.text) > 20_000 {
				t.Errorf("the answer has %d bytes", len(got.text))
			}
		})
	}
}

func TestMultipartLogin(t *testing.T) {
	s := start(t, unlimited, addInputs)
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	_ = form.WriteField("name", "ada")
	_ = form.Close()
	got := s.call("POST", "/api/v1/login", "", body.String(), "Content-Type: "+form.FormDataContentType())
	if got.StatusCode != 200 || !strings.Contains(got.text, `"name":"ada"`) {
		t.Errorf("%d %s", got.StatusCode, got.text)
	}
}

type uploadInput struct {
	RawBody huma.MultipartFormFiles[struct {
		Files []huma.FormFile `form:"files" contentType:"image/png,image/jpeg" required:"true"`
		Title string          `form:"title" maxLength:"10" required:"false"`
	}]
}

func addUpload(s *Server) {
	Handle(s, Route{Method: "POST", Path: "/api/v1/upload", ID: "upload", Access: User, Class: UploadClass, BodyLimit: 3 << 20},
		func(_ context.Context, in *uploadInput) (*struct {
			Sizes []int64 `json:"sizes"`
		}, error) {
			out := &struct {
				Sizes []int64 `json:"sizes"`
			}{}
			for _, file := range in.RawBody.Data().Files {
				n, err := io.Copy(io.Discard, file)
				if err != nil {
					return nil, err
				}
				out.Sizes = append(out.Sizes, n)
			}
			return out, nil
		})
}

// uploadOf returns a multipart body with one picture of this size.
func uploadOf(size int, title string) (string, *bytes.Buffer) {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, _ := form.CreatePart(map[string][]string{
		"Content-Disposition": {`form-data; name="files"; filename="a.png"`}, "Content-Type": {"image/png"},
	})
	_, _ = part.Write(bytes.Repeat([]byte{7}, size))
	_ = form.WriteField("title", title)
	_ = form.Close()
	return form.FormDataContentType(), &body
}

func TestUpload(t *testing.T) {
	s := start(t, unlimited, addUpload)
	tests := []struct {
		name, token, title string
		size               int
		status             int
		want               string
	}{
		{"fits", "ada", "ok", 2 << 20, 200, fmt.Sprintf(`"sizes":[%d]`, 2<<20)},
		{"too large", "ada", "ok", 4 << 20, 413, `"PAYLOAD_TOO_LARGE"`},
		{"nobody", "", "ok", 2 << 20, 401, `"UNAUTHORIZED"`},
		{"long title", "ada", "far too long", 10, 422, `"field":"title"`},
	}
	for _, tt := range tests {
		for _, chunked := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, chunked %v", tt.name, chunked), func(t *testing.T) {
				kind, body := uploadOf(tt.size, tt.title)
				var reader io.Reader = body
				if chunked {
					reader = io.MultiReader(body)
				}
				request, _ := http.NewRequest("POST", s.url+"/api/v1/upload", reader)
				request.Header.Set("Content-Type", kind)
				request.Header.Set("Authorization", "Bearer "+tt.token)
				got := s.send(request)
				if got.StatusCode != tt.status || !strings.Contains(got.text, tt.want) {
					t.Errorf("%d %.300s", got.StatusCode, got.text)
				}
			})
		}
	}
	if got := s.call("POST", "/api/v1/upload", "ada", `{}`); got.StatusCode != 400 {
		t.Errorf("JSON as upload: %d %s", got.StatusCode, got.text)
	}
}

func TestBodyLimit(t *testing.T) {
	s := start(t, unlimited, addInputs)
	large := `{"name":"ada","password":"` + strings.Repeat("x", 1<<20) + `"}`
	for name, reader := range map[string]io.Reader{
		"announced": strings.NewReader(large), "chunked": io.MultiReader(strings.NewReader(large)),
	} {
		request, _ := http.NewRequest("POST", s.url+"/api/v1/json", reader)
		if got := s.send(request); got.StatusCode != 413 || got.json("error.code") != "PAYLOAD_TOO_LARGE" {
			t.Errorf("%s: %d %s", name, got.StatusCode, got.text)
		}
	}
}

// TestRefusedBodyIsNoRequest sends a body that looks like a request to a route
// that refuses before reading: the server must not take it for one.
func TestRefusedBodyIsNoRequest(t *testing.T) {
	s := start(t, unlimited, addUpload)
	inner := "GET /health HTTP/1.1\r\nHost: x\r\n\r\n"
	padded := inner + strings.Repeat("x", 40_000)
	for name, framed := range map[string]string{
		"length":  fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(padded), padded),
		"chunked": fmt.Sprintf("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(padded), padded),
	} {
		t.Run(name, func(t *testing.T) {
			conn, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			fmt.Fprintf(conn, "POST /api/v1/upload HTTP/1.1\r\nHost: x\r\n%s", framed)
			fmt.Fprintf(conn, "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
			all, err := io.ReadAll(conn)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Count(string(all), "HTTP/1.1 "); got != 2 || strings.Contains(string(all), "uptime_seconds") {
				t.Errorf("%d answers: %s", got, all)
			}
		})
	}
}
