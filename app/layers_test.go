package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const modulePath = "github.com/routix/routix/"

// A layer says what the packages of a folder may import. Every package may
// import the standard library and the rest of its own part, a part being one
// folder of app, modules or plugins with all below it.
type layer struct {
	folder    string   // pattern of package folders
	own       []string // patterns of packages of this module
	libraries []string // patterns of packages of other modules
}

var anyLibrary = []string{"..."}

// imageAndText are the libraries that a picture may be drawn with.
var imageAndText = []string{
	"github.com/go-text/typesetting/...", "github.com/klauspost/compress/...",
	"golang.org/x/image/...", "golang.org/x/sync/...", "golang.org/x/text/...",
}

// rpc is what carries requests between the host and its plugins.
var rpc = []string{
	"github.com/bufbuild/protocompile/...", "github.com/hashicorp/go-hclog", "github.com/hashicorp/go-plugin/...",
	"google.golang.org/grpc/...", "google.golang.org/protobuf/...",
}

// layers holds the import rules of the project. The first folder that matches counts.
var layers = []layer{
	// The composition root alone knows everything that runs.
	{"app", []string{"app/...", "modules/...", "plugins/...", "sdk/...", "migrations"}, anyLibrary},

	{"app/bus", nil, nil},
	{"app/fault", nil, nil},
	{"app/assets", nil, nil},
	// A tool of its own, of no other part's concern.
	{"app/bench", []string{"sdk/..."}, nil},
	{"app/auth/...", []string{"app/fault"}, anyLibrary},
	{"app/store/...", []string{"app/fault", "migrations"}, anyLibrary},
	{"app/queue/...", []string{"app/fault", "app/store"}, anyLibrary},
	{"app/pluginhost/...", []string{"app/fault", "sdk/..."}, anyLibrary},
	{"app/web/...", []string{"app/auth", "app/cache", "app/fault"}, anyLibrary},
	{"app/realtime/...", []string{"app/auth", "app/bus", "app/cache", "app/fault", "app/web"}, anyLibrary},
	// One gathers the settings of every part, the other hands every part to modules.
	{"app/config", []string{"app/*"}, anyLibrary},
	{"app/module", []string{"app/*"}, anyLibrary},
	{"app/*/...", []string{"app/auth", "app/bus", "app/fault"}, anyLibrary},

	// Modules know of one another what contract says.
	{"modules/contract", []string{"app/bus"}, []string{"github.com/google/uuid"}},
	{"modules/*/...", []string{"app/*/...", "modules/contract", "sdk/..."}, anyLibrary},

	{"plugins/*/...", []string{"sdk/..."}, imageAndText},
	// What checks an algorithm checks its parameter schema as well.
	{"sdk/sdktest", []string{"sdk/..."}, slices.Concat(imageAndText, rpc, []string{"github.com/santhosh-tekuri/jsonschema/..."})},
	{"sdk/...", []string{"sdk/..."}, slices.Concat(imageAndText, rpc)},
	{"migrations", nil, anyLibrary},
}

// confined names the libraries whose types stay behind a border, and the files inside of it.
var confined = []struct {
	library string
	files   []string
}{
	{"github.com/uptrace/bun/...", []string{"app/store/...", "app/queue/...", "migrations/...", "modules/*/store*.go"}},
	{"modernc.org/...", []string{"app/store/..."}},
	{"github.com/jackc/pgx/...", []string{"app/store/...", "app/queue/..."}},
	{"github.com/riverqueue/...", []string{"app/queue/..."}},
	{"github.com/redis/...", []string{"app/cache/..."}},
	{"github.com/gofiber/...", []string{"app/web/...", "app/realtime/...", "modules/*/http*.go"}},
	{"github.com/danielgtaylor/huma/...", []string{"app/web/...", "modules/*/http*.go"}},
	{"github.com/knadh/koanf/...", []string{"app/config/..."}},
	{"github.com/hashicorp/go-plugin/...", []string{"app/pluginhost/...", "sdk/..."}},
	{"github.com/minio/...", []string{"app/blob/..."}},
}

// covers tells whether pattern matches name. A pattern is one of path.Match;
// "/..." at its end takes in the folder itself and everything below.
func covers(pattern, name string) bool {
	if pattern == "..." {
		return true
	}
	if prefix, deep := strings.CutSuffix(pattern, "/..."); deep {
		parts := strings.Split(name, "/")
		depth := strings.Count(prefix, "/") + 1
		pattern, name = prefix, strings.Join(parts[:min(depth, len(parts))], "/")
	}
	matched, err := path.Match(pattern, name)
	return matched && err == nil
}

func coveredBy(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool { return covers(pattern, name) })
}

// part returns the folder of app, modules or plugins that dir belongs to.
func part(dir string) string {
	parts := strings.Split(dir, "/")
	return strings.Join(parts[:min(2, len(parts))], "/")
}

// breach says why file may not import imported, or is empty when it may.
func breach(file, imported string) string {
	dir := path.Dir(file)
	at := slices.IndexFunc(layers, func(l layer) bool { return covers(l.folder, dir) })
	if at < 0 {
		return fmt.Sprintf("%s belongs to no layer", file)
	}
	rules, isTest := layers[at], strings.HasSuffix(file, "_test.go")
	allowed := true
	if own, ok := strings.CutPrefix(imported, modulePath); ok {
		// Tests of infrastructure work with a real database, socket or process; everybody else keeps the rules in tests as well.
		neighbour := isTest && coveredBy([]string{"app/*/...", "migrations"}, dir) && covers("app/*/...", own)
		allowed = coveredBy(rules.own, own) || part(own) == part(dir) || neighbour
	} else if strings.Contains(strings.Split(imported, "/")[0], ".") && !isTest {
		allowed = coveredBy(rules.libraries, imported)
		for _, border := range confined {
			allowed = allowed && (!covers(border.library, imported) || coveredBy(border.files, file))
		}
	}
	if allowed {
		return ""
	}
	return fmt.Sprintf("%s must not import %s", file, imported)
}

