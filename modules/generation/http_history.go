package generation

import (
	"context"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/web"
	"github.com/routix/routix/modules/contract"
)

type historyInput struct {
	web.Paging
	Status        string `query:"status" maxLength:"30" doc:"a status or a stage; all is any"`
	Search        string `query:"search" maxLength:"200" doc:"in the prompt, any case"`
	StartDate     string `query:"start_date" maxLength:"40" doc:"date or time, created from"`
	EndDate       string `query:"end_date" maxLength:"40" doc:"date or time, created until; a date includes its whole day"`
	FavoritesOnly bool   `query:"favorites_only"`
	Algorithm     string `query:"algorithm" maxLength:"50"`
	SortBy        string `query:"sort_by" doc:"newest, oldest, most_downloaded, most_shared, processing_time"`
}

// filter checks the query and turns it into a filter.
func (in *historyInput) filter(account contract.AccountID) (Filter, error) {
	f := Filter{
		Account: account, Search: in.Search, FavoriteOnly: in.FavoritesOnly, Algorithm: in.Algorithm,
		Sort: in.SortBy, Limit: in.Limit, Offset: in.Offset,
	}
	var wrong []fault.Field
	f.Status, f.Stage = states(in.Status)
	if in.Status != "" && in.Status != "all" && f.Status == "" && f.Stage == "" {
		wrong = append(wrong, fault.Field{Field: "status", Message: "is neither a status nor a stage"})
	}
	if f.Sort == "" {
		f.Sort = "newest"
	}
	if _, known := orders[f.Sort]; !known {
		wrong = append(wrong, fault.Field{Field: "sort_by", Message: "must be newest, oldest, most_downloaded, most_shared or processing_time"})
	}
	var ok bool
	if f.From, ok = moment(in.StartDate, false); !ok {
		wrong = append(wrong, fault.Field{Field: "start_date", Message: "must be a date or an RFC 3339 time"})
	}
	if f.Until, ok = moment(in.EndDate, true); !ok {
		wrong = append(wrong, fault.Field{Field: "end_date", Message: "must be a date or an RFC 3339 time"})
	}
	if len(wrong) > 0 {
		return f, fault.Invalid(wrong...)
	}
	return f, nil
}

// states reads a status or a stage; "pending" means waiting.
func states(s string) (Status, Stage) {
	switch Status(s) {
	case Queued, Processing, Completed, Failed, Cancelled:
		return Status(s), ""
	}
	switch stage := Stage(s); {
	case stage == Pending:
		return Queued, ""
	case rank[stage] > 0:
		return "", stage
	}
	return "", ""
}

// moment reads a date or a time; the end of a range includes a whole day.
func moment(s string, end bool) (time.Time, bool) {
	if s == "" {
		return time.Time{}, true
	}
	if day, err := time.Parse(time.DateOnly, s); err == nil {
		if end {
			day = day.AddDate(0, 0, 1)
		}
		return day, true
	}
	t, err := time.Parse(time.RFC3339, s)
	if end {
		t = t.Add(time.Microsecond)
	}
	return t.UTC(), err == nil
}

type historyData struct {
	Generations []*View        `json:"generations"`
	Pagination  web.Pagination `json:"pagination"`
	Summary     summaryData    `json:"summary"`
}

type summaryData struct {
	TotalGenerations     int      `json:"total_generations"`
	CompletedGenerations int      `json:"completed_generations"`
	FailedGenerations    int      `json:"failed_generations"`
	SuccessRate          *float64 `json:"success_rate" doc:"percent of those that ended"`
	TotalCreditsUsed     int      `json:"total_credits_used"`
}

func (m *Module) getHistory(ctx context.Context, in *historyInput) (*historyData, error) {
	caller, _ := auth.From(ctx)
	f, err := in.filter(contract.AccountID(caller.ID))
	if err != nil {
		return nil, err
	}
	list, total, err := m.records.list(ctx, f)
	if err != nil {
		return nil, err
	}
	sum, err := m.records.summary(ctx, f.Account)
	if err != nil {
		return nil, err
	}
	data := &historyData{
		Generations: []*View{}, Pagination: in.Of(len(list), total),
		Summary: summaryData{sum.Total, sum.Completed, sum.Failed, rate(sum.Completed, sum.Failed), sum.CreditsUsed},
	}
	estimates, err := m.estimateList(ctx, list)
	if err != nil {
		return nil, err
	}
	for _, g := range list {
		data.Generations = append(data.Generations, view(ctx, g, estimates[g.ID]))
	}
	return data, nil
}
