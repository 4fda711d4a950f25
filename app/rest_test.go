package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// scenario is a request and what must come of it.
type scenario struct {
	name   string
	who    *account
	method string
	path   string
	body   any
	status int
	code   string // of the error
	field  string // named by a validation error
}

func (sc scenario) run(t *testing.T) {
	t.Helper()
	a := *sc.who
	a.h = &target{t: t, url: sc.who.h.url}
	status, header, body := a.call(sc.method, sc.path, sc.body)
	if status != sc.status {
		t.Fatalf("status %d, want %d: %v", status, sc.status, body)
	}
	if header.Get("X-Request-ID") == "" || header.Get("X-Process-Time") == "" {
		t.Errorf("headers lack the request id or time: %v", header)
	}
	if sc.code == "" {
		if body["success"] != true || body["data"] == nil {
			t.Errorf("no success: %v", body)
		}
		return
	}
	problem, _ := body["error"].(map[string]any)
	if body["success"] != false || problem["code"] != sc.code || body["detail"] != problem["message"] || problem["request_id"] == "" {
		t.Errorf("error is %v, want %s", body, sc.code)
	}
	if sc.field != "" && !strings.Contains(fmt.Sprint(problem["details"]), "field:"+sc.field+" ") &&
		!strings.Contains(fmt.Sprint(problem["details"]), "field:"+sc.field+"]") {
		t.Errorf("details %v do not name %s", problem["details"], sc.field)
	}
}

// TestREST asks every route of accounts, algorithms and generations, rightly
// and wrongly.
func TestREST(t *testing.T) {
	h := startServer(t, nil)
	ada, bob, nobody := h.register("ada"), h.register("bob"), &account{h: h}
	done := ada.order(map[string]any{"prompt": "Minecraft survival house", "algorithm": "routix_v4", "resolution": "456x256"})
	ada.await(done)
	for _, sc := range slices.Concat(accountScenarios(ada, nobody), orderScenarios(ada, nobody), recordScenarios(ada, bob, nobody, done)) {
		t.Run(sc.name, sc.run)
	}
	if balance := ada.checkLedger(); balance != 10-1-9 {
		t.Errorf("%d credits left", balance)
	}
}

func accountScenarios(ada, nobody *account) []scenario {
	return []scenario{
		{"register: taken", nobody, "POST", "/api/v1/users/register", map[string]any{"username": "ADA", "email": "x@example.com", "password": "12345678"}, 409, "CONFLICT", ""},
		{"register: bad name", nobody, "POST", "/api/v1/users/register", map[string]any{"username": "a b", "email": "x@example.com", "password": "12345678"}, 422, "VALIDATION_ERROR", "username"},
		{"register: short password", nobody, "POST", "/api/v1/auth/register", map[string]any{"username": "abc", "email": "x@example.com", "password": "1234567"}, 422, "VALIDATION_ERROR", "password"},
		{"register: number as name", nobody, "POST", "/api/v1/users/register", map[string]any{"username": 5, "email": "x@example.com", "password": "12345678"}, 422, "VALIDATION_ERROR", "username"},
		{"register: no JSON", nobody, "POST", "/api/v1/users/register", `{"username":`, 400, "BAD_REQUEST", ""},
		{"register: array", nobody, "POST", "/api/v1/users/register", `[]`, 422, "VALIDATION_ERROR", ""},
		{"login", nobody, "POST", "/api/v1/users/login", map[string]any{"username_or_email": "ada@example.com", "password": "correct horse ada"}, 200, "", ""},
		{"login: wrong", nobody, "POST", "/api/v1/users/login", map[string]any{"username": "ada", "password": "wrong password"}, 401, "INVALID_CREDENTIALS", ""},
		{"login: no name", nobody, "POST", "/api/v1/auth/login", map[string]any{"password": "wrong password"}, 422, "VALIDATION_ERROR", "username"},
		{"refresh: wrong", nobody, "POST", "/api/v1/auth/refresh", map[string]any{"refresh_token": ada.Token}, 400, "INVALID_REFRESH_TOKEN", ""},
		{"refresh: none", nobody, "POST", "/api/v1/auth/refresh", nil, 422, "VALIDATION_ERROR", "refresh_token"},
		{"profile", ada, "GET", "/api/v1/users/profile/", nil, 200, "", ""},
		{"profile: alias", ada, "GET", "/api/v1/users/me", nil, 200, "", ""},
		{"profile: stranger", nobody, "GET", "/api/v1/users/profile", nil, 401, "UNAUTHORIZED", ""},
		{"profile: change", ada, "PUT", "/api/v1/users/profile", map[string]any{"bio": "hello"}, 200, "", ""},
		{"profile: nothing", ada, "PUT", "/api/v1/users/profile", map[string]any{}, 400, "BAD_REQUEST", ""},
		{"profile: long bio", ada, "PUT", "/api/v1/users/me", map[string]any{"bio": strings.Repeat("x", 501)}, 422, "VALIDATION_ERROR", "bio"},
		{"credits", ada, "GET", "/api/v1/users/credits?limit=5", nil, 200, "", ""},
		{"credits: limit", ada, "GET", "/api/v1/users/credits?limit=101", nil, 422, "VALIDATION_ERROR", "limit"},
		{"tiers", nobody, "GET", "/api/v1/users/subscription/tiers", nil, 200, "", ""},
		{"algorithms", nobody, "GET", "/api/v1/algorithms", nil, 200, "", ""},
		{"algorithms: alias", nobody, "GET", "/api/v1/generation/algorithms", nil, 200, "", ""},
		{"algorithm", nobody, "GET", "/api/v1/algorithms/routix_experimental", nil, 200, "", ""},
		{"algorithm: unknown", nobody, "GET", "/api/v1/algorithms/routix_v9", nil, 404, "NOT_FOUND", ""},
	}
}

