// Package panel holds what the panels share: what a panel is and what it may
// ask of the window. A panel stands in the place of the pages for a while; Esc
// leaves it. What a panel does is a state of its own, without the toolkit.
package panel

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/page"
)

// Panel is what stands in the place of the pages. It may beside be any of the
// interfaces that follow, and a page.Charted.
type Panel interface {
	// Name is what tests call it.
	Name() string
	Content() fyne.CanvasObject
	// Target is where the keyboard goes.
	Target() fyne.Focusable
}

// Homed is a panel that belongs to the tab of a kind of things, wherever it was
// opened; any other belongs to the page it stands before.
type Homed interface{ Home() app.Kind }

// Bare is a panel in which one is with somebody: nothing in sight leads
// elsewhere but the way back.
type Bare interface{ Bare() }

// Saver is a panel that can be saved, by the key of forms.
type Saver interface {
	Save()
	// SaveWord is what stands on the button that does so.
	SaveWord() string
}

// Idler is a panel whose Save may do nothing: Idle is the key of why it would do
// nothing now, "" where it does something.
type Idler interface{ Idle() string }

// Enterer is a panel in whose list Enter does what is told at the foot. Where that is
// what saves, no other key for it is told there; "" where Enter would do nothing.
type Enterer interface{ EnterWord() string }

// Backer is a panel whose Esc does something else than lead back at times: what is
// told of it at the foot then, "" for going back.
type Backer interface{ BackWord() string }

// Adder is a panel to which something can be added, by the key for a new
// thing; else that key leaves the panel for a new thing.
type Adder interface{ Add() }

// Reloader is a panel that reads anew after each change of the notebook.
type Reloader interface{ Reload() }

// Turner is a panel of changes, one of which is chosen: it can be taken back or
// brought back.
type Turner interface {
	// Turnable is the key of why it cannot, "" when it can.
	Turnable() string
	Turn()
}

// Ticker is a panel that shows how long something takes; it is told each
// minute.
type Ticker interface{ Tick() }

// About is a panel about an interview: lines typed meanwhile belong to it.
type About interface{ Interview() app.Link }

// Liner is a panel whose keyboard is the capture line.
type Liner interface {
	About
	// Question is the planned question that lines stand under, "" for none.
	Question() data.ID
	// Leave is what Esc in the line does.
	Leave()
}

// Taker is a panel that takes lines in the place of filing them.
type Taker interface {
	Liner
	// Take is how a line is filed, in the background.
	Take(text string) func(context.Context) error
	// Marked is a line with the mark it is filed with; as says what it is filed
	// as where no mark does, "" elsewhere.
	Marked(text string) (marked, as string)
	// Empty is Enter on an empty line.
	Empty()
}

// Steps is a panel of questions: ↑ and ↓ of the conversation.
type Steps interface {
	// Step makes another one the current.
	Step(by int)
}

// Marker is a panel in which the current question can be marked.
type Marker interface {
	Steps
	Mark()
}

// Boxed is a panel of rows with boxes: Space ticks one, and F10 alone leads to
// all that can be done.
type Boxed interface{ Boxed() }

// Mover is a panel in which the chosen row can be moved.
type Mover interface{ Move(by int) }

// Host is the window, as far as a panel needs it.
type Host interface {
	page.Host
	// OpenPanel puts a panel in the place of the pages, or of another panel.
	OpenPanel(p Panel)
	// LeavePanel takes the panel away and goes back to the page.
	LeavePanel()
	// LeaveThis leaves a panel if it is in front still, and reports whether it
	// was: what is saved in the background may end when one is elsewhere.
	LeaveThis(p Panel) bool
	// Line is the capture line.
	Line() fyne.Focusable
	// Listen opens a thing and puts the keyboard into the capture line, so that
	// what is typed belongs to it.
	Listen(link app.Link)
	// Recall brings a line that was filed back into the capture line, to be
	// corrected.
	Recall(row app.Row)
	// Meetings shows the past meetings of a calendar.
	Meetings(path string)
	// Read reads in the background and shows the answer; a newer wish takes the
	// place of an older.
	Read(work Work)
}

// Work is done in the background; what it returns runs in the window.
type Work = func(ctx context.Context) (show func(), err error)
