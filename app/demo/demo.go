package demo

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// Fill tells the demo's story, in the language of a, as one change that Undo
// takes back, and signs as its hero where nobody signs yet. Its days lie around
// today. A notebook that holds anything is refused (conflict).
func Fill(ctx context.Context, a *app.App) error {
	s, err := readStory(a.Words().Code())
	if err != nil {
		return err
	}
	t := teller{
		story: s, calendar: calendar{today: a.Today(), loc: a.Now().Location()},
		gaps: map[string]made{}, promises: map[string]made{}, lessons: map[string]data.ID{},
	}
	if err := t.plan(); err != nil {
		return err
	}
	err = a.Tell(ctx, "demo", func(st *app.Story) error {
		if err := refuseFilled(st); err != nil {
			return err
		}
		t.Story = st
		return t.tell()
	})
	if err != nil {
		return err
	}
	return sign(ctx, a, s.Me.Name, s.Me.Role)
}

// sign makes the hero the one who writes messages, unless somebody does.
func sign(ctx context.Context, a *app.App, name, role string) error {
	if a.Setting(ctx, app.SettingMyName) != "" {
		return nil
	}
	if err := a.SetSetting(ctx, app.SettingMyName, name); err != nil {
		return err
	}
	return a.SetSetting(ctx, app.MyRoleIn(a.Words().Code()), role)
}

func refuseFilled(st *app.Story) error {
	empty, err := st.Empty()
	if err == nil && !empty {
		err = data.Conflict("demo.error.not_empty")
	}
	return err
}

// teller replays the story in the order in which it happened, as its hero
// would have typed it: so every name stands for somebody who is there.
type teller struct {
	*app.Story
	story    story
	calendar calendar
	events   []event
	gaps     map[string]made // by their text
	promises map[string]made
	lessons  map[string]data.ID
}

type event struct {
	at time.Time
	do func(at time.Time) error
}

// made is something a line became, when, and until when it is due.
type made struct {
	id  data.ID
	at  time.Time
	due string
}

func (t *teller) then(at time.Time, do func(at time.Time) error) {
	t.events = append(t.events, event{at, do})
}

func (t *teller) plan() error {
	t.planPlaces()
	t.planContacts()
	for i := range t.story.Interviews {
		if err := t.planInterview(&t.story.Interviews[i]); err != nil {
			return err
		}
	}
	for _, l := range t.story.Loose {
		at, err := t.calendar.at(l.Day, l.Time)
		if err != nil {
			return err
		}
		t.then(at, func(at time.Time) error { return t.line(at, l.Text, app.Where{}) })
	}
	slices.SortStableFunc(t.events, func(a, b event) int { return cmp.Compare(a.at.UnixMilli(), b.at.UnixMilli()) })
	return nil
}

func (t *teller) tell() error {
	for _, e := range t.events {
		if err := e.do(e.at); err != nil {
			return err
		}
	}
	if err := t.closeGaps(); err != nil {
		return err
	}
	if err := t.judge(); err != nil {
		return err
	}
	return t.keepPromises()
}

// firstDay is the day before the story's first line.
func (t *teller) firstDay() int {
	first := 0
	for _, l := range t.story.Loose {
		first = min(first, l.Day)
	}
	for _, i := range t.story.Interviews {
		if i.AskedDay != nil {
			first = min(first, *i.AskedDay)
		}
	}
	return first - 1
}

func (t *teller) planPlaces() {
	at := t.calendar.hour(t.firstDay(), 19)
	for _, i := range t.story.Industries {
		t.then(at, func(at time.Time) error {
			_, err := t.SaveForm(at, app.Link{Kind: thing.KindIndustry}, map[string]string{
				"name": i.Name, "about": i.About, "own": flag(i.Name == t.story.OwnIndustry),
			})
			return err
		})
	}
	for _, c := range t.story.Companies {
		t.then(at, func(at time.Time) error {
			_, err := t.SaveForm(at, app.Link{Kind: thing.KindCompany}, map[string]string{
				"name": c.Name, "industry": c.Industry, "about": c.About, "own": flag(c.Name == t.story.OwnCompany),
			})
			return err
		})
	}
}

