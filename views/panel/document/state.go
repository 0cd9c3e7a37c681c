package document

import (
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	papers "wawasan/app/document"
	"wawasan/app/say"
	"wawasan/app/thing"
	due "wawasan/app/today"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
	"wawasan/views/panel/saveto"
)

// rowsOf shows a document as a list, one row a paragraph: one reads it by ↑ and
// ↓.
func rowsOf(doc papers.Doc) []app.Row {
	var rows []app.Row
	for s, section := range doc.Sections {
		for n, item := range section.Items {
			row := app.Row{
				Key: strconv.Itoa(s) + "/" + strconv.Itoa(n), Icon: string(thing.KindNote),
				Title: item.Text, Sub: item.Sub, Fact: item.Label,
			}
			if item.Number > 0 {
				row.Title = strconv.Itoa(item.Number) + ". " + row.Title
			}
			if n == 0 {
				row.Heading = section.Heading
			}
			rows = append(rows, row)
			for b, below := range item.Below {
				rows = append(rows, app.Row{Key: row.Key + "/" + strconv.Itoa(b), Icon: string(thing.KindNote), Title: below})
			}
		}
	}
	return rows
}

// formats are those a document is written in.
func formats(w *say.Words) []saveto.Format {
	out := make([]saveto.Format, len(papers.Formats))
	for n, end := range papers.Formats {
		out[n] = saveto.Format{End: end, Label: w.T("brief.format." + end)}
	}
	return out
}

// beside sets what says something beside each other.
func beside(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), " · ")
}

// lastFew is how many interviews a course mostly asks for.
const lastFew = 3

// writeUp is what can be written up.
type writeUp struct {
	interviews []data.ID
	roles      bool
}

// writeUps are what can be written up, each with names and with roles: the
// interview chosen, called title, or without one the last; and the last few.
func writeUps(w *say.Words, interview app.Link, title string, last []data.ID) []overlay.Choice[writeUp] {
	type some struct {
		interviews []data.ID
		title      string
	}
	all := []some{{[]data.ID{interview.ID}, title}}
	if interview.New() {
		all = []some{{last[:1], w.T("writeup.last")}}
	}
	if len(last) > 1 {
		all = append(all, some{last, w.N("writeup.last_few", len(last))})
	}
	var out []overlay.Choice[writeUp]
	for _, s := range all {
		out = append(out, namesOrRoles(w, thing.KindInterview, s.title, func(roles bool) writeUp { return writeUp{s.interviews, roles} })...)
	}
	return out
}

// span is the days that a page for whoever helps is about.
type span struct {
	from, to data.Date
	roles    bool
}

// spans are the days that are offered, each with names and with roles.
func spans(w *say.Words, today data.Date) []overlay.Choice[span] {
	monday := due.MondayOf(today)
	var out []overlay.Choice[span]
	for _, s := range []struct {
		title    string
		from, to data.Date
	}{
		{w.T("progress.this_week"), monday, today},
		{w.T("progress.last_week"), monday.AddDays(-7), monday.AddDays(-1)},
		{w.T("progress.month"), today.AddDays(-29), today},
	} {
		out = append(out, namesOrRoles(w, say.IconFile, s.title, func(roles bool) span { return span{s.from, s.to, roles} })...)
	}
	return out
}

// namesOrRoles offers one text with names, and with roles in their place.
func namesOrRoles[V any, I ~string](w *say.Words, icon I, title string, value func(roles bool) V) []overlay.Choice[V] {
	with, without := page.A(value(false), icon, title), page.A(value(true), icon, title)
	with.Sub, without.Sub = w.T("writeup.names"), w.T("writeup.roles")
	return []overlay.Choice[V]{with, without}
}
