package say

import (
	"slices"

	"wawasan/app/thing"
	"wawasan/data"
)

func (s Speaker) lessonPage(d *Detail, p thing.LessonPage) {
	d.Title, d.Sub = p.Text, s.Date(s.day(p.CreatedAt))
	d.chip(s.optional("lesson.kind.", p.Kind), when(p.OffRecord, s.T("line.off_record")), when(p.Starred, "★ "+s.T("lesson.view.starred")))
	if !p.AppliedOn.IsZero() {
		d.fact(s.T("lesson.applied_on"), Join(s.Date(p.AppliedOn), p.AppliedResult))
	}
	d.fact(s.T("lesson.reported_on"), s.Date(p.ReportedOn))
	d.fact(s.T("lesson.due"), s.Date(p.Due))
	d.Rows = append(d.Rows, s.linked(p.Links)...)
	d.put(s.T("lesson.filed"), rowsOf(s, p.Filed))
	d.put(s.T("lesson.source"), s.source(p.Source))
}

// linked are the lessons that confirm or contradict a lesson, or that it does.
func (s Speaker) linked(links []thing.LinkedLesson) []Row {
	var rows []Row
	for _, l := range links {
		row := s.Row(l.LessonRow)
		key := "lesson.link."
		if l.Of {
			key = "lesson.linked."
		}
		row.Heading = s.T(key + l.Link)
		rows = append(rows, row)
	}
	return headed(rows)
}

func (s Speaker) gapPage(d *Detail, p thing.GapPage) {
	d.Title, d.Sub = p.Text, s.Date(s.day(p.CreatedAt))
	d.chip(s.T("gap.state." + p.State))
	d.fact(s.T("gap.why"), p.Why)
	d.fact(s.T("gap.closed_at"), s.Date(s.day(p.ClosedAt)))
	d.put(s.T("gap.lessons"), rowsOf(s, p.Lessons))
	d.put(s.T("gap.who"), rowsOf(s, p.Who))
	d.put(s.T("question.answers"), s.answers(p.Answers))
	d.put(s.T("lesson.source"), s.source(p.Source))
}

// answers are what was heard to a question, with who said it.
func (s Speaker) answers(answers []data.Answer) []Row {
	rows := make([]Row, len(answers))
	for n, a := range answers {
		rows[n] = s.Line(a.Note)
		rows[n].Sub, rows[n].Fact = Join(a.Who, a.Company), s.since(a.At)
		rows[n].Target = thing.Link{Kind: thing.KindInterview, ID: a.InterviewID}
	}
	return rows
}

// Line says a line of a conversation with its time.
func (s Speaker) Line(n data.Note) Row {
	return Row{ID: n.ID, Kind: thing.KindNote, Title: offRecord(n.OffRecord, n.Text), Mark: markOf(n.Kind), Fact: s.clock(n.At)}
}

func (s Speaker) promisePage(d *Detail, p thing.PromisePage) {
	d.Title, d.Sub = p.Text, s.T("line."+p.Direction)
	d.chip(when(!p.Due.IsZero(), s.T("line.due", "day", s.Date(p.Due))), when(!p.DoneAt.IsZero(), s.T("state.done")))
	if p.DoneAt.IsZero() {
		d.Next, d.NextAct = s.T("promise.next"), "promise.done"
	}
	d.put(s.T("lesson.source"), s.source(p.Source))
}

func (s Speaker) focusAreaPage(d *Detail, p thing.FocusAreaPage) {
	d.Title, d.Sub = p.Text, Join(s.kind(thing.KindFocusArea), s.Date(s.day(p.CreatedAt)))
	rows := s.source(p.Source)
	for _, other := range p.Others {
		rows = added(rows, s.source(other))
	}
	d.put(s.T("lesson.source"), rows)
	d.put(s.T("focus_area.lessons"), rowsOf(s, p.Lessons))
}

// added are rows with those of more that are not among them yet.
func added(rows, more []Row) []Row {
	for _, row := range more {
		if !slices.ContainsFunc(rows, func(had Row) bool { return had.Link() == row.Link() }) {
			rows = append(rows, row)
		}
	}
	return rows
}

func (s Speaker) notePage(d *Detail, p thing.NotePage) {
	d.Title, d.Sub = p.Text, Join(s.T("line."+p.Kind), s.Date(s.day(p.At))+" "+s.clock(p.At))
	d.chip(when(p.OffRecord, s.T("line.off_record")))
	rows := s.source(p.Source)
	for _, named := range p.Named {
		rows = append(rows, s.source(named)...)
	}
	d.put(s.T("lesson.source"), rows)
}
