package users

// Tier is a subscription plan. Unlimited counts are -1.
type Tier struct {
	Name               string   `json:"name"`
	Price              float64  `json:"price" doc:"USD per month"`
	MonthlyCredits     int      `json:"monthly_credits"`
	MaxTemplates       int      `json:"max_templates"`
	Features           []string `json:"features"`
	PrioritySupport    bool     `json:"priority_support"`
	APIAccess          bool     `json:"api_access"`
	DailyGenerations   int      `json:"daily_generations"`
	MonthlyGenerations int      `json:"monthly_generations"`
}

// tierFree is the plan of a new account.
const tierFree = "free"

// creditPrice is what one credit costs, in USD.
const creditPrice = 0.10

// tiers are the plans on offer by name.
var tiers = map[string]Tier{
	tierFree: {
		Name: "Free", MonthlyCredits: 10, MaxTemplates: 5,
		Features:         []string{"Basic generation", "Community support"},
		DailyGenerations: 10, MonthlyGenerations: 100,
	},
	"basic": {
		Name: "Basic", Price: 9.99, MonthlyCredits: 100, MaxTemplates: 50, APIAccess: true,
		Features:         []string{"API access", "Priority generation", "Email support"},
		DailyGenerations: -1, MonthlyGenerations: -1,
	},
	"pro": {
		Name: "Pro", Price: 29.99, MonthlyCredits: 500, MaxTemplates: 500, APIAccess: true, PrioritySupport: true,
		Features:         []string{"Advanced AI features", "Priority support", "Custom templates"},
		DailyGenerations: -1, MonthlyGenerations: -1,
	},
	"enterprise": {
		Name: "Enterprise", Price: 99.99, MonthlyCredits: 2000, MaxTemplates: -1, APIAccess: true, PrioritySupport: true,
		Features:         []string{"Unlimited templates", "Dedicated support", "Custom integrations"},
		DailyGenerations: -1, MonthlyGenerations: -1,
	},
}

// tierOf returns the plan of that name; an unknown one counts as free.
func tierOf(name string) Tier {
	if t, ok := tiers[name]; ok {
		return t
	}
	return tiers[tierFree]
}
