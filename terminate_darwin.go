//go:build cgo

package main

/*
#cgo CFLAGS: -x objective-c
#cgo LDFLAGS: -framework AppKit
#import <AppKit/AppKit.h>
#import <objc/runtime.h>

typedef NSApplicationTerminateReply (*wawasanAnswer)(id, SEL, NSApplication *);

static wawasanAnswer wawasanToolkit = NULL;
static int wawasanTerminating = 0;

static NSApplicationTerminateReply wawasanShouldTerminate(id self, SEL cmd, NSApplication *app) {
	wawasanTerminating = 1;
	NSApplicationTerminateReply reply = wawasanToolkit(self, cmd, app);
	wawasanTerminating = 0;
	return reply;
}

static void wawasanWatch(void) {
	Method asked = class_getInstanceMethod([[NSApp delegate] class], @selector(applicationShouldTerminate:));
	if (asked == NULL || wawasanToolkit != NULL) {
		return;
	}
	wawasanToolkit = (wawasanAnswer)method_getImplementation(asked);
	method_setImplementation(asked, (IMP)wawasanShouldTerminate);
}

static int wawasanIsTerminating(void) { return wawasanTerminating; }
*/
import "C"

// watchTermination learns when the system wants the program to end: by ⌘Q, the
// Dock, or the end of the session. The toolkit answers all of them by asking
// each window to close, as its own button does, and with the program in the
// tray that only hides it. It must be called from the window's goroutine, when
// the toolkit runs.
func watchTermination() { C.wawasanWatch() }

// terminating reports whether the windows are being closed for that.
func terminating() bool { return C.wawasanIsTerminating() != 0 }
