// Package contacts is the tab of the people one knows.
package contacts

import (
	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/page"
)

// New returns the tab.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		EmptyDetail: "detail.empty",
		Typing: func(_ app.Link, r rune) bool {
			if r != 'o' {
				return false
			}
			host.Do("outreach.write")
			return true
		},
		Views: []page.View{{Kind: thing.KindContact, Title: "tab.contacts", Empty: "empty.contacts", Icon: "contacts", Starts: "import.open"}},
	})
}
