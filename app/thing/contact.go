package thing

import (
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// people are the kinds at home on the tab of contacts.
var people = []registration{{
	kind: KindContact, table: "contacts", plural: "contacts", tab: "contacts",
	reads: []string{
		"contact_points", "positions", "companies", "interviews", "interview_contacts", "notes", "lessons", "gaps", "promises",
		"focus_areas", "outreaches", "mentions", "findings",
	},
	list: listContacts, whole: data.Reader.CountContacts, orders: byName, show: showContact, form: contactForm, save: saveContact, drop: dropPlain("contacts"),
	filter: byFields(KindContact, contactFilter, data.Reader.PeopleWhere), count: countByFields(KindContact, contactFilter, data.Reader.CountPeople),
}, {
	kind: KindKnown, holds: KindContact, table: "contacts", plural: "known", tab: "contacts",
	reads: []string{"positions", "companies"}, list: listKnown, whole: data.Reader.CountKnownByName, orders: byName, filter: byFields(KindKnown, knownFilter, knownWhere), count: countByFields(KindKnown, knownFilter, data.Reader.CountPeople),
}}

func listContacts(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Contacts(q))
}

// ContactPage is everything the page of a contact shows.
type ContactPage struct {
	data.Contact
	Points     []data.ContactPoint
	Positions  []HeldPosition // the current one first
	Introducer string
	Standing   Standing          // what they do, and how they stand to me
	Shared     string            // where both they and I have been, "" for nowhere known
	Opened     []data.ContactRow // whom they opened the door to
	Gaps       []data.GapRow     // that they might close
	Timeline   []data.TimelineItem
}

// HeldPosition is a position with its company's name.
type HeldPosition struct {
	data.Position
	Company string
}

// TimelineLimit is how many rows a timeline shows; older ones are found by
// searching.
const TimelineLimit = 300

func showContact(d *desk.Desk, r data.Reader, link Link) (any, error) {
	c, err := r.Contact(link.ID)
	if err != nil {
		return nil, err
	}
	page := ContactPage{Contact: c}
	positions, err := r.Positions(c.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range positions {
		company, err := CompanyName(r, p.CompanyID)
		if err != nil {
			return nil, err
		}
		page.Positions = append(page.Positions, HeldPosition{p, company})
	}
	if page.Standing, err = StandingOf(d, r, c); err != nil {
		return nil, err
	}
	shared, err := sharedPlaces(r, []data.ID{c.ID})
	if err != nil {
		return nil, err
	}
	page.Shared = shared[c.ID]
	if page.Points, err = r.ContactPoints(c.ID); err != nil {
		return nil, err
	}
	if page.Introducer, err = ContactName(r, c.IntroducerID); err != nil {
		return nil, err
	}
	if page.Opened, err = r.ContactsIntroducedBy(c.ID, data.PageQuery{Limit: 20}); err != nil {
		return nil, err
	}
	if page.Gaps, err = gapsFor(r, c.ID, positions); err != nil {
		return nil, err
	}
	page.Timeline, err = r.ContactTimeline(c.ID, TimelineLimit)
	return page, err
}

// Next is the promise due first that stands open with the contact, the zero
// item where nothing is owed.
func (p ContactPage) Next() data.TimelineItem {
	var first data.TimelineItem
	for _, it := range p.Timeline {
		if it.Due.IsZero() || it.Done {
			continue
		}
		if first.ID == "" || it.Due.Before(first.Due) {
			first = it
		}
	}
	return first
}

// The choices of a contact's form, in the order they are offered.
var (
	levels  = []string{"", "lower", "same", "higher"}
	mentors = []string{"", "candidate", "asked", "mentor", "past"}
	keeps   = []string{"", "mentor", "warm", "light", "dormant", KeepOwn}
)

// KeepOwn is a rhythm of keeping in touch in days of the contact's own.
const KeepOwn = "own"

// mostKeepDays is the longest rhythm: ten years.
const mostKeepDays = 3650

func contactForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var c data.Contact
	var p data.Position
	var company, industry, introducer string
	point := map[string]string{}
	if link.ID != "" {
		var err error
		if c, err = r.Contact(link.ID); err != nil {
			return nil, err
		}
		if p, err = currentPosition(r, c.ID); err != nil {
			return nil, err
		}
		if company, err = CompanyName(r, p.CompanyID); err != nil {
			return nil, err
		}
		if industry, err = industryOfCompany(r, p.CompanyID); err != nil {
			return nil, err
		}
		if introducer, err = ContactName(r, c.IntroducerID); err != nil {
			return nil, err
		}
		points, err := r.ContactPoints(c.ID)
		if err != nil {
			return nil, err
		}
		for i := len(points) - 1; i >= 0; i-- {
			point[points[i].Kind] = points[i].Value
		}
	}
	function, level, err := standingFields(d, r, c, p)
	if err != nil {
		return nil, err
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "contact.name", Value: c.Name, Required: true},
		{Key: "title", Type: FieldText, Label: "contact.title", Value: p.Title},
		{Key: "company", Type: FieldCompany, Label: "kind.company", Value: company},
		{Key: "industry", Type: FieldIndustry, Label: "contact.industry", Value: industry, Help: "contact.industry.help"},
		function, level,
		{Key: "met", Type: FieldText, Label: "contact.met", Value: c.Met, Help: "contact.met.help"},
		{Key: "keep", Type: FieldChoice, Label: "contact.keep", Value: c.Keep, Choices: choices("keep.", keeps...), Help: "contact.keep.help", Folded: true},
		{Key: "keep_days", Type: FieldNumber, Least: 1, Most: mostKeepDays, Label: "contact.keep_days", Value: numberText(c.KeepDays), Help: "contact.keep_days.help", Folded: true},
		{Key: "zone", Type: FieldZone, Label: "contact.zone", Value: c.Zone, Help: "contact.zone.help", Folded: true},
		{Key: "introducer", Type: FieldContact, Label: "contact.introducer", Value: introducer},
		{Key: "email", Type: FieldEmail, Label: "point.email", Value: point["email"], Folded: true},
		{Key: "phone", Type: FieldText, Label: "point.phone", Value: point["phone"], Folded: true},
		{Key: "link", Type: FieldLink, Label: "point.link", Value: point["link"], Folded: true},
		{Key: "about", Type: FieldMultiline, Label: "contact.about", Value: c.About, Folded: true},
		{Key: "may_mention", Type: FieldBool, Label: "contact.may_mention.label", Value: flagText(c.MayMention), Folded: true},
		{Key: "mentor", Type: FieldChoice, Label: "contact.mentor", Value: c.Mentor, Choices: choices("mentor.", mentors...), Folded: true},
		{Key: "mentor_terms", Type: FieldMultiline, Label: "contact.mentor_terms", Value: c.MentorTerms, Help: "contact.mentor_terms.help", Folded: true},
		{Key: "interested", Type: FieldBool, Label: "contact.interested", Value: flagText(c.Interested), Help: "contact.interested.help", Folded: true},
	}, nil
}

