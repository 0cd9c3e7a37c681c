// Package industries is the tab of the fields explored, their companies, my
// own company by function, what my industry struggles with, and the skills
// that are asked for.
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
			{Kind: app.KindFunction, Title: "view.functions", Empty: "empty.functions", Icon: "contacts", Starts: "company.new"},
			{Kind: app.KindChallenge, Title: "view.challenges", Empty: "empty.challenges", Icon: "gap", Starts: "record.new"},
			{Kind: app.KindSkill, Title: "view.skills", Empty: "empty.skills", Icon: "lessons", Starts: "record.new"},
		},
		Kinds: []string{"industries", "companies", "company_aliases", "positions", "contacts", "interviews", "interview_contacts", "notes", "mentions", "lessons", "gaps", "focus_areas", "criteria", "ratings", "functions", "challenges", "filed_lessons", "company_links", "skills"},
	})
}
