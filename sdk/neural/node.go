package neural

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// node is one operation of the graph file.
type node struct {
	Name   string                     `json:"name"`
	Op     string                     `json:"op"`
	Inputs []string                   `json:"input"`
	Attrs  map[string]json.RawMessage `json:"attr"`
}

// attribute is the value of an attribute; one of the fields is set. Bytes are in
// base64, which encoding/json undoes.
type attribute struct {
	Text  []byte `json:"s"`
	Truth bool   `json:"b"`
	List  struct {
		Numbers []json.Number `json:"i"`
		Texts   [][]byte      `json:"s"`
	} `json:"list"`
	Shape struct {
		Dimensions []struct {
			Size json.Number `json:"size"`
		} `json:"dim"`
	} `json:"shape"`
}

// attr reads an attribute, the zero value when it is missing.
func (n *node) attr(name string) (attribute, error) {
	var a attribute
	if raw, ok := n.Attrs[name]; ok {
		if err := json.Unmarshal(raw, &a); err != nil {
			return a, fmt.Errorf("attribute %s: %w", name, err)
		}
	}
	return a, nil
}

// pair is an attribute with a number for rows and one for columns.
type pair struct{ y, x int }

// spatial reads a list of four numbers whose first and last are 1.
func (n *node) spatial(name string) (pair, error) {
	a, err := n.attr(name)
	if err != nil {
		return pair{}, err
	}
	var v [4]int
	if len(a.List.Numbers) != len(v) {
		return pair{}, fmt.Errorf("%s has %d numbers", name, len(a.List.Numbers))
	}
	for i, text := range a.List.Numbers {
		if v[i], err = strconv.Atoi(string(text)); err != nil || v[i] < 1 || v[i] > maxNumbers {
			return pair{}, fmt.Errorf("%s is %v", name, a.List.Numbers)
		}
	}
	if v[0] != 1 || v[3] != 1 {
		return pair{}, fmt.Errorf("%s is %v", name, v)
	}
	return pair{v[1], v[2]}, nil
}

// same tells the two ways of padding apart; others are not known.
func (n *node) same() (bool, error) {
	a, err := n.attr("padding")
	if err != nil {
		return false, err
	}
	switch string(a.Text) {
	case "SAME":
		return true, nil
	case "VALID":
		return false, nil
	}
	return false, fmt.Errorf("padding %q", a.Text)
}

// plain checks what this package takes for granted: channels last, no holes in
// filters.
func (n *node) plain() error {
	format, err := n.attr("data_format")
	if err != nil {
		return err
	}
	if len(format.Text) > 0 && string(format.Text) != "NHWC" {
		return fmt.Errorf("data format %q", format.Text)
	}
	if _, ok := n.Attrs["dilations"]; !ok {
		return nil
	}
	if d, err := n.spatial("dilations"); err != nil || d != (pair{1, 1}) {
		return fmt.Errorf("filters with holes")
	}
	return nil
}

// flag reads a truth value.
func (n *node) flag(name string) bool {
	a, err := n.attr(name)
	return err == nil && a.Truth
}

// sources are the names of the nodes that this one reads. Names after ^ only
// order the work of other runners.
func (n *node) sources() []string {
	var names []string
	for _, name := range n.Inputs {
		if !strings.HasPrefix(name, "^") {
			base, _, _ := strings.Cut(name, ":")
			names = append(names, base)
		}
	}
	return names
}
