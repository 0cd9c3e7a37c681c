// Package industries is the tab of the fields explored, their companies, my
// own company by function, what my industry struggles with, and the skills
// that are asked for.
package industries

import (
	"wawasan/app/thing"
	"wawasan/views/page"
)

// New returns the tab.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		EmptyDetail: "detail.empty",
		Views: []page.View{
			{Kind: thing.KindIndustry, Title: "tab.industries", Empty: "empty.industries", Icon: "industries", Starts: "record.new"},
			{Kind: thing.KindCompany, Title: "view.companies", Empty: "empty.companies", Icon: "industries", Starts: "record.new"},
			{Kind: thing.KindFunction, Title: "view.functions", Empty: "empty.functions", Icon: "contacts", Starts: "company.new"},
			{Kind: thing.KindChallenge, Title: "view.challenges", Empty: "empty.challenges", Icon: "gap", Starts: "record.new"},
			{Kind: thing.KindSkill, Title: "view.skills", Empty: "empty.skills", Icon: "lessons", Starts: "record.new"},
		},
	})
}
