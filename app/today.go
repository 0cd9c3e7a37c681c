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
	case agenda.Mine, agenda.Theirs:
		why = row.Sub
		if row.Warn {
			why = join(row.Sub, w.T("today.promise.late"))
		}
	}
	row.Sub = why
	return TodayRow{Row: row, Why: why}
}
