package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
)

// statuses maps every code that may end a request to its HTTP status.
var statuses = map[fault.Code]int{
	fault.BadRequest: 400, fault.BadHost: 400, fault.InvalidToken: 400, fault.InvalidRefreshToken: 400,
	fault.FileUpload: 400, fault.AlgorithmInactive: 400,
	fault.Unauthorized: 401, fault.InvalidCredentials: 401,
	fault.InsufficientCredits: 402, fault.PaymentDeclined: 402,
	fault.Forbidden: 403, fault.AccountInactive: 403, fault.PremiumRequired: 403,
	fault.BatchLimit: 403, fault.TemplateLimit: 403, fault.AssetLimit: 403,
	fault.Missing: 404, fault.MethodNotAllowed: 405,
	fault.Conflict: 409, fault.GenerationNotCompleted: 409, fault.NotCancellable: 409,
	fault.LastAdmin: 409, fault.SetInConfig: 409,
	fault.ShareExpired: 410, fault.PayloadTooLarge: 413,
	fault.Validation: 422, fault.FeatureUnsupported: 422, fault.PromptRejected: 422, fault.NoFaceFound: 422,
	fault.RateLimited: 429, fault.AccountLocked: 429, fault.DailyLimit: 429, fault.MonthlyLimit: 429,
	fault.InternalError: 500, fault.UpstreamUnavailable: 502,
	fault.ProviderUnavailable: 503, fault.PaymentUnavailable: 503, fault.ServiceUnavailable: 503,
}

// retryAfter is sent, in seconds, when the refusal itself names no time.
const retryAfter = 5

// Failure is the body of every answer that is not a success.
type Failure struct {
	Success bool          `json:"success" doc:"Always false"`
	Error   FailureReason `json:"error"`
	Detail  string        `json:"detail" doc:"The same text as error.message"`
}

// FailureReason says what went wrong.
type FailureReason struct {
	Code      fault.Code     `json:"code" doc:"Stable name of the kind of failure"`
	Message   string         `json:"message" doc:"One sentence for a person"`
	Details   map[string]any `json:"details,omitempty" doc:"Facts that belong to the code"`
	RequestID string         `json:"request_id" doc:"The X-Request-ID of this answer"`
}

// answerError writes any error as the failure envelope. It is the only place
// where errors become statuses, log lines and public text.
func (s *Server) answerError(c *fiber.Ctx, err error) error {
	refusal := asFault(err)
	status := s.status(refusal.Code)
	s.logFailure(c.UserContext(), status, refusal)
	s.writeFailureHeaders(c, status, refusal)
	c.Status(status).Set(fiber.HeaderContentType, fiber.MIMEApplicationJSON)
	failure := Failure{
		Error: FailureReason{
			Code: refusal.Code, Message: refusal.Message, Details: refusal.Details,
			RequestID: RequestID(c.UserContext()),
		},
		Detail: refusal.Message,
	}
	if err := writeJSON(c.Response().BodyWriter(), failure); err != nil {
		return fmt.Errorf("write a failure: %w", err)
	}
	return nil
}

func (s *Server) status(code fault.Code) int {
	if s.config.LegacyClient && code == fault.InvalidCredentials {
		return fiber.StatusBadRequest
	}
	if status, ok := statuses[code]; ok {
		return status
	}
	return fiber.StatusInternalServerError
}

// asFault gives errors of the transport and of authentication their code.
func asFault(err error) *fault.Error {
	if refusal, ok := errors.AsType[*auth.Refusal](err); ok {
		code := fault.Unauthorized
		if refusal.Reason == auth.AccountInactive {
			code = fault.AccountInactive
		}
		return fault.New(code, "%s", refusal.Error()).With("reason", refusal.Reason)
	}
	failed, ok := errors.AsType[*fiber.Error](err)
	if !ok {
		return fault.From(err)
	}
	switch {
	case failed.Code == fiber.StatusNotFound:
		return fault.NotFound("page")
	case failed.Code == fiber.StatusMethodNotAllowed:
		return fault.New(fault.MethodNotAllowed, "This path does not accept that method.")
	case failed.Code == fiber.StatusRequestEntityTooLarge, failed.Code == fiber.StatusRequestHeaderFieldsTooLarge:
		return fault.New(fault.PayloadTooLarge, "The request is too large.")
	case failed.Code >= 400 && failed.Code < 500:
		return fault.Wrap(err, fault.BadRequest, "The request could not be understood.")
	case failed.Code == fiber.StatusServiceUnavailable:
		return fault.Wrap(err, fault.ServiceUnavailable, "The service is not available right now.")
	}
	return fault.Internal(err)
}

func (s *Server) logFailure(ctx context.Context, status int, refusal *fault.Error) {
	level := slog.LevelDebug
	switch {
	case status == fiber.StatusInternalServerError:
		level = slog.LevelError
	case status > fiber.StatusInternalServerError:
		level = slog.LevelWarn
	}
	s.deps.Log.LogAttrs(ctx, level, "request failed", slog.Int("status", status), slog.Any("error", refusal))
}

func (s *Server) writeFailureHeaders(c *fiber.Ctx, status int, refusal *fault.Error) {
	switch status {
	case fiber.StatusUnauthorized:
		c.Set(fiber.HeaderWWWAuthenticate, "Bearer")
		s.clearStalePresence(c)
	case fiber.StatusTooManyRequests, fiber.StatusServiceUnavailable:
		seconds := retryAfter
		switch after := refusal.Details["retry_after"].(type) {
		case int:
			seconds = after
		case int64:
			seconds = int(after)
		case float64:
			seconds = int(after) + 1
		}
		c.Set(fiber.HeaderRetryAfter, strconv.Itoa(max(seconds, 1)))
	}
}
