package stage_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
)

type trail struct{ visited []string }

func visit(name string) func(context.Context, *trail) error {
	return func(_ context.Context, s *trail) error {
		s.visited = append(s.visited, name)
		return nil
	}
}

func fail(err error) func(context.Context, *trail) error {
	return func(context.Context, *trail) error { return err }
}

func TestRunReportsBands(t *testing.T) {
	chain := stage.Chain[trail]{
		{Name: sdk.StageAnalyzing, Message: "Reading", Run: visit("read")},
		{Name: sdk.StageMatchingTemplates, Run: visit("match")},
		{Name: sdk.StageAnalyzingStyle, Run: visit("style")},
		{Name: sdk.StageGenerating, Weight: 2, Run: visit("background")},
		{Name: sdk.StageGenerating, Run: visit("subject")},
		{Name: sdk.StageGenerating, Weight: 1, Run: visit("title")},
		{Name: sdk.StageProcessing, Run: visit("grade")},
		{Name: sdk.StageProcessing, Run: visit("encode")},
	}
	var got []int
	var first sdk.Progress
	state := trail{}
	timings, err := chain.Run(t.Context(), &state, func(p sdk.Progress) {
		if len(got) == 0 {
			first = p
		}
		got = append(got, p.Percent)
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []int{15, 30, 45, 55, 75, 85, 96, 97}; !reflect.DeepEqual(got, want) {
		t.Errorf("percentages %v, want %v", got, want)
	}
	if want := (sdk.Progress{Stage: sdk.StageAnalyzing, Percent: 15, Message: "Reading"}); !reflect.DeepEqual(first, want) {
		t.Errorf("first progress %+v, want %+v", first, want)
	}
	if len(state.visited) != len(chain) || state.visited[7] != "encode" {
		t.Errorf("visited %v", state.visited)
	}
	if len(timings) != 5 {
		t.Errorf("timings %v, want one for each of five names", timings)
	}
}

func TestRunStops(t *testing.T) {
	refusal := &sdk.Error{Code: "NO_FACE_FOUND", Message: "No face was found in the picture."}
	chain := stage.Chain[trail]{
		{Name: sdk.StageAnalyzing, Run: visit("read")},
		{Name: sdk.StageGenerating, Run: fail(refusal)},
		{Name: sdk.StageProcessing, Run: visit("encode")},
	}
	state := trail{}
	timings, err := chain.Run(t.Context(), &state, nil)
	var blamed *sdk.Error
	if !errors.As(err, &blamed) || blamed != refusal {
		t.Errorf("error %v does not carry the refusal", err)
	}
	if len(state.visited) != 1 {
		t.Errorf("visited %v, want nothing after the failure", state.visited)
	}
	if _, ran := timings[sdk.StageProcessing]; ran || len(timings) != 2 {
		t.Errorf("timings %v, want those of the two steps that ran", timings)
	}
}

func TestRunStopsBetweenStepsOnCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	chain := stage.Chain[trail]{
		{Name: sdk.StageAnalyzing, Run: func(context.Context, *trail) error { cancel(); return nil }},
		{Name: sdk.StageGenerating, Run: visit("draw")},
	}
	state := trail{}
	if _, err := chain.Run(ctx, &state, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if len(state.visited) != 0 {
		t.Error("a step began after the cancellation")
	}
}

func TestValidate(t *testing.T) {
	run := visit("x")
	for name, test := range map[string]struct {
		chain      stage.Chain[trail]
		misordered bool
	}{
		"empty":           {chain: stage.Chain[trail]{}},
		"unknown name":    {chain: stage.Chain[trail]{{Name: "dreaming", Run: run}}, misordered: true},
		"backwards":       {chain: stage.Chain[trail]{{Name: sdk.StageGenerating, Run: run}, {Name: sdk.StageAnalyzing, Run: run}}, misordered: true},
		"no function":     {chain: stage.Chain[trail]{{Name: sdk.StageAnalyzing}}},
		"negative weight": {chain: stage.Chain[trail]{{Name: sdk.StageAnalyzing, Weight: -1, Run: run}}},
	} {
		t.Run(name, func(t *testing.T) {
			if err := test.chain.Validate(); err == nil || errors.Is(err, stage.ErrMisordered) != test.misordered {
				t.Errorf("Validate: %v", err)
			}
			if _, err := test.chain.Run(t.Context(), &trail{}, nil); err == nil {
				t.Error("an invalid chain ran")
			}
		})
	}
}

func ExampleChain_Run() {
	type poster struct{ title, picture string }
	steps := stage.Chain[poster]{
		{Name: sdk.StageAnalyzing, Message: "Reading the idea", Run: func(_ context.Context, p *poster) error {
			p.title = "TEN DAYS ALONE"
			return nil
		}},
		{Name: sdk.StageGenerating, Message: "Drawing", Run: func(_ context.Context, p *poster) error {
			p.picture = "[" + p.title + "]"
			return nil
		}},
	}
	var p poster
	_, err := steps.Run(context.Background(), &p, func(progress sdk.Progress) {
		fmt.Printf("%d%% %s\n", progress.Percent, progress.Message)
	})
	fmt.Println(p.picture, err)
	// Output:
	// 15% Reading the idea
	// 55% Drawing
	// [TEN DAYS ALONE] <nil>
}
