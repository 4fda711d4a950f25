package pluginhost

import (
	"context"
	"sync"
	"time"

	"github.com/hashicorp/go-plugin"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol/client"
)

// stopPatience is how long a process may take to leave when asked to.
const stopPatience = 2 * time.Second

// process is a running algorithm that has described itself.
type process struct {
	id       int
	manifest sdk.Manifest
	client   *client.Client
	plugin   *plugin.Client
	runner   *processRunner
	born     time.Time

	mu        sync.Mutex
	calls     map[*call]struct{} // under way
	idle      chan struct{}      // closed when the last call ends; nil unless waited for
	suspects  []JobRef           // jobs whose stream broke
	closed    bool               // takes no more calls
	retired   bool               // the host is ending it; its calls are not to blame
	condemned chan string        // holds the reason for which it must be replaced
}

// call is one job that the process works on.
type call struct {
	job      JobRef
	stubborn bool // cancelled long ago, still running, and not waited for
}

// begin enters a call, and reports false when the process takes no more.
func (p *process) begin(job JobRef) (*call, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || p.runner.gone() {
		return nil, false
	}
	c := &call{job: job}
	p.calls[c] = struct{}{}
	return c, true
}

// end leaves a call.
func (p *process) end(c *call) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.calls, c)
	p.signalIdle()
}

// endBroken leaves a call whose stream broke, after which the process is of no
// use. It reports whether the host had ended the process under the call.
func (p *process) endBroken(c *call, suspect bool) (retired bool) {
	p.condemn("connection broke")
	p.mu.Lock()
	p.closed = true
	if suspect {
		p.suspects = append(p.suspects, c.job)
	}
	retired = p.retired
	p.mu.Unlock()
	p.end(c)
	return retired
}

// giveUpOn stops waiting for a call that does not heed its cancellation.
func (p *process) giveUpOn(c *call) {
	p.mu.Lock()
	defer p.mu.Unlock()
	c.stubborn = true
	p.signalIdle()
}

func (p *process) signalIdle() {
	if p.idle != nil && p.awaited() == 0 {
		close(p.idle)
		p.idle = nil
	}
}

// awaited counts the calls that are worth waiting for.
func (p *process) awaited() int {
	count := 0
	for c := range p.calls {
		if !c.stubborn {
			count++
		}
	}
	return count
}

// running counts the calls under way.
func (p *process) running() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.calls)
}

// jobsAtDeath are the jobs during which the process died.
func (p *process) jobsAtDeath() []JobRef {
	p.mu.Lock()
	defer p.mu.Unlock()
	jobs := p.suspects
	for c := range p.calls {
		jobs = append(jobs, c.job)
	}
	return jobs
}

// condemn asks for the process to be replaced; the first reason counts.
func (p *process) condemn(reason string) {
	select {
	case p.condemned <- reason:
	default:
	}
}

// retire takes no more calls, lets the running ones finish within the time
// given, and ends the process. It returns when the process is gone.
func (p *process) retire(within time.Duration) {
	p.mu.Lock()
	p.closed, p.retired = true, true
	idle := make(chan struct{})
	p.idle = idle
	p.signalIdle()
	p.mu.Unlock()

	limit := time.NewTimer(within)
	defer limit.Stop()
	select {
	case <-idle:
	case <-limit.C:
	case <-p.runner.exited:
	}
	p.stop()
}

// stop ends the process, politely first, and frees what the host kept for it.
func (p *process) stop() {
	impatient := time.AfterFunc(stopPatience, func() { _ = p.runner.Kill(context.Background()) })
	defer impatient.Stop()
	p.plugin.Kill()
	<-p.runner.exited
}
