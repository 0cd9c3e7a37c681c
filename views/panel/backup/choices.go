package backup

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/form"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/saveto"
)

// question of a few fields in the place of the list; Esc leads back to it.
type asked struct {
	name string
	form *form.Form
}

// Name is what tests call it.
func (q *asked) Name() string { return q.name }

// Content is the form.
func (q *asked) Content() fyne.CanvasObject { return q.form }

// Target is its first field.
func (q *asked) Target() fyne.Focusable { return q.form.Target() }

// Save answers.
func (q *asked) Save() { q.form.Submit() }

// ask asks for fields; answer works in the background, and what it refuses
// stands at the field of a key.
func (p *Panel) ask(name, title, wrong string, fields []app.Field, answer func(context.Context, map[string]string) (say string, err error)) {
	h, w := p.host, p.host.App().Words()
	q := &asked{name: name}
	q.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: title, Fields: fields, Today: h.App().Today,
		OnCancel: p.again, OnKey: h.Key,
		OnSubmit: func(values map[string]string) {
			h.Write(func(ctx context.Context) (func(), error) {
				said, err := answer(ctx, values)
				return func() {
					if err != nil {
						q.form.SetErrors(map[string]string{wrong: w.Error(err)})
						return
					}
					h.Say(said, false)
					p.again()
				}, nil
			})
		},
	})
	h.OpenPanel(q)
}

func (p *Panel) chooseFolder() {
	a, w := p.host.App(), p.host.App().Words()
	p.host.Read(func(context.Context) (func(), error) {
		at := saveto.Find()
		return func() {
			field := app.Field{Key: "folder", Type: thing.FieldText, Label: w.T("backup.folder"), Help: w.T("backup.folder.help"), Value: p.state.Second}
			p.ask("backup.folder", w.T("backup.button.folder"), "folder", []app.Field{field}, func(ctx context.Context, values map[string]string) (string, error) {
				folder := strings.TrimSpace(values["folder"])
				if folder != "" {
					folder = at.Path(folder)
				}
				if err := a.SetBackupFolder(ctx, folder); err != nil {
					return "", err
				}
				if folder == "" {
					return w.T("backup.folder.none"), nil
				}
				return w.T("backup.folder.set", "folder", folder), nil
			})
		}, nil
	})
}

// lockDeed is what is done with the passphrase.
type lockDeed string

const (
	rekey  lockDeed = "rekey"
	unseal lockDeed = "unseal"
)

// choosePassphrase sets one, or asks what is to be done with the one there is.
func (p *Panel) choosePassphrase() {
	w := p.host.App().Words()
	if !p.state.Sealed {
		p.askPassphrase(false)
		return
	}
	page.Pick(p.host, w.T("backup.button.passphrase"), []overlay.Choice[lockDeed]{
		page.A(rekey, say.IconCommand, w.T("backup.rekey")), page.A(unseal, say.IconCommand, w.T("backup.unseal")),
	}, func(do lockDeed) {
		if do == rekey {
			p.askPassphrase(true)
			return
		}
		p.host.Write(func(ctx context.Context) (func(), error) {
			err := p.host.App().UnsealBackups(ctx)
			return func() {
				p.host.Say(w.T("cli.backup.unlocked"), false)
				p.again()
			}, err
		})
	})
}

func secret(key, label, help string) app.Field {
	return app.Field{Key: key, Type: thing.FieldSecret, Label: label, Help: help, Required: true}
}

func (p *Panel) askPassphrase(change bool) {
	a, w := p.host.App(), p.host.App().Words()
	fields := []app.Field{
		secret("new", w.T("backup.passphrase.new"), w.T("backup.passphrase.help")), secret("again", w.T("backup.passphrase.again"), ""),
	}
	wrong := "new"
	if change {
		fields, wrong = append([]app.Field{secret("old", w.T("backup.passphrase.old"), "")}, fields...), "old"
	}
	p.ask("backup.passphrase", w.T("backup.button.passphrase"), wrong, fields, func(ctx context.Context, values map[string]string) (string, error) {
		switch {
		case values["new"] != values["again"]:
			return "", differ
		case change:
			return w.T("cli.backup.rekeyed"), a.RekeyBackups(ctx, values["old"], values["new"])
		}
		return w.T("cli.backup.locked"), a.SealBackups(ctx, values["new"])
	})
}

// withPassphrase goes on with the passphrase of a sealed backup, and at once
// with none.
func (p *Panel) withPassphrase(sealed bool, do func(ctx context.Context, passphrase string) (show func(), err error)) {
	h, w := p.host, p.host.App().Words()
	if !sealed {
		h.Read(func(ctx context.Context) (func(), error) { return do(ctx, "") })
		return
	}
	q := &asked{name: "backup.open"}
	q.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("backup.sealed"), Save: w.T("backup.button.preview"), Today: h.App().Today,
		Fields:   []app.Field{secret("passphrase", w.T("backup.passphrase"), "")},
		OnCancel: p.again, OnKey: h.Key,
		OnSubmit: func(values map[string]string) {
			h.Read(func(ctx context.Context) (func(), error) {
				show, err := do(ctx, values["passphrase"])
				return func() {
					if err != nil {
						q.form.SetErrors(map[string]string{"passphrase": w.Error(err)})
						return
					}
					show()
				}, nil
			})
		},
	})
	h.OpenPanel(q)
}

var _ panel.Saver = (*asked)(nil)
