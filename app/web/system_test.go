package web

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestSystemRoutes(t *testing.T) {
	s := start(t, nil, nil)
	health := s.call("GET", "/health", "", "")
	if health.json("status") != "healthy" || health.json("service") != "routix-platform" || health.json("version") != "1.2.3" {
		t.Errorf("health: %s", health.text)
	}
	if stamp, _ := health.json("timestamp").(float64); time.Since(time.Unix(int64(stamp), 0)).Abs() > time.Minute {
		t.Errorf("timestamp: %s", health.text)
	}
	if _, ok := health.json("uptime_seconds").(float64); !ok {
		t.Errorf("uptime: %s", health.text)
	}
	root := s.call("GET", "/", "", "")
	if root.json("version") != "1.2.3" || root.json("docs") != "/docs" || root.json("health") != "/health" || root.json("message") == nil {
		t.Errorf("root: %s", root.text)
	}
}

func TestDocs(t *testing.T) {
	s := start(t, nil, nil)
	page := s.call("GET", "/docs", "", "")
	if page.StatusCode != 200 || !strings.HasPrefix(page.Header.Get("Content-Type"), "text/html") {
		t.Fatalf("%d %v", page.StatusCode, page.Header)
	}
	parts := regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(page.text, -1)
	if len(parts) < 4 {
		t.Fatalf("the page names %d parts", len(parts))
	}
	for _, part := range parts {
		if !strings.HasPrefix(part[1], "/docs/") {
			t.Errorf("%s is not served from here", part[1])
			continue
		}
		if got := s.call("GET", part[1], "", ""); got.StatusCode != 200 || len(got.text) < 100 {
			t.Errorf("%s: %d, %d bytes", part[1], got.StatusCode, len(got.text))
		}
	}
	policy := page.Header.Get("Content-Security-Policy")
	if hashes := strings.Count(policy, "'sha256-"); hashes != strings.Count(page.text, "<script>") || strings.Contains(policy, "script-src 'self' 'unsafe") {
		t.Errorf("policy %q for %d inline scripts", policy, strings.Count(page.text, "<script>"))
	}
	if strings.Contains(policy, "http") {
		t.Errorf("the policy allows another site: %s", policy)
	}
	if got := s.call("GET", "/docs/nothing.js", "", ""); got.StatusCode != 404 {
		t.Errorf("unknown part: %d", got.StatusCode)
	}
	off := start(t, func(config *Config, _ *Deps) { config.DocsEnabled = false }, nil)
	if got := off.call("GET", "/docs", "", ""); got.StatusCode != 404 {
		t.Errorf("switched off: %d", got.StatusCode)
	}
}

func TestDescription(t *testing.T) {
	s := start(t, nil, func(s *Server) { addThings(s); addInputs(s); addLists(s); addUpload(s) })
	got := s.call("GET", "/openapi.json", "", "")
	if other := s.call("GET", "/api/v1/openapi.json", "", ""); other.text != got.text {
		t.Error("the two addresses differ")
	}
	if got.json("openapi") != "3.1.0" || got.json("components.securitySchemes.bearer.scheme") != "bearer" {
		t.Fatalf("%.300s", got.text)
	}
	operations := operationsOf(t, got.text)
	for _, id := range []string{"root", "health", "docs", "openapi", "get-thing", "get-thing-alias-1", "login", "list", "upload"} {
		if operations[id] == nil {
			t.Errorf("operation %s is missing", id)
		}
	}
	thing := operations["get-thing"]
	for _, status := range []string{"200", "401", "403", "422", "429", "500"} {
		if at(thing, "responses", status) == nil {
			t.Errorf("get-thing lacks the answer %s", status)
		}
	}
	envelope := at(thing, "responses", "200", "content", "application/json", "schema", "properties").(map[string]any)
	for _, field := range []string{"success", "data", "message", "id", "owner"} {
		if envelope[field] == nil {
			t.Errorf("the envelope lacks %s", field)
		}
	}
	if at(thing, "security") == nil || at(operations["open"], "security") != nil {
		t.Error("security is wrong")
	}
	if ref := at(thing, "responses", "401", "content", "application/json", "schema", "$ref"); ref != "#/components/schemas/Failure" {
		t.Errorf("failures are described as %v", ref)
	}
	if !slices.Contains(parameterNames(operations["either"]), "name") || slices.Contains(parameterNames(operations["json"]), "name") {
		t.Error("fields for the query string are described wrongly")
	}
	if at(operations["login"], "requestBody", "content", "application/x-www-form-urlencoded") == nil {
		t.Error("the form login is not described")
	}
	if strings.Contains(got.text, "ErrorModel") {
		t.Error("an error body is described that is never sent")
	}
	checkReferences(t, got.text)
}

func TestPagingIsDescribed(t *testing.T) {
	s := start(t, nil, addLists)
	for _, parameter := range at(operationsOf(t, s.call("GET", "/openapi.json", "", "").text)["long"], "parameters").([]any) {
		if at(parameter, "name") == "limit" && (at(parameter, "schema", "default") != 50.0 || at(parameter, "schema", "maximum") != 200.0) {
			t.Errorf("limit: %v", parameter)
		}
	}
}

// operationsOf indexes a description by operation id, which must be unique.
func operationsOf(t *testing.T, text string) map[string]map[string]any {
	t.Helper()
	var description struct {
		Paths map[string]map[string]map[string]any `json:"paths"`
	}
	if err := json.Unmarshal([]byte(text), &description); err != nil {
		t.Fatal(err)
	}
	operations := map[string]map[string]any{}
	for path, methods := range description.Paths {
		for method, operation := range methods {
			id, _ := operation["operationId"].(string)
			if id == "" || operations[id] != nil {
				t.Errorf("%s %s: operation id %q is empty or taken", method, path, id)
			}
			operations[id] = operation
		}
	}
	return operations
}

func parameterNames(operation map[string]any) (names []string) {
	list, _ := operation["parameters"].([]any)
	for _, parameter := range list {
		names = append(names, at(parameter, "name").(string))
	}
	return names
}

// checkReferences fails on references that lead nowhere.
func checkReferences(t *testing.T, text string) {
	t.Helper()
	var description struct {
		Components struct {
			Schemas map[string]any `json:"schemas"`
		} `json:"components"`
	}
	if err := json.Unmarshal([]byte(text), &description); err != nil {
		t.Fatal(err)
	}
	for _, ref := range regexp.MustCompile(`"\$ref":"#/components/schemas/([^"]+)"`).FindAllStringSubmatch(text, -1) {
		if description.Components.Schemas[ref[1]] == nil {
			t.Errorf("%s is not described", ref[1])
		}
	}
}

func at(value any, path ...string) any {
	for _, name := range path {
		object, _ := value.(map[string]any)
		value = object[name]
	}
	return value
}
