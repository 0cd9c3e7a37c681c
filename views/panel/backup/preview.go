package backup

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/backup"
	"wawasan/data"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// differ refuses a new passphrase that was typed in two ways.
var differ = data.Invalid("passphrase.error.differ")

// Preview shows what a backup holds, and what bringing it back would mean.
type Preview struct {
	*panel.Listed
	content fyne.CanvasObject
	over    *Panel
	backup  rule.Backup
	shown   app.BackupPreview
	secret  string // the passphrase it was opened with
}

// preview looks into the chosen backup.
func (p *Panel) preview() { p.look(func(v *Preview) { p.host.OpenPanel(v) }) }

// look reads the chosen backup and goes on with what it holds.
func (p *Panel) look(then func(*Preview)) {
	b, ok := p.chosen()
	if !ok {
		return
	}
	a := p.host.App()
	p.withPassphrase(b.Sealed, func(ctx context.Context, passphrase string) (func(), error) {
		shown, err := a.PreviewBackup(ctx, b.Path(), passphrase)
		return func() { then(p.newPreview(b, shown, passphrase)) }, err
	})
}

func (p *Panel) newPreview(b rule.Backup, shown app.BackupPreview, passphrase string) *Preview {
	speak, w := p.speaker(), p.host.App().Words()
	v := &Preview{over: p, backup: b, shown: shown, secret: passphrase}
	title := speak.BackupWhen(b.At) + " · " + speak.BackupWhy(b)
	v.Listed = panel.NewListed(p.host, "backup.preview", title, w.T("backup.preview.text"), list.Params{OnRune: v.typed, OnBack: p.again})
	v.Rows.SetRows(previewRows(speak, shown))
	v.content = foot.Under(v.Listed.Content(), foot.Keys{Host: p.host, Back: p.again, Typed: v.typed}, []*part.Button{
		part.NewPrimaryButton(w.T("backup.button.restore"), "R", v.bringBack),
		part.NewButton(w.T("backup.button.back"), "Esc", p.again),
	})
	return v
}

// Content is what is said over the buttons.
func (v *Preview) Content() fyne.CanvasObject { return v.content }

func (v *Preview) typed(r rune) bool {
	if deedOf(r) != bringBack {
		return false
	}
	v.bringBack()
	return true
}

// bringBack looks into the chosen backup and asks.
func (p *Panel) bringBack() { p.look(func(v *Preview) { v.bringBack() }) }

// bringBack asks, naming what would be lost, and then closes the notebook for
// the one that is brought back.
func (v *Preview) bringBack() {
	h, w := v.over.host, v.over.host.App().Words()
	switch {
	case !canBringBack(v.backup):
		h.Fail(data.Invalid("backup.error.aside", "path", v.backup.Path()))
		return
	case v.over.params.Restart == nil:
		h.Fail(data.Unavailable("backup.error.no_restart"))
		return
	}
	speak := v.over.speaker()
	title := w.T("backup.ask.title", "when", speak.BackupWhen(v.backup.At))
	h.Ask(title, wouldBe(speak, v.shown), w.T("backup.ask.yes"), w.T("backup.ask.no"), func() {
		if err := v.over.params.Restart(v.backup.Path(), v.secret); err != nil {
			h.Fail(err)
		}
	}, func() {})
}
