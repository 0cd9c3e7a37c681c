package views

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/views/command"
)

// openBrief shows the page one prepares with; Ctrl+Enter writes it as a file.
func (s *Shell) openBrief() {
	link := s.anInterview()
	doc, err := s.app.Brief(context.Background(), link.ID)
	if err != nil {
		s.Fail(err)
		return
	}
	w := s.words()
	p, rows := s.listPanel("brief", doc.Title, strings.Join(nonEmpty(doc.Sub, w.T("brief.text", "key", command.KeyOf("record.save"))), " · "), nil, func() { s.writeBrief(link) }, s.leavePanel)
	rows.SetRows(documentRows(doc))
	p.save, p.interview = func() { s.writeBrief(link) }, link
	s.openPanel(p)
}

func nonEmpty(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return s == "" })
}

// documentRows shows a document as a list: one reads it by ↑ and ↓.
func documentRows(doc document.Doc) []app.Row {
	var rows []app.Row
	for _, section := range doc.Sections {
		for n, item := range section.Items {
			row := app.Row{Key: section.Heading + "/" + strconv.Itoa(n), Kind: thing.KindNote, Title: item.Text, Sub: item.Sub, Fact: item.Label}
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

func (s *Shell) writeBrief(link app.Link) {
	s.writeDocument(func(ctx context.Context, format, dir string) (string, error) {
		return s.app.WriteBrief(ctx, link.ID, format, dir)
	})
}
