// Package lessons is the tab of what was learned, and of what is still to be
// learned, promised and followed.
package lessons

import (
	"wawasan/app/thing"
	"wawasan/views/page"
)

// New returns the tab.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		EmptyDetail: "detail.alone",
		Views: []page.View{
			{Kind: thing.KindLesson, Title: "tab.lessons", Empty: "empty.lessons", Icon: "lessons", Starts: "capture.focus"},
			{Kind: thing.KindGap, Title: "view.gaps", Empty: "empty.gaps", Icon: "gap", Starts: "capture.focus"},
			{Kind: thing.KindPromise, Title: "view.promises", Empty: "empty.promises", Icon: "mine", Starts: "capture.focus"},
			{Kind: thing.KindFocusArea, Title: "view.focus_areas", Empty: "empty.focus_areas", Icon: "focus", Starts: "capture.focus"},
			{Kind: thing.KindNote, Title: "view.notes", Empty: "empty.notes", Icon: "note", Starts: "capture.focus"},
		},
	})
}
