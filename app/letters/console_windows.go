package letters

import "golang.org/x/sys/windows"

// ConsolePage is the number of the code page in which the console of this
// program takes letters, and without a console that of consoles on this
// machine.
func ConsolePage() int {
	if page, err := windows.GetConsoleCP(); err == nil && page != 0 {
		return int(page)
	}
	page, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetOEMCP").Call()
	return int(page)
}
