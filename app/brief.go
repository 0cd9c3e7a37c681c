package app

import (
	"context"
	"path/filepath"
	"strings"

	"wawasan/app/document"
	"wawasan/data"
)

// SettingPaper is the paper of briefs: "A4" or "Letter".
const SettingPaper = "paper"

// Brief gathers on one page what to know before an interview. Nothing that is
// off the record is in it.
func (a *App) Brief(ctx context.Context, interview data.ID) (document.Doc, error) {
	b := briefing{a: a, r: a.store.Read(ctx)}
	d := document.Doc{Lang: a.Words().Code(), Foot: a.Words().T("brief.foot")}
	var err error
	if b.i, err = b.r.Interview(interview); err != nil {
		return document.Doc{}, err
	}
	if b.home, err = newWithheld(b.r); err != nil {
		return d, err
	}
	with, err := b.r.FirstContacts([]data.ID{interview})
	if err != nil {
		return d, err
	}
	if d.Title, err = a.Title(ctx, Link{KindInterview, interview}); err != nil {
		return d, err
	}
	if contact := with[interview]; contact != "" {
		if b.c, err = b.home.sayable(contact); err != nil {
			return d, err
		}
		company, err := companyName(b.r, b.c.job.CompanyID)
		if err != nil {
			return d, err
		}
		d.Sub = join(b.c.job.Title, company)
	}
	for _, section := range []func() (document.Section, error){b.when, b.known, b.intro, b.job, b.questions, b.promises, b.history, b.research} {
		s, err := section()
		if err != nil {
			return d, err
		}
		d.Sections = append(d.Sections, s)
	}
	return d, nil
}

// briefing is a brief while it is gathered.
type briefing struct {
	a    *App
	r    data.Reader
	home *withheld
	i    data.Interview
	c    sayable // whom it is with, the zero one for nobody
}

func (b *briefing) when() (document.Section, error) {
	w := b.a.Words()
	s := document.Section{Heading: w.T("brief.when")}
	item := func(label, text string) {
		if text != "" {
			s.Items = append(s.Items, document.Item{Label: label, Text: text})
		}
	}
	item(w.T("brief.time"), b.a.planned(b.i, b.c.Contact))
	medium := ""
	if b.i.Medium != "" {
		medium = w.T("medium." + b.i.Medium)
	}
	item(w.T("interview.place"), join(medium, b.i.Place))
	if b.i.Purpose != "" {
		item(w.T("interview.purpose"), w.T("purpose."+string(b.i.Purpose)))
	}
	item(w.T("interview.about"), b.i.About)
	return s, nil
}

func (b *briefing) known() (document.Section, error) {
	w := b.a.Words()
	s := document.Section{Heading: w.T("brief.known")}
	if b.c.ID == "" {
		return s, nil
	}
	introducer, err := contactName(b.r, b.c.IntroducerID)
	if err != nil {
		return s, err
	}
	if introducer != "" && b.c.MayMention {
		introducer = join(introducer, w.T("contact.may_mention"))
	}
	for _, f := range []Fact{{w.T("contact.met"), b.c.Met}, {w.T("contact.introducer"), introducer}, {w.T("contact.about"), b.c.About}} {
		if f.Value != "" {
			s.Items = append(s.Items, document.Item{Label: f.Label, Text: f.Value})
		}
	}
	return s, nil
}

func (b *briefing) intro() (document.Section, error) {
	s := document.Section{Heading: b.a.Words().T("interview.intro")}
	if b.i.Intro != "" {
		s.Items = []document.Item{{Text: b.i.Intro}}
	}
	return s, nil
}

// briefRoom is how many lines to write by hand a question asks for.
const briefRoom = 3

