package engineio

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"

	"github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"
)

// Server serves the sessions of one path.
type Server struct {
	config    Config
	accept    func(*Session) Receiver
	log       *slog.Logger
	sessions  table
	webSocket fiber.Handler
	buffers   sync.Pool // *[]byte of the WebSocket writers
}

// New makes a server. accept is called for each new session, before anything
// of it is received; what it sends to the session comes right after the open
// packet. It must not close the session. An invalid config is an error.
func New(config Config, accept func(*Session) Receiver, log *slog.Logger) (*Server, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	srv := &Server{config: config, accept: accept, log: log}
	srv.sessions.init(config.MaxSessions)
	srv.buffers.New = func() any { return new([]byte) }
	srv.webSocket = websocket.New(srv.serveWebSocket, websocket.Config{
		ReadBufferSize:  1024,
		WriteBufferSize: 128, // writes bypass this buffer
		RecoverHandler:  srv.recoverWebSocket,
	})
	return srv, nil
}

// recoverWebSocket keeps a panic from ending the process: the handler of a
// hijacked connection runs outside of every other recovery.
func (srv *Server) recoverWebSocket(*websocket.Conn) {
	if cause := recover(); cause != nil {
		srv.log.Error("panic in a websocket session", "cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
	}
}

// Handle serves one request. Mount it for all methods.
func (srv *Server) Handle(c *fiber.Ctx) error {
	handshake := srv.readHandshake(c)
	allowed := srv.allowOrigin(c, handshake.Origin())
	if c.Method() == fiber.MethodOptions {
		return c.SendStatus(fiber.StatusNoContent)
	}
	upgrade := websocket.IsWebSocketUpgrade(c)
	if c.Query("EIO") != "4" {
		return srv.refuse(c, errVersion)
	}
	transport := c.Query("transport")
	if transport != "polling" && transport != "websocket" || upgrade != (transport == "websocket") {
		return srv.refuse(c, errTransport)
	}
	id := c.Query("sid")
	session := srv.sessions.find(id)
	if id != "" && session == nil {
		return srv.refuse(c, errSession)
	}
	if upgrade {
		if !allowed {
			return srv.refuse(c, errOrigin)
		}
		return srv.openWebSocket(c, opening{session: session, handshake: handshake})
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	return srv.handlePolling(c, session, handshake)
}

// openWebSocket answers the handshake. A session that cannot be upgraded is
// told after it, by closing the WebSocket.
func (srv *Server) openWebSocket(c *fiber.Ctx, request opening) error {
	request.reserved = request.session != nil && request.session.reserveUpgrade()
	c.Locals(openingKey, request)
	err := srv.webSocket(c)
	if err != nil && request.reserved {
		request.session.releaseUpgrade()
	}
	return err
}

func (srv *Server) handlePolling(c *fiber.Ctx, session *Session, handshake Handshake) error {
	switch {
	case session == nil && c.Method() == fiber.MethodGet:
		opened, err := srv.newSession(handshake, nil)
		if err != nil {
			return srv.refuse(c, err)
		}
		return opened.servePoll(c)
	case session != nil && c.Method() == fiber.MethodGet:
		return session.servePoll(c)
	case session != nil && c.Method() == fiber.MethodPost:
		return session.servePost(c)
	default:
		return srv.refuse(c, errMethod)
	}
}

// Shutdown refuses new sessions, closes those that are open and waits until
// no WebSocket is served any more, or ctx ends.
func (srv *Server) Shutdown(ctx context.Context) error {
	for _, s := range srv.sessions.shut() {
		s.Close(ReasonShutdown)
	}
	select {
	case <-srv.sessions.idle():
		return nil
	case <-ctx.Done():
		return fmt.Errorf("engineio: sockets still open: %w", ctx.Err())
	}
}

// Sessions returns the number of open sessions.
func (srv *Server) Sessions() int { return srv.sessions.size() }

// refusal is an answer to a request that the server does not serve.
type refusal struct {
	status  int
	code    int // of the Engine.IO error body
	kind    string
	message string
}

func (r *refusal) Error() string { return r.message }

var (
	errTransport = &refusal{fiber.StatusBadRequest, 0, RefusedTransport, "Transport unknown"}
	errSession   = &refusal{fiber.StatusBadRequest, 1, RefusedSession, "Session ID unknown"}
	errMethod    = &refusal{fiber.StatusBadRequest, 2, RefusedMethod, "Bad handshake method"}
	errRequest   = &refusal{fiber.StatusBadRequest, 3, RefusedRequest, "Bad request"}
	errTooLarge  = &refusal{fiber.StatusRequestEntityTooLarge, 3, RefusedRequest, "Payload too large"}
	errOrigin    = &refusal{fiber.StatusForbidden, 4, RefusedOrigin, "Forbidden"}
	errVersion   = &refusal{fiber.StatusBadRequest, 5, RefusedVersion, "Unsupported protocol version"}
	errCapacity  = &refusal{fiber.StatusServiceUnavailable, 3, RefusedCapacity, "Too many sessions"}
)

func (srv *Server) refuse(c *fiber.Ctx, cause error) error {
	var r *refusal
	if !errors.As(cause, &r) {
		return cause
	}
	if srv.config.Refused != nil {
		srv.config.Refused(r.kind)
	}
	return c.Status(r.status).JSON(struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	}{r.code, r.message})
}
