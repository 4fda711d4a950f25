package realtime

import (
	"context"
	"sync"

	"github.com/routix/routix/app/fault"
)

// generations knows which clients follow which generation and brings events
// to them. One lock guards everything: sending never waits, so it is held for
// microseconds only.
type generations struct {
	config Config
	send   func(*Client, generationEvent) // called with mu held
	source SnapshotSource

	mu      sync.Mutex
	streams map[string]*stream
	count   int // subscriptions
}

// stream is one generation that somebody follows.
type stream struct {
	pace        pace
	subscribers map[*Client]*subscription
}

// subscription is one client's interest in one generation.
type subscription struct {
	preview   bool
	seq       int64 // of the latest event sent
	replaying bool  // events are held until the replay is sent
	held      []generationEvent
}

// maxHeld bounds the events held for one replay. Stages are few and progress
// within them is paced and merged, so that it takes a broken source to reach it.
const maxHeld = 64

func newGenerations(config Config, send func(*Client, generationEvent)) *generations {
	return &generations{config: config, send: send, streams: make(map[string]*stream)}
}

func (g *generations) publish(e generationEvent) {
	g.mu.Lock()
	defer g.mu.Unlock()
	followed := g.streams[e.GenerationID]
	if followed == nil {
		return
	}
	due := followed.pace.admit(e, func(l *lane) { g.wake(followed, l) })
	g.deliver(followed, due)
}

// wake sends the held event of a lane.
func (g *generations) wake(followed *stream, l *lane) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if l.isDue() {
		g.deliver(followed, l.release())
	}
}

func (g *generations) deliver(followed *stream, due []generationEvent) {
	for _, e := range due {
		for c, to := range followed.subscribers {
			g.deliverTo(c, to, e)
		}
	}
}

// deliverTo brings one event to one subscriber, in order and once.
func (g *generations) deliverTo(c *Client, to *subscription, e generationEvent) {
	if to.replaying {
		to.hold(e)
		return
	}
	if e.Seq <= to.seq {
		return
	}
	if !to.preview || e.name != EventProgress {
		e.Preview = ""
	}
	g.sendAll(c, to, e.expand())
	if e.isEnd() {
		g.remove(c, e.GenerationID)
	}
}

func (g *generations) sendAll(c *Client, to *subscription, events []generationEvent) {
	for _, e := range events {
		g.send(c, e)
		to.seq = e.Seq
	}
}

// hold keeps an event until the replay was sent; progress within one stage
// gives way to the next.
func (to *subscription) hold(e generationEvent) {
	if last := len(to.held) - 1; last >= 0 {
		previous := to.held[last]
		if previous.name == e.name && previous.Stage == e.Stage || last+1 == maxHeld {
			to.held[last] = e
			return
		}
	}
	to.held = append(to.held, e)
}

// subscribe registers the interest first and reads the state then, so that
// nothing falls between. Events are held until replay is called.
func (g *generations) subscribe(ctx context.Context, c *Client, id string, preview bool) (Snapshot, error) {
	if err := g.add(c, id, preview); err != nil {
		return Snapshot{}, err
	}
	known := false
	defer func() { // also when the source panics
		if !known {
			g.unsubscribe(c, id)
		}
	}()
	state, err := g.read(ctx, c, id)
	known = err == nil
	return state, err
}

func (g *generations) read(ctx context.Context, c *Client, id string) (Snapshot, error) {
	if g.source == nil {
		return Snapshot{}, fault.NotFound("generation")
	}
	return g.source.Snapshot(ctx, c.Account().ID, id)
}

func (g *generations) add(c *Client, id string, preview bool) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if c.following == nil {
		return nil // has left; nobody reads the answer
	}
	if _, again := c.following[id]; !again {
		if len(c.following) >= g.config.MaxSubscriptions {
			return fault.New(codeTooManySubscriptions, "At most %d generations can be followed at once", g.config.MaxSubscriptions)
		}
		c.following[id] = struct{}{}
		g.count++
	}
	followed := g.streams[id]
	if followed == nil {
		followed = &stream{
			pace:        newPace(g.config.ProgressInterval, g.config.PositionInterval),
			subscribers: make(map[*Client]*subscription),
		}
		g.streams[id] = followed
	}
	to := followed.subscribers[c]
	if to == nil {
		to = &subscription{}
		followed.subscribers[c] = to
	}
	to.preview, to.replaying = preview, true
	return nil
}

// replay brings a new subscriber up to date, then sends what was held. A state
// older than what the client has seen is not told.
func (g *generations) replay(c *Client, id string, state Snapshot) {
	g.mu.Lock()
	defer g.mu.Unlock()
	followed := g.streams[id]
	if followed == nil || followed.subscribers[c] == nil {
		return
	}
	to := followed.subscribers[c]
	to.replaying = false
	held := to.held
	to.held = nil
	if state.Seq >= to.seq {
		events := replayOf(state)
		g.sendAll(c, to, events)
		if events[len(events)-1].isEnd() {
			g.remove(c, id)
			return
		}
	}
	for _, e := range held {
		g.deliverTo(c, to, e)
	}
}

func (g *generations) unsubscribe(c *Client, id string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.remove(c, id)
}

// forget ends all subscriptions of a client for good.
func (g *generations) forget(c *Client) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for id := range c.following {
		g.remove(c, id)
	}
	c.following = nil
}

func (g *generations) remove(c *Client, id string) {
	if _, follows := c.following[id]; !follows {
		return
	}
	delete(c.following, id)
	g.count--
	followed := g.streams[id]
	delete(followed.subscribers, c)
	if len(followed.subscribers) == 0 {
		followed.pace.stop()
		delete(g.streams, id)
	}
}
