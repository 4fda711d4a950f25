package bus

import (
	"context"
	"log/slog"
	"runtime/debug"
	"sync"
)

// maxWaiting bounds the messages that wait for one subscriber. Subscribers do
// little work per message; this many means that one of them hangs.
const maxWaiting = 16384

// mailbox keeps the messages of one subscriber in order.
type mailbox struct {
	deliver func(ctx context.Context, message any) error
	log     *slog.Logger

	mu      sync.Mutex
	filled  *sync.Cond
	waiting []any
	closed  bool
	lost    int
}

func newMailbox(deliver func(context.Context, any) error) *mailbox {
	m := &mailbox{deliver: deliver}
	m.filled = sync.NewCond(&m.mu)
	return m
}

func (m *mailbox) put(message any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return
	}
	if len(m.waiting) >= maxWaiting {
		m.lost++
		return
	}
	m.waiting = append(m.waiting, message)
	m.filled.Signal()
}

func (m *mailbox) close() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	m.filled.Signal()
}

// take waits for messages and returns all of them; none once closed and empty.
func (m *mailbox) take() (messages []any, lost int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(m.waiting) == 0 && !m.closed {
		m.filled.Wait()
	}
	messages, lost = m.waiting, m.lost
	m.waiting, m.lost = nil, 0
	return messages, lost
}

func (m *mailbox) run() {
	for {
		messages, lost := m.take()
		if lost > 0 {
			m.log.Error("subscriber is too slow, messages were dropped", "dropped", lost)
		}
		if len(messages) == 0 {
			return
		}
		for _, message := range messages {
			m.handle(message)
		}
	}
}

func (m *mailbox) handle(message any) {
	defer func() {
		if p := recover(); p != nil {
			m.log.Error("subscriber panicked", "panic", p, "stack", string(debug.Stack()))
		}
	}()
	if err := m.deliver(context.Background(), message); err != nil {
		m.log.Error("subscriber failed", "error", err)
	}
}
