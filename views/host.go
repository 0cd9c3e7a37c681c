package views

import (
	"context"
	"errors"
	"net/url"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/letters"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/compose"
	"wawasan/views/panel/meetings"
	"wawasan/views/panel/plan"
	"wawasan/views/panel/rating"
)

// App is the notebook.
func (s *Shell) App() *app.App { return s.app }

// Canvas is the window's.
func (s *Shell) Canvas() fyne.Canvas { return s.window.Canvas() }

// Runner does the window's work in the background.
func (s *Shell) Runner() *core.Runner { return s.run }

// Line is the capture line.
func (s *Shell) Line() fyne.Focusable { return s.line.entry.Target() }

// Type sends a letter to the capture line and the focus with it.
func (s *Shell) Type(r rune) {
	s.line.focus()
	s.Line().TypedRune(r)
}

// Recall brings a line that was filed back into the capture line.
func (s *Shell) Recall(row app.Row) { s.line.recall(row.Link()) }

// Meetings shows the past meetings of a calendar.
func (s *Shell) Meetings(path string) { meetings.OpenFile(s, path) }

// Read reads in the background what opens next.
func (s *Shell) Read(work panel.Work) { s.reading.Load(work) }

// Write writes in the background, one thing after another.
func (s *Shell) Write(work panel.Work) { s.writing.Do(work) }

// Copy puts a text on the clipboard.
func (s *Shell) Copy(text string) { s.fyneApp.Clipboard().SetContent(text) }

// Browse opens an address with the system's program for it, in the background:
// on Windows the toolkit waits until that program has taken it.
func (s *Shell) Browse(address *url.URL, failed string) {
	s.opening.Do(func(context.Context) (func(), error) {
		err := s.fyneApp.OpenURL(address)
		if err == nil {
			return nil, nil
		}
		shown := address.String()
		if address.Scheme == "file" {
			shown = address.Path
		}
		return nil, data.Unavailable(failed, "address", shown, "path", shown).Because(err)
	})
}

// OpenWritten opens a file with the system's program for it; where there is none
// it tells otherwise.
func (s *Shell) OpenWritten(file *url.URL, otherwise string) {
	s.opening.Do(func(context.Context) (func(), error) {
		if s.fyneApp.OpenURL(file) == nil {
			return nil, nil
		}
		return func() { s.Say(otherwise, false) }, nil
	})
}

// after calls f when a time has passed, by the clock the window was given.
func (s *Shell) after(d time.Duration, f func()) (stop func()) {
	if s.params.After != nil {
		s.params.After(d, f)
		return func() {}
	}
	return s.run.After(d, f)
}

// Say tells what was done, with undo offered when undoable; "" takes what was
// told last away.
func (s *Shell) Say(message string, undoable bool) {
	if message == "" {
		s.toast.Clear()
		return
	}
	s.undoable = undoable
	s.toast.Say(letters.Shown(message), s.undoHint())
}

// undoHint says with which key what was said can be undone where the keyboard
// is, "" where it cannot: in a field the key is the field's own.
func (s *Shell) undoHint() string {
	if !s.undoable || s.typing() {
		return ""
	}
	key := command.KeyOf("edit.undo")
	if s.lettersAct() && core.UseOf(s.Canvas().Focused()) == core.Free && !s.line.entry.Focused() {
		key = command.LetterOf("edit.undo")
	}
	return s.words().T("toast.undo") + " " + key
}

// typing reports whether undo belongs to what is being typed.
func (s *Shell) typing() bool {
	if s.line.entry.Focused() {
		return s.line.entry.Text() != ""
	}
	return s.editing()
}

// Fail tells why something could not be done.
func (s *Shell) Fail(err error) {
	switch {
	case errors.Is(err, core.ErrPanic):
		s.toast.Warn(s.words().T("error.panic"))
	case data.IsLost(err):
		s.toast.Warn(letters.Shown(s.words().Error(err)))
		s.askRescue(err)
	case err != nil && !errors.Is(err, context.Canceled):
		s.toast.Warn(letters.Shown(s.words().Error(err)))
	}
}

