package encode

import "math/bits"

// tokenizer turns blocks of one row of coded units into symbols.
type tokenizer struct {
	tables [2]*quantiser
	counts *[codeCount]uint32
	tokens []jpegToken
	before [3]int // the last DC values of Y, Cb and Cr

	luma, blue, red    pair
	y, y2, first, last quantised
}

// begin starts a row, for which predictions start anew.
func (t *tokenizer) begin(capacity int) {
	t.tokens, t.before = make([]jpegToken, 0, capacity), [3]int{}
}

// full codes two units of 8x8 pixels with full colour, or the first alone.
func (t *tokenizer) full(rows [][]byte, x int, both bool) {
	readFull(rows, x, &t.luma, &t.blue, &t.red)
	t.luma.transform()
	t.blue.transform()
	t.red.transform()
	t.tables[0].quantise(&t.y, &t.luma)
	t.tables[1].quantise(&t.first, &t.blue)
	t.tables[1].quantise(&t.last, &t.red)
	for lane := range 2 {
		if lane == 1 && !both {
			break
		}
		t.block(&t.y, lane, 0)
		t.block(&t.first, lane, 1)
		t.block(&t.last, lane, 2)
	}
}

// halved codes one unit of 16x16 pixels: four blocks of brightness and one of
// each colour difference.
func (t *tokenizer) halved(rows [][]byte, x int) {
	readLuma(rows[:8], x, &t.luma)
	t.luma.transform()
	t.tables[0].quantise(&t.y, &t.luma)
	readLuma(rows[8:], x, &t.luma)
	t.luma.transform()
	t.tables[0].quantise(&t.y2, &t.luma)
	readHalved(rows, x, &t.blue)
	t.blue.transform()
	t.tables[1].quantise(&t.first, &t.blue)
	for lane := range 2 {
		t.block(&t.y, lane, 0)
	}
	for lane := range 2 {
		t.block(&t.y2, lane, 0)
	}
	t.block(&t.first, 0, 1)
	t.block(&t.first, 1, 2)
}

// block writes the symbols of one block: T.81, F.1.2.
func (t *tokenizer) block(q *quantised, lane, component int) {
	table, dc := t.tables[min(component, 1)], codeLumaDC
	if component > 0 {
		dc = codeColourDC
	}
	ac := dc + codeLumaAC
	value := table.value(q, 0, lane)
	size, extra := magnitude(value - t.before[component])
	t.before[component] = value
	t.put(dc+int(size), extra)

	at := 0 // the last coefficient written
	for set := q.set[lane] &^ 1; set != 0; set &= set - 1 {
		k := bits.TrailingZeros64(set)
		value := table.value(q, k, lane)
		if value == 0 {
			continue
		}
		zeros := k - at - 1
		for ; zeros > 15; zeros -= 16 {
			t.put(ac+sixteenZeros, 0)
		}
		size, extra := magnitude(value)
		t.put(ac+zeros<<4+int(size), extra)
		at = k
	}
	if at != 63 {
		t.put(ac+endOfBlock, 0)
	}
}

func (t *tokenizer) put(symbol int, extra uint32) {
	t.counts[symbol&(codeCount-1)]++
	t.tokens = append(t.tokens, jpegToken(symbol<<16)|jpegToken(extra))
}
