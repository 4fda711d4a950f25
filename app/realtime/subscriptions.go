package realtime

import (
	"context"
	"encoding/json"

	"github.com/routix/routix/app/fault"
)

// Generations sets where the states of generations are read from. Call it
// before serving; without a source every generation is unknown.
func (s *Server) Generations(source SnapshotSource) { s.generations.source = source }

// PublishGeneration sends an event of a generation, one of the Event
// constants, to the sockets that subscribed to it. The state must have been
// stored before. Events may come out of order or twice: those with a Seq below
// an earlier one are dropped. An [EventCancelled] takes up Seq and Seq+1, for
// the generation_failed that follows it. The call never waits for clients.
func (s *Server) PublishGeneration(event string, state Snapshot) {
	state.Replay = false
	s.generations.publish(generationEvent{event, state})
}

// subscriptionStatus is told when a subscription begins or ends by request.
type subscriptionStatus struct {
	GenerationID string    `json:"generation_id"`
	Status       string    `json:"status"`
	State        *Snapshot `json:"state,omitempty"`
}

var errGenerationID = fault.Invalid(fault.Field{Field: "generation_id", Message: "must be a string of 1 to 100 characters"})

func (s *Server) onSubscribe(ctx context.Context, c *Client, payload json.RawMessage) (any, func(), error) {
	id, ok := generationIDIn(payload)
	if !ok {
		return nil, nil, errGenerationID
	}
	var options struct {
		Preview bool `json:"preview"`
	}
	if json.Unmarshal(payload, &options) != nil {
		return nil, nil, fault.Invalid(fault.Field{Field: "preview", Message: "must be true or false"})
	}
	state, err := s.generations.subscribe(ctx, c, id, options.Preview)
	if err != nil {
		return nil, nil, err
	}
	state.Preview = ""
	told := state.forClient(c.baseURL)
	told.Replay = true
	status := subscriptionStatus{GenerationID: id, Status: "subscribed"}
	then := func() {
		c.Emit("subscribed", status)
		s.generations.replay(c, id, state)
	}
	return subscriptionStatus{id, status.Status, &told}, then, nil
}

func (s *Server) onUnsubscribe(_ context.Context, c *Client, payload json.RawMessage) (any, func(), error) {
	id, ok := generationIDIn(payload)
	if !ok {
		return nil, nil, errGenerationID
	}
	s.generations.unsubscribe(c, id)
	status := subscriptionStatus{GenerationID: id, Status: "unsubscribed"}
	return status, func() { c.Emit("unsubscribed", status) }, nil
}
