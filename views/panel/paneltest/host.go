// Package paneltest gives panels a window for tests: a real notebook, and
// everything at once.
package paneltest

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/data"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/theme"
)

// Host is the window of a test. What panels tell it is kept in its fields.
type Host struct {
	t      *testing.T
	app    *app.App
	window fyne.Window
	line   *part.KeyEntry

	Now       time.Time
	Panels    []panel.Panel // opened, the last in front
	Leaves    int           // how often a panel was left
	Said      []string
	Failed    []error
	Copied    []string
	Browsed   []string
	Otherwise []string // told where nothing opens what was written
	Went      []app.Link
	Done      []string // commands
	Typed     string
	Resumed   []app.DraftOf
	Recalled  []app.Row
	Filtered  string
	Calendars []string // whose meetings are shown
	Questions []string // asked over the window; Answer says yes to them
	Answer    bool
	Day       data.Date // picked whenever one is asked for
}

// New returns a window over an empty notebook, on Wednesday, 25 November 2026,
// in Jakarta, in English.
func New(t *testing.T) *Host {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	zone, err := time.LoadLocation("Asia/Jakarta")
	if err != nil {
		t.Fatal(err)
	}
	h := &Host{t: t, Now: time.Date(2026, 11, 25, 9, 0, 0, 0, zone), window: test.NewTempWindow(t, nil)}
	h.app, err = app.Open(context.Background(), app.Params{
		Path: datatest.Notebook(t), Lang: "en", Now: func() time.Time { return h.Now },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.app.Close(); err != nil {
			t.Error(err)
		}
	})
	h.window.Resize(fyne.NewSize(1200, 780))
	h.line = part.NewKeyEntry(nil, func(bool) {})
	return h
}

// NewWithDocuments returns a window whose person has a folder of documents.
func NewWithDocuments(t *testing.T) (h *Host, documents string) {
	t.Helper()
	home := datatest.Home(t)
	documents = filepath.Join(home, "Documents")
	if err := os.Mkdir(documents, 0o700); err != nil {
		t.Fatal(err)
	}
	return New(t), documents
}

// Front is the panel in front, nil for none.
func (h *Host) Front() panel.Panel {
	if len(h.Panels) == 0 {
		return nil
	}
	return h.Panels[len(h.Panels)-1]
}

// Have makes a thing through its form, given as field, value pairs.
func (h *Host) Have(kind app.Kind, pairs ...string) app.Link {
	h.t.Helper()
	values := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	id, err := h.app.SaveForm(context.Background(), app.Link{Kind: kind}, values)
	if err != nil {
		h.t.Fatal(err)
	}
	return app.Link{Kind: kind, ID: id}
}

// Capture files lines.
func (h *Host) Capture(where app.Where, lines ...string) {
	h.t.Helper()
	for _, line := range lines {
		if _, err := h.app.Capture(context.Background(), line, where); err != nil {
			h.t.Fatal(err)
		}
	}
}

