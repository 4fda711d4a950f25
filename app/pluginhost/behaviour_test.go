package pluginhost

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/routix/routix/sdk"
)

// servePlugin is the whole of a plugin process. Its id may ask for trouble at
// the start, the prompt of a request for trouble later.
func servePlugin(id string) {
	switch id {
	case "dies_at_start":
		fmt.Fprintln(os.Stderr, "panic: no brushes found")
		os.Exit(3)
	case "never_speaks":
		time.Sleep(time.Hour)
	case "dies_at_first_start":
		// TMPDIR is the host's own folder, shared by the plugin's processes.
		marker := filepath.Join(os.TempDir(), "started")
		if _, err := os.Stat(marker); err != nil {
			_ = os.WriteFile(marker, nil, 0o600)
			os.Exit(3)
		}
	}
	sdk.Serve(newBehaviour(id))
}

type behaviour struct {
	id    string
	small []byte // the usual answer
}

func newBehaviour(id string) *behaviour { return &behaviour{id: id, small: picture(64, 36)} }

func (b *behaviour) Describe(context.Context) (sdk.Manifest, error) {
	manifest := sdk.Manifest{ID: b.id, Name: "Behaviour", Version: "1.0.0", NativeWidth: 1280, NativeHeight: 720, MaxWidth: 1280, MaxHeight: 1280, NominalSeconds: 1}
	switch b.id {
	case "wrong_manifest":
		manifest.Version = ""
	case "other_id":
		manifest.ID = "somebody_else"
	}
	return manifest, nil
}

func (b *behaviour) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	report(sdk.Progress{Stage: sdk.StageAnalyzing, Percent: 15})
	result, err := b.act(ctx, req)
	if err != nil {
		return nil, err
	}
	report(sdk.Progress{Stage: sdk.StageGenerating, Percent: 55})
	report(sdk.Progress{Stage: sdk.StageProcessing, Percent: 96})
	result.PromptUsed = req.Prompt
	return result, nil
}

func (b *behaviour) act(ctx context.Context, req *sdk.Request) (*sdk.Result, error) {
	drawn := &sdk.Result{Images: []sdk.Image{{
		Data: b.small, ContentType: "image/png", Width: req.Width, Height: req.Height,
	}}}
	action, argument, _ := strings.Cut(req.Prompt, " ")
	switch action {
	case "wait":
		<-ctx.Done()
		_ = os.WriteFile(argument, []byte(ctx.Err().Error()), 0o600)
		return nil, ctx.Err()
	case "until":
		return drawn, awaitFile(ctx, argument)
	case "ignore":
		select {}
	case "crash":
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {}
	case "stray":
		go func() { panic("stray goroutine") }()
		select {}
	case "panic":
		panic("brush")
	case "fail":
		return nil, errors.New("out of ink")
	case "refuse":
		return nil, &sdk.Error{Code: "NO_FACE_FOUND", Message: "No face was found."}
	case "wrong":
		drawn.Images[0].Data = picture(req.Width+1, req.Height)
	case "too":
		if argument == "many" {
			drawn.Images = append(drawn.Images, drawn.Images[0])
		} else {
			drawn.Layers = make([]byte, 65<<20)
		}
	case "environment":
		metadata, err := json.Marshal(map[string]any{"environment": os.Environ()})
		drawn.Metadata = metadata
		return drawn, err
	case "say":
		slog.Warn("structured line", "colour", "teal")
	case "print":
		b.printMuch()
	case "helper":
		return drawn, startHelper(argument)
	}
	return drawn, nil
}

func (b *behaviour) Upscale(_ context.Context, req *sdk.UpscaleRequest, _ func(sdk.Progress)) (*sdk.Result, error) {
	return &sdk.Result{Images: []sdk.Image{{
		Data: picture(req.Width, req.Height), ContentType: "image/png", Width: req.Width, Height: req.Height,
	}}}, nil
}

// printMuch floods every way out of the process.
func (b *behaviour) printMuch() {
	long := strings.Repeat("x", 1<<20)
	for range 2000 {
		fmt.Fprintln(os.Stderr, "redirected line")
		_, _ = syscall.Write(2, []byte("raw line\n"))
		_, _ = syscall.Write(1, []byte("raw output\n"))
	}
	_, _ = syscall.Write(2, []byte(long))
	_, _ = syscall.Write(1, []byte(long))
}

// startHelper leaves a child process behind and tells its id.
func startHelper(file string) error {
	helper := exec.Command("/bin/sleep", "3600")
	if err := helper.Start(); err != nil {
		return err
	}
	return os.WriteFile(file, fmt.Append(nil, helper.Process.Pid), 0o600)
}

func awaitFile(ctx context.Context, path string) error {
	for ctx.Err() == nil {
		if _, err := os.Stat(path); err == nil {
			return nil
		}
		time.Sleep(poll)
	}
	return ctx.Err()
}

// runDoomedHost runs a host that is going to be killed. It prints the ids of its
// plugins' processes, in which a job goes on for ever.
func runDoomedHost(folder string) {
	path, err := os.Executable()
	if err != nil {
		panic(err)
	}
	config := DefaultConfig()
	config.RunDir = folder
	for _, id := range []string{"first_one", "second_one"} {
		config.Builtins = append(config.Builtins, Builtin{ID: id, Command: []string{path, "plugin", id}})
	}
	host, err := New(config, slog.New(slog.DiscardHandler))
	if err != nil {
		panic(err)
	}
	go func() { panic(host.Run(context.Background())) }()
	if err := host.Ready(context.Background()); err != nil {
		panic(err)
	}
	helper := filepath.Join(folder, "helper")
	if _, err := host.Generate(context.Background(), "first_one", JobRef{}, request("helper "+helper), nil); err != nil {
		panic(err)
	}
	started := make(chan struct{}, 1)
	go func() {
		_, err := host.Generate(context.Background(), "second_one", JobRef{}, request("ignore"), func(sdk.Progress) { started <- struct{}{} })
		panic(err)
	}()
	<-started
	pid, err := os.ReadFile(helper)
	if err != nil {
		panic(err)
	}
	for _, info := range host.List() {
		fmt.Println(info.PID)
	}
	fmt.Println(string(pid))
	fmt.Println("doomed")
	select {}
}
