package app

import (
	"slices"
	"strings"

	"wawasan/data"
)

func listFocusAreas(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.FocusAreas(q)
	return pageOf(read, err, a.focusAreaRow)
}

func (a *App) focusAreaRow(f data.FocusAreaRow) Row {
	return Row{
		ID: f.ID, Kind: KindFocusArea, Mark: "*", Title: offRecord(f.OffRecord, f.Text),
		Sub: join(a.Words().T("kind.focus_area"), f.Who), Fact: a.Words().Relative(a.day(f.CreatedAt), a.Today()),
	}
}

func showFocusArea(a *App, r data.Reader, id data.ID) (Detail, error) {
	f, err := r.FocusArea(id)
	if err != nil {
		return Detail{}, err
	}
	d := Detail{Title: f.Text, Sub: join(a.Words().T("kind.focus_area"), a.Words().Date(a.day(f.CreatedAt)))}
	if d.Rows, err = a.sourceRows(r, f.InterviewID, f.ContactID, "", f.IndustryID); err != nil {
		return d, err
	}
	return d, a.focusFed(r, f, &d)
}

// focusFed adds the other conversations that brought up the same focus area,
// and the lessons that speak of it.
func (a *App) focusFed(r data.Reader, f data.FocusArea, d *Detail) error {
	const most = 20
	topic, err := topicOf(r, f)
	if err != nil {
		return err
	}
	found, err := r.Search(data.SearchQuery{Text: topic, Kinds: []string{string(KindFocusArea), string(KindLesson)}, Limit: most})
	if err != nil {
		return err
	}
	var lessons []data.ID
	for _, h := range found.Hits {
		if Kind(h.Kind) == KindLesson {
			lessons = append(lessons, h.ID)
			continue
		}
		other, err := r.FocusArea(h.ID)
		if err != nil {
			return err
		}
		same, err := topicOf(r, other)
		if err != nil {
			return err
		}
		if other.ID == f.ID || data.Fold(same) != data.Fold(topic) {
			continue
		}
		fed, err := a.sourceRows(r, other.InterviewID, other.ContactID, "", other.IndustryID)
		if err != nil {
			return err
		}
		d.Rows = added(d.Rows, fed)
	}
	if len(lessons) == 0 {
		return nil
	}
	page, err := listLessons(a, r, data.PageQuery{IDs: lessons})
	d.put(a.Words().T("focus_area.lessons"), page.Rows...)
	return err
}

// topicOf is a focus area without the person and the industry it was typed with.
func topicOf(r data.Reader, f data.FocusArea) (string, error) {
	contact, _, industry, err := namesOf(r, f.ContactID, "", f.IndustryID)
	text := f.Text
	if contact != "" {
		text = strings.ReplaceAll(text, "@"+contact, "")
	}
	return plainly(text, industry), err
}

// added are rows with those of more that are not among them yet, under the same
// heading.
func added(rows, more []Row) []Row {
	for _, row := range more {
		if !slices.ContainsFunc(rows, func(had Row) bool { return had.Link() == row.Link() }) {
			if len(rows) > 0 {
				row.Heading = ""
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func focusAreaFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var f data.FocusArea
	if id != "" {
		var err error
		if f, err = r.FocusArea(id); err != nil {
			return nil, err
		}
	}
	contact, _, industry, err := namesOf(r, f.ContactID, "", f.IndustryID)
	if err != nil {
		return nil, err
	}
	w := a.Words()
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: w.T("kind.focus_area"), Value: f.Text, Required: true},
		{Key: "contact", Type: FieldContact, Label: w.T("lesson.contact"), Value: contact},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry},
	}, nil
}

func saveFocusArea(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var f data.FocusArea
	var err error
	if id != "" {
		if f, err = tx.FocusArea(id); err != nil {
			return "", err
		}
	}
	was := f.Text
	v.put("text", &f.Text)
	if err := v.putContact(tx, "contact", &f.ContactID); err != nil {
		return "", err
	}
	if err := v.putIndustry(tx, "industry", &f.IndustryID); err != nil {
		return "", err
	}
	if err := tx.Save(&f); err != nil {
		return "", err
	}
	return f.ID, retell(tx, f.NoteID, was, f.Text, a.Today())
}

func dropFocusArea(tx *data.Tx, id data.ID) error {
	f, err := tx.FocusArea(id)
	if err != nil {
		return err
	}
	return dropDerived(tx, "focus_areas", id, f.NoteID)
}
