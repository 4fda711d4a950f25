package realtime

import (
	"maps"
	"sync"
)

// Stats are the figures of a server at one moment.
type Stats struct {
	// Connections are all open ones, Sockets those that were admitted.
	Connections, Sockets int
	// Subscriptions counts generations being followed, once for each socket.
	Subscriptions int
	// Sent counts events sent by name, Refused counts refused requests and
	// sockets by code, both since the start.
	Sent, Refused map[string]uint64
}

// Stats returns the figures of this moment.
func (s *Server) Stats() Stats {
	stats := Stats{Connections: s.protocol.Connections(), Sockets: s.namespace.Size(roomAll)}
	s.generations.mu.Lock()
	stats.Subscriptions = s.generations.count
	s.generations.mu.Unlock()
	s.counts.mu.Lock()
	defer s.counts.mu.Unlock()
	stats.Sent, stats.Refused = maps.Clone(s.counts.events), maps.Clone(s.counts.refusals)
	return stats
}

// counts holds the running totals. Their keys are the server's own names.
type counts struct {
	mu               sync.Mutex
	events, refusals map[string]uint64
}

func (c *counts) init() {
	c.events, c.refusals = make(map[string]uint64), make(map[string]uint64)
}

func (c *counts) sent(event string, sockets int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.events[event] += uint64(sockets)
}

func (c *counts) refuse(code string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.refusals[code]++
}
