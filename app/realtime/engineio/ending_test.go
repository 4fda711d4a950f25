package engineio_test

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/fasthttp/websocket"

	"github.com/routix/routix/app/realtime/engineio"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

func TestHeartbeat(t *testing.T) {
	fast := func(c *engineio.Config) { c.PingInterval, c.PingTimeout = 20*time.Millisecond, 300*time.Millisecond }
	t.Run("answered", func(t *testing.T) {
		address, _, seen := start(t, fast)
		p := clienttest.Poll(t, address, nil)
		for range 3 {
			if got := p.Get(); !slices.Equal(got, []string{"2"}) {
				t.Fatalf("got %q, want a ping", got)
			}
			if status := p.Post("3"); status != http.StatusOK {
				t.Fatalf("pong: status %d", status)
			}
		}
		select {
		case reason := <-seen.reasons:
			t.Errorf("closed: %s", reason)
		default:
		}
	})
	t.Run("unanswered", func(t *testing.T) {
		address, server, seen := start(t, fast)
		c := clienttest.DialPath(t, address, "/socket.io/?EIO=4&transport=websocket", nil)
		seen.expectReason(t, engineio.ReasonPingTimeout)
		c.ExpectClosed()
		if server.Sessions() != 0 {
			t.Error("the session is still there")
		}
	})
}

func TestClose(t *testing.T) {
	address, _, seen := start(t, nil)
	t.Run("by the client on websocket", func(t *testing.T) {
		c := clienttest.Dial(t, address, nil)
		c.Send("1")
		c.ExpectClosed()
		seen.expectReason(t, engineio.ReasonClient)
	})
	t.Run("by the client on polling", func(t *testing.T) {
		p := clienttest.Poll(t, address, nil)
		p.Post("1")
		seen.expectReason(t, engineio.ReasonClient)
		if got := p.Get(); !slices.Equal(got, []string{"6"}) {
			t.Errorf("got %q, want a noop", got)
		}
		if status, _, _ := clienttest.Request(t, "GET", p.URL, "", nil); status != http.StatusBadRequest {
			t.Errorf("status %d", status)
		}
	})
	t.Run("two polls at once", func(t *testing.T) {
		p := clienttest.Poll(t, address, nil)
		var polls sync.WaitGroup
		for range 2 {
			polls.Go(func() { clienttest.Request(t, "GET", p.URL, "", nil) })
		}
		polls.Wait()
		seen.expectReason(t, engineio.ReasonError)
	})
}

func TestCloseDeliversFarewell(t *testing.T) {
	address, _, seen := start(t, nil)
	for len(seen.opened) > 0 {
		<-seen.opened
	}
	c := clienttest.Dial(t, address, nil)
	session := <-seen.opened
	if err := session.Send(engineio.Text([]byte("one"))); err != nil {
		t.Fatal(err)
	}
	session.Close("done", engineio.Text([]byte("goodbye")))
	if got, want := c.ExpectClosed(), []string{"4one", "4goodbye"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := session.Send(engineio.Text(nil)); !errors.Is(err, engineio.ErrClosed) {
		t.Errorf("send after the end: %v", err)
	}
	p := clienttest.Poll(t, address, nil)
	(<-seen.opened).Close("done", engineio.Text([]byte("goodbye")))
	if got, want := p.Get(), []string{"4goodbye", "1"}; !slices.Equal(got, want) {
		t.Errorf("polling: got %q, want %q", got, want)
	}
}

func TestShutdown(t *testing.T) {
	address, server, seen := start(t, nil)
	c := clienttest.Dial(t, address, nil)
	p := clienttest.Poll(t, address, nil)
	polled := make(chan []string, 1)
	go func() { polled <- p.Get() }()
	probing := clienttest.DialPath(t, address, "/socket.io/?EIO=4&transport=websocket&sid="+p.SID, nil)
	probing.Send("2probe")
	probing.Expect("3probe")
	ctx, cancel := context.WithTimeout(context.Background(), clienttest.Patience)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		t.Fatal(err)
	}
	c.ExpectClosed()
	probing.ExpectClosed()
	if got := <-polled; !slices.Contains([]string{"1", "6"}, got[0]) {
		t.Errorf("poll got %q", got)
	}
	seen.expectReason(t, engineio.ReasonShutdown)
	if status, _, _ := clienttest.Request(t, "GET", "http://"+address+"/socket.io/?EIO=4&transport=polling", "", nil); status != http.StatusServiceUnavailable {
		t.Errorf("new session: status %d", status)
	}
	_, response, err := websocket.DefaultDialer.Dial("ws://"+address+"/socket.io/?EIO=4&transport=websocket", nil)
	if err == nil && response.StatusCode != http.StatusSwitchingProtocols {
		t.Errorf("websocket after shutdown: %v", response.Status)
	}
}
