package say

import (
	"cmp"
	"fmt"
	"slices"

	"wawasan/app/history"
	"wawasan/app/thing"
	"wawasan/data"
)

// WhatWasDone says one change: when, how many of what, and thing by thing what
// became of it.
func (s Speaker) WhatWasDone(c history.Change) Detail {
	d := Detail{Title: s.Change(c.Label), Sub: Join(s.dayAndTime(c.At), s.entrySub(c.Entry))}
	d.fact(s.T("history.number"), Numbered(c.ID))
	if !c.LetGo.IsZero() {
		d.fact(s.T("history.details"), s.T("history.let_go_at", "day", s.Date(s.day(c.LetGo))))
	}
	for _, n := range c.Counts {
		if kind := s.tableKind(n.Table); kind != "" {
			d.fact(kind, s.did(n.What, s.Number(n.N)))
		}
	}
	d.Rows = s.facts(c.Facts)
	if c.Rest > 0 {
		d.Rows = append(d.Rows, Row{Key: "rest", Kind: "change", Icon: IconMore, Title: s.N("history.rest", c.Rest)})
	}
	if c.Refuse != nil {
		d.Next = s.Error(c.Refuse)
	}
	return d
}

// did says how many rows were made, changed or deleted.
func (s Speaker) did(what, n string) string {
	switch what {
	case data.RowMade:
		return s.T("history.count.made", "n", n)
	case data.RowDeleted:
		return s.T("history.count.deleted", "n", n)
	}
	return s.T("history.count.changed", "n", n)
}

// kindsBeside are the tables of what is no thing with a word of its own.
var kindsBeside = map[string]string{
	"positions": "history.kind.positions", "contact_points": "history.kind.contact_points", "outreaches": "history.kind.outreaches",
	"ratings": "history.kind.ratings", "planned_questions": "history.kind.planned_questions", "company_aliases": "aliases",
}

// tableKind is the word for the rows of a table, "" for those nobody counts.
func (s Speaker) tableKind(table string) string {
	if key, ok := kindsBeside[table]; ok {
		return s.T(key)
	}
	if kind := thing.KindOf(table); kind != "" && thing.Shown(kind) || kind == thing.KindTag {
		return s.kind(kind)
	}
	return ""
}

// facts says what became of each thing. Where somebody left one position for
// another in one change, that is one line.
func (s Speaker) facts(facts []history.Fact) []Row {
	var rows []Row
	for n, f := range facts {
		title := ""
		switch f.Table {
		case "positions":
			title = s.position(f, facts)
		case "contact_points":
			title = s.belongs(f, "contact_id", f.Value("value"))
		case "company_aliases":
			title = s.belongs(f, "company_id", f.Value("name"))
		case "interview_contacts":
			title = s.belongs(f, "interview_id", f.Links[f.Value("contact_id")])
		case "outreaches":
			title = s.belongs(f, "contact_id", cmp.Or(f.Value("subject"), Shorten(f.Value("text"), 60)))
		case "ratings":
			title = s.belongs(f, "industry_id", s.T("history.rating", "score", f.Value("score"), "criterion", s.criterionCalled(f.Links[f.Value("criterion_id")])))
		case "filed_lessons":
			title = s.belongs(f, "lesson_id", cmp.Or(f.Links[f.Value("function_id")], f.Links[f.Value("challenge_id")]))
		default:
			title = s.became(f)
		}
		if title == "" {
			continue
		}
		row := Row{Key: fmt.Sprint(n), Kind: "change", Title: offRecord(f.Off, title)}
		if f.What != data.RowDeleted && thing.Shown(f.Kind) {
			row.Target = thing.Link{Kind: f.Kind, ID: f.ID}
		}
		rows = append(rows, row)
	}
	return rows
}

// became says of a thing of its own that it was made, deleted or changed.
func (s Speaker) became(f history.Fact) string {
	kind := s.tableKind(f.Table)
	name := cmp.Or(Shorten(f.Name, 80), s.T("history.nameless"))
	if f.Table == "criteria" {
		name = s.criterionCalled(name)
	}
	switch {
	case kind == "":
		return ""
	case f.What == data.RowMade:
		return s.T("history.made", "kind", kind, "name", name)
	case f.What == data.RowDeleted:
		return s.T("history.deleted", "kind", kind, "name", name)
	case f.LetGo:
		return s.T("history.changed", "kind", kind, "name", name)
	}
	changes := s.columns(f)
	if changes == "" {
		return s.T("history.changed", "kind", kind, "name", name)
	}
	return name + ": " + changes
}

// belongs says of what belongs to something that it came to it or went.
func (s Speaker) belongs(f history.Fact, owner, what string) string {
	of := f.Links[f.Value(owner)]
	switch {
	case f.LetGo, of == "", what == "":
		return ""
	case f.What == data.RowMade:
		return s.T("history.part.made", "of", Shorten(of, 60), "what", Shorten(what, 60))
	case f.What == data.RowDeleted:
		return s.T("history.part.deleted", "of", Shorten(of, 60), "what", Shorten(what, 60))
	}
	return s.T("history.part.changed", "of", Shorten(of, 60), "what", Shorten(what, 60))
}

// position says of a position whose it is and what became of it.
func (s Speaker) position(f history.Fact, all []history.Fact) string {
	at := func(f history.Fact) string { return Join(f.Value("title"), f.Links[f.Value("company_id")]) }
	ends := func(f history.Fact) bool {
		return f.Table == "positions" && (f.What == data.RowDeleted || f.What == data.RowChanged && f.Was("current") == "1" && f.Is("current") == "0")
	}
	of := func(o history.Fact) bool { return o.Value("contact_id") == f.Value("contact_id") }
	before := slices.IndexFunc(all, func(o history.Fact) bool { return of(o) && ends(o) })
	after := slices.IndexFunc(all, func(o history.Fact) bool { return o.Table == "positions" && of(o) && o.What == data.RowMade })
	who := f.Links[f.Value("contact_id")]
	switch {
	case f.LetGo || who == "":
		return ""
	case before >= 0 && after >= 0 && f.What == data.RowMade:
		return s.T("history.moved", "who", who, "from", at(all[before]), "to", at(f))
	case before >= 0 && after >= 0 && ends(f):
		return "" // said with the new one
	case f.What == data.RowChanged:
		if changes := s.columns(f); changes != "" {
			return who + ": " + changes
		}
	}
	return s.belongs(f, "contact_id", at(f))
}

// Deleted says one thing that was deleted and when.
func (s Speaker) Deleted(d history.Deleted) Row {
	row := Row{Key: fmt.Sprint(d.Seq), Kind: d.Fact.Kind, Title: offRecord(d.Fact.Off, cmp.Or(Shorten(d.Fact.Name, 100), s.T("history.nameless"))), Fact: s.dayAndTime(d.At)}
	row.Sub = Join(s.tableKind(d.Table), when(s.Change(d.Label) != "", s.Change(d.Label)))
	return row
}
