package realtime_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/routix/routix/app/realtime"
)

func TestReplay(t *testing.T) {
	tests := []struct {
		status, stage string
		events        []string
		ends          bool
	}{
		{realtime.StatusQueued, "pending", []string{"generation_progress", "queue_position"}, false},
		{realtime.StatusProcessing, "generating", []string{"generation_progress"}, false},
		{realtime.StatusCompleted, "completed", []string{"generation_completed"}, true},
		{realtime.StatusFailed, "failed", []string{"generation_failed"}, true},
		{realtime.StatusCancelled, "cancelled", []string{"generation_cancelled", "generation_failed"}, true},
	}
	s := start(t, nil, nil)
	c := s.join(t, "ada")
	for _, test := range tests {
		t.Run(test.status, func(t *testing.T) {
			s.store.put("user_ada", state(7, test.status, test.stage, 40))
			answer := c.ask("subscribe_generation", `{"generation_id":"g"}`)
			told, _ := answer["state"].(object)
			if answer["success"] != true || answer["status"] != "subscribed" || answer["generation_id"] != "g" || told["status"] != test.status {
				t.Errorf("answer %v", answer)
			}
			if got, want := c.event("subscribed"), (object{"generation_id": "g", "status": "subscribed"}); !maps.Equal(got, want) {
				t.Errorf("subscribed %v", got)
			}
			seq := 7.0
			for _, name := range test.events {
				got := c.event(name)
				if got["replay"] != true || got["seq"].(float64) < seq || got["generation_id"] != "g" {
					t.Errorf("%s: %v", name, got)
				}
				seq = got["seq"].(float64)
			}
			if subscriptions := s.server.Stats().Subscriptions; (subscriptions == 0) != test.ends {
				t.Errorf("%d subscriptions are left", subscriptions)
			}
			if answer := c.ask("unsubscribe_generation", `{"generation_id":"g"}`); answer["status"] != "unsubscribed" || answer["success"] != true {
				t.Errorf("answer %v", answer)
			}
			if got, want := c.event("unsubscribed"), (object{"generation_id": "g", "status": "unsubscribed"}); !maps.Equal(got, want) {
				t.Errorf("unsubscribed %v", got)
			}
			s.server.PublishGeneration(realtime.EventProgress, state(50, realtime.StatusProcessing, "generating", 60))
			c.sync()
		})
	}
}

func TestCancelledPair(t *testing.T) {
	s := start(t, nil, nil)
	s.store.put("user_ada", state(1, realtime.StatusProcessing, "generating", 60))
	c := s.join(t, "ada")
	c.follow("generation_progress")
	s.server.PublishGeneration(realtime.EventCancelled, state(5, realtime.StatusCancelled, "cancelled", 60))
	s.server.PublishGeneration(realtime.EventFailed, state(6, realtime.StatusFailed, "cancelled", 60))
	cancelled, failed := c.event("generation_cancelled"), c.event("generation_failed")
	if cancelled["status"] != "cancelled" || cancelled["stage"] != "cancelled" || cancelled["seq"] != 5.0 {
		t.Errorf("cancelled %v", cancelled)
	}
	if failed["status"] != "failed" || failed["stage"] != "cancelled" || failed["error_code"] != "CANCELLED" ||
		failed["error_message"] != "Generation cancelled" || failed["seq"] != 6.0 {
		t.Errorf("failed %v", failed)
	}
	c.sync()
}

func TestOneSubscriptionPerSocket(t *testing.T) {
	s := start(t, nil, nil)
	s.store.put("user_ada", state(3, realtime.StatusProcessing, "generating", 60))
	c := s.join(t, "ada")
	c.follow("generation_progress")
	c.follow("generation_progress")
	s.server.PublishGeneration(realtime.EventProgress, state(4, realtime.StatusProcessing, "processing", 96))
	c.event("generation_progress")
	s.server.PublishGeneration(realtime.EventProgress, state(4, realtime.StatusProcessing, "processing", 96))
	s.server.PublishGeneration(realtime.EventProgress, state(2, realtime.StatusProcessing, "analyzing", 15))
	c.sync()
	c.follow() // the stored state is older than what was sent: no replay
	s.server.PublishGeneration(realtime.EventCompleted, completed(5))
	s.server.PublishGeneration(realtime.EventCompleted, completed(6))
	c.event("generation_completed")
	c.sync()
}

// TestEventsDuringTheReplay publishes between the reading of the state and its
// replay: nothing may be lost, doubled or out of order.
func TestEventsDuringTheReplay(t *testing.T) {
	tests := []struct {
		name   string
		stored realtime.Snapshot
		live   []realtime.Snapshot
		want   []string // progress of each event
	}{
		{"later progress", state(3, realtime.StatusProcessing, "generating", 60),
			[]realtime.Snapshot{state(4, realtime.StatusProcessing, "processing", 96)}, []string{"60", "96"}},
		{"the same state", state(3, realtime.StatusProcessing, "generating", 60),
			[]realtime.Snapshot{state(3, realtime.StatusProcessing, "generating", 60)}, []string{"60"}},
		{"the end", state(3, realtime.StatusProcessing, "generating", 60),
			[]realtime.Snapshot{state(4, realtime.StatusProcessing, "processing", 96), completed(5)}, []string{"60", "96", "100"}},
		{"the same end", completed(5), []realtime.Snapshot{state(4, realtime.StatusProcessing, "processing", 96), completed(5)}, []string{"100"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := start(t, nil, nil)
			s.store.put("user_ada", test.stored)
			s.store.read = func(string) {
				for _, live := range test.live {
					event := realtime.EventProgress
					if live.Status == realtime.StatusCompleted {
						event = realtime.EventCompleted
					}
					s.server.PublishGeneration(event, live)
				}
			}
			c := s.join(t, "ada")
			c.follow()
			var got []string
			for range test.want {
				var event []json.RawMessage
				var payload realtime.Snapshot
				if err := json.Unmarshal([]byte(strings.TrimPrefix(c.Next(), "42")), &event); err != nil {
					t.Fatal(err)
				}
				if err := json.Unmarshal(event[1], &payload); err != nil {
					t.Fatal(err)
				}
				got = append(got, fmt.Sprint(payload.Progress))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
			c.sync()
		})
	}
}
