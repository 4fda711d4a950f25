package realtime

import (
	"slices"
	"strconv"
	"testing"
	"testing/synctest"
	"time"
)

// sentEvent is an event and when it was sent, from the start of the test.
type sentEvent struct {
	at   time.Duration
	text string
}

// paced runs publish with a client that follows generation "g" and returns
// what was sent to it within a minute.
func paced(t *testing.T, publish func(g *generations)) []sentEvent {
	t.Helper()
	var sent []sentEvent
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		g := newGenerations(DefaultConfig(), func(_ *Client, e generationEvent) {
			text := e.name + " " + e.Stage + " " + strconv.Itoa(e.Progress)
			sent = append(sent, sentEvent{time.Since(begin), text})
		})
		c := &Client{following: make(map[string]struct{})}
		if err := g.add(c, "g", false); err != nil {
			t.Fatal(err)
		}
		g.streams["g"].subscribers[c].replaying = false
		publish(g)
		time.Sleep(time.Minute)
		synctest.Wait()
	})
	return sent
}

func event(name string, seq int64, stage string, progress int) generationEvent {
	return generationEvent{name, Snapshot{GenerationID: "g", Stage: stage, Progress: progress, Seq: seq}}
}

func texts(sent []sentEvent) []string {
	out := make([]string, len(sent))
	for i, e := range sent {
		out[i] = e.text
	}
	return out
}

func TestPaceWithinAStage(t *testing.T) {
	sent := paced(t, func(g *generations) {
		for i := range 100 { // for two seconds
			g.publish(event(EventProgress, int64(i+1), "generating", i))
			time.Sleep(20 * time.Millisecond)
		}
	})
	if len(sent) < 8 || len(sent) > 10 {
		t.Errorf("%d events in 2 s: %v", len(sent), sent)
	}
	for i := 1; i < len(sent); i++ {
		if gap := sent[i].at - sent[i-1].at; gap < 250*time.Millisecond {
			t.Errorf("only %v between %s and %s", gap, sent[i-1].text, sent[i].text)
		}
	}
	if last := sent[len(sent)-1].text; last != "generation_progress generating 99" {
		t.Errorf("last: %s", last)
	}
}

func TestPaceLetsStagesAndEndsThrough(t *testing.T) {
	sent := paced(t, func(g *generations) {
		for i, e := range []generationEvent{
			event(EventQueuePosition, 0, "pending", 0),
			event(EventStarted, 0, "validating", 5),
			event(EventProgress, 0, "analyzing", 15),
			event(EventProgress, 0, "generating", 65),
			event(EventProgress, 0, "generating", 70), // held, then replaced
			event(EventProgress, 0, "generating", 75), // held, the last of its stage
			event(EventProgress, 0, "processing", 96),
			event(EventProgress, 0, "processing", 98), // held
			event(EventCompleted, 0, "completed", 100),
			event(EventProgress, 0, "processing", 99),
		} {
			e.Seq = int64(i + 1)
			g.publish(e)
		}
	})
	want := []string{
		"queue_position pending 0", "generation_started validating 5", "generation_progress analyzing 15",
		"generation_progress generating 65", "generation_progress generating 75", "generation_progress processing 96",
		"generation_progress processing 98", "generation_completed completed 100",
	}
	if !slices.Equal(texts(sent), want) {
		t.Errorf("got  %q\nwant %q", texts(sent), want)
	}
	if sent[len(sent)-1].at != 0 {
		t.Errorf("the end came after %v", sent[len(sent)-1].at)
	}
}

func TestPaceOfQueuePositions(t *testing.T) {
	sent := paced(t, func(g *generations) {
		for i := range 25 { // for two and a half seconds
			g.publish(event(EventQueuePosition, int64(i+1), "pending", i))
			time.Sleep(100 * time.Millisecond)
		}
		g.publish(event(EventStarted, 100, "validating", 5))
	})
	want := []string{"queue_position pending 0", "queue_position pending 9", "queue_position pending 19", "generation_started validating 5"}
	if got := texts(sent); len(got) != 4 || got[0] != want[0] || got[3] != want[3] {
		t.Errorf("got %q, want about %q", got, want)
	}
	for i := 1; i < 3; i++ {
		if gap := sent[i].at - sent[i-1].at; gap < time.Second {
			t.Errorf("only %v between positions", gap)
		}
	}
}

func TestPaceDropsWhatComesLate(t *testing.T) {
	sent := paced(t, func(g *generations) {
		g.publish(event(EventProgress, 5, "generating", 65))
		g.publish(event(EventProgress, 4, "analyzing", 15))
		g.publish(event(EventStarted, 3, "validating", 5))
		g.publish(event(EventProgress, 5, "generating", 65))
	})
	if want := []string{"generation_progress generating 65"}; !slices.Equal(texts(sent), want) {
		t.Errorf("got %q, want %q", texts(sent), want)
	}
}

func TestHeldEventsAreBounded(t *testing.T) {
	var to subscription
	for i := range 10 * maxHeld {
		to.hold(event(EventProgress, int64(i), strconv.Itoa(i), i))
	}
	if last := to.held[len(to.held)-1]; len(to.held) != maxHeld || last.Seq != 10*maxHeld-1 {
		t.Errorf("%d are held, the last is %d", len(to.held), last.Seq)
	}
}

func TestEventWindow(t *testing.T) {
	w := eventWindow{limit: 3, length: 10 * time.Second}
	begin := time.Now()
	for i, test := range []struct {
		at   time.Duration
		want bool
	}{
		{0, true}, {4 * time.Second, true}, {9 * time.Second, true}, {9500 * time.Millisecond, false},
		{10 * time.Second, true}, {13 * time.Second, false}, {14 * time.Second, true}, {40 * time.Second, true},
	} {
		if got := w.admit(begin.Add(test.at)); got != test.want {
			t.Errorf("event %d at %v: %v", i, test.at, got)
		}
	}
}
