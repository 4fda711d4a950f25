package generation

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
	"github.com/routix/routix/sdk"
)

// Accepted is the answer to an order.
type Accepted struct {
	Generation *Generation
	Estimate   estimate
	// CreditsLeft is the balance after the debit.
	CreditsLeft int
	// Dry tells that nothing was stored or charged.
	Dry bool
}

// Create checks an order, takes its price, stores it and queues its job, all or
// nothing. A dry run stops after the checks.
func (m *Module) create(ctx context.Context, caller auth.Account, order Order, dry bool) (*Accepted, error) {
	order.normalize()
	if err := order.Validate(); err != nil {
		return nil, err
	}
	algorithm, err := m.choose(ctx, caller, &order)
	if err != nil {
		return nil, err
	}
	g := m.draft(caller, &order, &algorithm)
	if dry {
		return m.quote(ctx, g, &algorithm)
	}
	accepted := &Accepted{Generation: g}
	err = m.db.InTx(ctx, func(ctx context.Context) error {
		balance, err := bus.Ask(ctx, m.bus, contract.DebitCredits, contract.Debit{
			AccountID: g.AccountID, Amount: g.Cost, GenerationID: g.ID, Description: "Thumbnail with " + algorithm.Name,
		})
		if err != nil {
			return err
		}
		accepted.CreditsLeft = balance.Credits
		if err := m.records.insert(ctx, g); err != nil {
			return err
		}
		return m.queue.Enqueue(ctx, m.job(g))
	})
	if err != nil {
		return nil, err
	}
	if accepted.Estimate, err = m.estimateWaiting(ctx, g); err != nil {
		m.log.WarnContext(ctx, "new generation has no estimate", "generation", g.ID, "error", err)
	}
	m.publish(ctx, g, contract.EventQueuePosition, accepted.Estimate)
	return accepted, nil
}

// choose finds the algorithm of an order and checks that the caller may use it
// this way.
func (m *Module) choose(ctx context.Context, caller auth.Account, order *Order) (contract.Algorithm, error) {
	a, err := bus.Ask(ctx, m.bus, contract.FindAlgorithm, contract.AlgorithmChoice{ID: order.Algorithm, Model: order.Model})
	if err != nil {
		return a, err
	}
	account, err := bus.Ask(ctx, m.bus, contract.FindAccount, contract.AccountID(caller.ID))
	if err != nil {
		return a, err
	}
	switch {
	case !a.Active && !account.IsAdmin():
		return a, fault.New(fault.AlgorithmInactive, "%s is switched off.", a.Name)
	case a.Premium && !account.MayUsePremium():
		return a, fault.New(fault.PremiumRequired, "%s needs a paid plan.", a.Name)
	case order.TemplateID != "":
		return a, fault.NotFound("template")
	case order.ConversationID != "":
		return a, fault.NotFound("conversation")
	case order.FaceURL != "" && !slices.Contains(a.Features, sdk.FeatureFaceSwap):
		return a, m.unsupported(ctx, "user_face_url", sdk.FeatureFaceSwap)
	case order.LogoURL != "" && !slices.Contains(a.Features, sdk.FeatureLogoIntegration):
		return a, m.unsupported(ctx, "user_logo_url", sdk.FeatureLogoIntegration)
	}
	if width, height := order.size(a.LongSide); width > a.MaxWidth || height > a.MaxHeight {
		message := fmt.Sprintf("this algorithm draws at most %dx%d", a.MaxWidth, a.MaxHeight)
		return a, fault.Invalid(fault.Field{Field: "resolution", Message: message})
	}
	return a, m.schemas.check(a, order.Parameters)
}

