package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listFindings(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Findings(q))
}

// FindingPage is everything the page of a finding shows.
type FindingPage struct {
	data.Finding
	About Source
}

func showFinding(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	f, err := r.Finding(link.ID)
	if err != nil {
		return nil, err
	}
	about, err := sourceOf(r, "", f.ContactID, f.CompanyID, "")
	return FindingPage{f, about}, err
}

func findingForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	f := data.Finding{FoundOn: d.Today()}
	if link.ID != "" {
		var err error
		if f, err = r.Finding(link.ID); err != nil {
			return nil, err
		}
	}
	contact, company, _, err := namesOf(r, f.ContactID, f.CompanyID, "")
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: "finding.text", Value: f.Text, Required: true},
		{Key: "company", Type: FieldCompany, Label: "kind.company", Value: company},
		{Key: "contact", Type: FieldContact, Label: "kind.contact", Value: contact},
		{Key: "source", Type: FieldText, Label: "finding.source", Value: f.Source, Help: "finding.source.help"},
		{Key: "found_on", Type: FieldDate, Label: "finding.found_on", Value: f.FoundOn.String()},
	}, err
}

func saveFinding(_ *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var f data.Finding
	var err error
	if link.ID != "" {
		if f, err = tx.Finding(link.ID); err != nil {
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
