// Package desk is what the rooms of app share: the notebook, the clock and the
// zone of its person, settings, and names ready to be completed. It has no
// words: rooms return facts, and app/say alone speaks.
package desk

import (
	"context"
	"slices"
	"strings"
	"time"

	"wawasan/data"
)

// Desk is one open notebook with its clock. Its methods may be called from any
// goroutine.
type Desk struct {
	store *data.Store
	now   func() time.Time
	lang  func() string
	word  func(key string) string
	names names
}

// Params are what New needs, all of it.
type Params struct {
	Store *data.Store
	Now   func() time.Time // the clock in the person's own zone
	Lang  func() string    // the language spoken, "id" or "en": what ships comes in it
	// Word says in that language what ships without a file of its own: the
	// names of functions and criteria, which are kept once they are changed.
	Word func(key string) string
}

// New returns a desk over a notebook.
func New(p Params) *Desk {
	store := p.Store
	d := &Desk{store: store, now: p.Now, lang: p.Lang, word: p.Word}
	store.Subscribe(d.names.changed)
	return d
}

// Read returns a Reader for ctx.
func (d *Desk) Read(ctx context.Context) data.Reader { return d.store.Read(ctx) }

// Snapshot reads at one moment: see data.Store.Snapshot.
func (d *Desk) Snapshot(ctx context.Context, fn func(data.Reader) error) error {
	return d.store.Snapshot(ctx, fn)
}

// Path is the notebook's file.
func (d *Desk) Path() string { return d.store.Path() }

// Change is the one door for writing, see data.Store.Change. key says what is
// done, a translation key below "change."; subject to which thing, "" for
// none.
func (d *Desk) Change(ctx context.Context, key, subject string, fn func(*data.Tx) error) error {
	return d.store.Change(ctx, labelOf(key, subject), fn)
}

// ChangeInParts is Change for what would keep others waiting, see
// data.Store.ChangeInParts.
func (d *Desk) ChangeInParts(ctx context.Context, key, subject string, next func(*data.Tx) (more bool, err error)) error {
	return d.store.ChangeInParts(ctx, labelOf(key, subject), next)
}

func labelOf(key, subject string) string {
	if subject == "" {
		return key
	}
	return key + "\t" + Shorten(subject, labelLength)
}

// labelLength is how much of a thing's words the name of a change bears.
const labelLength = 60

// Shorten cuts a text to at most n letters, at a word where it can, and puts
// what was lines on one.
func Shorten(s string, n int) string {
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

// Join puts what is not empty beside each other, as rows do.
func Join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return p == "" }), " · ")
}

// Now returns the time in the person's zone.
func (d *Desk) Now() time.Time { return d.now() }

// Zone is the person's time zone.
func (d *Desk) Zone() *time.Location { return d.now().Location() }

// Today returns the day in the person's zone.
func (d *Desk) Today() data.Date { return data.DateOf(d.now()) }

// Day returns the day of an instant in the person's zone, the zero Date for
// none.
func (d *Desk) Day(i data.Instant) data.Date {
	if i.IsZero() {
		return data.Date{}
	}
	return data.DateOf(i.In(d.Zone()))
}

// Since returns the moment a day begins in the person's zone.
func (d *Desk) Since(day data.Date) data.Instant { return data.At(day.Time(d.Zone())) }

// Lang is the language spoken now, "id" or "en".
func (d *Desk) Lang() string { return d.lang() }

// Shipped is the name, in the language spoken, of something that ships and is
// about to be kept as the person's own.
func (d *Desk) Shipped(key string) string { return d.word(key) }

// Refuse remembers whom an import is not to bring again, see data.Store.Refuse.
func (d *Desk) Refuse(ctx context.Context, refused, allowed []data.ID) error {
	return d.store.Refuse(ctx, refused, allowed)
}

// Setting returns a setting, "" when it was never set.
func (d *Desk) Setting(ctx context.Context, key string) string { return d.store.Setting(ctx, key) }

// SetSetting keeps a setting.
func (d *Desk) SetSetting(ctx context.Context, key, value string) error {
	return d.store.SetSetting(ctx, key, value)
}
