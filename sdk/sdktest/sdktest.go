// Package sdktest checks that an algorithm is fit to be hosted. An author calls
// it from an ordinary test:
//
//	func TestConformance(t *testing.T) { sdktest.Run(t, mystyle.New()) }
//	func TestCases(t *testing.T)       { sdktest.Cases(t, mystyle.New(), "testdata/cases") }
//
// The algorithm runs in the test's process, behind the same protocol that stands
// between it and a host, so that races and leaks show under the usual tools. The
// suite draws about forty small pictures; nothing in it depends on how fast the
// machine is.
package sdktest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/test/bufconn"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol/client"
)

// Run checks an algorithm, each rule in a subtest of its own:
//
//   - manifest: valid, the same each time, with a schema that compiles
//   - sizes: every aspect ratio and format decodes at the size asked for
//   - seed: the same seed gives the same bytes, also beside other calls, and
//     another seed gives others
//   - variants: as many different pictures as asked for
//   - progress: known stages in order, a percentage that never falls and comes
//     near its end
//   - cancel: a cancelled run ends well before a whole one would
//   - prompts: strange words give a picture or a refusal
//   - pictures: a face or logo that shows nothing, and bytes that are no picture,
//     give a picture or a refusal
//   - upscale, if the algorithm upscales at all: the same picture comes back at
//     the size and in the format asked for, with the same bytes each time; what
//     is no picture is refused
func Run(t *testing.T, a sdk.Algorithm) {
	t.Helper()
	s := connect(t, a)
	for _, rule := range rules() {
		t.Run(rule.name, func(t *testing.T) {
			if err := rule.check(t.Context(), s); err != nil {
				t.Error(err)
			}
		})
	}
}

// rule is one demand on an algorithm; its error says what is wrong.
type rule struct {
	name  string
	check func(context.Context, *subject) error
}

func rules() []rule {
	return []rule{
		{"manifest", checkManifest},
		{"sizes", checkSizes},
		{"seed", checkSeed},
		{"variants", checkVariants},
		{"progress", checkProgress},
		{"cancel", checkCancel},
		{"prompts", checkPrompts},
		{"pictures", checkPictures},
		{"upscale", checkUpscale},
	}
}

// subject is an algorithm under test; its methods go through the protocol.
type subject struct {
	*client.Client
	algorithm sdk.Algorithm // itself, for what the protocol would blur
	manifest  sdk.Manifest
}

// Connect serves an algorithm in this process until the test ends and returns a
// client of it, for tests of an author's own: calls go through the protocol as
// they do under a host.
func Connect(t testing.TB, a sdk.Algorithm) *client.Client {
	t.Helper()
	listener := bufconn.Listen(1 << 20)
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- sdk.ServeListener(ctx, listener, a) }()
	connection, err := grpc.NewClient("passthrough:algorithm",
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }),
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(client.CallOptions()...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = connection.Close()
		stop()
		if err := <-served; err != nil {
			t.Errorf("serve: %v", err)
		}
	})
	return client.New(connection)
}

// connect prepares an algorithm for the rules.
func connect(t testing.TB, a sdk.Algorithm) *subject {
	t.Helper()
	s := &subject{Client: Connect(t, a), algorithm: a}
	// A run is over when the algorithm has ended it, however long that takes.
	s.Patience = time.Hour
	var err error
	if s.manifest, err = s.Describe(t.Context()); err != nil {
		t.Fatalf("describe: %v", err)
	}
	return s
}

// Seeds and sizes of the suite. Pictures are small, so that it stays quick, and
// smaller still with "go test -short", but not below the least side that a
// request may have.
const (
	firstSeed     = 7
	secondSeed    = 8
	leastSide     = 256
	longSide      = 640
	longSideShort = 384
)

// request asks for an everyday picture.
func (s *subject) request(prompt string) *sdk.Request {
	width, height := s.size(16, 9)
	return &sdk.Request{
		JobID: "conformance", Prompt: prompt, Width: width, Height: height,
		Seed: firstSeed, Variants: 1, Format: "png",
	}
}

// size is a picture of the given proportions: even numbers, as requests have.
func (s *subject) size(across, down int) (width, height int) {
	long := longSide
	if testing.Short() {
		long = longSideShort
	}
	long = min(long, s.manifest.MaxWidth, s.manifest.MaxHeight)
	if across >= down {
		return long, max(leastSide, long*down/across/2*2)
	}
	return max(leastSide, long*across/down/2*2), long
}

// draw runs a request and checks what comes back.
func (s *subject) draw(ctx context.Context, req *sdk.Request) (*sdk.Result, error) {
	result, err := s.Generate(ctx, req, nil)
	if err != nil {
		return nil, err
	}
	return result, checkResult(result, req.Variants, req.Width, req.Height, req.Format)
}

// drawOrRefuse is draw for requests that an algorithm may rightly refuse.
func (s *subject) drawOrRefuse(ctx context.Context, req *sdk.Request) error {
	_, err := s.draw(ctx, req)
	var refusal *sdk.Error
	if errors.As(err, &refusal) {
		return checkRefusal(refusal)
	}
	return err
}

// has reports whether the manifest lists a feature.
func (s *subject) has(feature string) bool { return slices.Contains(s.manifest.Features, feature) }

func checkRefusal(refusal *sdk.Error) error {
	if refusal.Code == "" || refusal.Message == "" {
		return fmt.Errorf("refusal %q %q lacks a code or a message", refusal.Code, refusal.Message)
	}
	return nil
}
