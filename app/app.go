// Package app is what one can do with a notebook: the rules of the job, the
// same for the window and the command line. It knows no window.
package app

import (
	"context"
	"strings"
	"sync/atomic"
	"time"

	"wawasan/app/capture"
	"wawasan/app/lang"
	"wawasan/data"
)

// App is one open notebook with a clock and a language. Its methods may be
// called from any goroutine.
type App struct {
	store  *data.Store
	now    func() time.Time
	words  atomic.Pointer[lang.Words]
	names  names
	drafts drafts

	reminded reminded
}

// Params are what Open needs; only Path is required.
type Params struct {
	Path string
	Now  func() time.Time // the clock in the person's own zone, time.Now when nil
	Lang string           // "id", "en" or "" for the notebook's setting, else the system's
}

// Open opens the notebook at p.Path, making it when missing; see data.Open for
// the refusals. The caller closes it.
func Open(ctx context.Context, p Params) (*App, error) {
	if p.Now == nil {
		p.Now = time.Now
	}
	store, err := data.Open(ctx, p.Path, data.Options{Now: p.Now})
	if err != nil {
		return nil, err
	}
	a := &App{store: store, now: p.Now}
	store.Subscribe(a.names.changed)
	code := p.Lang
	if code == "" {
		code = store.Setting(ctx, SettingLanguage)
	}
	if code == "" {
		code = lang.Detect()
	}
	a.words.Store(lang.New(code))
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
func (a *App) Words() *lang.Words { return a.words.Load() }

// SetLanguage speaks another language from now on, and keeps the choice; ""
// is the system's.
func (a *App) SetLanguage(ctx context.Context, code string) error {
	spoken := code
	if code == "" {
		spoken = lang.Detect()
	}
	a.words.Store(lang.New(spoken))
	return a.store.SetSetting(ctx, SettingLanguage, code)
}

// Now returns the time in the person's zone.
func (a *App) Now() time.Time { return a.now() }

// Today returns the day in the person's zone.
func (a *App) Today() data.Date { return data.DateOf(a.now()) }

// ParseDay reads a day as it is typed in the capture line: "jumat", "+3d",
// "1-des".
func (a *App) ParseDay(text string) (data.Date, bool) { return capture.ParseDate(text, a.Today()) }

// day returns the day of an instant in the person's zone.
func (a *App) day(i data.Instant) data.Date {
	if i.IsZero() {
		return data.Date{}
	}
	return data.DateOf(i.In(a.now().Location()))
}

// clock writes the time of day of an instant in the person's zone.
func (a *App) clock(i data.Instant) string { return a.Words().Clock(i.In(a.now().Location())) }

// Subscribe calls fn after each change until cancel is called; see
// data.Store.Subscribe.
func (a *App) Subscribe(fn func(data.Changed)) (cancel func()) { return a.store.Subscribe(fn) }

// Refresh tells subscribers that another process wrote to the notebook.
func (a *App) Refresh() { a.store.Refresh() }

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
func (a *App) ChangeTitle(label string) string {
	if label == "" {
		return ""
	}
	key, subject, _ := strings.Cut(label, "\t")
	title := a.Words().T("change." + key)
	if subject != "" {
		title += ": " + subject
	}
	return title
}

// label names a change: what was done, and to which thing.
func label(key, subject string) string { return key + "\t" + shorten(subject, 60) }

// shorten cuts a text to at most n letters, at a word where it can.
func shorten(s string, n int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= n {
		return string(r)
	}
	cut := string(r[:n-1])
	if i := strings.LastIndex(cut, " "); i > n/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// HistoryRow is one change as the history shows it.
type HistoryRow struct {
	Row
	Change data.Entry
}

// History lists changes, newest first.
func (a *App) History(ctx context.Context, before int64, limit int) ([]HistoryRow, error) {
	entries, err := a.store.Read(ctx).History(before, limit)
	if err != nil {
		return nil, err
	}
	w := a.Words()
	rows := make([]HistoryRow, len(entries))
	for i, e := range entries {
		sub := w.N("history.rows", e.Rows)
		switch {
		case e.Kind != "do":
			sub = w.T("history." + e.Kind)
		case e.Undone:
			sub = w.T("history.undone")
		}
		rows[i] = HistoryRow{
			Row: Row{
				ID: data.ID(""), Kind: "change", Title: a.ChangeTitle(e.Label), Sub: sub,
				Fact: w.Relative(a.day(e.At), a.Today()) + " " + a.clock(e.At),
			},
			Change: e,
		}
	}
	return rows, nil
}
