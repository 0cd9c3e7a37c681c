package views

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// composer is the panel in which a message is written: choices and text at
// the left, what speaks against sending it so at the right. It sends nothing.
type composer struct {
	s        *Shell
	m        app.Writing
	text     app.Written // as the template gave it
	sent     *outreach.Sent
	form     *form.Form
	findings *list.KeyList
	count    int // findings now
}

// openComposer begins the message that the row of Today asks for, or one to
// whom the thing chosen is with or from.
func (s *Shell) openComposer() {
	ctx := context.Background()
	var m app.Writing
	var err error
	if row := s.dueRow(); row.Who != "" {
		m, err = s.app.WritingFor(ctx, row)
	} else {
		m, err = s.app.WritingTo(ctx, s.chosenPerson())
	}
	if err != nil {
		s.Fail(err)
		return
	}
	s.compose(m)
}

// dueRow is the row chosen on Today, the zero Row elsewhere.
func (s *Shell) dueRow() app.Row {
	b, ok := s.current().(*page.Browser)
	if !ok || s.tab != tabToday || s.panel != nil || b.Opened() != (app.Link{}) {
		return app.Row{}
	}
	return b.Selected()
}

// compose shows a message to be written.
func (s *Shell) compose(m app.Writing) {
	sent, err := s.app.SentToOthers(context.Background(), m.Contact)
	if err != nil {
		s.Fail(err)
		return
	}
	c := &composer{s: s, m: m, sent: sent}
	c.fill()
	c.show("")
}

// fill takes the text from the template of the choices.
func (c *composer) fill() {
	text, err := c.s.app.Write(context.Background(), c.m)
	if err != nil {
		c.s.Fail(err)
	}
	c.text = text
}

// show puts the panel up, with the focus on a field or, for "", on the text.
func (c *composer) show(focus string) {
	w := c.s.words()
	title, err := c.title()
	if err != nil {
		c.s.Fail(err)
		return
	}
	c.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: title, Save: w.T("compose.copy"),
		Fields: c.fields(), Today: c.s.app.Today, OnChange: c.changed,
		OnSubmit: func(v map[string]string) { c.ready(v["subject"], v["body"]) }, OnCancel: c.s.leavePanel, OnKey: c.s.Key,
	})
	c.findings = list.NewKeyList(list.Params{
		Words: w, Label: w.T("compose.findings"), Wrap: true, OnBack: c.s.leavePanel, OnKey: c.s.Key,
		Empty: part.NewEmptyState("note", w.T("compose.fine.title"), w.T("compose.fine.text"), command.KeyOf("record.save"), w.T("compose.copy")),
	})
	c.check(c.text.Subject, c.text.Body)
	c.s.openPanel(&panel{
		name: "compose", content: container.New(composeLayout{}, c.form, c.findings),
		target: func() fyne.Focusable { return c.form.Target() }, save: c.form.Submit,
	})
	if focus == "" {
		focus = "body"
	}
	c.form.FocusOn(c.s.Canvas(), focus)
}

// title says what is written, and to whom where that is not the contact.
func (c *composer) title() (string, error) {
	ctx, w := context.Background(), c.s.words()
	name, err := c.s.app.Title(ctx, app.Link{Kind: thing.KindContact, ID: c.m.Contact})
	if err != nil {
		return "", err
	}
	title := w.T(c.m.Kind.Key()) + ": " + name
	to, err := c.s.app.Addressee(ctx, c.m)
	if err != nil || to == c.m.Contact {
		return title, err
	}
	if to == "" {
		return title + " · " + w.T("compose.no_introducer"), nil
	}
	through, err := c.s.app.Title(ctx, app.Link{Kind: thing.KindContact, ID: to})
	return title + " · " + w.T("compose.through", "who", through), err
}

func (c *composer) fields() []app.Field {
	w := c.s.words()
	choice := func(key, label, value string, choices []app.Choice) app.Field {
		return app.Field{Key: key, Type: thing.FieldChoice, Label: label, Value: value, Choices: choices}
	}
	var kinds, purposes, channels, forms []app.Choice
	for _, k := range outreach.Kinds {
		kinds = append(kinds, app.Choice{Value: string(k), Label: w.T(k.Key())})
	}
	for _, p := range data.Purposes {
		purposes = append(purposes, app.Choice{Value: string(p), Label: w.T("purpose." + string(p))})
	}
	for _, ch := range outreach.Channels {
		channels = append(channels, app.Choice{Value: string(ch), Label: w.T(ch.Key())})
	}
	for _, f := range outreach.Forms(w.Code()) {
		forms = append(forms, app.Choice{Value: string(f), Label: w.T(f.Key())})
	}
	fields := []app.Field{
		choice("kind", w.T("compose.kind"), string(c.m.Kind), kinds),
		choice("purpose", w.T("interview.purpose"), string(c.m.Purpose), purposes),
		choice("channel", w.T("compose.channel"), string(c.m.Channel), channels),
		choice("form", w.T("compose.form"), string(c.m.Form), forms),
	}
	if own := c.s.app.TemplateChoices(context.Background(), c.m.Kind); len(own) > 0 {
		fields = append(fields, choice("template", w.T("compose.template"), string(c.m.Template), own))
	}
	return append(fields, []app.Field{
		{Key: "subject", Type: thing.FieldText, Label: w.T("compose.subject"), Value: c.text.Subject},
		{Key: "body", Type: thing.FieldMultiline, Rows: 12, Label: w.T("compose.body"), Value: c.text.Body, Required: true},
	}...)
}

