package app

import "wawasan/data"

func listFindings(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Findings(q)
	return pageOf(read, err, a.findingRow)
}

func (a *App) findingRow(f data.FindingRow) Row {
	return Row{ID: f.ID, Kind: KindFinding, Title: f.Text, Sub: join(f.Company, f.Who, f.Source), Fact: a.Words().Relative(f.FoundOn, a.Today())}
}

func showFinding(a *App, r data.Reader, id data.ID) (Detail, error) {
	f, err := r.Finding(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: f.Text}
	if !f.FoundOn.IsZero() {
		d.Sub = w.Date(f.FoundOn)
	}
	d.fact(w.T("finding.source"), f.Source)
	d.Rows, err = a.sourceRows(r, "", f.ContactID, f.CompanyID, "")
	return d, err
}

func findingFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	f := data.Finding{FoundOn: a.Today()}
	if id != "" {
		var err error
		if f, err = r.Finding(id); err != nil {
			return nil, err
		}
	}
	contact, company, _, err := namesOf(r, f.ContactID, f.CompanyID, "")
	if err != nil {
		return nil, err
	}
	w := a.Words()
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: w.T("finding.text"), Value: f.Text, Required: true},
		{Key: "company", Type: FieldCompany, Label: w.T("kind.company"), Value: company},
		{Key: "contact", Type: FieldContact, Label: w.T("kind.contact"), Value: contact},
		{Key: "source", Type: FieldText, Label: w.T("finding.source"), Value: f.Source, Help: w.T("finding.source.help")},
		{Key: "found_on", Type: FieldDate, Label: w.T("finding.found_on"), Value: f.FoundOn.String()},
	}, nil
}

func saveFinding(_ *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var f data.Finding
	var err error
	if id != "" {
		if f, err = tx.Finding(id); err != nil {
			return "", err
		}
	}
	v.put("text", &f.Text)
	v.put("source", &f.Source)
	v.putDate("found_on", &f.FoundOn)
	if err := v.putContact(tx, "contact", &f.ContactID); err != nil {
		return "", err
	}
	if err := v.putCompany(tx, "company", &f.CompanyID); err != nil {
		return "", err
	}
	err = tx.Save(&f)
	return f.ID, err
}
