package say

import (
	"cmp"
	"strings"

	"wawasan/app/insight"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// Found says what a search found, each with what kind of thing it is.
func (s Speaker) Found(items []thing.Item) []Row {
	rows := make([]Row, len(items))
	for n, item := range items {
		rows[n] = s.Row(item)
		rows[n].Heading, rows[n].Warn = "", false
		rows[n].Fact = s.foundAs(item, rows[n].Kind)
	}
	return rows
}

// foundAs says what a found thing is.
func (s Speaker) foundAs(item thing.Item, kind thing.Kind) string {
	if _, known := item.(thing.KnownItem); known {
		return s.T("contact.name_only")
	}
	if kind == thing.KindOutreach {
		return s.T("search.message")
	}
	return s.kind(kind)
}

// outreach says a message; it leads to the interview it asks for, else to whom
// it was written to.
func (s Speaker) outreach(row *Row, o data.OutreachRow) {
	at := o.SentAt
	if at.IsZero() {
		at = o.CreatedAt
	}
	row.Title, row.Sub = cmp.Or(o.Subject, Shorten(o.Text, 80), s.wordless(o.Channel)), Join(o.Who, s.since(at))
	row.Target = thing.Link{Kind: thing.KindContact, ID: o.ContactID}
	if o.InterviewID != "" {
		row.Target = thing.Link{Kind: thing.KindInterview, ID: o.InterviewID}
	}
}

// tag says a tag; it leads to the newest line that carries it, else to the
// list of lines.
func (s Speaker) tag(row *Row, t data.TagRow) {
	row.Title, row.Sub = t.Name, Join(s.N("search.tag", t.Lines), s.alsoNamed(t.Aliases))
	row.Target = thing.Link{Kind: thing.KindNote, ID: t.Newest}
}

// alsoNamed says other names, "" for none.
func (s Speaker) alsoNamed(aliases string) string {
	if aliases == "" {
		return ""
	}
	return s.T("search.tag.also", "names", strings.Join(data.Aliases(aliases), ", "))
}

// Voices says whose judgement may be given; the owner is the value "".
func (s Speaker) Voices(heard []data.ContactRow) []Pick[data.ID] {
	var out []Pick[data.ID]
	for _, c := range heard {
		out = append(out, Pick[data.ID]{s.Row(c), c.ID})
	}
	return out
}

// Me is the owner among voices.
func (s Speaker) Me() Pick[data.ID] {
	return Pick[data.ID]{Row: Row{Key: "me", Kind: thing.KindContact, Title: s.T("rating.me"), Sub: s.T("rating.me.text")}}
}

// Preview says, while a line is typed, how it would be filed.
type Preview struct {
	Kind    string   // what it is filed as, see capture.Kind
	Parts   []string // kind first, then people, industries, the day, …
	Problem string   // why it would be refused, "" when it would not
}

// Meant says whom or what a name stands for, and whether it is new.
func (s Speaker) Meant(m thing.Meant) string {
	sign := "@"
	if m.Kind == thing.KindIndustry || m.Kind == thing.KindTag {
		sign = "#"
	}
	text := sign + m.Name
	switch {
	case m.IsNew():
		text += " (" + s.T("line.new."+string(m.Kind)) + ")"
	case m.Extra != "":
		text += " · " + m.Extra
	}
	if m.Raises {
		text += " (" + s.T("line.raises") + ")"
	}
	return text
}

// Evidence says what a score may rest on.
func (s Speaker) Evidence(e weigh.Evidence) []Row {
	return append(rowsOf(s, e.Lessons), rowsOf(s, e.Lines)...)
}

// Weighed is a criterion with what it is called.
type Weighed struct {
	data.Criterion
	Name string
}

// Weighed names criteria.
func (s Speaker) Weighed(list []data.Criterion) []Weighed {
	out := make([]Weighed, len(list))
	for n, c := range list {
		out[n] = Weighed{c, s.Criterion(c)}
	}
	return out
}

// Count is how many things of a kind there are.
type Count struct {
	Kind  thing.Kind
	Label string
	N     int
}

// Counts says how many things of each kind there are.
func (s Speaker) Counts(counts insight.Counts) []Count {
	var out []Count
	for _, c := range counts {
		out = append(out, Count{c.Kind, s.kind(c.Kind), c.N})
	}
	return out
}
