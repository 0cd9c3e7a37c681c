package views

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/data"
	"wawasan/views/kit"
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
	p, list := s.listPanel("brief", doc.Title, strings.Join(nonEmpty(doc.Sub, w.T("brief.text", "key", kit.KeyOf("record.save"))), " · "), nil, func() { s.writeBrief(link) }, s.leavePanel)
	list.SetRows(documentRows(doc))
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
			row := app.Row{ID: data.ID(section.Heading + strconv.Itoa(n)), Kind: app.KindNote, Title: item.Text, Sub: item.Sub, Fact: item.Label}
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

// writeBrief asks in which format, writes the file where only this person can
// read it and opens it with the system's viewer, which prints it.
func (s *Shell) writeBrief(link app.Link) {
	w := s.words()
	var rows []app.Row
	for _, format := range app.BriefFormats {
		rows = append(rows, app.Row{ID: data.ID(format), Kind: app.KindFile, Title: w.T("brief.format." + format)})
	}
	s.Pick(w.T("brief.write"), rows, func(row app.Row) {
		s.warm.Load(func(ctx context.Context) (func(), error) {
			dir, err := os.UserCacheDir()
			if err != nil {
				dir = os.TempDir()
			}
			path, err := s.app.WriteBrief(ctx, link.ID, string(row.ID), filepath.Join(dir, "wawasan"))
			if err != nil {
				return nil, err
			}
			return func() {
				s.Say(w.T("brief.written", "path", path), false)
				if err := s.fyneApp.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
					s.Fail(data.Unavailable("brief.error.open", "path", path).Because(err))
				}
			}, nil
		})
	})
}
