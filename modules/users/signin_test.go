package users

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

func TestRegistrationNamesWrongFields(t *testing.T) {
	good := Registration{Username: "ada", Email: "ada@example.com", Password: "12345678"}
	for name, tc := range map[string]struct {
		change func(*Registration)
		field  string
	}{
		"good":              {func(*Registration) {}, ""},
		"longest":           {func(r *Registration) { r.Username, r.Password = strings.Repeat("a", 30), strings.Repeat("p", 128) }, ""},
		"short name":        {func(r *Registration) { r.Username = "ab" }, "username"},
		"long name":         {func(r *Registration) { r.Username = strings.Repeat("a", 31) }, "username"},
		"space in name":     {func(r *Registration) { r.Username = "a b c" }, "username"},
		"letters beyond":    {func(r *Registration) { r.Username = "adá" }, "username"},
		"newline in name":   {func(r *Registration) { r.Username = "ada\n" }, "username"},
		"no at":             {func(r *Registration) { r.Email = "example.com" }, "email"},
		"display name":      {func(r *Registration) { r.Email = "Ada <ada@example.com>" }, "email"},
		"no domain":         {func(r *Registration) { r.Email = "ada@localhost" }, "email"},
		"header injection":  {func(r *Registration) { r.Email = "ada@example.com\r\nBcc: x@example.com" }, "email"},
		"short password":    {func(r *Registration) { r.Password = "1234567" }, "password"},
		"long password":     {func(r *Registration) { r.Password = strings.Repeat("p", 129) }, "password"},
		"characters count":  {func(r *Registration) { r.Password = strings.Repeat("é", 8) }, ""},
		"long full name":    {func(r *Registration) { r.FullName = strings.Repeat("n", 101) }, "full_name"},
		"longest full name": {func(r *Registration) { r.FullName = strings.Repeat("é", 100) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := good
			tc.change(&r)
			err := r.Validate()
			if tc.field == "" {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				return
			}
			var refusal *fault.Error
			if !errors.As(err, &refusal) || refusal.Code != fault.Validation {
				t.Fatalf("got %v, want a refusal of %s", err, tc.field)
			}
			if fields := refusal.Details["fields"].([]fault.Field); len(fields) != 1 || fields[0].Field != tc.field {
				t.Errorf("named %v, want %s", fields, tc.field)
			}
		})
	}
}

func TestNamesAreTakenRegardlessOfCase(t *testing.T) {
	m := newModule(t)
	newAccount(t, m, "Ada")
	for field, r := range map[string]Registration{
		"username": {Username: "aDA", Email: "other@example.com", Password: "12345678"},
		"email":    {Username: "other", Email: "ADA@Example.com", Password: "12345678"},
	} {
		_, err := m.register(t.Context(), r, Origin{})
		var refusal *fault.Error
		if !errors.As(err, &refusal) || refusal.Code != fault.Conflict || refusal.Details["field"] != field {
			t.Errorf("%s: got %v", field, err)
		}
	}
}

func TestLogin(t *testing.T) {
	m := newModule(t)
	newAccount(t, m, "ada")
	for _, name := range []string{"ada", "ADA", "ada@example.com", " Ada@Example.Com "} {
		in, err := m.login(t.Context(), name, "password of ada", false, Origin{})
		if err != nil || in.ExpiresIn != 24*time.Hour {
			t.Errorf("%q: %+v, %v", name, in, err)
		}
	}
	if in, err := m.login(t.Context(), "ada", "password of ada", true, Origin{}); err != nil || in.ExpiresIn != 7*24*time.Hour {
		t.Errorf("remembered: %+v, %v", in, err)
	}
	texts := map[string]bool{}
	for name, password := range map[string]string{"ada": "wrong password", "nobody": "password of ada"} {
		_, err := m.login(t.Context(), name, password, false, Origin{})
		if !fault.Is(err, fault.InvalidCredentials) {
			t.Errorf("%s: got %v", name, err)
		}
		texts[err.Error()] = true
	}
	if len(texts) != 1 {
		t.Errorf("unknown name and wrong password are told apart: %v", texts)
	}
	a, err := m.accounts.byName(t.Context(), "ada")
	if err != nil || a.LoginCount != 5 || a.LastLogin == nil {
		t.Errorf("account is %+v, %v", a, err)
	}
}

