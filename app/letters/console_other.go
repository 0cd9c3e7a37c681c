//go:build !windows

package letters

// ConsolePage is 0: terminals take UTF-8.
func ConsolePage() int { return 0 }
