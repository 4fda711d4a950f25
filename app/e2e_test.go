//go:build e2e

package main

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"io"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "golang.org/x/image/webp"
)

// TestE2EPromptToPicture is the main job from outside: order, events in their
// order, a picture of the announced size.
func TestE2EPromptToPicture(t *testing.T) {
	h := startHost(t, t.TempDir())
	a := h.register("ada")
	s := a.connect()
	for _, order := range []map[string]any{
		{"algorithm": "routix_v4"},
		{"algorithm": "routix_v5", "aspect_ratio": "9:16"},
		{"aspect_ratio": "1:1", "output_format": "jpeg"}, // the default algorithm
		{"algorithm": "routix_v4", "resolution": "640x360", "output_format": "webp", "custom_text": "GAME OVER"},
	} {
		order["prompt"] = "Epic boss fight gaming thumbnail with explosions"
		t.Run(fmt.Sprint(order), func(t *testing.T) {
			id := a.order(order)
			events := s.follow(id)
			checkEvents(t, id, events)
			checkPicture(t, a.must(http.MethodGet, "/api/v1/generation/"+id+"/result", nil), events[len(events)-1])
		})
	}
	if left := a.checkLedger(); left != 10-1-1-2-1 {
		t.Errorf("%d credits left", left)
	}
	if code := h.stop(); code != 0 {
		t.Errorf("SIGTERM ends the server with exit code %d", code)
	}
}

// eventOrder is the order of the events of one generation.
var eventOrder = []string{"queue_position", "generation_started", "generation_progress", "generation_completed"}

// checkEvents demands the order of events, rising sequence numbers, progress
// that never falls, and a REST state at the end.
func checkEvents(t *testing.T, id string, events []event) {
	t.Helper()
	seq, progress, step := 0.0, 0.0, 0
	for _, e := range events {
		if e.name == "subscribed" {
			continue
		}
		if e.state["generation_id"] != id {
			t.Fatalf("event of another generation: %v", e)
		}
		if e.state["replay"] == true {
			seq = max(seq, e.state["seq"].(float64))
			continue
		}
		at := slices.Index(eventOrder, e.name)
		if at < step {
			t.Errorf("%s came after %s", e.name, eventOrder[step])
		}
		step = at
		if now := e.state["seq"].(float64); now < seq {
			t.Errorf("%s: seq fell from %v to %v", e.name, seq, now)
		} else {
			seq = now
		}
		if now := e.state["progress"].(float64); now < progress {
			t.Errorf("%s: progress fell from %v to %v", e.name, progress, now)
		} else {
			progress = now
		}
	}
	last := events[len(events)-1]
	if last.name != "generation_completed" || progress != 100 || last.state["thumbnail_url"] == nil || last.state["processing_time"] == nil {
		t.Errorf("last event is %v", last)
	}
}

// checkPicture fetches what the event points to and demands that it decodes at
// the announced size and kind.
func checkPicture(t *testing.T, result map[string]any, last event) {
	t.Helper()
	if result["image_url"] != last.state["thumbnail_url"] {
		t.Errorf("REST names %v, the event %v", result["image_url"], last.state["thumbnail_url"])
	}
	response, err := http.Get(last.state["thumbnail_url"].(string))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("picture: status %d, %v", response.StatusCode, err)
	}
	picture, kind, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("picture does not decode: %v", err)
	}
	width, height := int(result["width"].(float64)), int(result["height"].(float64))
	if size := picture.Bounds().Size(); size != image.Pt(width, height) {
		t.Errorf("picture is %v, announced %dx%d", size, width, height)
	}
	if result["content_type"] != "image/"+kind || response.Header.Get("Content-Type") != "image/"+kind {
		t.Errorf("picture is %s, announced %v, served as %s", kind, result["content_type"], response.Header.Get("Content-Type"))
	}
}

// TestE2EHostKilled kills the server with work waiting: after a restart all of
// it is done, paid once, and no process of the dead server is left.
func TestE2EHostKilled(t *testing.T) {
	dir := t.TempDir()
	h := startHost(t, dir)
	orphans := h.plugins()
	if len(orphans) != len(builtins) {
		t.Fatalf("the server runs the plugins %v", orphans)
	}
	var people []*account
	ids := map[string]*account{}
	for i := range 2 {
		a := h.register(fmt.Sprintf("killed%d", i))
		people = append(people, a)
		for range 10 {
			ids[a.order(map[string]any{"prompt": "Ten Go tips for faster code", "algorithm": "routix_v4"})] = a
		}
	}
	h.kill()
	for id, pid := range orphans {
		awaitGone(t, id, pid)
	}
	again := startHost(t, dir)
	for _, a := range people {
		a.h = again.target
	}
	for id, a := range ids {
		if state := a.await(id); state["status"] != "completed" {
			t.Errorf("%s ended as %v: %v", id, state["status"], state["error_code"])
		}
	}
	for _, a := range people {
		if left := a.checkLedger(); left != 0 {
			t.Errorf("%s has %d credits left, want 0", a.Name, left)
		}
	}
}

// awaitGone waits until a process has ended.
func awaitGone(t *testing.T, name string, pid int) {
	t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if syscall.Kill(pid, 0) == syscall.ESRCH {
			return
		}
	}
	t.Errorf("process %d of %s is still there", pid, name)
}

