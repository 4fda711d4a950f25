package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/auth"
)

const (
	// headerTimeout bounds the time for a request's head and the first 8 KiB of
	// its body; the rest of the body has its own deadline.
	headerTimeout = 20 * time.Second
	// idleTimeout closes a connection that stays silent between requests.
	idleTimeout = 120 * time.Second
	// writeTimeout bounds the sending of one answer to a slow reader.
	writeTimeout = 120 * time.Second
	// headerLimit is the largest request head in bytes; cookies of a frontend on
	// the same origin may be long.
	headerLimit = 16 << 10
)

// Deps are the things the server needs from others.
type Deps struct {
	// Log receives failures and, at debug level, every request.
	Log *slog.Logger
	// Limiter counts requests; nil means no limits.
	Limiter Limiter
	// Version is the program's version as shown to clients.
	Version string
}

// Server is the HTTP server. Routes are registered before Serve is called.
type Server struct {
	config        Config
	deps          Deps
	fiber         *fiber.App
	api           huma.API
	routes        node
	origins       origins
	proxies       []netip.Prefix
	authenticator atomic.Pointer[auth.Authenticator]
	started       time.Time
	presence      string
	rates         map[Class][]rate
	base          context.Context
	abort         context.CancelFunc
	describe      func() ([]byte, error)

	mu       sync.Mutex
	listener net.Listener
	stopped  bool
}

// New returns a server that answers the system routes (/, /health, /docs and
// the API description). It panics on settings that Validate refuses.
func New(config Config, deps Deps) *Server {
	if err := config.Validate(); err != nil {
		panic(fmt.Sprintf("web: %v", err))
	}
	if deps.Log == nil {
		deps.Log = slog.New(slog.DiscardHandler)
	}
	proxies, _ := parseNetworks(config.TrustedProxies)
	s := &Server{config: config, deps: deps, proxies: proxies, origins: newOrigins(config), started: time.Now()}
	s.presence, s.rates = presentCookie(config), ratesOf(config.RateLimit)
	s.base, s.abort = context.WithCancel(context.Background())
	s.fiber = fiber.New(fiber.Config{
		DisableStartupMessage:        true,
		DisablePreParseMultipartForm: true,
		StreamRequestBody:            true,
		Immutable:                    true,
		BodyLimit:                    config.BodyLimit,
		ReadBufferSize:               headerLimit,
		ReadTimeout:                  headerTimeout,
		WriteTimeout:                 writeTimeout,
		IdleTimeout:                  idleTimeout,
		ErrorHandler:                 s.answerBroken,
	})
	s.fiber.Use(s.serve)
	s.fiber.Server().Handler = s.onlyKnownMethods(s.fiber.Server().Handler)
	s.api = newAPI(s)
	s.describe = sync.OnceValues(s.description)
	s.addSystemRoutes()
	return s
}

// SetAuthenticator names who resolves access tokens. Until it is called every
// token is refused.
func (s *Server) SetAuthenticator(a auth.Authenticator) { s.authenticator.Store(&a) }

// AllowsOrigin reports whether pages of an origin may use the server under its
// own address, such as https://routix.example. It is for handlers mounted on
// Fiber that check origins themselves.
func (s *Server) AllowsOrigin(origin, own string) bool { return s.origins.allows(origin, own) }

// Fiber returns the underlying application, for handlers that need the
// connection itself, such as sockets. They run behind the server's checks of
// host and origin, with bodies limited to Config.BodyLimit, and find the
// request's context in UserContext.
func (s *Server) Fiber() *fiber.App { return s.fiber }

// Listen opens the configured address.
func (s *Server) Listen(ctx context.Context) (net.Listener, error) {
	address := net.JoinHostPort(s.config.Host, strconv.Itoa(s.config.Port))
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", address, err)
	}
	return listener, nil
}

// Serve answers requests on the listener until Shutdown. It returns nil after
// an orderly end.
func (s *Server) Serve(listener net.Listener) error {
	s.mu.Lock()
	s.listener = listener
	if s.stopped {
		_ = listener.Close()
	}
	s.mu.Unlock()
	if err := s.fiber.Listener(listener); err != nil && !errors.Is(err, net.ErrClosed) {
		return fmt.Errorf("serve %s: %w", listener.Addr(), err)
	}
	return nil
}

// Addr returns the address being served, nil before Serve.
func (s *Server) Addr() net.Addr {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listener == nil {
		return nil
	}
	return s.listener.Addr()
}

// Shutdown stops accepting and waits for running requests until ctx ends; then
// their contexts are cancelled and the error says so. Long polls and sockets
// must be closed before, they count as running.
func (s *Server) Shutdown(ctx context.Context) error {
	defer s.abort()
	defer s.closeListener()
	if err := s.fiber.ShutdownWithContext(ctx); err != nil {
		return fmt.Errorf("shut the web server down: %w", err)
	}
	return nil
}

// closeListener ends Serve also where Fiber has not taken the listener up yet;
// otherwise it is closed already.
func (s *Server) closeListener() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stopped = true
	if s.listener != nil {
		_ = s.listener.Close()
	}
}
