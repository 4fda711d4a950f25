package fetch

import "net/netip"

// special are the blocks of the IANA special-purpose address registries (RFC
// 6890 and its updates) that are not reachable from everywhere, or that carry
// an IPv4 address inside and so could reach one of those.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("10.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("127.0.0.0/8"),
	netip.MustParsePrefix("169.254.0.0/16"),
	netip.MustParsePrefix("172.16.0.0/12"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("192.88.99.0/24"),
	netip.MustParsePrefix("192.168.0.0/16"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("224.0.0.0/4"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("2001::/23"),
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("2002::/16"),
	netip.MustParsePrefix("3fff::/20"),
}

// allocated is the only block of IPv6 from which global addresses are given
// out (RFC 4291, 2.4, and IANA's registry of IPv6 global unicast assignments).
var allocated = netip.MustParsePrefix("2000::/3")

// Public tells whether an address belongs to the public internet.
func Public(addr netip.Addr) bool {
	addr = addr.Unmap().WithZone("")
	if addr.Is6() && !allocated.Contains(addr) {
		return false
	}
	for _, block := range special {
		if block.Contains(addr) {
			return false
		}
	}
	return true
}
