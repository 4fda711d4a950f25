package users

import (
	"context"
	"math"
	"net/http"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/web"
	"github.com/routix/routix/modules/contract"
)

const (
	tagSignIn  = "sign-in"
	tagAccount = "account"
)

func (m *Module) routes(s *web.Server) {
	web.Handle(s, web.Route{
		Method: http.MethodPost, Path: "/api/v1/users/register", Aliases: []string{"/api/v1/auth/register"},
		ID: "register", Tag: tagSignIn, Summary: "Make an account", Message: "Account created",
		Access: web.Public, Class: web.AuthClass, Presence: web.Set,
		Mirror: web.MirrorFields("access_token", "refresh_token", "token_type", "expires_in"),
		Errors: []fault.Code{fault.Conflict},
	}, m.postRegister)
	web.Handle(s, web.Route{
		Method: http.MethodPost, Path: "/api/v1/users/login", Aliases: []string{"/api/v1/auth/login", "/api/v1/auth/login/json"},
		ID: "login", Tag: tagSignIn, Summary: "Sign in", Message: "Signed in",
		Access: web.Public, Class: web.AuthClass, Presence: web.Set, Form: true, Mirror: web.MirrorAll(),
		Errors: []fault.Code{fault.InvalidCredentials, fault.AccountInactive},
	}, m.postLogin)
	web.Handle(s, web.Route{
		Method: http.MethodPost, Path: "/api/v1/auth/refresh",
		ID: "refresh", Tag: tagSignIn, Summary: "Get a new access token",
		Access: web.Public, Class: web.AuthClass, Presence: web.Set, Mirror: web.MirrorAll(),
		Errors: []fault.Code{fault.InvalidRefreshToken},
	}, m.postRefresh)
	web.Handle(s, web.Route{
		Method: http.MethodPost, Path: "/api/v1/users/logout", Aliases: []string{"/api/v1/auth/logout"},
		ID: "logout", Tag: tagSignIn, Summary: "End the own tokens", Message: "Signed out",
		Access: web.User, Presence: web.Clear,
	}, m.postLogout)
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: "/api/v1/users/profile", Aliases: []string{"/api/v1/users/me"},
		ID: "get-profile", Tag: tagAccount, Summary: "Show the own account", Access: web.User, Mirror: web.MirrorAll(),
	}, m.getProfile)
	web.Handle(s, web.Route{
		Method: http.MethodPut, Path: "/api/v1/users/profile", Aliases: []string{"/api/v1/users/me"},
		ID: "update-profile", Tag: tagAccount, Summary: "Change the own profile", Message: "Profile updated",
		Access: web.User, Mirror: web.MirrorAll(), Errors: []fault.Code{fault.BadRequest, fault.Conflict},
	}, m.putProfile)
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: "/api/v1/users/credits",
		ID: "get-credits", Tag: tagAccount, Summary: "Show the own credits and newest transactions",
		Access: web.User, Mirror: web.MirrorAll(), Page: web.PageSize{Default: 10, Max: 100},
	}, m.getCredits)
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: "/api/v1/users/subscription/tiers",
		ID: "list-tiers", Tag: tagAccount, Summary: "List the plans", Access: web.Public,
	}, m.getTiers)
}

type registerInput struct {
	Body struct {
		Username     string `json:"username" doc:"3 to 30 of A-Z a-z 0-9 _ -"`
		Email        string `json:"email" maxLength:"254"`
		Password     string `json:"password" minLength:"8" maxLength:"128"`
		FullName     string `json:"full_name,omitempty" maxLength:"100"`
		ReferralCode string `json:"referral_code,omitempty" maxLength:"64"`
	}
}

type signedInData struct {
	User         *View  `json:"user"`
	AccessToken  string `json:"access_token"`
	RefreshToken string `json:"refresh_token"`
	TokenType    string `json:"token_type" enum:"bearer"`
	ExpiresIn    int    `json:"expires_in" doc:"seconds"`
}

type registeredData struct {
	signedInData
	ReferralApplied bool `json:"referral_applied"`
}

func (m *Module) postRegister(ctx context.Context, in *registerInput) (*registeredData, error) {
	b := in.Body
	signedIn, err := m.register(ctx, Registration{
		Username: b.Username, Email: b.Email, Password: b.Password, FullName: b.FullName, ReferralCode: b.ReferralCode,
	}, origin(ctx))
	if err != nil {
		return nil, err
	}
	data, err := m.signedInData(ctx, signedIn)
	if err != nil {
		return nil, err
	}
	return &registeredData{*data, signedIn.ReferralApplied}, nil
}

type loginInput struct {
	Body struct {
		Username        string `json:"username,omitempty" maxLength:"254" doc:"name or address"`
		Email           string `json:"email,omitempty" maxLength:"254" doc:"name or address"`
		UsernameOrEmail string `json:"username_or_email,omitempty" maxLength:"254" doc:"name or address"`
		Password        string `json:"password" maxLength:"1024"`
		RememberMe      bool   `json:"remember_me,omitempty"`
	}
}

func (m *Module) postLogin(ctx context.Context, in *loginInput) (*signedInData, error) {
	b := in.Body
	name := b.Username
	for _, other := range []string{b.UsernameOrEmail, b.Email} {
		if name == "" {
			name = other
		}
	}
	if name == "" {
		return nil, fault.Invalid(fault.Field{Field: "username", Message: "is required"})
	}
	signedIn, err := m.login(ctx, name, b.Password, b.RememberMe, origin(ctx))
	if err != nil {
		return nil, err
	}
	return m.signedInData(ctx, signedIn)
}

