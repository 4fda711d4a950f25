package contract

import (
	"encoding/hex"

	"github.com/google/uuid"
)

// Prefixes of ids.
const (
	PrefixAccount     = "user"
	PrefixGeneration  = "gen"
	PrefixTransaction = "txn"
	PrefixActivity    = "act"
)

// NewID makes an id that sorts by time of making: prefix, underscore, and a
// version 7 UUID (RFC 9562) in hexadecimal.
func NewID(prefix string) string {
	id := uuid.Must(uuid.NewV7())
	return prefix + "_" + hex.EncodeToString(id[:])
}
