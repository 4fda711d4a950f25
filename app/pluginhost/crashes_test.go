package pluginhost

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// crashed is a crash some minutes after the first, during the given jobs.
func crashed(minutes int, jobs ...JobRef) crash {
	return crash{at: time.Unix(0, 0).Add(time.Duration(minutes) * time.Minute), jobs: jobs}
}

func TestCrashLogCondemns(t *testing.T) {
	for name, test := range map[string]struct {
		crashes []crash
		want    bool
	}{
		"nothing": {},
		"five jobs of five accounts": {want: true, crashes: []crash{
			crashed(0, job("a", 1)), crashed(0, job("b", 1)), crashed(0, job("c", 1)), crashed(0, job("d", 1)), crashed(0, job("e", 1)),
		}},
		"five jobs of two accounts": {want: true, crashes: []crash{
			crashed(0, job("a", 1)), crashed(0, job("a", 2)), crashed(0, job("a", 3)), crashed(0, job("a", 4)), crashed(0, job("b", 1)),
		}},
		"five jobs of one account": {crashes: []crash{
			crashed(0, job("a", 1)), crashed(0, job("a", 2)), crashed(0, job("a", 3)), crashed(0, job("a", 4)), crashed(0, job("a", 5)),
		}},
		"four jobs, one of them twice": {crashes: []crash{
			crashed(0, job("a", 1)), crashed(0, job("b", 1)), crashed(0, job("c", 1)), crashed(0, job("d", 1)), crashed(0, job("d", 1)),
		}},
		"one job beside ever new ones": {crashes: []crash{
			crashed(0, job("a", 1), job("b", 1)), crashed(0, job("a", 1), job("c", 1)), crashed(0, job("a", 1), job("d", 1)),
			crashed(0, job("a", 1), job("e", 1)), crashed(0, job("a", 1), job("f", 1)),
		}},
		"one account beside others": {crashes: []crash{
			crashed(0, job("a", 1), job("b", 1)), crashed(0, job("a", 2), job("c", 1)), crashed(0, job("a", 3), job("d", 1)),
			crashed(0, job("a", 4), job("e", 1)), crashed(0, job("a", 5), job("f", 1)),
		}},
		"too long ago": {crashes: []crash{
			crashed(0, job("a", 1)), crashed(3, job("b", 1)), crashed(6, job("c", 1)), crashed(9, job("d", 1)), crashed(10, job("e", 1)),
		}},
		"without jobs": {crashes: []crash{
			crashed(0), crashed(0), crashed(0), crashed(0), crashed(0), crashed(0),
		}},
	} {
		t.Run(name, func(t *testing.T) {
			log := crashLog{policy: defaultTempo().crash}
			for _, c := range test.crashes {
				log.add(c)
			}
			if got := log.condemns(); got != test.want {
				t.Errorf("condemns is %v, want %v", got, test.want)
			}
		})
	}
}

// One account alone never takes an algorithm from the others, whatever else
// runs beside it.
func TestOneAccountNeverCondemns(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		log := crashLog{policy: defaultTempo().crash}
		for n := range rapid.IntRange(0, 200).Draw(r, "crashes") {
			jobs := []JobRef{job("culprit", n)}
			for range rapid.IntRange(0, 3).Draw(r, "bystanders") {
				jobs = append(jobs, job(fmt.Sprint(rapid.IntRange(0, 5).Draw(r, "account")), n))
			}
			log.add(crashed(0, jobs...))
		}
		if log.condemns() {
			r.Fatal("condemned")
		}
		if len(log.crashes) > maxRemembered {
			r.Fatalf("%d crashes remembered", len(log.crashes))
		}
	})
}

func TestHistory(t *testing.T) {
	pace := defaultTempo()
	fresh := func() *history { return &history{tempo: pace, crashes: crashLog{policy: pace.crash}} }

	t.Run("delays double up to a limit", func(t *testing.T) {
		h := fresh()
		var previous time.Duration
		for n := range 20 {
			v := h.died(time.Now(), time.Second, []JobRef{job("a", 0)})
			if want := min(max(2*previous, pace.firstDelay), pace.maxDelay); v.wait != want || v.unavailable {
				t.Fatalf("after death %d: %+v, want to wait %v", n, v, want)
			}
			previous = v.wait
		}
		if previous != pace.maxDelay {
			t.Errorf("the delay stopped at %v", previous)
		}
	})
	t.Run("an old process has recovered", func(t *testing.T) {
		h := fresh()
		h.startFailed()
		h.startFailed()
		if v := h.died(time.Now(), pace.healthyAfter, []JobRef{job("a", 0)}); v.wait != pace.firstDelay {
			t.Errorf("verdict %+v", v)
		}
	})
	t.Run("starts that fail in a row", func(t *testing.T) {
		h := fresh()
		for n := 1; n <= pace.failedStarts; n++ {
			if v := h.startFailed(); v.unavailable != (n == pace.failedStarts) {
				t.Errorf("after %d starts: %+v", n, v)
			}
		}
		h.recovered()
		if v := h.startFailed(); v.unavailable || v.wait != pace.firstDelay {
			t.Errorf("after a recovery: %+v", v)
		}
	})
	t.Run("deaths without work count as failed starts", func(t *testing.T) {
		h := fresh()
		var v verdict
		for range pace.failedStarts {
			v = h.died(time.Now(), time.Second, nil)
		}
		if !v.unavailable || v.wait != pace.unavailableDelay {
			t.Errorf("verdict %+v", v)
		}
	})
}
