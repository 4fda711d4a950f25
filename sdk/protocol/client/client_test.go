package client_test

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"pgregory.net/rapid"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol"
	"github.com/routix/routix/sdk/protocol/client"
	"github.com/routix/routix/sdk/sdktest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// scripted is an algorithm whose answers a test sets.
type scripted struct {
	manifest sdk.Manifest
	generate func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error)
}

func (a *scripted) Describe(context.Context) (sdk.Manifest, error) { return a.manifest, nil }

func (a *scripted) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	return a.generate(ctx, req, report)
}

type scriptedUpscaler struct {
	scripted
	upscale func(context.Context, *sdk.UpscaleRequest, func(sdk.Progress)) (*sdk.Result, error)
}

func (a *scriptedUpscaler) Upscale(ctx context.Context, req *sdk.UpscaleRequest, report func(sdk.Progress)) (*sdk.Result, error) {
	return a.upscale(ctx, req, report)
}

// arbitrary fills any value of the SDK's types, every field of it: a field that
// the protocol forgets makes the round trip fail.
func arbitrary[T any](r *rapid.T) T {
	var value T
	fill(r, reflect.ValueOf(&value).Elem())
	return value
}

func fill(r *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.String().Draw(r, "string"))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.Int64().Draw(r, "int"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(r, "bool"))
	case reflect.Float64:
		v.SetFloat(rapid.Float64().Draw(r, "float"))
	case reflect.Uint8:
		v.SetUint(uint64(rapid.Byte().Draw(r, "byte")))
	case reflect.Pointer:
		if rapid.Bool().Draw(r, "present") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(r, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(r, v.Field(i))
		}
	case reflect.Slice:
		for range rapid.IntRange(0, 4).Draw(r, "length") {
			element := reflect.New(v.Type().Elem()).Elem()
			fill(r, element)
			v.Set(reflect.Append(v, element))
		}
	case reflect.Map:
		for range rapid.IntRange(0, 3).Draw(r, "size") {
			key, element := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(r, key)
			fill(r, element)
			if v.IsNil() {
				v.Set(reflect.MakeMap(v.Type()))
			}
			v.SetMapIndex(key, element)
		}
	default:
		r.Fatalf("no generator for %s", v.Type())
	}
}

func requireEqual(r *rapid.T, what string, got, want any) {
	if !reflect.DeepEqual(got, want) {
		r.Fatalf("%s changed on the way:\n got %+v\nwant %+v", what, got, want)
	}
}

func TestManifestTravels(t *testing.T) {
	algorithm := &scripted{}
	c := sdktest.Connect(t, algorithm)
	rapid.Check(t, func(r *rapid.T) {
		algorithm.manifest = arbitrary[sdk.Manifest](r)
		got, err := c.Describe(context.Background())
		if err != nil {
			r.Fatal(err)
		}
		want := algorithm.manifest
		want.Upscales = false
		requireEqual(r, "manifest", got, want)
	})
}

func TestRunTravels(t *testing.T) {
	algorithm := &scripted{}
	c := sdktest.Connect(t, algorithm)
	rapid.Check(t, func(r *rapid.T) {
		request, result := arbitrary[sdk.Request](r), arbitrary[sdk.Result](r)
		reports := arbitrary[[]sdk.Progress](r)
		var arrived *sdk.Request
		algorithm.generate = func(_ context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
			arrived = req
			for _, p := range reports {
				report(p)
			}
			return &result, nil
		}
		var heard []sdk.Progress
		got, err := c.Generate(context.Background(), &request, func(p sdk.Progress) { heard = append(heard, p) })
		if err != nil {
			r.Fatal(err)
		}
		requireEqual(r, "request", arrived, &request)
		requireEqual(r, "progress", heard, reports)
		requireEqual(r, "result", got, &result)
	})
}

func TestUpscaleTravels(t *testing.T) {
	algorithm := &scriptedUpscaler{}
	c := sdktest.Connect(t, algorithm)
	if manifest, err := c.Describe(t.Context()); err != nil || !manifest.Upscales {
		t.Fatalf("manifest says upscales %v (%v), want true", manifest.Upscales, err)
	}
	rapid.Check(t, func(r *rapid.T) {
		request, result := arbitrary[sdk.UpscaleRequest](r), arbitrary[sdk.Result](r)
		var arrived *sdk.UpscaleRequest
		algorithm.upscale = func(_ context.Context, req *sdk.UpscaleRequest, _ func(sdk.Progress)) (*sdk.Result, error) {
			arrived = req
			return &result, nil
		}
		got, err := c.Upscale(context.Background(), &request, nil)
		if err != nil {
			r.Fatal(err)
		}
		requireEqual(r, "request", arrived, &request)
		requireEqual(r, "result", got, &result)
	})
}

func TestRefusalTravels(t *testing.T) {
	algorithm := &scripted{}
	c := sdktest.Connect(t, algorithm)
	rapid.Check(t, func(r *rapid.T) {
		refusal := arbitrary[sdk.Error](r)
		algorithm.generate = func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) {
			return nil, errors.Join(errors.New("generating"), &refusal)
		}
		_, err := c.Generate(context.Background(), &sdk.Request{}, nil)
		var got *sdk.Error
		if !errors.As(err, &got) {
			r.Fatalf("error is %v, want the refusal", err)
		}
		requireEqual(r, "refusal", got, &refusal)
	})
}

