package exchange

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/app/vault"
	"wawasan/data"
)

// fill writes all pages: what they are about first, then what was said there.
func (b *vaultBook) fill() {
	for _, r := range b.rows["industries"] {
		b.fillIndustry(b.begin(r, "industry"), r)
	}
	called := map[data.ID][]string{}
	for _, a := range b.rows["company_aliases"] {
		called[a.id("company_id")] = append(called[a.id("company_id")], a.text("name"))
	}
	for _, r := range b.rows["companies"] {
		b.fillCompany(b.begin(r, "company"), r, called[r.id("id")])
	}
	for _, r := range b.rows["contacts"] {
		b.fillContact(b.begin(r, "contact"), r)
	}
	for _, r := range b.rows["interviews"] {
		b.fillInterview(b.begin(r, "interview"), r)
	}
	b.fillPoints()
	b.fillTexts()
	b.fillPositions()
	b.fillLists()
	b.fillLines()
	for _, r := range slices.Concat(b.rows["industries"], b.rows["companies"], b.rows["contacts"], b.rows["interviews"]) {
		p := b.pages[r.id("id")]
		p.Day("created", b.dayOf(r, "created_at"))
		p.Day("updated", b.dayOf(r, "updated_at"))
	}
}

func (b *vaultBook) begin(r row, kind string) *vault.Page {
	p := b.pages[r.id("id")]
	p.Property("id", r.text("id"))
	p.Property("kind", kind)
	return p
}

// fact says on a page what is known of its thing.
func (b *vaultBook) fact(p *vault.Page, key, text string) {
	p.Fact(b.teller.T(key), vault.Inline(text))
}

// leads says where a page leads to, in its front matter and to who reads it.
func (b *vaultBook) leads(p *vault.Page, property, key string, to data.ID) {
	if of := b.pages[to]; of != nil {
		p.Leads(property, of.Link())
		p.Fact(b.teller.T(key), of.Link())
		b.near[p][to] = true
	}
}

// also lists other names by which a page is found, and says them to who reads it.
func (b *vaultBook) also(p *vault.Page, names []string) {
	b.fact(p, "aliases", strings.Join(names, ", "))
	if path.Base(p.Name) != p.Title {
		names = append([]string{p.Title}, names...)
	}
	p.Texts("aliases", names)
}

func (b *vaultBook) fillIndustry(p *vault.Page, r row) {
	b.also(p, data.Aliases(r.text("aliases")))
	if r.is("own") {
		p.Property("own", "true")
		p.Fact(b.teller.T("industry.own"), "✓")
	}
	if decision := r.text("decision"); decision != "" {
		p.Property("decision", decision)
		b.fact(p, "industry.decision", b.teller.T("decision."+decision))
		p.Day("decided", r.day("decided_on"))
	}
	b.fact(p, "industry.decision_why", r.text("decision_why"))
	b.fact(p, "industry.would_change", r.text("would_change"))
}

func (b *vaultBook) fillCompany(p *vault.Page, r row, names []string) {
	b.also(p, names)
	if r.is("own") {
		p.Property("own", "true")
		p.Fact(b.teller.T("company.own"), "✓")
	}
	b.leads(p, "industry", "kind.industry", r.id("industry_id"))
}

func (b *vaultBook) fillContact(p *vault.Page, r row) {
	b.also(p, nil)
	if r.is("starred") {
		p.Property("starred", "true")
	}
	b.fact(p, "contact.function", r.text("function"))
	b.leads(p, "introducer", "contact.introducer", r.id("introducer_id"))
	b.fact(p, "contact.met", r.text("met"))
	if day := r.day("connected_on"); !day.IsZero() {
		p.Day("connected", day)
		b.fact(p, "contact.connected_on", day.String())
	}
	if mentor := r.text("mentor"); mentor != "" {
		p.Property("mentor", mentor)
		b.fact(p, "contact.mentor", b.teller.T("mentor."+mentor))
	}
	b.fact(p, "contact.mentor_terms", r.text("mentor_terms"))
}

