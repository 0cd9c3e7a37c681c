package app

import "wawasan/data"

func listChallenges(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Challenges(q)
	return pageOf(read, err, a.challengeRow)
}

func (a *App) challengeRow(c data.ChallengeRow) Row {
	row := Row{ID: c.ID, Kind: KindChallenge, Title: c.Text, Sub: c.Industry}
	if c.Answers > 0 {
		row.Fact = a.Words().N("challenge.answers", c.Answers)
	}
	return row
}

func showChallenge(a *App, r data.Reader, id data.ID) (Detail, error) {
	c, err := r.Challenge(id)
	if err != nil {
		return Detail{}, err
	}
	d := Detail{Title: c.Text, Next: a.Words().T("challenge.next")}
	if d.Sub, err = industryName(r, c.IndustryID); err != nil {
		return d, err
	}
	filed, err := r.FiledUnder("challenge_id", id)
	seen := map[data.ID]bool{}
	for _, f := range filed {
		if !seen[f.CompanyID] {
			seen[f.CompanyID] = true
			heading := firstOf(f.Company, a.Words().T("challenge.no_company"))
			d.Rows = append(d.Rows, a.filedRows(filed, heading, func(row data.FiledRow) bool { return row.CompanyID == f.CompanyID })...)
		}
	}
	return d, err
}

func challengeFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var c data.Challenge
	var industry string
	var err error
	if id != "" {
		if c, err = r.Challenge(id); err != nil {
			return nil, err
		}
		industry, err = industryName(r, c.IndustryID)
	} else {
		var own data.Industry
		own, err = r.OwnIndustry()
		industry = own.Name
	}
	w := a.Words()
	return []Field{
		{Key: "text", Type: FieldText, Label: w.T("challenge.text"), Value: c.Text, Required: true, Help: w.T("challenge.text.help")},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry},
	}, err
}

func saveChallenge(_ *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var c data.Challenge
	var err error
	if id != "" {
		if c, err = tx.Challenge(id); err != nil {
			return "", err
		}
	}
	v.put("text", &c.Text)
	if err := v.putIndustry(tx, "industry", &c.IndustryID); err != nil {
		return "", err
	}
	err = tx.Save(&c)
	return c.ID, err
}
