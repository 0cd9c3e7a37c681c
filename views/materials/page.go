// Package materials is the place of what ships with the program and can be
// made one's own, message templates, questions and holidays, and of what one
// found out before asking.
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
			{Kind: app.KindQuestion, Title: "view.questions", Empty: "empty.questions", Icon: "gap", Starts: "record.new"},
			{Kind: app.KindFinding, Title: "view.findings", Empty: "empty.findings", Icon: "note", Starts: "record.new"},
			{Kind: app.KindCriterion, Title: "view.criteria", Empty: "empty.criteria", Icon: "industries", Starts: "record.new"},
			{Kind: app.KindCompanyLink, Title: "view.company_links", Empty: "empty.company_links", Icon: "industries", Starts: "record.new"},
			{Kind: app.KindSearch, Title: "view.searches", Empty: "empty.searches", Icon: "lessons", Starts: "record.new"},
			{Kind: app.KindHoliday, Title: "view.holidays", Empty: "empty.holidays", Icon: "today", Starts: "record.new"},
		},
		Kinds: []string{"templates", "holidays", "questions", "planned_questions", "notes", "findings", "companies", "contacts", "criteria", "ratings", "company_links", "saved_searches"},
	})
}
