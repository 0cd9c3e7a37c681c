package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listCompanyLinks(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.CompanyLinks(q))
}

// CompanyLinkPage is everything the page of a link between companies shows.
type CompanyLinkPage struct {
	data.CompanyLinkRow
	Companies []data.CompanyRow
}

func companyLinkBy(r data.Reader, id data.ID) (data.CompanyLinkRow, error) {
	rows, err := r.CompanyLinks(data.PageQuery{IDs: []data.ID{id}})
	if err == nil && len(rows) == 0 {
		err = data.NotFound("data.error.gone", "table", "company_links")
	}
	if err != nil {
		return data.CompanyLinkRow{}, err
	}
	return rows[0], nil
}

func showCompanyLink(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	l, err := companyLinkBy(r, link.ID)
	if err != nil {
		return nil, err
	}
	companies, err := r.Companies(data.PageQuery{IDs: []data.ID{l.FromID, l.ToID}})
	return CompanyLinkPage{l, companies}, err
}

func companyLinkForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	l := data.CompanyLinkRow{CompanyLink: data.CompanyLink{Kind: "supplier"}}
	if link.ID != "" {
		var err error
		if l, err = companyLinkBy(r, link.ID); err != nil {
			return nil, err
		}
	}
	return []Field{
		{Key: "from", Type: FieldCompany, Label: "company_link.from", Value: l.From, Required: true},
		{Key: "kind", Type: FieldChoice, Label: "company_link.kind", Value: l.Kind, Choices: choices("company_link.kind.", data.CompanyLinkKinds...)},
		{Key: "to", Type: FieldCompany, Label: "company_link.to", Value: l.To, Required: true},
		{Key: "about", Type: FieldText, Label: "company_link.about", Value: l.About},
	}, nil
}

func saveCompanyLink(_ *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var l data.CompanyLink
	var err error
	if link.ID != "" {
		if l, err = tx.CompanyLink(link.ID); err != nil {
			return "", err
		}
	}
	v.put("kind", &l.Kind)
	v.put("about", &l.About)
	for key, to := range map[string]*data.ID{"from": &l.FromID, "to": &l.ToID} {
		if err := v.putCompany(tx, key, to); err != nil {
			return "", err
		}
	}
	if l.FromID == l.ToID {
		return "", data.Invalid("company_link.error.same", "name", v.Text("from"))
	}
	err = tx.Save(&l)
	return l.ID, err
}
