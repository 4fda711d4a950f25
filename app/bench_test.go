package main

import (
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/routix/routix/modules/algorithms"
)

// BenchmarkPromptToCompleted measures from sending an order to the arrival of
// generation_completed, at the size that the algorithm draws by itself. Run it
// on an otherwise idle machine.
func BenchmarkPromptToCompleted(b *testing.B) {
	for _, algorithm := range []string{"routix_v4", "routix_v5", "routix_v6"} {
		b.Run(algorithm, func(b *testing.B) {
			free := 0
			h := startServer(b, func(s *settings) {
				s.Algorithms = algorithms.Config{algorithm: {CreditCost: &free}}
			})
			a := h.register("bench")
			s := a.connect()
			s.follow(a.order(map[string]any{"prompt": "warm up", "algorithm": algorithm}))
			var took []time.Duration
			for n := 0; b.Loop(); n++ {
				began := time.Now()
				id := a.must(http.MethodPost, "/api/v1/generation/create", map[string]any{
					"prompt": fmt.Sprintf("Epic boss fight number %d with explosions", n), "algorithm": algorithm,
				})["generation_id"].(string)
				s.follow(id)
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkColdStart measures from an empty data folder to five plugins ready
// and requests answered.
func BenchmarkColdStart(b *testing.B) {
	for b.Loop() {
		h := startServer(b, nil)
		response, err := http.Get(h.url + "/health")
		if err != nil {
			b.Fatal(err)
		}
		response.Body.Close()
	}
}
