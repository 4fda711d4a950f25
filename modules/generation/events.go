package generation

import (
	"context"

	"github.com/routix/routix/app/bus"
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
