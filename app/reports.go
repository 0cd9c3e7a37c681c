package app

import (
	"context"
	"path/filepath"
	"strings"

	"wawasan/app/asking"
	"wawasan/app/document"
	"wawasan/app/exchange"
	"wawasan/app/outlet"
	"wawasan/app/report"
	"wawasan/app/say"
	"wawasan/app/today"
	"wawasan/data"
)

// Brief gathers on one page what to know before an interview. Nothing that is
// off the record is in it.
func (a *App) Brief(ctx context.Context, interview data.ID) (document.Doc, error) {
	b, err := report.ReadBrief(ctx, a.desk, interview)
	if err != nil {
		return document.Doc{}, err
	}
	if b.Intro == "" {
		b.Intro = a.whoIAm(ctx)
	}
	title, err := a.Title(ctx, Link{Kind: "interview", ID: interview})
	return a.say().Brief(b, title, asking.Planned(a.desk, b.Interview, b.With, a.Words())), err
}

// whoIAm introduces the owner by what the settings say, "" where they say
// nothing: an interview may say more of it.
func (a *App) whoIAm(ctx context.Context) string {
	var who []string
	for _, part := range []string{a.Setting(ctx, SettingMyName), a.MyRole(ctx, a.Words().Code())} {
		if part = strings.TrimSpace(part); part != "" {
			who = append(who, part)
		}
	}
	if len(who) == 0 {
		return ""
	}
	return a.Words().T("brief.me", "who", strings.Join(who, ", "))
}

// Digest writes together what was learned, of the lessons a filter keeps, for
// others to read: by kind, names of people and companies replaced, nothing
// that is off the record. With named the companies stay.
func (a *App) Digest(ctx context.Context, title, filter string, named bool) (document.Doc, error) {
	d, err := report.ReadDigest(ctx, a.desk, filter, named)
	if err != nil {
		return document.Doc{}, err
	}
	return a.say().Digest(d, title), nil
}

// WriteUp writes together what interviews gave, to be handed in: whom they were
// with and why, questions with answers, fit, interest, what is open and what
// comes next; for no interviews, of the one held last. With roles, people and
// companies have no names in it. Nothing that is off the record is in it.
func (a *App) WriteUp(ctx context.Context, interviews []data.ID, roles bool) (document.Doc, error) {
	w, err := report.ReadWriteUp(ctx, a.desk, interviews)
	if err != nil {
		return document.Doc{}, err
	}
	return a.say().WriteUp(w, a.Setting(ctx, SettingMyName), roles), nil
}

// Progress writes together what was done from one day to another, both
// included, what comes next and where help is wanted, for whoever helps. No day
// is today, and the Monday before it. With roles, people and companies have no
// names in it. Nothing that is off the record is in it.
func (a *App) Progress(ctx context.Context, from, to data.Date, roles bool) (document.Doc, error) {
	if to.IsZero() {
		to = a.Today()
	}
	if from.IsZero() {
		from = today.MondayOf(to)
	}
	p, err := report.ReadProgress(ctx, a.desk, from, to)
	if err != nil {
		return document.Doc{}, err
	}
	return a.say().Progress(p, a.Setting(ctx, SettingMyName), roles), nil
}

// About writes together what the notebook holds about a person, for them.
// Nothing that is off the record is in it; how many lines stayed out for that is
// returned beside it.
func (a *App) About(ctx context.Context, contact data.ID) (document.Doc, int, error) {
	about, err := exchange.ReadAbout(ctx, a.desk, contact)
	if err != nil {
		return document.Doc{}, 0, err
	}
	return a.say().About(about, a.Setting(ctx, SettingMyName)), about.Stayed, nil
}

// AboutLeft says how many lines about a person stayed out, "" for none.
func (a *App) AboutLeft(stayed int) string {
	if stayed == 0 {
		return ""
	}
	return a.Words().N("about.stayed", stayed)
}

// LastHeld are the interviews held last, at most so many, the latest first. It
// refuses (not found) where none was held.
func (a *App) LastHeld(ctx context.Context, most int) ([]data.ID, error) {
	return report.LastHeld(a.desk.Read(ctx), most)
}

// WriteBrief writes the brief of an interview as a file that only this person
// can read, in a folder, and returns its path. An existing one is replaced: it
// is made anew from the notebook each time.
func (a *App) WriteBrief(ctx context.Context, interview data.ID, format, dir string) (string, error) {
	d, err := a.Brief(ctx, interview)
	if err != nil {
		return "", err
	}
	return a.WriteDocument(ctx, d, format, filepath.Join(dir, a.say().BriefName(d.Title)+"."+format))
}

// WriteDigest writes a digest as a file in a folder and returns its path. An
// existing one is replaced.
func (a *App) WriteDigest(ctx context.Context, d document.Doc, format, dir string) (string, error) {
	return a.WriteDocument(ctx, d, format, filepath.Join(dir, say.DocumentName(d.Title)+"."+format))
}

// WriteDocument writes a document in one of document.Formats to a file that
// only this person can read, and returns its path.
func (a *App) WriteDocument(ctx context.Context, d document.Doc, format, path string) (string, error) {
	raw, err := a.RenderDocument(ctx, d, format)
	if err != nil {
		return "", err
	}
	return outlet.Keep(path, raw)
}

// ReadOnce asks to read a document that names nobody before it is handed on, and
// says which of its words may still be names; "" of one that has names.
func (a *App) ReadOnce(d document.Doc) string {
	switch {
	case !d.Nameless:
		return ""
	case len(d.MayName) == 0:
		return a.Words().T("document.read_once")
	}
	return a.Words().N("document.may_name", len(d.MayName), "words", someOf(d.MayName))
}

// mostNamed words are named.
const mostNamed = 5

// someOf names the first of some words.
func someOf(words []string) string {
	named := strings.Join(words[:min(len(words), mostNamed)], ", ")
	if len(words) > mostNamed {
		named += ", …"
	}
	return named
}

// Unshown says which words of a document stand in a file of a format as a word
// for letters that no font of this computer has, "" when none do.
func (a *App) Unshown(d document.Doc, format string) string {
	words := a.UnshownWords(d, format)
	if len(words) == 0 {
		return ""
	}
	return a.Words().T("document.unshown", "words", someOf(words), "instead", a.Words().T("document.other_script"))
}

// UnshownWords are the words of a document that no font of this computer has,
// where a format needs one.
func (a *App) UnshownWords(d document.Doc, format string) []string {
	if format != "pdf" {
		return nil
	}
	return document.Unshown(d)
}

// RenderDocument is a document in one of document.Formats, on the paper of the
// settings.
func (a *App) RenderDocument(ctx context.Context, d document.Doc, format string) ([]byte, error) {
	return document.Render(d, format, document.Paper(a.Setting(ctx, SettingPaper)), a.Words().T("document.other_script"))
}
