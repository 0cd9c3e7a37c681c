package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listGaps(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Gaps(q))
}

// GapPage is everything the page of a knowledge gap shows.
type GapPage struct {
	data.Gap
	Lessons []data.LessonRow // that answer it
	Who     []data.ContactRow
	Answers []data.Answer
	Source  Source
}

// What a gap's page shows at once.
const (
	lessonsShown = 50
	whoShown     = 8
)

func showGap(d *desk.Desk, r data.Reader, link Link) (any, error) {
	g, err := r.Gap(link.ID)
	if err != nil {
		return nil, err
	}
	page := GapPage{Gap: g}
	if page.Lessons, err = r.LessonsOf("gap_id", g.ID, data.PageQuery{Limit: lessonsShown}); err != nil {
		return nil, err
	}
	if page.Who, err = whoMightKnow(d, r, g); err != nil {
		return nil, err
	}
	if page.Answers, err = r.AnswersTo("", "", g.ID, lessonsShown); err != nil {
		return nil, err
	}
	page.Source, err = sourceOf(r, g.InterviewID, g.ContactID, g.CompanyID, g.IndustryID)
	return page, err
}

// whoMightKnow lists people who may close a gap: chosen, at its company, in
// its industry, those first whose work it is about; not whom it came up with.
func whoMightKnow(d *desk.Desk, r data.Reader, g data.Gap) ([]data.ContactRow, error) {
	if g.State == "answered" {
		return nil, nil
	}
	found, err := r.WhoMightKnow(g, candidatesRead)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	t, err := ReadTitles(d, r)
	if err != nil {
		return nil, err
	}
	return t.fitting(r, found, []string{g.Text}, whoShown)
}

// gapsFor lists the open gaps that a contact might close; those chosen for
// them stand on their timeline and are left out.
func gapsFor(r data.Reader, contact data.ID, positions []data.Position) ([]data.GapRow, error) {
	var company, industry data.ID
	if len(positions) > 0 && positions[0].Current && positions[0].CompanyID != "" {
		c, err := r.Company(positions[0].CompanyID)
		if err != nil && !Gone(err) {
			return nil, err
		}
		company, industry = c.ID, c.IndustryID
	}
	found, err := r.GapsFor(contact, company, industry, 5)
	var out []data.GapRow
	for _, g := range found {
		if g.ContactID != contact {
			out = append(out, g)
		}
	}
	return out, err
}

func gapForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	g := data.Gap{State: "open"}
	if link.ID != "" {
		var err error
		if g, err = r.Gap(link.ID); err != nil {
			return nil, err
		}
	}
	contact, company, industry, err := namesOf(r, g.ContactID, g.CompanyID, g.IndustryID)
	if err != nil {
		return nil, err
	}
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: "gap.text", Value: g.Text, Required: true},
		{Key: "state", Type: FieldChoice, Label: "gap.state", Value: g.State, Choices: choices("gap.state.", data.GapStates...)},
		{Key: "contact", Type: FieldContact, Label: "gap.contact", Value: contact},
		{Key: "industry", Type: FieldIndustry, Label: "kind.industry", Value: industry},
		{Key: "company", Type: FieldCompany, Label: "kind.company", Value: company, Folded: true},
		{Key: "why", Type: FieldMultiline, Label: "gap.why", Value: g.Why, Folded: true},
	}, nil
}

func saveGap(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var g data.Gap
	var err error
	if link.ID != "" {
		if g, err = tx.Gap(link.ID); err != nil {
			return "", err
		}
	}
	was := g.Text
	v.put("text", &g.Text)
	v.put("why", &g.Why)
	v.put("state", &g.State)
	if err := v.putAbout(tx, &g.ContactID, &g.CompanyID, &g.IndustryID); err != nil {
		return "", err
	}
	if err := tx.Save(&g); err != nil {
		return "", err
	}
	return g.ID, retell(d, tx, g.NoteID, was, g.Text)
}

func dropGap(tx *data.Tx, link Link) error {
	g, err := tx.Gap(link.ID)
	if err != nil {
		return err
	}
	return dropDerived(tx, "gaps", g.ID, g.NoteID)
}
