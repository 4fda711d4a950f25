package pluginhost

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestConfigValidate(t *testing.T) {
	sound := func() Config {
		c := DefaultConfig()
		c.RunDir, c.Builtins = "/run", []Builtin{{ID: "one", Command: []string{"/bin/one"}}}
		return c
	}
	if c := sound(); c.Validate() != nil {
		t.Fatalf("sound settings: %v", c.Validate())
	}
	for name, spoil := range map[string]func(*Config){
		"no run folder":         func(c *Config) { c.RunDir = "" },
		"repeated id":           func(c *Config) { c.Builtins = append(c.Builtins, c.Builtins[0]) },
		"no command":            func(c *Config) { c.Builtins[0].Command = nil },
		"relative command":      func(c *Config) { c.Builtins[0].Command = []string{"one"} },
		"no start timeout":      func(c *Config) { c.StartTimeout = 0 },
		"negative memory limit": func(c *Config) { c.MemoryLimit = -1 },
	} {
		t.Run(name, func(t *testing.T) {
			c := sound()
			spoil(&c)
			if c.Validate() == nil {
				t.Error("the settings passed")
			}
			if _, err := New(c, nil); err == nil {
				t.Error("New took them")
			}
		})
	}
}

func TestRunDir(t *testing.T) {
	parent := t.TempDir()
	dead := filepath.Join(parent, "4711")
	alive := filepath.Join(parent, "4712")
	for _, folder := range []string{dead, alive} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dead, lockName), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	neighbour, err := lockDir(alive)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = neighbour.remove() }()
	if err := os.WriteFile(filepath.Join(parent, "control.sock"), nil, 0o600); err != nil {
		t.Fatal(err)
	}

	dir, err := newRunDir(parent)
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(parent, strconv.Itoa(os.Getpid())); dir.path != want {
		t.Errorf("folder is %s, want %s", dir.path, want)
	}
	for path, want := range map[string]bool{dead: false, alive: true, filepath.Join(parent, "control.sock"): true} {
		if exists(path) != want {
			t.Errorf("%s is there: %v", path, !want)
		}
	}

	// A host of the same process id elsewhere has to look for another place.
	second, err := newRunDir(parent)
	if err != nil {
		t.Fatal(err)
	}
	if second.path == dir.path {
		t.Error("two hosts share a folder")
	}
	for _, d := range []*runDir{dir, second} {
		if err := d.remove(); err != nil || exists(d.path) {
			t.Errorf("remove %s: %v", d.path, err)
		}
	}
}

func TestLongRunDirMovesToTheTemporaryFolder(t *testing.T) {
	dir, err := newRunDir(filepath.Join(t.TempDir(), strings.Repeat("long", 30)))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = dir.remove() }()
	if filepath.Dir(dir.path) != filepath.Clean(os.TempDir()) {
		t.Errorf("folder is %s", dir.path)
	}
	if length := len(dir.path + socketName); length > maxSocketPath {
		t.Errorf("a socket there has a path of %d bytes", length)
	}
}
