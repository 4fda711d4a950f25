package memory

import (
	"time"

	"github.com/routix/routix/app/cache"
)

// resolution is into how many parts a window is split: what happens within one
// part of each other counts as one burst, and the burst as a whole from its
// last event. Hence a key never has more bursts than this and one.
const resolution = 64

// burstSize is the memory of a burst, in bytes.
const burstSize = 56

// burst is what was used within a short time.
type burst struct {
	first, last time.Time
	count       int
}

// usage is what was used of one key within the last window, oldest first.
type usage struct {
	window time.Duration
	bursts []burst
}

// use decides about n units of limit at the time now and notes them if they
// are allowed.
func (u *usage) use(now time.Time, limit, n int) cache.Decision {
	used := u.forget(now)
	allowed := n <= limit-used
	decision := cache.Decision{Allowed: allowed}
	if allowed {
		u.add(now, n)
		used += n
	} else if n <= limit {
		decision.RetryAfter = u.untilUsed(now, limit-n, used)
	}
	decision.Remaining = max(0, limit-used)
	decision.Reset = u.untilUsed(now, 0, used)
	return decision
}

// forget drops the bursts that the window has left behind and returns how much
// the others used.
func (u *usage) forget(now time.Time) (used int) {
	kept := u.bursts[:0]
	for _, b := range u.bursts {
		if now.Sub(b.last) < u.window {
			kept = append(kept, b)
			used += b.count
		}
	}
	u.bursts = kept
	return used
}

func (u *usage) add(now time.Time, n int) {
	if last := len(u.bursts) - 1; last >= 0 && now.Sub(u.bursts[last].first) < u.window/resolution {
		u.bursts[last].last = now
		u.bursts[last].count += n
		return
	}
	u.bursts = append(u.bursts, burst{first: now, last: now, count: n})
}

// untilUsed returns the time until no more than room of what is used counts.
func (u *usage) untilUsed(now time.Time, room, used int) time.Duration {
	var wait time.Duration
	for _, b := range u.bursts {
		if used <= room {
			break
		}
		used -= b.count
		wait = u.window - now.Sub(b.last)
	}
	return wait
}
