// Package fault is the vocabulary of refusals. Every part of the program that
// turns a request down returns an *Error with a Code that clients can rely on
// and a message that is safe to show to anybody. What must not be shown, the
// cause, is kept inside for the log.
//
// The package knows nothing of HTTP or sockets: the transports decide which
// status or event a Code becomes.
package fault

import (
	"errors"
	"fmt"
	"maps"
)

// generalText is what a caller reads when the real reason is internal.
const generalText = "Something went wrong on our side. Please try again later."

// Error is a refusal with a public face and, optionally, a private cause.
type Error struct {
	// Code says what kind of refusal this is.
	Code Code
	// Message is one plain sentence for the person who asked. It is public.
	Message string
	// Details holds machine-readable facts about the refusal. They are public;
	// nil when there are none.
	Details map[string]any

	cause error
}

// Field names one wrong field of a request and what is wrong with it.
type Field struct {
	Field   string `json:"field"`
	Message string `json:"message"`
}

// New returns a refusal with a formatted public message. A %w verb in format
// keeps the wrapped error as the cause; its text then is part of the message,
// so wrap only errors whose text may be shown.
func New(code Code, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Code: code, Message: err.Error(), cause: errors.Unwrap(err)}
}

// Invalid returns a VALIDATION_ERROR that names the wrong fields.
func Invalid(fields ...Field) *Error {
	message := "The request is not valid."
	if len(fields) > 0 {
		message = fields[0].Message
		if fields[0].Field != "" {
			message = fields[0].Field + ": " + message
		}
	}
	return New(Validation, "%s", message).With("fields", append([]Field{}, fields...))
}

// NotFound returns a NOT_FOUND for a kind of record, such as "generation".
func NotFound(resource string) *Error {
	return New(Missing, "The %s was not found.", resource).With("resource", resource)
}

// Internal hides err behind an INTERNAL_ERROR with a general text. It returns
// an *Error also for a nil err, because the caller has already failed.
func Internal(err error) *Error {
	return &Error{Code: InternalError, Message: generalText, cause: err}
}

// Wrap returns a refusal with a public message and err as its private cause.
func Wrap(err error, code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...), cause: err}
}

// From finds the *Error in err's chain. An error without one becomes an
// INTERNAL_ERROR that keeps err as its cause. From(nil) is nil.
func From(err error) *Error {
	if err == nil {
		return nil
	}
	var found *Error
	if errors.As(err, &found) && found != nil {
		return found
	}
	return Internal(err)
}

// With returns a copy of e that carries one more detail.
func (e *Error) With(key string, value any) *Error {
	next := *e
	next.Details = make(map[string]any, len(e.Details)+1)
	maps.Copy(next.Details, e.Details)
	next.Details[key] = value
	return &next
}

// Error returns code, message and cause. The text is meant for logs: it may
// hold what the caller must not see.
func (e *Error) Error() string {
	text := string(e.Code) + ": " + e.Message
	if e.cause != nil {
		text += ": " + e.cause.Error()
	}
	return text
}

// Unwrap returns the private cause, nil if there is none.
func (e *Error) Unwrap() error { return e.cause }

// Is reports whether target is an *Error of the same code, so that
// errors.Is(err, fault.NotFound("")) matches every NOT_FOUND.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other != nil && other.Code == e.Code
}

// Is reports whether err carries a refusal with this code.
func Is(err error, code Code) bool {
	return errors.Is(err, &Error{Code: code})
}
