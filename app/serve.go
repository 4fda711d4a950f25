package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"reflect"
	"syscall"

	"github.com/routix/routix/app/config"
)

// serveCommand starts the server.
type serveCommand struct {
	Config  string `placeholder:"FILE" help:"Settings file; without it ./config.yaml if there is one, or $CONFIG."`
	Port    *int   `help:"Port to listen on (setting web.port)."`
	Host    string `help:"Address to listen on (setting web.host)."`
	DataDir string `name:"data-dir" placeholder:"DIR" help:"Folder of database, pictures and sockets (setting data_dir)."`
}

// flags are the settings given on the command line.
func (c *serveCommand) flags() map[string]any {
	flags := map[string]any{}
	if c.Port != nil {
		flags["web.port"] = *c.Port
	}
	if c.Host != "" {
		flags["web.host"] = c.Host
	}
	if c.DataDir != "" {
		flags["data_dir"] = c.DataDir
	}
	return flags
}

// Run serves until SIGTERM or an interrupt and then stops in good order.
func (c *serveCommand) Run() error {
	src := source(c.Config, c.flags())
	s, _, err := config.Load(src, defaultSettings())
	if err != nil {
		return err
	}
	var level slog.LevelVar
	log := s.Log.logger(os.Stderr, &level)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	server, err := boot(ctx, &s, log)
	if err != nil {
		return err
	}
	server.watch(src, s, &level)
	fmt.Printf("listening on http://%s\n", server.address())
	if s.Web.DocsEnabled {
		log.Info("the API is described at http://" + server.address() + "/docs")
	}
	cause := server.stack.wait(ctx)
	stop() // a second signal ends the program at once
	log.Info("stopping")
	if err := server.close(); cause == nil {
		cause = err
	}
	return cause
}

// address is where people reach the server from this machine.
func (b *server) address() string {
	host, port, _ := net.SplitHostPort(b.listener.Addr().String())
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "localhost"
	}
	return net.JoinHostPort(host, port)
}

// watch takes changed settings while the server runs: those of the algorithms
// and the log level. The others need a restart.
func (b *server) watch(src config.Source, current settings, level *slog.LevelVar) {
	take := func(next settings, _ config.Report) {
		_ = level.UnmarshalText([]byte(next.Log.Level)) // Validate has seen it
		b.algorithms.Configure(next.Algorithms)
		b.log.Info("settings of algorithms and log level taken from the file")
		if !reflect.DeepEqual(current.fixed(), next.fixed()) {
			b.log.Warn("some changed settings take effect at the next start only")
		}
	}
	b.stack.start(service{name: "settings", stop: stopSettings, run: func(ctx context.Context) error {
		return config.Watch(ctx, src, defaultSettings(), current, b.log, take)
	}})
}

// fixed are the settings that hold until the next start.
func (s settings) fixed() settings {
	s.Algorithms, s.Log.Level = nil, ""
	return s
}

// under is a path in the data folder.
func (s settings) under(elements ...string) string {
	return filepath.Join(append([]string{s.DataDir}, elements...)...)
}
