package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// adds are the kinds at home on the tab of industries: what conversations add
// up to.
var adds = []registration{
	{
		kind: KindIndustry, table: "industries", plural: "industries", tab: "industries",
		reads: []string{
			"companies", "contacts", "interviews", "interview_contacts", "notes", "lessons", "gaps", "promises", "focus_areas",
			"mentions", "skills", "criteria", "ratings", "positions", "lesson_links",
		},
		list: listIndustries, orders: byName, show: showIndustry, form: industryForm, save: saveIndustry, drop: dropPlain("industries"),
	},
	{
		kind: KindCompany, table: "companies", plural: "companies", tab: "industries",
		reads: []string{"company_aliases", "industries", "contacts", "positions", "company_links", "interviews", "interview_contacts", "notes", "lessons", "gaps", "mentions", "filed_lessons", "challenges"},
		list:  listCompanies, orders: byName, show: showCompany, form: companyForm, save: saveCompany, drop: dropPlain("companies"),
	},
	{
		kind: KindFunction, table: "functions", plural: "functions", tab: "industries",
		reads: []string{"companies", "contacts", "positions", "interviews", "interview_contacts", "filed_lessons", "lessons"},
		all:   allFunctions, beside: otherFunctions, show: showFunction, form: functionForm, save: saveFunction, drop: dropFunction,
	},
	{
		kind: KindChallenge, table: "challenges", plural: "challenges", tab: "industries",
		reads: []string{"industries", "filed_lessons", "lessons", "companies"},
		list:  listChallenges, orders: byTime, show: showChallenge, form: challengeForm, save: saveChallenge, drop: dropPlain("challenges"),
	},
	{
		kind: KindSkill, table: "skills", plural: "skills", tab: "industries", reads: []string{"industries"},
		list: listSkills, orders: byTime, show: showSkill, form: skillForm, save: saveSkill, drop: dropPlain("skills"),
	},
	{kind: KindRating, table: "ratings", list: listRatings, drop: dropPlain("ratings")},
	{kind: KindFiledLesson, table: "filed_lessons", list: listFiled, drop: dropPlain("filed_lessons")},
}

func listIndustries(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Industries(q))
}

var decisions = []string{"", "curious", "exploring", "pursue", "ruled_out", "later"}

func industryForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var i data.Industry
	if link.ID != "" {
		var err error
		if i, err = r.Industry(link.ID); err != nil {
			return nil, err
		}
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "industry.name", Value: i.Name, Required: true},
		{Key: "own", Type: FieldBool, Label: "industry.own", Value: flagText(i.Own)},
		{Key: "decision", Type: FieldChoice, Label: "industry.decision", Value: i.Decision, Choices: choices("decision.", decisions...)},
		{Key: "decision_why", Type: FieldMultiline, Label: "industry.decision_why", Value: i.DecisionWhy},
		{Key: "would_change", Type: FieldMultiline, Label: "industry.would_change", Value: i.WouldChange, Help: "industry.would_change.help"},
		{Key: "aliases", Type: FieldText, Label: "aliases", Value: i.Aliases, Help: "aliases.help", Folded: true},
		{Key: "about", Type: FieldMultiline, Label: "industry.about", Value: i.About},
	}, nil
}

func saveIndustry(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var i data.Industry
	var err error
	if link.ID != "" {
		if i, err = tx.Industry(link.ID); err != nil {
			return "", err
		}
	}
	same, err := tx.IndustryNamed(v.Text("name"))
	if err != nil {
		return "", err
	}
	if same.ID != "" && same.ID != link.ID {
		return "", data.Conflict("industry.error.exists", "name", same.Name)
	}
	if v.writes("decision", "decision_why") && (i.Decision != v.Text("decision") || i.DecisionWhy != v.Text("decision_why")) {
		i.DecidedOn = d.Day(tx.Now())
	}
	for key, to := range map[string]*string{
		"name": &i.Name, "decision": &i.Decision, "about": &i.About, "aliases": &i.Aliases, "decision_why": &i.DecisionWhy, "would_change": &i.WouldChange,
	} {
		v.put(key, to)
	}
	v.putFlag("own", &i.Own)
	if i.Own {
		if err := tx.OnlyOwn("industries", i.ID); err != nil {
			return "", err
		}
	}
	err = tx.Save(&i)
	return i.ID, err
}