// changed follows the choices with the template, as long as the text is still
// the template's, and reads along with the text.
func (c *composer) changed(v map[string]string) {
	m := c.m
	m.Kind, m.Purpose, m.Channel, m.Form = outreach.Kind(v["kind"]), data.Purpose(v["purpose"]), outreach.Channel(v["channel"]), outreach.Form(v["form"])
	m.Template = data.ID(v["template"])
	if m.Kind != c.m.Kind {
		m.Template = "" // those of another kind
	}
	if m == c.m {
		c.check(v["subject"], v["body"])
		return
	}
	key := "form"
	switch {
	case m.Kind != c.m.Kind:
		key = "kind"
	case m.Purpose != c.m.Purpose:
		key = "purpose"
	case m.Channel != c.m.Channel:
		key = "channel"
	case m.Template != c.m.Template:
		key = "template"
	}
	own := v["subject"] != c.text.Subject || v["body"] != c.text.Body
	c.m = m
	if own {
		c.check(v["subject"], v["body"])
		return
	}
	c.fill()
	c.show(key)
}

// check lists what speaks against the text, with its place.
func (c *composer) check(subject, body string) {
	found, err := c.s.app.CheckMessage(context.Background(), c.m, subject, body, c.sent)
	if err != nil {
		c.s.Fail(err)
		return
	}
	w := c.s.words()
	c.count = len(found)
	rows := make([]app.Row, len(found))
	for i, f := range found {
		rows[i] = app.Row{Key: f.Rule + "/" + strconv.Itoa(i), Icon: say.IconProblem, Title: f.Say(w), Sub: quoted(f, subject, body)}
	}
	if len(rows) > 0 {
		rows[0].Heading = w.N("compose.count", len(rows))
	}
	c.findings.SetRows(rows)
}

// quoted is the stretch of text a finding is about.
func quoted(f outreach.Finding, subject, body string) string {
	text := body
	if f.InSubject {
		text = subject
	}
	if f.Start < 0 || f.End > len(text) || f.Start >= f.End {
		return ""
	}
	return "“" + strings.Join(strings.Fields(text[f.Start:f.End]), " ") + "”"
}

// ready copies the message and asks how it goes on: the person sends it.
func (c *composer) ready(subject, body string) {
	w, s := c.s.words(), c.s
	whole := body
	if subject != "" && c.m.Channel == outreach.Email {
		whole = subject + "\n\n" + body
	}
	s.fyneApp.Clipboard().SetContent(whole)
	text := w.T("compose.ready")
	if c.count > 0 {
		text = w.N("compose.ready.findings", c.count) + " " + text
	}
	d := overlay.NewDialog(w.T("compose.copied"), text, nil)
	d.AddButtons(part.NewButton(w.T("compose.not_sent"), "Esc", d.Close))
	if c.m.Channel == outreach.Email && c.text.To != "" {
		d.AddButtons(part.NewButton(w.T("compose.mail"), "", func() { c.mail(subject, body) }))
	}
	if link, err := url.Parse(c.text.Link); err == nil && link.Host != "" {
		d.AddButtons(part.NewButton(w.T("compose.profile"), "", func() { c.browse(link) }))
	}
	d.AddButtons(part.NewPrimaryButton(w.T("compose.sent"), "Enter", func() {
		d.Close()
		c.log(subject, body)
	}))
	d.Open(s.Canvas())
}

// mail opens the mail program; a text too long for it waits on the clipboard.
func (c *composer) mail(subject, body string) {
	address, _ := outreach.Mailto(c.text.To, subject, body)
	link, err := url.Parse(address)
	if err != nil {
		c.s.Fail(err)
		return
	}
	c.browse(link)
}

func (c *composer) browse(link *url.URL) {
	if err := c.s.fyneApp.OpenURL(link); err != nil {
		c.s.Fail(data.Unavailable("compose.error.open", "address", link.String()).Because(err))
	}
}

func (c *composer) log(subject, body string) {
	id, err := c.s.app.LogSent(context.Background(), c.m, subject, body)
	if err != nil {
		c.s.Fail(err)
		return
	}
	if c.m.Kind == outreach.Ask && c.m.Channel == outreach.Introducer {
		c.passOn(id)
		return
	}
	c.s.leavePanel()
	if id != "" {
		c.s.Go(app.Link{Kind: thing.KindInterview, ID: id})
	}
	c.s.Say(c.s.words().T("change.outreach.sent"), true)
}

// passOn goes on with the paragraph that the introducer, now asked, can pass
// on unchanged.
func (c *composer) passOn(interview data.ID) {
	m := c.m
	m.Interview, m.Kind = interview, outreach.Forward
	c.s.compose(m)
	c.s.Say(c.s.words().T("compose.pass_on"), true)
}

// composeLayout gives the text two thirds and the findings the rest.
type composeLayout struct{}

// MinSize is that of both.
func (composeLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width+o[1].MinSize().Width, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout places both.
func (composeLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := core.Length(8)
	left := size.Width * 0.62
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[1].Move(fyne.NewPos(left+gap, 0))
	o[1].Resize(fyne.NewSize(max(size.Width-left-gap, 0), size.Height))
}
