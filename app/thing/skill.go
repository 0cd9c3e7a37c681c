package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listSkills(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Skills(q))
}

// SkillPage is everything the page of a skill shows.
type SkillPage struct {
	data.Skill
	About Source
}

func showSkill(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	s, err := r.Skill(link.ID)
	if err != nil {
		return nil, err
	}
	about, err := sourceOf(r, "", "", "", s.IndustryID)
	return SkillPage{s, about}, err
}

func skillForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	s := data.Skill{State: "need"}
	if link.ID != "" {
		var err error
		if s, err = r.Skill(link.ID); err != nil {
			return nil, err
		}
	}
	industry, err := IndustryName(r, s.IndustryID)
	return []Field{
		{Key: "name", Type: FieldText, Label: "skill.name", Value: s.Name, Required: true},
		{Key: "industry", Type: FieldIndustry, Label: "kind.industry", Value: industry},
		{Key: "state", Type: FieldChoice, Label: "skill.state", Value: s.State, Choices: choices("skill.state.", data.SkillStates...)},
		{Key: "how", Type: FieldText, Label: "skill.how", Value: s.How},
	}, err
}

func saveSkill(_ *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var s data.Skill
	var err error
	if link.ID != "" {
		if s, err = tx.Skill(link.ID); err != nil {
			return "", err
		}
	}
	v.put("name", &s.Name)
	v.put("state", &s.State)
	v.put("how", &s.How)
	if err := v.putIndustry(tx, &s.IndustryID); err != nil {
		return "", err
	}
	err = tx.Save(&s)
	return s.ID, err
}
