package pluginhost

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"github.com/hashicorp/go-plugin/runner"
	"google.golang.org/grpc"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol"
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

// launcher starts the processes of one algorithm.
type launcher struct {
	builtin  Builtin
	config   *Config
	dir      string
	logLevel slog.Level
	log      *slog.Logger
}

// launch starts a process and asks it for its manifest. When it fails, nothing
// is left running.
func (l *launcher) launch(ctx context.Context) (*process, error) {
	var started *processRunner
	lines := newLineLog(l.log)
	pluginClient := plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig:  protocol.Handshake(),
		VersionedPlugins: client.Plugins(),
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		RunnerFunc: func(_ hclog.Logger, spec *exec.Cmd, socketDir string) (runner.Runner, error) {
			started = newProcessRunner(ctx, l.builtin.Command, append(l.environment(), spec.Env...), socketDir, lines)
			return started, nil
		},
		UnixSocketConfig: &plugin.UnixSocketConfig{TempDir: l.dir},
		SkipHostEnv:      true,
		StartTimeout:     l.config.StartTimeout,
		SyncStdout:       lines.writer(),
		SyncStderr:       lines.writer(),
		Logger:           hclog.NewNullLogger(),
		GRPCDialOptions:  []grpc.DialOption{grpc.WithDefaultCallOptions(client.CallOptions()...)},
	})
	p, err := l.introduce(ctx, pluginClient)
	if err != nil {
		if started != nil {
			started.survive()
			_ = started.Kill(ctx)
		}
		pluginClient.Kill()
		return nil, startError(err, started)
	}
	p.runner, p.plugin, p.id = started, pluginClient, started.cmd.Process.Pid
	if !started.survive() {
		p.stop()
		return nil, ctx.Err()
	}
	return p, nil
}

// introduce shakes hands and gets the manifest.
func (l *launcher) introduce(ctx context.Context, pluginClient *plugin.Client) (*process, error) {
	ctx, cancel := context.WithTimeout(ctx, l.config.StartTimeout)
	defer cancel()
	connection, err := pluginClient.Client()
	if err != nil {
		return nil, err
	}
	dispensed, err := connection.Dispense(protocol.PluginName)
	if err != nil {
		return nil, err
	}
	algorithm := dispensed.(*client.Client)
	algorithm.Patience = l.config.CancelPatience
	manifest, err := algorithm.Describe(ctx)
	if err != nil {
		return nil, fmt.Errorf("describe: %w", err)
	}
	if err := manifest.Validate(); err != nil {
		return nil, err
	}
	if manifest.ID != l.builtin.ID {
		return nil, fmt.Errorf("manifest is of %q", manifest.ID)
	}
	return &process{
		manifest: manifest, client: algorithm, born: time.Now(),
		calls: map[*call]struct{}{}, condemned: make(chan string, 1),
	}, nil
}

// environment is all that a process is told; nothing of the host's own.
func (l *launcher) environment() []string {
	env := []string{
		"PATH=/usr/local/bin:/usr/bin:/bin",
		"TMPDIR=" + l.dir,
		protocol.EnvLogLevel + "=" + l.logLevel.String(),
	}
	if l.config.AssetsDir != "" {
		env = append(env, protocol.EnvAssets+"="+l.config.AssetsDir)
	}
	if l.config.MemoryLimit > 0 {
		env = append(env, "GOMEMLIMIT="+strconv.FormatInt(l.config.MemoryLimit, 10))
	}
	if l.config.MaxProcs > 0 {
		env = append(env, "GOMAXPROCS="+strconv.Itoa(l.config.MaxProcs))
	}
	return env
}

// startError says why a start failed, preferring what the process itself said.
func startError(err error, started *processRunner) error {
	text, _, _ := strings.Cut(err.Error(), "\n")
	if started == nil || started.cmd.Process == nil {
		return errors.New(text)
	}
	<-started.logged
	if last := started.log.lastWords(); last != "" {
		return fmt.Errorf("%s (%s)", text, last)
	}
	return errors.New(text)
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
func (p *process) endBroken(c *call) (retired bool) {
	p.condemn("connection broke")
	p.mu.Lock()
	p.closed = true
	p.suspects = append(p.suspects, c.job)
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
