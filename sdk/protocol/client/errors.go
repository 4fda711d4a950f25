package client

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol"
)

// Failures that are not the algorithm's words.
var (
	// ErrBroken means that the connection ended during the call, as it does
	// when the process dies, or that the peer did not keep to the protocol.
	ErrBroken = errors.New("connection to the algorithm broke")

	// ErrUnreached means that there was no connection to begin with, so that the
	// algorithm knows nothing of the call. It comes with ErrBroken.
	ErrUnreached = errors.New("algorithm was not reached")

	// ErrRequestTooLarge means that the request exceeds
	// protocol.MaxMessageBytes and was not sent.
	ErrRequestTooLarge = errors.New("request is larger than the protocol allows")

	// ErrResultTooLarge means that the result exceeds protocol.MaxMessageBytes.
	ErrResultTooLarge = errors.New("result is larger than the protocol allows")
)

// Abandoned is the error of a call that was cancelled while the algorithm goes
// on regardless. It unwraps to the context's error.
type Abandoned struct {
	cause  error
	settle func(context.Context) error
}

// Error returns the context's error and that the run goes on.
func (a *Abandoned) Error() string {
	return fmt.Sprintf("%v, and the algorithm has not stopped", a.cause)
}

// Unwrap returns the context's error.
func (a *Abandoned) Unwrap() error { return a.cause }

// Wait blocks until the algorithm has stopped the run after all, or its process
// is gone, and returns nil; or returns ctx.Err().
func (a *Abandoned) Wait(ctx context.Context) error {
	err := a.settle(ctx)
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case status.Code(err) == codes.DeadlineExceeded:
		// The deadline travels too and may strike first on the other side.
		return context.DeadlineExceeded
	}
	// Nobody is left to go on with the run.
	return nil
}

// explain makes an error of the SDK's out of one of gRPC's.
func explain(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	reply, isStatus := status.FromError(err)
	if !isStatus {
		return err
	}
	switch reply.Code() {
	case codes.FailedPrecondition:
		for _, detail := range reply.Details() {
			if refusal, ok := detail.(*protocol.Refusal); ok {
				return &sdk.Error{Code: refusal.GetCode(), Message: refusal.GetMessage()}
			}
		}
	case codes.DeadlineExceeded:
		// The deadline travels with the call, and the other side's clock may
		// strike first.
		return context.DeadlineExceeded
	case codes.Unavailable, codes.Canceled:
		return fmt.Errorf("%w: %s", ErrBroken, reply.Message())
	case codes.ResourceExhausted:
		return fmt.Errorf("%w: %s", ErrResultTooLarge, reply.Message())
	case codes.Unimplemented:
		return fmt.Errorf("%w: %s", errors.ErrUnsupported, reply.Message())
	}
	return fmt.Errorf("algorithm: %s", reply.Message())
}
