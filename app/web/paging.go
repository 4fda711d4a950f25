package web

import (
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

// maxOffset bounds how far a list can be skipped; larger numbers are refused.
const maxOffset = 1_000_000_000

// PageSize bounds the limit of a route's Paging. Zero values mean 20 and 100.
type PageSize struct {
	// Default is the limit of a request that names none; Max the largest allowed.
	Default, Max int
	// BareDefault is the default of callers that get a bare array; 0 means
	// Default.
	BareDefault int
}

func (p PageSize) orDefaults() PageSize {
	if p.Default == 0 {
		p.Default = 20
	}
	if p.Max == 0 {
		p.Max = 100
	}
	if p.BareDefault == 0 {
		p.BareDefault = p.Default
	}
	return p
}

// Paging is embedded in the input of routes that answer lists. When the handler
// runs, Limit and Offset are set and within bounds, whichever of limit, offset
// and page the caller gave.
type Paging struct {
	Limit  int `query:"limit" minimum:"1" doc:"How many to return"`
	Offset int `query:"offset" minimum:"0" maximum:"1000000000" doc:"How many to skip"`
	Page   int `query:"page" minimum:"1" maximum:"1000000000" doc:"Page number from 1, used when offset is not given"`
}

// Resolve applies the route's PageSize. It is called with the input checks.
func (p *Paging) Resolve(ctx huma.Context) []error {
	x, ok := ctx.(*exchange)
	if !ok {
		return nil
	}
	size := x.endpoint.route.Page.orDefaults()
	if p.Limit > size.Max {
		return []error{&huma.ErrorDetail{Location: "query.limit", Message: "expected number <= " + strconv.Itoa(size.Max)}}
	}
	if p.Limit == 0 {
		p.Limit = size.Default
		if x.request.bareArray {
			p.Limit = size.BareDefault
		}
	}
	if p.Page > 0 && x.Query("offset") == "" {
		p.Offset = min((p.Page-1)*p.Limit, maxOffset)
	}
	return nil
}

// Pagination is the part of a list's answer that tells where it stands.
type Pagination struct {
	Total   int  `json:"total" doc:"All matches"`
	Limit   int  `json:"limit"`
	Offset  int  `json:"offset"`
	HasMore bool `json:"has_more"`
}

// Of returns the pagination of an answer with this many of total records.
func (p Paging) Of(returned, total int) Pagination {
	return Pagination{Total: total, Limit: p.Limit, Offset: p.Offset, HasMore: p.Offset+returned < total}
}
