package page

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// View is one list of a browser: ← and → go from one to the next.
type View struct {
	Kind  app.Kind
	Title string // translation key
	Short string // the same in the row of lists where the title is long, "" for the title
	// Empty is the stem of the keys that say what to do while the list is
	// empty: .title and .text.
	Empty  string
	Icon   string
	Starts string // the command that starts it, named with its key
	// Told reads the list where it is not all things of Kind; it cannot be
	// filtered then. A list may end in a row of More until all is asked for. It
	// runs in the background.
	Told func(ctx context.Context, all bool) (Told, error)
	// Beside reads what stands beside the list for a row that is more than its
	// thing; nil is the page of the thing.
	Beside func(ctx context.Context, e Entry) (app.Detail, error)
}

// Told is a list that is not all things of a kind, with what stands above it: a
// title, a sentence, and a line on how things stand.
type Told struct {
	Title, Text, Caption string
	Entries              []Entry
}

// texts are the kinds that are read in a list: their name is a sentence, which
// takes two lines in the column of a list.
var texts = []app.Kind{
	thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindFocusArea, thing.KindNote, thing.KindChallenge, thing.KindQuestion, thing.KindFinding,
}

// Config says what a browser lists.
type Config struct {
	Views []View
	// Tables are those it shows beside those of the kinds of its views.
	Tables []string
	// Share is the part of a wide window that the list takes, 0 for the usual.
	Share float32
	// EmptyDetail is the stem of the keys that say how a thing with nothing
	// noted fills, "" for things that are whole without. Alone, things say so in
	// one line with what can be done about it.
	EmptyDetail string
	Alone       bool
	// Typing takes a letter typed on an open thing; without it letters act.
	Typing func(link app.Link, r rune)
}

// Browser is a list with the chosen thing beside it: ↑ ↓ choose, Enter goes
// into the thing, Esc comes back, Ctrl+N and Ctrl+E bring a form in its place.
type Browser struct {
	host    Host
	config  Config
	view    int
	tabs    *part.Segments
	many    []int         // how much each list holds
	order   data.Order    // chosen for the list, "" for the usual
	linking *part.Button  // offered where a lesson rests on nothing
	said    *part.Caption // what is told above the list, nil for nothing
	head    *part.Heading
	list    *list.KeyList
	detail  *list.DetailView
	side    *fyne.Container
	split   *part.Split

	rows, look, counts core.Loader
	tallies, marking   core.Loader
	shown              app.Link   // what the detail shows
	says               app.Detail // and what it says
	opened             app.Link   // what was entered
	arriving           arrival    // what was entered and is not read yet
	form               *form.Form
	formOf             app.Link
	formHad            []app.Field       // the fields as they are kept
	formBegan          map[string]string // what it was begun with
	saving             *form.Form        // the one that is being saved

	entries map[string]Entry // what the rows stand for, by their identity, where they are no things
	all     bool             // the rest of a list that ended in a row of More, too
	wanted  func() bool      // selects the row to be selected when they come
	quiet   bool             // what is selected now was not chosen by the person
	other   elsewhere        // has what the filtered list has not
}

// NewBrowser returns a browser that has read nothing yet: Reload does.
func NewBrowser(host Host, config Config) *Browser {
	b := &Browser{host: host, config: config}
	w := b.words()
	for _, l := range []*core.Loader{&b.rows, &b.look, &b.counts, &b.tallies, &b.marking} {
		l.Runner, l.OnError = host.Runner(), host.Fail
	}
	empty := b.emptyDetail()
	b.detail = list.NewDetailView(list.DetailParams{
		Words: w, OnOpen: b.follow, OnBack: b.leave, OnKey: host.Key, OnRune: b.typed, OnActs: host.Acts, OnSelect: func(app.Row) { host.Moved() },
		OnDelete: b.deleteRow, OnCopy: b.copy, OnFocus: b.entered, Next: b.next,
		Links: list.Links{Open: b.openFact, Copy: b.copyFact, Hint: w.T("detail.link.hint")},
		Empty: empty,
	})
	b.side = container.NewStack()
	b.setView(0)
	return b
}

func (b *Browser) words() *say.Words { return b.host.App().Words() }

