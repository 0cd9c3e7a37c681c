package app

import (
	"context"
	"slices"

	"wawasan/data"
)

func listLessons(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Lessons(q)
	return pageOf(read, err, a.lessonRow)
}

func (a *App) lessonRow(l data.LessonRow) Row {
	w := a.Words()
	kind := ""
	if l.Kind != "" {
		kind = w.T("lesson.kind." + l.Kind)
	}
	return Row{
		ID: l.ID, Kind: KindLesson, Mark: "!", Title: offRecord(l.OffRecord, l.Text),
		Sub: join(kind, l.Who, l.Industry), Fact: w.Relative(a.day(l.CreatedAt), a.Today()),
	}
}

func offRecord(off bool, text string) string {
	if off {
		return "~ " + text
	}
	return text
}

func showLesson(a *App, r data.Reader, id data.ID) (Detail, error) {
	l, err := r.Lesson(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: l.Text, Sub: w.Date(a.day(l.CreatedAt))}
	if l.Kind != "" {
		d.Chips = append(d.Chips, w.T("lesson.kind."+l.Kind))
	}
	if l.OffRecord {
		d.Chips = append(d.Chips, w.T("line.off_record"))
	}
	if l.Starred {
		d.Chips = append(d.Chips, "★ "+w.T("lesson.view.starred"))
	}
	if !l.AppliedOn.IsZero() {
		d.fact(w.T("lesson.applied_on"), join(w.Date(l.AppliedOn), l.AppliedResult))
	}
	if !l.ReportedOn.IsZero() {
		d.fact(w.T("lesson.reported_on"), w.Date(l.ReportedOn))
	}
	review, err := r.LessonReview(id)
	if err != nil {
		return d, err
	}
	if !review.Due.IsZero() {
		d.fact(w.T("lesson.due"), w.Date(review.Due))
	}
	if d.Rows, err = a.linkRows(r, id); err != nil {
		return d, err
	}
	filed, err := r.FiledUnder("lesson_id", id)
	if err != nil {
		return d, err
	}
	d.put(w.T("lesson.filed"), a.placeRows(filed)...)
	source, err := a.sourceRows(r, l.InterviewID, l.ContactID, l.CompanyID, l.IndustryID)
	d.Rows = append(d.Rows, source...)
	return d, err
}

// linkRows are the lessons that confirm or contradict a lesson, or that it
// does; headed by which.
func (a *App) linkRows(r data.Reader, id data.ID) ([]Row, error) {
	links, err := r.LessonLinks(id)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, l := range links {
		other, key := l.AboutID, "lesson.link."+l.Kind
		if other == id {
			other, key = l.LessonID, "lesson.linked."+l.Kind
		}
		page, err := listLessons(a, r, data.PageQuery{IDs: []data.ID{other}})
		if err != nil {
			return nil, err
		}
		for _, row := range page.Rows {
			row.Heading = a.Words().T(key)
			rows = append(rows, row)
		}
	}
	return headed(rows), nil
}

// LinkLesson says that a lesson confirms, or contradicts, an earlier one; kind
// is one of data.LessonLinkKinds. What was said of the two before is replaced.
func (a *App) LinkLesson(ctx context.Context, lesson, about data.ID, kind string) error {
	if lesson == about || !slices.Contains(data.LessonLinkKinds, kind) {
		return data.Invalid("lesson.error.link")
	}
	title, err := a.Title(ctx, Link{KindLesson, about})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("lesson.link", title), func(tx *data.Tx) error {
		had, err := tx.LessonLinks(lesson)
		if err != nil {
			return err
		}
		for _, l := range had {
			if l.AboutID == about || l.LessonID == about {
				if err := tx.Delete(&l, l.ID); err != nil {
					return err
				}
			}
		}
		return tx.Save(&data.LessonLink{LessonID: lesson, AboutID: about, Kind: kind})
	})
}

