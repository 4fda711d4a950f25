package sdk

import (
	"io"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	"github.com/routix/routix/sdk/protocol"
)

// exitWithHost ties the life of the process to that of its host. The host keeps
// the write end of a pipe open for as long as it lives, so the read end reports
// the end even after a kill -9, when nobody is left to send a signal.
//
// In return a request to terminate is the host's business: a service manager
// sends it to all processes at once, and the host lets running calls finish
// before it ends this one.
func exitWithHost() {
	number, err := strconv.ParseUint(os.Getenv(protocol.EnvParentPipe), 10, 16)
	if err != nil {
		return
	}
	signal.Notify(make(chan os.Signal, 1), syscall.SIGTERM)
	pipe := os.NewFile(uintptr(number), "host")
	go func() {
		// The host never writes; a read returns at its death only.
		_, _ = io.Copy(io.Discard, pipe)
		killOwnGroup()
		os.Exit(1)
	}()
}
