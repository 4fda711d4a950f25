package generation

import (
	"context"
	"encoding/base64"
	"errors"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// publish tells what a generation has become, after the commit.
func (m *Module) publish(ctx context.Context, g *Generation, event string, e estimate) {
	m.tell(ctx, changeOf(g, event, e))
}

func (m *Module) tell(ctx context.Context, change contract.Generation) {
	bus.Publish(ctx, m.bus, contract.GenerationChanged, change)
	if change.Event != contract.EventGenerationProgress {
		m.positions.outdated(ctx)
	}
}

// changeOf describes the stored state as the payload of an event.
func changeOf(g *Generation, event string, e estimate) contract.Generation {
	return contract.Generation{
		Event: event, ID: g.ID, AccountID: g.AccountID, Algorithm: g.Algorithm, Kind: g.Kind,
		Status: string(g.Status), Stage: string(g.Stage), StageMessage: g.StageMessage, Progress: g.Progress,
		Position: e.position, EstimatedSeconds: e.seconds, EstimateSource: e.source,
		ErrorCode: g.ErrorCode, ErrorMessage: g.ErrorMessage, ThumbnailKey: g.thumbnailKey(),
		ProcessingTime: g.ProcessingTime, Refunded: g.Refunded, Seq: g.Seq, At: g.UpdatedAt,
	}
}

// connect carries the changes of generations to the sockets subscribed to them.
func (m *Module) connect(sockets *realtime.Server) {
	sockets.Generations(source{m})
	bus.On(m.bus, contract.GenerationChanged, "sockets", func(_ context.Context, change contract.Generation) error {
		sockets.PublishGeneration(change.Event, snapshot(change))
		return nil
	})
}

// source reads the stored state for new subscribers.
type source struct{ m *Module }

// Snapshot returns the state of an account's own generation.
func (s source) Snapshot(ctx context.Context, account, id string) (realtime.Snapshot, error) {
	g, err := s.m.records.get(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return realtime.Snapshot{}, fault.NotFound("generation")
	}
	if err != nil {
		return realtime.Snapshot{}, err
	}
	if string(g.AccountID) != account {
		return realtime.Snapshot{}, fault.New(fault.Forbidden, "This generation belongs to another account.")
	}
	e, err := s.m.estimateOf(ctx, g)
	if err != nil {
		return realtime.Snapshot{}, err
	}
	return snapshot(changeOf(g, "", e)), nil
}

// snapshot is a change as sockets are told it.
func snapshot(c contract.Generation) realtime.Snapshot {
	s := realtime.Snapshot{
		GenerationID: c.ID, Status: c.Status, Stage: c.Stage, StageMessage: c.StageMessage, Progress: c.Progress,
		ErrorCode: textOrNil(c.ErrorCode), ErrorMessage: textOrNil(c.ErrorMessage), Algorithm: c.Algorithm,
		Kind: c.Kind, ConversationID: textOrNil(c.ConversationID), CreditsRefunded: c.Refunded,
		Seq: c.Seq, Timestamp: c.At,
	}
	if c.EstimateSource != "" {
		s.EstimatedTime, s.EstimateSource = &c.EstimatedSeconds, &c.EstimateSource
	}
	if c.Position > 0 {
		s.QueuePosition = &c.Position
	}
	if c.ThumbnailKey != "" {
		path := mediaPath + c.ThumbnailKey
		s.ThumbnailURL = &path
	}
	if Status(c.Status).final() && c.ProcessingTime > 0 {
		seconds := wholeSeconds(c.ProcessingTime)
		s.ProcessingTime = &seconds
	}
	if len(c.Preview) > 0 {
		s.Preview = "data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(c.Preview)
	}
	return s
}
