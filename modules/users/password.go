package users

import (
	"context"
	"runtime"
	"time"

	"github.com/alexedwards/argon2id"

	"github.com/routix/routix/app/fault"
)

// passwordWait bounds how long a request waits for its turn to hash.
const passwordWait = 5 * time.Second

// passwordCost is what OWASP's Password Storage Cheat Sheet names as the first
// choice for argon2id: 19 MiB, two passes, one lane.
var passwordCost = &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// passwords hashes and compares, a few at a time: one core is left to the other
// requests, so that a storm of logins does not stop the server.
type passwords struct {
	cost  *argon2id.Params
	turns chan struct{}
	// absent is compared with when a name is unknown, so that the answer takes
	// as long as for a known one.
	absent string
}

func newPasswords(cost *argon2id.Params) (*passwords, error) {
	absent, err := argon2id.CreateHash("no account has this password", cost)
	if err != nil {
		return nil, err
	}
	return &passwords{cost: cost, turns: make(chan struct{}, max(1, runtime.NumCPU()-1)), absent: absent}, nil
}

// hash returns the argon2id hash of a password in PHC format.
func (p *passwords) hash(ctx context.Context, password string) (hash string, err error) {
	err = p.inTurn(ctx, func() error {
		hash, err = argon2id.CreateHash(password, p.cost)
		return err
	})
	return hash, err
}

// match tells whether the password is the one of the hash. An empty hash
// matches nothing and takes as long.
func (p *passwords) match(ctx context.Context, password, hash string) (ok bool, err error) {
	known := hash != ""
	if !known {
		hash = p.absent
	}
	err = p.inTurn(ctx, func() error {
		ok, err = argon2id.ComparePasswordAndHash(password, hash)
		return err
	})
	return ok && known, err
}

func (p *passwords) inTurn(ctx context.Context, work func() error) error {
	waited := time.NewTimer(passwordWait)
	defer waited.Stop()
	select {
	case p.turns <- struct{}{}:
		defer func() { <-p.turns }()
		return work()
	case <-waited.C:
		return fault.New(fault.ServiceUnavailable, "too many sign-ins at once, please try again")
	case <-ctx.Done():
		return ctx.Err()
	}
}
