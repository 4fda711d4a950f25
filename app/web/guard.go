package web

import (
	"bytes"
	"context"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
)

// authenticate resolves the caller. On public routes a token that gives no
// access is as good as none.
func (s *Server) authenticate(ctx context.Context, c *fiber.Ctx, access Access) (auth.Account, bool, error) {
	token := bearerToken(c)
	if token == "" {
		if access == Public {
			return auth.Account{}, false, nil
		}
		return auth.Account{}, false, &auth.Refusal{Reason: auth.TokenMissing}
	}
	authenticator := s.authenticator.Load()
	if authenticator == nil {
		return auth.Account{}, false, &auth.Refusal{Reason: auth.TokenInvalid}
	}
	account, err := (*authenticator).Authenticate(ctx, token)
	if err == nil {
		return account, true, nil
	}
	if refusal := (*auth.Refusal)(nil); access == Public && errors.As(err, &refusal) {
		return auth.Account{}, false, nil
	}
	return auth.Account{}, false, err
}

// bearerToken returns the token of the Authorization header, empty without a
// well-formed one.
func bearerToken(c *fiber.Ctx) string {
	scheme, token, _ := bytes.Cut(c.Request().Header.Peek(fiber.HeaderAuthorization), []byte(" "))
	if !bytes.EqualFold(scheme, []byte("Bearer")) {
		return ""
	}
	return string(bytes.TrimSpace(token))
}

// permit refuses callers who are known but lack the right.
func permit(access Access, account auth.Account) error {
	if access == Admin && !account.IsAdmin {
		return fault.New(fault.Forbidden, "Only administrators may do this.")
	}
	return nil
}
