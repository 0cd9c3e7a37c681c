//go:build cgo

package main

/*
void wawasanTakeFiles(void);
*/
import "C"

// takeFiles has files that are opened in Finder come here: macOS tells of them
// the delegate of the program, and that of the toolkit does not listen. It must
// be called before the toolkit starts.
func takeFiles() { C.wawasanTakeFiles() }

//export wawasanOpened
func wawasanOpened(path *C.char) { _ = startSelf(C.GoString(path)) } // that program says what is wrong with the file
