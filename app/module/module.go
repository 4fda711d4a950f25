// Package module says what a module of Routix is and what it is given.
//
// A module is one noun: accounts, generations, algorithms. It imports the
// packages under app that it works with and modules/contract, never another
// module.
package module

import (
	"context"
	"log/slog"

	"github.com/routix/routix/app/blob"
	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/app/web"
)

// Module is a part of the product.
type Module interface {
	// Name is one lower-case word, for logs and errors.
	Name() string
	// Register connects the module: it answers queries, subscribes to topics,
	// adds routes. It is called once, before anything runs.
	Register(kit *Kit) error
}

// Runner is the optional ability to work on one's own while the server runs.
type Runner interface {
	// Run works until ctx ends and returns nil then. An error stops the server.
	Run(ctx context.Context) error
}

// Kit is what a module is given.
type Kit struct {
	// Log is the module's own logger.
	Log *slog.Logger
	// Bus reaches the other modules.
	Bus *bus.Bus
	// DB is the database, with its schema up to date.
	DB *store.DB
	// Queue keeps work that outlives a request.
	Queue queue.Queue
	// Blobs keeps files.
	Blobs blob.Store
	// Plugins runs the algorithms.
	Plugins *pluginhost.Host
	// Web takes routes.
	Web *web.Server
	// Realtime reaches connected clients.
	Realtime *realtime.Server
}
