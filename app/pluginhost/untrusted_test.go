package pluginhost

import (
	"context"
	"errors"
	"log/slog"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/routix/routix/sdk"
)

func TestProgressFilter(t *testing.T) {
	jpeg := []byte("\xff\xd8\xff\xe0")
	for name, test := range map[string]struct{ in, want []sdk.Progress }{
		"in order": {
			in:   []sdk.Progress{{Stage: sdk.StageAnalyzing, Percent: 15}, {Stage: sdk.StageGenerating, Percent: 55}},
			want: []sdk.Progress{{Stage: sdk.StageAnalyzing, Percent: 15}, {Stage: sdk.StageGenerating, Percent: 55}},
		},
		"falling percentage": {
			in:   []sdk.Progress{{Stage: sdk.StageGenerating, Percent: 60}, {Stage: sdk.StageProcessing, Percent: 5}},
			want: []sdk.Progress{{Stage: sdk.StageGenerating, Percent: 60}, {Stage: sdk.StageProcessing, Percent: 60}},
		},
		"out of range": {
			in:   []sdk.Progress{{Stage: sdk.StageAnalyzing, Percent: -7}, {Stage: sdk.StageProcessing, Percent: 250}},
			want: []sdk.Progress{{Stage: sdk.StageAnalyzing}, {Stage: sdk.StageProcessing, Percent: 100}},
		},
		"stages unknown or back": {
			in:   []sdk.Progress{{Stage: "dreaming"}, {Stage: sdk.StageGenerating, Percent: 1}, {Stage: sdk.StageAnalyzing, Percent: 2}, {}},
			want: []sdk.Progress{{Stage: sdk.StageGenerating, Percent: 1}},
		},
		"repetition": {
			in:   []sdk.Progress{{Stage: sdk.StageGenerating, Percent: 1}, {Stage: sdk.StageGenerating, Percent: 1}},
			want: []sdk.Progress{{Stage: sdk.StageGenerating, Percent: 1}},
		},
		"previews": {
			in: []sdk.Progress{
				{Stage: sdk.StageGenerating, Percent: 1, Preview: jpeg},
				{Stage: sdk.StageGenerating, Percent: 2, Preview: []byte("GIF89a")},
				{Stage: sdk.StageGenerating, Percent: 3, Preview: append(jpeg, make([]byte, maxPreviewBytes)...)},
			},
			want: []sdk.Progress{
				{Stage: sdk.StageGenerating, Percent: 1, Preview: jpeg},
				{Stage: sdk.StageGenerating, Percent: 2},
				{Stage: sdk.StageGenerating, Percent: 3},
			},
		},
		"messages": {
			in:   []sdk.Progress{{Stage: sdk.StageGenerating, Message: "a\nb" + strings.Repeat("é", 300)}},
			want: []sdk.Progress{{Stage: sdk.StageGenerating, Message: "a b" + strings.Repeat("é", 197)}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got []sdk.Progress
			filter := progressFilter{deliver: func(p sdk.Progress) { got = append(got, p) }}
			for _, p := range test.in {
				filter.report(p)
			}
			if !reflect.DeepEqual(got, test.want) {
				t.Errorf("delivered %+v, want %+v", got, test.want)
			}
		})
	}
}

func TestProgressIsBounded(t *testing.T) {
	count := 0
	filter := progressFilter{deliver: func(sdk.Progress) { count++ }}
	for n := range 3 * maxReports {
		filter.report(sdk.Progress{Stage: sdk.StageGenerating, Message: strings.Repeat("x", n%100)})
	}
	if count != maxReports {
		t.Errorf("%d reports delivered, want %d", count, maxReports)
	}
}

