package thing

import (
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// heard are the kinds at home on the tab of lessons: what was said, and what it
// became.
var heard = []registration{
	{
		kind: KindLesson, table: "lessons", plural: "lessons", tab: "lessons",
		reads: []string{"contacts", "companies", "industries", "interviews", "interview_contacts", "lesson_links", "lesson_reviews", "filed_lessons", "functions", "challenges", "gaps", "ratings", "criteria"},
		list:  listLessons, orders: byTime, show: showLesson, form: lessonForm, save: saveLesson, drop: dropLesson, filter: filterLessons, count: countLessons,
	},
	{
		kind: KindGap, table: "gaps", plural: "gaps", tab: "lessons",
		reads: []string{"contacts", "companies", "industries", "interviews", "interview_contacts", "lessons", "positions", "planned_questions", "notes"},
		list:  listGaps, orders: byTime, show: showGap, form: gapForm, save: saveGap, drop: dropGap,
	},
	{
		kind: KindPromise, table: "promises", plural: "promises", tab: "lessons",
		reads: []string{"contacts", "interviews", "interview_contacts"},
		list:  listPromises, orders: byTime, show: showPromise, form: promiseForm, save: savePromise, drop: dropPromise,
	},
	{
		kind: KindFocusArea, table: "focus_areas", plural: "focus_areas", tab: "lessons",
		reads: []string{"contacts", "industries", "interviews", "interview_contacts", "lessons"},
		list:  listFocusAreas, orders: byTime, show: showFocusArea, form: focusAreaForm, save: saveFocusArea, drop: dropFocusArea,
	},
	{
		kind: KindNote, table: "notes", plural: "notes", tab: "lessons",
		reads: []string{"contacts", "companies", "industries", "interviews", "interview_contacts", "mentions"},
		list:  listNotes, orders: byTime, show: showNote, form: noteForm, save: saveNote, drop: dropPlain("notes"), filter: filterNotes, count: countNotes,
	},
	{kind: KindTag, table: "tags", reads: []string{"mentions", "notes"}, list: listTags, form: tagForm, save: saveTag},
}

func listLessons(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Lessons(q))
}

// LessonPage is everything the page of a lesson shows.
type LessonPage struct {
	data.Lesson
	Due      data.Date // when it comes back for review
	Links    []LinkedLesson
	Filed    []data.FiledRow // where it stands beside its list
	Weighs   []Weighing      // the scores that rest on it
	Answered *data.GapRow    // the gap it closed, nil for none
	Source   Source
}

// Weighing is a score that rests on a lesson, with what it scores by.
type Weighing struct {
	data.Rating
	Criterion data.Criterion
}

// LessonStep is what comes next with a lesson, "" for nothing.
type LessonStep string

// The steps of a lesson.
const (
	LessonReport LessonStep = "report" // it was applied: who said it does not know yet
	LessonWeigh  LessonStep = "weigh"  // no score of its industry rests on it
	LessonApply  LessonStep = "apply"
)

// Next is what comes next with the lesson: what is told of a field is weighed,
// what is advice is applied, and who gave it hears of it.
func (p LessonPage) Next() LessonStep {
	told := slices.Contains([]string{"fact", "trend", "misconception", "warning"}, p.Kind)
	switch {
	case !p.AppliedOn.IsZero() && p.ReportedOn.IsZero() && p.ContactID != "":
		return LessonReport
	case !p.AppliedOn.IsZero():
		return ""
	case told && p.IndustryID != "" && len(p.Weighs) == 0:
		return LessonWeigh
	case !told:
		return LessonApply
	}
	return ""
}

// LinkedLesson is a lesson that confirms or contradicts another. Of is set
// where the other is said of it, and not it of the other.
type LinkedLesson struct {
	data.LessonRow
	Link string // one of data.LessonLinkKinds
	Of   bool
}

func showLesson(d *desk.Desk, r data.Reader, link Link) (any, error) {
	l, err := r.Lesson(link.ID)
	if err != nil {
		return nil, err
	}
	page := LessonPage{Lesson: l}
	review, err := r.LessonReview(l.ID)
	if err != nil {
		return nil, err
	}
	page.Due = review.Due
	if page.Links, err = linkedLessons(r, l.ID); err != nil {
		return nil, err
	}
	if page.Filed, err = r.FiledUnder("lesson_id", l.ID); err != nil {
		return nil, err
	}
	if err = page.readBearing(r); err != nil {
		return nil, err
	}
	page.Source, err = sourceOf(r, l.InterviewID, l.ContactID, l.CompanyID, l.IndustryID)
	return page, err
}

// readBearing reads what rests on the lesson.
func (p *LessonPage) readBearing(r data.Reader) error {
	scores, err := r.RatingsOn(p.ID)
	if err != nil {
		return err
	}
	for _, score := range scores {
		c, err := r.Criterion(score.CriterionID)
		if err != nil && !Gone(err) {
			return err
		}
		p.Weighs = append(p.Weighs, Weighing{score, c})
	}
	p.Answered, err = one(p.GapID, r.Gaps)
	return err
}

