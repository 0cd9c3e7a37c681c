// Package document is the panels of documents, the brief one prepares with, the
// digest, the write-up and the page for whoever helps: they are read here and written as files.
package document

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	papers "wawasan/app/document"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
	"wawasan/views/panel/saveto"
)

// Panel is a document as a list. It is made anew after each change of the
// notebook, and once more when it is written.
type Panel struct {
	*panel.Listed
	host    panel.Host
	kind    kind
	content fyne.CanvasObject
	reading core.Loader
}

// kind is what tells one document from the other: how it is made, its title in
// the window, what stands under it and what its file is called.
type kind struct {
	name  string
	read  func(context.Context) (papers.Doc, error)
	title func(papers.Doc) string
	text  func(papers.Doc) string
	file  func(papers.Doc) string
}

// Brief is the panel of what to know before an interview.
type Brief struct {
	*Panel
	interview app.Link
}

// Interview is the one that is prepared: lines typed meanwhile belong to it.
func (b Brief) Interview() app.Link { return b.interview }

// OpenBrief shows what to know before an interview.
func OpenBrief(h panel.Host, interview app.Link) {
	a, w := h.App(), h.App().Words()
	brief := kind{
		name:  "brief",
		read:  func(ctx context.Context) (papers.Doc, error) { return a.Brief(ctx, interview.ID) },
		title: func(d papers.Doc) string { return w.T("brief.title", "who", d.Title) },
		text: func(d papers.Doc) string {
			return beside(d.Sub, w.T("brief.text"))
		},
		file: func(d papers.Doc) string { return say.New(w, a.Now()).BriefName(d.Title) },
	}
	open(h, brief, func(p *Panel) panel.Panel { return Brief{p, interview} })
}

// OpenDigest writes together the lessons that a filter keeps, for others to
// read.
func OpenDigest(h panel.Host, filter, title string) {
	a, w := h.App(), h.App().Words()
	digest := kind{
		name:  "digest",
		read:  func(ctx context.Context) (papers.Doc, error) { return a.Digest(ctx, title, filter, false) },
		title: func(d papers.Doc) string { return d.Title },
		text: func(d papers.Doc) string {
			return w.T("digest.text", "sub", d.Sub)
		},
		file: func(d papers.Doc) string { return say.DocumentName(d.Title) },
	}
	open(h, digest, func(p *Panel) panel.Panel { return p })
}

// ChooseWriteUp asks which interviews are written up, the one given, or the last
// few, and whether with names; then it shows that. The last that was held stands
// in the place of none, and of one that is still to come.
func ChooseWriteUp(h panel.Host, interview app.Link) {
	h.Read(func(ctx context.Context) (func(), error) {
		last, err := h.App().LastHeld(ctx, lastFew)
		if err != nil {
			return nil, err
		}
		one, title, err := held(ctx, h.App(), interview)
		return func() {
			page.Pick(h, h.App().Words().T("command.interview.writeup"), writeUps(h.App().Words(), one, title, last), func(w writeUp) { openWriteUp(h, w) })
		}, err
	})
}

// held is an interview with its title, none for one that is still to come.
func held(ctx context.Context, a *app.App, interview app.Link) (app.Link, string, error) {
	if interview.New() {
		return interview, "", nil
	}
	found, err := a.Kept(ctx, interview)
	if err != nil {
		return app.Link{}, "", err
	}
	if i, ok := found.(data.Interview); !ok || i.HeldAt.IsZero() {
		return app.Link{}, "", nil
	}
	title, err := a.Title(ctx, interview)
	return interview, title, err
}

// openWriteUp shows interviews written up.
func openWriteUp(h panel.Host, what writeUp) {
	openText(h, "writeup", func(ctx context.Context) (papers.Doc, error) {
		return h.App().WriteUp(ctx, what.interviews, what.roles)
	})
}

