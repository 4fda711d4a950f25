// Package socketio serves the Socket.IO protocol, revision 5, above Engine.IO:
// namespaces, events with acknowledgements, binary attachments and rooms.
//
// A [Server] is given its namespaces with [Server.Declare]; the functions of a
// [Behavior] then decide who may connect and what events do. Sending never
// blocks.
//
// The protocol is described at
// https://github.com/socketio/socket.io-protocol (revision 5).
package socketio
