package document

import (
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	papers "wawasan/app/document"
	"wawasan/app/say"
	"wawasan/app/thing"
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
