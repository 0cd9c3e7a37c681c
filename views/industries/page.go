// Package industries is the tab of the fields explored and their companies.
package industries

import (
	"wawasan/app"
	"wawasan/views/page"
)

// New returns the tab.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		EmptyDetail: "detail.empty",
		Views: []page.View{
			{Kind: app.KindIndustry, Title: "tab.industries", Empty: "empty.industries", Icon: "industries", Starts: "record.new"},
			{Kind: app.KindCompany, Title: "view.companies", Empty: "empty.companies", Icon: "industries", Starts: "record.new"},
		},
		Kinds: []string{"industries", "companies", "company_aliases", "positions", "contacts", "interviews", "interview_contacts", "notes", "mentions", "lessons", "gaps", "focus_areas"},
	})
}
