// Package settings is the panel of the choices; each holds at once.
package settings

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/command"
	"wawasan/views/kit/form"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/saveto"
)

// Params are what the panel asks of the window beside.
type Params struct {
	Tray bool // the system may have one
	// Look makes the window look as the settings say.
	Look func()
	// Speak speaks another language at once, "" that of the system.
	Speak func(code string)
}

// Panel is the form of the settings.
type Panel struct {
	host   panel.Host
	params Params
	form   *form.Form
	shown  []app.Field
	was    map[string]string // as chosen last
}

// Open shows the choices.
func Open(h panel.Host, params Params) {
	w := h.App().Words()
	p := &Panel{host: h, params: params, shown: fields(h.App(), params.Tray)}
	p.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("command.settings.open"), Fields: p.shown, Today: h.App().Today, Paths: saveto.Paths(h.Runner()),
		Done: w.T("settings.done"), Also: part.NewButton(w.T("command.shortcuts.open"), "", func() { h.Do("shortcuts.open") }),
		OnChange: p.apply, OnSubmit: func(map[string]string) { h.LeavePanel() }, OnCancel: h.LeavePanel, OnKey: h.Key,
	})
	h.OpenPanel(p)
}

// Name is what tests call it.
func (p *Panel) Name() string { return "settings" }

// Content is the form.
func (p *Panel) Content() fyne.CanvasObject { return p.form }

// Target is its first field.
func (p *Panel) Target() fyne.Focusable { return p.form.Target() }

// Save leaves the settings: they hold already.
func (p *Panel) Save() { p.form.Submit() }

// SaveWord is the word on its button.
func (p *Panel) SaveWord() string { return p.form.SaveWord() }

// apply keeps what was chosen otherwise and lets it hold.
func (p *Panel) apply(values map[string]string) {
	chosen := changed(p.shown, p.was, values)
	p.was = maps.Clone(values)
	if len(chosen) == 0 {
		return
	}
	a := p.host.App()
	p.host.Write(func(ctx context.Context) (func(), error) {
		language, spoken := "", false
		for _, c := range chosen {
			if c.key == app.SettingLanguage { // kept by whoever speaks it
				language, spoken = c.value, true
				continue
			}
			if err := a.SetSetting(ctx, c.key, c.value); err != nil {
				return nil, err
			}
		}
		return func() {
			if slices.ContainsFunc(chosen, isLook) {
				p.params.Look()
			}
			if spoken {
				p.params.Speak(language)
				Open(p.host, p.params)
			}
		}, nil
	})
}

// Choose makes a choice as the form would.
func (p *Panel) Choose(key, value string) {
	values := p.form.Values()
	values[key] = value
	p.apply(values)
}
