// Package engineio serves Engine.IO protocol 4 on Fiber: one ordered,
// two-way stream of messages per client, over HTTP long-polling, over
// WebSocket, or begun on the one and upgraded to the other.
//
// A [Server] hands every new [Session] to the function given to [New] and
// delivers what the client sends to the [Receiver] that it returned. Sending
// never blocks: messages wait in a bounded queue until the client takes them.
//
// The protocol is described at
// https://github.com/socketio/engine.io-protocol (version 4).
package engineio
