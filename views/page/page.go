// Package page holds what the tabs share: what a page is, what it may ask of
// the window, and the browser, a list with the chosen thing beside it.
package page

import (
	"context"
	"net/url"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/kit/core"
)

// Host is the window, as far as a page needs it.
type Host interface {
	App() *app.App
	// Canvas is where focus is set; nil before the window shows.
	Canvas() fyne.Canvas
	// Say tells what was done, with undo offered when undoable; "" takes what was
	// told last away.
	Say(message string, undoable bool)
	// Fail tells why something could not be done.
	Fail(err error)
	// Resume goes on with what was typed and not saved.
	Resume(of app.DraftOf)
	// Go leads to a thing on its tab; Esc there leads back.
	Go(link app.Link)
	// List leads to the list of a kind, filtered by a text.
	List(kind app.Kind, filter string)
	// Left tells that a thing was left; it leads back to where the person was
	// before the Go that brought them to it, and reports whether it did.
	Left(link app.Link) bool
	// Back leads from a list to where the person was before.
	Back()
	// Key takes keys that mean the same everywhere, F1 first of all.
	Key(e *fyne.KeyEvent) bool
	// Type sends a letter to the capture line and the focus with it.
	Type(r rune)
	// Do runs a command of the registry.
	Do(command string)
	// Letter runs the command whose letter it is, where nothing can be typed, and
	// reports whether there is one.
	Letter(r rune) bool
	// Acts shows all that can be done with what is in front, at the pointer if it
	// was asked for by the mouse.
	Acts(at *fyne.Position)
	// Runner does the window's work in the background.
	Runner() *core.Runner
	// PickDay lets the person choose a day to come, from a few or by typing it.
	PickDay(title string, picked func(data.Date))
	// Copy puts a text on the clipboard.
	Copy(text string)
	// Browse opens an address with the system's program for it; failed is the
	// key of the sentence that says, with address, that there is none.
	Browse(address *url.URL, failed string)
	// OpenWritten opens a file that was written; where no program does, it tells
	// otherwise what was done: that is no refusal.
	OpenWritten(file *url.URL, otherwise string)
	// Ask opens a question over the window: yes does it, no leaves it.
	Ask(title, text, yes, no string, do, dont func())
	// AskGrave asks so before what cannot be brought back: Enter leaves it, and
	// doing it takes the letter its word begins with.
	AskGrave(title, text, yes, no string, do, dont func())
	// Moved tells the window that what is open may have changed.
	Moved()
	// Write writes in the background, one thing after another and never
	// cancelled, then shows the answer: the one who writes to the notebook may be
	// busy with an import.
	Write(work func(ctx context.Context) (show func(), err error))
}

// Page is one tab.
type Page interface {
	Content() fyne.CanvasObject
	// Focus puts the keyboard where work on the page goes on.
	Focus()
	// Reload reads anew what the page shows; it keeps place and focus.
	Reload()
	// Tables are those a change of which makes the page reload.
	Tables() []string
}

// Opener is a page that can show one thing.
type Opener interface {
	// Opens reports whether things of this kind live on the page.
	Opens(kind app.Kind) bool
	// Open shows the thing from its top, and with focus puts the keyboard on it.
	// An empty ID means the list of the kind.
	Open(link app.Link, focus bool)
	// Return shows a thing one was at before, as one left it, and puts the
	// keyboard on it.
	Return(link app.Link)
	// Anew has what is open begin at its top when it is read next.
	Anew()
	// Opened is the thing that is open, the zero Link when only the list is.
	Opened() app.Link
}

// Fronted is a page that may have a thing in front: what is typed into the
// capture line belongs to it.
type Fronted interface{ Front() app.Link }

// Listing is a page with a list.
type Listing interface {
	// Kind is what the list shows, "" for no kind alone.
	Kind() app.Kind
	// Entry is the chosen row with what it stands for.
	Entry() (Entry, bool)
	// Does is what Enter does on a row that stands for no thing, "" for any other.
	Does(e Entry) string
	// RowLink is what the row with the focus stands for, of the list or of an
	// open thing's timeline.
	RowLink() app.Link
	// Row is the identity of the chosen row; Select chooses it, now or when the
	// rows have come.
	Row() string
	Select(identity string)
	Filter() string
	SetFilter(text string)
	// ToList closes what is open, Leave a form too; neither moves the focus.
	ToList()
	Leave()
}

// Marking is a page with a list whose rows can be marked.
type Marking interface {
	// Markable is the key of the reason why none can now, "" when one can.
	Markable() string
	Mark()
	// Marked are the marked rows; ActOnMarked asks what is to be done with them.
	Marked() []app.Row
	ActOnMarked()
}

// Resumer is a page that goes on with a form that was not saved, and tells
// which form is open.
type Resumer interface {
	Resume(link app.Link)
	FormOf() (link app.Link, open bool)
}

// Lettered is a page on which letters may act at once, because nothing can be
// typed there.
type Lettered interface{ LettersAct() bool }

// Detailed is a page that shows a thing beside its list, for what can be taken
// from it.
type Detailed interface {
	Shown() (d app.Detail, row app.Row, ok bool)
}

// Creatable is a page on which something can be made.
type Creatable interface{ New(kind app.Kind) }

// Fillable is a page on which a form can be begun with values.
type Fillable interface {
	Fill(link app.Link, values map[string]string)
}

// Editable is a page whose chosen thing can be edited.
type Editable interface {
	Chosen() (app.Link, bool)
	Edit()
}

// Deletable is a page whose chosen thing can be deleted.
type Deletable interface{ Delete() }

// Saver is a page with a form that can be saved.
type Saver interface {
	Editing() bool
	Save()
}