func saveContact(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var c data.Contact
	var err error
	if link.ID != "" {
		if c, err = tx.Contact(link.ID); err != nil {
			return "", err
		}
	}
	for key, to := range map[string]*string{
		"name": &c.Name, "function": &c.Function, "level": &c.Level, "met": &c.Met, "about": &c.About, "mentor": &c.Mentor, "mentor_terms": &c.MentorTerms,
	} {
		v.put(key, to)
	}
	v.putFlag("may_mention", &c.MayMention)
	v.putFlag("interested", &c.Interested)
	if key := data.NameProblem(c.Name); key != "" && v.writes("name") {
		return "", &FormError{Fields: map[string]error{"name": data.Invalid(key, "n", data.LongestName)}}
	}
	if v.writes("keep", "keep_days") {
		c.Keep, c.KeepDays = rhythm(v.Text("keep"), v.number("keep_days"), c)
	}
	if v.put("zone", &c.Zone); c.Zone != "" && v.writes("zone") {
		if c.Zone, err = ZoneCalled(c.Zone); err != nil {
			return "", err
		}
	}
	if err := v.putContact(tx, "introducer", &c.IntroducerID); err != nil {
		return "", err
	}
	if c.IntroducerID != "" && c.IntroducerID == c.ID {
		return "", &FormError{Fields: map[string]error{"introducer": data.Invalid("contact.error.introduces_self")}}
	}
	if err := tx.Save(&c); err != nil {
		return "", err
	}
	return c.ID, saveReach(tx, c.ID, v, d.Today())
}

// saveReach keeps where a contact works and how to reach them, as far as the
// form says something new of it.
func saveReach(tx *data.Tx, contact data.ID, v Values, today data.Date) error {
	if v.writes("title", "company") {
		now, err := currentPosition(tx.Reader, contact)
		if err != nil {
			return err
		}
		if err := v.putCompany(tx, "company", &now.CompanyID); err != nil {
			return err
		}
		v.put("title", &now.Title)
		if err := movePosition(tx, contact, now.CompanyID, now.Title, today); err != nil {
			return err
		}
	}
	if err := saveTheirIndustry(tx, contact, v); err != nil {
		return err
	}
	for _, kind := range []string{"email", "phone", "link"} {
		if !v.writes(kind) {
			continue
		}
		if err := savePoint(tx, contact, kind, v.Text(kind)); err != nil {
			return err
		}
	}
	return nil
}

