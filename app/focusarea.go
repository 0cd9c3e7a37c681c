package app

import "wawasan/data"

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
	d.Rows, err = a.sourceRows(r, f.InterviewID, f.ContactID, "", f.IndustryID)
	return d, err
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

func saveFocusArea(_ *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var f data.FocusArea
	var err error
	if id != "" {
		if f, err = tx.FocusArea(id); err != nil {
			return "", err
		}
	}
	f.Text = v.text("text")
	if f.ContactID, err = v.contact(tx, "contact", f.ContactID); err != nil {
		return "", err
	}
	if f.IndustryID, err = v.industry(tx); err != nil {
		return "", err
	}
	err = tx.Save(&f)
	return f.ID, err
}

func dropFocusArea(tx *data.Tx, id data.ID) error {
	f, err := tx.FocusArea(id)
	if err != nil {
		return err
	}
	return dropDerived(tx, "focus_areas", id, f.NoteID)
}
