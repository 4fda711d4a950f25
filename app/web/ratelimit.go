package web

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
)

// Limiter bounds how much is used within a sliding window. The server fails
// open: when it returns an error, the request passes and a warning is logged.
type Limiter interface {
	// Allow uses n of the limit of key, if that much is left. A refused call
	// uses nothing.
	Allow(ctx context.Context, key string, limit int, window time.Duration, n int) (Quota, error)
}

// Quota is what a Limiter answers.
type Quota struct {
	// Allowed is false when the call does not fit into the window.
	Allowed bool
	// Remaining is how much of the limit is left after the call.
	Remaining int
	// Reset is the time until all of the limit is free again.
	Reset time.Duration
	// RetryAfter is the time after which a refused call would be allowed.
	RetryAfter time.Duration
}

// rate is one bound of a class. The prefix names its counters.
type rate struct {
	prefix string
	limit  int
	window time.Duration
}

// ratesOf lists the bounds of every class.
func ratesOf(config RateLimitConfig) map[Class][]rate {
	return map[Class][]rate{
		DefaultClass: {
			{"rate:default:minute:", config.PerMinute, time.Minute},
			{"rate:default:hour:", config.PerHour, time.Hour},
		},
		GenerationClass: {{"rate:generation:minute:", config.GenerationPerMinute, time.Minute}},
		UploadClass:     {{"rate:upload:minute:", config.UploadPerMinute, time.Minute}},
		AuthClass:       {{"rate:auth:minute:", config.AuthPerMinute, time.Minute}},
	}
}

// limitRoute counts a request for the route's class under the caller's key and
// prepares Spend for work that counts more than once.
func (s *Server) limitRoute(ctx context.Context, c *fiber.Ctx, r *request, route *Route, account auth.Account, known bool) error {
	if !s.limits() || !strings.HasPrefix(route.Path, "/api/") {
		return nil
	}
	class, key, factor := route.Class, "ip:"+r.ip, 1
	if known && class != AuthClass {
		key = "account:" + account.ID
		if class == DefaultClass || class == GenerationClass {
			if account.IsAdmin {
				return nil
			}
			factor = max(1, s.config.RateLimit.TierMultiplier[account.Tier])
		}
	}
	r.spend = func(ctx context.Context, n int) error { return s.limit(ctx, c, class, key, n, factor) }
	return s.limit(ctx, c, class, key, 1, factor)
}

func (s *Server) limits() bool { return s.deps.Limiter != nil && s.config.RateLimit.Enabled }

// limit counts n requests and writes the headers of the tightest bound.
func (s *Server) limit(ctx context.Context, c *fiber.Ctx, class Class, key string, n, factor int) error {
	if !s.limits() {
		return nil
	}
	tightest, written := 0, false
	for _, rate := range s.rates[class] {
		bound := rate.limit * factor
		quota, err := s.deps.Limiter.Allow(ctx, rate.prefix+key, bound, rate.window, n)
		if err != nil {
			s.deps.Log.WarnContext(ctx, "rate limiter failed, request passes", "error", err)
			continue
		}
		if !quota.Allowed || !written || quota.Remaining < tightest {
			tightest, written = quota.Remaining, true
			writeQuota(c, bound, quota)
		}
		if !quota.Allowed {
			seconds := int(quota.RetryAfter/time.Second) + 1
			return fault.New(fault.RateLimited, "Too many requests. Please try again in %d seconds.", seconds).
				With("limit", bound).With("retry_after", seconds)
		}
	}
	return nil
}

func writeQuota(c *fiber.Ctx, bound int, quota Quota) {
	c.Set("X-RateLimit-Limit", strconv.Itoa(bound))
	c.Set("X-RateLimit-Remaining", strconv.Itoa(max(0, quota.Remaining)))
	c.Set("X-RateLimit-Reset", strconv.FormatInt(time.Now().Add(quota.Reset).Unix(), 10))
}
