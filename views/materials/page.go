// Package materials is the place of what ships with the program and can be
// made one's own: message templates and holidays.
package materials

import (
	"wawasan/app"
	"wawasan/views/page"
)

// New returns the place.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		Views: []page.View{
			{Kind: app.KindTemplate, Title: "view.templates", Empty: "empty.templates", Icon: "note", Starts: "record.new"},
			{Kind: app.KindHoliday, Title: "view.holidays", Empty: "empty.holidays", Icon: "today", Starts: "record.new"},
		},
		Kinds: []string{"templates", "holidays"},
	})
}
