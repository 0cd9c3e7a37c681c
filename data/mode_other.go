//go:build !unix

package data

// mendModes does nothing where files have no modes.
func mendModes(string) {}
