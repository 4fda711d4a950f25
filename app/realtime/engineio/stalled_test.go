package engineio_test

import (
	"errors"
	"testing"
	"time"

	"github.com/routix/routix/app/realtime/engineio"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

// TestStalledWebSocket sends to a client that reads nothing until its buffers
// and ours are full: it is given up, and nobody else waits for it.
func TestStalledWebSocket(t *testing.T) {
	address, server, seen := start(t, func(c *engineio.Config) { c.MaxQueuedBytes, c.QueueGrace = 1<<20, time.Hour })
	clienttest.Dial(t, address, nil)
	stalled := <-seen.opened
	quick := clienttest.Dial(t, address, nil)
	large := engineio.Text(make([]byte, 100_000))
	var err error
	for sent := 0; err == nil; sent++ {
		if sent == 10_000 {
			t.Fatal("a gigabyte waits for a client that reads nothing")
		}
		err = stalled.Send(large)
		quick.Send("4x")
		quick.Expect("4x")
	}
	if !errors.Is(err, engineio.ErrClosed) {
		t.Errorf("error %v", err)
	}
	seen.expectReason(t, "overflow")
	if server.Sessions() != 1 {
		t.Errorf("%d sessions, want 1", server.Sessions())
	}
}
