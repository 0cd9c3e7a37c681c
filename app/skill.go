package app

import "wawasan/data"

func listSkills(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Skills(q)
	return pageOf(read, err, a.skillRow)
}

func (a *App) skillRow(s data.SkillRow) Row {
	return Row{ID: s.ID, Kind: KindSkill, Title: s.Name, Sub: join(s.Industry, s.How), Fact: a.Words().T("skill.state." + s.State)}
}

func showSkill(a *App, r data.Reader, id data.ID) (Detail, error) {
	s, err := r.Skill(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: s.Name, Chips: []string{w.T("skill.state." + s.State)}}
	d.fact(w.T("skill.how"), s.How)
	d.Rows, err = a.sourceRows(r, "", "", "", s.IndustryID)
	return d, err
}

func skillFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	s := data.Skill{State: "need"}
	if id != "" {
		var err error
		if s, err = r.Skill(id); err != nil {
			return nil, err
		}
	}
	industry, err := industryName(r, s.IndustryID)
	w := a.Words()
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("skill.name"), Value: s.Name, Required: true},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry},
		{Key: "state", Type: FieldChoice, Label: w.T("skill.state"), Value: s.State, Choices: choices(w.T, "skill.state.", data.SkillStates...)},
		{Key: "how", Type: FieldText, Label: w.T("skill.how"), Value: s.How},
	}, err
}

func saveSkill(_ *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var s data.Skill
	var err error
	if id != "" {
		if s, err = tx.Skill(id); err != nil {
			return "", err
		}
	}
	v.put("name", &s.Name)
	v.put("state", &s.State)
	v.put("how", &s.How)
	if err := v.putIndustry(tx, "industry", &s.IndustryID); err != nil {
		return "", err
	}
	err = tx.Save(&s)
	return s.ID, err
}
