package config

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"
)

// node is what one level of keys may hold: named fields, entries of any name,
// or a value.
type node struct {
	fields map[string]*node
	each   *node
	value  reflect.Type
}

// schemaOf reads the keys from a struct type. Fields without a tag are no
// settings.
func schemaOf(t reflect.Type) *node {
	if t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct && !isText(t.Elem()) {
		t = t.Elem()
	}
	switch {
	case t.Kind() == reflect.Struct && !isText(t):
		n := &node{fields: map[string]*node{}}
		for field := range t.Fields() {
			if name := field.Tag.Get(tag); name != "" && name != "-" {
				n.fields[name] = schemaOf(field.Type)
			}
		}
		return n
	case t.Kind() == reflect.Map:
		return &node{each: schemaOf(t.Elem())}
	}
	return &node{value: t}
}

// isText reports whether values of the type are written as one text.
func isText(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// flatten lists a struct's values by key. Nil pointers are left out.
func flatten(n *node, value reflect.Value) map[string]any {
	values := map[string]any{}
	collect(n, value, "", values)
	return values
}

func collect(n *node, value reflect.Value, key string, values map[string]any) {
	if value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return
		}
		value = value.Elem()
	}
	switch {
	case n.fields != nil:
		for i := range value.NumField() {
			if child := n.fields[value.Type().Field(i).Tag.Get(tag)]; child != nil {
				collect(child, value.Field(i), join(key, value.Type().Field(i).Tag.Get(tag)), values)
			}
		}
	case n.each != nil:
		for entries := value.MapRange(); entries.Next(); {
			collect(n.each, entries.Value(), join(key, entries.Key().String()), values)
		}
	default:
		values[key] = plain(value)
	}
}

// plain returns a value in a form that koanf can copy: types with hidden fields
// travel as their text.
func plain(value reflect.Value) any {
	if text, ok := value.Interface().(encoding.TextMarshaler); ok && isText(value.Type()) {
		if written, err := text.MarshalText(); err == nil {
			return string(written)
		}
	}
	if value.Kind() != reflect.Slice || !isText(value.Type().Elem()) {
		return value.Interface()
	}
	list := make([]any, value.Len())
	for i := range list {
		list[i] = plain(value.Index(i))
	}
	return list
}

func join(key, name string) string { return strings.TrimPrefix(key+"."+name, ".") }

// check returns a setting's value in the type of its key. It is not kept when
// it says nothing: a key without value in the file leaves the default.
func (n *node) check(s setting) (value any, keep bool, err error) {
	at, err := n.find(s.key)
	if err != nil {
		return nil, false, err
	}
	if entries, ok := s.value.(map[string]any); s.value == nil || (ok && len(entries) == 0 && at.value == nil) {
		return nil, false, nil
	}
	if at.value == nil {
		return nil, false, fmt.Errorf("%s: expected a group of settings, not a value", s.key)
	}
	if at.value.Kind() == reflect.Interface {
		return s.value, true, nil
	}
	value, err = convert(at.value, s.value)
	if err != nil {
		return nil, false, fmt.Errorf("%s: %w", s.key, err)
	}
	return value, true, nil
}

// find follows a key. A value of any type takes every key below it.
func (n *node) find(key string) (*node, error) {
	var path string
	root := n
	for name := range strings.SplitSeq(key, ".") {
		next := n.each
		if n.fields != nil {
			next = n.fields[name]
		}
		switch {
		case next != nil && name != "":
			n, path = next, join(path, name)
		case n.value != nil && n.value.Kind() == reflect.Interface:
			return n, nil
		case n.value != nil:
			return nil, fmt.Errorf("%s: unknown setting, %s holds a single value", key, path)
		default:
			return nil, n.unknown(root, key, path, name)
		}
	}
	return n, nil
}

// unknown names the known key that was probably meant: one of like name in the
// same group, else one of the same name elsewhere.
func (n *node) unknown(root *node, key, path, name string) error {
	best, distance := "", max(2, len(name)/3)+1
	for _, known := range sortedKeys(n.fields) {
		if d := editDistance(name, known); d < distance {
			best, distance = join(path, known), d
		}
	}
	if best == "" {
		best = root.locate(name, "")
	}
	if best != "" {
		return fmt.Errorf("%s: unknown setting, did you mean %s?", key, best)
	}
	return fmt.Errorf("%s: unknown setting; known here: %s", key, strings.Join(sortedKeys(n.fields), ", "))
}

// locate returns the first key below n that ends in name.
func (n *node) locate(name, path string) string {
	for _, known := range sortedKeys(n.fields) {
		if known == name {
			return join(path, known)
		}
		if found := n.fields[known].locate(name, join(path, known)); found != "" {
			return found
		}
	}
	return ""
}

// editDistance counts the letters to add, drop or change (Levenshtein 1966).
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
