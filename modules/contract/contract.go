// Package contract is all that modules know of one another: the topics they
// publish, the queries they answer, and the payloads of both. A module imports
// this package and never another module.
//
// # Topics
//
//	generation.changed   generation  a generation was accepted, moved on or ended
//	account.signed_out   users       tokens of an account ended before their time
//
// # Queries
//
//	accounts.find        users       who an account is, what it may do
//	credits.debit        users       take credits, in the asker's transaction
//	credits.refund       users       give a debit back, at most once
//	algorithms.find      algorithms  which algorithm a request means
//	algorithms.features  algorithms  which active algorithms have a feature
//	generation.usage     generation  what an account has made
//	generation.figures   generation  measured figures of each algorithm
package contract

import (
	"time"

	"github.com/routix/routix/app/bus"
)

// Topics.
const (
	GenerationChanged bus.Topic[Generation] = "generation.changed"
	AccountSignedOut  bus.Topic[SignOut]    = "account.signed_out"
)

// Queries. Each may be asked inside a transaction and then takes part in it.
const (
	FindAccount      bus.Query[AccountID, Account]                 = "accounts.find"
	DebitCredits     bus.Query[Debit, Balance]                     = "credits.debit"
	RefundCredits    bus.Query[Refund, Balance]                    = "credits.refund"
	FindAlgorithm    bus.Query[AlgorithmChoice, Algorithm]         = "algorithms.find"
	FeatureOwners    bus.Query[string, []string]                   = "algorithms.features"
	GenerationUsage  bus.Query[AccountID, Usage]                   = "generation.usage"
	AlgorithmFigures bus.Query[struct{}, map[string]AlgorithmUsed] = "generation.figures"
)

// AccountID names an account.
type AccountID string

// Account is what other modules may know of an account.
type Account struct {
	ID       AccountID
	Username string
	Role     string
	Tier     string
	Active   bool
	Credits  int
}

// IsAdmin tells whether the account operates the server.
func (a Account) IsAdmin() bool { return a.Role == "admin" || a.Role == "super_admin" }

// MayUsePremium tells whether premium algorithms are open to the account.
func (a Account) MayUsePremium() bool {
	return a.Tier != "free" || a.Role == "premium" || a.IsAdmin()
}

// Debit takes Amount credits for one generation. The answer is the balance
// left; too few credits give fault INSUFFICIENT_CREDITS and take nothing.
// A second debit with the same GenerationID is refused.
type Debit struct {
	AccountID    AccountID
	Amount       int
	GenerationID string
	Description  string
}

// Refund gives back what was debited for a generation. A second refund of the
// same generation changes nothing and answers the balance as it is.
type Refund struct {
	AccountID    AccountID
	GenerationID string
	Description  string
}

// Balance is what an account has after a booking. Booked is the amount that
// the booking moved: 0 when it had been made before.
type Balance struct {
	Credits int
	Booked  int
}

// AlgorithmChoice is what a request says about the algorithm it wants. ID wins
// over Model; with neither, or with the ID "default", it is the default one.
type AlgorithmChoice struct {
	ID    string
	Model string
}

// Algorithm is an algorithm as it can be used right now.
type Algorithm struct {
	ID, Name, Version string
	BaseModel         string
	Active, Premium   bool
	Cost              int
	// LongSide is the longest side of a picture whose size the request leaves
	// open, in pixels.
	LongSide int
	// MaxWidth and MaxHeight bound a requested size, in pixels.
	MaxWidth, MaxHeight int
	NominalSeconds      int
	Features            []string
	ParametersSchema    []byte
	// Plugin is the id of the plugin process that runs it.
	Plugin string
	// Timeout bounds one run.
	Timeout time.Duration
}

// Usage counts what an account has made, deleted records included.
type Usage struct {
	Generations int
}

// AlgorithmUsed holds the measured figures of one algorithm: runs ever made,
// and over the last 30 days the mean seconds of a completed run and the share
// of completed among ended ones in percent; nil without such runs.
type AlgorithmUsed struct {
	Total          int
	AverageSeconds *float64
	SuccessRate    *float64
}

// SignOut tells that tokens ended: all of an account, or one.
type SignOut struct {
	AccountID AccountID
	// TokenID is the one access token that ended; empty for all of them.
	TokenID string
	// Reason is "token_revoked" or "account_inactive".
	Reason string
}
