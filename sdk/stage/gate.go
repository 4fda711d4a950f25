package stage

import (
	"context"

	"golang.org/x/sync/semaphore"
)

// Gate bounds how much work an algorithm does at once, in units of its own, for
// instance pixels: the host may send more requests than there is memory for. It
// lets in who came first.
type Gate struct {
	capacity int64
	room     *semaphore.Weighted
}

// NewGate makes a gate for work of at most capacity units, at least 1.
func NewGate(capacity int64) *Gate {
	capacity = max(capacity, 1)
	return &Gate{capacity, semaphore.NewWeighted(capacity)}
}

// Enter waits until there is room for so many units and returns how to leave.
// More than the gate's capacity counts as all of it: such work goes alone. When
// ctx ends first, the error is that of ctx and nothing has to be left.
func (g *Gate) Enter(ctx context.Context, units int64) (leave func(), err error) {
	// Also when there is room: what is cancelled does not begin.
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	units = min(max(units, 1), g.capacity)
	if err := g.room.Acquire(ctx, units); err != nil {
		return nil, err
	}
	return func() { g.room.Release(units) }, nil
}
