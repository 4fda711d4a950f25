package canvas

// span is the indices from..to-1.
type span struct{ from, to int }

// and is what lies in both spans.
func (s span) and(o span) span {
	from := max(s.from, o.from)
	return span{from, max(from, min(s.to, o.to))}
}

// everything is a span that ends nowhere in practice.
const everything = 1 << 30

// within is the span of the indices i, from 0 on, for which start + step*i is at
// least low and below high.
func within(start, step, low, high int) span {
	switch {
	case step == 0 && low <= start && start < high:
		return span{0, everything}
	case step == 0:
		return span{}
	case step < 0:
		// Seen from the other side, the bounds change places.
		start, step, low, high = -start, -step, 1-high, 1-low
	}
	from, to := max(0, ceilDiv(low-start, step)), max(0, ceilDiv(high-start, step))
	return span{from, max(from, to)}
}

// ceilDiv is a/b rounded up, for positive b.
func ceilDiv(a, b int) int {
	if a <= 0 {
		return -(-a / b)
	}
	return (a + b - 1) / b
}
