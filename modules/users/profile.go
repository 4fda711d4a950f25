package users

import (
	"context"
	"encoding/json"
	"maps"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// changeProfile applies a change to the own account. A new address has to be
// verified anew.
func (m *Module) changeProfile(ctx context.Context, id contract.AccountID, change ProfileChange) (a *Account, err error) {
	if err := change.Validate(); err != nil {
		return nil, err
	}
	err = m.db.InTx(ctx, func(ctx context.Context) error {
		if a, err = m.accounts.byID(ctx, id); err != nil {
			return err
		}
		if err := change.apply(a); err != nil {
			return err
		}
		a.UpdatedAt = store.Now()
		return taken(m.accounts.updateProfile(ctx, a))
	})
	return a, err
}

func (c ProfileChange) apply(a *Account) error {
	assign(&a.FullName, c.FullName)
	assign(&a.Profile.Bio, c.Bio)
	assign(&a.Profile.Website, c.Website)
	assign(&a.Profile.Location, c.Location)
	if c.AvatarURL != nil {
		a.Profile.AvatarURL = c.AvatarURL
	}
	if c.Email != nil && *c.Email != a.Email {
		a.Verified = a.Verified && key(*c.Email) == key(a.Email)
		a.Email = *c.Email
	}
	return c.mergePreferences(a)
}

func (c ProfileChange) mergePreferences(a *Account) error {
	merged := withDefaults(a.Profile.Preferences)
	maps.Copy(merged, c.Preferences)
	encoded, err := json.Marshal(merged)
	if err != nil || len(encoded) > maxPrefBytes {
		return fault.Invalid(fault.Field{Field: "preferences", Message: "must be at most 8192 bytes in all"})
	}
	a.Profile.Preferences = merged
	return nil
}

func assign(field, value *string) {
	if value != nil {
		*field = *value
	}
}
