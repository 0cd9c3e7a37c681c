// Package backup is the panel of the backups: when and why each was made, what
// it holds, where they lie, and how one is brought back.
package backup

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/backup"
	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
	"wawasan/views/panel/saveto"
)

// Params are what the panel asks of the window beside.
type Params struct {
	// Restart closes the notebook, puts a backup in its place and opens it
	// again; nil where it cannot.
	Restart func(file, passphrase string) error
}

// Panel lists the backups.
type Panel struct {
	*panel.Listed
	host    panel.Host
	params  Params
	state   state
	content fyne.CanvasObject
	entered *part.Button // what Enter does on the chosen row
	reading core.Loader
}

// Open lists the backups.
func Open(h panel.Host, params Params) {
	h.Read(func(ctx context.Context) (func(), error) {
		s, err := read(ctx, h.App())
		return func() { h.OpenPanel(newPanel(h, params, s)) }, err
	})
}

func read(ctx context.Context, a *app.App) (s state, err error) {
	if s.BackupState, err = a.BackupState(ctx); err != nil {
		return s, err
	}
	s.notice, err = a.BackupNotice(ctx)
	return s, err
}

func newPanel(h panel.Host, params Params, s state) *Panel {
	w := h.App().Words()
	p := &Panel{host: h, params: params, state: s, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	p.entered = part.NewButton("", "Enter", p.enter)
	p.Listed = panel.NewListed(h, "backup", w.T("backup.title"), s.text(h.App().Speaker()), list.Params{
		OnRune: p.typed, OnOpen: func(app.Row) { p.enter() }, OnSelect: func(app.Row) { p.nameEnter() },
	})
	p.Rows.SetRows(s.rows(h.App().Speaker()))
	p.nameEnter()
	p.content = foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: h.LeavePanel, Typed: p.typed}, []*part.Button{
		p.entered,
		part.NewPrimaryButton(w.T("backup.button.now"), "N", p.makeNow),
		part.NewButton(w.T("backup.button.restore"), "R", p.bringBack),
		part.NewButton(w.T("backup.button.open"), "O", p.openFolder),
		part.NewButton(w.T("backup.button.folder"), "F", p.chooseFolder),
		part.NewButton(w.T("backup.button.passphrase"), "P", p.choosePassphrase),
	})
	return p
}

// Content is the list over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Reload reads the list anew.
func (p *Panel) Reload() {
	p.reading.Load(func(ctx context.Context) (func(), error) {
		s, err := read(ctx, p.host.App())
		return func() {
			p.state = s
			p.Rows.SetRows(s.rows(p.host.App().Speaker()))
			p.nameEnter()
		}, err
	})
}

// nameEnter lets the button say what Enter does on the chosen row.
func (p *Panel) nameEnter() {
	if p.Listed == nil { // it is being made
		return
	}
	w := p.host.App().Words()
	said := w.T("backup.button.preview")
	switch p.state.opened(p.Rows.State().Index()) {
	case openFolder:
		said = w.T("backup.button.open")
	case chooseFolder:
		said = w.T("backup.button.folder")
	case choosePassphrase:
		said = w.T("backup.button.passphrase")
	}
	p.entered.SetText(said)
}

// again opens the panel anew: what stands above the list has changed.
func (p *Panel) again() { Open(p.host, p.params) }

// enter looks into the chosen backup, or does what the row says.
func (p *Panel) enter() {
	if d := p.state.opened(p.Rows.State().Index()); d != nothing {
		p.do(d)
		return
	}
	p.preview()
}

func (p *Panel) typed(r rune) bool { return p.do(deedOf(r)) }

func (p *Panel) do(d deed) bool {
	do := map[deed]func(){
		makeNow: p.makeNow, bringBack: p.bringBack, openFolder: p.openFolder, chooseFolder: p.chooseFolder, choosePassphrase: p.choosePassphrase,
	}[d]
	if do == nil {
		return false
	}
	do()
	return true
}

// chosen is the backup that is selected.
func (p *Panel) chosen() (rule.Backup, bool) {
	at := p.At(len(p.state.List))
	if at < 0 {
		return rule.Backup{}, false
	}
	return p.state.List[at], true
}

func (p *Panel) makeNow() {
	a, w := p.host.App(), p.host.App().Words()
	p.host.Say(w.T("backup.making"), false)
	p.host.Write(func(ctx context.Context) (func(), error) {
		b, err := a.Backup(ctx, rule.ByHand)
		return func() {
			p.host.Say(w.T("backup.made", "path", b.Name), false)
			p.again()
		}, err
	})
}

func (p *Panel) openFolder() {
	folder := p.state.Folder
	if b, ok := p.chosen(); ok {
		folder = b.Folder
	}
	p.host.Browse(saveto.FileURL(folder), "backup.error.open_folder")
}

// speaker speaks in the language and as seen from now.
func (p *Panel) speaker() say.Speaker { return p.host.App().Speaker() }
