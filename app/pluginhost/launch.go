package pluginhost

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"github.com/hashicorp/go-plugin/runner"
	"google.golang.org/grpc"

	"github.com/routix/routix/sdk/protocol"
	"github.com/routix/routix/sdk/protocol/client"
)

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
	text = shorten(text, maxMessageRunes)
	if started == nil || started.cmd.Process == nil {
		return errors.New(text)
	}
	<-started.logged
	if last := started.log.lastWords(); last != "" {
		return fmt.Errorf("%s (%s)", text, last)
	}
	return errors.New(text)
}
