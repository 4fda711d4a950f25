package sdk

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"

	"github.com/routix/routix/sdk/protocol"
)

// Serve offers the algorithm to the host that started this process. It is the
// whole main function of an algorithm and never returns: the process ends when
// the host asks for it, or dies.
//
// Calls run concurrently, each in a goroutine of its own; the host decides how
// many at once. A panic inside a call is logged and fails that call. A panic in
// another goroutine ends the process; the host then starts it again.
//
// Before serving, Serve makes slog's default logger write JSON to standard
// error, where the host reads it: use slog, or plain lines on standard error.
// Standard output belongs to the protocol until Serve has begun.
//
// Run by hand, without a host, it explains itself and exits with code 1.
func Serve(a Algorithm) {
	handshake := protocol.Handshake()
	if os.Getenv(handshake.MagicCookieKey) != handshake.MagicCookieValue {
		fmt.Fprintf(os.Stderr, "%s: this is an algorithm of Routix, started by a Routix server and not by hand.\n"+
			"An executable of your own goes into the plugins folder of the server's data directory;\n"+
			"the package sdktest checks it without a server.\n",
			filepath.Base(os.Args[0]))
		os.Exit(1)
	}
	exitWithHost()
	logger := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: hostLogLevel()}))
	slog.SetDefault(logger)
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig: handshake,
		VersionedPlugins: map[int]plugin.PluginSet{
			protocol.Version: {protocol.PluginName: servedPlugin{server: newServer(a, logger)}},
		},
		GRPCServer: newGRPCServer,
		Logger:     hclog.New(&hclog.LoggerOptions{Level: hclog.Warn, Output: os.Stderr, JSONFormat: true}),
	})
	os.Exit(0)
}

// ServeListener offers the algorithm on a listener of the caller's, in the
// caller's process, until ctx ends. It closes the listener. Tests and tools use
// it to put the real protocol between themselves and an algorithm; an algorithm's
// main function calls [Serve].
func ServeListener(ctx context.Context, listener net.Listener, a Algorithm) error {
	g := newGRPCServer(nil)
	protocol.RegisterAlgorithmServer(g, newServer(a, slog.Default()))
	stop := context.AfterFunc(ctx, g.Stop)
	defer stop()
	if err := g.Serve(listener); err != nil && ctx.Err() == nil {
		return fmt.Errorf("serve algorithm: %w", err)
	}
	return nil
}

// AssetsDir is the folder of unpacked fonts, icons and models that the host
// lends to the algorithms it starts. It is empty when there is none, for
// instance in a test; the environment variable ROUTIX_ASSETS then gives one.
func AssetsDir() string { return os.Getenv(protocol.EnvAssets) }

func newGRPCServer(options []grpc.ServerOption) *grpc.Server {
	return grpc.NewServer(append(options,
		grpc.MaxRecvMsgSize(protocol.MaxMessageBytes),
		grpc.MaxSendMsgSize(protocol.MaxMessageBytes))...)
}

func hostLogLevel() slog.Level {
	level := slog.LevelInfo
	// A host that sends an unknown name gets the default.
	_ = level.UnmarshalText([]byte(os.Getenv(protocol.EnvLogLevel)))
	return level
}

// servedPlugin is the plugin's half of what go-plugin wants of a plugin.
type servedPlugin struct {
	plugin.NetRPCUnsupportedPlugin
	server *server
}

var _ plugin.GRPCPlugin = servedPlugin{}

func (p servedPlugin) GRPCServer(_ *plugin.GRPCBroker, g *grpc.Server) error {
	protocol.RegisterAlgorithmServer(g, p.server)
	return nil
}

func (servedPlugin) GRPCClient(context.Context, *plugin.GRPCBroker, *grpc.ClientConn) (any, error) {
	return nil, fmt.Errorf("an algorithm does not call other algorithms")
}
