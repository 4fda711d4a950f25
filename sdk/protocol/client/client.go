// Package client speaks protocol 1 as a host does. A [Client] is an algorithm
// that happens to live in another process: it has the methods of sdk.Algorithm
// and sdk.Upscaler, and adds what only a host wants to know, whether a failure
// was the algorithm's or the connection's.
package client

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol"
)

// DefaultPatience is how long a cancelled call waits for the algorithm to stop.
const DefaultPatience = 2 * time.Second

// Client calls an algorithm over a connection. Calls may run concurrently.
type Client struct {
	// Patience is how long a cancelled call waits for the algorithm to stop
	// before it returns an *[Abandoned] error. Set it before the first call.
	Patience time.Duration

	algorithm protocol.AlgorithmClient
	runs      atomic.Uint64
}

var _ sdk.Upscaler = (*Client)(nil)

// New returns a client on a connection, which the caller keeps and closes.
func New(connection grpc.ClientConnInterface) *Client {
	return &Client{Patience: DefaultPatience, algorithm: protocol.NewAlgorithmClient(connection)}
}

// CallOptions bound the messages of a connection. A host dials with them, as
// grpc.WithDefaultCallOptions(client.CallOptions()...).
func CallOptions() []grpc.CallOption {
	return []grpc.CallOption{
		grpc.MaxCallRecvMsgSize(protocol.MaxMessageBytes),
		grpc.MaxCallSendMsgSize(protocol.MaxMessageBytes),
	}
}

// Describe asks the algorithm for its manifest, which is not yet validated.
func (c *Client) Describe(ctx context.Context) (sdk.Manifest, error) {
	answer, err := c.algorithm.Describe(ctx, &protocol.DescribeRequest{})
	if err != nil {
		return sdk.Manifest{}, explain(ctx, err)
	}
	return manifestFromProto(answer.GetManifest()), nil
}

// Generate runs the algorithm. Progress and result come as the algorithm made
// them, unchecked. report is called from the calling goroutine and holds up the
// algorithm while it runs.
//
// The error is an *sdk.Error, the context's, [ErrBroken], [ErrRequestTooLarge],
// [ErrResultTooLarge], an *[Abandoned], or else one with the algorithm's own text.
func (c *Client) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	runID := c.nextRunID()
	return c.run(ctx, runID, report, func(ctx context.Context) (grpc.ServerStreamingClient[protocol.Event], error) {
		return c.algorithm.Generate(ctx, requestToProto(runID, req))
	})
}

// Upscale runs the algorithm's optional ability. Without it the error is
// errors.ErrUnsupported; otherwise all is as in Generate.
func (c *Client) Upscale(ctx context.Context, req *sdk.UpscaleRequest, report func(sdk.Progress)) (*sdk.Result, error) {
	runID := c.nextRunID()
	return c.run(ctx, runID, report, func(ctx context.Context) (grpc.ServerStreamingClient[protocol.Event], error) {
		return c.algorithm.Upscale(ctx, upscaleRequestToProto(runID, req))
	})
}

func (c *Client) nextRunID() string { return strconv.FormatUint(c.runs.Add(1), 10) }

func (c *Client) run(ctx context.Context, runID string, report func(sdk.Progress),
	open func(context.Context) (grpc.ServerStreamingClient[protocol.Event], error),
) (*sdk.Result, error) {
	// A stream that is not read to its end is freed by the end of its context.
	streamCtx, cancel := context.WithCancel(ctx)
	defer cancel()
	stream, err := open(streamCtx)
	switch {
	case errors.Is(err, io.EOF):
		err = fmt.Errorf("%w: while the request was sent", ErrBroken)
	case status.Code(err) == codes.ResourceExhausted:
		return nil, fmt.Errorf("%w: %w", ErrRequestTooLarge, err)
	case err != nil:
		if err = explain(ctx, err); errors.Is(err, ErrBroken) {
			err = fmt.Errorf("%w: %w", ErrUnreached, err)
		}
	default:
		var result *sdk.Result
		if result, err = receive(stream, report); err == nil {
			return result, nil
		}
	}
	if ctx.Err() != nil {
		return nil, c.afterCancel(ctx, runID)
	}
	return nil, explain(ctx, err)
}

// receive passes progress on until the result comes, and then to the end of the
// stream, so that the run is over when it returns.
func receive(stream grpc.ServerStreamingClient[protocol.Event], report func(sdk.Progress)) (*sdk.Result, error) {
	var result *sdk.Result
	for {
		event, err := stream.Recv()
		switch {
		case errors.Is(err, io.EOF) && result != nil:
			return result, nil
		case errors.Is(err, io.EOF):
			return nil, fmt.Errorf("%w: it ended without a result", ErrBroken)
		case err != nil:
			return nil, err
		}
		if progress := event.GetProgress(); progress != nil && result == nil && report != nil {
			report(progressFromProto(progress))
		}
		if made := event.GetResult(); made != nil {
			result = resultFromProto(made)
		}
	}
}

// afterCancel waits until the algorithm has let go of a cancelled run.
func (c *Client) afterCancel(ctx context.Context, runID string) error {
	abandoned := &Abandoned{cause: ctx.Err(), settle: func(ctx context.Context) error {
		_, err := c.algorithm.Settle(ctx, &protocol.SettleRequest{RunId: runID})
		return err
	}}
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.Patience)
	defer cancel()
	if abandoned.Wait(patience) != nil {
		return abandoned
	}
	return ctx.Err()
}
