package backup

import (
	"context"
	"strings"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/question"
	"wawasan/views/panel/saveto"
)

// asking is a question in the place of the list; Esc leads back to it.
type asking struct {
	name, title string
	save        string // on the button, "" for the usual word
	wrong       string // the key of the field where a refusal stands
	fields      []app.Field
	work        func(panel.Work) // has answer done in the background
	answer      func(ctx context.Context, values map[string]string) (show func(), err error)
}

// ask puts a question in the place of the list.
func (p *Panel) ask(of asking) {
	w := p.host.App().Words()
	question.Ask(p.host, question.Params{
		Name: of.name, Title: of.title, Save: of.save, Fields: of.fields, Cancel: p.again,
		Answer: func(q *question.Panel, values map[string]string) {
			of.work(func(ctx context.Context) (func(), error) {
				show, err := of.answer(ctx, values)
				return func() {
					if err != nil {
						q.Refuse(of.wrong, w.Error(err))
						return
					}
					show()
				}, nil
			})
		},
	})
}

// done says what was done and shows the list anew.
func (p *Panel) done(said string) func() {
	return func() {
		p.host.Say(said, false)
		p.again()
	}
}

func (p *Panel) chooseFolder() {
	a, w := p.host.App(), p.host.App().Words()
	p.host.Read(func(context.Context) (func(), error) {
		at := saveto.Find()
		return func() {
			field := app.Field{Key: "folder", Type: thing.FieldPath, Label: w.T("backup.folder"), Help: w.T("backup.folder.help"), Value: p.state.Second}
			answer := func(ctx context.Context, values map[string]string) (func(), error) {
				folder, said := strings.TrimSpace(values["folder"]), w.T("backup.folder.none")
				if folder != "" {
					folder = at.Path(folder)
					said = w.T("backup.folder.set", "folder", folder)
				}
				return p.done(said), a.SetBackupFolder(ctx, folder)
			}
			p.ask(asking{
				name: "backup.folder", title: w.T("backup.button.folder"), wrong: "folder", fields: []app.Field{field}, work: p.host.Write, answer: answer,
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
			return p.done(w.T("cli.backup.unlocked")), p.host.App().UnsealBackups(ctx)
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
	answer := func(ctx context.Context, values map[string]string) (func(), error) {
		switch {
		case values["new"] != values["again"]:
			return nil, differ
		case change:
			return p.done(w.T("cli.backup.rekeyed")), a.RekeyBackups(ctx, values["old"], values["new"])
		}
		return p.done(w.T("cli.backup.locked")), a.SealBackups(ctx, values["new"])
	}
	p.ask(asking{
		name: "backup.passphrase", title: w.T("backup.button.passphrase"), wrong: wrong, fields: fields, work: p.host.Write, answer: answer,
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
	p.ask(asking{
		name: "backup.open", title: w.T("backup.sealed"), save: w.T("backup.button.preview"), wrong: "passphrase",
		fields: []app.Field{secret("passphrase", w.T("backup.passphrase"), "")}, work: h.Read,
		answer: func(ctx context.Context, values map[string]string) (func(), error) {
			return do(ctx, values["passphrase"])
		},
	})
}
