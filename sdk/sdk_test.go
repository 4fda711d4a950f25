package sdk_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol"
)

// The test binary is also an algorithm that a person starts by hand.
func TestMain(m *testing.M) {
	if os.Getenv("RUN_AS_ALGORITHM") != "" {
		sdk.Serve(plain{})
	}
	os.Exit(m.Run())
}

type plain struct{}

func (plain) Describe(context.Context) (sdk.Manifest, error) { return sound(), nil }

func (plain) Generate(context.Context, *sdk.Request, func(sdk.Progress)) (*sdk.Result, error) {
	return nil, errors.New("not in this test")
}

func sound() sdk.Manifest {
	return sdk.Manifest{
		ID: "plain_style", Name: "Plain", Version: "1.0.0", NativeWidth: 1280, NativeHeight: 720, MaxWidth: 1280, MaxHeight: 1280, NominalSeconds: 1,
		Features:         []string{sdk.FeatureTextOverlay, sdk.FeatureFaceSwap},
		Parameters:       map[string]string{"speed": "fast"},
		ParametersSchema: []byte(`{"type": "object"}`),
	}
}

func TestServeByHandExplainsItself(t *testing.T) {
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "RUN_AS_ALGORITHM=1")
	out, err := command.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Errorf("ended with %v, want exit code 1", err)
	}
	if !strings.Contains(string(out), "started by a Routix server and not by hand") {
		t.Errorf("said %q", out)
	}
}

func TestAssetsDir(t *testing.T) {
	t.Setenv(protocol.EnvAssets, "/srv/assets")
	if got := sdk.AssetsDir(); got != "/srv/assets" {
		t.Errorf("AssetsDir is %q", got)
	}
}

func TestManifestValidate(t *testing.T) {
	if m := sound(); m.Validate() != nil {
		t.Fatalf("a sound manifest: %v", m.Validate())
	}
	for name, spoil := range map[string]func(*sdk.Manifest){
		"no id":                func(m *sdk.Manifest) { m.ID = "" },
		"capital id":           func(m *sdk.Manifest) { m.ID = "Plain" },
		"short id":             func(m *sdk.Manifest) { m.ID = "ab" },
		"id with a line break": func(m *sdk.Manifest) { m.ID = "plain\n" },
		"no name":              func(m *sdk.Manifest) { m.Name = "" },
		"name not UTF-8":       func(m *sdk.Manifest) { m.Name = "\xff" },
		"no version":           func(m *sdk.Manifest) { m.Version = "" },
		"long version":         func(m *sdk.Manifest) { m.Version = strings.Repeat("1", 31) },
		"long description":     func(m *sdk.Manifest) { m.Description = strings.Repeat("d", 501) },
		"no native width":      func(m *sdk.Manifest) { m.NativeWidth = 0 },
		"native over maximum":  func(m *sdk.Manifest) { m.NativeHeight = m.MaxHeight + 1 },
		"no width":             func(m *sdk.Manifest) { m.MaxWidth = 0 },
		"huge height":          func(m *sdk.Manifest) { m.MaxHeight = 1 << 20 },
		"negative cost":        func(m *sdk.Manifest) { m.CreditCost = -1 },
		"no nominal time":      func(m *sdk.Manifest) { m.NominalSeconds = 0 },
		"odd feature":          func(m *sdk.Manifest) { m.Features = []string{"Face Swap"} },
		"repeated feature":     func(m *sdk.Manifest) { m.Features = []string{"face_swap", "face_swap"} },
		"many features":        func(m *sdk.Manifest) { m.Features = make([]string, 33) },
		"long parameter":       func(m *sdk.Manifest) { m.Parameters["speed"] = strings.Repeat("s", 501) },
		"schema not JSON":      func(m *sdk.Manifest) { m.ParametersSchema = []byte("{") },
		"schema not an object": func(m *sdk.Manifest) { m.ParametersSchema = []byte("null") },
		"large schema":         func(m *sdk.Manifest) { m.ParametersSchema = []byte(`{"a":"` + strings.Repeat("a", 64<<10) + `"}`) },
	} {
		t.Run(name, func(t *testing.T) {
			m := sound()
			spoil(&m)
			if m.Validate() == nil {
				t.Error("the manifest passed")
			}
		})
	}
}

func TestManifestReportsEveryProblem(t *testing.T) {
	m := sound()
	m.ID, m.Version = "", ""
	if err := m.Validate(); !strings.Contains(err.Error(), "id ") || !strings.Contains(err.Error(), "version ") {
		t.Errorf("Validate: %v", err)
	}
}
