// Package materials is the place of what ships with the program and can be
// made one's own, message templates, questions and holidays, and of what one
// found out before asking.
package materials

import (
	"wawasan/app/thing"
	"wawasan/views/page"
)

// New returns the place.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		Views: []page.View{
			{Kind: thing.KindTemplate, Title: "view.templates", Empty: "empty.templates", Icon: "note", Starts: "record.new"},
			{Kind: thing.KindQuestion, Title: "view.questions", Empty: "empty.questions", Icon: "gap", Starts: "record.new"},
			{Kind: thing.KindFinding, Title: "view.findings", Empty: "empty.findings", Icon: "note", Starts: "record.new"},
			{Kind: thing.KindCriterion, Title: "view.criteria", Empty: "empty.criteria", Icon: "industries", Starts: "record.new"},
			{Kind: thing.KindCompanyLink, Title: "view.company_links", Empty: "empty.company_links", Icon: "industries", Starts: "record.new"},
			{Kind: thing.KindSearch, Title: "view.searches", Empty: "empty.searches", Icon: "lessons", Starts: "record.new"},
			{Kind: thing.KindHoliday, Title: "view.holidays", Empty: "empty.holidays", Icon: "today", Starts: "record.new"},
		},
	})
}
