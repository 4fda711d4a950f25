// Package fetch gets pictures from addresses that people give. It is the only
// way to fetch such an address: a server that fetches whatever it is told can be
// made to read its own network (server-side request forgery).
//
// What is checked is the address that a connection is made to, after the name
// was resolved and again for every redirect, so neither a name that resolves to
// a private address nor one that changes its mind between check and connection
// gets through.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// What a fetch can fail with, besides the error of its context.
var (
	// ErrAddress means that the address is not one that may be fetched: another
	// scheme, credentials inside, or a host that is not public.
	ErrAddress = errors.New("address is not a public http or https address")
	// ErrUnreachable means that the host did not answer, or not with a picture's
	// bytes.
	ErrUnreachable = errors.New("address could not be fetched")
	// ErrTooLarge means that the file is over the limit.
	ErrTooLarge = errors.New("file is too large")
	// ErrType means that the file is not a picture of a known kind.
	ErrType = errors.New("file is not a PNG, JPEG, WebP or GIF picture")
)

const (
	maxRedirects = 3
	maxURL       = 2048
)

// Config bounds a fetch. Start from DefaultConfig.
type Config struct {
	// MaxBytes is the largest file.
	MaxBytes int64
	// Timeout bounds one fetch as a whole, redirects included.
	Timeout time.Duration
	// Allow says which addresses may be connected to; nil allows Public ones.
	Allow func(netip.Addr) bool
	// Resolver looks names up; nil is the system's.
	Resolver *net.Resolver
}

// DefaultConfig returns the limits for pictures of people: 10 MiB, 10 s.
func DefaultConfig() Config { return Config{MaxBytes: 10 << 20, Timeout: 10 * time.Second} }

// Client fetches pictures. It is safe for concurrent use.
type Client struct {
	cfg  Config
	http *http.Client
}

// New makes a client.
func New(cfg Config) *Client {
	if cfg.Allow == nil {
		cfg.Allow = Public
	}
	dialer := &net.Dialer{Timeout: cfg.Timeout, Resolver: cfg.Resolver, Control: func(_, address string, _ syscall.RawConn) error {
		return check(address, cfg.Allow)
	}}
	return &Client{cfg: cfg, http: &http.Client{
		Timeout: cfg.Timeout,
		Transport: &http.Transport{
			DialContext: dialer.DialContext, DisableKeepAlives: true, TLSHandshakeTimeout: cfg.Timeout,
			ResponseHeaderTimeout: cfg.Timeout, MaxResponseHeaderBytes: 64 << 10,
		},
		CheckRedirect: func(next *http.Request, earlier []*http.Request) error {
			if len(earlier) > maxRedirects {
				return fmt.Errorf("%w: more than %d redirects", ErrUnreachable, maxRedirects)
			}
			return CheckURL(next.URL.String())
		},
	}}
}

// check runs on the resolved address right before the connection.
func check(address string, allow func(netip.Addr) bool) error {
	target, err := netip.ParseAddrPort(address)
	if err != nil || !allow(target.Addr().Unmap()) {
		return ErrAddress
	}
	return nil
}

// CheckURL tells early whether an address has a form that may be fetched. The
// host is checked when it is connected to.
func CheckURL(raw string) error {
	u, err := url.Parse(raw)
	switch {
	case err != nil || len(raw) > maxURL, u.Scheme != "http" && u.Scheme != "https", u.User != nil, u.Hostname() == "":
		return ErrAddress
	case strings.HasSuffix(strings.ToLower(strings.TrimSuffix(u.Hostname(), ".")), "localhost"):
		return ErrAddress
	}
	if addr, err := netip.ParseAddr(u.Hostname()); err == nil && !Public(addr.Unmap()) {
		return ErrAddress
	}
	return nil
}

// Picture fetches a picture's bytes. The kind is told by the bytes, never by
// the name or the header. Errors wrap one of the package's.
func (c *Client) Picture(ctx context.Context, address string) ([]byte, error) {
	if err := CheckURL(address); err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, ErrAddress
	}
	request.Header.Set("Accept", "image/*")
	request.Header.Set("User-Agent", "Routix")
	response, err := c.http.Do(request)
	if err != nil {
		return nil, classify(ctx, err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%w: status %d", ErrUnreachable, response.StatusCode)
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, c.cfg.MaxBytes+1))
	if err != nil {
		return nil, classify(ctx, err)
	}
	if int64(len(data)) > c.cfg.MaxBytes {
		return nil, ErrTooLarge
	}
	switch http.DetectContentType(data) {
	case "image/png", "image/jpeg", "image/webp", "image/gif":
		return data, nil
	}
	return nil, ErrType
}

// classify keeps the cause for the log and says which of our errors it is.
func classify(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, ErrAddress):
		return ErrAddress
	}
	return fmt.Errorf("%w: %w", ErrUnreachable, err)
}
