// Package ticked is a panel of a list whose rows have boxes: what is read in the
// background and then ticked, and what is done with what is ticked. Panels are
// built upon it.
package ticked

import (
	"unicode"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Params say what a panel shows and does; all but Buttons and Typed must be
// given.
type Params struct {
	Name, Title, Text string
	// Reading stands in the list until Show is called.
	Reading string
	// Save does what is ticked, by the key of forms; Do is the word for it until
	// Show says another.
	Do   string
	Save func()
	// Nothing is the key of why Save does nothing while nothing is ticked.
	Nothing string
	// Press is Enter, Space or a click on the box of a row.
	Press func(row app.Row)
	// Asks reports a row without a box of which Press asks something; nil for none.
	Asks func(row app.Row) bool
	// All ticks every row, or none where every one is ticked.
	All func()
	// Failed hears why it could not be read.
	Failed func(error)
	// Buttons stand beside those for this, Typed hears further letters.
	Buttons []*part.Button
	Typed   func(rune) bool
}

// Panel is the list over its buttons.
type Panel struct {
	*panel.Listed
	host    panel.Host
	params  Params
	do      *part.Button // does what is ticked
	toggle  *part.Button // ticks a row
	every   *part.Button // ticks all
	boxes   int          // rows that have one
	ticked  int
	reading core.Loader
	content fyne.CanvasObject
}

// New returns a panel that is not open yet and has read nothing.
func New(h panel.Host, params Params) *Panel {
	w := h.App().Words()
	p := &Panel{host: h, params: params, reading: core.Loader{Runner: h.Runner(), OnError: params.Failed}}
	p.Listed = panel.NewListed(h, params.Name, params.Title, params.Text, list.Params{
		Wrap: true, Boxes: true, OnOpen: p.press, OnBack: p.Leave, OnRune: p.typed, OnActs: p.acts, OnSelect: func(app.Row) { p.idle() },
	})
	p.toggle = part.NewButton(w.T("ticked.toggle"), w.T("key.space"), func() { p.acts(nil) })
	p.every = part.NewButton(w.T("ticked.all"), "A", p.all)
	p.do = part.NewPrimaryButton(params.Do, command.KeyOf("record.save"), params.Save)
	buttons := append([]*part.Button{p.do, p.toggle, p.every}, params.Buttons...)
	buttons = append(buttons, part.NewButton(w.T("panel.button.close"), "Esc", p.Leave))
	p.content = foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: p.Leave, Typed: p.typed}, buttons)
	p.Rows.SetRows([]app.Row{{Key: "reading", Icon: say.IconFile, Title: params.Reading}})
	p.idle()
	return p
}

// Content is the list over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Boxed says that Space ticks.
func (p *Panel) Boxed() {}

// Save does what is ticked.
func (p *Panel) Save() { p.params.Save() }

// SaveWord is the word on its button.
func (p *Panel) SaveWord() string { return p.do.Label() }

// Read reads in the background what the panel shows; Leave cancels it, and a
// newer reading takes its place.
func (p *Panel) Read(work panel.Work) { p.reading.Load(work) }

// Show shows what was read; do is the word for what is done with what is ticked, which
// are so many.
func (p *Panel) Show(rows []app.Row, do string, ticked int) {
	p.do.SetText(do)
	p.ticked, p.boxes = ticked, 0
	for _, row := range rows {
		if hasBox(row) {
			p.boxes++
		}
	}
	p.Rows.SetRows(rows)
	p.idle()
	p.content.Refresh()
	p.host.Moved() // the foot of the window says the word, too
}

// Leave leaves the panel; what is being read is read no more.
func (p *Panel) Leave() {
	p.reading.Close()
	p.host.LeavePanel()
}

// acts is Space, which ticks, and a secondary click, which shows what can be
// done.
func (p *Panel) acts(at *fyne.Position) {
	if at != nil {
		p.host.Acts(at)
		return
	}
	if row, ok := p.Rows.Selected(); ok {
		p.press(row)
	}
}

// Idle is the key of why Save would do nothing, "" where something is ticked.
func (p *Panel) Idle() string {
	if p.ticked > 0 {
		return ""
	}
	return p.params.Nothing
}

// unpressed is the key of why Enter and Space do nothing with a row, "" where they do.
func (p *Panel) unpressed(row app.Row) string {
	if hasBox(row) || p.params.Asks != nil && p.params.Asks(row) {
		return ""
	}
	return "ticked.no_box"
}

// idle draws the buttons as what they do now, nothing or something.
func (p *Panel) idle() {
	w := p.host.App().Words()
	row, _ := p.Rows.Selected()
	of := map[*part.Button]string{p.do: p.Idle(), p.toggle: p.unpressed(row), p.every: ""}
	if p.boxes == 0 {
		of[p.every] = "ticked.no_boxes"
	}
	for b, key := range of {
		why := ""
		if key != "" {
			why = w.T(key)
		}
		b.SetIdle(why)
	}
}

// press is Enter, Space or a click on a row; of one without a box it says so.
func (p *Panel) press(row app.Row) {
	if key := p.unpressed(row); key != "" {
		p.host.Say(p.host.App().Words().T(key), false)
		return
	}
	p.params.Press(row)
}

// all ticks every row, or says that there is none.
func (p *Panel) all() {
	if p.boxes == 0 {
		p.host.Say(p.host.App().Words().T("ticked.no_boxes"), false)
		return
	}
	p.params.All()
}

func (p *Panel) typed(r rune) bool {
	if unicode.ToLower(r) == 'a' {
		p.all()
		return true
	}
	return p.params.Typed != nil && p.params.Typed(r)
}

func hasBox(row app.Row) bool { return row.Icon == Box(true) || row.Icon == Box(false) }

// Box is the drawing of a row that is ticked or is not.
func Box(on bool) string {
	if on {
		return say.IconPlanned
	}
	return say.IconProposed
}
