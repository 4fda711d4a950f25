package web

import (
	"slices"
	"strings"

	"github.com/routix/routix/app/fault"
)

// Access says who may call a route.
type Access int

// The levels of access.
const (
	// Public needs no token. A valid one still names the caller; a stale one is
	// ignored.
	Public Access = iota
	// User needs the token of an active account.
	User
	// Admin needs an account with the role admin or super_admin.
	Admin
)

// Class groups routes that share a rate limit.
type Class string

// The rate classes. The zero value means DefaultClass.
const (
	DefaultClass    Class = "default"
	GenerationClass Class = "generation"
	UploadClass     Class = "upload"
	// AuthClass is counted by client address, also for known callers.
	AuthClass Class = "auth"
)

// Presence says what a successful answer does to the presence cookie.
type Presence int

// The effects on the presence cookie.
const (
	// Refresh renews the cookie for authenticated callers.
	Refresh Presence = iota
	// Set sets the cookie, as at login.
	Set
	// Clear removes the cookie, as at logout.
	Clear
)

// Mirror says which fields of data are repeated at the top level of the body.
// The names success, data, message, error and detail are never replaced.
type Mirror struct {
	all    bool
	fields []string
}

// MirrorAll repeats every field of data.
func MirrorAll() Mirror { return Mirror{all: true} }

// MirrorFields repeats the named fields of data.
func MirrorFields(names ...string) Mirror { return Mirror{fields: names} }

// holds reports whether the data field of this name is mirrored.
func (m Mirror) holds(name string) bool {
	if isReserved(name) {
		return false
	}
	return m.all || slices.Contains(m.fields, name)
}

func (m Mirror) none() bool { return !m.all && len(m.fields) == 0 }

func isReserved(name string) bool {
	switch name {
	case "success", "data", "message", "error", "detail":
		return true
	}
	return false
}

// Route describes one operation of the API.
type Route struct {
	// Method is the HTTP method; a GET route answers HEAD too.
	Method string
	// Path is absolute, with parameters in braces: /api/v1/things/{id}. A last
	// segment {key...} takes the rest of the path.
	Path string
	// Aliases are further paths with the same parameters and the same answer.
	Aliases []string
	// ID is the unique operation id in the API description.
	ID string
	// Summary, Description and Tag document the route.
	Summary, Description, Tag string
	// Access says who may call.
	Access Access
	// Class is the rate class; only routes under /api/ are counted.
	Class Class
	// Mirror repeats fields of data at the top level.
	Mirror Mirror
	// BareArray names the list inside data that is sent alone, without the
	// envelope, to callers that ask for it; see WantsArray.
	BareArray string
	// Message is the envelope's message; empty means "OK".
	Message string
	// BodyLimit bounds the body in bytes; 0 means the server's default.
	BodyLimit int
	// Query accepts the fields of the JSON body in the query string too; where
	// both give a field, the body wins.
	Query bool
	// Form accepts the fields of the JSON body as an HTML form too.
	Form bool
	// Page bounds the paging of routes whose input embeds Paging.
	Page PageSize
	// Presence is what success does to the presence cookie.
	Presence Presence
	// Errors lists the codes that this route may answer besides the general
	// ones, for the API description.
	Errors []fault.Code
	// Produces lists the content types of a raw answer, for the description.
	Produces []string
}

// paths returns the path and its aliases without trailing slashes.
func (r Route) paths() []string {
	paths := append([]string{r.Path}, r.Aliases...)
	for i, path := range paths {
		if len(path) > 1 {
			paths[i] = strings.TrimRight(path, "/")
		}
	}
	return paths
}
