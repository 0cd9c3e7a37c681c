package app

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"wawasan/app/agenda"
	"wawasan/data"
)

// Reminder is a sentence or two for a person who looks elsewhere. It has names
// and times, never anything that was noted.
type Reminder struct{ Title, Text string }

// reminded is what was said since the program started.
type reminded struct {
	sync.Mutex
	talks map[data.ID]time.Time
}

// Reminders returns what is to be said at a moment: interviews about to begin
// and, once a day, how much waits. What it returns counts as said, with an
// error too: an interview does not wait for the list of the day.
func (a *App) Reminders(ctx context.Context, at time.Time) ([]Reminder, error) {
	if a.Setting(ctx, SettingRemind) == settingOff {
		return nil, nil
	}
	a.reminded.Lock()
	defer a.reminded.Unlock()
	out, err := a.talkReminders(ctx, at)
	if err != nil {
		return nil, err
	}
	day, err := a.dayReminder(ctx, at)
	return append(out, day...), err
}

func (a *App) talkReminders(ctx context.Context, at time.Time) ([]Reminder, error) {
	planned, err := a.store.Read(ctx).InterviewsBetween(data.At(at.Add(-agenda.RemindLate)), data.At(at.Add(agenda.RemindBefore)))
	if err != nil {
		return nil, err
	}
	var talks []agenda.Talk
	rows := map[data.ID]data.InterviewRow{}
	for _, i := range planned {
		talks = append(talks, agenda.Talk{ID: i.ID, At: i.ScheduledAt.Time})
		rows[i.ID] = i
	}
	w := a.Words()
	var out []Reminder
	starting := agenda.Starting(talks, at, a.reminded.talks)
	slices.SortFunc(starting, func(one, other agenda.Talk) int { return one.At.Compare(other.At) })
	for _, t := range starting {
		if a.reminded.talks == nil {
			a.reminded.talks = map[data.ID]time.Time{}
		}
		a.reminded.talks[t.ID] = t.At
		out = append(out, Reminder{
			Title: w.T("remind.talk", "time", w.Clock(t.At.In(at.Location())), "who", cmp.Or(rows[t.ID].People, w.T("interview.nobody"))),
			Text:  rows[t.ID].Company,
		})
	}
	return out, nil
}

// namesSaid is how many people the reminder of the day names.
const namesSaid = 3

// dayReminder says what the day holds, with the names of the first few.
func (a *App) dayReminder(ctx context.Context, at time.Time) ([]Reminder, error) {
	last, _ := data.ParseDate(a.Setting(ctx, settingReminded))
	if !agenda.SayDay(at, last) {
		return nil, nil
	}
	rows, err := a.TodayList(ctx, at)
	if err != nil {
		return nil, err
	}
	now := 0
	var names []string
	for _, row := range rows {
		if row.Group > agenda.Today {
			continue
		}
		now++
		if len(names) == namesSaid {
			continue
		}
		if who := a.nameOf(ctx, row.Who); who != "" && !slices.Contains(names, who) {
			names = append(names, who)
		}
	}
	if now == 0 {
		return nil, nil
	}
	if err := a.SetSetting(ctx, settingReminded, data.DateOf(at).String()); err != nil {
		return nil, err
	}
	return []Reminder{{Title: a.Words().N("remind.day", now), Text: strings.Join(names, ", ")}}, nil
}

func (a *App) nameOf(ctx context.Context, contact data.ID) string {
	if contact == "" {
		return ""
	}
	name, err := contactName(a.store.Read(ctx), contact)
	if err != nil {
		return ""
	}
	return name
}
