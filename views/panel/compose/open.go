package compose

import (
	"cmp"
	"context"
	"slices"

	"wawasan/app"
	"wawasan/app/asking"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel"
)

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
			h.Ask(w.T("form.draft.title"), w.T("form.draft.text", "what", say.Shorten(cmp.Or(draft["body"], w.T("draft.panel.message")), 80)), w.T("form.draft.yes"), w.T("form.draft.no"),
				func() { Resume(h, m.Contact) },
				func() { drop(h, m.Contact, func() { fresh(h, m) }) })
		}, nil
	})
}

func fresh(h panel.Host, m app.Writing) {
	h.Read(func(ctx context.Context) (func(), error) { return show(ctx, h, m, nil) })
}

// Resume goes on with the message to a contact that was left unfinished; where
// there is none any more, a new one begins.
func Resume(h panel.Host, contact data.ID) {
	h.Read(func(ctx context.Context) (func(), error) {
		draft, err := h.App().Draft(ctx, of(contact))
		if err != nil {
			return nil, err
		}
		if len(draft) == 0 {
			m, err := h.App().WritingTo(ctx, contact)
			if err != nil {
				return nil, err
			}
			return show(ctx, h, m, nil)
		}
		return show(ctx, h, writingOf(contact, draft), draft)
	})
}

func of(contact data.ID) app.DraftOf {
	return app.DraftOf{Kind: app.DraftMessage, Ref: string(contact)}
}

// drop forgets what was kept, and then goes on.
func drop(h panel.Host, contact data.ID, then func()) {
	h.Write(func(ctx context.Context) (func(), error) { return then, h.App().DropDraft(ctx, of(contact)) })
}

// show reads what a message needs, in the background, and puts it up.
func show(ctx context.Context, h panel.Host, m app.Writing, draft map[string]string) (func(), error) {
	a := h.App()
	sent, err := a.SentToOthers(ctx, m.Contact)
	if err != nil {
		return nil, err
	}
	own := a.TemplateChoices(ctx, m)
	if !slices.ContainsFunc(own, func(c app.Choice) bool { return c.Value == string(m.Template) }) {
		m.Template = "" // it is gone since
	}
	m, written, err := written(ctx, a, m)
	if err != nil {
		return nil, err
	}
	head, err := headingOf(ctx, a, m)
	if err != nil {
		return nil, err
	}
	return func() {
		p := &Panel{host: h, sent: sent, head: head, own: own, state: begin(m, written), kept: draft != nil}
		p.checking.Runner, p.checking.OnError = h.Runner(), h.Fail
		p.filling.Runner, p.filling.OnError = h.Runner(), h.Fail
		if draft != nil {
			p.state = resume(m, written, draft)
			h.Say(a.Words().T("panel.draft.resumed"), false)
		}
		p.put()
		if written.Calendar != nil { // it is written all the same
			h.Say(a.Words().Error(written.Calendar), false)
		}
	}, nil
}

// written is the text of a message. What it was about may be gone since; what
// was typed is not lost with it.
func written(ctx context.Context, a *app.App, m app.Writing) (app.Writing, asking.Written, error) {
	w, err := a.Write(ctx, m, nil)
	if thing.Gone(err) && (m.Interview != "" || m.Lesson != "") {
		m.Interview, m.Lesson = "", ""
		w, err = a.Write(ctx, m, nil)
	}
	return m, w, err
}

// heading says what is written to whom and, where that goes through somebody,
// through whom.
type heading struct{ title, through string }

func headingOf(ctx context.Context, a *app.App, m app.Writing) (heading, error) {
	w := a.Words()
	name, err := a.Title(ctx, app.Link{Kind: thing.KindContact, ID: m.Contact})
	if err != nil {
		return heading{}, err
	}
	head := heading{title: w.T(m.Kind.Key()) + ": " + name}
	to, err := a.Addressee(ctx, m)
	if err != nil || to == m.Contact {
		return head, err
	}
	if to == "" {
		head.through = w.T("compose.no_introducer")
		return head, nil
	}
	who, err := a.Title(ctx, app.Link{Kind: thing.KindContact, ID: to})
	head.through = w.T("compose.through", "who", who)
	return head, err
}