// Press sends keys to what has the focus, each to what has it then.
func (h *Host) Press(keys ...fyne.KeyName) {
	for _, key := range keys {
		h.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// TypeText types a text into what has the focus.
func (h *Host) TypeText(text string) {
	for _, r := range text {
		h.Canvas().Focused().TypedRune(r)
	}
}

// Click clicks the button of a label that a panel shows.
func (h *Host) Click(p panel.Panel, label string) {
	h.t.Helper()
	found := core.WalkObjects(p.Content(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*part.Button)
		if !ok || b.Label() != label || !b.Visible() {
			return false
		}
		test.Tap(b)
		return true
	})
	if !found {
		h.t.Fatalf("there is no button %q", label)
	}
}

// MustNotFail fails the test when something was refused.
func (h *Host) MustNotFail() {
	h.t.Helper()
	for _, err := range h.Failed {
		h.t.Errorf("refused: %v", err)
	}
}

// App is the notebook.
func (h *Host) App() *app.App { return h.app }

// Canvas is that of a test window.
func (h *Host) Canvas() fyne.Canvas { return h.window.Canvas() }

// Say keeps what was told.
func (h *Host) Say(message string, _ bool) { h.Said = append(h.Said, message) }

// Fail keeps what was refused.
func (h *Host) Fail(err error) {
	if err != nil {
		h.Failed = append(h.Failed, err)
	}
}

// Resume keeps what was gone on with.
func (h *Host) Resume(of app.DraftOf) { h.Resumed = append(h.Resumed, of) }

// Go keeps where one was led.
func (h *Host) Go(link app.Link) { h.Went = append(h.Went, link) }

// List keeps the list one was led to.
func (h *Host) List(kind app.Kind, filter string) {
	h.Went, h.Filtered = append(h.Went, app.Link{Kind: kind}), filter
}

// Left leads nowhere.
func (h *Host) Left(app.Link) bool { return false }

// Back leads nowhere.
func (h *Host) Back() {}

// Key takes no key.
func (h *Host) Key(*fyne.KeyEvent) bool { return false }

// Type keeps what was typed.
func (h *Host) Type(r rune) { h.Typed += string(r) }

// Do keeps which command was run.
func (h *Host) Do(command string) { h.Done = append(h.Done, command) }

// Letter runs nothing.
func (h *Host) Letter(rune) bool { return false }

// Acts shows nothing.
func (h *Host) Acts(*fyne.Position) {}

// Runner does everything at once.
func (h *Host) Runner() *core.Runner { return core.Inline() }

// PickDay picks Day.
func (h *Host) PickDay(_ string, picked func(data.Date)) { picked(h.Day) }

// Ask answers with Answer.
func (h *Host) Ask(title, _, _, _ string, do, dont func()) {
	h.Questions = append(h.Questions, title)
	if h.Answer {
		do()
		return
	}
	dont()
}

// AskGrave is answered as Ask is.
func (h *Host) AskGrave(title, text, yes, no string, do, dont func()) {
	h.Ask(title, text, yes, no, do, dont)
}

// Moved is nothing to a test.
func (h *Host) Moved() {}

// Write does the work at once.
func (h *Host) Write(work func(context.Context) (func(), error)) { h.Read(work) }

// Read does the work at once.
func (h *Host) Read(work panel.Work) {
	show, err := work(context.Background())
	switch {
	case err != nil:
		h.Fail(err)
	case show != nil:
		show()
	}
}

// OpenPanel puts a panel in front.
func (h *Host) OpenPanel(p panel.Panel) {
	h.Panels = append(h.Panels, p)
	h.window.SetContent(p.Content())
	h.Canvas().Focus(p.Target())
}

// LeavePanel takes the panel away.
func (h *Host) LeavePanel() { h.Leaves++; h.Panels = nil }

// LeaveThis takes a panel away that is in front.
func (h *Host) LeaveThis(p panel.Panel) bool {
	if h.Front() != p {
		return false
	}
	h.LeavePanel()
	return true
}

// Line is an entry that files nothing.
func (h *Host) Line() fyne.Focusable { return h.line }

// Listen keeps where one was led.
func (h *Host) Listen(link app.Link) { h.Went = append(h.Went, link) }

// Recall keeps what was brought back.
func (h *Host) Recall(row app.Row) { h.Recalled = append(h.Recalled, row) }

// Meetings keeps whose meetings are shown.
func (h *Host) Meetings(path string) { h.Calendars = append(h.Calendars, path) }

// Copy keeps what was copied.
func (h *Host) Copy(text string) { h.Copied = append(h.Copied, text) }

// OpenWritten keeps what was opened, and what is told where nothing opens it.
func (h *Host) OpenWritten(file *url.URL, otherwise string) {
	h.Browsed, h.Otherwise = append(h.Browsed, file.String()), append(h.Otherwise, otherwise)
}

// Browse keeps what was opened.
func (h *Host) Browse(address *url.URL, _ string) { h.Browsed = append(h.Browsed, address.String()) }

var _ panel.Host = (*Host)(nil)
