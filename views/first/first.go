// Package first is the page of a notebook in which nothing stands yet: one line
// to begin with, three other ways in, and what makes messages one's own.
package first

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/kit/form"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/theme"
)

// Params are what the page asks of the window; all must be given.
type Params struct {
	// Skip goes on without the page.
	Skip func()
	// Speak changes the language, Look the theme: theme.System, Light or Dark.
	Speak func(code string)
	Look  func(variant string)
	// Variant is the theme that holds.
	Variant string
}

// Page is shown while nothing stands in the notebook.
type Page struct {
	host    page.Host
	params  Params
	line    *lineEntry
	says    *part.Caption
	cards   []*card
	answers []*answer
	content fyne.CanvasObject
}

// answer is one of the three answers that make messages ready to send.
type answer struct {
	label *words
	entry *form.Entry
}

// ways are the cards: another way in each, with the digit that takes it.
var ways = []struct{ digit, title, text, button, command string }{
	{"2", "first.talked", "first.talked.text", "first.talked.button", "interview.log"},
	{"3", "first.bring", "first.bring.text", "first.bring.button", "import.open"},
	{"4", "first.show", "first.show.text", "first.show.button", "notebook.demo"},
}

// New returns the page.
func New(host page.Host, params Params) *Page {
	p := &Page{host: host, params: params, says: part.NewCaption()}
	w := p.words()
	p.line = newLineEntry(p)
	p.line.Name = w.T("first.title")
	p.line.SetPlaceHolder(w.T("first.example"))
	p.line.OnChanged = func(string) { p.preview() }
	for _, way := range ways {
		p.cards = append(p.cards, newCard(w.T(way.title), w.T(way.text), part.NewButton(w.T(way.button), way.digit, func() { p.take(way.command) }), way.command == "import.open"))
	}
	for _, a := range []struct{ label, example, value string }{
		{"first.i_am", "first.i_am.example", host.App().Setting(context.Background(), app.SettingMyName)},
		{"first.i_work_as", "first.i_work_as.example", host.App().MyRole(context.Background(), w.Code())},
		{"first.understand", "first.understand.example", ""},
	} {
		p.answers = append(p.answers, p.newAnswer(w.T(a.label), w.T(a.example), a.value))
	}
	p.preview()
	p.content = container.NewVScroll(container.New(&layout{}, p.objects()...))
	return p
}

func (p *Page) words() *say.Words { return p.host.App().Words() }

func (p *Page) newAnswer(label, example, value string) *answer {
	a := &answer{label: newNote("", label), entry: form.NewEntry()}
	a.entry.Name = label
	a.entry.SetPlaceHolder(example)
	a.entry.SetText(value)
	a.entry.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			p.onward(a)
			return true
		}
		return p.key(e)
	}
	a.entry.OnFocus = func(gained bool) {
		if !gained {
			p.keep()
		}
	}
	return a
}

// objects are the parts of the page as its layout takes them, in the order that
// Tab goes.
func (p *Page) objects() []fyne.CanvasObject {
	w := p.words()
	all := []fyne.CanvasObject{newHead(w.T("first.title"), w.T("first.text")), p.line, p.says}
	all = append(all, newNote(w.T("first.answers"), w.T("first.answers.text")))
	for _, a := range p.answers {
		all = append(all, container.New(labelled{}, a.label, a.entry))
	}
	for _, c := range p.cards {
		all = append(all, c)
	}
	begin := part.NewPrimaryButton(w.T("first.begin"), "Enter", p.begin)
	begin.OnKey = p.key
	return append(all, part.NewRule(), p.chips(), newNote("", w.T("first.stays")), begin)
}

// chips are the language and the look, the ones that hold marked.
func (p *Page) chips() fyne.CanvasObject {
	w := p.words()
	var buttons []fyne.CanvasObject
	chip := func(label string, holds bool, press func()) {
		b := part.NewButton(label, "", press)
		if holds {
			b = part.NewPrimaryButton(label, "", press)
		}
		b.OnKey = p.key
		buttons = append(buttons, b)
	}
	for _, l := range []struct{ code, name string }{{"id", "Bahasa Indonesia"}, {"en", "English"}} { // each in itself
		chip(l.name, l.code == w.Code(), func() { p.params.Speak(l.code) })
	}
	for _, look := range []string{theme.System, theme.Light, theme.Dark} {
		chip(w.T("first.look."+look), look == p.params.Variant, func() { p.params.Look(look) })
	}
	return container.NewHBox(buttons...)
}

// preview says what Enter would make of the line.
func (p *Page) preview() {
	w, text := p.words(), strings.TrimSpace(p.line.Text)
	if text == "" {
		p.says.Say("→ " + w.T("first.will"))
		return
	}
	who := p.host.App().ReadSomeone(text)
	if who.Name == "" {
		p.says.Say(w.T("begin.error.name"))
		return
	}
	p.says.Say("→ " + w.T("first.makes", "who", say.Join(who.Name, who.Title, who.Company)))
}

// begin makes the person and the interview of the line, and goes there.
func (p *Page) begin() {
	text, understand := p.line.Text, p.answers[2].entry.Text
	who := p.host.App().ReadSomeone(text).Name
	p.keep()
	p.host.Write(func(ctx context.Context) (func(), error) {
		id, err := p.host.App().Begin(ctx, text, understand)
		return func() {
			p.host.Say(p.words().T("first.begun", "who", who), true)
			p.host.Go(app.Link{Kind: thing.KindInterview, ID: id})
		}, err
	})
}

// onward is Enter in an answer: it begins as in the line where somebody is named
// there, and else leads on to the next field, from the last to the line.
func (p *Page) onward(from *answer) {
	if strings.TrimSpace(p.line.Text) != "" {
		p.begin()
		return
	}
	next := fyne.Focusable(p.line)
	if n := slices.Index(p.answers, from) + 1; n < len(p.answers) {
		next = p.answers[n].entry
	}
	if c := p.host.Canvas(); c != nil {
		c.Focus(next)
	}
}

// take goes one of the other ways; what was answered is kept.
func (p *Page) take(command string) {
	p.keep()
	p.host.Do(command)
}

// keep keeps who one is, for messages.
func (p *Page) keep() {
	a, ctx := p.host.App(), context.Background()
	for key, value := range map[string]string{
		app.SettingMyName: p.answers[0].entry.Text, app.MyRoleIn(p.words().Code()): p.answers[1].entry.Text,
	} {
		if value = strings.TrimSpace(value); value == "" || value == a.Setting(ctx, key) {
			continue
		}
		if err := a.SetSetting(ctx, key, value); err != nil {
			p.host.Fail(err)
		}
	}
}

// key takes what means the same in all of the page.
func (p *Page) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		p.params.Skip()
		return true
	}
	return p.host.Key(e)
}

// typed takes what means something in the empty line: a digit of a card, and
// Space.
func (p *Page) typed(r rune) bool {
	if p.line.Text != "" {
		return false
	}
	if r == ' ' {
		p.host.Acts(nil)
		return true
	}
	for _, way := range ways {
		if way.digit == string(r) {
			p.take(way.command)
			return true
		}
	}
	return false
}

// Content is the whole page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Focus goes to the line.
func (p *Page) Focus() {
	if c := p.host.Canvas(); c != nil {
		c.Focus(p.line)
	}
}

// FocusName is what tests call it.
func (p *Page) FocusName(fyne.Focusable) string { return "first" }

// Reload does nothing: while it is shown there is nothing to read.
func (p *Page) Reload() {}

// Tables are none.
func (p *Page) Tables() []string { return nil }

var _ page.Page = (*Page)(nil)
