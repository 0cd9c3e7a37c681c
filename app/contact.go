package app

import (
	"strings"

	"wawasan/app/interchange"
	"wawasan/data"
)

func listContacts(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Contacts(q)
	return pageOf(read, err, a.contactRow)
}

func (a *App) contactRow(c data.ContactRow) Row {
	return Row{
		ID: c.ID, Kind: KindContact, Title: c.Name, Sub: join(c.Title, c.Company),
		Fact: a.Words().Relative(a.day(c.LastHeldAt), a.Today()),
	}
}

func showContact(a *App, r data.Reader, id data.ID) (Detail, error) {
	c, err := r.Contact(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: c.Name}
	positions, err := r.Positions(id)
	if err != nil {
		return d, err
	}
	var past []string
	for _, p := range positions {
		company, err := companyName(r, p.CompanyID)
		if err != nil {
			return d, err
		}
		if p.Current && d.Sub == "" {
			d.Sub = join(p.Title, company)
			continue
		}
		if text := join(p.Title, company); text != "" {
			past = append(past, text)
		}
	}
	if c.Level != "" {
		d.Chips = append(d.Chips, w.T("level."+c.Level))
	}
	if c.Function != "" {
		d.Chips = append(d.Chips, c.Function)
	}
	if c.Mentor != "" {
		d.Chips = append(d.Chips, w.T("mentor."+c.Mentor))
	}
	if err := a.contactFacts(&d, r, c, past); err != nil {
		return d, err
	}
	items, err := r.ContactTimeline(id, timelineLimit)
	if err != nil {
		return d, err
	}
	if d.Rows, err = a.gapsFor(r, id, positions); err != nil {
		return d, err
	}
	d.Rows = append(d.Rows, a.timelineRows(items, c.Name)...)
	d.Next = a.contactNext(items)
	return d, nil
}

// timelineLimit is how many rows a timeline shows; older ones are found by
// searching.
const timelineLimit = 300

func (a *App) contactFacts(d *Detail, r data.Reader, c data.Contact, past []string) error {
	w := a.Words()
	points, err := r.ContactPoints(c.ID)
	if err != nil {
		return err
	}
	for _, p := range points {
		d.Facts = append(d.Facts, Fact{w.T("point." + p.Kind), p.Value})
	}
	introducer, err := contactName(r, c.IntroducerID)
	if err != nil {
		return err
	}
	d.fact(w.T("contact.introducer"), introducer)
	if c.MayMention {
		d.fact(w.T("contact.introducer"), w.T("contact.may_mention"))
	}
	d.fact(w.T("contact.met"), c.Met)
	d.fact(w.T("contact.mentor_terms"), c.MentorTerms)
	switch c.Keep {
	case "":
	case keepOwn:
		d.fact(w.T("contact.keep"), w.N("keep.days", c.KeepDays))
	default:
		d.fact(w.T("contact.keep"), w.T("keep."+c.Keep))
	}
	if zone := zoneOf(c); zone != nil {
		d.fact(w.T("contact.zone"), join(c.Zone, w.T("contact.zone.now", "time", w.Clock(a.now().In(zone)))))
	}
	if !c.ConnectedOn.IsZero() {
		d.fact(w.T("contact.connected_on"), w.Date(c.ConnectedOn))
	}
	d.fact(w.T("contact.past"), strings.Join(past, "; "))
	opened, err := r.ContactsIntroducedBy(c.ID, data.PageQuery{Limit: 20})
	if err != nil {
		return err
	}
	var names []string
	for _, o := range opened {
		names = append(names, o.Name)
	}
	d.fact(w.T("contact.introduced"), strings.Join(names, ", "))
	d.fact(w.T("contact.about"), c.About)
	return nil
}

func (d *Detail) fact(label, value string) {
	if value != "" {
		d.Facts = append(d.Facts, Fact{label, value})
	}
}

// contactNext says what is owed or comes next with a contact: the promise due
// first that stands open.
func (a *App) contactNext(items []data.TimelineItem) string {
	w := a.Words()
	var first data.TimelineItem
	for _, it := range items {
		if it.Due.IsZero() || it.Done {
			continue
		}
		if first.ID == "" || it.Due.Before(first.Due) {
			first = it
		}
	}
	if first.ID == "" {
		return ""
	}
	return w.T("contact.next", "what", first.Text, "day", w.Relative(first.Due, a.Today()))
}

func contactFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var c data.Contact
	var p data.Position
	var company, introducer string
	point := map[string]string{}
	if id != "" {
		var err error
		if c, err = r.Contact(id); err != nil {
			return nil, err
		}
		positions, err := r.Positions(id)
		if err != nil {
			return nil, err
		}
		if len(positions) > 0 && positions[0].Current {
			p = positions[0]
		}
		if company, err = companyName(r, p.CompanyID); err != nil {
			return nil, err
		}
		if introducer, err = contactName(r, c.IntroducerID); err != nil {
			return nil, err
		}
		points, err := r.ContactPoints(id)
		if err != nil {
			return nil, err
		}
		for i := len(points) - 1; i >= 0; i-- {
			point[points[i].Kind] = points[i].Value
		}
	}
	w := a.Words()
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("contact.name"), Value: c.Name, Required: true},
		{Key: "title", Type: FieldText, Label: w.T("contact.title"), Value: p.Title},
		{Key: "company", Type: FieldCompany, Label: w.T("kind.company"), Value: company},
		{Key: "function", Type: FieldText, Label: w.T("contact.function"), Value: c.Function, Help: w.T("contact.function.help")},
		{Key: "level", Type: FieldChoice, Label: w.T("contact.level"), Value: c.Level, Choices: choices(w.T, "level.", "", "lower", "same", "higher")},
		{Key: "met", Type: FieldText, Label: w.T("contact.met"), Value: c.Met, Help: w.T("contact.met.help")},
		{Key: "keep", Type: FieldChoice, Label: w.T("contact.keep"), Value: c.Keep, Choices: choices(w.T, "keep.", keeps...), Help: w.T("contact.keep.help"), Folded: true},
		{Key: "keep_days", Type: FieldText, Label: w.T("contact.keep_days"), Value: numberText(c.KeepDays), Help: w.T("contact.keep_days.help"), Folded: true},
		{Key: "zone", Type: FieldZone, Label: w.T("contact.zone"), Value: c.Zone, Help: w.T("contact.zone.help"), Folded: true},
		{Key: "introducer", Type: FieldContact, Label: w.T("contact.introducer"), Value: introducer},
		{Key: "email", Type: FieldText, Label: w.T("point.email"), Value: point["email"], Folded: true},
		{Key: "phone", Type: FieldText, Label: w.T("point.phone"), Value: point["phone"], Folded: true},
		{Key: "link", Type: FieldText, Label: w.T("point.link"), Value: point["link"], Folded: true},
		{Key: "about", Type: FieldMultiline, Label: w.T("contact.about"), Value: c.About, Folded: true},
		{Key: "may_mention", Type: FieldBool, Label: w.T("contact.may_mention"), Value: flagText(c.MayMention), Folded: true},
		{Key: "mentor", Type: FieldChoice, Label: w.T("contact.mentor"), Value: c.Mentor, Choices: choices(w.T, "mentor.", mentors...), Folded: true},
		{Key: "mentor_terms", Type: FieldMultiline, Label: w.T("contact.mentor_terms"), Value: c.MentorTerms, Help: w.T("contact.mentor_terms.help"), Folded: true},
		{Key: "interested", Type: FieldBool, Label: w.T("contact.interested"), Value: flagText(c.Interested), Help: w.T("contact.interested.help"), Folded: true},
	}, nil
}

// choices makes the choices of values whose words stand under a key prefix;
// the empty value is "none".
func choices(t func(string, ...any) string, prefix string, of ...string) []Choice {
	out := make([]Choice, len(of))
	for i, v := range of {
		key := prefix + v
		if v == "" {
			key = "choice.none"
		}
		out[i] = Choice{Value: v, Label: t(key)}
	}
	return out
}

func saveContact(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var c data.Contact
	var err error
	if id != "" {
		if c, err = tx.Contact(id); err != nil {
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
	if v.writes("keep", "keep_days") {
		c.Keep, c.KeepDays = rhythm(v.text("keep"), v.number("keep_days"), c)
	}
	if v.put("zone", &c.Zone); c.Zone != "" && v.writes("zone") {
		if c.Zone, err = zoneCalled(c.Zone); err != nil {
			return "", err
		}
	}
	if err := v.putContact(tx, "introducer", &c.IntroducerID); err != nil {
		return "", err
	}
	if c.IntroducerID != "" && c.IntroducerID == c.ID {
		c.IntroducerID = ""
	}
	if err := tx.Save(&c); err != nil {
		return "", err
	}
	return c.ID, saveReach(tx, c.ID, v, a.Today())
}

// saveReach keeps where a contact works and how to reach them, as far as the
// form says something new of it.
func saveReach(tx *data.Tx, contact data.ID, v values, today data.Date) error {
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
	for _, kind := range []string{"email", "phone", "link"} {
		if !v.writes(kind) {
			continue
		}
		if err := savePoint(tx, contact, kind, v.text(kind)); err != nil {
			return err
		}
	}
	return nil
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

// mentors are how far a contact is on the way to being a mentor.
var mentors = []string{"", "candidate", "asked", "mentor", "past"}

// rhythm is how often to be in touch: a number of days that was typed, or
// changed, is the contact's own rhythm whatever was chosen.
func rhythm(keep string, days int, had data.Contact) (string, int) {
	if days > 0 && (keep == keepOwn || keep == had.Keep && days != had.KeepDays) {
		return keepOwn, days
	}
	if keep == keepOwn {
		return "", 0
	}
	return keep, 0
}

// movePosition makes a title at a company the contact's current position. At
// another company the position held so far ends and stays as history; at the
// same one it is put right.
func movePosition(tx *data.Tx, contact, company data.ID, title string, today data.Date) error {
	now, err := currentPosition(tx.Reader, contact)
	if err != nil {
		return err
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
	now.ContactID, now.CompanyID, now.Title, now.Current = contact, company, title, true
	return tx.Save(&now)
}

// savePoint puts the first address of a kind right, or adds or removes it;
// further addresses of the kind stay.
func savePoint(tx *data.Tx, contact data.ID, kind, value string) error {
	points, err := tx.ContactPoints(contact)
	if err != nil {
		return err
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
	p.Value, p.MatchKey = value, matchKey(kind, value)
	return tx.Save(&p)
}

// matchKey is the form in which imports compare an address; "" for phones,
// which are written too many ways.
func matchKey(kind, value string) string {
	switch kind {
	case "email":
		return "mailto:" + strings.ToLower(value)
	case "link":
		return interchange.URLKey(value)
	}
	return ""
}
