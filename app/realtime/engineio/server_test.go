package engineio_test

import (
	"encoding/base64"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/routix/routix/app/realtime/engineio"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

// recorder echoes what it receives and notes how sessions ended.
type recorder struct {
	opened  chan *engineio.Session
	reasons chan string
}

type echo struct {
	session *engineio.Session
	reasons chan string
}

func (e echo) Receive(binary bool, data []byte) error {
	if string(data) == "malformed" {
		return errors.New("malformed")
	}
	if string(data) == "panic" {
		panic("as asked for")
	}
	if binary {
		return e.session.Send(engineio.Binary(data))
	}
	return e.session.Send(engineio.Text(data))
}

func (e echo) Overflowed() { e.session.Close("overflow") }

func (e echo) Closed(reason string) { e.reasons <- reason }

// start serves an echo and shuts it down at the end of the test.
func start(t *testing.T, change func(*engineio.Config)) (address string, server *engineio.Server, seen recorder) {
	t.Helper()
	config := engineio.DefaultConfig()
	if change != nil {
		change(&config)
	}
	seen = recorder{make(chan *engineio.Session, 100), make(chan string, 100)}
	server, err := engineio.New(config, func(s *engineio.Session) engineio.Receiver {
		seen.opened <- s
		return echo{s, seen.reasons}
	}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	address = clienttest.Serve(t, server.Handle, server.Shutdown)
	return address, server, seen
}

func (r recorder) expectReason(t *testing.T, want string) {
	t.Helper()
	select {
	case got := <-r.reasons:
		if got != want {
			t.Errorf("closed because of %q, want %q", got, want)
		}
	case <-time.After(clienttest.Patience):
		t.Errorf("not closed; want %q", want)
	}
}

func TestMessages(t *testing.T) {
	address, _, _ := start(t, nil)
	t.Run("websocket", func(t *testing.T) {
		c := clienttest.Dial(t, address, nil)
		long := strings.Repeat("ü", 40_000)
		c.Send("4hello", "4", "4"+long)
		c.Expect("4hello", "4", "4"+long)
		c.SendBinary([]byte{1, 2, 250})
		c.Expect("\x01\x02\xfa")
	})
	t.Run("polling", func(t *testing.T) {
		p := clienttest.Poll(t, address, nil)
		binary := "b" + base64.StdEncoding.EncodeToString([]byte{1, 2, 250})
		if status := p.Post("4a", "4ünïcødé", binary); status != http.StatusOK {
			t.Fatalf("post: status %d", status)
		}
		if got, want := p.Get(), []string{"4a", "4ünïcødé", binary}; !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("poll waits for a message", func(t *testing.T) {
		p := clienttest.Poll(t, address, nil)
		got := make(chan []string, 1)
		go func() { got <- p.Get() }()
		p.Post("4late")
		if packets := <-got; !slices.Equal(packets, []string{"4late"}) {
			t.Errorf("got %q", packets)
		}
	})
}

func TestMalformedInputClosesOneSession(t *testing.T) {
	address, server, seen := start(t, nil)
	bystander := clienttest.Dial(t, address, nil)
	<-seen.opened
	packets := []string{"", "0", "2", "5", "6", "9", "x", "abc", "4malformed", "\x00"}
	for _, packet := range packets {
		t.Run("websocket "+packet, func(t *testing.T) {
			c := clienttest.Dial(t, address, nil)
			c.Send(packet)
			c.ExpectClosed()
			seen.expectReason(t, engineio.ReasonParse)
		})
	}
	for _, packet := range append(packets, "bnot base64!", "4ok\x1e", "\x1e") {
		t.Run("polling "+packet, func(t *testing.T) {
			p := clienttest.Poll(t, address, nil)
			if status := p.Post(packet); status != http.StatusBadRequest {
				t.Errorf("status %d", status)
			}
			seen.expectReason(t, engineio.ReasonParse)
			if status := p.Post("4x"); status != http.StatusBadRequest {
				t.Errorf("after the end: status %d", status)
			}
		})
	}
	t.Run("panic in the receiver", func(t *testing.T) {
		c := clienttest.Dial(t, address, nil)
		c.Send("4panic")
		c.ExpectClosed()
		seen.expectReason(t, engineio.ReasonError)
	})
	bystander.Send("4still here")
	bystander.Expect("4still here")
	if server.Sessions() != 1 {
		t.Errorf("%d sessions are left, want 1", server.Sessions())
	}
}

func TestPayloadLimit(t *testing.T) {
	address, _, seen := start(t, func(c *engineio.Config) { c.MaxPayload = 1000 })
	fits := "4" + strings.Repeat("x", 999)
	c := clienttest.Dial(t, address, nil)
	c.Send(fits)
	c.Expect(fits)
	c.Send(fits + "x")
	c.ExpectClosed()
	seen.expectReason(t, engineio.ReasonError)

	p := clienttest.Poll(t, address, nil)
	if status := p.Post(fits); status != http.StatusOK {
		t.Errorf("status %d", status)
	}
	if status := p.Post(fits + "x"); status != http.StatusRequestEntityTooLarge {
		t.Errorf("status %d", status)
	}
	seen.expectReason(t, engineio.ReasonError)
}

func TestUpgrade(t *testing.T) {
	address, _, seen := start(t, func(c *engineio.Config) { c.UpgradeTimeout = time.Second })
	p := clienttest.Poll(t, address, nil)
	session := <-seen.opened
	path := "/socket.io/?EIO=4&transport=websocket&sid=" + p.SID

	t.Run("without a probe the session stays", func(t *testing.T) {
		c := clienttest.DialPath(t, address, path, nil)
		c.Send("4nonsense")
		c.ExpectClosed()
		p.Post("4a")
		if got := p.Get(); !slices.Equal(got, []string{"4a"}) {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a WebSocket that never opens leaves the place free", func(t *testing.T) {
		header := http.Header{"Connection": {"Upgrade"}, "Upgrade": {"websocket"}, "Sec-Websocket-Version": {"13"}}
		status, body, _ := clienttest.Request(t, "GET", "http://"+address+path, "", header)
		if status != http.StatusUpgradeRequired && status != http.StatusBadRequest {
			t.Errorf("%d %s", status, body)
		}
	})
	t.Run("complete", func(t *testing.T) {
		c := clienttest.DialPath(t, address, path, nil)
		c.Send("2probe")
		c.Expect("3probe")
		if got := p.Get(); !slices.Equal(got, []string{"6"}) {
			t.Fatalf("last poll: %q, want a noop", got)
		}
		if err := session.Send(engineio.Text([]byte("meanwhile"))); err != nil {
			t.Fatal(err)
		}
		c.Send("5", "4b")
		c.Expect("4meanwhile", "4b")
		if status := p.Post("4c"); status != http.StatusBadRequest {
			t.Errorf("post after the upgrade: status %d", status)
		}
		second := clienttest.DialPath(t, address, path, nil)
		second.ExpectClosed()
		c.Send("4d")
		c.Expect("4d")
	})
}

func TestSlowClientOverflows(t *testing.T) {
	message := engineio.Text([]byte(strings.Repeat("m", 1000)))
	tests := []struct {
		name   string
		change func(*engineio.Config)
	}{
		{"too many", func(c *engineio.Config) { c.MaxQueuedMessages, c.QueueGrace = 10, time.Millisecond }},
		{"too large", func(c *engineio.Config) { c.MaxQueuedBytes, c.QueueGrace = 10_000, time.Hour }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			address, _, seen := start(t, test.change)
			p := clienttest.Poll(t, address, nil)
			session := <-seen.opened
			for i := range 30 {
				if err := session.Send(message.Mergeable("progress")); err != nil {
					t.Fatalf("mergeable message %d: %v", i, err)
				}
			}
			for range 11 {
				_ = session.Send(message)
			}
			seen.expectReason(t, "overflow")
			if err := session.Send(message); !errors.Is(err, engineio.ErrClosed) {
				t.Errorf("after the overflow: %v", err)
			}
			if got := p.Get(); !slices.Equal(got, []string{"1"}) {
				t.Errorf("got %q, want the end", got)
			}
		})
	}
}

func TestBurstIsDelivered(t *testing.T) {
	address, _, seen := start(t, func(c *engineio.Config) { c.MaxQueuedMessages, c.QueueGrace = 10, clienttest.Patience })
	c := clienttest.Dial(t, address, nil)
	session := <-seen.opened
	for range 1000 {
		if err := session.Send(engineio.Text([]byte("x"))); err != nil {
			t.Fatal(err)
		}
	}
	for range 1000 {
		c.Expect("4x")
	}
}

func TestConcurrentSendersKeepTheirOrder(t *testing.T) {
	const senders, each = 8, 10
	address, _, seen := start(t, nil)
	c := clienttest.Dial(t, address, nil)
	session := <-seen.opened
	var sending sync.WaitGroup
	for sender := range senders {
		sending.Go(func() {
			for i := range each {
				_ = session.Send(engineio.Text([]byte{byte('a' + sender), byte('0' + i)}))
			}
		})
	}
	next := map[byte]byte{}
	for range senders * each {
		packet := c.Next()
		if got, want := packet[2]-'0', next[packet[1]]; got != want {
			t.Fatalf("sender %c: message %d came in place of %d", packet[1], got, want)
		}
		next[packet[1]]++
	}
	sending.Wait()
}
