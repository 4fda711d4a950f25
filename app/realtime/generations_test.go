package realtime_test

import (
	"fmt"
	"maps"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

// state returns a snapshot of generation "g".
func state(seq int64, status, stage string, progress int) realtime.Snapshot {
	return realtime.Snapshot{
		GenerationID: "g", Status: status, Stage: stage, Progress: progress, Seq: seq,
		Algorithm: "routix_v6", Kind: "generation", Timestamp: time.Date(2026, 1, 2, 3, 4, 5, 0, time.FixedZone("", 3600)),
	}
}

func completed(seq int64) realtime.Snapshot {
	end := state(seq, realtime.StatusCompleted, "completed", 100)
	end.ThumbnailURL, end.ProcessingTime = pointer("/media/g.png"), pointer(3)
	return end
}

// follow subscribes to generation "g" and skips the answers.
func (c *client) follow(replayed ...string) {
	c.t.Helper()
	if answer := c.ask("subscribe_generation", `{"generation_id":"g"}`); answer["success"] != true {
		c.t.Fatalf("answer %v", answer)
	}
	c.event("subscribed")
	for _, name := range replayed {
		if replay := c.event(name); replay["replay"] != true {
			c.t.Fatalf("%s is no replay: %v", name, replay)
		}
	}
}

func TestSnapshotFields(t *testing.T) {
	s := start(t, nil, nil)
	s.store.put("user_ada", state(1, realtime.StatusQueued, "pending", 0))
	c := s.join(t, "ada")
	c.follow("generation_progress", "queue_position")
	s.server.PublishGeneration(realtime.EventCompleted, completed(2))
	want := object{
		"generation_id": "g", "status": "completed", "stage": "completed", "stage_message": "", "progress": 100.0,
		"queue_position": nil, "estimated_time": nil, "estimate_source": nil, "error_code": nil, "error_message": nil,
		"thumbnail_url": "http://" + s.address + "/media/g.png", "processing_time": 3.0,
		"algorithm": "routix_v6", "kind": "generation", "conversation_id": nil, "credits_refunded": 0.0,
		"seq": 2.0, "timestamp": "2026-01-02T02:04:05Z", "replay": false,
	}
	if got := c.event("generation_completed"); !maps.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestSubscriptionRefusals(t *testing.T) {
	s := start(t, nil, nil)
	s.store.put("user_bob", state(1, realtime.StatusProcessing, "generating", 60))
	c := s.join(t, "ada")
	tests := []struct{ payload, code string }{
		{`{}`, "VALIDATION_ERROR"}, {`{"generation_id":""}`, "VALIDATION_ERROR"}, {`{"generation_id":7}`, "VALIDATION_ERROR"},
		{`{"generation_id":null}`, "VALIDATION_ERROR"}, {`{"generation_id":["g"]}`, "VALIDATION_ERROR"}, {`{"generation_id":"g","preview":"yes"}`, "VALIDATION_ERROR"}, {`"g"`, "VALIDATION_ERROR"},
		{`{"generation_id":"` + strings.Repeat("g", 101) + `"}`, "VALIDATION_ERROR"},
		{`{"generation_id":"` + strings.Repeat("ü", 100) + `"}`, "NOT_FOUND"},
		{`{"generation_id":"unknown"}`, "NOT_FOUND"}, {`{"generation_id":"g"}`, "FORBIDDEN"}, {`{"generation_id":"panic"}`, "INTERNAL_ERROR"},
	}
	for _, test := range tests {
		if code := c.askRefused("subscribe_generation", test.payload); code != test.code {
			t.Errorf("%.60s: %s, want %s", test.payload, code, test.code)
		}
	}
	if code := c.askRefused("unsubscribe_generation", `{"generation_id":7}`); code != "VALIDATION_ERROR" {
		t.Errorf("unsubscribe: %s", code)
	}
	s.server.PublishGeneration(realtime.EventCompleted, completed(9))
	c.sync()
	if left := s.server.Stats().Subscriptions; left != 0 {
		t.Errorf("%d subscriptions", left)
	}
}

func TestRefusalNamesTheGeneration(t *testing.T) {
	s := start(t, nil, nil)
	c := s.join(t, "ada")
	c.emit("subscribe_generation", `{"generation_id":"unknown"}`)
	got := c.event("error")
	if got["code"] != "NOT_FOUND" || got["event"] != "subscribe_generation" || got["generation_id"] != "unknown" || got["message"] == "" {
		t.Errorf("error %v", got)
	}
}

func TestSubscriptionLimit(t *testing.T) {
	s := start(t, func(c *realtime.Config) { c.MaxSubscriptions = 3 }, nil)
	c := s.join(t, "ada")
	subscribe := func(i int) object {
		running := state(1, realtime.StatusProcessing, "generating", 60)
		running.GenerationID = fmt.Sprintf("g%d", i)
		s.store.put("user_ada", running)
		return c.ask("subscribe_generation", `{"generation_id":"`+running.GenerationID+`"}`)
	}
	for i := range 3 {
		if answer := subscribe(i); answer["success"] != true {
			t.Fatalf("subscription %d: %v", i, answer)
		}
		c.event("subscribed")
		c.event("generation_progress")
	}
	if answer := subscribe(3); answer["error"].(object)["code"] != "TOO_MANY_SUBSCRIPTIONS" {
		t.Errorf("answer %v", answer)
	}
	c.event("error")
	if answer := subscribe(0); answer["success"] != true {
		t.Errorf("again: %v", answer)
	}
	if left := s.server.Stats().Subscriptions; left != 3 {
		t.Errorf("%d subscriptions", left)
	}
	c.Close()
	await(t, "subscriptions end with the socket", func() bool { return s.server.Stats().Subscriptions == 0 })
}

func TestPreviewsForThoseWhoAsked(t *testing.T) {
	s := start(t, nil, nil)
	s.store.put("user_ada", state(1, realtime.StatusProcessing, "generating", 60))
	with, without := s.join(t, "ada"), s.join(t, "ada")
	without.follow("generation_progress")
	with.ask("subscribe_generation", `{"generation_id":"g","preview":true}`)
	with.event("subscribed")
	with.event("generation_progress")
	seen := state(2, realtime.StatusProcessing, "processing", 96)
	seen.Preview = "data:image/jpeg;base64,AAAA"
	s.server.PublishGeneration(realtime.EventProgress, seen)
	if got := with.event("generation_progress")["preview"]; got != seen.Preview {
		t.Errorf("preview %v", got)
	}
	if got, found := without.event("generation_progress")["preview"]; found {
		t.Errorf("preview %v for a client that did not ask", got)
	}
}

func TestThumbnailAddress(t *testing.T) {
	s := start(t, func(c *realtime.Config) {
		c.PublicURL = func(own string) string { return strings.Replace(own, "http://", "https://pics.", 1) + "/" }
	}, nil)
	for path, want := range map[string]string{
		"/media/g.png": "https://pics." + s.address + "/media/g.png", "https://cdn.example/g.png": "https://cdn.example/g.png",
	} {
		end := completed(1)
		end.ThumbnailURL = &path
		s.store.put("user_ada", end)
		c := s.join(t, "ada")
		answer := c.ask("subscribe_generation", `{"generation_id":"g"}`)
		c.event("subscribed")
		inAnswer, inEvent := answer["state"].(object)["thumbnail_url"], c.event("generation_completed")["thumbnail_url"]
		if inAnswer != want || inEvent != want {
			t.Errorf("%s became %v and %v, want %s", path, inAnswer, inEvent, want)
		}
	}
}

func TestSlowConsumer(t *testing.T) {
	s := start(t, func(c *realtime.Config) { c.QueueGrace = 20 * time.Millisecond }, nil)
	s.store.put("user_ada", state(1, realtime.StatusProcessing, "generating", 60))
	slow := clienttest.Poll(t, s.address, nil)
	slow.Post(`40{"token":"ada"}`)
	slow.Get()
	slow.Post(`42["subscribe_generation",{"generation_id":"g"}]`)
	slow.Get()
	quick := s.join(t, "bob")
	for i := range 300 { // of one generation: merged
		s.server.PublishGeneration(realtime.EventProgress, state(int64(i+2), realtime.StatusProcessing, fmt.Sprint("stage", i), 70))
	}
	packets := slow.Get()
	if len(packets) == 0 || len(packets) > 100 {
		t.Fatalf("%d packets waited", len(packets))
	}
	if last := eventIn(t, packets[len(packets)-1], "generation_progress"); last["stage"] != "stage299" {
		t.Errorf("the latest stage is %v", last["stage"])
	}
	for range 101 { // nothing to merge
		s.server.ToAccount("user_ada", "chat_message", object{})
		quick.tick(s)
	}
	await(t, "the socket is gone", func() bool { return !s.server.Online("user_ada") })
	packets = slow.Get()
	if len(packets) != 2 || packets[1] != "1" {
		t.Fatalf("got %q", packets)
	}
	if lost := eventIn(t, packets[0], "connection:lost"); lost["reason"] != "slow_consumer" || lost["reconnect"] != true {
		t.Errorf("lost %v", lost)
	}
}

// tick checks that the client is served without delay.
func (c *client) tick(s *system) {
	c.t.Helper()
	s.server.ToAccount("user_bob", "tick", object{})
	c.event("tick")
}

func TestWholeGenerationOverPollingAndUpgrade(t *testing.T) {
	s := start(t, nil, nil)
	s.store.put("user_ada", state(1, realtime.StatusQueued, "pending", 0))
	p := clienttest.Poll(t, s.address, nil)
	p.Post(`40{"token":"ada"}`)
	p.Get()
	if status := p.Post(`42["subscribe_generation",{"generation_id":"g"}]`); status != http.StatusOK {
		t.Fatal(status)
	}
	for i, name := range []string{"subscribed", "generation_progress", "queue_position"} {
		packets := p.Get()
		eventIn(t, packets[0], name)
		if len(packets) > 1 {
			for j, packet := range packets[1:] {
				eventIn(t, packet, []string{"generation_progress", "queue_position"}[i+j])
			}
			break
		}
	}
	c := &client{Conn: clienttest.DialPath(t, s.address, "/socket.io/?EIO=4&transport=websocket&sid="+p.SID, nil), t: t}
	c.Send("2probe")
	c.Expect("3probe")
	s.server.PublishGeneration(realtime.EventStarted, state(2, realtime.StatusProcessing, "validating", 5))
	c.Send("5")
	c.event("generation_started")
	s.server.PublishGeneration(realtime.EventCompleted, completed(3))
	c.event("generation_completed")
	c.sync()
}
