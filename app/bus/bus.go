// Package bus lets modules speak to each other without knowing each other.
//
// A module tells others what happened by publishing on a [Topic]; it asks for
// something by a [Query]. Topics and queries are typed constants, all of them
// listed in modules/contract:
//
//	const Registered bus.Topic[Account] = "account.registered"
//
//	bus.On(b, Registered, "mail", func(ctx context.Context, a Account) error { ... })
//	bus.Publish(ctx, b, Registered, account)
package bus

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
)

// Topic names something that happens. T is what subscribers are told.
type Topic[T any] string

// Query names a question. Q is what the asker gives, A what it gets.
type Query[Q, A any] string

// ErrNoAnswer tells that no module answers the query.
var ErrNoAnswer = errors.New("bus: nobody answers this query")

// Bus connects publishers with subscribers and askers with answerers. Wire it
// completely (On, Answer) before the first Publish or Ask.
type Bus struct {
	afterCommit func(ctx context.Context, fn func())
	log         *slog.Logger
	subscribers map[string][]*mailbox
	answers     map[string]any
	running     sync.WaitGroup
}

// New makes a bus. afterCommit runs its function once the transaction carried
// by the context has been committed, never when it is rolled back, and at once
// when there is none.
func New(afterCommit func(ctx context.Context, fn func()), log *slog.Logger) *Bus {
	return &Bus{
		afterCommit: afterCommit,
		log:         log,
		subscribers: map[string][]*mailbox{},
		answers:     map[string]any{},
	}
}

// On subscribes fn to a topic. It runs in a goroutine of its own, one message
// after the other in the order of publication; an error or a panic is logged
// under name and the next message is delivered all the same.
func On[T any](b *Bus, topic Topic[T], name string, fn func(ctx context.Context, message T) error) {
	box := newMailbox(func(ctx context.Context, message any) error { return fn(ctx, message.(T)) })
	box.log = b.log.With("topic", string(topic), "subscriber", name)
	b.subscribers[string(topic)] = append(b.subscribers[string(topic)], box)
	b.running.Go(box.run)
}

// Publish tells every subscriber of the topic. It never waits. Inside a
// transaction the message goes out after the commit.
func Publish[T any](ctx context.Context, b *Bus, topic Topic[T], message T) {
	b.afterCommit(ctx, func() {
		for _, box := range b.subscribers[string(topic)] {
			box.put(message)
		}
	})
}

// Answer makes fn the one answer to a query. A second answer is a programming
// mistake and panics.
func Answer[Q, A any](b *Bus, query Query[Q, A], fn func(ctx context.Context, question Q) (A, error)) {
	if _, taken := b.answers[string(query)]; taken {
		panic(fmt.Sprintf("bus: %s is answered twice", query))
	}
	b.answers[string(query)] = fn
}

// Ask runs the answer to the query in the caller's goroutine and transaction.
// The error is the answerer's own, or ErrNoAnswer.
func Ask[Q, A any](ctx context.Context, b *Bus, query Query[Q, A], question Q) (A, error) {
	fn, ok := b.answers[string(query)].(func(context.Context, Q) (A, error))
	if !ok {
		var none A
		return none, fmt.Errorf("%w: %s", ErrNoAnswer, query)
	}
	return fn(ctx, question)
}

// Close delivers what was published and then ends every subscription.
func (b *Bus) Close() {
	for _, boxes := range b.subscribers {
		for _, box := range boxes {
			box.close()
		}
	}
	b.running.Wait()
}
