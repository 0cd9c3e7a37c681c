package exchange

import (
	"cmp"
	"slices"

	"wawasan/data"
)

// AboutNamed is a text that names a person without leading to them: it may be
// about them, or about another of that name.
type AboutNamed struct {
	Text string
	At   data.Instant
}

// namingTables are the tables whose texts may name somebody, with those texts.
var namingTables = map[string][]string{
	"notes": {"text"}, "gaps": {"text", "why"}, "lessons": {"text", "applied_result"}, "promises": {"text"}, "focus_areas": {"text"},
	"findings": {"text"}, "outreaches": {"subject", "text"}, "interviews": {"about", "intro", "thank_for", "interest_why"}, "planned_questions": {"text"},
}

// named keeps the texts of a row that speaks of the person by name alone, as they
// are found when the person is erased.
func (g *gathering) named(table string, r row) {
	columns := namingTables[table]
	if len(columns) == 0 {
		return
	}
	if g.finds == nil {
		g.finds = g.findsThem()
	}
	for _, column := range columns {
		if text := r.text(column); g.finds(text) {
			g.spoken = append(g.spoken, AboutNamed{text, r.first("at", "sent_at", "created_at")})
		}
	}
}

// findsThem finds the whole name of the person, and what else they are called.
func (g *gathering) findsThem() func(string) bool {
	called, others := []string{g.names[g.who]}, []string(nil)
	for _, r := range g.rows["contact_points"] {
		called = append(called, r.point().Nicknames()...)
	}
	for id, name := range g.names {
		if id != g.who {
			others = append(others, name)
		}
	}
	return data.NamesIn(called, others)
}

// spokenOf are the texts that name the person and stand nowhere else in the
// document, each once, the oldest first.
func (g *gathering) spokenOf(out *About) error {
	told := map[string]bool{}
	for _, l := range out.Lines {
		told[l.Text] = true
	}
	for _, t := range out.Talks {
		for _, l := range t.Lines {
			told[l.Text] = true
		}
	}
	slices.SortStableFunc(g.spoken, func(a, b AboutNamed) int { return cmp.Compare(a.At.String(), b.At.String()) })
	for _, s := range g.spoken {
		if !told[s.Text] {
			told[s.Text] = true
			out.Named = append(out.Named, s)
		}
	}
	return nil
}
