package report

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/thing"
	"wawasan/data"
)

// Progress is what one did in some days and what comes next, for whoever helps:
// a mentor, a friend, an adviser.
type Progress struct {
	From, To data.Date
	Asked    []Person
	Talks    []Meeting
	Lessons  []data.LessonRow
	Applied  []data.LessonRow
	Decided  []data.Industry
	Coming   []Meeting
	Promises []Promised // mine, open
	Ideas    []Person   // whom one thought of asking
	Waiting  []Meeting  // for an answer, since At
	Gaps     []OpenGap
	Names    Names // to be hidden where roles stand for names
}

// Meeting is an interview with somebody.
type Meeting struct {
	At       data.Instant
	With     []Person
	Industry string
}

// Promised is a promise with to whom.
type Promised struct {
	data.Promise
	To Person
}

// OpenGap is what one wants to know. Alone says that one knows nobody who might
// tell.
type OpenGap struct {
	Text  string
	Alone bool
}

// How much of each somebody who helps has the time for.
const (
	lessonsMost  = 30
	nextMost     = 10
	gapsMost     = 8
	gapsLooked   = 60
	daysAhead    = 60
	progressLook = 200
)

// ReadProgress gathers what was done from one day to another, both included,
// and what comes next. It refuses (invalid) days in the wrong order, and (not
// found) where there is nothing to tell.
func ReadProgress(ctx context.Context, d *desk.Desk, from, to data.Date) (Progress, error) {
	if to.Before(from) {
		return Progress{}, data.Invalid("progress.error.days", "from", from.String(), "to", to.String())
	}
	g := doing{telling: telling{r: d.Read(ctx)}, d: d, p: Progress{From: from, To: to}, from: d.Since(from), to: d.Since(to.AddDays(1))}
	var err error
	if g.home, err = offrecord.New(g.r); err != nil {
		return g.p, err
	}
	for _, part := range []func() error{g.asked, g.talks, g.learned, g.decided, g.coming, g.promised, g.ideas, g.waiting, g.gaps} {
		if err := part(); err != nil {
			return g.p, err
		}
	}
	if g.p.empty() {
		return g.p, data.NotFound("progress.error.empty")
	}
	g.p.Names, err = ReadNames(g.r, false)
	return g.p, err
}

func (p Progress) empty() bool {
	return len(p.Asked)+len(p.Talks)+len(p.Lessons)+len(p.Applied)+len(p.Decided)+len(p.Coming)+len(p.Promises)+len(p.Ideas)+len(p.Waiting)+len(p.Gaps) == 0
}

// People are all whom it speaks of.
func (p Progress) People() []Person {
	out := append([]Person{}, p.Asked...)
	for _, m := range [][]Meeting{p.Talks, p.Coming, p.Waiting} {
		for _, meeting := range m {
			out = append(out, meeting.With...)
		}
	}
	out = append(out, p.Ideas...)
	for _, promise := range p.Promises {
		out = append(out, promise.To)
	}
	return out
}

// doing is a progress while it is gathered.
type doing struct {
	telling
	d        *desk.Desk
	p        Progress
	from, to data.Instant
}

func (g *doing) asked() error {
	ids, err := g.r.AskedBetween(g.from, g.to)
	if err != nil {
		return err
	}
	for _, id := range ids {
		who, err := g.named(id)
		if err != nil {
			return err
		}
		if who.ID != "" {
			g.p.Asked = append(g.p.Asked, who)
		}
	}
	return nil
}

// named is somebody who may be named, nobody else.
func (g *doing) named(id data.ID) (Person, error) {
	if stays, err := g.home.Thing("contacts", id); err != nil || stays || id == "" {
		return Person{}, err
	}
	return g.person(id)
}

func (g *doing) talks() error {
	ids, err := g.r.HeldBetween(g.from, g.to)
	if err != nil {
		return err
	}
	for _, id := range ids {
		m, err := g.meeting(id)
		if err != nil {
			return err
		}
		g.p.Talks = append(g.p.Talks, m)
	}
	return nil
}

// meeting says with whom an interview is, and about which industry.
func (g *doing) meeting(id data.ID) (Meeting, error) {
	var m Meeting
	i, err := g.r.Interview(id)
	if err != nil {
		return m, err
	}
	m.At = i.At
	people, err := g.r.InterviewContactIDs(id)
	if err != nil {
		return m, err
	}
	for _, contact := range people {
		who, err := g.named(contact)
		if err != nil {
			return m, err
		}
		if who.ID != "" {
			m.With = append(m.With, who)
		}
	}
	if stays, err := g.home.Thing("industries", i.IndustryID); err != nil || stays {
		return m, err
	}
	m.Industry, err = thing.IndustryName(g.r, i.IndustryID)
	return m, err
}

