// Package today gathers what is due: it reads the facts that the agenda's rules
// look at, and tells for each thing they list what it is about.
package today

import (
	"context"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/internal/desk"
	"wawasan/app/thing"
	"wawasan/data"
)

// Item is one thing that is due, under one rule; the same thing may stand there
// under several.
type Item struct {
	agenda.Item
	Thing     thing.Link
	Title     string // in the person's own words: a name, or what was noted
	OffRecord bool
	Who       data.ID // the person to write to or to meet, "" for nobody known
	// Other names who is meant beside: who else might know, who gave the
	// lesson, who opened the door, whom a promise concerns.
	Other    string
	Company  string
	Industry string
	Purpose  data.Purpose
	Last     data.LastWords // what was last exchanged with Who
}

// Key tells the item from every other on the list.
func (i Item) Key() string { return string(i.Rule) + "/" + string(i.ID) }

// most is how many things of one kind are looked at; a person with more open
// promises than this has another problem.
const most = 100

// Items lists what is due at a moment: thanks owed, promises, replies,
// interviews to come. The moment's zone says where days begin.
func Items(ctx context.Context, d *desk.Desk, at time.Time) ([]Item, error) {
	r := d.Read(ctx)
	g := gathering{d: d, r: r, at: at, about: map[string]Item{}}
	g.MostSeconds = d.Number(ctx, desk.SettingSeconds)
	for _, gather := range []func() error{g.promises, g.talks, g.waiting, g.answers, g.slow, g.gaps, g.marks} {
		if err := gather(); err != nil {
			return nil, err
		}
	}
	due := agenda.Items(g.Facts, at)
	out := make([]Item, len(due))
	for n, item := range due {
		out[n] = g.about[Item{Item: item}.Key()]
		out[n].Item = item
	}
	return out, lastWords(r, out)
}

// gathering collects the facts the rules look at and, for each thing that a
// rule may list, what it is about.
type gathering struct {
	agenda.Facts
	d     *desk.Desk
	r     data.Reader
	at    time.Time
	about map[string]Item
}

// tell notes what a thing is about that some rules may list.
func (g *gathering) tell(about Item, rules ...agenda.Rule) {
	for _, rule := range rules {
		about.Item = agenda.Item{Rule: rule, ID: about.Thing.ID}
		g.about[about.Key()] = about
	}
}

func (g *gathering) promises() error {
	open, err := g.r.PromisesOpen(most)
	for _, p := range open {
		g.Promises = append(g.Promises, agenda.Promise{ID: p.ID, Mine: p.Direction == "mine", Due: p.Due})
		g.tell(Item{Thing: link(thing.KindPromise, p.ID), Title: p.Text, OffRecord: p.OffRecord, Who: p.ContactID, Other: p.Who}, agenda.Mine, agenda.Theirs)
	}
	return err
}

func link(kind thing.Kind, id data.ID) thing.Link { return thing.Link{Kind: kind, ID: id} }

// talks are the interviews held and not thanked for, and those planned.
func (g *gathering) talks() error {
	held, err := g.r.InterviewsInStage(data.StageHeld, data.PageQuery{Limit: most})
	if err != nil {
		return err
	}
	planned, err := g.r.InterviewsInStage(data.StageScheduled, data.PageQuery{Limit: most})
	if err != nil {
		return err
	}
	ids := make([]data.ID, 0, len(held)+len(planned))
	for _, i := range append(append([]data.InterviewRow(nil), held...), planned...) {
		ids = append(ids, i.ID)
	}
	with, err := g.r.FirstContacts(ids)
	if err != nil {
		return err
	}
	about := func(i data.InterviewRow) Item {
		return Item{Thing: link(thing.KindInterview, i.ID), Title: i.People, Who: with[i.ID], Company: i.Company, Industry: i.Industry, Purpose: i.Purpose}
	}
	for _, i := range held {
		g.Held = append(g.Held, agenda.Talk{ID: i.ID, At: i.HeldAt.Time})
		g.tell(about(i), agenda.Thanks)
	}
	for _, i := range planned {
		if i.ScheduledAt.IsZero() {
			continue // it asks for a time: see answers
		}
		g.Planned = append(g.Planned, agenda.Talk{ID: i.ID, At: i.ScheduledAt.Time})
		g.tell(about(i), agenda.Meeting, agenda.Past, agenda.Confirm)
	}
	return g.around()
}

// around are the interviews to be written up, and those to be prepared.
func (g *gathering) around() error {
	fresh, bare, err := g.r.Around(agenda.DebriefWithin, data.At(g.at))
	for _, i := range fresh {
		g.Fresh = append(g.Fresh, agenda.Talk{ID: i.ID, At: i.At.Time})
		g.tell(interview(i), agenda.Debrief)
	}
	for _, i := range bare {
		g.Bare = append(g.Bare, agenda.Talk{ID: i.ID, At: i.At.Time})
		g.tell(interview(i), agenda.Prepare)
	}
	return err
}

// interview is an interview of which no more is known than who it is with and
// at which company.
func interview(i data.DueRow) Item {
	return Item{Thing: link(thing.KindInterview, i.ID), Title: i.Title, Company: i.Who, Who: i.Contact}
}

