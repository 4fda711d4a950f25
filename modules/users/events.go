package users

import (
	"context"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/modules/contract"
)

// connect closes the sockets of tokens that end before their time.
func (m *Module) connect(sockets *realtime.Server) {
	bus.On(m.bus, contract.AccountSignedOut, "sockets", func(_ context.Context, out contract.SignOut) error {
		reason := realtime.LostReason(out.Reason)
		if out.TokenID != "" {
			sockets.CloseToken(out.TokenID, reason)
			return nil
		}
		sockets.CloseAccount(string(out.AccountID), reason)
		return nil
	})
}
