// Package today is the tab of what is due.
package today

import (
	"context"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/page"
)

// New returns the tab: forms not saved first, then what the agenda says, the
// first few of it until more is asked for.
func New(host page.Host) *page.Browser {
	return page.NewBrowser(host, page.Config{
		Views: []page.View{{
			Title: "tab.today", Empty: "empty.today", Icon: "today", Starts: "interview.log",
			Told:   func(ctx context.Context, all bool) (page.Told, error) { return tell(ctx, host.App(), all) },
			Beside: func(ctx context.Context, e page.Entry) (app.Detail, error) { return beside(ctx, host.App(), e) },
		}},
		Share:  0.58,
		Tables: append(thing.Tables(thing.KindPromise, thing.KindInterview, thing.KindContact, thing.KindGap, thing.KindLesson, thing.KindHoliday), "agenda_marks", "outreaches"),
	})
}

// tell greets, says how much waits and how the week's goal stands, and lists what
// is due.
func tell(ctx context.Context, a *app.App, all bool) (told page.Told, err error) {
	due, err := a.TodayByPerson(ctx, a.Now())
	if err != nil {
		return page.Told{}, err
	}
	goal, err := a.WeekGoal(ctx, a.Now())
	if err != nil {
		return page.Told{}, err
	}
	told.Title, told.Text = a.Welcome(ctx, due, a.Now())
	told.Caption = say.Join(goal, a.Words().LongDay(a.Today()))
	told.Entries, err = rows(ctx, a, due, all)
	return told, err
}

// beside is what the act of a row needs.
func beside(ctx context.Context, a *app.App, e page.Entry) (app.Detail, error) {
	return a.DuePage(ctx, app.TodayRow{Row: e.Row, Item: e.Item, Also: e.Also}, a.Now())
}

// rows are forms not saved first, then what is due, and what is to be told of the
// backups.
func rows(ctx context.Context, a *app.App, due []app.TodayRow, all bool) ([]page.Entry, error) {
	unsaved, err := a.Unsaved(ctx)
	if err != nil {
		return nil, err
	}
	var out []page.Entry
	for n, draft := range unsaved {
		if n == 0 {
			draft.Heading = a.Words().T("today.unsaved")
		}
		out = append(out, page.Entry{Row: draft.Row, Draft: draft.Value})
	}
	atOnce := a.Number(ctx, app.SettingTodayRows) // more would not be done anyway
	for i, row := range due {
		if rest := len(due) - i; i == atOnce && rest > 1 && !all {
			out = append(out, page.Entry{Row: app.Row{Key: "more", Icon: say.IconMore, Title: a.Words().N("today.more", rest)}})
			break
		}
		out = append(out, page.Entry{Row: row.Row, Item: row.Item, Also: row.Also})
	}
	notice, err := a.BackupNotice(ctx)
	if notice != "" {
		row := app.Row{Key: "backup", Icon: say.IconProblem, Title: notice, Sub: a.Words().T("backup.notice.open"), Heading: a.Words().T("backup.title")}
		out = append(out, page.Entry{Row: row, Command: "backup.open"})
	}
	return out, err
}