func (g *doing) learned() error {
	onRecord := func(l data.LessonRow) (bool, error) { return g.home.MarkedOr(l.Text, "lessons", l.ID) }
	learned, err := g.r.LessonsBetween(g.from, g.to, progressLook)
	if err != nil {
		return err
	}
	if learned, err = open(learned, onRecord); err != nil {
		return err
	}
	g.p.Lessons = mostOf(learned, lessonsMost)
	applied, err := g.r.LessonsAppliedBetween(g.p.From, g.p.To, progressLook)
	if err != nil {
		return err
	}
	applied, err = open(applied, onRecord)
	for n := range applied {
		applied[n].AppliedResult = offrecord.Said(applied[n].AppliedResult)
	}
	g.p.Applied = mostOf(applied, lessonsMost)
	return err
}

// mostOf are the starred of some lessons and the last of the others, in order.
func mostOf(lessons []data.LessonRow, most int) []data.LessonRow {
	over := len(lessons) - most
	var out []data.LessonRow
	for _, l := range lessons {
		if over > 0 && !l.Starred {
			over--
			continue
		}
		out = append(out, l)
	}
	return out
}

func (g *doing) decided() error {
	all, err := g.r.IndustriesDecided(g.p.From, g.p.To)
	if err != nil {
		return err
	}
	g.p.Decided, err = open(all, func(i data.Industry) (bool, error) { return g.home.Thing("industries", i.ID) })
	for n := range g.p.Decided {
		g.p.Decided[n].DecisionWhy = offrecord.Said(g.p.Decided[n].DecisionWhy)
	}
	return err
}

func (g *doing) coming() error {
	now := data.At(g.d.Now())
	rows, err := g.r.InterviewsBetween(now, data.At(now.AddDate(0, 0, daysAhead)))
	if err != nil {
		return err
	}
	for n := len(rows) - 1; n >= 0 && len(g.p.Coming) < nextMost; n-- { // the nearest first
		m, err := g.meeting(rows[n].ID)
		if err != nil {
			return err
		}
		g.p.Coming = append(g.p.Coming, m)
	}
	return nil
}

func (g *doing) promised() error {
	all, err := g.r.PromisesOpen(promisesLooked)
	if err != nil {
		return err
	}
	all, err = open(all, func(p data.PromiseRow) (bool, error) {
		if p.Direction != "mine" {
			return true, nil
		}
		return g.home.MarkedOr(p.Text, "promises", p.ID)
	})
	if err != nil {
		return err
	}
	for _, p := range all[:min(nextMost, len(all))] {
		to, err := g.named(p.ContactID)
		if err != nil {
			return err
		}
		g.p.Promises = append(g.p.Promises, Promised{p.Promise, to})
	}
	return nil
}

func (g *doing) ideas() error {
	rows, err := g.r.Ideas(nextMost)
	if err != nil {
		return err
	}
	for _, row := range rows {
		m, err := g.meeting(row.ID)
		if err != nil {
			return err
		}
		if len(m.With) > 0 {
			g.p.Ideas = append(g.p.Ideas, m.With[0])
		}
	}
	return nil
}

func (g *doing) waiting() error {
	rows, err := g.r.WaitingForAnswer(nextMost)
	if err != nil {
		return err
	}
	for _, row := range rows {
		m, err := g.meeting(row.ID)
		if err != nil {
			return err
		}
		m.At = row.AskedAt
		g.p.Waiting = append(g.p.Waiting, m)
	}
	return nil
}

func (g *doing) gaps() error {
	all, err := g.r.Gaps(data.PageQuery{Limit: gapsLooked})
	if err != nil {
		return err
	}
	all, err = open(all, func(gap data.GapRow) (bool, error) {
		if gap.State == "answered" {
			return true, nil
		}
		return g.home.MarkedOr(gap.Text, "gaps", gap.ID)
	})
	if err != nil {
		return err
	}
	for _, gap := range all[:min(gapsMost, len(all))] {
		who, err := g.r.WhoMightKnow(gap.Gap, 1)
		if err != nil {
			return err
		}
		g.p.Gaps = append(g.p.Gaps, OpenGap{Text: gap.Text, Alone: len(who) == 0})
	}
	return nil
}
