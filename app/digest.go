package app

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"wawasan/app/document"
	"wawasan/data"
)

// digestMost is how many lessons a digest holds: nobody reads more.
const digestMost = 300

// Digest writes together what was learned, of the lessons a filter keeps, for
// others to read: by kind, names of people and companies replaced, nothing
// that is off the record. With named the companies stay.
func (a *App) Digest(ctx context.Context, title, filter string, named bool) (document.Doc, error) {
	w := a.Words()
	d := document.Doc{Lang: w.Code(), Title: title, Foot: w.T("digest.foot")}
	r := a.store.Read(ctx)
	lessons, err := a.lessonsFor(r, filter, digestMost)
	if err != nil {
		return d, err
	}
	hidden, err := a.nameless(r, named)
	if err != nil {
		return d, err
	}
	d.Title = hidden.hideAny(title)
	links, err := r.LinkCounts()
	if err != nil {
		return d, err
	}
	home, err := newWithheld(r)
	if err != nil {
		return d, err
	}
	sections := map[string]*document.Section{}
	count := 0
	for _, kind := range digestKinds {
		sections[kind] = &document.Section{Heading: w.T("digest.kind." + firstOf(kind, "none"))}
	}
	for _, l := range lessons {
		s := sections[l.Kind]
		off, err := home.row("lessons", l.ID)
		if err != nil {
			return d, err
		}
		if off || s == nil {
			continue
		}
		count++
		applied := ""
		if !l.AppliedOn.IsZero() {
			applied = join(w.T("lesson.applied"), plainly(hidden.hide(l.AppliedResult)))
		}
		s.Items = append(s.Items, document.Item{
			Text: plainly(hidden.hide(l.Text)), Emphasised: l.Starred,
			Sub: join(l.Industry, w.Month(a.day(l.CreatedAt)), a.confirmed(links[l.ID]), applied),
		})
	}
	for _, kind := range digestKinds {
		d.Sections = append(d.Sections, *sections[kind])
	}
	d.Sub = w.N("digest.sub", count)
	if count == 0 {
		return d, data.NotFound("digest.error.empty", "filter", filter)
	}
	return d, nil
}

// digestKinds are the kinds of lessons in the order a reader wants them.
var digestKinds = []string{"misconception", "warning", "advice", "fact", "trend", "opening", "mentor_lead", ""}

func (a *App) confirmed(n data.LinkCount) string {
	w := a.Words()
	yes, no := "", ""
	if n.Confirms > 0 {
		yes = w.N("lesson.confirmed", n.Confirms)
	}
	if n.Contradicts > 0 {
		no = w.N("lesson.contradicted", n.Contradicts)
	}
	return join(yes, no)
}

// nameless knows all names of the notebook. Where companies stay, those do not
// that only lines off the record speak of.
func (a *App) nameless(r data.Reader, companiesStay bool) (*nameless, error) {
	w := a.Words()
	people, err := r.ContactNames()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	companies, err := r.CompanyNames()
	if err != nil {
		return nil, err
	}
	stay := map[data.ID]bool{}
	if companiesStay {
		open, err := onRecord(r, "companies", companies, len(companies), func(c data.Name) data.ID { return c.ID })
		if err != nil {
			return nil, err
		}
		for _, c := range open {
			stay[c.ID] = true
		}
	}
	return newNameless(w.T("digest.somebody"), names, companies, func(c data.Name) string {
		if stay[c.ID] {
			return ""
		}
		return w.T("digest.company")
	}), nil
}

// Nameless is a text with other words in the place of names of people and
// companies; "" where they could not be read.
func (a *App) Nameless(ctx context.Context, text string) string {
	hidden, err := a.nameless(a.store.Read(ctx), false)
	if err != nil {
		return ""
	}
	return hidden.hide(text)
}

// WriteDigest writes a digest as a file in a folder and returns its path. An
// existing one is replaced.
func (a *App) WriteDigest(ctx context.Context, d document.Doc, format, dir string) (string, error) {
	raw, err := a.rendered(ctx, d, format)
	if err != nil {
		return "", err
	}
	return KeepFile(filepath.Join(dir, fileName(d.Title)+"."+format), raw)
}

// KeepFile writes a file that only this person can read, in the place of an
// older one, and returns its path. It is there whole or not at all; a device
// or a pipe is written into, a link followed, a notebook never replaced.
func KeepFile(path string, raw []byte) (string, error) {
	if dir := filepath.Dir(path); os.MkdirAll(dir, 0o700) != nil {
		return "", data.Unavailable("data.error.folder", "path", dir)
	}
	write := func(w io.Writer) error {
		_, err := w.Write(raw)
		return err
	}
	to, err := leadsTo(path)
	switch {
	case err != nil:
	case to.stream:
		err = straight(context.Background(), to, write)
	case isNotebook(to.path):
		err = data.Conflict("export.error.notebook", "path", path)
	default:
		err = whole(to.path, write)
	}
	if err != nil && data.CodeOf(err) == data.CodeInternal {
		err = data.Unavailable("brief.error.write", "path", path).Because(err)
	}
	if err != nil {
		return "", err
	}
	return path, nil
}
