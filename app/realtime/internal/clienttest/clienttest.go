// Package clienttest speaks Engine.IO to a server under test, packet by
// packet, and fails the test when something awaited does not come.
package clienttest

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/fasthttp/websocket"
	"github.com/gofiber/fiber/v2"
)

// Patience bounds every wait for the server.
const Patience = 10 * time.Second

// Serve serves handle under /socket.io/ on a loopback port and returns its
// address, "127.0.0.1:port". At the end of the test shutdown is called.
func Serve(t testing.TB, handle fiber.Handler, shutdown func(context.Context) error) string {
	t.Helper()
	app := fiber.New(fiber.Config{DisableStartupMessage: true, StreamRequestBody: true, Immutable: true})
	app.All("/socket.io", handle)
	app.All("/socket.io/", handle)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- app.Listener(listener) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), Patience)
		defer cancel()
		if err := shutdown(ctx); err != nil {
			t.Error(err)
		}
		if err := app.ShutdownWithTimeout(Patience); err != nil {
			t.Errorf("shutdown: %v", err)
		}
		if err := <-served; err != nil {
			t.Errorf("serve: %v", err)
		}
	})
	return listener.Addr().String()
}

// Conn is a WebSocket to the server.
type Conn struct {
	t  testing.TB
	ws *websocket.Conn
	// Open is the packet that the server began with.
	Open string
}

// Dial opens a WebSocket with a session of its own.
func Dial(t testing.TB, address string, header http.Header) *Conn {
	t.Helper()
	c := DialPath(t, address, "/socket.io/?EIO=4&transport=websocket", header)
	c.Open = c.Next()
	return c
}

// DialPath opens a WebSocket at a path and reads nothing.
func DialPath(t testing.TB, address, path string, header http.Header) *Conn {
	t.Helper()
	ws, response, err := websocket.DefaultDialer.Dial("ws://"+address+path, header)
	if err != nil {
		t.Fatalf("dial %s: %v (%v)", path, err, response)
	}
	_ = response.Body.Close() // empty: the connection is a WebSocket now
	c := &Conn{t: t, ws: ws}
	t.Cleanup(c.Close)
	return c
}

// Close drops the line without a word.
func (c *Conn) Close() { _ = c.ws.NetConn().Close() }

// Send sends packets, each in a message of its own.
func (c *Conn) Send(packets ...string) {
	c.t.Helper()
	for _, packet := range packets {
		if err := c.ws.WriteMessage(websocket.TextMessage, []byte(packet)); err != nil {
			c.t.Fatalf("send %.100q: %v", packet, err)
		}
	}
}

// SendBinary sends a binary message.
func (c *Conn) SendBinary(data []byte) {
	c.t.Helper()
	if err := c.ws.WriteMessage(websocket.BinaryMessage, data); err != nil {
		c.t.Fatalf("send binary: %v", err)
	}
}

// Next returns the next packet. It answers pings and hides them.
func (c *Conn) Next() string {
	c.t.Helper()
	packet, err := c.read()
	if err != nil {
		c.t.Fatalf("no packet: %v", err)
	}
	return packet
}

// Expect fails the test unless the next packets are those given.
func (c *Conn) Expect(packets ...string) {
	c.t.Helper()
	for _, want := range packets {
		if got := c.Next(); got != want {
			c.t.Fatalf("packet %q, want %q", got, want)
		}
	}
}

// ExpectClosed waits for the end of the connection and returns the packets
// that came before it.
func (c *Conn) ExpectClosed() []string {
	c.t.Helper()
	var packets []string
	for {
		packet, err := c.read()
		if timeout := net.Error(nil); errors.As(err, &timeout) && timeout.Timeout() {
			c.t.Fatalf("still open after %q", packets)
		}
		if err != nil {
			return packets
		}
		packets = append(packets, packet)
	}
}

func (c *Conn) read() (string, error) {
	_ = c.ws.SetReadDeadline(time.Now().Add(Patience))
	for {
		_, packet, err := c.ws.ReadMessage()
		if err != nil {
			return "", err
		}
		if string(packet) != "2" {
			return string(packet), nil
		}
		if err := c.ws.WriteMessage(websocket.TextMessage, []byte("3")); err != nil {
			return "", err
		}
	}
}

// Raw returns the connection below, for what Conn does not offer.
func (c *Conn) Raw() net.Conn { return c.ws.NetConn() }

// Request sends one HTTP request to the server and returns its answer.
func Request(t testing.TB, method, url, body string, header http.Header) (status int, answer string, headers http.Header) {
	t.Helper()
	request, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for name, values := range header {
		request.Header[name] = values
	}
	transport := &http.Transport{DisableKeepAlives: true}
	client := http.Client{Timeout: Patience, Transport: transport}
	response, err := client.Do(request)
	if err != nil {
		t.Fatalf("%s %s: %v", method, url, err)
	}
	defer func() { _ = response.Body.Close() }()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, url, err)
	}
	return response.StatusCode, string(data), response.Header
}

// Poller is a session on HTTP long-polling.
type Poller struct {
	t testing.TB
	// URL is that of the session's polls.
	URL string
	// SID is the id of the session, Open the packet that the server began with.
	SID, Open string
}

// Poll opens a session on polling.
func Poll(t testing.TB, address string, header http.Header) *Poller {
	t.Helper()
	url := "http://" + address + "/socket.io/?EIO=4&transport=polling"
	status, open, _ := Request(t, http.MethodGet, url, "", header)
	if status != http.StatusOK {
		t.Fatalf("handshake: status %d: %s", status, open)
	}
	_, rest, _ := strings.Cut(open, `"sid":"`)
	sid, _, _ := strings.Cut(rest, `"`)
	return &Poller{t: t, URL: url + "&sid=" + sid, SID: sid, Open: open}
}

// Get polls once and returns the packets of the answer.
func (p *Poller) Get() []string {
	p.t.Helper()
	status, answer, _ := Request(p.t, http.MethodGet, p.URL, "", nil)
	if status != http.StatusOK {
		p.t.Fatalf("poll: status %d: %s", status, answer)
	}
	return strings.Split(answer, "\x1e")
}

// Post sends packets in one payload and returns the status.
func (p *Poller) Post(packets ...string) int {
	p.t.Helper()
	status, _, _ := Request(p.t, http.MethodPost, p.URL, strings.Join(packets, "\x1e"), nil)
	return status
}
