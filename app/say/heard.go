package say

import (
	"slices"

	"wawasan/app/thing"
	"wawasan/data"
)

// lessonPage answers what a lesson bears on, what it leads to and where it comes
// from.
func (s Speaker) lessonPage(d *Detail, p thing.LessonPage) {
	d.Title, d.Sub = p.Text, s.from(p)
	d.chip(s.optional("lesson.kind.", p.Kind), when(p.OffRecord, s.T("line.off_record")), when(p.Starred, "★ "+s.T("lesson.view.starred")))
	s.lessonNext(d, p)
	if !p.AppliedOn.IsZero() {
		d.fact(s.T("lesson.applied_on"), Join(s.Date(p.AppliedOn), p.AppliedResult))
	}
	d.fact(s.T("lesson.reported_on"), s.Date(p.ReportedOn))
	d.fact(s.T("lesson.due"), s.Date(p.Due))
	d.put(s.T("lesson.bears"), s.bearing(p))
	d.Rows = append(d.Rows, s.linked(p.Links)...)
	d.put(s.T("lesson.filed"), rowsOf(s, p.Filed))
	d.put(s.T("lesson.source"), s.source(p.Source))
}

// from says who said a lesson and when.
func (s Speaker) from(p thing.LessonPage) string {
	who, company := "", ""
	if p.Source.Contact != nil {
		who, company = p.Source.Contact.Name, p.Source.Contact.Company
	}
	return Join(who, company, s.Date(s.day(p.CreatedAt)))
}

func (s Speaker) lessonNext(d *Detail, p thing.LessonPage) {
	who, field := "", ""
	if p.Source.Contact != nil {
		who = p.Source.Contact.Name
	}
	if p.Source.Industry != nil {
		field = p.Source.Industry.Name
	}
	switch p.Next() {
	case thing.LessonReport:
		d.Next, d.NextAct = s.T("lesson.next.report", "who", who), "outreach.write"
	case thing.LessonWeigh:
		d.Next, d.NextAct = s.T("lesson.next.weigh", "what", field), "industry.rate"
	case thing.LessonApply:
		d.Next, d.NextAct = s.T("lesson.next.apply"), "lesson.apply"
	}
}

// bearing is what rests on a lesson: scores by their criterion, and the gap it
// closed.
func (s Speaker) bearing(p thing.LessonPage) []Row {
	var rows []Row
	for _, w := range p.Weighs {
		row := Row{
			ID: w.ID, Kind: thing.KindRating, Icon: string(thing.KindCriterion), Title: s.Criterion(w.Criterion), Fact: s.Number(w.Score) + "/5",
			Target: thing.Link{Kind: thing.KindIndustry, ID: w.IndustryID},
		}
		if p.Source.Industry != nil && p.Source.Industry.ID == w.IndustryID {
			row.Sub = p.Source.Industry.Name
		}
		rows = append(rows, row)
	}
	if p.Answered != nil {
		row := s.Row(*p.Answered)
		row.Fact = ""
		rows = append(rows, row)
	}
	return rows
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
	d.Title, d.Sub = p.Text, Join(s.T("line."+p.Kind), s.Moment(p.At))
	d.chip(when(p.OffRecord, s.T("line.off_record")))
	rows := s.source(p.Source)
	for _, named := range p.Named {
		rows = append(rows, s.source(named)...)
	}
	d.put(s.T("lesson.source"), rows)
}