func (b *vaultBook) fillInterview(p *vault.Page, r row) {
	b.also(p, nil)
	if at := r.first("held_at", "scheduled_at").In(b.zone); !at.IsZero() {
		p.Day("date", data.DateOf(at))
		p.Property("time", `"`+at.Format("15:04")+`"`)
		b.fact(p, "interview.date", at.Format("2006-01-02, 15:04"))
	}
	var links []string
	for _, who := range b.with[r.id("id")] {
		if of := b.pages[who]; of != nil {
			links, b.near[p][who] = append(links, of.Link()), true
		}
	}
	p.AllLead("contacts", links)
	p.Fact(b.teller.T("interview.people"), strings.Join(links, ", "))
	b.leads(p, "company", "kind.company", r.id("company_id"))
	b.leads(p, "industry", "kind.industry", r.id("industry_id"))
	p.Property("purpose", r.text("purpose"))
	p.Property("stage", r.text("stage"))
	if purpose := r.text("purpose"); purpose != "" {
		b.fact(p, "interview.purpose", b.teller.T("purpose."+purpose))
	}
	b.fact(p, "interview.stage", b.teller.T("stage."+r.text("stage")))
	if medium := r.text("medium"); medium != "" {
		b.fact(p, "interview.medium", b.teller.T("medium."+medium))
	}
	b.fact(p, "interview.place", r.text("place"))
	if n := r.number("minutes"); n > 0 {
		b.fact(p, "interview.length", strconv.FormatInt(n, 10))
	}
	if before, now := r.number("interest_before"), r.number("interest_now"); before > 0 && now > 0 {
		why := strings.TrimSpace(r.text("interest_why"))
		if why != "" {
			why = ": " + why
		}
		b.fact(p, "interview.interest", strconv.FormatInt(before, 10)+" → "+strconv.FormatInt(now, 10)+why)
	}
	b.fact(p, "interview.thank_for", r.text("thank_for"))
}

// fillPoints writes how people are reached.
func (b *vaultBook) fillPoints() {
	of := map[data.ID]map[string][]string{}
	for _, r := range b.rows["contact_points"] {
		who := r.id("contact_id")
		if of[who] == nil {
			of[who] = map[string][]string{}
		}
		of[who][r.text("kind")] = append(of[who][r.text("kind")], r.text("value"))
	}
	for who, points := range of {
		for _, kind := range []string{"email", "phone", "link"} {
			if p := b.pages[who]; p != nil && len(points[kind]) > 0 {
				p.Texts(kind, points[kind])
				b.fact(p, "point."+kind, strings.Join(points[kind], ", "))
			}
		}
	}
}

// fillPositions writes where people work and worked, on their pages and on
// those of the companies.
func (b *vaultBook) fillPositions() {
	for _, r := range b.rows["positions"] {
		who, at := b.pages[r.id("contact_id")], b.pages[r.id("company_id")]
		if who == nil {
			continue
		}
		title, firm := vault.Inline(r.text("title")), ""
		if at != nil {
			firm = at.Link()
			b.near[who][r.id("company_id")] = true
		}
		span := ""
		if from, to := r.day("started"), r.day("ended"); !from.IsZero() || !to.IsZero() {
			span = "(" + from.String() + " – " + to.String() + ")"
		}
		heading := b.teller.T("contact.past")
		if r.is("current") {
			heading = b.teller.T("company.who")
			who.Text("title", r.text("title"))
			if at != nil {
				who.Leads("company", firm)
			}
			who.Fact(b.teller.T("contact.title"), desk.Join(title, firm, span))
		} else {
			who.Line(heading, "- "+desk.Join(title, firm, span))
		}
		if at != nil {
			at.Line(heading, "- "+desk.Join(who.Link(), title, span))
			b.near[at][r.id("contact_id")] = true
		}
	}
}

// fillLists writes what leads to a page: whom somebody brought, the companies
// of a field, the interviews with a person, at a company, about a field.
func (b *vaultBook) fillLists() {
	for _, r := range b.rows["contacts"] {
		b.list(r.id("introducer_id"), "contact.introduced", r.id("id"))
	}
	for _, r := range b.rows["companies"] {
		b.list(r.id("industry_id"), "industry.players", r.id("id"))
	}
	interviews := slices.Clone(b.rows["interviews"])
	slices.SortStableFunc(interviews, func(x, y row) int {
		return cmp.Compare(b.dayOf(x, "held_at", "scheduled_at").String(), b.dayOf(y, "held_at", "scheduled_at").String())
	})
	for _, r := range interviews {
		for _, to := range append(slices.Clone(b.with[r.id("id")]), r.id("company_id"), r.id("industry_id")) {
			b.list(to, "tab.interviews", r.id("id"))
		}
	}
}

func (b *vaultBook) list(on data.ID, key string, id data.ID) {
	if p, of := b.pages[on], b.pages[id]; p != nil && of != nil {
		p.Line(b.teller.T(key), "- "+of.Link())
		b.near[p][id] = true
	}
}

// fillTexts writes what was written down about a thing at length.
func (b *vaultBook) fillTexts() {
	for _, of := range []struct{ table, column, key string }{
		{"industries", "about", "industry.about"},
		{"companies", "about", "company.about"},
		{"contacts", "about", "contact.about"},
		{"interviews", "about", "interview.about"},
		{"interviews", "intro", "interview.intro"},
	} {
		for _, r := range b.rows[of.table] {
			b.pages[r.id("id")].Section(b.teller.T(of.key), r.text(of.column))
		}
	}
}
