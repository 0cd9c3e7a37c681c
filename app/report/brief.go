// Package report gathers what is written together for a person to read, or for
// others: briefs and digests. Nothing that is off the record is in them.
package report

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/thing"
	"wawasan/data"
)

// Brief is what to know before an interview.
type Brief struct {
	data.Interview
	With       data.Contact // the zero Contact for nobody
	Role       string
	Company    string
	Introducer string
	Questions  []data.PlannedQuestion
	Promises   []data.PromiseRow // open between the two of us
	History    []data.TimelineItem
	Heard      []data.NoteRow // at the company, before a job interview
	Grown      []data.Lesson  // what I learned and now do, before a job interview
	Findings   []data.FindingRow
}

// How much of each a page has room for.
const (
	promisesLooked = 500
	historyLooked  = 60
	historyMost    = 8
	heardMost      = 6
	grownMost      = 4
	findingsMost   = 10
)

// ReadBrief gathers on one page what to know before an interview.
func ReadBrief(ctx context.Context, d *desk.Desk, interview data.ID) (Brief, error) {
	g := gathering{r: d.Read(ctx)}
	var err error
	if g.b.Interview, err = g.r.Interview(interview); err != nil {
		return g.b, err
	}
	g.b.Interview = offrecord.SaidOf(g.b.Interview)
	if g.home, err = offrecord.New(g.r); err != nil {
		return g.b, err
	}
	for _, part := range []func() error{g.with, g.questions, g.promises, g.history, g.job, g.findings} {
		if err := part(); err != nil {
			return g.b, err
		}
	}
	return g.b, nil
}

// gathering is a brief while it is gathered.
type gathering struct {
	r    data.Reader
	home *offrecord.Withheld
	b    Brief
}

func (g *gathering) with() error {
	first, err := g.r.FirstContacts([]data.ID{g.b.Interview.ID})
	contact := first[g.b.Interview.ID]
	if err != nil || contact == "" {
		return err
	}
	known, err := g.home.Sayable(contact)
	if err != nil {
		return err
	}
	g.b.With, g.b.Role = known.Contact, known.Job.Title
	if g.b.Company, err = thing.CompanyName(g.r, known.Job.CompanyID); err != nil {
		return err
	}
	g.b.Introducer, err = thing.ContactName(g.r, known.IntroducerID)
	return err
}

func (g *gathering) questions() error {
	planned, err := g.r.PlannedQuestions(g.b.Interview.ID)
	if err != nil {
		return err
	}
	g.b.Questions, err = open(planned, func(q data.PlannedQuestion) (bool, error) {
		if offrecord.Secret(q.Text) {
			return true, nil
		}
		return g.home.Row("gaps", q.GapID)
	})
	return err
}

func (g *gathering) promises() error {
	if g.b.With.ID == "" {
		return nil
	}
	all, err := g.r.PromisesOpen(promisesLooked)
	if err != nil {
		return err
	}
	g.b.Promises, err = open(all, func(p data.PromiseRow) (bool, error) {
		if p.ContactID != g.b.With.ID {
			return true, nil
		}
		return g.home.MarkedOr(p.Text, "promises", p.ID)
	})
	return err
}

func (g *gathering) history() error {
	if g.b.With.ID == "" {
		return nil
	}
	items, err := g.r.ContactTimeline(g.b.With.ID, historyLooked)
	if err != nil {
		return err
	}
	said, err := open(items, g.leaves)
	g.b.History = said[:min(historyMost, len(said))]
	return err
}

// leaves reports that something on a timeline is not for the brief.
func (g *gathering) leaves(it data.TimelineItem) (bool, error) {
	if it.Text == "" || offrecord.Marked(it.Text) || it.Mark == "person" || it.InterviewID == g.b.Interview.ID && it.Kind == "interview" {
		return true, nil
	}
	switch it.Kind {
	case "note":
		return g.home.Line(it.ID)
	case "lesson", "gap", "promise", "focus_area":
		return g.home.Row(it.Kind+"s", it.ID)
	}
	return it.OffRecord, nil
}

// job is the bridge to a job interview: domain.md section 3.
func (g *gathering) job() error {
	if g.b.Purpose != data.PurposeJobInterview {
		return nil
	}
	heard, err := g.r.HeardAt(g.b.CompanyID, g.b.Interview.ID, heardMost)
	if err != nil {
		return err
	}
	if g.b.Heard, err = open(heard, func(n data.NoteRow) (bool, error) { return g.home.Line(n.ID) }); err != nil {
		return err
	}
	grown, err := g.r.LessonsApplied(grownMost)
	if err != nil {
		return err
	}
	g.b.Grown, err = open(grown, func(l data.Lesson) (bool, error) { return g.home.Row("lessons", l.ID) })
	for n := range g.b.Grown {
		g.b.Grown[n].AppliedResult = offrecord.Said(g.b.Grown[n].AppliedResult)
	}
	return err
}

func (g *gathering) findings() error {
	found, err := g.r.FindingsOn(g.b.CompanyID, g.b.With.ID, data.PageQuery{Limit: findingsMost})
	if err != nil {
		return err
	}
	g.b.Findings, err = open(found, func(f data.FindingRow) (bool, error) { return offrecord.Secret(f.Text), nil })
	for n := range g.b.Findings {
		g.b.Findings[n].Source = offrecord.Said(g.b.Findings[n].Source)
	}
	return err
}

// open are the things that may be shown.
func open[T any](all []T, stays func(T) (bool, error)) ([]T, error) {
	var out []T
	for _, v := range all {
		off, err := stays(v)
		if err != nil {
			return nil, err
		}
		if !off {
			out = append(out, v)
		}
	}
	return out, nil
}
