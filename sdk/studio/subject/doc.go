// Package subject provides what a thumbnail shows: pictures of things by name,
// and the light that makes a flat picture belong to a scene.
//
// A name is either that of an icon of the asset pack ("house", "teddy-bear") or
// that of a drawing made in code, which starts with [DrawnPrefix] and may take
// arguments: "gen:code:Go", "gen:tint:tokyo-tower:b98a5a". [Drawings] lists them.
//
// A [Set] is safe for concurrent use.
package subject
