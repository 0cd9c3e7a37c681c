package app

import (
	"cmp"
	"context"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

// TodayList lists what is due at a moment: thanks owed, promises, replies,
// interviews to come. The moment's zone says where days begin.
func (a *App) TodayList(ctx context.Context, at time.Time) ([]TodayRow, error) {
	items, err := today.Items(ctx, a.desk, at)
	return a.say().Today(items, at), err
}

// TodayByPerson lists what is due at a moment, one row for each person.
func (a *App) TodayByPerson(ctx context.Context, at time.Time) ([]TodayRow, error) {
	items, err := today.Items(ctx, a.desk, at)
	return a.say().TodayByPerson(items, at), err
}

// DuePage is what the act of a row of Today needs, as seen from a moment: who, what
// is asked for and what stands open. Of a row that leads to nobody it is the page
// of its thing.
func (a *App) DuePage(ctx context.Context, row TodayRow, at time.Time) (Detail, error) {
	if row.Item.Who == "" {
		return a.Show(ctx, row.Item.Thing)
	}
	page, err := thing.Show(ctx, a.desk, thing.Link{Kind: thing.KindContact, ID: row.Item.Who})
	if err != nil {
		return Detail{Link: row.Item.Thing}, err
	}
	contact, _ := page.(thing.ContactPage)
	return a.say().DuePage(row, contact, at), nil
}

// Welcome greets the person at a moment by the name that signs their messages,
// and says how much of the rows waits: nothing is the day itself.
func (a *App) Welcome(ctx context.Context, rows []TodayRow, at time.Time) (greeting, waits string) {
	s := a.say()
	return s.Greeting(a.Setting(ctx, SettingMyName), at), cmp.Or(s.Waiting(rows), s.LongDay(data.DateOf(at)))
}

// Snooze leaves an item of Today out until a day.
func (a *App) Snooze(ctx context.Context, item today.Item, until data.Date) error {
	return today.Snooze(ctx, a.desk, item, until)
}

// Dismiss leaves an item of Today out for good.
func (a *App) Dismiss(ctx context.Context, item today.Item, why today.Reason) error {
	return today.Dismiss(ctx, a.desk, item, why)
}

// Done does what an item of Today asks for: a promise is kept, an interview
// goes one stage on, a lesson is reported, a gap is closed, a contact rests for
// another round; anything else is marked as done. A meeting without a time is
// refused (invalid): only its person knows when it is.
func (a *App) Done(ctx context.Context, item today.Item) error {
	switch item.Rule {
	case agenda.Mine, agenda.Theirs:
		return a.KeepPromise(ctx, item.ID)
	case agenda.Thanks, agenda.Meeting, agenda.Past, agenda.Ask:
		_, err := a.NextStage(ctx, item.ID)
		return err
	case agenda.Untimed:
		return data.Invalid("today.error.untimed")
	case agenda.Report:
		return a.Reported(ctx, item.ID)
	case agenda.Unknown:
		return a.CloseGap(ctx, item.ID)
	case agenda.Debrief:
		return a.FinishDebrief(ctx, item.ID)
	}
	return today.Finish(ctx, a.desk, item)
}

// WeekGoal says how the week's goal stands at a moment, "" without a goal.
func (a *App) WeekGoal(ctx context.Context, at time.Time) (string, error) {
	goal, err := today.WeekGoal(ctx, a.desk, at)
	return a.say().Goal(goal), err
}

// Reminders returns what is to be said at a moment: interviews about to begin
// and, once a day, how much waits. What it returns counts as said.
func (a *App) Reminders(ctx context.Context, at time.Time) ([]Reminder, error) {
	due, err := a.reminders.Due(ctx, a.desk, at)
	return a.say().Reminders(due, at), err
}
