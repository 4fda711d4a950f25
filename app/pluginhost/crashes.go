package pluginhost

import (
	"cmp"
	"maps"
	"slices"
	"time"
)

// crashPolicy decides when crashes speak against an algorithm rather than
// against a job.
type crashPolicy struct {
	window time.Duration // older crashes are forgotten
	jobs   int           // so many different jobs must have crashed it
}

// crash is the death of a process: when, and during which jobs.
type crash struct {
	at   time.Time
	jobs []JobRef
}

// crashLog remembers crashes for as long as the policy's window.
type crashLog struct {
	policy  crashPolicy
	crashes []crash
}

// maxRemembered bounds the log; it is far above what any policy asks for.
const maxRemembered = 64

// add notes a crash. One without jobs is nobody's doing and is not kept here.
func (l *crashLog) add(c crash) {
	if len(c.jobs) == 0 {
		return
	}
	kept := l.crashes[:0]
	for _, old := range l.crashes {
		if c.at.Sub(old.at) < l.policy.window {
			kept = append(kept, old)
		}
	}
	l.crashes = append(kept, c)
	if excess := len(l.crashes) - maxRemembered; excess > 0 {
		l.crashes = append([]crash(nil), l.crashes[excess:]...)
	}
}

// condemns reports whether the remembered crashes need several culprits: at
// least policy.jobs different jobs, and more than one account. All jobs that ran
// when a process died are suspects, so a single poison job, or the many attempts
// of a single account, explain every crash they took part in and condemn nobody
// else.
func (l *crashLog) condemns() bool {
	byAccount := func(j JobRef) string { return j.Account }
	byJob := func(j JobRef) string { return j.ID }
	return l.culprits(byAccount) >= 2 && l.culprits(byJob) >= l.policy.jobs
}

// culprits counts how few suspects, named by a key, explain all crashes. It
// takes the suspect of most unexplained crashes first, which finds the least
// number but for contrived cases.
func (l *crashLog) culprits(key func(JobRef) string) int {
	unexplained := make([]map[string]bool, 0, len(l.crashes))
	for _, c := range l.crashes {
		unexplained = append(unexplained, suspects(c, key))
	}
	count := 0
	for ; len(unexplained) > 0; count++ {
		prime := primeSuspect(unexplained)
		unexplained = slices.DeleteFunc(unexplained, func(names map[string]bool) bool { return names[prime] })
	}
	return count
}

// primeSuspect is the name that occurs most often, the first of them in order.
func primeSuspect(crashes []map[string]bool) string {
	tally := map[string]int{}
	for _, names := range crashes {
		for name := range names {
			tally[name]++
		}
	}
	names := slices.Sorted(maps.Keys(tally))
	return slices.MaxFunc(names, func(a, b string) int { return cmp.Compare(tally[a], tally[b]) })
}

func suspects(c crash, key func(JobRef) string) map[string]bool {
	names := map[string]bool{}
	for _, job := range c.jobs {
		names[key(job)] = true
	}
	return names
}
