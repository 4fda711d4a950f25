package encode

import (
	"container/heap"
	"math/bits"
)

// Longest codes that the format allows: for symbols, and for code lengths.
const (
	maxCodeLength       = 15
	maxCodeLengthLength = 7
)

// prefixCode is a canonical Huffman code: bit lengths per symbol, 0 for unused
// ones, and the codes with their bits in writing order.
type prefixCode struct {
	lengths []int
	codes   []uint32
	used    []int // symbols in use
}

// newPrefixCode builds a code for symbols that occur counts times, with no code
// longer than limit. While it is too deep, small counts are raised.
func newPrefixCode(counts []int, limit int) prefixCode {
	c := prefixCode{lengths: make([]int, len(counts)), codes: make([]uint32, len(counts))}
	for symbol, n := range counts {
		if n > 0 {
			c.used = append(c.used, symbol)
		}
	}
	for least := 1; len(c.used) > 1; least *= 2 {
		if c.assignLengths(counts, least) <= limit {
			break
		}
	}
	if len(c.used) == 1 {
		c.lengths[c.used[0]] = 1
	}
	c.assignCodes(limit)
	return c
}

// node is a subtree of the Huffman tree.
type node struct {
	count       int
	order       int // makes equal counts deterministic
	symbol      int
	left, right *node
}

type nodeHeap []*node

func (h nodeHeap) Len() int { return len(h) }
func (h nodeHeap) Less(i, j int) bool {
	if h[i].count != h[j].count {
		return h[i].count < h[j].count
	}
	return h[i].order < h[j].order
}
func (h nodeHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *nodeHeap) Push(x any)   { *h = append(*h, x.(*node)) }
func (h *nodeHeap) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// assignLengths builds the tree with every count at least least and returns its
// depth.
func (c prefixCode) assignLengths(counts []int, least int) int {
	trees := make(nodeHeap, 0, len(c.used))
	for _, symbol := range c.used {
		trees = append(trees, &node{count: max(counts[symbol], least), order: symbol, symbol: symbol})
	}
	heap.Init(&trees)
	for order := len(counts); trees.Len() > 1; order++ {
		a, b := heap.Pop(&trees).(*node), heap.Pop(&trees).(*node)
		heap.Push(&trees, &node{count: a.count + b.count, order: order, left: a, right: b})
	}
	return c.measure(trees[0], 0)
}

func (c prefixCode) measure(n *node, depth int) int {
	if n.left == nil {
		c.lengths[n.symbol] = depth
		return depth
	}
	return max(c.measure(n.left, depth+1), c.measure(n.right, depth+1))
}

// assignCodes numbers the codes by length and symbol, as RFC 1951 3.2.2 does.
func (c prefixCode) assignCodes(limit int) {
	next := uint32(0)
	for length := 1; length <= limit; length++ {
		next <<= 1
		for _, symbol := range c.used {
			if c.lengths[symbol] == length {
				c.codes[symbol] = bits.Reverse32(next) >> (32 - length)
				next++
			}
		}
	}
}

// write puts the code of one symbol. A code of one symbol takes no bits.
func (c prefixCode) write(out *bitWriter, symbol uint32) {
	if len(c.used) > 1 {
		out.write(c.codes[symbol], uint(c.lengths[symbol]))
	}
}

// writeTo puts the code itself: one or no symbol in the short form, else all
// lengths, which are themselves written in a prefix code.
func (c prefixCode) writeTo(out *bitWriter) {
	if len(c.used) == 0 {
		out.write(1, 4) // short form, one symbol, of one bit: 0
		return
	}
	if len(c.used) == 1 && c.used[0] < literals {
		out.write(1|1<<2, 3) // short form, one symbol, of eight bits
		out.write(uint32(c.used[0]), 8)
		return
	}
	runs := runsOf(c.lengths)
	counts := make([]int, lengthSymbols)
	for _, r := range runs {
		counts[r.symbol]++
	}
	code := newPrefixCode(counts, maxCodeLengthLength)
	out.write(0, 1) // long form
	out.write(lengthSymbols-4, 4)
	for _, symbol := range []int{17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15} {
		out.write(uint32(code.lengths[symbol]), 3)
	}
	out.write(0, 1) // lengths for the whole alphabet
	for _, r := range runs {
		code.write(out, uint32(r.symbol))
		out.write(r.extra, r.bits)
	}
}

// Symbols of code lengths: 0 to 15 themselves, then two kinds of zero runs. The
// format's repeat of other lengths (16) is not used.
const (
	lengthSymbols = 19
	fewZeros      = 17 // 3 to 10
	manyZeros     = 18 // 11 to 138
)

// run is a code length, or a run of zeros with its extra bits.
type run struct {
	symbol int
	extra  uint32
	bits   uint
}

func runsOf(lengths []int) []run {
	var runs []run
	for i := 0; i < len(lengths); {
		zeros := 0
		for i+zeros < len(lengths) && lengths[i+zeros] == 0 && zeros < 138 {
			zeros++
		}
		switch {
		case zeros >= 11:
			runs = append(runs, run{manyZeros, uint32(zeros - 11), 7})
		case zeros >= 3:
			runs = append(runs, run{fewZeros, uint32(zeros - 3), 3})
		default:
			zeros = 1
			runs = append(runs, run{symbol: lengths[i]})
		}
		i += zeros
	}
	return runs
}
