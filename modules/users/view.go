package users

import (
	"context"
	"time"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// View is an account as its owner sees it.
type View struct {
	ID                    string     `json:"id"`
	Username              string     `json:"username"`
	Email                 string     `json:"email"`
	FullName              string     `json:"full_name"`
	Role                  string     `json:"role" enum:"user,premium,moderator,admin,super_admin"`
	IsAdmin               bool       `json:"is_admin"`
	SubscriptionTier      string     `json:"subscription_tier" enum:"free,basic,pro,enterprise"`
	IsActive              bool       `json:"is_active"`
	IsVerified            bool       `json:"is_verified"`
	Credits               int        `json:"credits"`
	TotalCreditsPurchased int        `json:"total_credits_purchased"`
	TotalCreditsUsed      int        `json:"total_credits_used"`
	ReferralCode          string     `json:"referral_code"`
	CreatedAt             time.Time  `json:"created_at"`
	UpdatedAt             time.Time  `json:"updated_at"`
	LastLogin             *time.Time `json:"last_login"`
	LoginCount            int        `json:"login_count"`
	Profile               Profile    `json:"profile"`
	Limits                limits     `json:"limits"`
	UsageStats            usageStats `json:"usage_stats"`
}

type limits struct {
	DailyGenerations   int `json:"daily_generations" doc:"-1 is unlimited"`
	MonthlyGenerations int `json:"monthly_generations" doc:"-1 is unlimited"`
	MaxTemplates       int `json:"max_templates" doc:"-1 is unlimited"`
}

type usageStats struct {
	TotalGenerations   int `json:"total_generations"`
	TotalTemplates     int `json:"total_templates"`
	TotalConversations int `json:"total_conversations"`
}

// view shows an account with what it has made so far.
func (m *Module) view(ctx context.Context, a *Account) (*View, error) {
	used, err := bus.Ask(ctx, m.bus, contract.GenerationUsage, a.ID)
	if err != nil {
		return nil, err
	}
	tier := tierOf(a.Tier)
	profile := a.Profile
	profile.Preferences = withDefaults(profile.Preferences)
	return &View{
		ID: string(a.ID), Username: a.Username, Email: a.Email, FullName: a.FullName, Role: a.Role,
		IsAdmin: a.isAdmin(), SubscriptionTier: a.Tier, IsActive: a.Active, IsVerified: a.Verified,
		Credits: a.Credits, TotalCreditsPurchased: a.TotalPurchased, TotalCreditsUsed: a.TotalUsed,
		ReferralCode: a.ReferralCode, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt, LastLogin: a.LastLogin,
		LoginCount: a.LoginCount, Profile: profile,
		Limits:     limits{tier.DailyGenerations, tier.MonthlyGenerations, tier.MaxTemplates},
		UsageStats: usageStats{TotalGenerations: used.Generations},
	}, nil
}

// withDefaults adds the preferences that an account has not set.
func withDefaults(set map[string]any) map[string]any {
	all := defaultPreferences()
	for name, value := range set {
		all[name] = value
	}
	return all
}

// profileView is a View with what the own profile page shows besides.
type profileView struct {
	View
	AccountAgeDays        int          `json:"account_age_days"`
	CreditUsagePercentage float64      `json:"credit_usage_percentage"`
	TierBenefits          tierBenefits `json:"tier_benefits"`
}

type tierBenefits struct {
	MonthlyCredits  int  `json:"monthly_credits"`
	MaxTemplates    int  `json:"max_templates"`
	PrioritySupport bool `json:"priority_support"`
	APIAccess       bool `json:"api_access"`
}

func (m *Module) profileView(ctx context.Context, a *Account) (*profileView, error) {
	v, err := m.view(ctx, a)
	if err != nil {
		return nil, err
	}
	tier := tierOf(a.Tier)
	p := &profileView{
		View:           *v,
		AccountAgeDays: int(store.Now().Sub(a.CreatedAt).Hours() / 24),
		TierBenefits:   tierBenefits{tier.MonthlyCredits, tier.MaxTemplates, tier.PrioritySupport, tier.APIAccess},
	}
	if all := a.TotalUsed + a.Credits; all > 0 {
		p.CreditUsagePercentage = oneDecimal(100 * float64(a.TotalUsed) / float64(all))
	}
	return p, nil
}

// transactionView is a booking as its owner sees it.
type transactionView struct {
	ID           string         `json:"id"`
	Amount       int            `json:"amount" doc:"credits, negative when taken"`
	Type         string         `json:"type" enum:"purchase,deduction,refund,bonus,admin_adjustment"`
	Description  string         `json:"description"`
	BalanceAfter int            `json:"balance_after"`
	GenerationID *string        `json:"generation_id"`
	Metadata     map[string]any `json:"metadata"`
	Timestamp    time.Time      `json:"timestamp"`
}

func (t *Transaction) view() transactionView {
	v := transactionView{
		ID: t.ID, Amount: t.Amount, Type: t.Type, Description: t.Description, BalanceAfter: t.BalanceAfter,
		Metadata: t.Metadata, Timestamp: t.At,
	}
	if t.GenerationID != "" {
		v.GenerationID = &t.GenerationID
	}
	if v.Metadata == nil {
		v.Metadata = map[string]any{}
	}
	return v
}
