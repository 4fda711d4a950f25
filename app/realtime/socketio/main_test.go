package socketio_test

import (
	"testing"

	"github.com/routix/routix/app/realtime/internal/clienttest"
)

func TestMain(m *testing.M) { clienttest.Main(m) }
