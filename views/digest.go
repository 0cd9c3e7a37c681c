package views

import (
	"context"
	"net/url"
	"os"
	"path/filepath"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// openDigest writes together the lessons the list shows, for others to read;
// from an industry, those about it.
func (s *Shell) openDigest() {
	filter, title := s.digestOf()
	w := s.words()
	doc, err := s.app.Digest(context.Background(), title, filter, false)
	if err != nil {
		s.Fail(err)
		return
	}
	write := func() { s.writeDigest(doc) }
	p, rows := s.keyPanel("digest", doc.Title, w.T("digest.text", "sub", doc.Sub, "key", command.KeyOf("record.save")), list.Params{Wrap: true, OnOpen: func(app.Row) { write() }})
	rows.SetRows(documentRows(doc))
	p.save = write
	s.openPanel(p)
}

// digestOf is what to write together: the industry chosen, or the lessons as
// they are filtered.
func (s *Shell) digestOf() (filter, title string) {
	w := s.words()
	if link := s.chosen(thing.KindIndustry); link.ID != "" {
		name, err := s.app.Title(context.Background(), link)
		if err == nil {
			return `industry:"` + name + `"`, w.T("digest.title", "about", name)
		}
	}
	if f := s.lessonFilter(); f != "" {
		return f, w.T("digest.title", "about", f)
	}
	return "", w.T("digest.title_all")
}

// writeDigest asks in which format and writes the file where documents of this
// kind go.
func (s *Shell) writeDigest(doc document.Doc) {
	s.writeDocument(func(ctx context.Context, format, dir string) (string, error) {
		return s.app.WriteDigest(ctx, doc, format, dir)
	})
}

// writeDocument asks in which format, writes the file where only this person
// can read it and opens it with the system's viewer, which prints it.
func (s *Shell) writeDocument(write func(ctx context.Context, format, dir string) (string, error)) {
	w := s.words()
	var formats []overlay.Choice[string]
	for _, format := range app.BriefFormats {
		formats = append(formats, page.A(format, say.IconFile, w.T("brief.format."+format)))
	}
	page.Pick(s, w.T("document.write"), formats, func(format string) {
		s.writing.Do(func(ctx context.Context) (func(), error) {
			dir, err := os.UserCacheDir()
			if err != nil {
				dir = os.TempDir()
			}
			path, err := write(ctx, format, filepath.Join(dir, "wawasan"))
			if err != nil {
				return nil, err
			}
			return func() { s.openFile(path) }, nil
		})
	})
}

// openFile says where a file was written and opens it.
func (s *Shell) openFile(path string) {
	s.Say(s.words().T("document.written", "path", path), false)
	if err := s.fyneApp.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		s.Fail(data.Unavailable("document.error.open", "path", path).Because(err))
	}
}
