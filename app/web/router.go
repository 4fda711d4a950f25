package web

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// node is one path segment of the routing tree. A literal child always wins
// over the parameter, and there is no way back: a path that enters a literal
// segment is never tried as a parameter, so "/things/history" is never an id.
type node struct {
	literal map[string]*node
	param   *node
	rest    map[string]*endpoint
	methods map[string]*endpoint
}

// add registers an endpoint. Registering a method twice for one path is a
// mistake of the program and panics.
func (n *node) add(method, path string, ep *endpoint) {
	for _, segment := range splitPath(path) {
		if strings.HasPrefix(segment, "{") && strings.HasSuffix(segment, "...}") {
			n.rest = put(n.rest, method, path, ep)
			return
		}
		n = n.child(segment)
	}
	n.methods = put(n.methods, method, path, ep)
}

func (n *node) child(segment string) *node {
	if strings.HasPrefix(segment, "{") {
		if n.param == nil {
			n.param = &node{}
		}
		return n.param
	}
	if n.literal == nil {
		n.literal = map[string]*node{}
	}
	if n.literal[segment] == nil {
		n.literal[segment] = &node{}
	}
	return n.literal[segment]
}

func put(methods map[string]*endpoint, method, path string, ep *endpoint) map[string]*endpoint {
	if methods == nil {
		methods = map[string]*endpoint{}
	}
	if methods[method] != nil {
		panic(fmt.Sprintf("web: %s %s is registered twice", method, path))
	}
	methods[method] = ep
	return methods
}

// find returns the endpoints of a path by method, nil for an unknown path, and
// the values of its parameters in order, appended to values.
func (n *node) find(path string, values []string) (map[string]*endpoint, []string) {
	rest := strings.Trim(path, "/")
	for rest != "" {
		segment, after, _ := strings.Cut(rest, "/")
		switch {
		case n.literal[segment] != nil:
			n = n.literal[segment]
		case n.rest != nil:
			return n.rest, append(values, rest)
		case n.param != nil && segment != "":
			n = n.param
			values = append(values, segment)
		default:
			return nil, nil
		}
		rest = after
	}
	return n.methods, values
}

func splitPath(path string) []string {
	trimmed := strings.Trim(path, "/")
	if trimmed == "" {
		return nil
	}
	return strings.Split(trimmed, "/")
}

// paramNames returns the names of a path's parameters in order.
func paramNames(path string) []string {
	var names []string
	for _, segment := range splitPath(path) {
		if strings.HasPrefix(segment, "{") {
			names = append(names, strings.TrimSuffix(strings.Trim(segment, "{}"), "..."))
		}
	}
	return names
}

// allowed lists the methods of a path for the Allow header.
func allowed(methods map[string]*endpoint) string {
	names := slices.Collect(maps.Keys(methods))
	if methods["GET"] != nil && methods["HEAD"] == nil {
		names = append(names, "HEAD")
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
