package thing

import (
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listCompanies(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Companies(q))
}

// CompanyPage is everything the page of a company shows.
type CompanyPage struct {
	data.Company
	Industry string
	Aliases  []string
	Ties     data.Ties         // what there is in all; the lists hold the first of it
	People   []data.ContactRow // who works there now, those heard first
	Known    []data.ContactRow // the first of those known there by name only
	ToAsk    []data.ContactRow // the first of those who could be asked
	Lessons  []data.LessonRow
	Gaps     []data.GapRow
	Filed    []data.FiledRow // how it meets challenges
	Links    []data.CompanyLinkRow
	Timeline []data.TimelineItem
}

// What a company's page shows at once.
const (
	peopleShown = 8
	knownShown  = 3
	linksShown  = 20
)

func showCompany(d *desk.Desk, r data.Reader, link Link) (any, error) {
	c, err := r.Company(link.ID)
	if err != nil {
		return nil, err
	}
	page := CompanyPage{Company: c}
	if page.Industry, err = IndustryName(r, c.IndustryID); err != nil {
		return nil, err
	}
	if page.Aliases, err = r.CompanyAliases(c.ID); err != nil {
		return nil, err
	}
	for _, read := range []func(data.Reader) error{page.readPeople, page.readHeard} {
		if err := read(r); err != nil {
			return nil, err
		}
	}
	if err := page.readCandidates(d, r); err != nil {
		return nil, err
	}
	if page.Links, err = r.LinksOfCompany(c.ID, data.PageQuery{Limit: linksShown}); err != nil {
		return nil, err
	}
	page.Timeline, err = r.CompanyTimeline(c.ID, TimelineLimit)
	return page, err
}

func (p *CompanyPage) readPeople(r data.Reader) (err error) {
	if p.Ties, err = r.CompanyTies(p.ID); err != nil {
		return err
	}
	p.People, err = r.ContactsAt(p.ID, peopleShown)
	return err
}

// readCandidates reads who is known by name and who could be asked, those first
// whose work a gap is about.
func (p *CompanyPage) readCandidates(d *desk.Desk, r data.Reader) error {
	known, err := r.KnownAt(p.ID, candidatesRead)
	if err != nil {
		return err
	}
	toAsk, err := r.ContactsToAskAt(p.ID, candidatesRead)
	if err != nil || len(known)+len(toAsk) == 0 {
		return err
	}
	t, err := ReadTitles(d, r)
	if err != nil {
		return err
	}
	if p.Known, err = t.fitting(r, known, textsOf(p.Gaps), knownShown); err != nil {
		return err
	}
	p.ToAsk, err = t.fitting(r, toAsk, textsOf(p.Gaps), 1)
	return err
}

// readHeard reads what was learned of it, what stands open, and what it does
// about challenges.
func (p *CompanyPage) readHeard(r data.Reader) (err error) {
	if p.Lessons, err = r.LessonsOf("company_id", p.ID, data.PageQuery{Limit: lessonsHere}); err != nil {
		return err
	}
	if p.Gaps, err = r.GapsFor("", p.ID, "", sideRows); err != nil {
		return err
	}
	p.Filed, err = r.FiledUnder("company_id", p.ID)
	return err
}

func companyForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var c data.Company
	var industry string
	var aliases []string
	if link.ID != "" {
		var err error
		if c, err = r.Company(link.ID); err != nil {
			return nil, err
		}
		if industry, err = IndustryName(r, c.IndustryID); err != nil {
			return nil, err
		}
		if aliases, err = r.CompanyAliases(c.ID); err != nil {
			return nil, err
		}
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "company.name", Value: c.Name, Required: true},
		{Key: "industry", Type: FieldIndustry, Label: "kind.industry", Value: industry},
		{Key: "own", Type: FieldBool, Label: "company.own", Value: flagText(c.Own)},
		{Key: "aliases", Type: FieldText, Label: "aliases", Value: strings.Join(aliases, "; "), Help: "aliases.help", Folded: true},
		{Key: "about", Type: FieldMultiline, Label: "company.about", Value: c.About, Folded: true},
	}, nil
}

func saveCompany(_ *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var c data.Company
	var err error
	if link.ID != "" {
		if c, err = tx.Company(link.ID); err != nil {
			return "", err
		}
	}
	same, err := tx.CompanyNamed(v.Text("name"))
	if err != nil {
		return "", err
	}
	if same.ID != "" && same.ID != link.ID {
		return "", data.Conflict("company.error.exists", "name", same.Name)
	}
	v.put("name", &c.Name)
	v.putFlag("own", &c.Own)
	v.put("about", &c.About)
	had := c.IndustryID
	if err := v.putIndustry(tx, &c.IndustryID); err != nil {
		return "", err
	}
	if c.Own {
		if err := tx.OnlyOwn("companies", c.ID); err != nil {
			return "", err
		}
	}
	if err := saveCompanyRow(tx, &c, had); err != nil {
		return "", err
	}
	if !v.writes("aliases") {
		return c.ID, nil
	}
	return c.ID, tx.SetCompanyAliases(c.ID, data.Aliases(v.Text("aliases")))
}

// saveCompanyRow keeps a company; had is the industry it had before. The first
// one it gets is also that of what was said there so far.
func saveCompanyRow(tx *data.Tx, c *data.Company, had data.ID) error {
	if err := tx.Save(c); err != nil || had != "" || c.IndustryID == "" {
		return err
	}
	return tx.AdoptIndustry(c.ID, c.IndustryID)
}
