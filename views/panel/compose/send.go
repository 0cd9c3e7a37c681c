package compose

import (
	"context"
	"net/url"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
)

// ready copies the message and asks how it goes on: the person sends it.
func (p *Panel) ready() {
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
	if link, err := url.Parse(s.from.Link); err == nil && link.Host != "" {
		d.AddButtons(part.NewButton(w.T("compose.profile"), "", func() { h.Browse(link, "compose.error.open") }))
	}
	d.AddButtons(part.NewPrimaryButton(w.T("compose.sent"), "Enter", func() {
		d.Close()
		p.log()
	}))
	d.Open(h.Canvas())
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
	h, a, m := p.host, p.host.App(), p.state.m
	subject, body, given := p.state.subject.typed, p.state.body.typed, p.state.given
	if !p.state.hasSubject() {
		subject = ""
	}
	p.sending = true
	h.Write(func(ctx context.Context) (func(), error) {
		id, err := a.LogSent(ctx, m, subject, body)
		if err == nil {
			err = a.KeepMine(ctx, m.Lang, given)
		}
		if err == nil {
			err = a.DropDraft(ctx, of(m.Contact))
		}
		return func() {
			p.sending = false
			if err != nil {
				h.Fail(err)
				return
			}
			p.logged(id)
		}, nil
	})
}

// logged goes on with the interview or, where an introducer was asked, with the
// paragraph that they can pass on unchanged.
func (p *Panel) logged(interview data.ID) {
	h, w, m := p.host, p.host.App().Words(), p.state.m
	if m.Kind == outreach.Ask && m.Channel == outreach.Introducer {
		m.Interview, m.Kind = interview, outreach.Forward
		fresh(h, m)
		h.Say(w.T("compose.pass_on"), true)
		return
	}
	if h.LeaveThis(p) && interview != "" {
		h.Go(app.Link{Kind: thing.KindInterview, ID: interview})
	}
	h.Say(w.T("change.outreach.sent"), true)
}
