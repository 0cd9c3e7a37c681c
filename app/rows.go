package app

import (
	"strings"

	"wawasan/app/capture"
	"wawasan/data"
)

// join puts the parts that say something beside each other.
func join(parts ...string) string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, " · ")
}

// dropPlain deletes a row and leaves the rest to the schema.
func dropPlain(table string) func(*data.Tx, data.ID) error {
	return func(tx *data.Tx, id data.ID) error { return tx.DeleteRow(table, id) }
}

// dropDerived deletes what a line became; the line stays as a plain note.
func dropDerived(tx *data.Tx, table string, id, note data.ID) error {
	if note != "" {
		if err := tx.Unmark(note); err != nil {
			return err
		}
	}
	return tx.DeleteRow(table, id)
}

// markOf is the sign of a line's kind, "" for a plain note.
func markOf(kind string) string { return capture.Kind(kind).Mark() }

// timelineRows makes the rows of a timeline. Grouped by month, the newest
// first; each row leads to what its line became. The person named self is
// known from the page and not repeated.
func (a *App) timelineRows(items []data.TimelineItem, self string) []Row {
	w := a.Words()
	rows := make([]Row, 0, len(items))
	month := ""
	for _, it := range items {
		day := a.day(it.At)
		row := Row{
			ID: it.ID, Kind: Kind(it.Kind), Title: it.Text, Mark: markOf(it.Mark), // a stage is no mark
			Fact: w.Relative(day, a.Today()), Sub: a.timelineSub(it, self),
		}
		if it.Kind == "interview" {
			who := it.Who
			if who == self {
				who = ""
			}
			row.Title, row.Sub = join(w.T("kind.interview"), who, w.T("stage."+it.Mark)), it.Text
		}
		if it.MadeKind != "" && it.MadeID != "" {
			row.Target = Link{Kind(it.MadeKind), it.MadeID}
		}
		if it.OffRecord {
			row.Title = "~ " + row.Title
		}
		if m := w.Month(day); m != month {
			row.Heading, month = m, m
		}
		rows = append(rows, row)
	}
	return rows
}

func (a *App) timelineSub(it data.TimelineItem, self string) string {
	w := a.Words()
	kind := ""
	if it.Mark != "" && it.Mark != "note" && it.Kind != "interview" {
		kind = w.T("line." + it.Mark)
	}
	who := it.Who
	if who == self {
		who = ""
	}
	due, done := "", ""
	if !it.Due.IsZero() {
		due = w.T("line.due", "day", w.Day(it.Due))
	}
	if it.Done && it.Mark != "" {
		done = w.T("state.done")
	}
	return join(kind, who, due, done)
}
