package app

import "wawasan/data"

func listIndustries(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Industries(q)
	return pageOf(read, err, a.industryRow)
}

func (a *App) industryRow(i data.IndustryRow) Row {
	w := a.Words()
	row := Row{ID: i.ID, Kind: KindIndustry, Title: i.Name}
	own, decision := "", ""
	if i.Own {
		own = w.T("industry.own")
	}
	if i.Decision != "" {
		decision = w.T("decision." + i.Decision)
	}
	row.Sub = join(own, decision, w.N("industry.lessons", i.Lessons))
	if i.Voices > 0 {
		row.Fact = w.N("industry.voices", i.Voices)
	}
	return row
}

func showIndustry(a *App, r data.Reader, id data.ID) (Detail, error) {
	i, err := r.Industry(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: i.Name}
	if i.Own {
		d.Chips = append(d.Chips, w.T("industry.own"))
	}
	if i.Decision != "" {
		d.Chips = append(d.Chips, w.T("decision."+i.Decision))
	}
	d.fact(w.T("industry.about"), i.About)
	heard, err := r.ContactsHeardOn(id, data.PageQuery{Limit: 100})
	if err != nil {
		return d, err
	}
	d.Sub = w.N("industry.voices", len(heard))
	for n, c := range heard {
		row := a.contactRow(c)
		if n == 0 {
			row.Heading = w.T("industry.heard")
		}
		d.Rows = append(d.Rows, row)
	}
	items, err := r.IndustryTimeline(id, timelineLimit)
	d.Rows = append(d.Rows, a.timelineRows(items, "")...)
	return d, err
}

var decisions = []string{"", "curious", "exploring", "pursue", "ruled_out", "later"}

func industryFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var i data.Industry
	if id != "" {
		var err error
		if i, err = r.Industry(id); err != nil {
			return nil, err
		}
	}
	w := a.Words()
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("industry.name"), Value: i.Name, Required: true},
		{Key: "own", Type: FieldBool, Label: w.T("industry.own"), Value: flagText(i.Own)},
		{Key: "decision", Type: FieldChoice, Label: w.T("industry.decision"), Value: i.Decision, Choices: choices(w.T, "decision.", decisions...)},
		{Key: "about", Type: FieldMultiline, Label: w.T("industry.about"), Value: i.About},
	}, nil
}

func saveIndustry(_ *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var i data.Industry
	var err error
	if id != "" {
		if i, err = tx.Industry(id); err != nil {
			return "", err
		}
	}
	same, err := tx.IndustryNamed(v.text("name"))
	if err != nil {
		return "", err
	}
	if same.ID != "" && same.ID != id {
		return "", data.Conflict("industry.error.exists", "name", same.Name)
	}
	i.Name, i.Own, i.Decision, i.About = v.text("name"), v.flag("own"), v.text("decision"), v.text("about")
	if i.Own {
		if err := tx.OnlyOwn("industries", i.ID); err != nil {
			return "", err
		}
	}
	err = tx.Save(&i)
	return i.ID, err
}
