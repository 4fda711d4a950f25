package fault

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestFrom(t *testing.T) {
	refusal := New(Conflict, "taken")
	tests := []struct {
		name string
		err  error
		want Code
	}{
		{"refusal", refusal, Conflict},
		{"wrapped refusal", fmt.Errorf("store: %w", refusal), Conflict},
		{"joined refusal", errors.Join(io.EOF, refusal), Conflict},
		{"plain error", io.ErrUnexpectedEOF, InternalError},
		{"context end", context.Canceled, InternalError},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := From(tt.err)
			if got.Code != tt.want {
				t.Errorf("code = %s, want %s", got.Code, tt.want)
			}
			if got.Code == InternalError && strings.Contains(got.Message, tt.err.Error()) {
				t.Errorf("message %q shows the cause", got.Message)
			}
			if !Is(tt.err, tt.want) && tt.want != InternalError {
				t.Errorf("Is(%v, %s) = false", tt.err, tt.want)
			}
		})
	}
	if From(nil) != nil {
		t.Error("From(nil) is not nil")
	}
}

func TestCauseIsKept(t *testing.T) {
	for name, err := range map[string]*Error{
		"internal": Internal(io.EOF),
		"wrap":     Wrap(io.EOF, ServiceUnavailable, "busy"),
		"new":      New(BadRequest, "cannot read: %w", io.EOF),
		"with":     Wrap(io.EOF, ServiceUnavailable, "busy").With("a", 1),
	} {
		if !errors.Is(err, io.EOF) {
			t.Errorf("%s: cause lost", name)
		}
	}
}

func TestWithCopies(t *testing.T) {
	first := New(InsufficientCredits, "2 credits needed, 1 available").With("required", 2)
	second := first.With("available", 1)
	if len(first.Details) != 1 || len(second.Details) != 2 {
		t.Errorf("details: first %v, second %v", first.Details, second.Details)
	}
}

func TestInvalid(t *testing.T) {
	err := Invalid(Field{"title", "is too long"}, Field{"tags", "has too many items"})
	if err.Message != "title: is too long" {
		t.Errorf("message = %q", err.Message)
	}
	if fields := err.Details["fields"].([]Field); len(fields) != 2 || fields[1].Field != "tags" {
		t.Errorf("fields = %v", fields)
	}
	if empty := Invalid(); empty.Message == "" || empty.Details["fields"] == nil {
		t.Errorf("Invalid() = %+v", empty)
	}
}
