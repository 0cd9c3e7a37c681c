package views

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/panel/saveto"
	"wawasan/views/theme"
)

// RescueParams are what the window about a notebook that does not open needs.
// Mending and GoOn must be given.
type RescueParams struct {
	Mending app.Mending
	// GoOn starts the program on a notebook, in the place of this window, which
	// ends next.
	GoOn func(path string) error
	// Theme is "light" or "dark", "" for the system's.
	Theme string
	// OnShown hears that the toolkit has found a screen; nil ignores it.
	OnShown func()
	// Runner does the work in the background; nil for a real one.
	Runner *core.Runner
}

// Rescue shows a small window in the place of a notebook that does not open:
// why, and what can be done. It returns when the person has chosen.
func Rescue(fa fyne.App, p RescueParams) error {
	r := openRescue(fa, p)
	if !onScreen(fa.Driver().AllWindows()) {
		return ErrNoWindow
	}
	if p.OnShown != nil {
		fa.Lifecycle().SetOnStarted(p.OnShown)
	}
	endAtOnce(fa)
	fa.Run()
	r.doing.Wait() // a backup that is being put back comes to its end
	return nil
}

// rescuer is that window.
type rescuer struct {
	p      RescueParams
	fyne   fyne.App
	window fyne.Window
	doing  core.Doer
	front  *overlay.Dialog
	form   *form.Form // the question for a passphrase or another notebook, nil before
	ways   ways
}

// ways are what can be done about the notebook.
type ways struct {
	repair        bool
	sound, locked app.Offer
}

// deedOfRescue is what a button of the first question does.
type deedOfRescue string

const (
	rescueRepair  deedOfRescue = "repair"
	rescueBackup  deedOfRescue = "backup"
	rescueLocked  deedOfRescue = "locked"
	rescueAnother deedOfRescue = "another"
	rescueClose   deedOfRescue = "close"
)

// deeds are the buttons of the first question, the one that Enter presses
// last.
func (w ways) deeds() []deedOfRescue {
	out := []deedOfRescue{rescueClose, rescueAnother}
	if w.sound.There {
		out = append(out, rescueBackup)
	}
	if w.locked.There {
		out = append(out, rescueLocked)
	}
	if w.repair {
		out = append(out, rescueRepair)
	}
	return out
}

func openRescue(fa fyne.App, p RescueParams) *rescuer {
	fa.SetIcon(theme.AppIcon)
	words := p.Mending.Words
	_ = core.UseToolkitWords(words.Code()) // as in open
	fa.Settings().SetTheme(theme.New(theme.Params{Variant: p.Theme, Scale: 1}))
	if p.Runner == nil {
		p.Runner = &core.Runner{}
	}
	r := &rescuer{p: p, fyne: fa, window: fa.NewWindow(words.T("app.title"))}
	r.doing = core.Doer{Runner: p.Runner, OnError: r.fail}
	part.Furnish(r.window, p.Runner.After)
	r.window.Resize(fyne.NewSize(core.Length(760), core.Length(440)))
	r.window.CenterOnScreen()
	r.window.Show()
	r.say(words.T("rescue.title"), words.T("rescue.looking"))
	r.doing.Do(func(ctx context.Context) (func(), error) {
		found := ways{repair: p.Mending.Repairable()}
		found.sound, found.locked = p.Mending.Backups(ctx)
		return func() { r.ways = found; r.ask() }, nil
	})
	return r
}

// say puts words with buttons in the place of what is in front. Esc is the
// first button.
func (r *rescuer) say(title, text string, buttons ...*part.Button) {
	d := overlay.NewDialog(title, text, nil, buttons...)
	r.show(d, func() {
		if len(buttons) > 0 {
			buttons[0].Press()
			return
		}
		r.fyne.Quit() // work that writes is waited for
	})
}

func (r *rescuer) show(d *overlay.Dialog, escaped func()) {
	if before := r.front; before != nil {
		before.OnClosed = nil
		before.Close()
	}
	r.front = d
	d.OnClosed = func() { r.front = nil; escaped() }
	d.Open(r.window.Canvas())
}

// ask is the first question.
func (r *rescuer) ask() {
	w := r.p.Mending.Words
	text := []string{w.Error(r.p.Mending.Why)}
	buttons := map[deedOfRescue]func() *part.Button{
		rescueClose:   func() *part.Button { return part.NewButton(w.T("rescue.close"), "Esc", r.fyne.Quit) },
		rescueAnother: func() *part.Button { return part.NewButton(w.T("rescue.another"), "N", r.another) },
		rescueBackup: func() *part.Button {
			return part.NewButton(w.T("rescue.backup"), "B", func() { r.preview(r.ways.sound, "") })
		},
		rescueLocked: func() *part.Button { return part.NewButton(w.T("rescue.locked"), "P", r.unlock) },
		rescueRepair: func() *part.Button { return part.NewPrimaryButton(w.T("rescue.repair"), "Enter", r.repair) },
	}
	if r.ways.repair {
		text = append(text, w.T("rescue.repair.text"))
	}
	if o := r.ways.sound; o.There {
		text = append(text, w.T("rescue.backup.text", "when", r.p.Mending.Speaker().BackupWhen(o.Backup.At)))
	}
	if o := r.ways.locked; o.There {
		text = append(text, w.T("rescue.locked.text", "when", r.p.Mending.Speaker().BackupWhen(o.Backup.At)))
	}
	var shown []*part.Button
	for _, deed := range r.ways.deeds() {
		shown = append(shown, buttons[deed]())
	}
	r.say(w.T("rescue.title"), strings.Join(text, "\n\n"), shown...)
}