func flag(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// planContacts writes everybody down on the day they became a connection or
// were first named, whichever came first.
func (t *teller) planContacts() {
	for _, p := range t.story.Contacts {
		day := max(-p.ConnectedDaysAgo, t.firstDay())
		for _, i := range t.story.Interviews {
			if i.AskedDay != nil && slices.Contains(i.Contacts, p.Name) {
				day = min(day, *i.AskedDay)
			}
			for _, l := range i.Lines {
				if i.Day != nil && strings.Contains(l.Text, p.Name) {
					day = min(day, *i.Day)
				}
			}
		}
		for _, l := range t.story.Loose {
			if strings.Contains(l.Text, p.Name) {
				day = min(day, l.Day)
			}
		}
		day = max(day, t.firstDay())
		hour := 6
		if day == t.firstDay() {
			hour = 20 // behind the companies
		}
		t.then(t.calendar.hour(day, hour), func(at time.Time) error { return t.contact(at, p) })
	}
}

func (t *teller) contact(at time.Time, p person) error {
	id, err := t.SaveForm(at, app.Link{Kind: thing.KindContact}, map[string]string{
		"name": p.Name, "title": p.Title, "company": p.Company, "function": p.Function, "level": p.Level, "met": p.Met,
		"introducer": p.Introducer, "email": p.Email, "phone": p.Phone, "link": p.Link, "about": p.About, "keep": p.Keep, "zone": p.Zone,
	})
	if err != nil {
		return err
	}
	c, err := t.Tx.Contact(id)
	if err != nil {
		return err
	}
	c.ConnectedOn = t.calendar.today.AddDays(-p.ConnectedDaysAgo)
	return t.Tx.At(data.At(at)).Save(&c)
}

// line files a line and remembers the gap or promise it became.
func (t *teller) line(at time.Time, text string, where app.Where) error {
	filed, err := t.Capture(at, text, where)
	if err != nil {
		return err
	}
	for _, m := range filed.Made {
		switch m.Kind {
		case thing.KindLesson:
			t.lessons[filed.Title] = m.ID
		case thing.KindGap:
			t.gaps[filed.Title] = made{m.ID, at, ""}
		case thing.KindPromise:
			t.promises[filed.Title] = made{m.ID, at, filed.Due}
		}
	}
	return nil
}

// closeGaps answers gaps while going through them on the last evening, when
// all that answers them has been heard.
func (t *teller) closeGaps() error {
	at := t.calendar.hour(-1, 22)
	for _, text := range t.story.CloseGaps {
		g, ok := t.gaps[text]
		if !ok {
			return data.Internal(missing(text))
		}
		if _, err := t.SaveForm(at, app.Link{Kind: thing.KindGap, ID: g.id}, map[string]string{"state": "answered"}); err != nil {
			return err
		}
		at = at.Add(time.Minute)
	}
	return nil
}

// keepPromises keeps promises on the day they were due.
func (t *teller) keepPromises() error {
	for _, text := range t.story.DonePromises {
		p, ok := t.promises[text]
		if !ok {
			return data.Internal(missing(text))
		}
		at := p.at.AddDate(0, 0, 1)
		if due, err := data.ParseDate(p.due); err == nil {
			at = due.Time(t.calendar.loc).Add(8*time.Hour + 20*time.Minute)
		}
		if latest := t.calendar.hour(-1, 22); at.After(latest) {
			at = latest
		}
		if _, err := t.SaveForm(at, app.Link{Kind: thing.KindPromise, ID: p.id}, map[string]string{"done": "true"}); err != nil {
			return err
		}
	}
	return nil
}

type missing string

func (m missing) Error() string { return "no line of the story says " + strconv.Quote(string(m)) }
