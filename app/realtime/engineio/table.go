package engineio

import (
	"maps"
	"slices"
	"sync"
)

// table holds the open sessions and counts the WebSockets being served.
type table struct {
	mu       sync.RWMutex
	sessions map[string]*Session
	limit    int
	closing  bool
	sockets  int
	quiet    chan struct{} // closed once closing and without sockets
}

func (t *table) init(limit int) {
	t.sessions, t.limit, t.quiet = make(map[string]*Session), limit, make(chan struct{})
}

// add enters a session; false means that the table is full or closing.
func (t *table) add(s *Session) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closing || len(t.sessions) >= t.limit {
		return false
	}
	t.sessions[s.id] = s
	return true
}

func (t *table) find(id string) *Session {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.sessions[id]
}

func (t *table) remove(s *Session) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.sessions, s.id)
}

func (t *table) size() int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return len(t.sessions)
}

// enterSocket counts a WebSocket in; false means that the table is closing.
func (t *table) enterSocket() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closing {
		return false
	}
	t.sockets++
	return true
}

func (t *table) leaveSocket() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sockets--
	t.settle()
}

// shut refuses everything from now on and returns the sessions that are open.
func (t *table) shut() []*Session {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.closing {
		t.closing = true
		t.settle()
	}
	return slices.Collect(maps.Values(t.sessions))
}

func (t *table) settle() {
	if t.closing && t.sockets == 0 {
		close(t.quiet)
	}
}

// idle returns a channel that is closed when shut was called and the last
// WebSocket has left.
func (t *table) idle() <-chan struct{} { return t.quiet }
