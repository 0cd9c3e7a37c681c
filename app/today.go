package app

import (
	"context"
	"time"

	"wawasan/app/agenda"
	"wawasan/data"
)

// TodayRow is one thing that is due, with the reason it is listed now.
type TodayRow struct {
	Row
	Why   string
	Group agenda.Group
}

// TodayList lists what is due at a moment: thanks owed, promises, replies,
// interviews to come. The moment's zone says where days begin.
func (a *App) TodayList(ctx context.Context, at time.Time) ([]TodayRow, error) {
	r := a.store.Read(ctx)
	facts := dueFacts{rows: map[dueKey]Row{}, who: map[dueKey]data.ID{}}
	facts.MostSeconds = a.Number(ctx, SettingSeconds)
	for _, gather := range []func(data.Reader, time.Time, *dueFacts) error{
		a.promiseFacts, a.talkFacts, a.waitingFacts, a.answerFacts, a.slowFacts, a.gapFacts, a.markFacts,
	} {
		if err := gather(r, at, &facts); err != nil {
			return nil, err
		}
	}
	items := agenda.Items(facts.Facts, at)
	out := make([]TodayRow, len(items))
	for n, item := range items {
		out[n] = a.todayRow(facts.rows[dueKey{item.Rule, item.ID}], item, at)
		if n == 0 || items[n-1].Group != item.Group {
			out[n].Heading = a.Words().T(todayGroups[item.Group])
		}
	}
	return out, a.lastWords(r, &facts, out)
}

// todayLimit is how many things of one kind are looked at; a person with more
// open promises than this has another problem.
const todayLimit = 100

var todayGroups = map[agenda.Group]string{
	agenda.Overdue: "today.overdue", agenda.Today: "today.today", agenda.Week: "today.week", agenda.Later: "today.later",
}

func (a *App) todayRow(row Row, item agenda.Item, at time.Time) TodayRow {
	w := a.Words()
	today := data.DateOf(at)
	due := data.Date{}
	if !item.Due.IsZero() {
		due = data.DateOf(item.Due.In(at.Location()))
	}
	row.Rule = string(item.Rule)
	row.Warn = item.Group == agenda.Overdue
	row.Fact = w.Relative(due, today)
	clock := w.Clock(item.Due.In(at.Location()))
	why := ""
	switch item.Rule {
	case agenda.Thanks:
		why = w.T("today.thanks", "when", row.Fact+" "+clock)
		if row.Warn {
			why = w.T("today.thanks.late")
		}
	case agenda.Meeting:
		why = join(w.T("today.meeting"), row.Sub)
		row.Fact += " " + clock
	case agenda.Past:
		why = w.T("today.past")
	case agenda.Confirm:
		why = w.T("today.confirm")
		row.Fact += " " + clock
	case agenda.Second:
		why = join(w.N("today.second", agenda.SecondAfter), row.Sub)
	case agenda.Reply:
		why = join(w.T("today.reply"), row.Sub)
	case agenda.Untimed:
		why = join(w.T("today.untimed"), row.Sub)
		row.Fact = ""
	case agenda.Resume:
		why = join(w.T("today.resume"), row.Sub)
		row.Fact = ""
	case agenda.Debrief:
		why = w.T("today.debrief")
	case agenda.Prepare:
		why = w.T("today.prepare")
		row.Fact += " " + clock
	case agenda.Unknown:
		why = w.T("today.gap", "who", row.Sub)
		row.Fact = ""
	case agenda.Report:
		why = w.T("today.report", "who", row.Sub)
		row.Fact = "" // since when is no day to keep
	case agenda.Tell:
		why = w.T("today.tell", "who", row.Sub)
		row.Fact = ""
	case agenda.Keep:
		why = w.T("today.keep", "when", row.Fact)
		row.Fact = ""
	case agenda.Route:
		why = w.N("today.route", agenda.RouteAfter, "who", row.Sub)
	case agenda.Mine, agenda.Theirs:
		why = row.Sub
		if row.Warn {
			why = join(row.Sub, w.T("today.promise.late"))
		}
	}
	row.Sub = why
	return TodayRow{Row: row, Why: why, Group: item.Group}
}

// Snooze leaves a row of Today out until a day.
func (a *App) Snooze(ctx context.Context, row Row, until data.Date) error {
	return a.markToday(ctx, "today.snooze", row, data.AgendaMark{Until: until})
}

// Dismiss leaves a row of Today out for good; reason is one of DismissReasons.
func (a *App) Dismiss(ctx context.Context, row Row, reason string) error {
	return a.markToday(ctx, "today.dismiss", row, data.AgendaMark{Reason: reason})
}

// DismissReasons are the reasons to leave a row of Today out for good.
var DismissReasons = []string{"done_elsewhere", "not_needed", "not_now"}

func (a *App) markToday(ctx context.Context, key string, row Row, m data.AgendaMark) error {
	if row.Rule == "" {
		return data.Invalid("today.error.no_rule")
	}
	m.Rule, m.Ref = row.Rule, row.ID
	return a.store.Change(ctx, label(key, row.Title), func(tx *data.Tx) error { return tx.MarkAgenda(m) })
}

// Done does what a row of Today asks for: a promise is kept, an interview goes
// one stage on, a lesson is reported, a gap is closed, a contact rests for
// another round; anything else is marked as done.
func (a *App) Done(ctx context.Context, row Row) error {
	switch agenda.Rule(row.Rule) {
	case agenda.Mine, agenda.Theirs:
		return a.KeepPromise(ctx, row.ID)
	case agenda.Thanks, agenda.Meeting, agenda.Past:
		_, err := a.NextStage(ctx, row.ID)
		return err
	case agenda.Untimed: // what is missing is a time, and only its person knows it
		return data.Invalid("today.error.untimed")
	case agenda.Report:
		return a.Reported(ctx, row.ID)
	case agenda.Unknown:
		return a.CloseGap(ctx, row.ID)
	case agenda.Debrief:
		return a.FinishDebrief(ctx, row.ID)
	case agenda.Keep:
		c, err := a.store.Read(ctx).Contact(row.ID)
		if err != nil {
			return err
		}
		return a.markToday(ctx, "today.done", row, data.AgendaMark{Until: a.Today().AddDays(rhythmDays(c.Keep, c.KeepDays))})
	}
	return a.markToday(ctx, "today.done", row, data.AgendaMark{Reason: DismissReasons[0]})
}
