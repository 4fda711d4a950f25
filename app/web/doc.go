// Package web is the HTTP side of the program: one server, one way to register
// a route, one envelope around answers and one place where errors become
// statuses.
//
// A module registers its routes with Handle (answers in the envelope) or
// HandleRaw (bytes, pages, files). Input is a struct that says where each field
// comes from and what bounds it has; it is checked before the handler runs, so
// a handler sees only valid input and returns plain data or an error. Errors
// are made with package fault; any other error reaches the client as a general
// INTERNAL_ERROR and the log with its full text.
//
//	type renameInput struct {
//		ID   string `path:"id"`
//		Body struct {
//			Title string `json:"title" minLength:"1" maxLength:"100"`
//		}
//	}
//
//	web.Handle(server, web.Route{
//		Method: "PUT", Path: "/api/v1/things/{id}", ID: "rename-thing",
//		Summary: "Rename a thing", Tag: "Things", Access: web.User,
//	}, func(ctx context.Context, in *renameInput) (*Thing, error) { ... })
//
// Bodies are read after authentication and rate limiting, never before, and
// never beyond the limit of their route.
package web