func (m *Module) signedInData(ctx context.Context, in *SignedIn) (*signedInData, error) {
	v, err := m.view(ctx, in.Account)
	if err != nil {
		return nil, err
	}
	return &signedInData{v, in.AccessToken, in.RefreshToken, "bearer", int(in.ExpiresIn.Seconds())}, nil
}

type refreshInput struct {
	Body struct {
		RefreshToken string `json:"refresh_token" minLength:"1" maxLength:"4096"`
	}
}

type refreshData struct {
	AccessToken  string `json:"access_token"`
	RefreshToken string `json:"refresh_token" doc:"the same one: it stays valid"`
	TokenType    string `json:"token_type" enum:"bearer"`
	ExpiresIn    int    `json:"expires_in" doc:"seconds"`
}

func (m *Module) postRefresh(ctx context.Context, in *refreshInput) (*refreshData, error) {
	r, err := m.refresh(ctx, in.Body.RefreshToken)
	if err != nil {
		return nil, err
	}
	return &refreshData{r.AccessToken, r.RefreshToken, "bearer", int(r.ExpiresIn.Seconds())}, nil
}

type logoutInput struct {
	Body struct {
		RefreshToken string `json:"refresh_token,omitempty" maxLength:"4096" doc:"ends this sign-in alone"`
	}
}

type logoutData struct {
	LoggedOut bool `json:"logged_out"`
}

func (m *Module) postLogout(ctx context.Context, in *logoutInput) (*logoutData, error) {
	caller, _ := auth.From(ctx)
	if err := m.logout(ctx, caller, in.Body.RefreshToken); err != nil {
		return nil, err
	}
	return &logoutData{LoggedOut: true}, nil
}

func (m *Module) getProfile(ctx context.Context, _ *struct{}) (*profileView, error) {
	a, err := m.caller(ctx)
	if err != nil {
		return nil, err
	}
	return m.profileView(ctx, a)
}

type profileInput struct {
	Body struct {
		FullName    *string        `json:"full_name,omitempty" maxLength:"100"`
		Email       *string        `json:"email,omitempty" maxLength:"254"`
		Bio         *string        `json:"bio,omitempty" maxLength:"500"`
		Website     *string        `json:"website,omitempty" maxLength:"200" doc:"http or https"`
		Location    *string        `json:"location,omitempty" maxLength:"100"`
		AvatarURL   *string        `json:"avatar_url,omitempty" maxLength:"2048" doc:"http or https"`
		Preferences map[string]any `json:"preferences,omitempty" doc:"merged key by key, at most 8 KiB"`
	}
}

func (m *Module) putProfile(ctx context.Context, in *profileInput) (*View, error) {
	caller, _ := auth.From(ctx)
	b := in.Body
	a, err := m.changeProfile(ctx, contract.AccountID(caller.ID), ProfileChange{
		FullName: b.FullName, Email: b.Email, Bio: b.Bio, Website: b.Website, Location: b.Location,
		AvatarURL: b.AvatarURL, Preferences: b.Preferences,
	})
	if err != nil {
		return nil, err
	}
	return m.view(ctx, a)
}

type creditsInput struct{ web.Paging }

type creditsData struct {
	UserID             string            `json:"user_id"`
	CurrentBalance     int               `json:"current_balance"`
	Credits            int               `json:"credits" doc:"same as current_balance"`
	TotalPurchased     int               `json:"total_purchased"`
	TotalUsed          int               `json:"total_used"`
	SubscriptionTier   string            `json:"subscription_tier"`
	MonthlyAllowance   int               `json:"monthly_allowance"`
	RecentTransactions []transactionView `json:"recent_transactions"`
	NextRefill         time.Time         `json:"next_refill"`
	Pagination         web.Pagination    `json:"pagination"`
}

func (m *Module) getCredits(ctx context.Context, in *creditsInput) (*creditsData, error) {
	a, err := m.caller(ctx)
	if err != nil {
		return nil, err
	}
	list, total, err := m.ledger.newest(ctx, a.ID, in.Limit, in.Offset)
	if err != nil {
		return nil, err
	}
	data := &creditsData{
		UserID: string(a.ID), CurrentBalance: a.Credits, Credits: a.Credits, TotalPurchased: a.TotalPurchased,
		TotalUsed: a.TotalUsed, SubscriptionTier: a.Tier, MonthlyAllowance: tierOf(a.Tier).MonthlyCredits,
		RecentTransactions: []transactionView{}, NextRefill: nextMonth(time.Now()), Pagination: in.Of(len(list), total),
	}
	for i := range list {
		data.RecentTransactions = append(data.RecentTransactions, list[i].view())
	}
	return data, nil
}

type tiersData struct {
	Tiers       map[string]Tier `json:"tiers"`
	Currency    string          `json:"currency"`
	CreditPrice float64         `json:"credit_price"`
}

func (m *Module) getTiers(context.Context, *struct{}) (*tiersData, error) {
	return &tiersData{Tiers: tiers, Currency: "USD", CreditPrice: creditPrice}, nil
}

// caller is the account of the request as it is stored now.
func (m *Module) caller(ctx context.Context) (*Account, error) {
	caller, _ := auth.From(ctx)
	return m.accounts.byID(ctx, contract.AccountID(caller.ID))
}

func origin(ctx context.Context) Origin {
	c := web.Client(ctx)
	return Origin{IP: c.IP, UserAgent: c.UserAgent}
}

// nextMonth is the first moment of the month after t, in UTC.
func nextMonth(t time.Time) time.Time {
	t = t.UTC()
	return time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC)
}

func oneDecimal(v float64) float64 { return math.Round(v*10) / 10 }
