package app

import (
	"time"

	"wawasan/app/agenda"
	"wawasan/data"
)

// dueFacts are what the agenda's rules look at, with the row and the person of
// each thing that one of them may list.
type dueFacts struct {
	agenda.Facts
	rows map[dueKey]Row
	who  map[dueKey]data.ID
}

// dueKey names a thing under one rule: an interview may be listed by several.
type dueKey struct {
	rule agenda.Rule
	id   data.ID
}

func (f *dueFacts) put(row Row, who data.ID, rules ...agenda.Rule) {
	for _, rule := range rules {
		f.rows[dueKey{rule, row.ID}], f.who[dueKey{rule, row.ID}] = row, who
	}
}

func (a *App) promiseFacts(r data.Reader, _ time.Time, f *dueFacts) error {
	promises, err := r.PromisesOpen(todayLimit)
	for _, p := range promises {
		f.Promises = append(f.Promises, agenda.Promise{ID: p.ID, Mine: p.Direction == "mine", Due: p.Due})
		f.put(a.promiseRow(p), p.ContactID, agenda.Mine, agenda.Theirs)
	}
	return err
}

// talkFacts are the interviews held and not thanked for, and those planned.
func (a *App) talkFacts(r data.Reader, at time.Time, f *dueFacts) error {
	held, err := r.InterviewsInStage(data.StageHeld, data.PageQuery{Limit: todayLimit})
	if err != nil {
		return err
	}
	planned, err := r.InterviewsInStage(data.StageScheduled, data.PageQuery{Limit: todayLimit})
	if err != nil {
		return err
	}
	ids := make([]data.ID, 0, len(held)+len(planned))
	for _, i := range append(append([]data.InterviewRow(nil), held...), planned...) {
		ids = append(ids, i.ID)
	}
	with, err := r.FirstContacts(ids)
	if err != nil {
		return err
	}
	fresh, bare, err := r.Around(agenda.DebriefWithin, data.At(at))
	if err != nil {
		return err
	}
	for _, i := range held {
		f.Held = append(f.Held, agenda.Talk{ID: i.ID, At: i.HeldAt.Time})
		f.put(a.interviewRow(i), with[i.ID], agenda.Thanks)
	}
	for _, i := range fresh {
		f.Fresh = append(f.Fresh, agenda.Talk{ID: i.ID, At: i.At.Time})
		f.put(Row{ID: i.ID, Kind: KindInterview, Title: i.Title}, i.Contact, agenda.Debrief)
	}
	for _, i := range bare {
		f.Bare = append(f.Bare, agenda.Talk{ID: i.ID, At: i.At.Time})
		f.put(Row{ID: i.ID, Kind: KindInterview, Title: i.Title}, i.Contact, agenda.Prepare)
	}
	for _, i := range planned {
		if i.ScheduledAt.IsZero() {
			continue
		}
		f.Planned = append(f.Planned, agenda.Talk{ID: i.ID, At: i.ScheduledAt.Time})
		row := a.interviewRow(i)
		row.Sub = i.Industry
		if i.Purpose != "" {
			row.Sub = join(a.Words().T("purpose."+string(i.Purpose)), i.Industry)
		}
		f.put(row, with[i.ID], agenda.Meeting, agenda.Past, agenda.Confirm)
	}
	return nil
}

// waitingFacts are the interviews asked for and not answered. Their rows say
// in Sub the company, or who else might know, for the reasons to name.
func (a *App) waitingFacts(r data.Reader, _ time.Time, f *dueFacts) error {
	waiting, err := r.WaitingForAnswer(todayLimit)
	if err != nil {
		return err
	}
	if f.Business, err = a.calendarOn(r); err != nil {
		return err
	}
	for _, w := range waiting {
		f.Waiting = append(f.Waiting, agenda.Waiting{ID: w.ID, At: w.AskedAt.Time, Last: w.LastAt.Time, Seconds: w.Seconds, Others: w.Other != ""})
		f.put(Row{ID: w.ID, Kind: KindInterview, Title: w.People, Sub: w.Company}, w.Contact, agenda.Second)
		f.put(Row{ID: w.ID, Kind: KindInterview, Title: w.People, Sub: w.OtherName}, w.Other, agenda.Route)
	}
	return nil
}

// answerFacts are the answers that wait for one: a yes without a time, agreed
// on or not yet, and a later that has come.
func (a *App) answerFacts(r data.Reader, _ time.Time, f *dueFacts) error {
	replied, err := r.Replied(todayLimit)
	if err != nil {
		return err
	}
	for _, i := range replied {
		f.Replied = append(f.Replied, agenda.Day{ID: i.ID, On: a.day(i.At)})
		f.put(Row{ID: i.ID, Kind: KindInterview, Title: i.Title, Sub: i.Who}, i.Contact, agenda.Reply)
	}
	untimed, err := r.Untimed(todayLimit)
	if err != nil {
		return err
	}
	for _, i := range untimed {
		f.Untimed = append(f.Untimed, agenda.Day{ID: i.ID, On: a.day(i.At)})
		f.put(Row{ID: i.ID, Kind: KindInterview, Title: i.Title, Sub: i.Who}, i.Contact, agenda.Untimed)
	}
	postponed, err := r.Postponed(todayLimit)
	for _, i := range postponed {
		f.Resting = append(f.Resting, agenda.Day{ID: i.ID, On: i.On})
		f.put(Row{ID: i.ID, Kind: KindInterview, Title: i.Title, Sub: i.Who}, i.Contact, agenda.Resume)
	}
	return err
}

