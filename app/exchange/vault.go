package exchange

import (
	"context"
	"maps"
	"slices"
	"time"

	"wawasan/app/internal/desk"
	"wawasan/app/vault"
	"wawasan/data"
)

// vaultTables are the tables that a folder of pages is made of.
var vaultTables = []string{
	"industries", "companies", "company_aliases", "contacts", "contact_points", "positions", "interviews", "interview_contacts",
	"planned_questions", "notes", "mentions", "gaps", "lessons", "promises", "focus_areas", "findings",
}

// Markdown writes people, interviews, companies and industries as pages that
// link to each other, each with what was learned, asked, promised and noted
// there: the texts of files by their names in the folder. Words are in the
// teller's language. The same notebook, told in the same language and zone,
// gives the same bytes. What is off the record stays at home.
func Markdown(ctx context.Context, d *desk.Desk, teller Teller) (map[string]string, Report, error) {
	b := newVaultBook(teller, d.Zone())
	if err := d.Snapshot(ctx, b.read); err != nil {
		return nil, Report{}, err
	}
	return b.files(), b.report, nil
}

// files makes the pages of what was read.
func (b *vaultBook) files() map[string]string {
	b.name()
	b.fill()
	files := map[string]string{}
	for _, p := range b.pages {
		files[p.File()] = p.String()
	}
	for _, p := range b.loose {
		files[p.File()] = p.String()
	}
	return files
}

// vaultBook makes the pages of a notebook.
type vaultBook struct {
	*exporting
	teller Teller
	zone   *time.Location
	rows   map[string][]row // of each table, in the order of their IDs
	names  vault.Names
	pages  map[data.ID]*vault.Page
	loose  map[string]*vault.Page // of what belongs to nobody, by heading

	lines   []lineOf
	answers map[data.ID][]answer // to each question

	near map[*vault.Page]map[data.ID]bool // what a page links to anyway
	said map[data.ID]bool                 // lines that became something else
	asks map[data.ID]data.ID              // the question that a line answers
	tags map[data.ID][]data.ID            // whom and what a line names
	with map[data.ID][]data.ID            // the people of an interview, and the other way round
}

func newVaultBook(teller Teller, zone *time.Location) *vaultBook {
	return &vaultBook{
		teller: teller, zone: zone, rows: map[string][]row{}, pages: map[data.ID]*vault.Page{}, loose: map[string]*vault.Page{},
		answers: map[data.ID][]answer{}, near: map[*vault.Page]map[data.ID]bool{}, said: map[data.ID]bool{},
		asks: map[data.ID]data.ID{}, tags: map[data.ID][]data.ID{}, with: map[data.ID][]data.ID{},
	}
}

// read reads all tables, parents first, so that what goes along with another
// row stays with it; and keeps those that pages are made of.
func (b *vaultBook) read(r data.Reader) (err error) {
	if b.exporting, err = newExporting(r); err != nil {
		return err
	}
	for _, table := range exported {
		keep := slices.Contains(vaultTables, table.name)
		err := b.rowsOf(table.name, func(r row) error {
			if keep {
				b.rows[table.name] = append(b.rows[table.name], r)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	maps.DeleteFunc(b.report.Rows, func(table string, _ int) bool { return !slices.Contains(vaultTables, table) })
	return nil
}

// name gives every thing that has a page its name there, the oldest first, so
// that what comes later renames nothing.
func (b *vaultBook) name() {
	t := b.teller.T
	for _, of := range []struct{ table, folder, kind string }{
		{"industries", t("tab.industries"), t("kind.industry")}, {"companies", t("view.companies"), t("kind.company")}, {"contacts", t("tab.contacts"), t("kind.contact")},
	} {
		for _, r := range b.rows[of.table] {
			b.page(r.id("id"), vault.Safe(of.folder, 60), r.text("name"), of.kind)
		}
	}
	slices.SortStableFunc(b.rows["interview_contacts"], func(x, y row) int { return int(x.number("place") - y.number("place")) })
	for _, r := range b.rows["interview_contacts"] {
		interview, who := r.id("interview_id"), r.id("contact_id")
		b.with[interview], b.with[who] = append(b.with[interview], who), append(b.with[who], interview)
	}
	for _, r := range b.rows["interviews"] {
		b.page(r.id("id"), vault.Safe(t("tab.interviews"), 60), b.interviewTitle(r), t("kind.interview"))
	}
	for _, r := range b.rows["mentions"] {
		for _, column := range []string{"contact_id", "company_id", "industry_id"} {
			if id := r.id(column); b.pages[id] != nil {
				b.tags[r.id("note_id")] = append(b.tags[r.id("note_id")], id)
			}
		}
	}
}

func (b *vaultBook) page(id data.ID, folder, title, otherwise string) {
	p := &vault.Page{Name: b.names.Name(folder, title, otherwise, id), Title: title}
	b.pages[id], b.near[p] = p, map[data.ID]bool{id: true}
}

// interviewTitle is the day and who was met.
func (b *vaultBook) interviewTitle(r row) string {
	const most = 3
	who := ""
	for n, id := range b.with[r.id("id")] {
		switch {
		case n == most:
			who += " …"
		case n < most && b.pages[id] != nil:
			who = joinWith(who, b.pages[id].Title)
		}
	}
	for _, column := range []string{"company_id", "industry_id"} {
		if p := b.pages[r.id(column)]; who == "" && p != nil {
			who = p.Title
		}
	}
	if who == "" {
		who = b.teller.T("kind.interview")
	}
	if day := b.dayOf(r, "held_at", "scheduled_at"); !day.IsZero() {
		return day.String() + " " + who
	}
	return who
}

// dayOf is the day of the first of some moments that is known.
func (b *vaultBook) dayOf(r row, columns ...string) data.Date {
	at := r.first(columns...)
	if at.IsZero() {
		return data.Date{}
	}
	return data.DateOf(at.In(b.zone))
}
