// Package compose is the panel in which a message is written: choices, what is
// missing and the text at the left, what speaks against sending it so at the
// right. It sends nothing.
package compose

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
)

// Panel is a message as it is written.
type Panel struct {
	host     panel.Host
	state    *state
	head     heading
	own      []app.Choice // templates of the person's own
	sent     *outreach.Sent
	fields   []app.Field // of the form
	form     *form.Form
	findings *list.KeyList
	count    int // findings now
	content  *fyne.Container
	checking core.Loader
	filling  core.Loader
	kept     bool // there may be a draft
	sending  bool
}

// put puts the panel up, with the focus where the work is.
func (p *Panel) put() {
	h, w := p.host, p.host.App().Words()
	p.findings = list.NewKeyList(list.Params{
		Words: w, Label: w.T("compose.findings"), Wrap: true, OnBack: p.leave, OnKey: h.Key, OnActs: h.Acts,
		Empty: part.NewEmptyState("note", w.T("compose.fine.title"), w.T("compose.fine.text"), command.KeyOf("record.save"), w.T("compose.copy")),
	})
	p.content = container.New(panel.Columns{}, p.dress(), p.findings)
	p.check()
	h.OpenPanel(p)
	p.form.FocusOn(h.Canvas(), p.state.begins())
}

// dress makes the form anew, under a heading that stays in sight however far
// the form is scrolled.
func (p *Panel) dress() fyne.CanvasObject {
	h, w := p.host, p.host.App().Words()
	p.fields = p.state.fields(w, p.own)
	p.form = form.NewForm(form.Params{
		Words: w, Name: p.head.title, SaveKey: command.KeyOf("record.save"), Save: w.T("compose.copy"),
		Fields: p.fields, Beside: []string{"purpose", "channel", "form", "lang", "template"}, Today: h.App().Today, OnChange: p.changed, Suggest: func(kind thing.FieldType, query string) ([]string, error) { return page.Suggest(h.App(), kind, query) },
		OnSubmit: func(map[string]string) { p.ready() }, OnCancel: p.leave, OnKey: h.Key,
	})
	return part.Topped(part.NewHeading(p.head.title, p.head.through), p.form)
}

// dressAgain makes the form anew where it stands, and leaves the focus in the
// field in which it is: the person may have gone on, or elsewhere.
func (p *Panel) dressAgain() {
	c := p.host.Canvas()
	was := c.Focused()
	field, inside := p.fieldOf(was)
	p.content.Objects[0] = p.dress()
	p.content.Refresh()
	p.check()
	if !inside {
		return
	}
	if !slices.ContainsFunc(p.fields, func(f app.Field) bool { return f.Key == field }) {
		field = p.state.begins()
	}
	p.form.FocusOn(c, field)
	before, text := was.(*form.Entry)
	now, still := c.Focused().(*form.Entry)
	if text && still && before.Text == now.Text {
		now.CursorRow, now.CursorColumn = before.CursorRow, before.CursorColumn
		now.Refresh()
	}
}

// fieldOf is the field of the form that takes the keyboard, and whether the
// form does at all.
func (p *Panel) fieldOf(focused fyne.Focusable) (key string, inside bool) {
	for n, o := range p.form.Inner() {
		if focused == nil || core.FirstFocusable(o) != focused {
			continue
		}
		if n < len(p.fields) {
			key = p.fields[n].Key
		}
		return key, true
	}
	return "", false
}

// Name is what tests call it.
func (p *Panel) Name() string { return "compose" }

// Content is form and findings.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Target is the form.
func (p *Panel) Target() fyne.Focusable { return p.form.Target() }

// Save copies the message.
func (p *Panel) Save() { p.form.Submit() }

// SaveWord is the word on its button.
func (p *Panel) SaveWord() string { return p.form.SaveWord() }

// Interview is the one the message is about, if there is one.
func (p *Panel) Interview() app.Link {
	if p.state.m.Interview == "" {
		return app.Link{}
	}
	return app.Link{Kind: thing.KindInterview, ID: p.state.m.Interview}
}

// changed follows the form: what is given for a slot stands in the text at
// once, and a choice brings its template as long as the text is still the
// template's.
func (p *Panel) changed(values map[string]string) {
	s := p.state
	if s.write(values) {
		p.form.SetValue("subject", s.subject.typed)
		p.form.SetValue("body", s.body.typed)
	}
	if s.choose(values) != "" {
		p.refill()
	}
	p.keep()
	p.check()
}

// refill takes the text of other choices; what the person wrote stays, also
// what they write meanwhile.
func (p *Panel) refill() {
	a, m := p.host.App(), p.state.m
	p.filling.Load(func(ctx context.Context) (func(), error) {
		written, err := a.Write(ctx, m, nil)
		if err != nil {
			return nil, err
		}
		head, err := headingOf(ctx, a, m)
		if err != nil {
			return nil, err
		}
		choices := a.TemplateChoices(ctx, m)
		return func() {
			p.head, p.own = head, choices
			if p.state.isOwn() {
				p.host.Say(a.Words().T("compose.own_stays"), false)
			}
			p.state.refill(written)
			p.dressAgain()
		}, nil
	})
}

// keep keeps the message, with each change, for the next start.
func (p *Panel) keep() {
	if p.sending {
		return
	}
	if draft := p.state.draft(); draft != nil {
		p.kept = true
		p.host.App().KeepDraft(of(p.state.m.Contact), draft)
	} else if p.kept {
		p.kept = false
		drop(p.host, p.state.m.Contact, p.keepAgain)
	}
}

// keepAgain keeps what was written while the draft was dropped: it may have
// been dropped with it.
func (p *Panel) keepAgain() {
	if p.state.draft() != nil {
		p.keep()
	}
}

// leave leaves the message; what was written waits.
func (p *Panel) leave() {
	if !p.sending && p.state.draft() != nil {
		p.host.Say(p.host.App().Words().T("compose.kept"), false)
	}
	p.host.LeavePanel()
}

// check lists what speaks against the text, with its place.
func (p *Panel) check() {
	a, m, subject, body := p.host.App(), p.state.m, p.state.subject.typed, p.state.body.typed
	if !p.state.hasSubject() {
		subject = ""
	}
	p.checking.Load(func(ctx context.Context) (func(), error) {
		found, err := a.CheckMessage(ctx, m, subject, body, p.sent)
		return func() { p.show(found, subject, body) }, err
	})
}

func (p *Panel) show(found []outreach.Finding, subject, body string) {
	rows := findingRows(p.host.App().Words(), found, subject, body)
	p.count = len(rows)
	p.findings.SetRows(rows)
}

// quoted is the stretch of text a finding is about.
func quoted(f outreach.Finding, subject, body string) string {
	of := body
	if f.InSubject {
		of = subject
	}
	if f.Start < 0 || f.End > len(of) || f.Start >= f.End {
		return ""
	}
	return "“" + strings.Join(strings.Fields(of[f.Start:f.End]), " ") + "”"
}
