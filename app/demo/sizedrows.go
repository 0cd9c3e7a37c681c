package demo

import (
	"time"

	"wawasan/data"
)

// addInterview makes the next interview. One of twelve did not take place.
func (g *generator) addInterview() {
	at := g.at(g.interview, g.interviews)
	i := data.Interview{
		ID: g.id(at), Purpose: data.Purposes[g.rng.IntN(len(data.Purposes)-1)], Minutes: 15 * (1 + g.rng.IntN(4)),
		Medium: []string{"video", "phone", "in_person"}[g.rng.IntN(3)], About: g.writer.sentence(),
		AskedAt: data.At(at.AddDate(0, 0, -7)), CreatedAt: data.At(at.AddDate(0, 0, -7)),
	}
	g.currentContact = -1
	if g.contact > 0 {
		g.currentContact = g.someContact()
		if company := g.contactCompany[g.currentContact]; company >= 0 {
			i.CompanyID, i.IndustryID = g.companyIDs[company], g.industryIDs[g.companyIndustry[company]]
		}
		g.rows.participants = append(g.rows.participants, data.InterviewContact{ID: g.id(at), InterviewID: i.ID, ContactID: g.contactIDs[g.currentContact]})
	}
	if g.interview%12 == 7 {
		g.notHeld(&i, at)
	} else {
		g.held(&i, at)
	}
	g.rows.interviews = append(g.rows.interviews, i)
	g.current = i
	g.interview++
}

func (g *generator) held(i *data.Interview, at time.Time) {
	i.HeldAt, i.ThankedAt, i.Stage = data.At(at), data.At(at.Add(16*time.Hour)), data.StageClosed
	switch age := g.now.Sub(at); {
	case age < 24*time.Hour:
		i.ThankedAt, i.Stage = data.Instant{}, data.StageHeld
	case age < 30*24*time.Hour:
		i.Stage = data.StageThanked
	}
}

func (g *generator) notHeld(i *data.Interview, at time.Time) {
	if g.now.Sub(at) > 21*24*time.Hour {
		i.Stage = []data.Stage{data.StageDeclined, data.StageNoAnswer, data.StagePostponed}[g.rng.IntN(3)]
		return
	}
	i.Stage, i.ScheduledAt = data.StageScheduled, data.At(g.now.AddDate(0, 0, 1+g.rng.IntN(14)).Add(2*time.Hour))
}

// addLesson makes the next lesson with its line: in the interview that is on,
// or by itself, then naming an industry and now and then a person. Every
// twentieth comes with a gap and a promise.
func (g *generator) addLesson() {
	at := g.at(g.lesson, g.n).Add(time.Duration(g.rng.IntN(3600)) * time.Second)
	if at.After(g.now) {
		at = g.now
	}
	l := data.Lesson{Kind: data.LessonKinds[g.rng.IntN(len(data.LessonKinds))], Text: g.writer.sentence()}
	if g.rng.IntN(5) == 0 || g.current.HeldAt.IsZero() {
		l.NoteID = g.id(at)
		l.IndustryID = g.industryIDs[g.rng.IntN(len(g.industryIDs))]
		g.rows.mentions = append(g.rows.mentions, data.Mention{ID: g.id(at), NoteID: l.NoteID, IndustryID: l.IndustryID})
		if g.contact > 0 && g.rng.IntN(3) == 0 {
			l.ContactID = g.contactIDs[g.someContact()]
			g.rows.mentions = append(g.rows.mentions, data.Mention{ID: g.id(at), NoteID: l.NoteID, ContactID: l.ContactID})
		}
	} else {
		l.InterviewID, l.CompanyID, l.IndustryID = g.current.ID, g.current.CompanyID, g.current.IndustryID
		if g.currentContact >= 0 {
			l.ContactID = g.contactIDs[g.currentContact]
		}
	}
	l.NoteID = g.note("lesson", "! ", l.Text, at, l)
	l.ID, l.CreatedAt = g.id(at), data.At(at)
	g.rows.lessons = append(g.rows.lessons, l)
	if g.lesson%20 == 10 {
		g.addGap(at, l)
		g.addPromise(at, l)
	}
}

// note makes the line a thing was filed from, like a lesson it belongs with.
func (g *generator) note(kind, mark, text string, at time.Time, like data.Lesson) data.ID {
	n := data.Note{ID: like.NoteID, Kind: kind, Text: text, Raw: mark + text, InterviewID: like.InterviewID, ContactID: like.ContactID, At: data.At(at)}
	if n.ID == "" {
		n.ID = g.id(at)
	}
	g.rows.notes = append(g.rows.notes, n)
	return n.ID
}

func (g *generator) addGap(at time.Time, from data.Lesson) {
	from.NoteID = ""
	text := g.writer.sentence() + "?"
	gap := data.Gap{
		ID: g.id(at), Text: text, NoteID: g.note("gap", "? ", text, at, from), State: "answered",
		InterviewID: from.InterviewID, ContactID: from.ContactID, CompanyID: from.CompanyID, IndustryID: from.IndustryID, CreatedAt: data.At(at),
	}
	if g.rng.IntN(4) == 0 {
		gap.State = "open"
	} else {
		gap.ClosedAt = data.At(earlier(at.AddDate(0, 0, 20), g.now))
	}
	g.rows.gaps = append(g.rows.gaps, gap)
}

func (g *generator) addPromise(at time.Time, from data.Lesson) {
	from.NoteID = ""
	text := g.writer.sentence()
	kind, mark := "mine", "> "
	if g.rng.IntN(2) == 0 {
		kind, mark = "theirs", "< "
	}
	due := at.AddDate(0, 0, 3+g.rng.IntN(12))
	p := data.Promise{
		ID: g.id(at), Direction: kind, Text: text, NoteID: g.note(kind, mark, text, at, from),
		InterviewID: from.InterviewID, ContactID: from.ContactID, Due: data.DateOf(due), CreatedAt: data.At(at),
	}
	if g.now.Sub(at) > 14*24*time.Hour {
		p.DoneAt = data.At(earlier(due, g.now))
	}
	g.rows.promises = append(g.rows.promises, p)
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// write keeps the rows that wait, those others rest on first.
func (g *generator) write(tx *data.Tx) error {
	last := g.start
	if n := len(g.rows.lessons); n > 0 {
		last = g.rows.lessons[n-1].CreatedAt.Time
	}
	tx = tx.At(data.At(last))
	r := g.rows
	g.rows = rows{}
	for _, save := range []func() error{
		func() error { return data.SaveAll(tx, r.industries) },
		func() error { return data.SaveAll(tx, r.companies) },
		func() error { return data.SaveAll(tx, r.contacts) },
		func() error { return data.SaveAll(tx, r.points) },
		func() error { return data.SaveAll(tx, r.positions) },
		func() error { return data.SaveAll(tx, r.interviews) },
		func() error { return data.SaveAll(tx, r.participants) },
		func() error { return data.SaveAll(tx, r.notes) },
		func() error { return data.SaveAll(tx, r.mentions) },
		func() error { return data.SaveAll(tx, r.gaps) },
		func() error { return data.SaveAll(tx, r.lessons) },
		func() error { return data.SaveAll(tx, r.promises) },
	} {
		if err := save(); err != nil {
			return err
		}
	}
	return nil
}
