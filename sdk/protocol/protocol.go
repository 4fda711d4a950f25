// Package protocol is version 1 of what passes between Routix and the process
// of an algorithm: the gRPC messages of algorithm.proto, the handshake before
// them and the limits that both sides keep.
//
// Authors of algorithms in Go never need it, sdk.Serve speaks it for them. It
// is for hosts (see the client package below it) and for those who write an
// algorithm in another language.
package protocol

//go:generate go run ./internal/protogen algorithm.proto

import "github.com/hashicorp/go-plugin"

const (
	// Version is the number that host and plugin agree on at the handshake.
	Version = 1

	// PluginName is the name under which go-plugin dispenses the service.
	PluginName = "algorithm"

	// MaxMessageBytes bounds a message in either direction: room for four
	// pictures of 3840x2160 pixels in their lossless form. gRPC's own limit of
	// 4 MiB would refuse an ordinary photo.
	MaxMessageBytes = 64 << 20
)

// Environment variables by which the host tells its plugins where they are.
const (
	// EnvParentPipe holds the number of a file descriptor that reaches its end
	// when the host is gone, however it died.
	EnvParentPipe = "ROUTIX_PARENT_PIPE"

	// EnvAssets holds the folder of the unpacked fonts, icons and models.
	EnvAssets = "ROUTIX_ASSETS"

	// EnvLogLevel holds the least level that the host wants to hear: a name
	// that slog.Level reads. Unset means info.
	EnvLogLevel = "ROUTIX_LOG_LEVEL"
)

// Handshake is the cookie by which a plugin knows that a host started it, not a
// person. It is a courtesy, not a secret.
func Handshake() plugin.HandshakeConfig {
	return plugin.HandshakeConfig{
		MagicCookieKey:   "ROUTIX_PLUGIN",
		MagicCookieValue: "f1a0c2d7-routix-algorithm",
	}
}
