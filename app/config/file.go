package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	yamlparser "github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/rawbytes"
	"github.com/knadh/koanf/v2"
	"go.yaml.in/yaml/v3"
)

// fileSettings lists the file's settings with their lines.
func fileSettings(name string, content []byte) ([]setting, error) {
	if len(content) == 0 {
		return nil, nil
	}
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		return nil, fmt.Errorf("%s: %s", name, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if len(document.Content) > 0 && document.Content[0].Kind != yaml.MappingNode && document.Content[0].Tag != "!!null" {
		return nil, fmt.Errorf("%s:%d: expected keys and values", name, document.Content[0].Line)
	}
	parsed := koanf.New(".")
	if err := parsed.Load(rawbytes.Provider(content), yamlparser.Parser()); err != nil {
		return nil, fmt.Errorf("%s: %s", name, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	lines := map[string]int{}
	noteLines(&document, "", lines)
	var given []setting
	values := parsed.All()
	for _, key := range sortedKeys(values) {
		given = append(given, setting{key, values[key], Origin{Kind: "file", Name: name, Line: lines[key]}})
	}
	slices.SortStableFunc(given, func(a, b setting) int { return cmp.Compare(a.origin.Line, b.origin.Line) })
	return given, nil
}

// noteLines finds the line of every key. Keys that come through an alias or a
// merge have none.
func noteLines(node *yaml.Node, prefix string, lines map[string]int) {
	if node.Kind == yaml.DocumentNode && len(node.Content) > 0 {
		node = node.Content[0]
	}
	if node.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key := strings.TrimPrefix(prefix+"."+node.Content[i].Value, ".")
		lines[key] = node.Content[i].Line
		noteLines(node.Content[i+1], key, lines)
	}
}
