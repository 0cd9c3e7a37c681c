//go:build cgo

#import <AppKit/AppKit.h>
#import <objc/runtime.h>
#include "_cgo_export.h"

static void wawasanOpenFiles(id self, SEL cmd, NSApplication *app, NSArray *files) {
	for (NSString *file in files) {
		wawasanOpened((char *)[file fileSystemRepresentation]);
	}
	[app replyToOpenOrPrint:NSApplicationDelegateReplySuccess];
}

// The class is there from the start; its delegate hears of files while the toolkit starts.
void wawasanTakeFiles(void) {
	Class delegate = objc_getClass("GLFWApplicationDelegate");
	if (delegate != Nil) {
		class_addMethod(delegate, @selector(application:openFiles:), (IMP)wawasanOpenFiles, "v@:@@");
	}
}