// breaches checks every Go file below root, a module's folder, and returns
// what breaks a rule with the number of files read.
func breaches(root fs.FS) (found []string, files int, err error) {
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := entry.Name()
		if entry.IsDir() && name != "." && (strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules") {
			return fs.SkipDir
		}
		if entry.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		files++
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return fmt.Errorf("%s: import %s: %w", name, spec.Path.Value, err)
			}
			if reason := breach(name, imported); reason != "" {
				found = append(found, reason)
			}
		}
		return nil
	})
	return found, files, err
}

func TestImportsKeepTheLayers(t *testing.T) {
	found, files, err := breaches(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	if files < 50 {
		t.Fatalf("read %d files: that cannot be the whole project", files)
	}
	for _, reason := range found {
		t.Error(reason)
	}
}

func TestImportRules(t *testing.T) {
	tests := []struct {
		file, imported string
		allowed        bool
	}{
		{"app/boot.go", modulePath + "modules/users", true},
		{"app/builtin.go", modulePath + "plugins/v4", true},
		{"app/web/router.go", modulePath + "modules/users", false},
		{"app/web/router.go", modulePath + "plugins/v4", false},
		{"app/web/router.go", modulePath + "app/fault", true},
		{"app/web/router.go", modulePath + "app/store", false},
		{"app/web/router_test.go", modulePath + "app/store", true},
		{"app/web/router_test.go", modulePath + "modules/users", false},
		{"app/queue/sqlite/claim.go", modulePath + "app/queue", true},
		{"app/bus/bus.go", modulePath + "app/fault", false},
		{"app/bus/bus.go", "github.com/google/uuid", false},
		{"app/bus/bus.go", "log/slog", true},
		{"app/store/store.go", modulePath + "migrations", true},
		{"app/blob/blob.go", modulePath + "migrations", false},
		{"app/pluginhost/start.go", modulePath + "sdk/protocol", true},
		{"app/cache/cache.go", modulePath + "sdk", false},
		{"migrations/migrations.go", modulePath + "app/store", false},
		{"migrations/migrations_test.go", modulePath + "app/store", true},

		{"modules/users/users.go", modulePath + "modules/contract", true},
		{"modules/users/users.go", modulePath + "modules/chat", false},
		{"modules/users/users_test.go", modulePath + "modules/chat", false},
		{"modules/users/users.go", modulePath + "app", false},
		{"modules/users/users.go", modulePath + "app/web", true},
		{"modules/users/users.go", modulePath + "plugins/v4", false},
		{"modules/contract/ids.go", modulePath + "app/bus", true},
		{"modules/contract/ids.go", modulePath + "app/store", false},
		{"modules/contract/ids.go", "github.com/uptrace/bun", false},

		{"plugins/v4/v4.go", modulePath + "sdk/studio", true},
		{"plugins/v4/v4.go", modulePath + "plugins/v5", false},
		{"plugins/v4/v4.go", modulePath + "app/assets", false},
		{"plugins/v4/v4.go", "golang.org/x/image/draw", true},
		{"plugins/v4/v4.go", "github.com/hashicorp/go-plugin", false},
		{"sdk/studio/text/shape.go", "github.com/go-text/typesetting/shaping", true},
		{"sdk/studio/text/shape.go", "github.com/gofiber/fiber/v2", false},
		{"sdk/studio/text/shape_test.go", modulePath + "app/assets", false},
		{"sdk/serve.go", modulePath + "app/fault", false},
		{"sdk/serve.go", modulePath + "modules/contract", false},
		{"sdk/serve.go", modulePath + "plugins/v4", false},

		{"modules/users/store.go", "github.com/uptrace/bun", true},
		{"modules/users/users.go", "github.com/uptrace/bun", false},
		{"modules/users/http.go", "github.com/gofiber/fiber/v2", true},
		{"modules/users/events.go", "github.com/gofiber/fiber/v2", false},
		{"app/cache/redis.go", "github.com/redis/rueidis", true},
		{"app/web/limit.go", "github.com/redis/rueidis", false},
		{"tools/tool.go", "fmt", false},
	}
	for _, test := range tests {
		if reason := breach(test.file, test.imported); (reason == "") != test.allowed {
			t.Errorf("%s importing %s: allowed should be %t, got %q", test.file, test.imported, test.allowed, reason)
		}
	}
}

func TestPlantedImportIsCaught(t *testing.T) {
	root := t.TempDir()
	plant := func(name, source string) {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	plant("sdk/sdk.go", "package sdk\n\nimport _ \"context\"\n")
	plant("sdk/deep/below/below.go", "//go:build never\n\npackage below\n\nimport _ \""+modulePath+"app/store\"\n")
	plant("sdk/testdata/ignored.go", "package ignored\n\nimport _ \""+modulePath+"app/store\"\n")

	found, files, err := breaches(os.DirFS(root))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"sdk/deep/below/below.go must not import " + modulePath + "app/store"}
	if files != 2 || !slices.Equal(found, want) {
		t.Errorf("%d files, breaches %q, want 2 files and %q", files, found, want)
	}

	plant("sdk/broken.go", "package")
	if _, _, err := breaches(os.DirFS(root)); err == nil {
		t.Error("a file that does not parse: no error")
	}
}
