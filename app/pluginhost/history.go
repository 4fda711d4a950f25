package pluginhost

import "time"

// history decides, from how an algorithm's processes ended, how long the next
// waits and whether the algorithm counts as unavailable.
type history struct {
	tempo    tempo
	delay    time.Duration // of the next restart; zero for the first one
	failures int           // starts that came to nothing, in a row
	crashes  crashLog
}

// verdict is what follows from a death.
type verdict struct {
	wait        time.Duration
	unavailable bool
}

// recovered forgets failures: a job went well, or a process grew old.
func (h *history) recovered() {
	h.delay, h.failures = 0, 0
}

// startFailed notes a process that never became ready.
func (h *history) startFailed() verdict {
	h.failures++
	return h.next()
}

// died notes the death of a ready process of the given age, during some jobs.
// A young one that dies without work is as good as one that never started.
func (h *history) died(at time.Time, age time.Duration, jobs []JobRef) verdict {
	if age >= h.tempo.healthyAfter {
		h.recovered()
	}
	if len(jobs) == 0 {
		h.failures++
	}
	h.crashes.add(crash{at: at, jobs: jobs})
	return h.next()
}

func (h *history) next() verdict {
	if h.failures >= h.tempo.failedStarts || h.crashes.condemns() {
		return verdict{wait: h.tempo.unavailableDelay, unavailable: true}
	}
	h.delay = min(max(2*h.delay, h.tempo.firstDelay), h.tempo.maxDelay)
	return verdict{wait: h.delay}
}
