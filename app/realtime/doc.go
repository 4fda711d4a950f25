// Package realtime keeps web clients up to date over Socket.IO: the namespace
// "/" of Routix, in which every socket belongs to an account.
//
// A [Server] admits sockets by their access token, closes them when it ends,
// and carries three kinds of events: those of modules to accounts
// ([Server.ToAccount], [Server.Broadcast]), those of clients to modules
// ([Server.OnEvent]), and the progress of generations to the sockets that
// subscribed to it ([Server.PublishGeneration]).
//
// Sending never waits for a client. What waits for a slow one is bounded and
// merged; who falls behind all the same is disconnected and comes back.
package realtime