func TestFailures(t *testing.T) {
	type run = func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error)
	for name, test := range map[string]struct {
		run  run
		want func(error) bool
	}{
		"own words": {
			run: func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) {
				return nil, errors.New("out of ink")
			},
			want: func(err error) bool { return err.Error() == "algorithm: out of ink" },
		},
		"own timeout is not the caller's": {
			run: func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) {
				return nil, context.DeadlineExceeded
			},
			want: func(err error) bool { return !errors.Is(err, context.DeadlineExceeded) },
		},
		"panic": {
			run:  func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) { panic("brush") },
			want: func(err error) bool { return err.Error() == "algorithm: panic: brush" },
		},
		"nothing": {
			run:  func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) { return nil, nil },
			want: func(err error) bool { return !errors.Is(err, client.ErrBroken) },
		},
		"too large": {
			run: func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) {
				return &sdk.Result{Layers: make([]byte, protocol.MaxMessageBytes)}, nil
			},
			want: func(err error) bool { return errors.Is(err, client.ErrResultTooLarge) },
		},
		"text that is not UTF-8": {
			run: func(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) {
				return nil, errors.New("no text: \xff")
			},
			want: func(err error) bool { return err.Error() == "algorithm: no text: \uFFFD" },
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := sdktest.Connect(t, &scripted{generate: test.run})
			if _, err := c.Generate(t.Context(), &sdk.Request{}, nil); err == nil || !test.want(err) {
				t.Errorf("unexpected error %v", err)
			}
		})
	}
}

func TestRequestTooLarge(t *testing.T) {
	c := sdktest.Connect(t, &scripted{})
	if _, err := c.Generate(t.Context(), &sdk.Request{Face: make([]byte, protocol.MaxMessageBytes)}, nil); !errors.Is(err, client.ErrRequestTooLarge) {
		t.Errorf("error %v, want ErrRequestTooLarge", err)
	}
}

func TestClosedConnectionIsUnreached(t *testing.T) {
	// Nothing listens at the address.
	connection, err := grpc.NewClient("unix:"+t.TempDir()+"/nobody", grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	c := client.New(connection)
	for _, state := range []string{"nobody there", "closed"} {
		_, err := c.Generate(t.Context(), &sdk.Request{}, nil)
		if !errors.Is(err, client.ErrUnreached) || !errors.Is(err, client.ErrBroken) {
			t.Errorf("%s: error %v, want ErrUnreached", state, err)
		}
		_ = connection.Close()
	}
}

func TestMissingAbility(t *testing.T) {
	c := sdktest.Connect(t, &scripted{})
	if _, err := c.Upscale(t.Context(), &sdk.UpscaleRequest{}, nil); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("error %v, want errors.ErrUnsupported", err)
	}
}

func TestLargePicturesPass(t *testing.T) {
	picture := bytes.Repeat([]byte{7}, 20<<20)
	c := sdktest.Connect(t, &scripted{generate: func(_ context.Context, req *sdk.Request, _ func(sdk.Progress)) (*sdk.Result, error) {
		return &sdk.Result{Images: []sdk.Image{{Data: req.Face}}}, nil
	}})
	result, err := c.Generate(t.Context(), &sdk.Request{Face: picture}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(result.Images[0].Data, picture) {
		t.Error("the picture came back different")
	}
}

func TestCancelReachesTheAlgorithm(t *testing.T) {
	var ended sync.WaitGroup
	ended.Add(1)
	c := sdktest.Connect(t, &scripted{generate: func(ctx context.Context, _ *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
		defer ended.Done()
		report(sdk.Progress{Stage: sdk.StageAnalyzing})
		<-ctx.Done()
		return nil, ctx.Err()
	}})
	ctx, cancel := context.WithCancel(t.Context())
	_, err := c.Generate(ctx, &sdk.Request{}, func(sdk.Progress) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	var abandoned *client.Abandoned
	if errors.As(err, &abandoned) {
		t.Error("an obedient run counts as abandoned")
	}
	ended.Wait()
}

func TestStubbornRunIsAbandoned(t *testing.T) {
	release := make(chan struct{})
	c := sdktest.Connect(t, &scripted{generate: func(_ context.Context, _ *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
		report(sdk.Progress{Stage: sdk.StageAnalyzing})
		<-release
		return nil, errors.New("late")
	}})
	c.Patience = 20 * time.Millisecond
	ctx, cancel := context.WithCancel(t.Context())
	_, err := c.Generate(ctx, &sdk.Request{}, func(sdk.Progress) { cancel() })
	var abandoned *client.Abandoned
	if !errors.As(err, &abandoned) || !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want an abandoned run that unwraps to context.Canceled", err)
	}
	soon, stop := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer stop()
	if err := abandoned.Wait(soon); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Wait on a running call: %v, want the deadline", err)
	}
	close(release)
	if err := abandoned.Wait(t.Context()); err != nil {
		t.Errorf("Wait after the run stopped: %v", err)
	}
}