// setView makes another list the one shown. The list is made anew, so that
// filter and place of the old one do not leak into it.
func (b *Browser) setView(n int) {
	b.view = n
	b.opened, b.shown = app.Link{}, app.Link{}
	v, w := b.config.Views[n], b.words()
	b.order = b.host.App().Order(context.Background(), v.Kind)
	b.list = list.NewKeyList(list.Params{
		Words: w, Label: w.T(v.Title), Texts: slices.Contains(texts, v.Kind), Marks: v.Told == nil && len(thing.MarkedActs(v.Kind)) > 0,
		Empty:  part.NewEmptyState(v.Icon, w.T(v.Empty+".title"), w.T(v.Empty+".text"), cmp.Or(command.LettersOf(v.Starts, w), command.KeyOf(v.Starts)), w.T("command."+v.Starts)),
		OnOpen: b.enter, OnSelect: b.selected, OnMarks: b.host.Moved,
		OnBack: b.host.Back, OnDelete: func(app.Row) { b.Delete() },
		OnFilter: b.filter(v), OnOrder: func() { b.host.Do("list.order") }, OnNeedMore: b.more, OnNeedBefore: b.before, OnEnds: b.toEnd, OnKey: b.key, OnRune: b.letter, OnCopy: b.copy, OnActs: b.host.Acts,
	})
	b.whole()
	left := fyne.CanvasObject(b.list)
	if v.Told != nil {
		b.head, b.said = part.NewHeading("", ""), part.NewCaption()
		left = part.Topped(b.head, part.Topped(b.said, left))
	}
	if len(b.config.Views) > 1 {
		b.tabs = part.NewSegments(b.titles(), n, func(i int) { b.switchTo(i) }).Wrap()
		left = part.Topped(b.tabs, left)
	}
	b.offer(v.Kind)
	b.side.Objects = nil
	if b.split == nil {
		b.split = NewSplit(b.host, b.config.Views[0].Title, b.config.Share, left, b.side)
		if len(b.config.Views) > 1 {
			b.split.Asks = func() float32 { return b.tabs.Row() }
		}
		return
	}
	b.split.SetList(left)
}

func (b *Browser) copy() { b.host.Do("record.copy") }

// letter takes a letter typed on a list that does not filter: it acts.
func (b *Browser) letter(r rune) bool {
	return b.config.Views[b.view].Told != nil && b.host.Letter(r)
}

// LettersAct reports whether a letter acts at once where the keyboard goes.
func (b *Browser) LettersAct() bool {
	switch {
	case b.form != nil:
		return false
	case b.opened != (app.Link{}):
		return b.config.Typing == nil
	}
	return b.config.Views[b.view].Told != nil
}

// key is what the list offers before it uses a key itself.
func (b *Browser) key(e *fyne.KeyEvent) bool {
	if b.goElsewhere(e) {
		return true
	}
	if n := len(b.config.Views); n > 1 && b.list.Filter() == "" { // else they belong to what is typed
		switch e.Name {
		case fyne.KeyRight:
			b.switchTo((b.view + 1) % n)
			return true
		case fyne.KeyLeft:
			b.switchTo((b.view + n - 1) % n)
			return true
		}
	}
	return b.host.Key(e)
}

// FocusName says which part of the page has the focus: "list", "detail",
// "form" or "".
func (b *Browser) FocusName(f fyne.Focusable) string {
	switch {
	case f == nil:
		return ""
	case f == b.list:
		return "list"
	case f == b.detail.Target():
		return "detail"
	case b.form != nil:
		return "form"
	}
	return ""
}

// Content is the whole page.
func (b *Browser) Content() fyne.CanvasObject { return b.split.Content }

// Split is the border between list and thing.
func (b *Browser) Split() *part.Split { return b.split }

// Tables are the tables the page shows.
func (b *Browser) Tables() []string {
	kinds := make([]app.Kind, 0, len(b.config.Views))
	for _, v := range b.config.Views {
		if v.Kind != "" {
			kinds = append(kinds, v.Kind)
		}
	}
	return append(thing.Tables(kinds...), b.config.Tables...)
}

// Focus goes to the form, the open thing or the list.
func (b *Browser) Focus() {
	c := b.host.Canvas()
	if c == nil {
		return
	}
	switch {
	case b.form != nil:
		c.Focus(b.form.Target())
	case b.opened != (app.Link{}):
		c.Focus(b.detail.Target())
	default:
		c.Focus(b.list)
	}
}

// Reload reads list and detail anew.
func (b *Browser) Reload() {
	b.load()
	b.tally()
	switch {
	case b.arriving != (arrival{}):
		b.arrive(b.arriving)
	case b.shown != (app.Link{}) && b.form == nil:
		b.look.Load(b.fetch(b.shown))
	}
}

