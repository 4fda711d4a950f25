package main

import (
	"context"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/cache"
	"github.com/routix/routix/app/queue/sqlite"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/web"
)

// openTransports makes what modules add their routes and events to.
func (b *server) openTransports(s *settings, who auth.Authenticator) (err error) {
	b.web = web.New(s.Web, web.Deps{
		Log: b.log.With("part", "web"), Limiter: limiter{memory.NewLimiter()}, Version: version,
	})
	b.web.SetAuthenticator(who)
	cfg := realtime.DefaultConfig()
	if b.sockets, err = realtime.New(cfg, who, b.log.With("part", "sockets")); err != nil {
		return err
	}
	b.web.Fiber().All("/socket.io/", b.sockets.Handler())
	q := sqlite.DefaultConfig()
	q.Workers = s.Generation.Workers
	b.queue, err = sqlite.New(b.db, q, b.log.With("part", "queue"))
	return err
}

// serveWeb answers requests until ctx ends, then lets the running ones finish.
func (b *server) serveWeb(ctx context.Context) error {
	served := make(chan error, 1)
	go func() { served <- b.web.Serve(b.listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	deadline, cancel := context.WithTimeout(context.Background(), stopWeb-time.Second)
	defer cancel()
	if err := b.web.Shutdown(deadline); err != nil {
		return err
	}
	return <-served
}

// serveSockets waits for the end and then sends all clients away.
func (b *server) serveSockets(ctx context.Context) error {
	<-ctx.Done()
	deadline, cancel := context.WithTimeout(context.Background(), stopSockets-time.Second/2)
	defer cancel()
	return b.sockets.Shutdown(deadline)
}

// limiter counts requests for the web server.
type limiter struct{ cache.Limiter }

// Take counts n requests under key.
func (l limiter) Take(ctx context.Context, key string, n, limit int, window time.Duration) (web.Quota, error) {
	d, err := l.Allow(ctx, key, limit, window, n)
	return web.Quota{
		Allowed: d.Allowed, Remaining: d.Remaining, Reset: time.Now().Add(d.Reset), RetryAfter: d.RetryAfter,
	}, err
}
