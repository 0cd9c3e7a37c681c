package app

import (
	"context"
	"path/filepath"
	"strings"

	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/data"
)

// Brief gathers on one page what to know before an interview. Nothing that is
// off the record is in it.
func (a *App) Brief(ctx context.Context, interview data.ID) (document.Doc, error) {
	r := a.store.Read(ctx)
	i, err := r.Interview(interview)
	if err != nil {
		return document.Doc{}, err
	}
	w := a.Words()
	d := document.Doc{Lang: w.Code(), Foot: w.T("brief.foot")}
	with, err := r.FirstContacts([]data.ID{interview})
	if err != nil {
		return d, err
	}
	contact := with[interview]
	if d.Title, err = a.Title(ctx, Link{Kind: thing.KindInterview, ID: interview}); err != nil {
		return d, err
	}
	var c data.Contact
	if contact != "" {
		if c, err = r.Contact(contact); err != nil {
			return d, err
		}
		page, err := a.Show(ctx, Link{Kind: thing.KindContact, ID: contact})
		if err != nil {
			return d, err
		}
		d.Sub = page.Sub
	}
	for _, section := range []func(data.Reader, data.Interview, data.Contact) (document.Section, error){
		a.briefWhen, a.briefKnown, a.briefIntro, a.briefJob, a.briefQuestions, a.briefPromises, a.briefHistory, a.briefResearch,
	} {
		s, err := section(r, i, c)
		if err != nil {
			return d, err
		}
		d.Sections = append(d.Sections, s)
	}
	return d, nil
}

func (a *App) briefWhen(_ data.Reader, i data.Interview, c data.Contact) (document.Section, error) {
	w := a.Words()
	s := document.Section{Heading: w.T("brief.when")}
	item := func(label, text string) {
		if text != "" {
			s.Items = append(s.Items, document.Item{Label: label, Text: text})
		}
	}
	item(w.T("brief.time"), a.planned(i, c))
	medium := ""
	if i.Medium != "" {
		medium = w.T("medium." + i.Medium)
	}
	item(w.T("interview.place"), join(medium, i.Place))
	if i.Purpose != "" {
		item(w.T("interview.purpose"), w.T("purpose."+string(i.Purpose)))
	}
	item(w.T("interview.about"), i.About)
	return s, nil
}

func (a *App) briefKnown(r data.Reader, _ data.Interview, c data.Contact) (document.Section, error) {
	w := a.Words()
	s := document.Section{Heading: w.T("brief.known")}
	if c.ID == "" {
		return s, nil
	}
	introducer, err := contactName(r, c.IntroducerID)
	if err != nil {
		return s, err
	}
	if introducer != "" && c.MayMention {
		introducer = join(introducer, w.T("contact.may_mention"))
	}
	for _, f := range []Fact{{Label: w.T("contact.met"), Value: c.Met}, {Label: w.T("contact.introducer"), Value: introducer}, {Label: w.T("contact.about"), Value: c.About}} {
		if f.Value != "" {
			s.Items = append(s.Items, document.Item{Label: f.Label, Text: f.Value})
		}
	}
	return s, nil
}

func (a *App) briefIntro(_ data.Reader, i data.Interview, _ data.Contact) (document.Section, error) {
	s := document.Section{Heading: a.Words().T("interview.intro")}
	if i.Intro != "" {
		s.Items = []document.Item{{Text: i.Intro}}
	}
	return s, nil
}

// briefRoom is how many lines to write by hand a question asks for.
const briefRoom = 3

func (a *App) briefQuestions(r data.Reader, i data.Interview, _ data.Contact) (document.Section, error) {
	w := a.Words()
	s := document.Section{Heading: w.T("interview.questions")}
	planned, err := r.PlannedQuestions(i.ID)
	for n, q := range planned {
		s.Items = append(s.Items, document.Item{Number: n + 1, Text: q.Text, Emphasised: q.Must, Room: briefRoom})
	}
	return s, err
}

