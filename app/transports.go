package main

import (
	"cmp"
	"context"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/cache/memory"
	"github.com/routix/routix/app/queue/sqlite"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/web"
)

// openTransports makes what modules add their routes and events to.
func (b *server) openTransports(s *settings, who auth.Authenticator) (err error) {
	if b.limits, err = memory.NewLimiter(memory.DefaultConfig()); err != nil {
		return err
	}
	b.web = web.New(s.Web, web.Deps{Log: b.log.With("part", "web"), Limiter: limiter{b.limits}, Version: version})
	b.web.SetAuthenticator(who)
	if b.sockets, err = realtime.New(b.socketConfig(s), who, b.log.With("part", "sockets")); err != nil {
		return err
	}
	b.web.Fiber().All("/socket.io/", b.sockets.Handler())
	q := sqlite.DefaultConfig()
	q.Workers, q.Drain, q.Grace = s.Generation.Workers, stopWork-4*time.Second, 2*time.Second
	b.queue, err = sqlite.New(b.db, q, b.log.With("part", "queue"))
	return err
}

// socketConfig has sockets judge callers as the web server does.
func (b *server) socketConfig(s *settings) realtime.Config {
	cfg := realtime.DefaultConfig()
	cfg.AllowOrigin = b.web.AllowsOrigin
	cfg.Caller = func(ctx context.Context) (scheme, host, remoteIP string) {
		scheme, host = web.Addressed(ctx)
		return scheme, host, web.Client(ctx).IP
	}
	cfg.PublicURL = func(own string) string { return cmp.Or(s.Web.PublicBaseURL, own) }
	return cfg
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
type limiter struct{ counts *memory.Limiter }

// Allow counts n requests under key.
func (l limiter) Allow(ctx context.Context, key string, limit int, window time.Duration, n int) (web.Quota, error) {
	d, err := l.counts.Allow(ctx, key, limit, window, n)
	return web.Quota(d), err
}
