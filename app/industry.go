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
	if i.DecisionWhy != "" {
		d.fact(w.T("industry.decision_why"), join(i.DecisionWhy, w.Date(i.DecidedOn)))
	}
	d.fact(w.T("industry.would_change"), i.WouldChange)
	for _, section := range []func(data.Reader, data.Industry, *Detail) error{
		a.industryHeard, a.industryOpinions, a.industryLessons, a.industryGaps, a.industryPlayers, a.industrySkills, a.industryFit,
	} {
		if err := section(r, i, &d); err != nil {
			return d, err
		}
	}
	items, err := r.IndustryTimeline(id, timelineLimit)
	d.Rows = append(d.Rows, a.timelineRows(items, "")...)
	return d, err
}

// put adds rows under a heading.
func (d *Detail) put(heading string, rows ...Row) {
	for n := range rows {
		rows[n].Heading = ""
		if n == 0 {
			rows[n].Heading = heading
		}
	}
	d.Rows = append(d.Rows, rows...)
}

func (a *App) industryHeard(r data.Reader, i data.Industry, d *Detail) error {
	heard, err := r.ContactsHeardOn(i.ID, data.PageQuery{Limit: sideRows})
	if err != nil {
		return err
	}
	n, err := r.CountContactsHeardOn(i.ID)
	d.Sub = a.Words().N("industry.voices", n)
	rows := make([]Row, len(heard))
	for at, c := range heard {
		rows[at] = a.contactRow(c)
	}
	d.put(join(a.Words().T("industry.heard"), a.shownOf(len(heard), n)), rows...)
	return err
}

// shownOf says how many of a longer list are shown, "" for all.
func (a *App) shownOf(shown, all int) string {
	if shown >= all {
		return ""
	}
	return a.Words().Number(shown) + "/" + a.Words().Number(all)
}

// industryFit says how the industry stands against what it is weighed by: each
// criterion with its mean, behind it what it rests on.
func (a *App) industryFit(r data.Reader, i data.Industry, d *Detail) error {
	ratings, err := r.Ratings(i.ID)
	if err != nil || len(ratings) == 0 {
		return err
	}
	c, err := a.compare(r, ratings, []data.ID{i.ID})
	if err != nil || len(c.Fits) == 0 {
		return err
	}
	w := a.Words()
	d.fact(w.T("fit.title"), a.FitWords(c.Fits[0].Result))
	for _, id := range c.Fits[0].RedLines {
		d.Chips = append(d.Chips, w.T("fit.crossed", "criterion", c.CriterionName(id)))
	}
	var rows []Row
	for _, s := range c.Fits[0].Scores {
		for _, rating := range ratings {
			if string(rating.CriterionID) == s.Criterion {
				rows = append(rows, a.ratingRow(rating, c.CriterionName(s.Criterion)))
			}
		}
	}
	d.put(w.T("fit.evidence"), rows...)
	return nil
}

// industryOpinions are what I thought of the field before and after talks.
func (a *App) industryOpinions(r data.Reader, i data.Industry, d *Detail) error {
	talks, err := r.Opinions(i.ID)
	w := a.Words()
	var rows []Row
	for _, t := range talks {
		rows = append(rows, Row{
			ID: t.ID, Kind: KindInterview, Title: join(t.Who, w.Date(a.day(t.At))), Sub: t.InterestWhy,
			Fact: firstOf(numberText(t.InterestBefore), "?") + " → " + firstOf(numberText(t.InterestNow), "?"),
		})
	}
	d.put(w.T("industry.opinions"), rows...)
	return err
}

// sideRows is how many rows of a kind an industry's page shows.
const sideRows = 6

func (a *App) industryLessons(r data.Reader, i data.Industry, d *Detail) error {
	for _, kind := range []string{"fact", "trend"} {
		found, err := r.LessonsWhere(data.LessonFilter{Kinds: []data.Named{{Text: kind}}, IndustryID: i.ID}, data.PageQuery{Limit: sideRows})
		if err != nil {
			return err
		}
		var rows []Row
		for _, l := range found {
			rows = append(rows, a.lessonRow(l))
		}
		d.put(a.Words().T("industry.lessons."+kind), rows...)
	}
	return nil
}

func (a *App) industryGaps(r data.Reader, i data.Industry, d *Detail) error {
	found, err := r.GapsFor("", "", i.ID, sideRows)
	var rows []Row
	for _, g := range found {
		rows = append(rows, a.gapRow(g))
	}
	d.put(a.Words().T("industry.gaps"), rows...)
	return err
}

func (a *App) industryPlayers(r data.Reader, i data.Industry, d *Detail) error {
	found, err := r.CompaniesAround(i.ID, 2*sideRows)
	var rows []Row
	for _, c := range found {
		if c.Industry == i.Name {
			rows = append(rows, a.companyRow(c))
		}
	}
	d.put(a.Words().T("industry.players"), rows...)
	return err
}

func (a *App) industrySkills(r data.Reader, i data.Industry, d *Detail) error {
	found, err := r.SkillsOf(i.ID)
	var rows []Row
	for _, s := range found {
		s.Industry = ""
		rows = append(rows, a.skillRow(s))
	}
	d.put(a.Words().T("industry.skills"), rows...)
	return err
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
		{Key: "decision_why", Type: FieldMultiline, Label: w.T("industry.decision_why"), Value: i.DecisionWhy},
		{Key: "would_change", Type: FieldMultiline, Label: w.T("industry.would_change"), Value: i.WouldChange, Help: w.T("industry.would_change.help")},
		{Key: "about", Type: FieldMultiline, Label: w.T("industry.about"), Value: i.About},
	}, nil
}

func saveIndustry(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
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
	if i.Decision != v.text("decision") || i.DecisionWhy != v.text("decision_why") {
		i.DecidedOn = a.day(tx.Now())
	}
	i.Name, i.Own, i.Decision, i.About = v.text("name"), v.flag("own"), v.text("decision"), v.text("about")
	i.DecisionWhy, i.WouldChange = v.text("decision_why"), v.text("would_change")
	if i.Own {
		if err := tx.OnlyOwn("industries", i.ID); err != nil {
			return "", err
		}
	}
	err = tx.Save(&i)
	return i.ID, err
}
