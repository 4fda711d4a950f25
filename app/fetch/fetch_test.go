package fetch_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/app/fetch"
	"github.com/routix/routix/app/fetch/fetchtest"
)

// loopback lets a test fetch small files from its own server.
func loopback(t *testing.T) fetch.Config {
	t.Helper()
	cfg := fetchtest.Config(t)
	cfg.MaxBytes = 4096
	return cfg
}

func picture(t *testing.T) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	client := fetch.New(fetch.DefaultConfig())
	for _, address := range []string{
		"http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/",
		"http://localhost/", "http://LOCALHOST./", "http://a.localhost/", "http://0/", "http://0.0.0.0:8000/",
		"http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
		"http://100.64.0.1/", "http://198.18.0.1/", "http://192.0.2.1/", "http://224.0.0.1/", "http://255.255.255.255/",
		"http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[fe80::1%25lo]/",
		"http://[fc00::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[2001:db8::1]/", "http://[ff02::1]/",
		"file:///etc/passwd", "ftp://example.com/", "gopher://127.0.0.1:6379/_INFO", "data:image/png;base64,AAAA", "//example.com/x.png",
		"http://", "http:///x.png", "http://user:secret@example.com/", "http://example.com:99999/", "not an address", "",
		"http://" + strings.Repeat("a", 2100) + ".example.com/",
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		data, err := client.Picture(ctx, address)
		cancel()
		if data != nil || (!errors.Is(err, fetch.ErrAddress) && !errors.Is(err, fetch.ErrUnreachable)) {
			t.Errorf("%q gives %d bytes, %v", address, len(data), err)
		}
	}
}

// TestConnectionIsCheckedNotTheName connects to what a harmless name resolves
// to, as in a rebinding attack: the name passed the first look.
func TestConnectionIsCheckedNotTheName(t *testing.T) {
	asked := false
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer server.Close()
	for _, allow := range []func(netip.Addr) bool{nil, func(netip.Addr) bool { return false }} {
		cfg := loopback(t)
		cfg.Allow = allow
		client := fetch.New(cfg)
		if _, err := client.Picture(t.Context(), fetchtest.Named(server.URL)); !errors.Is(err, fetch.ErrAddress) {
			t.Errorf("got %v, want a refused address", err)
		}
	}
	if asked {
		t.Error("the private server was reached")
	}
}

func TestFetch(t *testing.T) {
	file := picture(t)
	routes := http.NewServeMux()
	answer := func(path string, fn http.HandlerFunc) { routes.HandleFunc(path, fn) }
	answer("/good", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(file) })
	answer("/lying", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		_, _ = w.Write([]byte("<script>alert(1)</script>"))
	})
	answer("/big", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(append(file, make([]byte, 5000)...)) })
	answer("/missing", http.NotFound)
	answer("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/good", http.StatusFound) })
	answer("/inside", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
	})
	answer("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	answer("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "2000")
		_, _ = w.Write(file)
	})
	server := httptest.NewServer(routes)
	defer server.Close()
	client := fetch.New(loopback(t))
	for path, want := range map[string]error{
		"/good": nil, "/moved": nil, "/lying": fetch.ErrType, "/big": fetch.ErrTooLarge, "/missing": fetch.ErrUnreachable,
		"/inside": fetch.ErrAddress, "/round": fetch.ErrUnreachable, "/cut": fetch.ErrUnreachable,
	} {
		data, err := client.Picture(t.Context(), fetchtest.Named(server.URL)+path)
		if !errors.Is(err, want) || (want == nil) != bytes.Equal(data, file) {
			t.Errorf("%s gives %d bytes, %v, want %v", path, len(data), err, want)
		}
	}
}

func TestFetchEndsWithItsContext(t *testing.T) {
	release := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	defer server.Close()
	defer close(release)
	ctx, cancel := context.WithCancel(t.Context())
	client := fetch.New(loopback(t))
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := client.Picture(ctx, fetchtest.Named(server.URL)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
