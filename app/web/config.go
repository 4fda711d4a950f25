package web

import (
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// Config holds the settings of the HTTP server.
type Config struct {
	// Host is the address to listen on; empty means every address.
	Host string `koanf:"host"`
	// Port is the TCP port to listen on; 0 takes any free one.
	Port int `koanf:"port"`
	// PublicBaseURL prefixes absolute URLs, such as https://routix.example.
	// Empty: the scheme and host of each request are used.
	PublicBaseURL string `koanf:"public_base_url"`
	// CORSOrigins may call the API from a browser, next to the own origin.
	CORSOrigins []string `koanf:"cors_origins"`
	// AllowedHosts are the Host headers answered to: exact names, *.name for
	// subdomains, or * for all.
	AllowedHosts []string `koanf:"allowed_hosts"`
	// TrustedProxies are the addresses or networks whose X-Forwarded-* headers
	// are believed.
	TrustedProxies []string `koanf:"trusted_proxies"`
	// LegacyWebOrigins get bare arrays from the routes that offer them.
	LegacyWebOrigins []string `koanf:"legacy_web_origins"`
	// LegacyClient counts the own origin among LegacyWebOrigins and answers a
	// refused login with 400, because that client hides the text of a 401.
	LegacyClient bool `koanf:"legacy_client"`
	// PresenceCookie sets the cookie that tells a page "somebody is logged in".
	PresenceCookie bool `koanf:"presence_cookie"`
	// PresenceSeconds is how long that cookie lives after the last answer.
	PresenceSeconds int `koanf:"presence_seconds"`
	// DocsEnabled serves the API's reference page under /docs.
	DocsEnabled bool `koanf:"docs_enabled"`
	// BodyLimit bounds request bodies, in bytes, where a route says nothing.
	BodyLimit int `koanf:"body_limit"`
	// RateLimit bounds how often one caller may ask.
	RateLimit RateLimitConfig `koanf:"rate_limit"`
}

// RateLimitConfig holds requests per minute of each class of routes.
type RateLimitConfig struct {
	Enabled             bool `koanf:"enabled"`
	PerMinute           int  `koanf:"per_minute"`
	PerHour             int  `koanf:"per_hour"`
	GenerationPerMinute int  `koanf:"generation_per_minute"`
	UploadPerMinute     int  `koanf:"upload_per_minute"`
	AuthPerMinute       int  `koanf:"auth_per_minute"`
	// TierMultiplier raises the default and generation class by tier.
	TierMultiplier map[string]int `koanf:"tier_multiplier"`
}

// DefaultConfig returns the settings of a fresh installation.
func DefaultConfig() Config {
	return Config{
		Port:            8000,
		CORSOrigins:     []string{"http://localhost:3000", "http://127.0.0.1:3000"},
		AllowedHosts:    []string{"*"},
		PresenceCookie:  true,
		PresenceSeconds: 900,
		DocsEnabled:     true,
		BodyLimit:       1 << 20,
		RateLimit: RateLimitConfig{
			Enabled: true, PerMinute: 60, PerHour: 1000,
			GenerationPerMinute: 10, UploadPerMinute: 20, AuthPerMinute: 5,
			TierMultiplier: map[string]int{"free": 1, "basic": 2, "pro": 5, "enterprise": 10},
		},
	}
}

// Validate reports the first setting that cannot work.
func (c Config) Validate() error {
	if c.Port < 0 || c.Port > 65535 {
		return fmt.Errorf("port: %d is not a TCP port", c.Port)
	}
	if c.BodyLimit < 1 {
		return fmt.Errorf("body_limit: must be at least 1 byte, is %d", c.BodyLimit)
	}
	if c.PresenceCookie && c.PresenceSeconds < 1 {
		return fmt.Errorf("presence_seconds: must be at least 1, is %d", c.PresenceSeconds)
	}
	if c.PublicBaseURL != "" && !isOrigin(strings.TrimRight(c.PublicBaseURL, "/")) {
		return fmt.Errorf("public_base_url: %q is not a scheme and host such as https://routix.example", c.PublicBaseURL)
	}
	for _, origin := range slices.Concat(c.CORSOrigins, c.LegacyWebOrigins) {
		if origin != "*" && !isOrigin(strings.TrimRight(origin, "/")) {
			return fmt.Errorf("origins: %q is not a scheme and host such as http://localhost:3000", origin)
		}
	}
	if _, err := parseNetworks(c.TrustedProxies); err != nil {
		return fmt.Errorf("trusted_proxies: %w", err)
	}
	return c.RateLimit.validate()
}

func (c RateLimitConfig) validate() error {
	for name, value := range map[string]int{
		"per_minute": c.PerMinute, "per_hour": c.PerHour, "generation_per_minute": c.GenerationPerMinute,
		"upload_per_minute": c.UploadPerMinute, "auth_per_minute": c.AuthPerMinute,
	} {
		if c.Enabled && value < 1 {
			return fmt.Errorf("rate_limit.%s: must be at least 1, is %d", name, value)
		}
	}
	for tier, factor := range c.TierMultiplier {
		if factor < 1 {
			return fmt.Errorf("rate_limit.tier_multiplier.%s: must be at least 1, is %d", tier, factor)
		}
	}
	return nil
}

// BaseURL is the prefix of absolute URLs where there is no request to take it
// from, such as in mail: the configured one, else the local address.
func (c Config) BaseURL() string {
	if c.PublicBaseURL != "" {
		return strings.TrimRight(c.PublicBaseURL, "/")
	}
	return fmt.Sprintf("http://localhost:%d", c.Port)
}

func isOrigin(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" &&
		u.Path == "" && u.RawQuery == "" && u.Fragment == "" && u.User == nil
}

// parseNetworks reads single addresses and networks in CIDR form.
func parseNetworks(texts []string) ([]netip.Prefix, error) {
	networks := make([]netip.Prefix, 0, len(texts))
	for _, text := range texts {
		if addr, err := netip.ParseAddr(text); err == nil {
			networks = append(networks, netip.PrefixFrom(addr, addr.BitLen()))
			continue
		}
		network, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, fmt.Errorf("%q is neither an address nor a network", text)
		}
		networks = append(networks, network)
	}
	return networks, nil
}
