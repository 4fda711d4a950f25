package bus_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/routix/routix/app/bus"
)

const (
	counted bus.Topic[int]          = "test.counted"
	double  bus.Query[int, int]     = "test.double"
	nobody  bus.Query[string, bool] = "test.nobody"
)

// immediately is the hook of a program without transactions.
func immediately(_ context.Context, fn func()) { fn() }

func TestSubscribersGetMessagesInOrder(t *testing.T) {
	b := bus.New(immediately, slog.New(slog.DiscardHandler))
	var first, second []int
	bus.On(b, counted, "first", func(_ context.Context, n int) error { first = append(first, n); return nil })
	bus.On(b, counted, "second", func(_ context.Context, n int) error { second = append(second, n); return nil })
	for n := range 1000 {
		bus.Publish(t.Context(), b, counted, n)
	}
	b.Close()
	for _, got := range [][]int{first, second} {
		if len(got) != 1000 {
			t.Fatalf("a subscriber got %d of 1000 messages", len(got))
		}
		for n := range got {
			if got[n] != n {
				t.Fatalf("message %d came as number %d", got[n], n)
			}
		}
	}
}

func TestFailingSubscriberIsLoggedAndGoesOn(t *testing.T) {
	var out bytes.Buffer
	b := bus.New(immediately, slog.New(slog.NewTextHandler(&out, nil)))
	var got []int
	bus.On(b, counted, "shaky", func(_ context.Context, n int) error {
		got = append(got, n)
		switch n {
		case 0:
			panic("zero")
		case 1:
			return errors.New("one is odd")
		}
		return nil
	})
	for n := range 3 {
		bus.Publish(t.Context(), b, counted, n)
	}
	b.Close()
	if len(got) != 3 {
		t.Fatalf("delivered %v, want all three", got)
	}
	for _, want := range []string{"panic=zero", "one is odd", "subscriber=shaky", "topic=test.counted"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("log lacks %q:\n%s", want, out.String())
		}
	}
}

func TestPublishWaitsForTheCommit(t *testing.T) {
	var commit []func()
	b := bus.New(func(_ context.Context, fn func()) { commit = append(commit, fn) }, slog.New(slog.DiscardHandler))
	var got []int
	bus.On(b, counted, "later", func(_ context.Context, n int) error { got = append(got, n); return nil })
	bus.Publish(t.Context(), b, counted, 1) // rolled back: its function is never run
	bus.Publish(t.Context(), b, counted, 2)
	commit[1]()
	b.Close()
	if len(got) != 1 || got[0] != 2 {
		t.Fatalf("delivered %v, want only what was committed: [2]", got)
	}
}

func TestAskRunsTheAnswer(t *testing.T) {
	b := bus.New(immediately, slog.New(slog.DiscardHandler))
	bus.Answer(b, double, func(_ context.Context, n int) (int, error) { return 2 * n, nil })
	if got, err := bus.Ask(t.Context(), b, double, 21); got != 42 || err != nil {
		t.Fatalf("Ask = %d, %v", got, err)
	}
	if _, err := bus.Ask(t.Context(), b, nobody, ""); !errors.Is(err, bus.ErrNoAnswer) {
		t.Fatalf("unanswered query gives %v", err)
	}
	defer func() {
		if recover() == nil {
			t.Fatal("a second answer was accepted")
		}
	}()
	bus.Answer(b, double, func(_ context.Context, n int) (int, error) { return n, nil })
}