// Key takes the keys that mean the same everywhere.
func (s *Shell) Key(e *fyne.KeyEvent) bool {
	s.toast.Key()
	s.tips.Gone()
	switch e.Name {
	case fyne.KeyF1:
		s.Do("help.shortcuts")
	case fyne.KeyF10: // the toolkit's menu bar cannot be reached by keys
		s.Do(command.Opens)
	default:
		return false
	}
	return true
}

// Moved follows what is in front: lines typed now belong to it, and acts are
// done with it.
func (s *Shell) Moved() {
	s.care.follow()
	s.line.follow()
	s.acts.follow()
}

// Ask opens a question over the window.
func (s *Shell) Ask(title, text, yes, no string, do, dont func()) {
	d := overlay.NewDialog(title, text, nil)
	d.AddButtons(
		part.NewButton(no, "N", func() { d.Close(); dont() }),
		part.NewPrimaryButton(yes, "Enter", func() { d.Close(); do() }),
	)
	d.Open(s.Canvas())
}

// AskGrave opens a question to which Enter is the harmless answer.
func (s *Shell) AskGrave(title, text, yes, no string, do, dont func()) {
	letter, _ := utf8.DecodeRuneInString(yes)
	d := overlay.NewDialog(title, text, nil)
	d.AddButtons(
		part.NewButton(yes, string(unicode.ToUpper(letter)), func() { d.Close(); do() }),
		part.NewPrimaryButton(no, "Enter", func() { d.Close(); dont() }),
	)
	d.Open(s.Canvas())
}

// OpenPanel puts a panel in the place of the pages, or of another panel, and
// marks the tab it belongs to. Where it was opened stays the tab one comes back
// to.
func (s *Shell) OpenPanel(p panel.Panel) {
	s.panel = p
	home := s.tab
	if of, ok := p.(panel.Homed); ok {
		home = tabOf(of.Home())
	}
	s.bar.Choose(home)
	s.put(p.Content())
	s.focusPage()
	s.Moved()
}

// LeavePanel takes the panel away and goes back to the page, to the top of it
// where the panel changed what it shows.
func (s *Shell) LeavePanel() {
	if o, ok := s.current().(page.Opener); ok && s.stale[s.tab] {
		o.Anew()
	}
	s.showTab(s.tab)
}

// LeaveThis leaves a panel if it is in front still.
func (s *Shell) LeaveThis(p panel.Panel) bool {
	if s.panel != p {
		return false
	}
	s.LeavePanel()
	return true
}

// Resume goes on with what was typed and not saved.
func (s *Shell) Resume(of app.DraftOf) {
	switch of.Kind {
	case app.DraftMessage:
		compose.Resume(s, data.ID(of.Ref))
	case app.DraftPlan:
		plan.Open(s, app.Link{Kind: thing.KindInterview, ID: data.ID(of.Ref)})
	case app.DraftBallot:
		rating.Resume(s, of)
	case app.DraftWeights:
		rating.Weigh(s, func() {})
	default:
		if r, ok := s.current().(page.Resumer); ok {
			r.Resume(thing.Refer(app.Kind(of.Kind), of.Ref))
		}
	}
}

// PickDay lets the person choose a day to come: one of a few, or one typed as
// in the capture line.
func (s *Shell) PickDay(title string, picked func(data.Date)) {
	page.Choose(s, overlay.PaletteParams[data.Date]{
		Title: title, Hint: s.words().T("pick_day.hint"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[data.Date], error) {
			return daysFor(s.app, text), nil
		},
		OnPick: picked,
	})
}

// daysFor are the days to come that a text may mean, a few while there is none.
func daysFor(a *app.App, text string) []overlay.Choice[data.Date] {
	w, today := a.Words(), a.Today()
	days := []data.Date{today.AddDays(1), today.AddDays(3), today.AddDays(7), today.AddDays(14), today.AddDays(30)}
	if text != "" {
		days = nil
		if day, ok := a.ParseDay(text); ok && today.Before(day) {
			days = append(days, day)
		}
	}
	var choices []overlay.Choice[data.Date]
	for _, day := range days {
		c := page.A(day, say.IconCommand, w.Relative(day, today))
		if fact := w.Day(day); fact != c.Title {
			c.Fact = fact
		}
		choices = append(choices, c)
	}
	return choices
}
