package users

import (
	"net/mail"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/modules/contract"
)

// Roles of an account.
const (
	RoleUser       = "user"
	RolePremium    = "premium"
	RoleModerator  = "moderator"
	RoleAdmin      = "admin"
	RoleSuperAdmin = "super_admin"
)

// Account is a person's account as it is stored.
type Account struct {
	ID             contract.AccountID
	Username       string
	Email          string
	FullName       string
	PasswordHash   string
	Role           string
	Tier           string
	Active         bool
	Verified       bool
	Credits        int
	TotalPurchased int
	TotalUsed      int
	ReferralCode   string
	ReferredBy     contract.AccountID
	Profile        Profile
	LoginCount     int
	LastLogin      *time.Time
	CreatedAt      time.Time
	UpdatedAt      time.Time
}

// Profile is what people tell of themselves.
type Profile struct {
	AvatarURL   *string        `json:"avatar_url"`
	Bio         string         `json:"bio"`
	Website     string         `json:"website"`
	Location    string         `json:"location"`
	Preferences map[string]any `json:"preferences"`
}

// defaultPreferences are in force until an account changes them.
func defaultPreferences() map[string]any {
	return map[string]any{"email_notifications": true, "marketing_emails": false, "theme": "light"}
}

// isAdmin tells whether the account operates the server.
func (a *Account) isAdmin() bool { return a.Role == RoleAdmin || a.Role == RoleSuperAdmin }

// Registration asks for a new account.
type Registration struct {
	Username     string
	Email        string
	Password     string
	FullName     string
	ReferralCode string
}

var usernamePattern = regexp.MustCompile(`^[A-Za-z0-9_-]{3,30}$`)

// Bounds of account fields, in characters.
const (
	minPassword  = 8
	maxPassword  = 128
	maxEmail     = 254 // RFC 5321, 4.5.3.1.3
	maxFullName  = 100
	maxBio       = 500
	maxWebsite   = 200
	maxLocation  = 100
	maxAvatarURL = 2048
	maxPrefBytes = 8 << 10
)

// Validate checks every field and names all that are wrong.
func (r Registration) Validate() error {
	var wrong fields
	wrong.check(usernamePattern.MatchString(r.Username), "username", "must be 3 to 30 of the characters A-Z a-z 0-9 _ -")
	wrong.check(validEmail(r.Email), "email", "must be an email address")
	wrong.check(validPassword(r.Password), "password", "must be 8 to 128 characters")
	wrong.check(utf8.RuneCountInString(r.FullName) <= maxFullName, "full_name", "must be at most 100 characters")
	return wrong.fault()
}

// ProfileChange changes a profile; nil fields stay as they are.
type ProfileChange struct {
	FullName    *string
	Email       *string
	Bio         *string
	Website     *string
	Location    *string
	AvatarURL   *string
	Preferences map[string]any
}

// Validate checks every field that is given. A change of nothing is refused.
func (c ProfileChange) Validate() error {
	if c.FullName == nil && c.Email == nil && c.Bio == nil && c.Website == nil &&
		c.Location == nil && c.AvatarURL == nil && c.Preferences == nil {
		return fault.New(fault.BadRequest, "nothing to update")
	}
	var wrong fields
	wrong.checkLength(c.FullName, "full_name", maxFullName)
	wrong.checkLength(c.Bio, "bio", maxBio)
	wrong.checkLength(c.Location, "location", maxLocation)
	wrong.checkURL(c.Website, "website", maxWebsite)
	wrong.checkURL(c.AvatarURL, "avatar_url", maxAvatarURL)
	if c.Email != nil {
		wrong.check(validEmail(*c.Email), "email", "must be an email address")
	}
	return wrong.fault()
}

func validEmail(s string) bool {
	address, err := mail.ParseAddress(s)
	if err != nil || address.Address != s || len(s) > maxEmail {
		return false
	}
	_, domain, _ := strings.Cut(s, "@")
	return strings.Contains(domain, ".") && !strings.ContainsAny(s, "\"\\ \t\r\n")
}

func validPassword(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= minPassword && n <= maxPassword
}

// key is the form under which names and addresses are unique.
func key(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// fields gathers what is wrong with a request.
type fields []fault.Field

func (f *fields) check(ok bool, name, message string) {
	if !ok {
		*f = append(*f, fault.Field{Field: name, Message: message})
	}
}

func (f *fields) checkLength(s *string, name string, most int) {
	if s != nil {
		f.check(utf8.RuneCountInString(*s) <= most, name, "is too long")
	}
}

func (f *fields) checkURL(s *string, name string, most int) {
	if s == nil || *s == "" {
		return
	}
	u, err := url.Parse(*s)
	ok := err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && len(*s) <= most
	f.check(ok, name, "must be an http or https address")
}

func (f fields) fault() error {
	if len(f) == 0 {
		return nil
	}
	return fault.Invalid(f...)
}
