package app

import (
	"context"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/outreach"
	"wawasan/data"
)

// TodayRow is one thing that is due, with the reason it is listed now.
type TodayRow struct {
	Row
	Why string
}

// TodayList lists what is due at a moment: thanks owed, promises, interviews
// to come. The moment's zone says where days begin.
func (a *App) TodayList(ctx context.Context, at time.Time) ([]TodayRow, error) {
	r := a.store.Read(ctx)
	promises, err := r.PromisesOpen(todayLimit)
	if err != nil {
		return nil, err
	}
	held, err := r.InterviewsInStage(data.StageHeld, data.PageQuery{Limit: todayLimit})
	if err != nil {
		return nil, err
	}
	planned, err := r.InterviewsInStage(data.StageScheduled, data.PageQuery{Limit: todayLimit})
	if err != nil {
		return nil, err
	}
	var facts agenda.Facts
	rows := map[data.ID]Row{}
	for _, p := range promises {
		facts.Promises = append(facts.Promises, agenda.Promise{ID: p.ID, Mine: p.Direction == "mine", Due: p.Due})
		rows[p.ID] = a.promiseRow(p)
	}
	for _, i := range held {
		facts.Held = append(facts.Held, agenda.Talk{ID: i.ID, At: i.HeldAt.Time})
		rows[i.ID] = a.interviewRow(i)
	}
	for _, i := range planned {
		if !i.ScheduledAt.IsZero() {
			facts.Planned = append(facts.Planned, agenda.Talk{ID: i.ID, At: i.ScheduledAt.Time})
			row := a.interviewRow(i)
			row.Sub = i.Industry
			if i.Purpose != "" {
				row.Sub = join(a.Words().T("purpose."+string(i.Purpose)), i.Industry)
			}
			rows[i.ID] = row
		}
	}
	if err := a.waitingFacts(r, &facts, rows); err != nil {
		return nil, err
	}
	if err := a.slowFacts(r, at, &facts, rows); err != nil {
		return nil, err
	}
	items := agenda.Items(facts, at)
	out := make([]TodayRow, len(items))
	for n, item := range items {
		out[n] = a.todayRow(rows[item.ID], item, at)
		if n == 0 || items[n-1].Group != item.Group {
			out[n].Heading = a.Words().T(todayGroups[item.Group])
		}
	}
	return out, nil
}

// todayLimit is how many things of one kind are looked at; a person with more
// open promises than this has another problem.
const todayLimit = 200

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
		why = w.N("today.route", agenda.RouteAfter, "company", row.Sub)
	case agenda.Mine, agenda.Theirs:
		why = row.Sub
		if row.Warn {
			why = join(row.Sub, w.T("today.promise.late"))
		}
	}
	row.Sub = why
	return TodayRow{Row: row, Why: why}
}

// waitingFacts are the interviews asked for and not answered, and what the
// person marked. Their rows say in Sub the company, for the reasons to name.
func (a *App) waitingFacts(r data.Reader, facts *agenda.Facts, rows map[data.ID]Row) error {
	waiting, err := r.WaitingForAnswer(todayLimit)
	if err != nil {
		return err
	}
	facts.Business = outreach.ShippedCalendar(a.Words().Code())
	for _, w := range waiting {
		others, err := a.othersAt(r, w)
		if err != nil {
			return err
		}
		facts.Waiting = append(facts.Waiting, agenda.Waiting{ID: w.ID, At: w.AskedAt.Time, Seconds: w.Seconds, Others: others})
		rows[w.ID] = Row{ID: w.ID, Kind: KindInterview, Title: w.People, Sub: w.Company}
	}
	marks, err := r.AgendaMarks()
	for _, m := range marks {
		facts.Marks = append(facts.Marks, agenda.Mark{Rule: agenda.Rule(m.Rule), ID: m.Ref, Until: m.Until})
	}
	return err
}

func (a *App) othersAt(r data.Reader, w data.Waiting) (bool, error) {
	company, err := r.CompanyNamed(w.Company)
	if err != nil || company.ID == "" {
		return false, err
	}
	people, err := r.ContactsOfCompany(company.ID, data.PageQuery{Limit: 2})
	for _, p := range people {
		if p.ID != w.Contact {
			return true, err
		}
	}
	return false, err
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
// one stage on, anything else is marked as done.
func (a *App) Done(ctx context.Context, row Row) error {
	switch agenda.Rule(row.Rule) {
	case agenda.Mine, agenda.Theirs:
		return a.KeepPromise(ctx, row.ID)
	case agenda.Thanks, agenda.Meeting, agenda.Past:
		_, err := a.NextStage(ctx, row.ID)
		return err
	}
	if agenda.Rule(row.Rule) == agenda.Report {
		return a.Reported(ctx, row.ID)
	}
	return a.Dismiss(ctx, row, DismissReasons[0])
}