func orderScenarios(ada, nobody *account) []scenario {
	const create = "/api/v1/generation/create"
	order := func(field string, value any) map[string]any {
		return map[string]any{"prompt": "x", "algorithm": "routix_v4", "dry_run": true, field: value}
	}
	return []scenario{
		{"create: stranger", nobody, "POST", create, map[string]any{"prompt": "x"}, 401, "UNAUTHORIZED", ""},
		{"create: dry run", ada, "POST", create, order("priority", "high"), 200, "", ""},
		{"create: no prompt", ada, "POST", create, map[string]any{}, 422, "VALIDATION_ERROR", "prompt"},
		{"create: blank prompt", ada, "POST", create, map[string]any{"prompt": "  "}, 422, "VALIDATION_ERROR", "prompt"},
		{"create: long prompt", ada, "POST", create, map[string]any{"prompt": strings.Repeat("x", 2001)}, 422, "VALIDATION_ERROR", "prompt"},
		{"create: prompt of numbers", ada, "POST", create, map[string]any{"prompt": 5}, 422, "VALIDATION_ERROR", "prompt"},
		{"create: ratio", ada, "POST", create, order("aspect_ratio", "5:4"), 422, "VALIDATION_ERROR", "aspect_ratio"},
		{"create: priority", ada, "POST", create, order("priority", "urgent"), 422, "VALIDATION_ERROR", "priority"},
		{"create: variants", ada, "POST", create, order("variants", 0), 422, "VALIDATION_ERROR", "variants"},
		{"create: seed", ada, "POST", create, order("seed", -1), 422, "VALIDATION_ERROR", "seed"},
		{"create: seed in words", ada, "POST", create, order("seed", "one"), 422, "VALIDATION_ERROR", "seed"},
		{"create: resolution", ada, "POST", create, order("resolution", "100x100"), 422, "VALIDATION_ERROR", "resolution"},
		{"create: format", ada, "POST", create, order("output_format", "gif"), 422, "VALIDATION_ERROR", "output_format"},
		{"create: title", ada, "POST", create, order("custom_text", strings.Repeat("x", 501)), 422, "VALIDATION_ERROR", "custom_text"},
		{"create: parameter", ada, "POST", create, order("parameters", map[string]any{"colour": 1}), 422, "VALIDATION_ERROR", "parameters.colour"},
		{"create: parameters", ada, "POST", create, order("parameters", "warm"), 422, "VALIDATION_ERROR", "parameters"},
		{"create: algorithm", ada, "POST", create, order("algorithm", "routix_v9"), 404, "NOT_FOUND", ""},
		{"create: inactive", ada, "POST", create, order("algorithm", "routix_experimental"), 400, "ALGORITHM_INACTIVE", ""},
		{"create: premium", ada, "POST", create, order("algorithm", "routix_v7_anime"), 403, "PREMIUM_REQUIRED", ""},
		{"create: model", ada, "POST", create, map[string]any{"prompt": "x", "model": "v3"}, 422, "VALIDATION_ERROR", "model"},
		{"create: template", ada, "POST", create, order("template_id", "tpl_1"), 404, "NOT_FOUND", ""},
		{"create: conversation", ada, "POST", create, order("conversation_id", "conv_1"), 404, "NOT_FOUND", ""},
		{"create: private logo", ada, "POST", create, map[string]any{"prompt": "x", "dry_run": true, "user_logo_url": "http://169.254.169.254/logo.png"}, 422, "VALIDATION_ERROR", "user_logo_url"},
		{"create: public logo", ada, "POST", create, map[string]any{"prompt": "x", "dry_run": true, "user_logo_url": "https://example.com/logo.png"}, 200, "", ""},
		{"create: face", ada, "POST", create, order("user_face_url", "https://example.com/f.jpg"), 422, "FEATURE_UNSUPPORTED", ""},
		{"create: too dear", ada, "POST", create, map[string]any{"prompt": "x", "variants": 4, "priority": "high", "model": "v6", "resolution": "256x256"}, 200, "", ""},
		{"create: no credits", ada, "POST", create, map[string]any{"prompt": "x"}, 402, "INSUFFICIENT_CREDITS", ""},
		{"create: oversize", ada, "POST", create, `{"prompt":"` + strings.Repeat("x", 1<<20) + `"}`, 413, "PAYLOAD_TOO_LARGE", ""},
		{"create: deep", ada, "POST", create, strings.Repeat(`{"a":`, 100000), 400, "BAD_REQUEST", ""},
		{"create: other method", ada, "DELETE", create, nil, 405, "METHOD_NOT_ALLOWED", ""},
	}
}

