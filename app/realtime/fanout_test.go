package realtime_test

import (
	"fmt"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/realtime"
)

// BenchmarkFanOut measures events delivered over WebSockets on loopback, from
// Broadcast to the bytes read by every client, in bursts of 50.
func BenchmarkFanOut(b *testing.B) {
	for _, sockets := range []int{1, 100, 1000} {
		b.Run(fmt.Sprint(sockets, " sockets"), func(b *testing.B) { fanOut(b, sockets) })
	}
}

func fanOut(b *testing.B, sockets int) {
	const burst = 50
	s := start(b, func(c *realtime.Config) { c.MaxAccountSockets = sockets }, nil)
	s.accounts.set("ada", auth.Account{ID: "user_ada", TokenID: "t"}, nil)
	var received atomic.Int64
	var readers sync.WaitGroup
	for range sockets {
		c := s.join(b, "ada")
		_ = c.Raw().SetReadDeadline(time.Time{})
		readers.Go(func() { count(c.Raw(), &received) })
	}
	payload := object{"text": strings.Repeat("x", 150)}
	s.server.Broadcast("news", payload, nil)
	frame := int64(len(`42["news",{"text":""}]`) + 150 + len("\x81\x7e\x00\x00"))
	expected := frame * int64(sockets)
	await(b, "the first event", func() bool { return received.Load() == expected })

	b.ResetTimer()
	for sent := 0; sent < b.N; {
		for range min(burst, b.N-sent) {
			s.server.Broadcast("news", payload, nil)
			expected += frame * int64(sockets)
			sent++
		}
		for received.Load() < expected {
			time.Sleep(20 * time.Microsecond)
		}
	}
	b.ReportMetric(float64(b.N*sockets)/b.Elapsed().Seconds(), "deliveries/s")
	b.StopTimer()
	if err := s.server.Shutdown(b.Context()); err != nil {
		b.Fatal(err)
	}
	readers.Wait()
}

// count adds up the bytes that arrive until the connection ends.
func count(conn net.Conn, received *atomic.Int64) {
	buffer := make([]byte, 64<<10)
	for {
		n, err := conn.Read(buffer)
		received.Add(int64(n))
		if err != nil {
			return
		}
	}
}