// sourceRows lead back to where a thing came from.
func (a *App) sourceRows(r data.Reader, interview, contact, company, industry data.ID) ([]Row, error) {
	var rows []Row
	for _, from := range []Link{{KindInterview, interview}, {KindContact, contact}, {KindCompany, company}, {KindIndustry, industry}} {
		if from.ID == "" {
			continue
		}
		page, err := things[from.Kind].list(a, r, data.PageQuery{IDs: []data.ID{from.ID}})
		if err != nil {
			return nil, err
		}
		for _, row := range page.Rows {
			row.Sub = join(a.Words().T("kind."+string(row.Kind)), row.Sub)
			rows = append(rows, row)
		}
	}
	if len(rows) > 0 {
		rows[0].Heading = a.Words().T("lesson.source")
	}
	return rows, nil
}

func lessonFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var l data.Lesson
	if id != "" {
		var err error
		if l, err = r.Lesson(id); err != nil {
			return nil, err
		}
	}
	contact, company, industry, err := namesOf(r, l.ContactID, l.CompanyID, l.IndustryID)
	if err != nil {
		return nil, err
	}
	w := a.Words()
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: w.T("lesson.text"), Value: l.Text, Required: true},
		{Key: "kind", Type: FieldChoice, Label: w.T("lesson.kind"), Value: l.Kind, Choices: choices(w.T, "lesson.kind.", data.LessonKinds...)},
		{Key: "contact", Type: FieldContact, Label: w.T("lesson.contact"), Value: contact},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry},
		{Key: "company", Type: FieldCompany, Label: w.T("kind.company"), Value: company, Folded: true},
		{Key: "applied_on", Type: FieldDate, Label: w.T("lesson.applied_on"), Value: l.AppliedOn.String(), Folded: true},
		{Key: "applied_result", Type: FieldText, Label: w.T("lesson.applied_result"), Value: l.AppliedResult, Folded: true},
		{Key: "reported_on", Type: FieldDate, Label: w.T("lesson.reported_on"), Value: l.ReportedOn.String(), Folded: true},
		{Key: "off_record", Type: FieldBool, Label: w.T("line.off_record"), Value: flagText(l.OffRecord), Folded: true},
	}, nil
}

func namesOf(r data.Reader, contactID, companyID, industryID data.ID) (contact, company, industry string, err error) {
	if contact, err = contactName(r, contactID); err != nil {
		return
	}
	if company, err = companyName(r, companyID); err != nil {
		return
	}
	industry, err = industryName(r, industryID)
	return
}

func saveLesson(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var l data.Lesson
	var err error
	if id != "" {
		if l, err = tx.Lesson(id); err != nil {
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
	if err := putAbout(tx, v, &l.ContactID, &l.CompanyID, &l.IndustryID); err != nil {
		return "", err
	}
	if err := tx.Save(&l); err != nil || l.NoteID == "" {
		return l.ID, err
	}
	if err := retell(tx, l.NoteID, was, l.Text, a.Today()); err != nil || !l.OffRecord {
		return l.ID, err // a lesson made public does not publish the words it came from
	}
	return l.ID, tx.SetOffRecord(l.NoteID)
}

// putAbout writes whom and what a thing is about, where the form names them.
func putAbout(tx *data.Tx, v values, contact, company, industry *data.ID) error {
	if err := v.putContact(tx, "contact", contact); err != nil {
		return err
	}
	if err := v.putCompany(tx, "company", company); err != nil {
		return err
	}
	return v.putIndustry(tx, "industry", industry)
}

// Reported says that whoever gave a lesson was told what came of it.
func (a *App) Reported(ctx context.Context, id data.ID) error {
	title, err := a.Title(ctx, Link{KindLesson, id})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("lesson.report", title), func(tx *data.Tx) error { return reported(tx, id, a.Today()) })
}

func dropLesson(tx *data.Tx, id data.ID) error {
	l, err := tx.Lesson(id)
	if err != nil {
		return err
	}
	return dropDerived(tx, "lessons", id, l.NoteID)
}
