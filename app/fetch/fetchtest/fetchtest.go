// Package fetchtest lets tests fetch from servers of their own: those have
// loopback addresses, which are refused by their form, so a test gives them a
// name and a resolver that knows it.
package fetchtest

import (
	"context"
	"net"
	"net/netip"
	"strings"
	"testing"

	"golang.org/x/net/dns/dnsmessage"

	"github.com/routix/routix/app/fetch"
)

// Config fetches from loopback alone, which every name resolves to.
func Config(t *testing.T) fetch.Config {
	t.Helper()
	cfg := fetch.DefaultConfig()
	cfg.Allow = netip.Addr.IsLoopback
	cfg.Resolver = resolver(t, [4]byte{127, 0, 0, 1})
	return cfg
}

// Named gives a test server's URL a name instead of its address.
func Named(url string) string { return strings.Replace(url, "127.0.0.1", "routix.test", 1) }

// resolver resolves every name to one IPv4 address by a DNS server of its own.
func resolver(t *testing.T, address [4]byte) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	go func() {
		packet := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(packet)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(packet[:n]) != nil || len(m.Questions) == 0 {
				continue
			}
			m.Response, m.Authoritative, m.Additionals = true, true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
					Body:   &dnsmessage.AResource{A: address},
				}}
			}
			if answer, err := m.Pack(); err == nil {
				_, _ = conn.WriteTo(answer, from)
			}
		}
	}()
	dialer := &net.Dialer{}
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return dialer.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}
