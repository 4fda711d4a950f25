package sdk

import (
	"io"
	"os"
	"strconv"

	"github.com/routix/routix/sdk/protocol"
)

// exitWithHost ends the process when the host is gone. The host keeps the write
// end of a pipe open for as long as it lives, so the read end reports the end
// even after a kill -9, when nobody is left to send a signal.
func exitWithHost() {
	number, err := strconv.ParseUint(os.Getenv(protocol.EnvParentPipe), 10, 16)
	if err != nil {
		return
	}
	pipe := os.NewFile(uintptr(number), "host")
	go func() {
		// The host never writes; a read returns at its death only.
		_, _ = io.Copy(io.Discard, pipe)
		killOwnGroup()
		os.Exit(1)
	}()
}
