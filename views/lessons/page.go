// Package lessons is the tab of what was learned, and of what is still to be
// learned, promised and followed.
package lessons

import (
	"wawasan/app"
	"wawasan/views/page"
)

// New returns the tab.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		Views: []page.View{
			{Kind: app.KindLesson, Title: "tab.lessons", Empty: "empty.lessons", Icon: "lessons", Key: "Ctrl+L", Does: "command.capture.focus"},
			{Kind: app.KindGap, Title: "view.gaps", Empty: "empty.gaps", Icon: "gap", Key: "Ctrl+L", Does: "command.capture.focus"},
			{Kind: app.KindPromise, Title: "view.promises", Empty: "empty.promises", Icon: "mine", Key: "Ctrl+L", Does: "command.capture.focus"},
			{Kind: app.KindFocusArea, Title: "view.focus_areas", Empty: "empty.focus_areas", Icon: "focus", Key: "Ctrl+L", Does: "command.capture.focus"},
			{Kind: app.KindNote, Title: "view.notes", Empty: "empty.notes", Icon: "note", Key: "Ctrl+L", Does: "command.capture.focus"},
		},
		Kinds: []string{"lessons", "gaps", "promises", "focus_areas", "notes", "mentions", "contacts", "industries", "companies", "interviews", "interview_contacts"},
	})
}
