// Package config fills a struct of settings from defaults, a YAML file, the
// environment and command-line flags, in this order: later ones win. It knows
// nothing of what the settings mean. Fields are named by their `koanf` tag,
// nested structs and maps make dotted keys such as web.port.
//
// Every key must exist and fit its type, wherever it comes from: a misspelt
// setting is an error at start, not a surprise later. Errors name the key and
// its source, never a value, because values may be secrets.
package config

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"

	"github.com/go-viper/mapstructure/v2"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/v2"
)

const (
	// envPrefix marks environment variables that name a key by its path:
	// ROUTIX_WEB__PORT is web.port.
	envPrefix = "ROUTIX_"
	// tag is the struct tag that names a field.
	tag = "koanf"
	// maxFile bounds the settings file in bytes.
	maxFile = 1 << 20
)

// Source says where settings come from.
type Source struct {
	// File is the path of the YAML file; empty means none.
	File string
	// FileRequired makes a missing file an error.
	FileRequired bool
	// Env holds NAME=value pairs, as os.Environ returns them.
	Env []string
	// Plain maps further environment names to keys, such as PORT to web.port.
	// They win over ROUTIX_ names; an empty value counts as not given.
	Plain map[string]string
	// Ignore lists ROUTIX_ names that are no settings.
	Ignore []string
	// Flags holds values by key; they win over everything.
	Flags map[string]any
}

// Report tells for every key where its value comes from.
type Report map[string]Origin

// Origin is the place a value comes from.
type Origin struct {
	// Kind is default, file, environment or flag.
	Kind string
	// Name is the file's path, the variable's name or the flag's key.
	Name string
	// Line is the line in the file, 0 elsewhere.
	Line int
}

// String returns the place in words, such as "config.yaml:12".
func (o Origin) String() string {
	switch {
	case o.Name == "":
		return o.Kind
	case o.Line > 0:
		return fmt.Sprintf("%s:%d", o.Name, o.Line)
	}
	return o.Name
}

// setting is one value on its way from a source into the struct.
type setting struct {
	key    string
	value  any
	origin Origin
}

// Load returns the settings in force. T is a struct with koanf tags; if it has
// a method Validate() error, that is called at the end. The error joins every
// problem found, one line each.
func Load[T any](source Source, defaults T) (T, Report, error) {
	content, err := readFile(source)
	if err != nil {
		var none T
		return none, nil, err
	}
	return load(source, content, defaults)
}

func load[T any](source Source, content []byte, defaults T) (T, Report, error) {
	var none, result T
	schema := schemaOf(reflect.TypeFor[T]())
	given, err := source.settings(content)
	if err != nil {
		return none, nil, err
	}
	merged, report := koanf.New("."), Report{}
	values := flatten(schema, reflect.ValueOf(defaults))
	for key := range values {
		report[key] = Origin{Kind: "default"}
	}
	if err := merged.Load(confmap.Provider(values, "."), nil); err != nil {
		return none, nil, fmt.Errorf("load the defaults: %w", err)
	}
	if err := apply(merged, report, schema, given); err != nil {
		return none, nil, err
	}
	if err := decode(merged, &result); err != nil {
		return none, nil, err
	}
	if checked, ok := any(result).(interface{ Validate() error }); ok {
		if err := checked.Validate(); err != nil {
			return none, nil, fmt.Errorf("settings: %w", err)
		}
	}
	return result, report, nil
}

// apply checks the given settings and merges those of each key in order.
func apply(merged *koanf.Koanf, report Report, schema *node, given []setting) error {
	var problems []error
	for _, s := range given {
		value, keep, err := schema.check(s)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", s.origin, err))
			continue
		}
		if !keep {
			continue
		}
		if err := merged.Set(s.key, value); err != nil {
			problems = append(problems, fmt.Errorf("%s: %s: %w", s.origin, s.key, err))
			continue
		}
		report[s.key] = s.origin
	}
	return errors.Join(problems...)
}

func decode(merged *koanf.Koanf, result any) error {
	err := merged.UnmarshalWithConf("", result, koanf.UnmarshalConf{
		Tag: tag,
		DecoderConfig: &mapstructure.DecoderConfig{
			Result: result, TagName: tag, ErrorUnused: true,
			DecodeHook: mapstructure.TextUnmarshallerHookFunc(),
		},
	})
	if err != nil {
		return fmt.Errorf("decode settings: %w", err)
	}
	return nil
}

// settings lists what file, environment and flags say, weakest first.
func (s Source) settings(content []byte) ([]setting, error) {
	given, err := fileSettings(s.File, content)
	if err != nil {
		return nil, err
	}
	given = append(given, s.prefixed()...)
	given = append(given, s.plain()...)
	for _, key := range sortedKeys(s.Flags) {
		given = append(given, setting{key, s.Flags[key], Origin{Kind: "flag", Name: "--" + key}})
	}
	return given, nil
}

func (s Source) prefixed() (given []setting) {
	for _, pair := range s.Env {
		name, value, _ := strings.Cut(pair, "=")
		path, ok := strings.CutPrefix(name, envPrefix)
		if !ok || slices.Contains(s.Ignore, name) {
			continue
		}
		key := strings.ToLower(strings.ReplaceAll(path, "__", "."))
		given = append(given, setting{key, value, Origin{Kind: "environment", Name: name}})
	}
	slices.SortFunc(given, func(a, b setting) int { return cmp.Compare(a.key, b.key) })
	return given
}

func (s Source) plain() (given []setting) {
	for _, pair := range s.Env {
		name, value, _ := strings.Cut(pair, "=")
		if key, ok := s.Plain[name]; ok && value != "" {
			given = append(given, setting{key, value, Origin{Kind: "environment", Name: name}})
		}
	}
	slices.SortFunc(given, func(a, b setting) int { return cmp.Compare(a.origin.Name, b.origin.Name) })
	return given
}

// readFile returns the file's content, nil where there is no file and none is
// required.
func readFile(source Source) ([]byte, error) {
	if source.File == "" {
		return nil, nil
	}
	info, err := os.Stat(source.File)
	if errors.Is(err, os.ErrNotExist) && !source.FileRequired {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("settings file: %w", err)
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("settings file %s: %d bytes are more than the allowed %d", source.File, info.Size(), maxFile)
	}
	content, err := os.ReadFile(source.File)
	if err != nil {
		return nil, fmt.Errorf("settings file: %w", err)
	}
	return content, nil
}

func sortedKeys[V any](values map[string]V) []string {
	keys := make([]string, 0, len(values))
	for key := range values {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