func (b *briefing) questions() (document.Section, error) {
	w := b.a.Words()
	s := document.Section{Heading: w.T("interview.questions")}
	planned, err := b.r.PlannedQuestions(b.i.ID)
	if err != nil {
		return s, err
	}
	for _, q := range planned {
		off, err := b.home.row("gaps", q.GapID)
		if err != nil {
			return s, err
		}
		if !off {
			s.Items = append(s.Items, document.Item{Number: len(s.Items) + 1, Text: q.Text, Emphasised: q.Must, Room: briefRoom})
		}
	}
	return s, nil
}

// promises are what I promised them, and they me, that stands open.
func (b *briefing) promises() (document.Section, error) {
	w := b.a.Words()
	s := document.Section{Heading: w.T("brief.promises")}
	if b.c.ID == "" {
		return s, nil
	}
	open, err := b.r.PromisesOpen(500)
	if err != nil {
		return s, err
	}
	for _, p := range open {
		if p.ContactID != b.c.ID {
			continue
		}
		off, err := b.home.row("promises", p.ID)
		if err != nil {
			return s, err
		}
		if !off {
			s.Items = append(s.Items, document.Item{Label: w.T("line." + p.Direction), Text: plainly(p.Text), Sub: w.Day(p.Due)})
		}
	}
	return s, nil
}

// briefLines is how much of the history a page has room for.
const briefLines = 8

func (b *briefing) history() (document.Section, error) {
	w := b.a.Words()
	s := document.Section{Heading: w.T("brief.history")}
	if b.c.ID == "" {
		return s, nil
	}
	items, err := b.r.ContactTimeline(b.c.ID, 60)
	if err != nil {
		return s, err
	}
	for _, it := range items {
		off, err := b.itemOff(it)
		if err != nil {
			return s, err
		}
		if off || it.Text == "" || it.InterviewID == b.i.ID && it.Kind == "interview" || it.Mark == "person" || len(s.Items) == briefLines {
			continue
		}
		s.Items = append(s.Items, document.Item{Label: w.Day(b.a.day(it.At)), Text: shorten(plainly(it.Text), 160)})
	}
	return s, nil
}

// itemOff reports that something on a timeline stays at home.
func (b *briefing) itemOff(it data.TimelineItem) (bool, error) {
	switch it.Kind {
	case "note":
		return b.home.line(it.ID)
	case "lesson", "gap", "promise", "focus_area":
		return b.home.row(it.Kind+"s", it.ID)
	}
	return it.OffRecord, nil
}

func (b *briefing) research() (document.Section, error) {
	w := b.a.Words()
	s := document.Section{Heading: w.T("brief.research")}
	found, err := b.r.FindingsOn(b.i.CompanyID, b.c.ID, data.PageQuery{Limit: 10})
	for _, f := range found {
		source := f.Source
		if !f.FoundOn.IsZero() {
			source = join(source, w.Date(f.FoundOn))
		}
		s.Items = append(s.Items, document.Item{Label: shorten(firstOf(f.Company, f.Who), 24), Text: f.Text, Sub: source})
	}
	return s, err
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// job is the bridge to a job interview: what was heard at the company, and
// what I learned and now do. domain.md section 3.
func (b *briefing) job() (document.Section, error) {
	w := b.a.Words()
	s := document.Section{Heading: w.T("brief.job")}
	if b.i.Purpose != data.PurposeJobInterview {
		return s, nil
	}
	heard, err := b.r.HeardAt(b.i.CompanyID, b.i.ID, 6)
	if err != nil {
		return s, err
	}
	for _, n := range heard {
		off, err := b.home.line(n.ID)
		if err != nil {
			return s, err
		}
		if !off {
			s.Items = append(s.Items, document.Item{Label: shorten(n.Who, 24), Text: shorten(plainly(n.Text), 160)})
		}
	}
	grown, err := b.r.LessonsApplied(4)
	if err != nil {
		return s, err
	}
	for _, l := range grown {
		off, err := b.home.row("lessons", l.ID)
		if err != nil {
			return s, err
		}
		if !off {
			s.Items = append(s.Items, document.Item{Label: w.T("brief.growth"), Text: plainly(l.Text), Sub: l.AppliedResult})
		}
	}
	return s, nil
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
