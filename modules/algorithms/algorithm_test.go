package algorithms

import (
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/sdk"
)

func TestWhyAnAlgorithmIsInactive(t *testing.T) {
	yes, no := true, false
	for name, tc := range map[string]struct {
		algorithm Algorithm
		reason    string
	}{
		"switched on":                     {Algorithm{SwitchedOn: true, Available: true}, ""},
		"off by default":                  {Algorithm{Available: true}, "default_off"},
		"off by default, settings on":     {Algorithm{Available: true, settings: Settings{Enabled: &yes}}, ""},
		"switched off by an admin":        {Algorithm{Available: true, ByAdmin: true}, "admin"},
		"an admin's off beats settings":   {Algorithm{Available: true, ByAdmin: true, settings: Settings{Enabled: &yes}}, "admin"},
		"settings' off beats an admin":    {Algorithm{SwitchedOn: true, ByAdmin: true, Available: true, settings: Settings{Enabled: &no}}, "config"},
		"plugin gone":                     {Algorithm{SwitchedOn: true}, "unavailable"},
		"plugin gone, settings on":        {Algorithm{SwitchedOn: true, settings: Settings{Enabled: &yes}}, "unavailable"},
		"plugin gone and off in settings": {Algorithm{settings: Settings{Enabled: &no}}, "config"},
	} {
		if got := tc.algorithm.inactive(); got != tc.reason {
			t.Errorf("%s: %q, want %q", name, got, tc.reason)
		}
	}
}

func TestSettingsWinOverTheManifest(t *testing.T) {
	cost, premium := 0, false
	manifest := sdk.Manifest{CreditCost: 3, Premium: true, NativeWidth: 1280, NativeHeight: 720}
	plain := (&Algorithm{Manifest: manifest}).forOthers()
	if plain.Cost != 3 || !plain.Premium || plain.Timeout != usualTimeout || plain.NominalSeconds != 1 || plain.LongSide != 1280 {
		t.Errorf("without settings: %+v", plain)
	}
	set := Settings{CreditCost: &cost, Premium: &premium, Timeout: time.Minute / 2}
	changed := (&Algorithm{Manifest: manifest, settings: set}).forOthers()
	if changed.Cost != 0 || changed.Premium || changed.Timeout != time.Minute/2 {
		t.Errorf("with settings: %+v", changed)
	}
}

func TestDefaultIsTheChosenOrTheFirstActiveOne(t *testing.T) {
	active := func(id string) *Algorithm { return &Algorithm{ID: id, SwitchedOn: true, Available: true} }
	off := &Algorithm{ID: "routix_v6", Available: true}
	for name, tc := range map[string]struct {
		settings Config
		list     []*Algorithm
		want     string
	}{
		"usual":           {nil, []*Algorithm{active("routix_v4"), active("routix_v6")}, "routix_v6"},
		"usual is off":    {nil, []*Algorithm{active("routix_v4"), off}, "routix_v4"},
		"chosen":          {Config{"routix_v4": {Default: true}}, []*Algorithm{active("routix_v4"), active("routix_v6")}, "routix_v4"},
		"nothing is on":   {nil, []*Algorithm{off}, "routix_v6"},
		"chosen is gone":  {Config{"mine": {Default: true}}, []*Algorithm{active("routix_v5")}, "routix_v5"},
		"nothing at all":  {nil, nil, "routix_v6"},
		"chosen, all off": {Config{"mine": {Default: true}}, []*Algorithm{off}, "mine"},
	} {
		m, err := New(tc.settings)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.defaultOf(tc.list); got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

func TestSettingsOutOfBoundsAreNamed(t *testing.T) {
	dear, negative := 1001, -1
	for want, c := range map[string]Config{
		"a.credit_cost": {"a": {CreditCost: &dear}},
		"b.credit_cost": {"b": {CreditCost: &negative}},
		"c.timeout":     {"c": {Timeout: time.Millisecond}},
		"d.timeout":     {"d": {Timeout: -time.Second}},
		"f.default":     {"e": {Default: true}, "f": {Default: true}},
	} {
		if _, err := New(c); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want words about %s", err, want)
		}
	}
}

func TestOlderModelNames(t *testing.T) {
	for model, want := range map[string]string{
		"v4": "routix_v4", "V6": "routix_v6", "niji\t": "routix_v7_anime", "anime": "routix_v7_anime", "v3": "", "": "",
	} {
		if got, known := modelID(model); got != want || known != (want != "") {
			t.Errorf("%q means %q, %v", model, got, known)
		}
	}
}
