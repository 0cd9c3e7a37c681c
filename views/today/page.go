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
			Title: "tab.today", Empty: "empty.today", Icon: "today", Starts: "interview.log", Rows: func(ctx context.Context, all bool) ([]page.Entry, error) {
				return rows(ctx, host.App(), all)
			}, Caption: func(ctx context.Context) (string, error) { return caption(ctx, host.App()) },
			Head:   func(ctx context.Context) (string, string, error) { return head(ctx, host.App()) },
			Beside: func(ctx context.Context, e page.Entry) (app.Detail, error) { return beside(ctx, host.App(), e) },
		}},
		Share:  0.58,
		Tables: append(thing.Tables(thing.KindPromise, thing.KindInterview, thing.KindContact, thing.KindGap, thing.KindLesson, thing.KindHoliday), "agenda_marks", "outreaches"),
	})
}

// caption says how the week's goal stands, and the day.
func caption(ctx context.Context, a *app.App) (string, error) {
	goal, err := a.WeekGoal(ctx, a.Now())
	return say.Join(goal, a.Words().LongDay(a.Today())), err
}

// head greets, and says how much waits.
func head(ctx context.Context, a *app.App) (title, text string, err error) {
	rows, err := a.TodayByPerson(ctx, a.Now())
	if err != nil {
		return "", "", err
	}
	title, text = a.Welcome(ctx, rows, a.Now())
	return title, text, nil
}

// beside is what the act of a row needs.
func beside(ctx context.Context, a *app.App, e page.Entry) (app.Detail, error) {
	return a.DuePage(ctx, app.TodayRow{Row: e.Row, Item: e.Item, Also: e.Also}, a.Now())
}

func rows(ctx context.Context, a *app.App, all bool) ([]page.Entry, error) {
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
	due, err := a.TodayByPerson(ctx, a.Now())
	for i, row := range due {
		if rest := len(due) - i; i == atOnce && rest > 1 && !all {
			out = append(out, page.Entry{Row: app.Row{Key: "more", Icon: say.IconMore, Title: a.Words().N("today.more", rest)}})
			break
		}
		out = append(out, page.Entry{Row: row.Row, Item: row.Item, Also: row.Also})
	}
	if err != nil {
		return nil, err
	}
	notice, err := a.BackupNotice(ctx)
	if notice != "" {
		row := app.Row{Key: "backup", Icon: say.IconProblem, Title: notice, Sub: a.Words().T("backup.notice.open"), Heading: a.Words().T("backup.title")}
		out = append(out, page.Entry{Row: row, Command: "backup.open"})
	}
	return out, err
}
