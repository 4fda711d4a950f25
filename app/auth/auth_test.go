package auth

import (
	"context"
	"errors"
	"fmt"
	"testing"
)

func TestFrom(t *testing.T) {
	if _, ok := From(context.Background()); ok {
		t.Error("an empty context has a caller")
	}
	want := Account{ID: "user_1", Username: "ada", Role: "admin", IsAdmin: true}
	if got, ok := From(WithAccount(context.Background(), want)); !ok || got != want {
		t.Errorf("From = %+v, %v", got, ok)
	}
}

func TestRefusalIsByReason(t *testing.T) {
	err := fmt.Errorf("connect: %w", &Refusal{TokenExpired})
	if !errors.Is(err, &Refusal{TokenExpired}) {
		t.Error("same reason does not match")
	}
	if errors.Is(err, &Refusal{TokenRevoked}) {
		t.Error("other reason matches")
	}
	seen := map[string]Reason{}
	for _, reason := range []Reason{TokenMissing, TokenInvalid, TokenExpired, TokenRevoked, AccountInactive} {
		text := (&Refusal{reason}).Error()
		if other, dup := seen[text]; dup {
			t.Errorf("%s and %s share the text %q", reason, other, text)
		}
		seen[text] = reason
	}
}
