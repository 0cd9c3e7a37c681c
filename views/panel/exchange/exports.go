package exchange

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/form"
	"wawasan/views/panel"
	"wawasan/views/panel/saveto"
)

// Export is the panel that asks in which format the notebook leaves, and where
// to.
type Export struct {
	host    panel.Host
	at      saveto.Place
	form    *form.Form
	running bool
}

// OpenExport asks for format and file.
func OpenExport(h panel.Host) {
	h.Read(func(context.Context) (func(), error) {
		at := saveto.Find()
		return func() {
			p, w := &Export{host: h, at: at}, h.App().Words()
			p.form = form.NewForm(form.Params{
				Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("export.title"), Save: w.T("export.do"),
				Fields: exportFields(w, at, p.day()), Today: h.App().Today,
				OnSubmit: p.submit, OnCancel: h.LeavePanel, OnKey: h.Key,
			})
			h.OpenPanel(p)
		}, nil
	})
}

// Name is what tests call it.
func (p *Export) Name() string { return "export" }

// Content is the form.
func (p *Export) Content() fyne.CanvasObject { return p.form }

// Target is its first field.
func (p *Export) Target() fyne.Focusable { return p.form.Target() }

// Save exports.
func (p *Export) Save() { p.form.Submit() }

// SaveWord is the word on its button.
func (p *Export) SaveWord() string { return p.form.SaveWord() }

func (p *Export) day() string { return p.host.App().Today().String() }

// submit asks before it replaces a file, then exports.
func (p *Export) submit(values map[string]string) {
	if p.running {
		return
	}
	format, text, day := values["format"], values["path"], p.day()
	p.host.Read(func(context.Context) (func(), error) {
		path := exportPath(p.at, format, text, day)
		there := saveto.There(path)
		return func() {
			saveto.Replace(p.host, there, func() { p.export(rule.To{Format: format, Path: path}) }, func() { p.form.FocusField("path") })
		}, nil
	})
}

// export says at once that it is being written, and where; then also what
// stayed out.
func (p *Export) export(to rule.To) {
	h, w := p.host, p.host.App().Words()
	p.running = true
	h.Say(w.T("saveto.writing", "path", to.Path), false)
	h.Write(func(ctx context.Context) (func(), error) {
		report, err := h.App().Export(ctx, to)
		return func() {
			p.running = false
			if err != nil {
				p.form.SetErrors(map[string]string{"path": w.Error(err)})
				h.Fail(err)
				return
			}
			h.LeaveThis(p)
			h.Say(saveto.Told(w.T("export.done", "path", to.Path), h.App().LeftOut(report)), false)
		}, nil
	})
}

// Calendar asks where the calendar of an interview goes, or with an empty ID
// that of everything due, writes it there and opens it in the calendar program.
// Where nothing has a time it says so instead.
func Calendar(h panel.Host, interview data.ID) {
	a := h.App()
	h.Read(func(ctx context.Context) (func(), error) {
		if _, err := a.ExportCalendar(ctx, io.Discard, interview); err != nil {
			return nil, err
		}
		name, err := calendarName(ctx, a, interview)
		return func() {
			w := a.Words()
			saveto.Ask(h, saveto.Question{
				Title: w.T("command.interview.calendar"), Names: []string{name},
				Formats: []saveto.Format{{End: rule.FormatICS, Label: w.T("calendar.format")}},
				Write: func(ctx context.Context, format string, paths []string) ([]string, error) {
					report, err := a.Export(ctx, rule.To{Format: format, Path: paths[0], Interview: interview})
					return a.LeftOut(report), err
				},
			})
		}, err
	})
}

// calendarName is the name of the file: whom it is about, else the day.
func calendarName(ctx context.Context, a *app.App, interview data.ID) (string, error) {
	if interview == "" {
		return exportName(a.Today().String()), nil
	}
	who, err := a.Title(ctx, app.Link{Kind: thing.KindInterview, ID: interview})
	return say.DocumentName(a.Words().T("calendar.interview", "who", who)), err
}
