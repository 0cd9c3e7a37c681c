// Package shortcuts is the panel in which commands are given other chords. Each
// holds at once.
package shortcuts

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Params are what the panel asks of the window beside.
type Params struct {
	Registry *command.Registry
	System   string // a GOOS name
	// Catch has a function hear the chords that commands have, which are not
	// done meanwhile; nil lets them be done again.
	Catch func(func(command.Chord))
	// Changed makes the window say the keys that hold now.
	Changed func()
}

// Panel is the list of all commands with their keys.
type Panel struct {
	*panel.Listed
	host    panel.Host
	params  Params
	state   state
	filter  string
	content fyne.CanvasObject
}

// Open shows the commands.
func Open(h panel.Host, params Params) { open(h, params, "", "") }

// open shows the commands in which a text is found and chooses one.
func open(h panel.Host, params Params, filter, id string) {
	w := h.App().Words()
	p := &Panel{host: h, params: params, state: state{params.Registry, w, params.System}}
	p.Listed = panel.NewListed(h, "shortcuts", w.T("shortcuts.title"), w.T("shortcuts.text"), list.Params{
		Plain: true, OnOpen: p.ask, OnFilter: p.narrow,
		Empty: part.NewEmptyState("note", w.T("shortcuts.none.title"), w.T("shortcuts.none.text"), "", ""),
	})
	p.Narrow()
	for _, text := range []string{filter, ""} { // found by its old keys, it may be found no more
		p.Rows.State().SetFilter(text)
		if p.narrow(text); p.Rows.SelectKey(id) {
			break
		}
	}
	p.content = foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: h.LeavePanel}, []*part.Button{
		part.NewPrimaryButton(w.T("shortcuts.button.change"), "Enter", p.askChosen),
		part.NewButton(w.T("shortcuts.button.all"), "", p.restore),
		part.NewButton(w.T("shortcuts.button.close"), "Esc", h.LeavePanel),
	})
	h.OpenPanel(p)
	p.Rows.SelectKey(id) // into sight, now that it has its size
}

// Content is the list over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

func (p *Panel) narrow(text string) {
	p.filter = text
	p.Rows.SetRows(p.state.rows(text))
}

func (p *Panel) askChosen() {
	if row, ok := p.Rows.Selected(); ok {
		p.ask(row)
	}
}

// ask asks for another chord of a command.
func (p *Panel) ask(row app.Row) {
	w := p.host.App().Words()
	c, _ := p.params.Registry.ByID(row.Key)
	if !c.Changeable() {
		p.host.Say(w.T("shortcuts.fixed.text", "key", row.Fact), false)
		return
	}
	q := &question{panel: p, command: c}
	q.open()
}

// give gives a command a chord.
func (p *Panel) give(id string, chord command.Chord) {
	w := p.host.App().Words()
	c, _ := p.params.Registry.ByID(id)
	said := w.T(c.Title) + ": " + chord.String(p.params.System)
	if chord.IsZero() {
		said = w.T("shortcuts.set.none", "command", w.T(c.Title))
	}
	p.keep(p.state.with(p.changes(), id, chord), id, said)
}

// restore gives all commands the chords they had at first.
func (p *Panel) restore() {
	row, _ := p.Rows.Selected()
	p.keep(command.Changes{}, row.Key, p.host.App().Words().T("shortcuts.set.all"))
}

func (p *Panel) changes() command.Changes {
	return command.ReadChanges(p.host.App().Setting(context.Background(), app.SettingShortcuts))
}

// keep lets changes hold, with one command chosen.
func (p *Panel) keep(changes command.Changes, id, said string) {
	p.host.Write(func(ctx context.Context) (func(), error) {
		err := p.host.App().SetSetting(ctx, app.SettingShortcuts, changes.String())
		return func() {
			p.params.Registry.Change(changes, p.params.System)
			p.params.Changed()
			open(p.host, p.params, p.filter, id)
			p.host.Say(said, false)
		}, err
	})
}

// question asks for the chord of a command.
type question struct {
	panel   *Panel
	command command.Command
	field   *part.KeyField
	dialog  *overlay.Dialog
}

func (q *question) open() {
	p, w, system := q.panel, q.panel.host.App().Words(), q.panel.params.System
	primary, alt := command.ModNames(system)
	title, now := w.T(q.command.Title), q.command.Shortcut(system)
	if now == "" {
		now = w.T("shortcuts.ask.none")
	}
	q.field = part.NewKeyField(title, now)
	q.field.OnShortcut = func(s fyne.Shortcut) { q.hear(command.Pressed(s)) }
	q.field.OnRune = func(r rune) { q.hear(command.Chord{Key: string(r)}, true) }
	q.field.OnKey = q.key
	q.dialog = overlay.NewDialog(title, w.T("shortcuts.ask.text", "primary", primary, "alt", alt), q.field)
	q.dialog.AddButtons(
		part.NewButton(w.T("kit.form.cancel"), "Esc", q.dialog.Close),
		part.NewButton(w.T("shortcuts.button.none"), command.KeyName("Backspace", system), q.none),
	)
	if usual := q.usual(); usual.On(system) != q.command.On(system) {
		key := usual.Shortcut(system)
		if key == "" {
			key = nothing
		}
		q.dialog.AddButtons(part.NewPrimaryButton(w.T("shortcuts.button.usual", "key", key), "Enter", q.back))
	}
	q.dialog.OnClosed = func() { p.params.Catch(nil) }
	p.params.Catch(func(c command.Chord) { q.hear(c, true) })
	q.dialog.Open(p.host.Canvas())
}

func (q *question) usual() command.Command { return q.panel.params.Registry.Usual(q.command.ID) }

// key takes the chord away at Backspace.
func (q *question) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyBackspace {
		q.none()
		return true
	}
	return false
}

func (q *question) none() {
	q.dialog.Close()
	q.panel.give(q.command.ID, command.Chord{})
}

// back asks for the usual chord, which another command may have by now.
func (q *question) back() {
	if usual := q.usual().On(q.panel.params.System); usual.IsZero() {
		q.none()
	} else {
		q.hear(usual, true)
	}
}

// hear takes a chord that was pressed, or says why it cannot be had.
func (q *question) hear(chord command.Chord, named bool) {
	p := q.panel
	if !named {
		q.field.Say("?", p.host.App().Words().T(command.Unwritable))
		return
	}
	if why := p.state.refuses(q.command.ID, chord); why != "" {
		q.field.Say(chord.String(p.params.System), why)
		return
	}
	q.dialog.Close()
	p.give(q.command.ID, chord)
}