func recordScenarios(ada, bob, nobody *account, done string) []scenario {
	const generation = "/api/v1/generation/"
	return []scenario{
		{"status", ada, "GET", generation + done + "/status", nil, 200, "", ""},
		{"status: plural", ada, "GET", "/api/v1/generations/" + done + "/status/", nil, 200, "", ""},
		{"status: foreign", bob, "GET", generation + done + "/status", nil, 403, "FORBIDDEN", ""},
		{"status: unknown", ada, "GET", generation + "gen_0/status", nil, 404, "NOT_FOUND", ""},
		{"status: hostile id", ada, "GET", generation + "%00%2e%2e%2f/status", nil, 404, "NOT_FOUND", ""},
		{"generation", ada, "GET", generation + done, nil, 200, "", ""},
		{"generation: foreign", bob, "GET", generation + done, nil, 403, "FORBIDDEN", ""},
		{"result", ada, "GET", generation + done + "/result", nil, 200, "", ""},
		{"result: foreign", bob, "GET", generation + done + "/result", nil, 403, "FORBIDDEN", ""},
		{"download link", ada, "GET", generation + done + "/download", nil, 200, "", ""},
		{"download link: plural path", ada, "GET", "/api/v1/generations/" + done + "/download?mode=json", nil, 200, "", ""},
		{"download: mode", ada, "GET", generation + done + "/download?mode=zip", nil, 422, "VALIDATION_ERROR", "mode"},
		{"download: foreign", bob, "GET", "/api/v1/generations/" + done + "/download", nil, 403, "FORBIDDEN", ""},
		{"cancel: ended", ada, "DELETE", generation + done + "/cancel", nil, 409, "NOT_CANCELLABLE", ""},
		{"cancel: foreign", bob, "DELETE", generation + done + "/cancel", nil, 403, "FORBIDDEN", ""},
		{"history", ada, "GET", generation + "history?status=completed&search=MINECRAFT&start_date=2020-01-01&sort_by=processing_time", nil, 200, "", ""},
		{"history: user", ada, "GET", "/api/v1/generations/user?page=1&limit=20&status=&search=&favorites_only=true", nil, 200, "", ""},
		{"history: status", ada, "GET", generation + "user?status=running", nil, 422, "VALIDATION_ERROR", "status"},
		{"history: limit", ada, "GET", generation + "history?limit=0", nil, 422, "VALIDATION_ERROR", "limit"},
		{"media: unknown", nobody, "GET", "/media/generations/aa/none.png", nil, 404, "NOT_FOUND", ""},
		{"media: climbing", nobody, "GET", "/media/..%2f..%2froutix.db", nil, 404, "NOT_FOUND", ""},
		{"unknown path", nobody, "GET", "/api/v1/nothing", nil, 404, "NOT_FOUND", ""},
	}
}

