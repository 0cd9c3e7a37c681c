// Package app is what one can do with a notebook: the rules of the job, the
// same for the window and the command line. It knows no window. This package is
// the face; the rooms below it do the work, each one part of the job, and say
// speaks.
package app

import (
	"context"
	"sync/atomic"
	"time"

	"wawasan/app/capture"
	"wawasan/app/exchange"
	"wawasan/app/internal/desk"
	"wawasan/app/say"
	"wawasan/app/today"
	"wawasan/data"
)

// App is one open notebook with a clock and a language. Its methods may be
// called from any goroutine.
type App struct {
	store     *data.Store
	desk      *desk.Desk
	words     atomic.Pointer[say.Words]
	drafts    drafts
	keeping   keeping
	reminders today.Reminders
}

// Params are what Open needs; only Path is required.
type Params struct {
	Path string
	Now  func() time.Time // the clock in the person's own zone, time.Now when nil
	Lang string           // "id", "en" or "" for the notebook's setting, else the system's

	ReadOnly bool   // nothing is written anywhere, see data.Store.ReadOnly
	Program  string // the program's version, "" where it does not matter
}

// Open opens the notebook at p.Path, making it when missing; see data.Open for
// the refusals. The caller closes it.
func Open(ctx context.Context, p Params) (*App, error) {
	if p.Now == nil {
		p.Now = time.Now
	}
	p.Now = data.Believable(p.Now)
	store, err := data.Open(ctx, p.Path, data.Options{Now: p.Now, ReadOnly: p.ReadOnly, Program: p.Program, Keep: keepOld(p.Now), KnownBy: exchange.KnownBy})
	if err != nil {
		return nil, err
	}
	a := &App{store: store}
	code := p.Lang
	if code == "" {
		code = store.Setting(ctx, SettingLanguage)
	}
	a.words.Store(say.WordsOf(code))
	a.desk = desk.New(desk.Params{
		Store: store, Now: p.Now,
		Lang: func() string { return a.Words().Code() },
		Word: func(key string) string { return a.Words().T(key) },
	})
	return a, nil
}

// Close writes waiting drafts and closes the notebook; every change is
// durable already.
func (a *App) Close() error {
	a.FlushDrafts()
	return a.store.Close()
}

// Path returns the notebook's file.
func (a *App) Path() string { return a.store.Path() }

// Words returns the language spoken now.
func (a *App) Words() *say.Words { return a.words.Load() }

// SetLanguage speaks another language from now on, and keeps the choice; ""
// is the system's.
func (a *App) SetLanguage(ctx context.Context, code string) error {
	a.words.Store(say.WordsOf(code))
	return a.store.SetSetting(ctx, SettingLanguage, code)
}

// say speaks in the language and as seen from the moment of now.
func (a *App) say() say.Speaker { return say.New(a.Words(), a.Now()) }

// Speaker speaks in the language and as seen from the moment of now.
func (a *App) Speaker() say.Speaker { return a.say() }

// Now returns the time in the person's zone.
func (a *App) Now() time.Time { return a.desk.Now() }

// Today returns the day in the person's zone.
func (a *App) Today() data.Date { return a.desk.Today() }

// ParseDay reads a day as it is typed in the capture line: "jumat", "+3d",
// "1-des".
func (a *App) ParseDay(text string) (data.Date, bool) { return capture.ParseDate(text, a.Today()) }

// Subscribe calls fn after each change until cancel is called; see
// data.Store.Subscribe.
func (a *App) Subscribe(fn func(data.Changed)) (cancel func()) { return a.store.Subscribe(fn) }

// Refresh tells subscribers that another process wrote to the notebook.
func (a *App) Refresh() { a.store.Refresh() }

// Check reads the whole notebook and says what is wrong with it.
func (a *App) Check(ctx context.Context) (data.Report, error) { return a.store.Check(ctx) }

// Undo turns the last change and returns its title. With nothing to undo it
// refuses (not found).
func (a *App) Undo(ctx context.Context) (title string, err error) {
	label, err := a.store.Undo(ctx)
	return a.ChangeTitle(label), err
}

// Redo brings back the change undone last and returns its title.
func (a *App) Redo(ctx context.Context) (title string, err error) {
	label, err := a.store.Redo(ctx)
	return a.ChangeTitle(label), err
}

// Undoable returns the titles of what Undo and Redo would turn, "" for none.
func (a *App) Undoable(ctx context.Context) (undo, redo string, err error) {
	r := a.store.Read(ctx)
	last, err := r.LastChange()
	if err != nil {
		return "", "", err
	}
	undone, err := r.LastUndone()
	return a.ChangeTitle(last.Label), a.ChangeTitle(undone.Label), err
}

// ChangeTitle says what a change's label means: "Pelajaran baru: gaji awal …".
func (a *App) ChangeTitle(label string) string { return a.say().Change(label) }
