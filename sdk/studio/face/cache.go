package face

import (
	"crypto/sha256"
	"slices"
	"sync"
)

// cachedPortraits is how many portraits a Finder keeps, at up to 6 MB each.
const cachedPortraits = 6

type cacheKey struct {
	photo [sha256.Size]byte
	index int
}

// cache keeps the answers that were asked for last. Two who ask for the same at
// once wait for one computation.
type cache struct {
	mu      sync.Mutex
	limit   int
	order   []cacheKey // the latest last
	answers map[cacheKey]func() (*Portrait, error)
}

func newCache(limit int) *cache {
	return &cache{limit: limit, answers: map[cacheKey]func() (*Portrait, error){}}
}

// get returns the answer for key, computed by compute when there is none. Errors
// are kept like portraits: the same photo fails again.
func (c *cache) get(key cacheKey, compute func() (*Portrait, error)) (*Portrait, error) {
	c.mu.Lock()
	answer, ok := c.answers[key]
	if !ok {
		answer = sync.OnceValues(compute)
		c.answers[key] = answer
	}
	c.order = append(slices.DeleteFunc(c.order, func(k cacheKey) bool { return k == key }), key)
	if len(c.order) > c.limit {
		delete(c.answers, c.order[0])
		c.order = slices.Delete(c.order, 0, 1)
	}
	c.mu.Unlock()
	return answer()
}