// waiting are the interviews asked for and not answered.
func (g *gathering) waiting() error {
	waiting, err := g.r.WaitingForAnswer(most)
	if err != nil {
		return err
	}
	if g.Business, err = thing.Calendar(g.d, g.r); err != nil {
		return err
	}
	for _, w := range waiting {
		g.Waiting = append(g.Waiting, agenda.Waiting{ID: w.ID, At: w.AskedAt.Time, Last: w.LastAt.Time, Seconds: w.Seconds, Others: w.Other != ""})
		about := Item{Thing: link(thing.KindInterview, w.ID), Title: w.People, Company: w.Company, Other: w.OtherName, Who: w.Contact}
		g.tell(about, agenda.Second)
		about.Who = w.Other
		g.tell(about, agenda.Route)
	}
	return nil
}

// ideasToAsk is how many people Today says to ask at once: those thought of
// last, for the others are found under Interviews.
const ideasToAsk = 2

// answers are the answers that wait for one: a yes without a time, agreed on
// or not yet, and a later that has come; and those who were not asked yet.
func (g *gathering) answers() error {
	for _, of := range []struct {
		read func(int) ([]data.DueRow, error)
		rule agenda.Rule
		to   *[]agenda.Day
		on   func(data.DueRow) data.Date
	}{
		{g.r.Replied, agenda.Reply, &g.Replied, func(i data.DueRow) data.Date { return g.d.Day(i.At) }},
		{g.r.Untimed, agenda.Untimed, &g.Untimed, func(i data.DueRow) data.Date { return g.d.Day(i.At) }},
		{func(int) ([]data.DueRow, error) { return g.r.Ideas(ideasToAsk) }, agenda.Ask, &g.Ideas, func(i data.DueRow) data.Date { return g.d.Day(i.At) }},
		{g.r.Postponed, agenda.Resume, &g.Resting, func(i data.DueRow) data.Date { return i.On }},
	} {
		rows, err := of.read(most)
		if err != nil {
			return err
		}
		for _, i := range rows {
			*of.to = append(*of.to, agenda.Day{ID: i.ID, On: of.on(i)})
			g.tell(interview(i), of.rule)
		}
	}
	return nil
}

// keepDays are the rhythms of keeping in touch. domain.md section 7.
var keepDays = map[string]int{"mentor": 45, "warm": 90, "light": 180, "dormant": 365}

// rhythmDays is how many days a rhythm leaves between two words.
func rhythmDays(c data.Contact) int {
	if c.Keep == thing.KeepOwn {
		return c.KeepDays
	}
	return keepDays[c.Keep]
}

// tellWithin is how long after an interview its introducer may still be told.
const tellWithin = 90 * 24 * time.Hour

// slow are those that come due over days and weeks: reporting back, telling
// the introducer, keeping in touch.
func (g *gathering) slow() error {
	applied, err := g.r.LessonsToReport(most)
	if err != nil {
		return err
	}
	for _, l := range applied {
		g.Applied = append(g.Applied, agenda.Day{ID: l.ID, On: l.On})
		g.tell(Item{Thing: link(thing.KindLesson, l.ID), Title: l.Title, OffRecord: l.OffRecord, Other: l.Who, Who: l.Contact}, agenda.Report)
	}
	opened, err := g.r.IntroducersToTell(data.At(g.at.Add(-tellWithin)), most)
	if err != nil {
		return err
	}
	for _, i := range opened {
		if _, owed := g.about[Item{Item: agenda.Item{Rule: agenda.Thanks, ID: i.ID}}.Key()]; owed {
			continue // thanks come first
		}
		g.Opened = append(g.Opened, agenda.Day{ID: i.ID, On: g.d.Day(i.At)})
		g.tell(Item{Thing: link(thing.KindInterview, i.ID), Title: i.Title, Other: i.Who, Who: i.Contact}, agenda.Tell)
	}
	kept, err := g.r.ContactsToKeep(keepDays, most)
	for _, c := range kept {
		g.Quiet = append(g.Quiet, agenda.Day{ID: c.ID, On: g.d.Day(c.At).AddDays(c.Days)})
		g.tell(Item{Thing: link(thing.KindContact, c.ID), Title: c.Title, Who: c.ID}, agenda.Keep)
	}
	return err
}

// gapsToAsk is how many gaps Today offers to close at once: one conversation
// is enough for a day.
const gapsToAsk = 2

// gaps are the gaps that somebody known could close.
func (g *gathering) gaps() error {
	open, err := g.r.GapsToAsk(gapsToAsk)
	for _, gap := range open {
		g.Unknown = append(g.Unknown, agenda.Day{ID: gap.ID, On: g.d.Day(gap.At).AddDays(1)})
		g.tell(Item{Thing: link(thing.KindGap, gap.ID), Title: gap.Title, OffRecord: gap.OffRecord, Other: gap.Who, Who: gap.Contact}, agenda.Unknown)
	}
	return err
}

// marks are what the person said about rows.
func (g *gathering) marks() error {
	marks, err := g.r.AgendaMarks()
	for _, m := range marks {
		g.Marks = append(g.Marks, agenda.Mark{Rule: agenda.Rule(m.Rule), ID: m.Ref, Until: m.Until})
	}
	return err
}

// saidRows is how many rows show what was last exchanged: more are not seen
// at once.
const saidRows = 60

// lastWords puts to the first items what was last said or written.
func lastWords(r data.Reader, items []Item) error {
	var ids []data.ID
	for _, item := range items[:min(saidRows, len(items))] {
		if item.Who != "" {
			ids = append(ids, item.Who)
		}
	}
	words, err := r.LastWords(ids)
	if err != nil {
		return err
	}
	said := map[data.ID]data.LastWords{}
	for _, w := range words {
		said[w.Contact] = w
	}
	for n := range items {
		items[n].Last = said[items[n].Who]
	}
	return nil
}