func TestRefreshTokenStaysValidUntilRevoked(t *testing.T) {
	m := newModule(t)
	in := newAccount(t, m, "ada")
	for range 2 {
		again, err := m.refresh(t.Context(), in.RefreshToken)
		if err != nil || again.RefreshToken != in.RefreshToken {
			t.Fatalf("refresh: %+v, %v", again, err)
		}
		if _, err := m.Authenticate(t.Context(), again.AccessToken); err != nil {
			t.Fatalf("new access token: %v", err)
		}
	}
	for name, token := range map[string]string{"access token": in.AccessToken, "unknown": "abc", "empty": ""} {
		if _, err := m.refresh(t.Context(), token); !fault.Is(err, fault.InvalidRefreshToken) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	caller, err := m.Authenticate(t.Context(), in.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	if err := m.logout(t.Context(), caller, in.RefreshToken); err != nil {
		t.Fatal(err)
	}
	if _, err := m.refresh(t.Context(), in.RefreshToken); !fault.Is(err, fault.InvalidRefreshToken) {
		t.Errorf("after logout: got %v", err)
	}
	if _, err := m.Authenticate(t.Context(), in.AccessToken); !errors.Is(err, &auth.Refusal{Reason: auth.TokenRevoked}) {
		t.Errorf("access token after logout: got %v", err)
	}
}

func TestForgedTokensAreRefused(t *testing.T) {
	m := newModule(t)
	in := newAccount(t, m, "ada")
	good, err := m.tokens.read(in.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	sign := func(method jwt.SigningMethod, key any, change func(*claims)) string {
		c := *good
		change(&c)
		token, err := jwt.NewWithClaims(method, c).SignedString(key)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	same := func(*claims) {}
	for name, tc := range map[string]struct {
		token  string
		reason auth.Reason
	}{
		"none":          {sign(jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, same), auth.TokenInvalid},
		"other method":  {sign(jwt.SigningMethodHS512, m.tokens.key, same), auth.TokenInvalid},
		"other key":     {sign(jwt.SigningMethodHS256, []byte("another key of thirty-two bytes!!"), same), auth.TokenInvalid},
		"empty key":     {sign(jwt.SigningMethodHS256, []byte{}, same), auth.TokenInvalid},
		"other type":    {sign(jwt.SigningMethodHS256, m.tokens.key, func(c *claims) { c.Type = "refresh" }), auth.TokenInvalid},
		"no expiry":     {sign(jwt.SigningMethodHS256, m.tokens.key, func(c *claims) { c.ExpiresAt = nil }), auth.TokenInvalid},
		"expired":       {sign(jwt.SigningMethodHS256, m.tokens.key, func(c *claims) { c.ExpiresAt = jwt.NewNumericDate(time.Now().Add(-time.Second)) }), auth.TokenExpired},
		"unknown owner": {sign(jwt.SigningMethodHS256, m.tokens.key, func(c *claims) { c.UserID = "user_0" }), auth.TokenInvalid},
		"cut":           {in.AccessToken[:len(in.AccessToken)-3], auth.TokenInvalid},
		"refresh token": {in.RefreshToken, auth.TokenInvalid},
		"nothing":       {"", auth.TokenMissing},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := m.Authenticate(t.Context(), tc.token); !errors.Is(err, &auth.Refusal{Reason: tc.reason}) {
				t.Errorf("got %v, want %s", err, tc.reason)
			}
		})
	}
}

func TestRightsComeFromTheStoreNotTheToken(t *testing.T) {
	m := newModule(t)
	in := newAccount(t, m, "ada")
	forged := *in.Account
	forged.Role = RoleAdmin
	token, err := m.tokens.issue(&forged, "", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	caller, err := m.Authenticate(t.Context(), token)
	if err != nil || caller.IsAdmin || caller.Role != RoleUser {
		t.Errorf("caller is %+v, %v", caller, err)
	}
	if _, err := m.db.Write(t.Context()).NewUpdate().Model((*accountRow)(nil)).
		Set("is_active = FALSE").Where("id = ?", string(in.Account.ID)).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Authenticate(t.Context(), token); !errors.Is(err, &auth.Refusal{Reason: auth.AccountInactive}) {
		t.Errorf("deactivated account: got %v", err)
	}
	if _, err := m.login(t.Context(), "ada", "password of ada", false, Origin{}); !fault.Is(err, fault.AccountInactive) {
		t.Errorf("login of a deactivated account: got %v", err)
	}
	if _, err := m.login(t.Context(), "ada", "wrong password", false, Origin{}); !fault.Is(err, fault.InvalidCredentials) {
		t.Errorf("wrong password of a deactivated account: got %v", err)
	}
}

func TestProfileChange(t *testing.T) {
	m := newModule(t)
	id := newAccount(t, m, "ada").Account.ID
	newAccount(t, m, "bob")
	text := func(s string) *string { return &s }
	if _, err := m.changeProfile(t.Context(), id, ProfileChange{}); !fault.Is(err, fault.BadRequest) {
		t.Errorf("nothing to change: got %v", err)
	}
	if _, err := m.changeProfile(t.Context(), id, ProfileChange{Email: text("BOB@example.com")}); !fault.Is(err, fault.Conflict) {
		t.Errorf("taken address: got %v", err)
	}
	if _, err := m.changeProfile(t.Context(), id, ProfileChange{Website: text("javascript:alert(1)")}); !fault.Is(err, fault.Validation) {
		t.Errorf("website: got %v", err)
	}
	big := map[string]any{"big": strings.Repeat("x", maxPrefBytes)}
	if _, err := m.changeProfile(t.Context(), id, ProfileChange{Preferences: big}); !fault.Is(err, fault.Validation) {
		t.Errorf("big preferences: got %v", err)
	}
	change := ProfileChange{Bio: text("hello"), Preferences: map[string]any{"theme": "dark"}}
	if _, err := m.changeProfile(t.Context(), id, change); err != nil {
		t.Fatal(err)
	}
	a, err := m.accounts.byID(t.Context(), id)
	if err != nil || a.Profile.Bio != "hello" || a.Profile.Preferences["theme"] != "dark" ||
		a.Profile.Preferences["email_notifications"] != true {
		t.Errorf("stored profile is %+v, %v", a.Profile, err)
	}
	if _, err := m.accounts.byID(t.Context(), contract.AccountID("user_0")); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("unknown account: got %v", err)
	}
}
