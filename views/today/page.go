// Package today is the tab of what is due.
package today

import (
	"context"

	"wawasan/app"
	"wawasan/views/page"
)

// New returns the tab: forms not saved first, then what the agenda says, the
// first few of it until more is asked for.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		Views: []page.View{{Title: "tab.today", Empty: "empty.today", Icon: "today", Starts: "interview.log", Rows: func(ctx context.Context, all bool) ([]app.Row, error) {
			return rows(ctx, host.App(), all)
		}, Caption: func(ctx context.Context) (string, error) { return host.App().WeekGoal(ctx, host.App().Now()) }}},
		Triage: func(row app.Row, r rune) bool { return triage(host, row, r) },
		Kinds:  []string{"agenda_marks", "outreaches", "gaps", "positions", "holidays", "promises", "interviews", "interview_contacts", "contacts", "companies", "industries", "notes", "lessons"},
	})
}

func rows(ctx context.Context, a *app.App, all bool) ([]app.Row, error) {
	out, err := a.Unsaved(ctx)
	if err != nil {
		return nil, err
	}
	if len(out) > 0 {
		out[0].Heading = a.Words().T("today.unsaved")
	}
	atOnce := a.Number(ctx, app.SettingTodayRows) // more would not be done anyway
	due, err := a.TodayList(ctx, a.Now())
	for i, row := range due {
		if rest := len(due) - i; i == atOnce && rest > 1 && !all {
			out = append(out, app.Row{Key: "more", Kind: app.KindMore, Title: a.Words().N("today.more", rest)})
			break
		}
		row.Key = row.Rule + "/" + string(row.ID) // one interview may be due for several reasons
		out = append(out, row.Row)
	}
	return out, err
}