// briefPromises are what I promised them, and they me, that stands open.
func (a *App) briefPromises(r data.Reader, _ data.Interview, c data.Contact) (document.Section, error) {
	w := a.Words()
	s := document.Section{Heading: w.T("brief.promises")}
	if c.ID == "" {
		return s, nil
	}
	open, err := r.PromisesOpen(500)
	for _, p := range open {
		if p.ContactID == c.ID && !p.OffRecord {
			s.Items = append(s.Items, document.Item{Label: w.T("line." + p.Direction), Text: plainly(p.Text), Sub: w.Day(p.Due)})
		}
	}
	return s, err
}

// briefLines is how much of the history a page has room for.
const briefLines = 8

func (a *App) briefHistory(r data.Reader, i data.Interview, c data.Contact) (document.Section, error) {
	w := a.Words()
	s := document.Section{Heading: w.T("brief.history")}
	if c.ID == "" {
		return s, nil
	}
	items, err := r.ContactTimeline(c.ID, 60)
	for _, it := range items {
		if it.OffRecord || it.Text == "" || it.InterviewID == i.ID && it.Kind == "interview" || it.Mark == "person" || len(s.Items) == briefLines {
			continue
		}
		s.Items = append(s.Items, document.Item{Label: w.Day(a.day(it.At)), Text: shorten(plainly(it.Text), 160)})
	}
	return s, err
}

func (a *App) briefResearch(r data.Reader, i data.Interview, c data.Contact) (document.Section, error) {
	w := a.Words()
	s := document.Section{Heading: w.T("brief.research")}
	found, err := r.FindingsOn(i.CompanyID, c.ID, data.PageQuery{Limit: 10})
	for _, f := range found {
		source := f.Source
		if !f.FoundOn.IsZero() {
			source = join(source, w.Date(f.FoundOn))
		}
		s.Items = append(s.Items, document.Item{Label: shorten(firstOf(f.Company, f.Who), 24), Text: f.Text, Sub: source})
	}
	return s, err
}

// briefJob is the bridge to a job interview: what was heard at the company, and
// what I learned and now do. domain.md section 3.
func (a *App) briefJob(r data.Reader, i data.Interview, _ data.Contact) (document.Section, error) {
	w := a.Words()
	s := document.Section{Heading: w.T("brief.job")}
	if i.Purpose != data.PurposeJobInterview {
		return s, nil
	}
	heard, err := r.HeardAt(i.CompanyID, i.ID, 6)
	if err != nil {
		return s, err
	}
	for _, n := range heard {
		s.Items = append(s.Items, document.Item{Label: shorten(n.Who, 24), Text: shorten(plainly(n.Text), 160)})
	}
	grown, err := r.LessonsApplied(4)
	for _, l := range grown {
		s.Items = append(s.Items, document.Item{Label: w.T("brief.growth"), Text: plainly(l.Text), Sub: l.AppliedResult})
	}
	return s, err
}

// BriefFormats are the formats a brief is written in.
var BriefFormats = []string{"pdf", "html", "md"}

// WriteBrief writes the brief of an interview as a file that only this person
// can read, in a folder, and returns its path. An existing one is replaced: it
// is made anew from the notebook each time.
func (a *App) WriteBrief(ctx context.Context, interview data.ID, format, dir string) (string, error) {
	d, err := a.Brief(ctx, interview)
	if err != nil {
		return "", err
	}
	raw, err := a.rendered(ctx, d, format)
	if err != nil {
		return "", err
	}
	return KeepFile(filepath.Join(dir, a.Words().T("brief.file")+"-"+fileName(d.Title)+"."+format), raw)
}

func (a *App) rendered(ctx context.Context, d document.Doc, format string) ([]byte, error) {
	switch format {
	case "md":
		return []byte(document.Markdown(d)), nil
	case "html":
		text, err := document.HTML(d)
		return []byte(text), err
	case "pdf":
		paper := document.Paper(a.Setting(ctx, SettingPaper))
		if paper != document.Letter {
			paper = document.A4
		}
		return document.PDF(d, paper, a.Words().T("document.other_script"))
	}
	return nil, data.Invalid("brief.error.format", "text", format)
}

// fileName makes a name that every system takes.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if r == ' ' || r == ',' {
			return '-'
		}
		if strings.ContainsRune(`<>:"/\|?*`, r) || r < ' ' {
			return -1
		}
		return r
	}, title)
	return strings.Trim(shorten(strings.ReplaceAll(name, "--", "-"), 60), "-.…")
}
