package app

import "wawasan/data"

func listCompanyLinks(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.CompanyLinks(q)
	return pageOf(read, err, a.companyLinkRow)
}

func (a *App) companyLinkRow(l data.CompanyLinkRow) Row {
	return Row{ID: l.ID, Kind: KindCompanyLink, Title: a.Words().T("company_link.is."+l.Kind, "from", l.From, "to", l.To), Sub: l.About}
}

func showCompanyLink(a *App, r data.Reader, id data.ID) (Detail, error) {
	rows, err := r.CompanyLinks(data.PageQuery{IDs: []data.ID{id}})
	if err == nil && len(rows) == 0 {
		err = data.NotFound("data.error.gone", "table", "company_links")
	}
	if err != nil {
		return Detail{}, err
	}
	l := rows[0]
	d := Detail{Title: a.companyLinkRow(l).Title, Sub: l.About}
	page, err := listCompanies(a, r, data.PageQuery{IDs: []data.ID{l.FromID, l.ToID}})
	d.Rows = page.Rows
	return d, err
}

func companyLinkFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	l := data.CompanyLinkRow{CompanyLink: data.CompanyLink{Kind: "supplier"}}
	if id != "" {
		rows, err := r.CompanyLinks(data.PageQuery{IDs: []data.ID{id}})
		if err != nil {
			return nil, err
		}
		if len(rows) == 0 {
			return nil, data.NotFound("data.error.gone", "table", "company_links")
		}
		l = rows[0]
	}
	w := a.Words()
	return []Field{
		{Key: "from", Type: FieldCompany, Label: w.T("company_link.from"), Value: l.From, Required: true},
		{Key: "kind", Type: FieldChoice, Label: w.T("company_link.kind"), Value: l.Kind, Choices: choices(w.T, "company_link.kind.", data.CompanyLinkKinds...)},
		{Key: "to", Type: FieldCompany, Label: w.T("company_link.to"), Value: l.To, Required: true},
		{Key: "about", Type: FieldText, Label: w.T("company_link.about"), Value: l.About},
	}, nil
}

func saveCompanyLink(_ *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var l data.CompanyLink
	var err error
	if id != "" {
		if l, err = tx.CompanyLink(id); err != nil {
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
		return "", data.Invalid("company_link.error.same", "name", v.text("from"))
	}
	err = tx.Save(&l)
	return l.ID, err
}
