package socketio

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/realtime/engineio"
)

// Config holds the limits of a [Server]. Begin with [DefaultConfig].
type Config struct {
	// Engine configures the layer below.
	Engine engineio.Config
	// ConnectTimeout is how long a connection may stay without being connected
	// to any namespace.
	ConnectTimeout time.Duration
	// MaxConnects is how often one connection may ask to be connected before
	// it is closed.
	MaxConnects int
}

// DefaultConfig returns the limits that Socket.IO clients expect.
func DefaultConfig() Config {
	return Config{
		Engine:         engineio.DefaultConfig(),
		ConnectTimeout: 45 * time.Second,
		MaxConnects:    10,
	}
}

// Validate reports every limit that is not positive.
func (c Config) Validate() error {
	var problems []error
	if c.ConnectTimeout <= 0 {
		problems = append(problems, errors.New("socketio: ConnectTimeout must be positive"))
	}
	if c.MaxConnects <= 0 {
		problems = append(problems, errors.New("socketio: MaxConnects must be positive"))
	}
	return errors.Join(append(problems, c.Engine.Validate())...)
}

// Server serves Socket.IO on one path.
type Server struct {
	config     Config
	engine     *engineio.Server
	namespaces map[string]*Namespace
	log        *slog.Logger
}

// New makes a server without namespaces. An invalid config is an error.
func New(config Config, log *slog.Logger) (*Server, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	srv := &Server{config: config, namespaces: make(map[string]*Namespace), log: log}
	engine, err := engineio.New(config.Engine, srv.accept, log)
	if err != nil {
		return nil, fmt.Errorf("socketio: %w", err)
	}
	srv.engine = engine
	return srv, nil
}

// Declare adds a namespace, whose name begins with a slash. Declare all of
// them before serving.
func (srv *Server) Declare(name string, behavior Behavior) *Namespace {
	n := &Namespace{name: name, behavior: behavior, rooms: make(map[string]map[*Socket]struct{})}
	srv.namespaces[name] = n
	return n
}

// Handle serves one request. Mount it for all methods.
func (srv *Server) Handle(c *fiber.Ctx) error { return srv.engine.Handle(c) }

// Connections returns the number of open connections, connected to a
// namespace or not.
func (srv *Server) Connections() int { return srv.engine.Sessions() }

// Shutdown closes all connections. It returns when none is served any more,
// or ctx ends.
func (srv *Server) Shutdown(ctx context.Context) error { return srv.engine.Shutdown(ctx) }