// draft is the generation that an order describes.
func (m *Module) draft(caller auth.Account, order *Order, a *contract.Algorithm) *Generation {
	now := store.Now()
	g := &Generation{
		ID: contract.NewID(contract.PrefixGeneration), AccountID: contract.AccountID(caller.ID), Kind: KindGeneration,
		Prompt: order.Prompt, Title: order.Title, Algorithm: a.ID, AlgorithmName: a.Name, Version: a.Version,
		Model: a.BaseModel, AspectRatio: order.AspectRatio, Variants: order.Variants, Format: order.Format,
		Priority: order.Priority, Parameters: order.Parameters, FaceURL: order.FaceURL, LogoURL: order.LogoURL,
		Status: Queued, Stage: Pending,
		StageMessage: "Waiting for a worker", Seq: 1, Cost: a.Cost * order.Variants, Images: []Image{},
		Timings: map[string]int{}, CreatedAt: now, UpdatedAt: now,
	}
	g.Width, g.Height = order.size(a.LongSide)
	if order.Priority == priorityHigh {
		g.Cost += highSurcharge
	}
	if order.Seed != nil {
		g.Seed = *order.Seed
	} else {
		g.Seed = randomSeed()
	}
	return g
}

// randomSeed is below 2^53, so that it survives clients that read numbers as
// IEEE 754 doubles.
func randomSeed() int64 {
	var b [8]byte
	rand.Read(b[:])
	return int64(binary.BigEndian.Uint64(b[:]) & (math.MaxUint64 >> 11))
}

// quote answers a dry run.
func (m *Module) quote(ctx context.Context, g *Generation, a *contract.Algorithm) (*Accepted, error) {
	account, err := bus.Ask(ctx, m.bus, contract.FindAccount, g.AccountID)
	if err != nil {
		return nil, err
	}
	if account.Credits < g.Cost {
		refusal := fault.New(fault.InsufficientCredits, "%d credits needed, %d available", g.Cost, account.Credits)
		refusal.Details = map[string]any{"required": g.Cost, "available": account.Credits}
		return nil, refusal
	}
	e, err := m.estimates.of(ctx, a.ID)
	if err != nil {
		return nil, err
	}
	return &Accepted{Generation: g, Estimate: e, CreditsLeft: account.Credits - g.Cost, Dry: true}, nil
}

func (m *Module) job(g *Generation) queue.Job {
	priority := queue.Normal
	if g.Priority == priorityHigh {
		priority = queue.High
	}
	return queue.Job{ID: g.ID, Lane: g.Algorithm, Account: string(g.AccountID), Priority: priority, EnqueuedAt: g.CreatedAt}
}

// cancelledMessage is how a generation that its owner stopped explains itself.
const cancelledMessage = "Generation cancelled"

// cancel ends a generation by its owner's wish and gives the credits back.
func (m *Module) cancel(ctx context.Context, g *Generation) (contract.Balance, error) {
	var balance contract.Balance
	err := m.db.InTx(ctx, func(ctx context.Context) (err error) {
		if balance, err = m.refund(ctx, g, "Refund of a cancelled thumbnail"); err != nil {
			return err
		}
		g.Refunded, g.StageMessage = balance.Booked, cancelledMessage
		g.ErrorCode, g.ErrorMessage = string(fault.Cancelled), cancelledMessage
		ended, err := m.records.cancel(ctx, g, store.Now())
		if errors.Is(err, errStale) {
			return fault.New(fault.NotCancellable, "This generation has already ended.")
		}
		if err != nil {
			return err
		}
		if _, err := m.queue.Cancel(ctx, g.ID); err != nil {
			return err
		}
		*g = *ended
		m.publish(ctx, g, contract.EventGenerationCancelled, estimate{})
		return nil
	})
	return balance, err
}

func (m *Module) refund(ctx context.Context, g *Generation, why string) (contract.Balance, error) {
	return bus.Ask(ctx, m.bus, contract.RefundCredits, contract.Refund{
		AccountID: g.AccountID, GenerationID: g.ID, Description: why,
	})
}

// unsupported refuses an input that the chosen algorithm cannot use and names
// the algorithms that can.
func (m *Module) unsupported(ctx context.Context, field, feature string) error {
	owners, err := bus.Ask(ctx, m.bus, contract.FeatureOwners, feature)
	if err != nil {
		return err
	}
	refusal := fault.New(fault.FeatureUnsupported, "This algorithm cannot use %s.", field)
	refusal.Details = map[string]any{"field": field, "feature": feature, "supported_by": owners}
	return refusal
}
