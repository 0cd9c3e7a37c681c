package today

import (
	"context"
	"slices"
	"sync"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/internal/desk"
	"wawasan/app/thing"
	"wawasan/data"
)

// Reminder is what is to be said to a person who looks elsewhere: an interview
// about to begin or, with a Count, how much waits. It has names and times,
// never anything that was noted.
type Reminder struct {
	Talk   time.Time // when an interview begins, zero for the day's list
	People string    // with whom, "" for nobody named
	At     string    // at which company
	Count  int       // how much waits today
	Names  []string  // of the first few it is about
}

// Reminders knows what was said since the program started. The zero value is
// ready; its methods may be called from any goroutine.
type Reminders struct {
	mu    sync.Mutex
	talks map[data.ID]time.Time
}

// Due returns what is to be said at a moment: interviews about to begin and,
// once a day, how much waits. What it returns counts as said, with an error
// too: an interview does not wait for the list of the day.
func (m *Reminders) Due(ctx context.Context, d *desk.Desk, at time.Time) ([]Reminder, error) {
	if d.Setting(ctx, desk.SettingRemind) == desk.SettingOff {
		return nil, nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	out, err := m.starting(ctx, d, at)
	if err != nil {
		return nil, err
	}
	day, err := dayReminder(ctx, d, at)
	return append(out, day...), err
}

func (m *Reminders) starting(ctx context.Context, d *desk.Desk, at time.Time) ([]Reminder, error) {
	planned, err := d.Read(ctx).InterviewsBetween(data.At(at.Add(-agenda.RemindLate)), data.At(at.Add(agenda.RemindBefore)))
	if err != nil {
		return nil, err
	}
	var talks []agenda.Talk
	rows := map[data.ID]data.InterviewRow{}
	for _, i := range planned {
		talks = append(talks, agenda.Talk{ID: i.ID, At: i.ScheduledAt.Time})
		rows[i.ID] = i
	}
	var out []Reminder
	starting := agenda.Starting(talks, at, m.talks)
	slices.SortFunc(starting, func(one, other agenda.Talk) int { return one.At.Compare(other.At) })
	for _, t := range starting {
		if m.talks == nil {
			m.talks = map[data.ID]time.Time{}
		}
		m.talks[t.ID] = t.At
		out = append(out, Reminder{Talk: t.At, People: rows[t.ID].People, At: rows[t.ID].Company})
	}
	return out, nil
}

// namesSaid is how many people the reminder of the day names.
const namesSaid = 3

// dayReminder says what the day holds, with the names of the first few.
func dayReminder(ctx context.Context, d *desk.Desk, at time.Time) ([]Reminder, error) {
	last, _ := data.ParseDate(d.Setting(ctx, desk.SettingReminded))
	if !agenda.SayDay(at, last) {
		return nil, nil
	}
	items, err := Items(ctx, d, at)
	if err != nil {
		return nil, err
	}
	var out Reminder
	for _, item := range items {
		if item.Group > agenda.Today {
			continue
		}
		out.Count++
		if len(out.Names) == namesSaid || item.Who == "" {
			continue
		}
		name, err := thing.ContactName(d.Read(ctx), item.Who)
		if err == nil && name != "" && !slices.Contains(out.Names, name) {
			out.Names = append(out.Names, name)
		}
	}
	if out.Count == 0 {
		return nil, nil
	}
	return []Reminder{out}, d.SetSetting(ctx, desk.SettingReminded, data.DateOf(at).String())
}
