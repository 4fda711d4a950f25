package sdk

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/routix/routix/sdk/protocol"
)

// server answers the host's calls with an algorithm.
type server struct {
	protocol.UnimplementedAlgorithmServer
	algorithm Algorithm
	log       *slog.Logger
	running   runRegistry
}

func newServer(a Algorithm, log *slog.Logger) *server {
	return &server{algorithm: a, log: log, running: runRegistry{ended: map[string]chan struct{}{}}}
}

func (s *server) Describe(ctx context.Context, _ *protocol.DescribeRequest) (answer *protocol.DescribeResponse, err error) {
	defer s.recoverTo(&err, "")
	manifest, err := s.algorithm.Describe(ctx)
	if err != nil {
		return nil, statusOf(ctx, err)
	}
	_, manifest.Upscales = s.algorithm.(Upscaler)
	return &protocol.DescribeResponse{Manifest: manifestToProto(&manifest)}, nil
}

func (s *server) Generate(in *protocol.GenerateRequest, stream grpc.ServerStreamingServer[protocol.Event]) error {
	return s.run(stream, in.GetRunId(), in.GetJobId(), func(ctx context.Context, report func(Progress)) (*Result, error) {
		return s.algorithm.Generate(ctx, requestFromProto(in), report)
	})
}

func (s *server) Upscale(in *protocol.UpscaleRequest, stream grpc.ServerStreamingServer[protocol.Event]) error {
	upscaler, able := s.algorithm.(Upscaler)
	if !able {
		return status.Error(codes.Unimplemented, "this algorithm does not upscale")
	}
	return s.run(stream, in.GetRunId(), in.GetJobId(), func(ctx context.Context, report func(Progress)) (*Result, error) {
		return upscaler.Upscale(ctx, upscaleRequestFromProto(in), report)
	})
}

func (s *server) Settle(ctx context.Context, in *protocol.SettleRequest) (*protocol.SettleResponse, error) {
	select {
	case <-s.running.done(in.GetRunId()):
		return &protocol.SettleResponse{}, nil
	case <-ctx.Done():
		return nil, status.FromContextError(ctx.Err()).Err()
	}
}

// run is one call of the algorithm: its progress and result go to the stream.
func (s *server) run(stream grpc.ServerStreamingServer[protocol.Event], runID, jobID string,
	work func(context.Context, func(Progress)) (*Result, error),
) (err error) {
	settle, err := s.running.begin(runID)
	if err != nil {
		return err
	}
	defer settle()
	reports := reporter{stream: stream}
	defer s.recoverTo(&err, jobID)
	defer reports.close()

	ctx := stream.Context()
	result, err := work(ctx, reports.report)
	reports.close()
	if err != nil {
		return statusOf(ctx, err)
	}
	if result == nil {
		return status.Error(codes.Unknown, "the algorithm returned neither a result nor an error")
	}
	return stream.Send(&protocol.Event{Event: &protocol.Event_Result{Result: resultToProto(result)}})
}

// recoverTo turns a panic of the surrounding call into its error.
func (s *server) recoverTo(err *error, jobID string) {
	if cause := recover(); cause != nil {
		s.log.Error("panic in algorithm", "job", jobID, "panic", fmt.Sprint(cause), "stack", string(debug.Stack()))
		*err = status.Errorf(codes.Internal, "panic: %v", cause)
	}
}

// reporter sends progress. A stream takes one message at a time and none after
// its call has returned, yet an algorithm may report from any goroutine.
type reporter struct {
	mu     sync.Mutex
	closed bool
	stream grpc.ServerStreamingServer[protocol.Event]
}

func (r *reporter) report(p Progress) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return
	}
	// A send fails only when the host has gone away or cancelled, and then the
	// call's context tells the algorithm.
	_ = r.stream.Send(&protocol.Event{Event: &protocol.Event_Progress{Progress: progressToProto(&p)}})
}

func (r *reporter) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
}

// runRegistry knows which calls are running, for Settle.
type runRegistry struct {
	mu    sync.Mutex
	ended map[string]chan struct{}
}

// begin enters a call and returns the function that ends it.
func (r *runRegistry) begin(id string) (func(), error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, taken := r.ended[id]; taken {
		return nil, status.Errorf(codes.AlreadyExists, "run %q is already running", id)
	}
	ended := make(chan struct{})
	r.ended[id] = ended
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.ended, id)
		close(ended)
	}, nil
}

// done is closed when the call has ended, and already when there is none.
func (r *runRegistry) done(id string) <-chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	if ended, running := r.ended[id]; running {
		return ended
	}
	none := make(chan struct{})
	close(none)
	return none
}