// openText shows a text for others, which says how long it is.
func openText(h panel.Host, name string, read func(context.Context) (papers.Doc, error)) {
	w := h.App().Words()
	open(h, kind{
		name:  name,
		read:  read,
		title: func(d papers.Doc) string { return d.Title },
		text:  func(d papers.Doc) string { return beside(h.App().ReadOnce(d), w.N("writeup.text", papers.Words(d))) },
		file:  func(d papers.Doc) string { return say.DocumentName(d.Title) },
	}, func(p *Panel) panel.Panel { return p })
}

// OpenAbout shows everything about a person, for them, and how many lines stay
// out of it.
func OpenAbout(h panel.Host, who app.Link) {
	a, w, left := h.App(), h.App().Words(), 0
	open(h, kind{
		name: "about",
		read: func(ctx context.Context) (papers.Doc, error) {
			doc, stayed, err := a.About(ctx, who.ID)
			left = stayed
			return doc, err
		},
		title: func(d papers.Doc) string { return d.Title },
		text:  func(papers.Doc) string { return beside(a.AboutLeft(left), w.T("brief.text")) },
		file:  func(d papers.Doc) string { return say.DocumentName(d.Title) },
	}, func(p *Panel) panel.Panel { return p })
}

// ChooseProgress asks which days the page for whoever helps is about, and
// whether with names; then it shows that.
func ChooseProgress(h panel.Host) {
	a, w := h.App(), h.App().Words()
	page.Pick(h, w.T("command.progress.write"), spans(w, a.Today()), func(s span) {
		openText(h, "progress", func(ctx context.Context) (papers.Doc, error) { return a.Progress(ctx, s.from, s.to, s.roles) })
	})
}

func open(h panel.Host, k kind, whole func(*Panel) panel.Panel) {
	h.Read(func(ctx context.Context) (func(), error) {
		doc, err := k.read(ctx)
		return func() {
			p := newPanel(h, k, doc)
			p.Rows.SetRows(rowsOf(doc))
			h.OpenPanel(whole(p))
		}, err
	})
}

func newPanel(h panel.Host, k kind, doc papers.Doc) *Panel {
	w := h.App().Words()
	p := &Panel{host: h, kind: k, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	p.Listed = panel.NewListed(h, k.name, k.title(doc), k.text(doc), list.Params{Wrap: true, Plain: true, Page: true, Large: true, OnOpen: func(list.Item) { p.Save() }})
	p.content = container.New(centred{}, foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: h.LeavePanel}, []*part.Button{
		part.NewPrimaryButton(w.T("document.do"), command.KeyOf("record.save"), p.Save),
		part.NewButton(w.T("document.leave"), "Esc", h.LeavePanel),
	}))
	return p
}

// Content is the document over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Reload makes the document anew.
func (p *Panel) Reload() {
	p.reading.Load(func(ctx context.Context) (func(), error) {
		doc, err := p.kind.read(ctx)
		return func() { p.Rows.SetRows(rowsOf(doc)) }, err
	})
}

// SaveWord is the word on its button.
func (p *Panel) SaveWord() string { return p.host.App().Words().T("document.do") }

// Save asks in which format and where to, then writes the document and opens it
// with the system's viewer, which prints it.
func (p *Panel) Save() {
	h := p.host
	h.Read(func(ctx context.Context) (func(), error) {
		doc, err := p.kind.read(ctx)
		return func() {
			w := h.App().Words()
			saveto.Ask(h, saveto.Question{Title: w.T("document.write"), Names: []string{p.kind.file(doc)}, Formats: formats(w), Write: p.write})
		}, err
	})
}

// write writes the document as it is by then, and says what of it has no font.
func (p *Panel) write(ctx context.Context, format string, paths []string) ([]string, error) {
	doc, err := p.kind.read(ctx)
	if err != nil {
		return nil, err
	}
	if _, err = p.host.App().WriteDocument(ctx, doc, format, paths[0]); err != nil {
		return nil, err
	}
	said := []string{p.host.App().ReadOnce(doc), p.host.App().Unshown(doc, format)}
	return slices.DeleteFunc(said, func(sentence string) bool { return sentence == "" }), nil
}