// Chosen is the thing entered, else the one selected in the list.
func (b *Browser) Chosen() (app.Link, bool) {
	if b.opened != (app.Link{}) {
		return b.opened, true
	}
	row, ok := b.list.Selected()
	return row.Link(), ok
}

// RowLink is what the row with the focus stands for: on an open thing that of
// its timeline, else that of the list.
func (b *Browser) RowLink() app.Link {
	if b.opened != (app.Link{}) {
		row, _ := b.detail.Selected()
		return row.Link()
	}
	row, _ := b.list.Selected()
	return row.Link()
}

// Filter is what the list is filtered by.
func (b *Browser) Filter() string { return b.list.Filter() }

// SetFilter filters the list as if text had been typed.
func (b *Browser) SetFilter(text string) { b.list.SetFilter(text) }

// Row is the identity of the row selected in the list, "" in an empty list.
func (b *Browser) Row() string {
	row, ok := b.list.Selected()
	if !ok {
		return ""
	}
	return row.Identity()
}

// Front is the thing in front: the one of a form or entered, else the one
// chosen in a list of its kind.
func (b *Browser) Front() app.Link {
	switch {
	case b.form != nil:
		return b.formOf
	case b.opened != (app.Link{}):
		return b.opened
	case b.shown.Kind == thing.Listed(b.Kind()):
		return b.shown
	}
	return app.Link{}
}

// Shown is what stands beside the list, with the row of it that has the focus.
func (b *Browser) Shown() (d app.Detail, row app.Row, ok bool) {
	if b.form != nil || b.shown == (app.Link{}) {
		return app.Detail{}, app.Row{}, false
	}
	if b.opened != (app.Link{}) {
		row, _ = b.detail.Selected()
	}
	return b.says, row, true
}

// Entry is the row selected in the list with what it stands for; ok is
// false in an empty list.
func (b *Browser) Entry() (e Entry, ok bool) {
	row, ok := b.list.Selected()
	e = b.entries[row.Identity()]
	e.Row = row
	return e, ok
}

// Select selects the row of an identity, now or when the rows have come.
func (b *Browser) Select(identity string) {
	b.choose(func() bool { return b.list.SelectKey(identity) })
	b.agree()
}

// agree shows what the list has selected, after something the list does not
// hold was shown.
func (b *Browser) agree() {
	if row, ok := b.list.Selected(); ok && b.opened == (app.Link{}) {
		b.show(row.Link())
	}
}

// Delete deletes the thing chosen; the toast offers to undo it. Of a form not
// saved it drops what was typed, not the thing.
func (b *Browser) Delete() {
	if e, ok := b.Entry(); ok && e.Draft != (app.DraftOf{}) && b.opened == (app.Link{}) {
		b.dropDraft(e)
		return
	}
	if len(b.list.Marked()) > 0 && b.opened == (app.Link{}) && b.form == nil {
		b.doMarked(thing.MarkedDelete)
		return
	}
	if link, ok := b.Chosen(); ok && b.form == nil {
		Drop(b.host, link)
	}
}

// dropDraft asks first: what was typed and not saved is in no history, so that
// no undo brings it back.
func (b *Browser) dropDraft(e Entry) {
	w := b.words()
	b.host.AskGrave(w.T("form.draft.drop.title"), w.T("form.draft.drop.text", "what", e.Title), w.T("form.draft.drop.yes"), w.T("form.draft.drop.no"), func() {
		b.host.Write(func(ctx context.Context) (func(), error) {
			err := b.host.App().DropDraft(ctx, e.Draft)
			return func() {
				b.host.Say(w.T("form.draft.dropped"), false)
				b.Reload()
			}, err
		})
	}, func() {})
}

// deleteRow deletes what a row of the detail stands for. People and places are
// deleted on their own pages: here they are only named.
func (b *Browser) deleteRow(row app.Row) {
	if row.Kind == thing.KindFiledLesson || row.Kind == thing.KindRating { // the lesson itself stays
		Drop(b.host, app.Link{Kind: row.Kind, ID: row.ID})
		return
	}
	if link := row.Link(); Noted(link.Kind) {
		Drop(b.host, link)
		return
	}
	b.host.Fail(data.Invalid("detail.error.delete")) // a person, a company, an interview: they are only named here
}

// fieldErrors returns the sentences of a refused form.
func fieldErrors(err error) (map[string]string, bool) {
	var refused *app.FormError
	if errors.As(err, &refused) {
		return refused.Fields, true
	}
	return nil, false
}
