package app

import (
	"context"

	"wawasan/data"
)

func listGaps(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Gaps(q)
	return pageOf(read, err, a.gapRow)
}

func (a *App) gapRow(g data.GapRow) Row {
	w := a.Words()
	return Row{
		ID: g.ID, Kind: KindGap, Mark: "?", Title: offRecord(g.OffRecord, g.Text),
		Sub: join(w.T("gap.state."+g.State), g.Who, g.Industry), Fact: w.Relative(a.day(g.CreatedAt), a.Today()),
	}
}

func showGap(a *App, r data.Reader, id data.ID) (Detail, error) {
	g, err := r.Gap(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: g.Text, Sub: w.Date(a.day(g.CreatedAt)), Chips: []string{w.T("gap.state." + g.State)}}
	d.fact(w.T("gap.why"), g.Why)
	if !g.ClosedAt.IsZero() {
		d.fact(w.T("gap.closed_at"), w.Date(a.day(g.ClosedAt)))
	}
	lessons, err := r.LessonsOf("gap_id", id, data.PageQuery{Limit: 50})
	if err != nil {
		return d, err
	}
	for n, l := range lessons {
		row := a.lessonRow(l)
		if n == 0 {
			row.Heading = w.T("gap.lessons")
		}
		d.Rows = append(d.Rows, row)
	}
	who, err := a.whoMightKnow(r, g)
	if err != nil {
		return d, err
	}
	d.Rows = append(d.Rows, who...)
	answers, err := r.AnswersTo("", "", id, 50)
	if err != nil {
		return d, err
	}
	d.Rows = append(d.Rows, a.answerRows(answers)...)
	source, err := a.sourceRows(r, g.InterviewID, g.ContactID, g.CompanyID, g.IndustryID)
	d.Rows = append(d.Rows, source...)
	return d, err
}

func gapFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	g := data.Gap{State: "open"}
	if id != "" {
		var err error
		if g, err = r.Gap(id); err != nil {
			return nil, err
		}
	}
	contact, company, industry, err := namesOf(r, g.ContactID, g.CompanyID, g.IndustryID)
	if err != nil {
		return nil, err
	}
	w := a.Words()
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: w.T("gap.text"), Value: g.Text, Required: true},
		{Key: "state", Type: FieldChoice, Label: w.T("gap.state"), Value: g.State, Choices: choices(w.T, "gap.state.", data.GapStates...)},
		{Key: "contact", Type: FieldContact, Label: w.T("gap.contact"), Value: contact},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry},
		{Key: "company", Type: FieldCompany, Label: w.T("kind.company"), Value: company, Folded: true},
		{Key: "why", Type: FieldMultiline, Label: w.T("gap.why"), Value: g.Why, Folded: true},
	}, nil
}

func saveGap(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var g data.Gap
	var err error
	if id != "" {
		if g, err = tx.Gap(id); err != nil {
			return "", err
		}
	}
	was := g.Text
	v.put("text", &g.Text)
	v.put("why", &g.Why)
	v.put("state", &g.State)
	if err := putAbout(tx, v, &g.ContactID, &g.CompanyID, &g.IndustryID); err != nil {
		return "", err
	}
	if err := tx.Save(&g); err != nil {
		return "", err
	}
	return g.ID, retell(tx, g.NoteID, was, g.Text, a.Today())
}

func dropGap(tx *data.Tx, id data.ID) error {
	g, err := tx.Gap(id)
	if err != nil {
		return err
	}
	return dropDerived(tx, "gaps", id, g.NoteID)
}

// CloseGap marks a gap as answered.
func (a *App) CloseGap(ctx context.Context, id data.ID) error {
	title, err := a.Title(ctx, Link{KindGap, id})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("gap.close", title), func(tx *data.Tx) error {
		g, err := tx.Gap(id)
		if err != nil {
			return err
		}
		g.State = "answered"
		return tx.Save(&g)
	})
}

// CloseGapWith marks a gap as answered by a lesson: one there is or, with a
// text, a new one about what the gap is about.
func (a *App) CloseGapWith(ctx context.Context, id, lesson data.ID, text string) error {
	title, err := a.Title(ctx, Link{KindGap, id})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("gap.close", title), func(tx *data.Tx) error {
		g, err := tx.Gap(id)
		if err != nil {
			return err
		}
		l := data.Lesson{Text: text, OffRecord: g.OffRecord, CompanyID: g.CompanyID, IndustryID: g.IndustryID}
		if lesson != "" {
			if l, err = tx.Lesson(lesson); err != nil {
				return err
			}
		}
		l.GapID = id
		if err := tx.Save(&l); err != nil {
			return err
		}
		g.State = "answered"
		return tx.Save(&g)
	})
}

// whoMightKnow lists people who may close a gap: chosen, at its company, in
// its industry; not whom it came up with.
func (a *App) whoMightKnow(r data.Reader, g data.Gap) ([]Row, error) {
	if g.State == "answered" {
		return nil, nil
	}
	found, err := r.WhoMightKnow(g, 8)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	people, err := r.Contacts(data.PageQuery{IDs: found})
	rows := make([]Row, len(people))
	for n, c := range people {
		rows[n] = a.contactRow(c)
		if n == 0 {
			rows[n].Heading = a.Words().T("gap.who")
		}
	}
	return rows, err
}

// gapsFor lists the open gaps that a contact might close.
func (a *App) gapsFor(r data.Reader, contact data.ID, positions []data.Position) ([]Row, error) {
	var company, industry data.ID
	if len(positions) > 0 && positions[0].Current && positions[0].CompanyID != "" {
		c, err := r.Company(positions[0].CompanyID)
		if err != nil && !gone(err) {
			return nil, err
		}
		company, industry = c.ID, c.IndustryID
	}
	found, err := r.GapsFor(contact, company, industry, 5)
	var rows []Row
	for _, g := range found {
		if g.ContactID == contact {
			continue // it stands on their timeline
		}
		row := a.gapRow(g)
		row.Fact = ""
		if len(rows) == 0 {
			row.Heading = a.Words().T("contact.gaps")
		}
		rows = append(rows, row)
	}
	return rows, err
}