// TestOrderIsRepeatedUnderItsKey sends the same order twice.
func TestOrderIsRepeatedUnderItsKey(t *testing.T) {
	h := startServer(t, nil)
	a := h.register("again")
	send := func(prompt string) (int, map[string]any) {
		request, err := http.NewRequest(http.MethodPost, h.url+"/api/v1/generation/create",
			strings.NewReader(`{"algorithm":"routix_v4","resolution":"256x256","prompt":"`+prompt+`"}`))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Authorization", "Bearer "+a.Token)
		request.Header.Set("Idempotency-Key", "key-1")
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		return response.StatusCode, decode(t, response.Body)
	}
	_, first := send("cats")
	status, second := send("cats")
	if status != http.StatusOK || first["generation_id"] != second["generation_id"] || first["generation_id"] == nil {
		t.Errorf("the same order gave %v and %v", first, second)
	}
	if status, other := send("dogs"); status != http.StatusConflict {
		t.Errorf("another order under the key: %d, %v", status, other)
	}
	a.await(first["generation_id"].(string))
	if left := a.checkLedger(); left != 9 {
		t.Errorf("%d credits left, want 9", left)
	}
}

// TestWeirdPrompts draws what nobody expects.
func TestWeirdPrompts(t *testing.T) {
	h := startServer(t, func(s *settings) { s.Algorithms = nil })
	a := h.register("weird")
	for name, prompt := range map[string]string{
		"emoji":        "🔥🎮💥",
		"persian":      "آموزش آشپزی ایرانی در ده دقیقه",
		"hebrew":       "איך לבשל פסטה",
		"controls":     "boss\x01\x07 fight\u202e reversed",
		"2000":         strings.Repeat("explosions and dragons ", 86) + "ok",
		"one":          "7",
		"combining":    "e" + strings.Repeat("\u0301", 400),
		"zero joiners": "👨‍👩‍👧‍👦 family vlog",
	} {
		t.Run(name, func(t *testing.T) {
			id := a.order(map[string]any{"prompt": prompt, "algorithm": "routix_v4", "resolution": "640x360"})
			if state := a.await(id); state["status"] != "completed" {
				t.Errorf("ended as %v: %v %v", state["status"], state["error_code"], state["error_message"])
			}
		})
	}
}

// TestStaleBearerDoesNotStopALogin: clients send the old token along.
func TestStaleBearerDoesNotStopALogin(t *testing.T) {
	h := startServer(t, nil)
	a := h.register("stale")
	a.must(http.MethodPost, "/api/v1/users/logout", map[string]any{})
	if status, _, body := a.call(http.MethodGet, "/api/v1/users/profile", nil); status != http.StatusUnauthorized {
		t.Errorf("after logout: %d, %v", status, body)
	}
	a.must(http.MethodPost, "/api/v1/users/login", map[string]any{"username": "stale", "password": "correct horse stale"})
}

// TestPicturesAreServedLikeFiles asks for parts and for news.
func TestPicturesAreServedLikeFiles(t *testing.T) {
	h := startServer(t, nil)
	a := h.register("files")
	address := a.await(a.order(map[string]any{"prompt": "Files", "algorithm": "routix_v4", "resolution": "256x256"}))["thumbnail_url"].(string)
	get := func(name, value string) *http.Response {
		request := httptest.NewRequest(http.MethodGet, address, nil)
		request.RequestURI = ""
		if name != "" {
			request.Header.Set(name, value)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		return response
	}
	whole := get("", "")
	for header, want := range map[string]string{
		"Content-Type": "image/png", "X-Content-Type-Options": "nosniff",
	} {
		if got := whole.Header.Get(header); got != want {
			t.Errorf("%s is %q, want %q", header, got, want)
		}
	}
	if !strings.HasPrefix(whole.Header.Get("Cache-Control"), "private") || whole.ContentLength <= 0 {
		t.Errorf("headers are %v, length %d", whole.Header, whole.ContentLength)
	}
	if part := get("Range", "bytes=0-9"); part.StatusCode != http.StatusPartialContent || part.ContentLength != 10 {
		t.Errorf("a part: %d, %d bytes", part.StatusCode, part.ContentLength)
	}
	if known := get("If-None-Match", whole.Header.Get("ETag")); known.StatusCode != http.StatusNotModified {
		t.Errorf("known already: %d", known.StatusCode)
	}
}