// industryOfCompany names a company's industry, "" where there is none.
func industryOfCompany(r data.Reader, company data.ID) (string, error) {
	if company == "" {
		return "", nil
	}
	c, err := r.Company(company)
	if err != nil {
		return "", err
	}
	return IndustryName(r, c.IndustryID)
}

// saveTheirIndustry keeps the industry of the company a contact works at: it is
// the company's, everybody there has it.
func saveTheirIndustry(tx *data.Tx, contact data.ID, v Values) error {
	if !v.writes("industry") || v.isNew() && v.Text("industry") == "" {
		return nil // nothing is said of it
	}
	now, err := currentPosition(tx.Reader, contact)
	if err != nil {
		return err
	}
	if now.CompanyID == "" {
		return &FormError{Fields: map[string]error{"industry": data.Invalid("contact.error.no_company")}}
	}
	c, err := tx.Company(now.CompanyID)
	if err != nil {
		return err
	}
	had := c.IndustryID
	if err := v.putIndustry(tx, &c.IndustryID); err != nil || c.IndustryID == had {
		return err
	}
	return saveCompanyRow(tx, &c, had)
}

// currentPosition is what a contact does now, the zero Position when nobody
// knows.
func currentPosition(r data.Reader, contact data.ID) (data.Position, error) {
	had, err := r.Positions(contact)
	if err != nil || len(had) == 0 || !had[0].Current {
		return data.Position{}, err
	}
	return had[0], nil
}

// rhythm is how often to be in touch: a number of days that was typed, or
// changed, is the contact's own rhythm whatever was chosen.
func rhythm(keep string, days int, had data.Contact) (string, int) {
	if days > 0 && (keep == KeepOwn || keep == had.Keep && days != had.KeepDays) {
		return KeepOwn, days
	}
	if keep == KeepOwn {
		return "", 0
	}
	return keep, 0
}

// Hold makes what a contact does their current position, at a company that is
// made when there is none of that name; "" and "" is no position.
func Hold(tx *data.Tx, contact data.ID, company, title string, today data.Date) error {
	id, err := companyNamed(tx, company)
	if err != nil {
		return err
	}
	return movePosition(tx, contact, id, title, today)
}

// movePosition makes a title at a company the contact's current position. At
// another company the position held so far ends and stays as history; at the
// same one it is put right.
func movePosition(tx *data.Tx, contact, company data.ID, title string, today data.Date) error {
	had, err := tx.Positions(contact)
	if err != nil {
		return err
	}
	var now data.Position
	if len(had) > 0 && had[0].Current {
		now = had[0]
	}
	if now.CompanyID == company && now.Title == title {
		return nil
	}
	if now.ID != "" && now.CompanyID != "" && now.CompanyID != company {
		now.Current, now.Ended = false, today
		if err := tx.Save(&now); err != nil {
			return err
		}
		now = data.Position{}
	}
	if company == "" && title == "" {
		if now.ID == "" {
			return nil
		}
		return tx.Delete(&data.Position{}, now.ID)
	}
	first := company != "" && !slices.ContainsFunc(had, func(p data.Position) bool { return p.CompanyID != "" })
	now.ContactID, now.CompanyID, now.Title, now.Current = contact, company, title, true
	if err := tx.Save(&now); err != nil || !first {
		return err
	}
	return Adopt(tx, contact, company)
}

// Adopt brings what was said with a contact so far to the company that is known
// only now.
func Adopt(tx *data.Tx, contact, company data.ID) error {
	if err := tx.AdoptCompany(contact, company); err != nil {
		return err
	}
	c, err := tx.Company(company)
	if err != nil || c.IndustryID == "" {
		return err
	}
	return tx.AdoptIndustry(company, c.IndustryID)
}

// savePoint puts the first address of a kind right, or adds or removes it;
// further addresses of the kind stay.
func savePoint(tx *data.Tx, contact data.ID, kind, value string) error {
	points, err := tx.ContactPoints(contact)
	if err != nil {
		return err
	}
	if kind == "link" && value != "" {
		value, _ = webAddress(value) // so that it can be opened
	}
	p := data.ContactPoint{ContactID: contact, Kind: kind}
	for i := len(points) - 1; i >= 0; i-- {
		if points[i].Kind == kind {
			p = points[i]
		}
	}
	switch {
	case p.Value == value:
		return nil
	case value == "":
		return tx.Delete(&p, p.ID)
	}
	p.Value, p.MatchKey = value, MatchKey(kind, value)
	return tx.Save(&p)
}
