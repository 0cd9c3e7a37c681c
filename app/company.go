package app

import (
	"strings"

	"wawasan/data"
)

func listCompanies(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Companies(q)
	return pageOf(read, err, a.companyRow)
}

func (a *App) companyRow(c data.CompanyRow) Row {
	w := a.Words()
	row := Row{ID: c.ID, Kind: KindCompany, Title: c.Name, Sub: c.Industry}
	if c.Own {
		row.Sub = join(w.T("company.own"), c.Industry)
	}
	if c.People > 0 {
		row.Fact = w.N("company.people", c.People)
	}
	return row
}

func showCompany(a *App, r data.Reader, id data.ID) (Detail, error) {
	c, err := r.Company(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: c.Name}
	if d.Sub, err = industryName(r, c.IndustryID); err != nil {
		return d, err
	}
	if c.Own {
		d.Chips = append(d.Chips, w.T("company.own"))
	}
	aliases, err := r.CompanyAliases(id)
	if err != nil {
		return d, err
	}
	d.fact(w.T("company.aliases"), strings.Join(aliases, ", "))
	d.fact(w.T("company.about"), c.About)
	if err := a.companyPeople(r, id, &d); err != nil {
		return d, err
	}
	if err := a.companyLinks(r, id, &d); err != nil {
		return d, err
	}
	items, err := r.CompanyTimeline(id, timelineLimit)
	d.Rows = append(d.Rows, a.timelineRows(items, "")...)
	return d, err
}

// companyPeople are who works there now.
func (a *App) companyPeople(r data.Reader, id data.ID, d *Detail) error {
	const most = 100
	people, err := r.ContactsOfCompany(id, data.PageQuery{Limit: most})
	if err != nil {
		return err
	}
	n, err := r.CountContactsOfCompany(id)
	rows := make([]Row, len(people))
	for at, p := range people {
		rows[at] = a.contactRow(p)
	}
	d.put(join(a.Words().T("company.who"), a.shownOf(len(people), n)), rows...)
	return err
}

// companyLinks are the companies it works with or against; Enter leads there.
func (a *App) companyLinks(r data.Reader, id data.ID, d *Detail) error {
	const most = 20
	links, err := r.LinksOfCompany(id, data.PageQuery{Limit: most})
	rows := make([]Row, len(links))
	for n, l := range links {
		rows[n] = a.companyLinkRow(l)
		rows[n].Target = Link{KindCompany, l.ToID}
		if l.ToID == id {
			rows[n].Target.ID = l.FromID
		}
	}
	d.put(a.Words().T("company.links"), rows...)
	return err
}

func companyFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var c data.Company
	var industry string
	var aliases []string
	if id != "" {
		var err error
		if c, err = r.Company(id); err != nil {
			return nil, err
		}
		if industry, err = industryName(r, c.IndustryID); err != nil {
			return nil, err
		}
		if aliases, err = r.CompanyAliases(id); err != nil {
			return nil, err
		}
	}
	w := a.Words()
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("company.name"), Value: c.Name, Required: true},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry},
		{Key: "own", Type: FieldBool, Label: w.T("company.own"), Value: flagText(c.Own)},
		{Key: "aliases", Type: FieldText, Label: w.T("company.aliases"), Value: strings.Join(aliases, "; "), Help: w.T("company.aliases.help"), Folded: true},
		{Key: "about", Type: FieldMultiline, Label: w.T("company.about"), Value: c.About, Folded: true},
	}, nil
}

func saveCompany(_ *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var c data.Company
	var err error
	if id != "" {
		if c, err = tx.Company(id); err != nil {
			return "", err
		}
	}
	same, err := tx.CompanyNamed(v.text("name"))
	if err != nil {
		return "", err
	}
	if same.ID != "" && same.ID != id {
		return "", data.Conflict("company.error.exists", "name", same.Name)
	}
	c.Name, c.Own, c.About = v.text("name"), v.flag("own"), v.text("about")
	if c.IndustryID, err = v.industry(tx); err != nil {
		return "", err
	}
	if c.Own {
		if err := tx.OnlyOwn("companies", c.ID); err != nil {
			return "", err
		}
	}
	if err := tx.Save(&c); err != nil {
		return "", err
	}
	var aliases []string
	for _, alias := range strings.Split(v.text("aliases"), ";") {
		aliases = appendName(aliases, strings.TrimSpace(alias))
	}
	return c.ID, tx.SetCompanyAliases(c.ID, aliases)
}
