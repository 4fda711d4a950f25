package config

import (
	"errors"
	"net/netip"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

type algorithm struct {
	Enabled    *bool          `koanf:"enabled"`
	CreditCost int            `koanf:"credit_cost"`
	Timeout    time.Duration  `koanf:"timeout"`
	Parameters map[string]any `koanf:"parameters"`
}

type settings struct {
	Web struct {
		Host    string         `koanf:"host"`
		Port    int            `koanf:"port"`
		Origins []string       `koanf:"origins"`
		Ports   []int          `koanf:"ports"`
		Docs    bool           `koanf:"docs"`
		Idle    time.Duration  `koanf:"idle"`
		Ratio   float64        `koanf:"ratio"`
		Address netip.Addr     `koanf:"address"`
		Nets    []netip.Prefix `koanf:"nets"`
		Small   int8           `koanf:"small"`
	} `koanf:"web"`
	SecretKey  string               `koanf:"secret_key"`
	Algorithms map[string]algorithm `koanf:"algorithms"`
	Weights    map[string]int       `koanf:"weights"`
	Untagged   string
}

func (s settings) Validate() error {
	if s.Web.Port == 666 {
		return errors.New("web.port: 666 is taken")
	}
	return nil
}

func testDefaults() settings {
	var s settings
	s.Web.Host, s.Web.Port, s.Web.Origins, s.Web.Docs = "localhost", 8000, []string{"http://a"}, true
	s.Web.Idle, s.Web.Address = time.Minute, netip.MustParseAddr("127.0.0.1")
	s.Web.Nets = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	s.Algorithms = map[string]algorithm{"routix_v4": {CreditCost: 1, Timeout: time.Minute}}
	s.Weights = map[string]int{"free": 1}
	return s
}

func writeFile(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadOrder(t *testing.T) {
	source := Source{
		File: writeFile(t, `
web:
  port: 8001
  host: from-file
  idle: 90s
  origins: [http://b, http://c]
  docs: off
secret_key: 12345
algorithms:
  routix_v4: {enabled: false, parameters: {a: {b: [1, two]}}}
  other: {credit_cost: 7}
weights: {pro: 5}
`),
		Env: []string{
			"ROUTIX_WEB__PORT=8002", "ROUTIX_WEB__RATIO=0.5", "ROUTIX_ALGORITHMS__ROUTIX_V4__CREDIT_COST=3",
			"PORT=8003", "HOST=", "ROUTIX_ASSETS=/x", "HOME=/root", "ORIGINS=http://x, http://y",
		},
		Plain:  map[string]string{"PORT": "web.port", "HOST": "web.host", "ORIGINS": "web.origins"},
		Ignore: []string{"ROUTIX_ASSETS"},
		Flags:  map[string]any{"web.small": 7, "web.address": "::1"},
	}
	got, report, err := Load(source, testDefaults())
	if err != nil {
		t.Fatal(err)
	}
	off := false
	want := testDefaults()
	want.Web.Port, want.Web.Host, want.Web.Idle, want.Web.Ratio = 8003, "from-file", 90*time.Second, 0.5
	want.Web.Origins, want.Web.Docs = []string{"http://x", "http://y"}, false
	want.Web.Small, want.Web.Address, want.SecretKey = 7, netip.MustParseAddr("::1"), "12345"
	want.Algorithms = map[string]algorithm{
		"routix_v4": {Enabled: &off, CreditCost: 3, Timeout: time.Minute,
			Parameters: map[string]any{"a": map[string]any{"b": []any{1, "two"}}}},
		"other": {CreditCost: 7},
	}
	want.Weights = map[string]int{"free": 1, "pro": 5}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	for key, origin := range map[string]string{
		"web.port": "PORT", "web.host": source.File + ":4", "web.ratio": "ROUTIX_WEB__RATIO", "web.small": "--web.small",
		"weights.free": "default", "algorithms.routix_v4.credit_cost": "ROUTIX_ALGORITHMS__ROUTIX_V4__CREDIT_COST",
	} {
		if report[key].String() != origin {
			t.Errorf("%s comes from %q, want %q", key, report[key], origin)
		}
	}
}

func TestLoadLeavesDefaultsAlone(t *testing.T) {
	defaults := testDefaults()
	source := Source{Env: []string{"ROUTIX_ALGORITHMS__ROUTIX_V4__CREDIT_COST=9", "ROUTIX_WEIGHTS__FREE=2", "ROUTIX_WEB__ORIGINS=http://z"}}
	if _, _, err := Load(source, defaults); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(defaults, testDefaults()) {
		t.Errorf("the defaults changed: %+v", defaults)
	}
}

func TestForms(t *testing.T) {
	tests := []struct {
		file, env string
		read      func(settings) any
		want      any
	}{
		{env: `ROUTIX_WEB__ORIGINS=["http://p","http://q"]`, read: func(s settings) any { return s.Web.Origins }, want: []string{"http://p", "http://q"}},
		{env: `ROUTIX_WEB__ORIGINS=`, read: func(s settings) any { return s.Web.Origins }, want: []string{}},
		{env: `ROUTIX_WEB__PORTS=1,2`, read: func(s settings) any { return s.Web.Ports }, want: []int{1, 2}},
		{file: `web: {ports: [1, "2"]}`, read: func(s settings) any { return s.Web.Ports }, want: []int{1, 2}},
		{file: `web: {origins: "http://p"}`, read: func(s settings) any { return s.Web.Origins }, want: []string{"http://p"}},
		{file: `web: {port: "81"}`, read: func(s settings) any { return s.Web.Port }, want: 81},
		{file: `web: {port: 8e1}`, read: func(s settings) any { return s.Web.Port }, want: 80},
		{file: `web: {port: }`, read: func(s settings) any { return s.Web.Port }, want: 8000},
		{file: `web:`, read: func(s settings) any { return s.Web.Port }, want: 8000},
		{file: `algorithms: {}`, read: func(s settings) any { return len(s.Algorithms) }, want: 1},
		{file: `web.port: 82`, read: func(s settings) any { return s.Web.Port }, want: 82},
		{file: "# nothing\n", read: func(s settings) any { return s.Web.Port }, want: 8000},
		{file: "", read: func(s settings) any { return s.Web.Port }, want: 8000},
		{env: `ROUTIX_WEB__NETS=fd00::/8`, read: func(s settings) any { return s.Web.Nets }, want: []netip.Prefix{netip.MustParsePrefix("fd00::/8")}},
		{env: `ROUTIX_WEB__DOCS=no`, read: func(s settings) any { return s.Web.Docs }, want: false},
		{env: `ROUTIX_ALGORITHMS__X__ENABLED=yes`, read: func(s settings) any { return *s.Algorithms["x"].Enabled }, want: true},
		{env: `ROUTIX_SECRET_KEY=a=b`, read: func(s settings) any { return s.SecretKey }, want: "a=b"},
		{file: "web: {port: 1}\nsecret_key: &k abc\nweights: {}", read: func(s settings) any { return s.SecretKey }, want: "abc"},
	}
	for _, tt := range tests {
		t.Run(tt.file+tt.env, func(t *testing.T) {
			got, _, err := Load(Source{File: writeFile(t, tt.file), Env: []string{tt.env}}, testDefaults())
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(tt.read(got), tt.want) {
				t.Errorf("got %#v, want %#v", tt.read(got), tt.want)
			}
		})
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct {
		name, file string
		env        []string
		flags      map[string]any
		want       []string
	}{
		{name: "misspelt", file: "web:\n  prot: 1", want: []string{"config.yaml:2", "web.prot: unknown setting, did you mean web.port?"}},
		{name: "misspelt group", file: "wbe: {port: 1}", want: []string{":1", "did you mean web?"}},
		{name: "wrong group", file: "port: 1", want: []string{"did you mean web.port?"}},
		{name: "in a map", file: "algorithms:\n  x:\n    credit: 1\n    enable: true", want: []string{":3", ":4: algorithms.x.enable", "algorithms.x.enabled"}},
		{name: "untagged", file: "untagged: 1", want: []string{"untagged: unknown setting"}},
		{name: "below a value", file: "web: {port: {a: 1}}", want: []string{"web.port.a: unknown setting, web.port holds a single value"}},
		{name: "value for a group", file: "web: 7", want: []string{":1: web: expected a group"}},
		{name: "no number", file: "web:\n\n  port: hunter2", want: []string{":3: web.port: expected a whole number"}},
		{name: "fraction", file: "web: {port: 1.5}", want: []string{"web.port: expected a whole number"}},
		{name: "too large", file: "web: {small: 300}", want: []string{"web.small: expected a whole number"}},
		{name: "no bool", file: "web: {docs: 1}", want: []string{"web.docs: expected true or false"}},
		{name: "no duration", file: "web: {idle: 60}", want: []string{"web.idle: expected a duration"}},
		{name: "no list", file: "web: {origins: {a: 1}}", want: []string{"web.origins.a"}},
		{name: "list entry", env: []string{"ROUTIX_WEB__PORTS=1,hunter2"}, want: []string{"ROUTIX_WEB__PORTS: web.ports: entry 2"}},
		{name: "text of a list", file: "secret_key: [hunter2]", want: []string{"secret_key: expected a text"}},
		{name: "own form", file: "web: {address: hunter2}", want: []string{"web.address: expected a text in the form"}},
		{name: "environment", env: []string{"ROUTIX_WEB__PROT=hunter2"}, want: []string{"ROUTIX_WEB__PROT: web.prot: unknown setting, did you mean web.port?"}},
		{name: "plain name", env: []string{"PORT=hunter2"}, want: []string{"PORT: web.port: expected a whole number"}},
		{name: "flag", flags: map[string]any{"web.prt": 1}, want: []string{"--web.prt: web.prt: unknown setting"}},
		{name: "all at once", file: "a: 1\nb: 2", env: []string{"ROUTIX_C=1"}, want: []string{":1: a", ":2: b", "ROUTIX_C: c"}},
		{name: "broken file", file: "web: [", want: []string{"config.yaml: line 1"}},
		{name: "twice", file: "web: {port: 1}\nweb: {port: 2}", want: []string{"config.yaml", "line 2", "already defined"}},
		{name: "list file", file: "- a", want: []string{":1: expected keys and values"}},
		{name: "text file", file: "hello", want: []string{"expected keys and values"}},
		{name: "too long", file: strings.Repeat("#", maxFile+1), want: []string{"more than the allowed"}},
		{name: "validated", file: "web: {port: 666}", want: []string{"web.port: 666 is taken"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			source := Source{File: writeFile(t, tt.file), Env: tt.env, Plain: map[string]string{"PORT": "web.port"}, Flags: tt.flags}
			_, _, err := Load(source, testDefaults())
			if err == nil {
				t.Fatal("accepted")
			}
			for _, part := range tt.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q lacks %q", err, part)
				}
			}
			if strings.Contains(err.Error(), "hunter2") {
				t.Errorf("%q shows a value", err)
			}
		})
	}
}

func TestMissingFile(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none.yaml")
	if got, _, err := Load(Source{File: missing}, testDefaults()); err != nil || got.Web.Port != 8000 {
		t.Errorf("optional: %+v, %v", got, err)
	}
	if _, _, err := Load(Source{File: missing, FileRequired: true}, testDefaults()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("required: %v", err)
	}
}
