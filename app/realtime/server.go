package realtime

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"

	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/realtime/socketio"
)

// Rooms of the namespace: every admitted socket is in roomAll, in that of its
// account and in that of its token.
const roomAll = "all"

func roomOfAccount(id string) string { return "account:" + id }
func roomOfToken(id string) string   { return "token:" + id }

// Server serves the sockets of all accounts.
type Server struct {
	config        Config
	authenticator auth.Authenticator
	log           *slog.Logger
	protocol      *socketio.Server
	namespace     *socketio.Namespace
	handlers      map[string]handler
	greetings     []func(ctx context.Context, c *Client)
	generations   *generations
	counts        counts
	closings      atomic.Int64 // counts CloseAccount and CloseToken

	mu       sync.Mutex
	accounts map[string]int // sockets of each account
}

// New makes a server. Register events and set the source of generations
// before serving. An invalid config is an error.
func New(config Config, authenticator auth.Authenticator, log *slog.Logger) (*Server, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	s := &Server{config: config, authenticator: authenticator, log: log, accounts: make(map[string]int)}
	s.counts.init()
	protocolConfig := config.protocol()
	protocolConfig.Engine.Refused = s.counts.refuse
	protocol, err := socketio.New(protocolConfig, log)
	if err != nil {
		return nil, fmt.Errorf("realtime: %w", err)
	}
	s.protocol = protocol
	s.namespace = protocol.Declare("/", socketio.Behavior{
		Connect:      s.connect,
		Connected:    s.connected,
		Event:        s.event,
		Overflow:     func(socket *socketio.Socket) { clientOf(socket).lose(LostSlowConsumer) },
		Disconnected: s.disconnected,
	})
	s.generations = newGenerations(config, s.renderer())
	s.handlers = map[string]handler{
		"authenticate":           s.onAuthenticate,
		"subscribe_generation":   s.onSubscribe,
		"unsubscribe_generation": s.onUnsubscribe,
	}
	return s, nil
}

// Handler returns what serves the path /socket.io/, with and without the last
// slash, for all methods.
func (s *Server) Handler() fiber.Handler { return s.protocol.Handle }

// OnConnect has greet called for each socket that was admitted, right after it
// was told so. Register before serving. greet may be called concurrently.
func (s *Server) OnConnect(greet func(ctx context.Context, c *Client)) {
	s.greetings = append(s.greetings, greet)
}

// OnEvent has handle called for the events of a name that clients send.
// Register before serving; a name is registered once. payload is a JSON
// object. The reply, nil or something that is a JSON object, is acknowledged
// with "success":true beside its fields; an error, best a *fault.Error, is
// told to the client. handle is called concurrently, in order for each client.
func (s *Server) OnEvent(name string, handle func(ctx context.Context, c *Client, payload json.RawMessage) (reply any, err error)) {
	s.handlers[name] = func(ctx context.Context, c *Client, payload json.RawMessage) (any, func(), error) {
		reply, err := handle(ctx, c, payload)
		return reply, nil, err
	}
}

// ToAccount sends an event to all sockets of an account.
func (s *Server) ToAccount(accountID, event string, payload any) {
	s.ToAccounts([]string{accountID}, event, payload)
}

// ToAccounts sends an event to all sockets of several accounts, each named
// once.
func (s *Server) ToAccounts(accountIDs []string, event string, payload any) {
	var to []*socketio.Socket
	for _, id := range accountIDs {
		to = append(to, s.namespace.Members(roomOfAccount(id))...)
	}
	s.sendAll(to, event, payload)
}

// Broadcast sends an event to the sockets of all accounts that include says
// yes to, or of all for nil.
func (s *Server) Broadcast(event string, payload any, include func(auth.Account) bool) {
	to := s.namespace.Members(roomAll)
	if include != nil {
		chosen := to[:0]
		for _, socket := range to {
			if include(clientOf(socket).Account()) {
				chosen = append(chosen, socket)
			}
		}
		to = chosen
	}
	s.sendAll(to, event, payload)
}

func (s *Server) sendAll(to []*socketio.Socket, event string, payload any) {
	if len(to) == 0 {
		return
	}
	emission, err := s.namespace.Prepare(event, payload)
	if err != nil {
		s.log.Error("event could not be encoded", "event", event, "error", err)
		return
	}
	for _, socket := range to {
		socket.Send(emission)
	}
	s.counts.sent(event, len(to))
}

// Online reports whether a socket of the account is connected.
func (s *Server) Online(accountID string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.accounts[accountID] > 0
}

// CloseAccount disconnects all sockets of an account.
func (s *Server) CloseAccount(accountID string, reason LostReason) {
	s.closeRoom(roomOfAccount(accountID), reason)
}

// CloseToken disconnects the sockets that were admitted by an access token.
func (s *Server) CloseToken(tokenID string, reason LostReason) {
	s.closeRoom(roomOfToken(tokenID), reason)
}

func (s *Server) closeRoom(room string, reason LostReason) {
	s.closings.Add(1)
	for _, socket := range s.namespace.Members(room) {
		clientOf(socket).lose(reason)
	}
}

// Shutdown tells all clients to come back later and closes their connections.
// It returns when none is served any more, or ctx ends.
func (s *Server) Shutdown(ctx context.Context) error {
	for _, socket := range s.namespace.Members(roomAll) {
		clientOf(socket).lose(LostServerShutdown)
	}
	return s.protocol.Shutdown(ctx)
}
