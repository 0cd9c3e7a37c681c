// Package interviews is the tab of the conversations.
package interviews

import (
	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/page"
)

// New returns the tab. What is typed on an open interview goes to the capture
// line: in a conversation nobody looks for a key first.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		EmptyDetail: "detail.empty",
		Views:       []page.View{{Kind: thing.KindInterview, Title: "tab.interviews", Empty: "empty.interviews", Icon: "interviews", Starts: "interview.log"}},
		Typing: func(_ app.Link, r rune) bool {
			host.Type(r)
			return true
		},
	})
}