func TestResultCheck(t *testing.T) {
	expect := wanted{images: 1, width: 8, height: 4, format: "png"}
	sound := func() *sdk.Result {
		legible := 70.0
		return &sdk.Result{Images: []sdk.Image{{
			Data: picture(8, 4), ContentType: "image/png", Width: 8, Height: 4, Legibility: &legible,
		}}, Layers: []byte("[]"), Metadata: []byte("{}")}
	}
	if err := expect.check(sound()); err != nil {
		t.Fatalf("a sound result: %v", err)
	}
	notANumber := math.NaN()
	for name, spoil := range map[string]func(*sdk.Result){
		"no picture":              func(r *sdk.Result) { r.Images = nil },
		"two pictures":            func(r *sdk.Result) { r.Images = append(r.Images, r.Images[0]) },
		"empty picture":           func(r *sdk.Result) { r.Images[0].Data = nil },
		"no picture data":         func(r *sdk.Result) { r.Images[0].Data = []byte("nothing") },
		"other size":              func(r *sdk.Result) { r.Images[0].Data = picture(4, 8) },
		"other size announced":    func(r *sdk.Result) { r.Images[0].Width = 9 },
		"other type announced":    func(r *sdk.Result) { r.Images[0].ContentType = "text/html" },
		"legibility not a number": func(r *sdk.Result) { r.Images[0].Legibility = &notANumber },
		"layers not JSON":         func(r *sdk.Result) { r.Layers = []byte("[") },
		"metadata not an object":  func(r *sdk.Result) { r.Metadata = []byte("7") },
		"metadata too large":      func(r *sdk.Result) { r.Metadata = []byte(`{"a":"` + strings.Repeat("a", maxJSONBytes) + `"}`) },
		"long prompt":             func(r *sdk.Result) { r.PromptUsed = strings.Repeat("p", maxPromptRunes+1) },
	} {
		t.Run(name, func(t *testing.T) {
			r := sound()
			spoil(r)
			if err := expect.check(r); !errors.Is(err, ErrBadResult) {
				t.Errorf("error %v, want ErrBadResult", err)
			}
		})
	}
	if err := (wanted{images: 1, width: 8, height: 4, format: "webp"}).check(sound()); !errors.Is(err, ErrBadResult) {
		t.Errorf("PNG instead of WebP: error %v, want ErrBadResult", err)
	}
}

func TestFailureCheck(t *testing.T) {
	for name, test := range map[string]struct {
		err     error
		refusal bool
		text    string
	}{
		"refusal":       {err: &sdk.Error{Code: "NO_FACE_FOUND", Message: "No face."}, refusal: true, text: "No face."},
		"long refusal":  {err: &sdk.Error{Code: "LONG", Message: strings.Repeat("m", 9999)}, refusal: true, text: strings.Repeat("m", maxRefusalRunes)},
		"odd code":      {err: &sdk.Error{Code: "no face", Message: "m"}, text: `refusal "no face": "m" lacks a sound code or a message`},
		"no message":    {err: &sdk.Error{Code: "NO_FACE"}, text: `refusal "NO_FACE": "" lacks a sound code or a message`},
		"failure":       {err: errors.New("out of ink"), text: "out of ink"},
		"long failure":  {err: errors.New(strings.Repeat("f", 9999)), text: strings.Repeat("f", maxFailureBytes)},
		"the context's": {err: context.Canceled, text: "context canceled"},
	} {
		t.Run(name, func(t *testing.T) {
			got := checkFailure(test.err)
			var refusal *sdk.Error
			if errors.As(got, &refusal) != test.refusal || got.Error() != test.text {
				t.Errorf("became %T %.100q", got, got)
			}
		})
	}
}

func TestParseLine(t *testing.T) {
	for line, want := range map[string]logEntry{
		`panic: out of ink`: {level: slog.LevelWarn, message: "panic: out of ink"},
		`{"time":"2026-01-01","level":"ERROR","msg":"bad","n":3,"who":"ann"}`: {
			level: slog.LevelError, message: "bad", attributes: []slog.Attr{slog.Any("n", 3.0), slog.String("who", "ann")},
		},
		`{"@timestamp":"x","@level":"trace","@message":"deep"}`: {level: slog.LevelDebug, message: "deep"},
		`{"level":7,"msg":["odd"]}`:                             {level: slog.LevelInfo},
		`{broken`:                                               {level: slog.LevelWarn, message: "{broken"},
	} {
		if got := parseLine([]byte(line)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s became %+v, want %+v", line, got, want)
		}
	}
}

// Whatever a process prints, in whatever pieces, the log stays bounded text.
func TestLinesAreBounded(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		out := &logBuffer{}
		log := newLineLog(slog.New(slog.NewTextHandler(out, nil)))
		w := log.writer()
		for range rapid.IntRange(0, 20).Draw(r, "writes") {
			piece := rapid.SliceOf(rapid.Byte()).Draw(r, "piece")
			repeat := rapid.IntRange(1, 500).Draw(r, "repeat")
			for range repeat {
				if n, err := w.Write(piece); n != len(piece) || err != nil {
					r.Fatalf("wrote %d of %d: %v", n, len(piece), err)
				}
			}
		}
		w.flush()
		if len(w.partial) > maxLineBytes || !utf8.ValidString(log.lastWords()) {
			r.Fatalf("kept %d bytes, last words %q", len(w.partial), log.lastWords())
		}
		if lines := strings.Count(out.String(), "\n"); lines > 2*lineBurst {
			r.Fatalf("%d lines were logged", lines)
		}
	})
}
