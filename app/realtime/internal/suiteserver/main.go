// Command suiteserver serves what the official test suites of the Engine.IO
// and Socket.IO protocols expect, on the address given as its argument:
//
//	/engine.io/   raw Engine.IO that echoes every message
//	/socket.io/   the namespaces "/" and "/custom", which emit "auth" with the
//	              payload of the CONNECT packet; "/" echoes "message" as
//	              "message-back" and acknowledges "message-with-ack" with its
//	              own arguments
//
// The suites are at https://github.com/socketio/engine.io-protocol and
// https://github.com/socketio/socket.io-protocol, in their test-suite folders.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/realtime/engineio"
	"github.com/routix/routix/app/realtime/socketio"
)

// authDelay keeps "auth" out of the network read that brings the CONNECT
// packet: the suites lose the second of two messages that arrive together.
const authDelay = 10 * time.Millisecond

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "suiteserver:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("usage: suiteserver ADDRESS")
	}
	app, err := newApp(slog.Default())
	if err != nil {
		return err
	}
	return app.Listen(args[0])
}

func newApp(log *slog.Logger) (*fiber.App, error) {
	config := socketio.DefaultConfig()
	config.ConnectTimeout = time.Second
	config.Engine.PingInterval = 300 * time.Millisecond
	config.Engine.PingTimeout = 200 * time.Millisecond

	raw, err := engineio.New(config.Engine, func(s *engineio.Session) engineio.Receiver { return echo{s} }, log)
	if err != nil {
		return nil, err
	}
	server, err := socketio.New(config, log)
	if err != nil {
		return nil, err
	}
	declare(server, "/", answer)
	declare(server, "/custom", nil)

	app := fiber.New(fiber.Config{DisableStartupMessage: true, BodyLimit: 2 << 20})
	app.All("/engine.io/", raw.Handle)
	app.All("/socket.io/", server.Handle)
	return app, nil
}

// echo sends every message back.
type echo struct{ session *engineio.Session }

func (e echo) Receive(binary bool, data []byte) error {
	if binary {
		return e.session.Send(engineio.Binary(data))
	}
	return e.session.Send(engineio.Text(data))
}

func (e echo) Overflowed() { e.session.Close("slow consumer") }

func (e echo) Closed(string) {}

// declare adds a namespace that tells its clients what they connected with.
func declare(server *socketio.Server, name string, event func(*socketio.Namespace, *socketio.Socket, *socketio.Event) error) {
	var namespace *socketio.Namespace
	namespace = server.Declare(name, socketio.Behavior{
		Connected: func(_ context.Context, s *socketio.Socket) {
			payload := s.Payload()
			if payload == nil {
				payload = json.RawMessage("{}")
			}
			auth, err := namespace.Prepare("auth", payload)
			if err != nil {
				slog.Error("auth", "error", err)
				return
			}
			time.AfterFunc(authDelay, func() { s.Send(auth) })
		},
		Event: func(_ context.Context, s *socketio.Socket, e *socketio.Event) {
			if event == nil {
				return
			}
			if err := event(namespace, s, e); err != nil {
				slog.Error("event", "name", e.Name, "error", err)
			}
		},
	})
}

// answer serves the events of the main namespace.
func answer(namespace *socketio.Namespace, s *socketio.Socket, e *socketio.Event) error {
	args := restoreAttachments(e)
	switch e.Name {
	case "message":
		back, err := namespace.Prepare("message-back", args...)
		if err != nil {
			return err
		}
		s.Send(back)
	case "message-with-ack":
		return e.Ack(args...)
	}
	return nil
}

// restoreAttachments puts binary arguments in the places that stand for them.
func restoreAttachments(e *socketio.Event) []any {
	args := make([]any, len(e.Args))
	for i, arg := range e.Args {
		args[i] = arg
		var placeholder struct {
			Placeholder bool `json:"_placeholder"`
			Number      int  `json:"num"`
		}
		err := json.Unmarshal(arg, &placeholder)
		if err == nil && placeholder.Placeholder && placeholder.Number >= 0 && placeholder.Number < len(e.Attachments) {
			args[i] = e.Attachments[placeholder.Number]
		}
	}
	return args
}
