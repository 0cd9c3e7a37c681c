package form

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app/capture"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// DateParams say what a day field needs. Words and Today must be given.
type DateParams struct {
	Words *say.Words
	Today func() data.Date
	// Name is what a screen reader calls the field.
	Name string
	// OnChanged hears every change of the text.
	OnChanged func()
	// OnKey is offered the keys that do not edit; it returns true if it used
	// the key.
	OnKey func(*fyne.KeyEvent) bool
}

// DateField is a day typed the way one says it: "besok", "fri", "1 des",
// "2026-12-01". The day it understood stands beneath; empty means no day. ↑ and
// ↓ move by a day, PgUp and PgDn by a week.
type DateField struct {
	saidEntry
	params DateParams
}

// NewDateField returns an empty day field.
func NewDateField(params DateParams) *DateField {
	f := &DateField{params: params}
	f.begin(f, saidParams{name: params.Name, hint: params.Words.T("datefield.hint"), key: f.key, tell: f.show, changed: params.OnChanged})
	return f
}

// Date returns the day, zero when nothing is typed. Text that is no day is an
// error, which the field shows from then on.
func (f *DateField) Date() (data.Date, error) {
	d, err := f.read()
	if err != nil {
		f.judge()
	}
	return d, err
}

// SetDate shows a day; the zero day empties the field.
func (f *DateField) SetDate(d data.Date) {
	text := f.params.Words.Date(d)
	if back, ok := capture.ParseDate(text, f.params.Today()); !ok || back != d {
		text = d.String()
	}
	f.entry.SetTyped(text)
}

func (f *DateField) read() (data.Date, error) {
	text := strings.TrimSpace(f.entry.Text)
	if text == "" {
		return data.Date{}, nil
	}
	d, ok := capture.ParseDate(text, f.params.Today())
	if !ok {
		return data.Date{}, data.Invalid("datefield.error", "text", text)
	}
	return d, nil
}

func (f *DateField) show() {
	w := f.params.Words
	d, err := f.read()
	switch {
	case err != nil && f.judged:
		f.say(w.Error(err), theme.Danger)
	case err != nil:
		f.say(w.T("datefield.hint"), theme.Muted)
	case d.IsZero():
		f.say("", theme.Muted)
	default:
		f.say(f.understood(d), theme.Muted)
	}
}

// understood writes the day in full, and how near it is within a week.
func (f *DateField) understood(d data.Date) string {
	w, today := f.params.Words, f.params.Today()
	text := w.T("datefield.understood", "day", w.Day(d), "year", strconv.Itoa(d.Y))
	if n := today.DaysUntil(d); n >= -7 && n <= 7 {
		text += "  ·  " + w.Relative(d, today)
	}
	return text
}

func (f *DateField) key(key *fyne.KeyEvent) bool {
	steps := map[fyne.KeyName]int{fyne.KeyUp: 1, fyne.KeyDown: -1, fyne.KeyPageUp: 7, fyne.KeyPageDown: -7}
	if by, ok := steps[key.Name]; ok {
		f.step(by)
		return true
	}
	return !core.Edits(key.Name) && f.params.OnKey != nil && f.params.OnKey(key)
}

// step moves the day; an empty field begins at today, bad text stays.
func (f *DateField) step(by int) {
	d, err := f.Date()
	switch {
	case err != nil:
	case d.IsZero():
		f.SetDate(f.params.Today())
	default:
		f.SetDate(d.AddDays(by))
	}
}