// TestE2EPluginKilled kills a plugin while it draws: the job is done all the same.
func TestE2EPluginKilled(t *testing.T) {
	h := startHost(t, t.TempDir())
	a := h.register("grace")
	s := a.connect()
	id := a.order(map[string]any{"prompt": "Black holes explained", "variants": 4, "resolution": "2560x1440"})
	s.send(`42["subscribe_generation",{"generation_id":"` + id + `"}]`)
	for drawing := false; !drawing; {
		e := s.next()
		drawing = e.state["stage"] == "generating"
		if e.name == "generation_completed" {
			t.Fatal("the job was done before its plugin could be killed")
		}
	}
	if err := syscall.Kill(h.plugins()["routix_v6"], syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	retried := false
	for {
		e := s.next()
		retried = retried || e.state["stage"] == "retrying"
		if e.name == "generation_failed" {
			t.Fatalf("the job failed: %v", e.state)
		}
		if e.name == "generation_completed" {
			break
		}
	}
	if !retried {
		t.Error("no event told of the retry")
	}
	if left := a.checkLedger(); left != 10-4*2 {
		t.Errorf("%d credits left", left)
	}
}

// TestE2EParallelOrders orders far more than the credits allow, at once.
func TestE2EParallelOrders(t *testing.T) {
	h := startHost(t, t.TempDir())
	a := h.register("rush")
	for range 5 { // leave credits for five
		a.await(a.order(map[string]any{"prompt": "warm up", "algorithm": "routix_v4", "resolution": "256x256"}))
	}
	var accepted, refused atomic.Int32
	var wg sync.WaitGroup
	for i := range 200 {
		wg.Go(func() {
			status, _, body := a.call(http.MethodPost, "/api/v1/generation/create",
				map[string]any{"prompt": fmt.Sprint("order ", i), "algorithm": "routix_v4", "resolution": "256x256"})
			switch {
			case status == http.StatusOK:
				accepted.Add(1)
			case status == http.StatusPaymentRequired && body["error"].(map[string]any)["code"] == "INSUFFICIENT_CREDITS":
				refused.Add(1)
			default:
				t.Errorf("status %d: %v", status, body)
			}
		})
	}
	wg.Wait()
	if accepted.Load() != 5 || refused.Load() != 195 {
		t.Errorf("%d orders accepted, %d refused, want 5 and 195", accepted.Load(), refused.Load())
	}
	history := a.must(http.MethodGet, "/api/v1/generation/history?limit=100", nil)
	if n := len(history["generations"].([]any)); n != 10 {
		t.Errorf("%d generations stored, want 10", n)
	}
	if left := a.checkLedger(); left != 0 {
		t.Errorf("%d credits left", left)
	}
}

// TestE2EAlgorithms lists what the installation offers.
func TestE2EAlgorithms(t *testing.T) {
	h := startHost(t, t.TempDir())
	list := (&account{h: h.target}).must(http.MethodGet, "/api/v1/algorithms/?include_inactive=true", nil)
	active := map[string]any{}
	for _, entry := range list["algorithms"].([]any) {
		a := entry.(map[string]any)
		active[a["id"].(string)] = a["is_active"]
	}
	want := map[string]any{
		"routix_v4": true, "routix_v5": true, "routix_v6": true, "routix_v7_anime": true, "routix_experimental": false,
	}
	if fmt.Sprint(active) != fmt.Sprint(want) {
		t.Errorf("algorithms are %v, want %v", active, want)
	}
	if list["default_algorithm"] != "routix_v6" {
		t.Errorf("default is %v", list["default_algorithm"])
	}
}

// TestE2ECancel cancels a waiting and a running generation.
func TestE2ECancel(t *testing.T) {
	h := startHost(t, t.TempDir(), "WORKERS=1")
	a := h.register("undo")
	big := map[string]any{"prompt": "Ancient Rome documentary", "variants": 4, "resolution": "2560x1440", "algorithm": "routix_v5"}
	running, waiting := a.order(big), a.order(map[string]any{"prompt": "Cats", "algorithm": "routix_v4"})
	s := a.connect()
	s.send(`42["subscribe_generation",{"generation_id":"` + running + `"}]`)
	for s.next().state["stage"] != "generating" {
	}
	for _, id := range []string{waiting, running} {
		a.must(http.MethodDelete, "/api/v1/generation/"+id+"/cancel", nil)
		if state := a.await(id); state["status"] != "cancelled" || state["credits_refunded"] != state["credits_cost"] {
			t.Errorf("after cancelling: %v", state)
		}
		if status, _, body := a.call(http.MethodDelete, "/api/v1/generation/"+id+"/cancel", nil); status != http.StatusConflict {
			t.Errorf("cancelling twice: status %d, %v", status, body)
		}
	}
	names := []string{}
	for !slices.Contains(names, "generation_failed") {
		names = append(names, s.next().name)
	}
	if i := slices.Index(names, "generation_cancelled"); i < 0 || i+1 != slices.Index(names, "generation_failed") {
		t.Errorf("events after cancelling: %v", names)
	}
	if left := a.checkLedger(); left != 10 {
		t.Errorf("%d credits left, want all 10", left)
	}
	// The worker is free again.
	if state := a.await(a.order(map[string]any{"prompt": "Dogs", "algorithm": "routix_v4"})); state["status"] != "completed" {
		t.Errorf("the next order ended as %v", state["status"])
	}
}
