package main

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/routix/routix/app/assets"
	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/plugins/experimental"
	"github.com/routix/routix/plugins/v4"
	"github.com/routix/routix/plugins/v5"
	"github.com/routix/routix/plugins/v6"
	"github.com/routix/routix/plugins/v7anime"
	"github.com/routix/routix/sdk"
)

// builtins are the algorithms in this binary.
var builtins = map[string]func(assets fs.FS) sdk.Algorithm{
	"routix_v4":           v4.New,
	"routix_v5":           v5.New,
	"routix_v6":           v6.New,
	"routix_v7_anime":     v7anime.New,
	"routix_experimental": experimental.New,
}

// builtin makes an algorithm of this binary with the embedded assets.
func builtin(id string) (sdk.Algorithm, error) {
	build, known := builtins[id]
	if !known {
		have := strings.Join(slices.Sorted(maps.Keys(builtins)), ", ")
		return nil, usage("unknown algorithm %q; this binary has %s", id, have)
	}
	pack, err := assets.Open()
	if err != nil {
		return nil, err
	}
	return build(pack), nil
}

// builtinCommands tells the plugin host how to start each algorithm of this
// binary: as this binary itself.
func builtinCommands(self string) []pluginhost.Builtin {
	var list []pluginhost.Builtin
	for _, id := range slices.Sorted(maps.Keys(builtins)) {
		list = append(list, pluginhost.Builtin{ID: id, Command: []string{self, "plugin", "serve", id}})
	}
	return list
}

// pluginCommand groups what concerns plugins.
type pluginCommand struct {
	Serve servePluginCommand `cmd:"" help:"Serve one built-in algorithm to the server that started this process."`
}

type servePluginCommand struct {
	ID string `arg:"" help:"Algorithm, for instance routix_v6."`
}

// Run serves the algorithm until the host ends the process. Neither settings
// nor database are touched.
func (c *servePluginCommand) Run() error {
	algorithm, err := builtin(c.ID)
	if err != nil {
		return err
	}
	sdk.Serve(algorithm)
	return nil
}
