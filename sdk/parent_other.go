//go:build !unix

package sdk

// killOwnGroup does nothing where there are no process groups.
func killOwnGroup() {}
