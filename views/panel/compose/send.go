package compose

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"net/url"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// ready copies the message and asks how it goes on: the person sends it.
func (p *Panel) ready() {
	if p.sending {
		return
	}
	h, w, s := p.host, p.host.App().Words(), p.state
	h.Copy(s.whole())
	text := w.T("compose.ready")
	if p.count > 0 {
		text = w.N("compose.ready.findings", p.count) + " " + text
	}
	d := overlay.NewDialog(w.T("compose.copied"), text, nil)
	d.AddButtons(part.NewButton(w.T("compose.not_sent"), "Esc", d.Close))
	if s.m.Channel == outreach.Email && s.from.To != "" {
		d.AddButtons(part.NewButton(w.T("compose.mail"), "", p.mail))
	}
	if link, ok := profile(s.from.Link); ok {
		d.AddButtons(part.NewButton(w.T("compose.profile"), "", func() { h.Browse(link, "compose.error.open") }))
	}
	d.AddButtons(part.NewPrimaryButton(w.T("compose.sent"), "Enter", func() {
		d.Close()
		p.log()
	}))
	d.Open(h.Canvas())
}

// profile is the address of a page of the web, of all that page.Address lets
// through.
func profile(text string) (*url.URL, bool) {
	link, ok := page.Address(text)
	return link, ok && link.Host != ""
}

// mail opens the mail program; a text too long for it waits on the clipboard.
func (p *Panel) mail() {
	address, _ := outreach.Mailto(p.state.from.To, p.state.subject.typed, p.state.body.typed)
	link, err := url.Parse(address)
	if err != nil {
		p.host.Fail(err)
		return
	}
	p.host.Browse(link, "compose.error.open")
}

// log keeps the message as sent just now, and what was given of oneself for the
// next one.
func (p *Panel) log() {
	h, a, m, lang := p.host, p.host.App(), p.state.m, p.state.lang
	subject, body, given := p.state.subject.typed, p.state.body.typed, maps.Clone(p.state.given)
	if !p.state.hasSubject() {
		subject = ""
	}
	m.Topic, m.Industry = cmp.Or(given["topic"], m.Topic), cmp.Or(given["industry"], m.Industry)
	p.sending = true
	h.Write(func(ctx context.Context) (func(), error) {
		id, refused := a.LogSent(ctx, m, subject, body)
		var left error
		if refused == nil {
			left = errors.Join(a.KeepMine(ctx, lang, given), a.DropDraft(ctx, of(m.Contact)))
		}
		return func() {
			if refused != nil {
				p.refused(refused)
				return
			}
			p.logged(id, left)
		}, nil
	})
}

// refused tells why the message could not be logged; it stays, and its draft.
func (p *Panel) refused(why error) {
	p.sending = false
	p.host.Fail(why)
	p.keep()
}

// logged goes on with the interview or, where an introducer was asked, with the
// paragraph that they can pass on unchanged. A person who is elsewhere by now
// is told, and stays there. What else was left to do is told and is no reason
// to log the message twice.
func (p *Panel) logged(interview data.ID, left error) {
	h, w, m := p.host, p.host.App().Words(), p.state.m
	defer h.Fail(left)
	front := h.LeaveThis(p)
	if front && m.Kind == outreach.Ask && m.Channel == outreach.Introducer {
		m.Interview, m.Kind = interview, outreach.Forward
		fresh(h, m)
		h.Say(w.T("compose.pass_on"), true)
		return
	}
	if front && interview != "" {
		h.Go(app.Link{Kind: thing.KindInterview, ID: interview})
	}
	h.Say(w.T("change.outreach.sent"), true)
}
