// Package compose is the panel in which a message is written: choices, what is
// missing and the text at the left, what speaks against sending it so at the
// right. It sends nothing.
package compose

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
)

// Panel is a message as it is written.
type Panel struct {
	host     panel.Host
	state    *state
	title    string
	own      []app.Choice // templates of the person's own
	sent     *outreach.Sent
	form     *form.Form
	findings *list.KeyList
	count    int // findings now
	content  fyne.CanvasObject
	checking core.Loader
	filling  core.Loader
	sending  bool
}

// Open shows a message to be written. One to the same person that was left
// unfinished is offered first.
func Open(h panel.Host, m app.Writing) {
	h.Read(func(ctx context.Context) (func(), error) {
		draft, err := h.App().Draft(ctx, of(m.Contact))
		if err != nil {
			return nil, err
		}
		if len(draft) == 0 {
			return show(ctx, h, m, nil)
		}
		w := h.App().Words()
		return func() {
			h.Ask(w.T("form.draft.title"), w.T("form.draft.text", "what", say.Shorten(firstOf(draft["body"], w.T("draft.panel.message")), 80)), w.T("form.draft.yes"), w.T("form.draft.no"),
				func() { Resume(h, m.Contact) },
				func() { drop(h, m.Contact); fresh(h, m) })
		}, nil
	})
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

func fresh(h panel.Host, m app.Writing) {
	h.Read(func(ctx context.Context) (func(), error) { return show(ctx, h, m, nil) })
}

// Resume goes on with the message to a contact that was left unfinished.
func Resume(h panel.Host, contact data.ID) {
	h.Read(func(ctx context.Context) (func(), error) {
		draft, err := h.App().Draft(ctx, of(contact))
		if err != nil || len(draft) == 0 {
			return nil, err
		}
		return show(ctx, h, writingOf(contact, draft), draft)
	})
}

func of(contact data.ID) app.DraftOf {
	return app.DraftOf{Kind: app.DraftMessage, Ref: string(contact)}
}

func drop(h panel.Host, contact data.ID) {
	h.Write(func(ctx context.Context) (func(), error) { return nil, h.App().DropDraft(ctx, of(contact)) })
}

// show reads what a message needs, in the background, and puts it up.
func show(ctx context.Context, h panel.Host, m app.Writing, draft map[string]string) (func(), error) {
	a := h.App()
	sent, err := a.SentToOthers(ctx, m.Contact)
	if err != nil {
		return nil, err
	}
	written, err := a.Write(ctx, m, nil)
	if err != nil {
		return nil, err
	}
	title, err := titleOf(ctx, a, m)
	if err != nil {
		return nil, err
	}
	own := a.TemplateChoices(ctx, m)
	return func() {
		p := &Panel{host: h, sent: sent, title: title, own: own, state: begin(m, written)}
		p.checking.Runner, p.checking.OnError = h.Runner(), h.Fail
		p.filling.Runner, p.filling.OnError = h.Runner(), h.Fail
		if draft != nil {
			p.state = resume(m, written, draft)
			h.Say(a.Words().T("panel.draft.resumed"), false)
		}
		p.put("")
	}, nil
}

// titleOf says what is written, and to whom where that is not the contact.
func titleOf(ctx context.Context, a *app.App, m app.Writing) (string, error) {
	w := a.Words()
	name, err := a.Title(ctx, app.Link{Kind: thing.KindContact, ID: m.Contact})
	if err != nil {
		return "", err
	}
	title := w.T(m.Kind.Key()) + ": " + name
	to, err := a.Addressee(ctx, m)
	if err != nil || to == m.Contact {
		return title, err
	}
	if to == "" {
		return title + " · " + w.T("compose.no_introducer"), nil
	}
	through, err := a.Title(ctx, app.Link{Kind: thing.KindContact, ID: to})
	return title + " · " + w.T("compose.through", "who", through), err
}

// put puts the panel up, with the focus on a field or, for "", where the work
// is.
func (p *Panel) put(focus string) {
	h, w := p.host, p.host.App().Words()
	p.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: p.title, Save: w.T("compose.copy"),
		Fields: p.state.fields(w, p.own), Beside: []string{"purpose", "form", "template"}, Today: h.App().Today, OnChange: p.changed,
		OnSubmit: func(map[string]string) { p.ready() }, OnCancel: p.leave, OnKey: h.Key,
	})
	p.findings = list.NewKeyList(list.Params{
		Words: w, Label: w.T("compose.findings"), Wrap: true, OnBack: p.leave, OnKey: h.Key,
		Empty: part.NewEmptyState("note", w.T("compose.fine.title"), w.T("compose.fine.text"), command.KeyOf("record.save"), w.T("compose.copy")),
	})
	p.content = container.New(panel.Columns{}, p.form, p.findings)
	p.check()
	h.OpenPanel(p)
	if focus == "" {
		focus = p.state.begins()
	}
	p.form.FocusOn(h.Canvas(), focus)
}

// Name is what tests call it.
func (p *Panel) Name() string { return "compose" }

// Content is form and findings.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Target is the form.
func (p *Panel) Target() fyne.Focusable { return p.form.Target() }

// Save copies the message.
func (p *Panel) Save() { p.form.Submit() }

// Interview is the one the message is about, if there is one.
func (p *Panel) Interview() app.Link {
	if p.state.m.Interview == "" {
		return app.Link{}
	}
	return app.Link{Kind: thing.KindInterview, ID: p.state.m.Interview}
}

// changed follows the form: what is given for a slot stands in the text at once,
// and a choice brings its template as long as the text is still the
// template's.
func (p *Panel) changed(values map[string]string) {
	s := p.state
	own := s.isOwn()
	if filled := s.write(values); filled != "" {
		p.form.SetValue("subject", s.subject.typed)
		p.form.SetValue("body", s.body.typed)
	}
	if field := s.choose(values); field != "" {
		p.refill(field, own)
	}
	p.keep()
	p.check()
}

// refill takes the text of other choices; what the person wrote stays.
func (p *Panel) refill(field string, own bool) {
	a, m := p.host.App(), p.state.m
	p.filling.Load(func(ctx context.Context) (func(), error) {
		written, err := a.Write(ctx, m, nil)
		if err != nil {
			return nil, err
		}
		title, err := titleOf(ctx, a, m)
		if err != nil {
			return nil, err
		}
		choices := a.TemplateChoices(ctx, m)
		return func() {
			p.title, p.own = title, choices
			if !own {
				p.state.fill(written)
			}
			p.put(field)
		}, nil
	})
}

// keep keeps the message, with each change, for the next start.
func (p *Panel) keep() {
	if p.sending {
		return
	}
	draft := p.state.draft()
	if draft == nil {
		drop(p.host, p.state.m.Contact)
		return
	}
	p.host.App().KeepDraft(of(p.state.m.Contact), draft)
}

// leave leaves the message; what was written waits.
func (p *Panel) leave() {
	if p.state.draft() != nil {
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
	w := p.host.App().Words()
	p.count = len(found)
	rows := make([]app.Row, len(found))
	for n, f := range found {
		rows[n] = app.Row{Key: f.Rule + "/" + strconv.Itoa(n), Icon: say.IconProblem, Title: f.Say(w), Sub: quoted(f, subject, body)}
	}
	if len(rows) > 0 {
		rows[0].Heading = w.N("compose.count", len(rows))
	}
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
