package clienttest

import (
	"testing"

	"go.uber.org/goleak"
)

// Main runs the tests of a package and fails it if goroutines are left. Those
// that fasthttp keeps for some seconds after a server has ended do not count.
func Main(m *testing.M) {
	goleak.VerifyTestMain(m,
		goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.updateServerDate.func1"),
		goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.(*workerPool).Start.func2"),
	)
}
