package exchange

import (
	"cmp"
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/data"
)

// About is what a notebook holds about one person, to be handed to them. It is
// what an export of the whole notebook holds of them: what is off the record
// stays at home, and so does what goes along with it.
type About struct {
	data.Contact // its IntroducerID may lead to somebody who stays at home: Introducer says who it is
	Introducer   string
	Introduced   []string // whom they opened the door to
	Points       []data.ContactPoint
	Positions    []AboutPosition // the current one first
	Talks        []AboutTalk     // the oldest first
	Lines        []AboutLine     // said in no talk with them, the oldest first
	Findings     []data.Finding
	Scores       []AboutScore // that they made one give
	Messages     []data.Outreach
	Named        []AboutNamed // that name them and lead to nobody
	Stayed       int          // lines that speak of them and stay at home
}

// AboutPosition is a position with its company.
type AboutPosition struct {
	data.Position
	Company string
}

// AboutTalk is an interview with them, held or not.
type AboutTalk struct {
	data.Interview
	With              []string // who else took part
	Company, Industry string
	Questions         []AboutQuestion
	Lines             []AboutLine // that answer no question
}

// AboutQuestion is one that was planned, with what was said to it.
type AboutQuestion struct {
	data.PlannedQuestion
	Answers []AboutLine
}

// AboutLine is one line, as what it became: Kind is "note", "lesson", "gap",
// "mine", "theirs" or "focus". Of the rest a kind has what it has.
type AboutLine struct {
	Kind, Text string
	At         data.Instant
	Sort       string // of lesson
	Starred    bool
	Day        data.Date // when a lesson was put to use, when a promise is due
	Reported   data.Date
	Result     string // what putting it to use gave
	State, Why string // of a gap
	Done       data.Instant
}

// AboutScore is a score with what it is of.
type AboutScore struct {
	data.Criterion
	Industry string
	Score    int
	At       data.Instant
}

// ReadAbout gathers what there is about a person. It refuses (not found) nobody,
// and (conflict) one of whom only lines off the record speak.
func ReadAbout(ctx context.Context, d *desk.Desk, contact data.ID) (About, error) {
	var out About
	err := d.Snapshot(ctx, func(r data.Reader) error {
		who, err := r.Contact(contact)
		if err != nil {
			return err
		}
		e, err := newExporting(r)
		if err != nil {
			return err
		}
		g := gathering{exporting: e, who: contact, rows: map[string][]row{}, names: map[data.ID]string{}, talks: map[data.ID]bool{}, lines: map[data.ID]bool{}}
		if err := g.read(); err != nil {
			return err
		}
		if e.stays[contact] {
			return data.Conflict("about.error.off_record", "who", who.Name)
		}
		out, err = g.about(who)
		return err
	})
	return out, err
}

// gathering is what there is about a person while it is gathered.
type gathering struct {
	*exporting
	who   data.ID
	rows  map[string][]row   // by table, those about them
	names map[data.ID]string // of people, companies and fields that may leave
	talks map[data.ID]bool   // with them
	lines map[data.ID]bool   // about them

	finds  func(text string) bool // their name, once it is asked for
	spoken []AboutNamed
}