func (r *rescuer) fail(err error) {
	w := r.p.Mending.Words
	r.say(w.T("rescue.failed"), w.Error(err), part.NewPrimaryButton(w.T("rescue.back"), "Enter", r.ask))
}

// repair makes a new notebook and says what is back.
func (r *rescuer) repair() {
	w := r.p.Mending.Words
	r.say(w.T("rescue.repairing"), w.T("rescue.repair.text"))
	r.doing.Do(func(ctx context.Context) (func(), error) {
		report, err := r.p.Mending.Repair(ctx)
		return func() {
			r.say(w.T("rescue.repaired"), strings.Join(r.p.Mending.Speaker().Repaired(report), "\n\n"),
				part.NewButton(w.T("rescue.close"), "Esc", r.fyne.Quit),
				part.NewPrimaryButton(w.T("rescue.open"), "Enter", func() { r.goOn(report.To) }))
		}, err
	})
}

// unlock asks for the passphrase of the locked backup.
func (r *rescuer) unlock() {
	w := r.p.Mending.Words
	r.askFor(form.Params{
		Title: w.T("backup.sealed"), Save: w.T("backup.button.preview"),
		Fields: []app.Field{{Key: "passphrase", Type: thing.FieldSecret, Label: w.T("backup.passphrase"), Required: true}},
		OnSubmit: func(values map[string]string) {
			r.doing.Do(func(ctx context.Context) (func(), error) {
				holds, err := r.p.Mending.Look(ctx, r.ways.locked.Backup, values["passphrase"])
				return func() {
					if err != nil {
						r.form.SetErrors(map[string]string{"passphrase": w.Error(err)})
						return
					}
					r.preview(app.Offer{Backup: r.ways.locked.Backup, Holds: holds}, values["passphrase"])
				}, nil
			})
		},
	})
}

// preview says what a backup holds before it is put back.
func (r *rescuer) preview(o app.Offer, passphrase string) {
	w, speak := r.p.Mending.Words, r.p.Mending.Speaker()
	text := append(speak.BackupHolds(o.Holds), w.T("rescue.backup.kept"))
	title := w.T("backup.ask.title", "when", speak.BackupWhen(o.Backup.At))
	r.say(title, strings.Join(text, "\n"),
		part.NewButton(w.T("rescue.back"), "Esc", r.ask),
		part.NewPrimaryButton(w.T("backup.ask.yes"), "Enter", func() { r.restore(o, passphrase) }))
}

func (r *rescuer) restore(o app.Offer, passphrase string) {
	w := r.p.Mending.Words
	r.say(w.T("rescue.restoring"), w.T("rescue.backup.kept"))
	r.doing.Do(func(ctx context.Context) (func(), error) {
		_, err := r.p.Mending.Restore(ctx, o.Backup, passphrase)
		return func() { r.goOn(r.p.Mending.Notebook) }, err
	})
}

// askFor puts a form in the place of what is in front; Esc leads back to the
// first question.
func (r *rescuer) askFor(p form.Params) {
	p.Words, p.OnCancel = r.p.Mending.Words, r.ask
	p.Today = func() data.Date { return data.DateOf(r.p.Mending.Now()) }
	r.form = form.NewForm(p)
	r.show(overlay.NewDialog("", "", r.form), r.ask)
}

// another asks for the path of another notebook.
func (r *rescuer) another() {
	w, at := r.p.Mending.Words, saveto.Find()
	r.askFor(form.Params{
		Title: w.T("rescue.another"), Save: w.T("rescue.open"),
		Fields: []app.Field{{Key: "path", Type: thing.FieldText, Label: w.T("rescue.path"), Value: at.Folder + string(filepath.Separator), Required: true}},
		OnSubmit: func(values map[string]string) {
			path := at.Path(values["path"])
			if info, err := os.Stat(path); err != nil || info.IsDir() {
				r.form.SetErrors(map[string]string{"path": w.T("cli.error.no_file", "path", path)})
				return
			}
			r.goOn(path)
		},
	})
}

// goOn starts the program on a notebook and ends this window.
func (r *rescuer) goOn(path string) {
	if err := r.p.GoOn(path); err != nil {
		r.fail(data.Unavailable("backup.error.no_restart").Because(err))
		return
	}
	r.fyne.Quit()
}
