package engineio

import "time"

// queue holds the messages that wait for one client. They are always taken
// all at once.
type queue struct {
	messages                 []Message
	bytes                    int
	since                    time.Time // the oldest waits since then
	messageLimit, bytesLimit int
}

// push appends messages. Over a limit it drops those that a later one with the
// same merge key replaces.
func (q *queue) push(messages ...Message) {
	if q.empty() {
		q.since = time.Now()
	}
	for _, m := range messages {
		q.messages = append(q.messages, m)
		q.bytes += len(m.frame)
	}
	if q.tooMany() || q.tooLarge() {
		q.merge()
	}
}

func (q *queue) tooMany() bool  { return len(q.messages) > q.messageLimit }
func (q *queue) tooLarge() bool { return q.bytes > q.bytesLimit }

func (q *queue) merge() {
	last := make(map[string]int)
	for i, m := range q.messages {
		if m.mergeKey != "" {
			last[m.mergeKey] = i
		}
	}
	kept := q.messages[:0]
	for i, m := range q.messages {
		if m.mergeKey != "" && last[m.mergeKey] != i {
			q.bytes -= len(m.frame)
			continue
		}
		kept = append(kept, m)
	}
	clear(q.messages[len(kept):])
	q.messages = kept
}

// takePolling empties the queue into one polling payload.
func (q *queue) takePolling() []byte {
	payload := make([]byte, 0, q.bytes)
	for i, m := range q.messages {
		if i > 0 {
			payload = append(payload, separator)
		}
		payload = m.appendPolling(payload)
	}
	q.discard()
	return payload
}

// takeFrames empties the queue into buffer as WebSocket frames.
func (q *queue) takeFrames(buffer []byte) []byte {
	for _, m := range q.messages {
		buffer = append(buffer, m.frame...)
	}
	q.discard()
	return buffer
}

func (q *queue) discard() {
	clear(q.messages)
	q.messages, q.bytes = q.messages[:0], 0
}

func (q *queue) empty() bool { return len(q.messages) == 0 }