// keepDays are the rhythms of keeping in touch. domain.md section 7.
var keepDays = map[string]int{"mentor": 45, "warm": 90, "light": 180, "dormant": 365}

// keeps are the rhythms in the order they are offered; "own" is a number of
// days of the contact's own.
var keeps = []string{"", "mentor", "warm", "light", "dormant", keepOwn}

const keepOwn = "own"

// rhythmDays is how many days a rhythm leaves between two words.
func rhythmDays(keep string, own int) int {
	if keep == keepOwn {
		return own
	}
	return keepDays[keep]
}

// tellWithin is how long after an interview its introducer may still be told.
const tellWithin = 90 * 24 * time.Hour

// slowFacts are those that come due over days and weeks: reporting back,
// telling the introducer, keeping in touch.
func (a *App) slowFacts(r data.Reader, at time.Time, f *dueFacts) error {
	applied, err := r.LessonsToReport(todayLimit)
	if err != nil {
		return err
	}
	for _, l := range applied {
		f.Applied = append(f.Applied, agenda.Day{ID: l.ID, On: l.On})
		f.put(Row{ID: l.ID, Kind: KindLesson, Mark: "!", Title: offRecord(l.OffRecord, l.Title), Sub: l.Who}, l.Contact, agenda.Report)
	}
	opened, err := r.IntroducersToTell(data.At(at.Add(-tellWithin)), todayLimit)
	if err != nil {
		return err
	}
	for _, i := range opened {
		if _, owed := f.rows[dueKey{agenda.Thanks, i.ID}]; owed {
			continue // thanks come first
		}
		f.Opened = append(f.Opened, agenda.Day{ID: i.ID, On: a.day(i.At)})
		f.put(Row{ID: i.ID, Kind: KindInterview, Title: i.Title, Sub: i.Who}, i.Contact, agenda.Tell)
	}
	kept, err := r.ContactsToKeep(keepDays, todayLimit)
	for _, c := range kept {
		f.Quiet = append(f.Quiet, agenda.Day{ID: c.ID, On: a.day(c.At).AddDays(c.Days)})
		f.put(Row{ID: c.ID, Kind: KindContact, Title: c.Title}, c.ID, agenda.Keep)
	}
	return err
}

// gapsToAsk is how many gaps Today offers to close at once: one conversation
// is enough for a day.
const gapsToAsk = 2

// gapFacts are the gaps that somebody known could close.
func (a *App) gapFacts(r data.Reader, _ time.Time, f *dueFacts) error {
	open, err := r.GapsToAsk(gapsToAsk)
	for _, g := range open {
		f.Unknown = append(f.Unknown, agenda.Day{ID: g.ID, On: a.day(g.At).AddDays(1)})
		f.put(Row{ID: g.ID, Kind: KindGap, Mark: "?", Title: offRecord(g.OffRecord, g.Title), Sub: g.Who}, g.Contact, agenda.Unknown)
	}
	return err
}

// markFacts are what the person said about rows.
func (a *App) markFacts(r data.Reader, _ time.Time, f *dueFacts) error {
	marks, err := r.AgendaMarks()
	for _, m := range marks {
		f.Marks = append(f.Marks, agenda.Mark{Rule: agenda.Rule(m.Rule), ID: m.Ref, Until: m.Until})
	}
	return err
}

// saidRows is how many rows show what was last exchanged: more are not seen
// at once.
const saidRows = 60

// lastWords puts to each row whom it is about, and to the first of them what
// was last said or written.
func (a *App) lastWords(r data.Reader, f *dueFacts, rows []TodayRow) error {
	var ids []data.ID
	for n := range rows {
		rows[n].Who = f.who[dueKey{agenda.Rule(rows[n].Rule), rows[n].ID}]
		if n < saidRows && rows[n].Who != "" {
			ids = append(ids, rows[n].Who)
		}
	}
	words, err := r.LastWords(ids)
	if err != nil {
		return err
	}
	said := map[data.ID]string{}
	for _, w := range words {
		said[w.Contact] = a.exchanged(w)
	}
	for n := range rows {
		rows[n].Said = said[rows[n].Who]
	}
	return nil
}

// exchanged is the last thing said or written, whichever was later.
func (a *App) exchanged(l data.LastWords) string {
	w := a.Words()
	switch {
	case l.Wrote != "" && !l.WroteAt.Before(l.SaidAt.Time):
		return w.T("today.wrote", "text", shorten(l.Wrote, 90))
	case l.Said != "":
		return w.T("today.said", "text", shorten(l.Said, 90))
	}
	return ""
}
