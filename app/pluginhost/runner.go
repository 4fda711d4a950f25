package pluginhost

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/hashicorp/go-plugin/runner"

	"github.com/routix/routix/sdk/protocol"
)

// lingering is how long pipes are read after the process has ended: long enough
// for its last words, and bounded because a helper that left the process group
// may hold them open.
const lingering = time.Second

// processRunner is how go-plugin starts and ends a process here: in a process
// group of its own, with a pipe that ends when the host does, and with its
// output read by the host.
type processRunner struct {
	cmd       *exec.Cmd
	socketDir string
	log       *lineLog

	lifeline *os.File // held open; its reader sees the end when the host dies
	stdout   *os.File // the host's ends of the pipes
	stderr   *os.File
	exited   chan struct{} // closed when the process is gone and reaped
	exitErr  error         // valid once exited is closed
	logged   chan struct{} // closed when all of its standard error has been read

	// The end of starting kills the process until survive is called, which
	// reports false when that has happened.
	starting context.Context
	survive  func() bool
}

var _ runner.Runner = (*processRunner)(nil)

func newProcessRunner(starting context.Context, command, env []string, socketDir string, log *lineLog) *processRunner {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir = filepath.Dir(socketDir)
	// The child's number of the first extra file is 3.
	cmd.Env = append(env, protocol.EnvParentPipe+"=3")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return &processRunner{
		cmd: cmd, socketDir: socketDir, log: log, starting: starting, survive: func() bool { return false },
		exited: make(chan struct{}), logged: make(chan struct{}),
	}
}

// Start starts the process, and the goroutines that read from it and reap it.
func (r *processRunner) Start(context.Context) (err error) {
	var opened []*os.File
	pipe := func() (reader, writer *os.File) {
		if err != nil {
			return nil, nil
		}
		if reader, writer, err = os.Pipe(); err == nil {
			opened = append(opened, reader, writer)
		}
		return reader, writer
	}
	var hostEnd, childStdout, childStderr *os.File
	hostEnd, r.lifeline = pipe()
	r.stdout, childStdout = pipe()
	r.stderr, childStderr = pipe()
	if err == nil {
		r.cmd.ExtraFiles = []*os.File{hostEnd}
		r.cmd.Stdout, r.cmd.Stderr = childStdout, childStderr
		err = r.cmd.Start()
	}
	if err != nil {
		closeAll(opened)
		// go-plugin tidies up after processes that it saw running.
		return errors.Join(err, os.RemoveAll(r.socketDir))
	}
	closeAll([]*os.File{hostEnd, childStdout, childStderr})
	r.survive = context.AfterFunc(r.starting, r.killGroup)
	go r.readStderr()
	go r.reap()
	return nil
}

func closeAll(files []*os.File) {
	for _, f := range files {
		_ = f.Close()
	}
}

func (r *processRunner) readStderr() {
	w := r.log.writer()
	_, _ = io.Copy(w, r.stderr)
	w.flush()
	close(r.logged)
	_ = r.stderr.Close()
}

// reap waits for the process and takes along what it left in its group.
func (r *processRunner) reap() {
	r.exitErr = r.cmd.Wait()
	r.killGroup()
	_ = r.lifeline.Close()
	deadline := time.Now().Add(lingering)
	_ = r.stdout.SetReadDeadline(deadline)
	_ = r.stderr.SetReadDeadline(deadline)
	close(r.exited)
}

// killGroup ends the process and all that it started. The group's number cannot
// belong to others as long as one of them lives, and a number is not given out
// again until all others have been.
func (r *processRunner) killGroup() {
	_ = syscall.Kill(-r.cmd.Process.Pid, syscall.SIGKILL)
}

// Kill ends the process at once.
func (r *processRunner) Kill(context.Context) error {
	if r.cmd.Process != nil {
		r.killGroup()
	}
	return nil
}

// Wait returns when the process is gone.
func (r *processRunner) Wait(context.Context) error {
	<-r.exited
	return r.exitErr
}

// ID is the process id, empty before the start.
func (r *processRunner) ID() string {
	if r.cmd.Process == nil {
		return ""
	}
	return strconv.Itoa(r.cmd.Process.Pid)
}

// Name is the path of the executable.
func (r *processRunner) Name() string { return r.cmd.Path }

// Stdout has the first line only, which is the handshake; what follows is log.
func (r *processRunner) Stdout() io.ReadCloser { return &firstLine{file: r.stdout, log: r.log} }

// Stderr is empty: the host reads the real one itself, with limits.
func (r *processRunner) Stderr() io.ReadCloser { return io.NopCloser(strings.NewReader("")) }

// Diagnose adds nothing; the process's last words are in the log.
func (r *processRunner) Diagnose(context.Context) string { return "" }

// PluginToHost translates addresses, which are the same on both sides.
func (r *processRunner) PluginToHost(network, address string) (string, string, error) {
	return network, address, nil
}

// HostToPlugin translates addresses, which are the same on both sides.
func (r *processRunner) HostToPlugin(network, address string) (string, string, error) {
	return network, address, nil
}

// gone reports whether the process has ended.
func (r *processRunner) gone() bool {
	select {
	case <-r.exited:
		return true
	default:
		return false
	}
}

// exitReason tells in words how the process ended, once it has.
func (r *processRunner) exitReason() string {
	<-r.logged
	reason := "exited by itself"
	if r.exitErr != nil {
		reason = r.exitErr.Error()
	}
	if last := r.log.lastWords(); last != "" {
		return fmt.Sprintf("%s: %s", reason, last)
	}
	return reason
}

// firstLine reads up to the first newline and leaves the rest to the log.
type firstLine struct {
	file   *os.File
	log    *lineLog
	reader *bufio.Reader
	ended  bool
}

// Read implements io.Reader.
func (f *firstLine) Read(p []byte) (int, error) {
	if f.ended || len(p) == 0 {
		return 0, io.EOF
	}
	if f.reader == nil {
		f.reader = bufio.NewReader(f.file)
	}
	b, err := f.reader.ReadByte()
	if err != nil {
		f.ended = true
		_ = f.file.Close()
		return 0, io.EOF
	}
	p[0] = b
	if b == '\n' {
		f.ended = true
		go func() {
			_, _ = io.Copy(f.log.writer(), f.reader)
			_ = f.file.Close()
		}()
	}
	return 1, nil
}

// Close implements io.Closer; the file closes itself at its end.
func (f *firstLine) Close() error { return nil }
