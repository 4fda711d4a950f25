package client

import (
	"context"
	"errors"

	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"

	"github.com/routix/routix/sdk/protocol"
)

// Plugins is the set of protocol versions that a host offers to go-plugin, for
// ClientConfig.VersionedPlugins. Dispensing protocol.PluginName gives a *Client.
func Plugins() map[int]plugin.PluginSet {
	return map[int]plugin.PluginSet{protocol.Version: {protocol.PluginName: hostedPlugin{}}}
}

// hostedPlugin is the host's half of what go-plugin wants of a plugin.
type hostedPlugin struct{ plugin.NetRPCUnsupportedPlugin }

var _ plugin.GRPCPlugin = hostedPlugin{}

func (hostedPlugin) GRPCClient(_ context.Context, _ *plugin.GRPCBroker, connection *grpc.ClientConn) (any, error) {
	return New(connection), nil
}

func (hostedPlugin) GRPCServer(*plugin.GRPCBroker, *grpc.Server) error {
	return errors.New("a host serves no algorithm")
}