// read reads all tables, parents first, so that what goes along with another
// row stays with it, and keeps what is about the person.
func (g *gathering) read() error {
	for _, table := range []string{"notes", "mentions", "interview_contacts"} { // which say what is about them
		if err := g.r.Dump(table, func(kept map[string]any) error { g.leads(table, kept); return nil }); err != nil {
			return err
		}
	}
	for _, table := range exported {
		err := g.rowsOf(table.name, func(r row) error {
			switch table.name {
			case "contacts", "companies", "industries", "criteria":
				g.names[r.id("id")] = r.text("name")
			}
			if g.isAbout(table.name, r) {
				g.rows[table.name] = append(g.rows[table.name], r)
			} else {
				g.named(table.name, r)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// leads keeps what leads to lines and talks with the person. Interviews come
// last: a line is looked at again by its interview.
func (g *gathering) leads(table string, r row) {
	if r.id("contact_id") != g.who {
		return
	}
	switch table {
	case "notes":
		g.lines[r.id("id")] = true
	case "mentions":
		g.lines[r.id("note_id")] = true
	case "interview_contacts":
		g.talks[r.id("interview_id")] = true
	}
}

// isAbout reports that a row says something about the person.
func (g *gathering) isAbout(table string, r row) bool {
	theirs := r.id("contact_id") == g.who
	switch table {
	case "contacts":
		return r.id("id") == g.who || r.id("introducer_id") == g.who
	case "contact_points", "positions", "outreaches", "findings":
		return theirs
	case "interviews":
		return g.talks[r.id("id")]
	case "interview_contacts", "planned_questions":
		return g.talks[r.id("interview_id")]
	case "notes":
		about := theirs || g.talks[r.id("interview_id")] || g.lines[r.id("id")]
		g.lines[r.id("id")] = about
		return about
	case "gaps", "lessons", "promises", "focus_areas":
		about := theirs || g.talks[r.id("interview_id")] || g.lines[r.id("note_id")]
		g.lines[r.id("id")] = about
		return about
	case "ratings":
		return theirs || g.lines[r.id("note_id")] || g.lines[r.id("lesson_id")]
	}
	return false
}

// about makes facts of the rows.
func (g *gathering) about(who data.Contact) (About, error) {
	out := About{Contact: offrecord.SaidOfContact(who)}
	for _, r := range g.rows["contacts"] {
		if r.id("id") != g.who {
			out.Introduced = append(out.Introduced, r.text("name"))
			continue
		}
		out.Introducer, out.IntroducerID, out.About = g.names[r.id("introducer_id")], r.id("introducer_id"), r.text("about")
	}
	for _, r := range g.rows["findings"] {
		out.Findings = append(out.Findings, data.Finding{Text: r.text("text"), Source: r.text("source"), FoundOn: r.day("found_on")})
	}
	for _, r := range g.rows["outreaches"] {
		out.Messages = append(out.Messages, data.Outreach{
			Kind: r.text("kind"), Channel: r.text("channel"), Subject: r.text("subject"), Text: r.text("text"), SentAt: r.first("sent_at", "created_at"), Outcome: r.text("outcome"), OutcomeAt: r.instant("outcome_at"),
		})
	}
	slices.SortStableFunc(out.Messages, func(a, b data.Outreach) int { return cmp.Compare(a.SentAt.String(), b.SentAt.String()) })
	g.reach(&out)
	for _, step := range []func(*About) error{g.stayed, g.scores, g.talked, g.spokenOf} {
		if err := step(&out); err != nil {
			return out, err
		}
	}
	return out, nil
}

// reach is how they are reached and what they do and did.
func (g *gathering) reach(out *About) {
	for _, r := range g.rows["contact_points"] {
		out.Points = append(out.Points, r.point())
	}
	for _, r := range g.rows["positions"] {
		out.Positions = append(out.Positions, AboutPosition{
			data.Position{Title: r.text("title"), Function: r.text("function"), Started: r.day("started"), Ended: r.day("ended"), Current: r.is("current")}, g.names[r.id("company_id")],
		})
	}
	slices.SortStableFunc(out.Positions, func(a, b AboutPosition) int {
		if a.Current != b.Current {
			if a.Current {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.Started.String(), a.Started.String())
	})
}

// stayed counts the lines about them that are off the record.
func (g *gathering) stayed(out *About) error {
	return g.r.Dump("notes", func(kept map[string]any) error {
		if r := row(kept); g.stays[r.id("id")] && g.isAbout("notes", r) {
			out.Stayed++
		}
		return nil
	})
}

func (g *gathering) scores(out *About) error {
	for _, r := range g.rows["ratings"] {
		c, err := g.r.Criterion(r.id("criterion_id"))
		if err != nil {
			return err
		}
		out.Scores = append(out.Scores, AboutScore{Criterion: c, Industry: g.names[r.id("industry_id")], Score: int(r.number("score")), At: r.instant("created_at")})
	}
	return nil
}