func linkedLessons(r data.Reader, id data.ID) ([]LinkedLesson, error) {
	links, err := r.LessonLinks(id)
	if err != nil {
		return nil, err
	}
	var out []LinkedLesson
	for _, l := range links {
		other := l.AboutID
		if other == id {
			other = l.LessonID
		}
		rows, err := r.Lessons(data.PageQuery{IDs: []data.ID{other}})
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			out = append(out, LinkedLesson{row, l.Kind, l.AboutID == id})
		}
	}
	return out, nil
}

// Source is where a thing came from; what is not known is nil.
type Source struct {
	Interview *data.InterviewRow
	Contact   *data.ContactRow
	Company   *data.CompanyRow
	Industry  *data.IndustryRow
}

func sourceOf(r data.Reader, interview, contact, company, industry data.ID) (s Source, err error) {
	if s.Interview, err = one(interview, r.Interviews); err != nil {
		return s, err
	}
	if s.Contact, err = one(contact, r.Contacts); err != nil {
		return s, err
	}
	if s.Company, err = one(company, r.Companies); err != nil {
		return s, err
	}
	s.Industry, err = one(industry, r.Industries)
	return s, err
}

// one reads the row of an id, nil for none.
func one[T any](id data.ID, read func(data.PageQuery) ([]T, error)) (*T, error) {
	if id == "" {
		return nil, nil
	}
	rows, err := read(data.PageQuery{IDs: []data.ID{id}})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return &rows[0], nil
}

// Items are the things of a source that are known, in the order they are told.
func (s Source) Items() []Item {
	var out []Item
	if s.Interview != nil {
		out = append(out, *s.Interview)
	}
	if s.Contact != nil {
		out = append(out, *s.Contact)
	}
	if s.Company != nil {
		out = append(out, *s.Company)
	}
	if s.Industry != nil {
		out = append(out, *s.Industry)
	}
	return out
}

func lessonForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var l data.Lesson
	if link.ID != "" {
		var err error
		if l, err = r.Lesson(link.ID); err != nil {
			return nil, err
		}
	}
	contact, company, industry, err := namesOf(r, l.ContactID, l.CompanyID, l.IndustryID)
	if err != nil {
		return nil, err
	}
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: "lesson.text", Value: l.Text, Required: true},
		{Key: "kind", Type: FieldChoice, Label: "lesson.kind", Value: l.Kind, Choices: choices("lesson.kind.", data.LessonKinds...)},
		{Key: "contact", Type: FieldContact, Label: "lesson.contact", Value: contact},
		{Key: "industry", Type: FieldIndustry, Label: "kind.industry", Value: industry},
		{Key: "company", Type: FieldCompany, Label: "kind.company", Value: company, Folded: true},
		{Key: "applied_on", Type: FieldDate, Label: "lesson.applied_on", Value: l.AppliedOn.String(), Folded: true},
		{Key: "applied_result", Type: FieldText, Label: "lesson.applied_result", Value: l.AppliedResult, Folded: true},
		{Key: "reported_on", Type: FieldDate, Label: "lesson.reported_on", Value: l.ReportedOn.String(), Folded: true},
		{Key: "off_record", Type: FieldBool, Label: "lesson.off_record", Value: flagText(l.OffRecord), Folded: true},
	}, nil
}

func saveLesson(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var l data.Lesson
	var err error
	if link.ID != "" {
		if l, err = tx.Lesson(link.ID); err != nil {
			return "", err
		}
	}
	was := l.Text
	v.put("text", &l.Text)
	v.put("kind", &l.Kind)
	v.putFlag("off_record", &l.OffRecord)
	v.putDate("applied_on", &l.AppliedOn)
	v.put("applied_result", &l.AppliedResult)
	v.putDate("reported_on", &l.ReportedOn)
	if err := v.putAbout(tx, &l.ContactID, &l.CompanyID, &l.IndustryID); err != nil {
		return "", err
	}
	if err := tx.Save(&l); err != nil || l.NoteID == "" {
		return l.ID, err
	}
	if err := retell(d, tx, l.NoteID, was, l.Text); err != nil || !l.OffRecord {
		return l.ID, err // a lesson made public does not publish the words it came from
	}
	return l.ID, hide(d, tx, l.NoteID)
}

func dropLesson(tx *data.Tx, link Link) error {
	l, err := tx.Lesson(link.ID)
	if err != nil {
		return err
	}
	return dropDerived(tx, "lessons", l.ID, l.NoteID)
}

// dropDerived deletes what a line became; the line stays as a plain note.
func dropDerived(tx *data.Tx, table string, id, note data.ID) error {
	if note != "" {
		if err := tx.Unmark(note); err != nil {
			return err
		}
	}
	return tx.DeleteRow(table, id)
}
