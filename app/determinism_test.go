package main

import (
	"bytes"
	"testing"
)

// TestSameSeedSameBytes draws the same order by two separate engines at a time and
// one after the other.
func TestSameSeedSameBytes(t *testing.T) {
	manifests, first := versions(t)
	_, second := versions(t)
	specimens := corpus(t)[:6]
	if testing.Short() {
		specimens = specimens[:1]
	}
	for _, s := range specimens {
		for _, m := range manifests {
			t.Run(s.Name+"/"+m.ID, func(t *testing.T) {
				t.Parallel()
				order := s.order(t, m, .25)
				one, _ := paint(t, first[m.ID], order)
				two, _ := paint(t, second[m.ID], order)
				again, _ := paint(t, first[m.ID], order)
				if !bytes.Equal(one.Images[0].Data, two.Images[0].Data) || !bytes.Equal(one.Images[0].Data, again.Images[0].Data) {
					t.Error("the same order and seed give other bytes")
				}
			})
		}
	}
}
