// Package line is the capture line: what it will become stands beneath it, the
// names that fit stand above.
package line

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// Params say what the capture line does. Words and Submit must be given.
type Params struct {
	Words *say.Words
	// Submit files a line, or a block of pasted lines, in its own time; done is
	// called in the window's goroutine. The line empties only when that is told
	// nil, so what was filed must be durable by then. What is typed meanwhile
	// waits.
	Submit func(text string, pasted bool, done func(error))
	// Preview says how text will be filed. It is asked at every keystroke.
	Preview func(text string) Preview
	// Pasted says how each of several pasted lines will be filed; nil says
	// nothing.
	Pasted func(text string) []Pasted
	// Complete returns what fits behind the mark '@' or '#', best first, or
	// why that cannot be read; the hint says so.
	Complete func(mark rune, query string) ([]Completion, error)
	// Last returns the line that ↑ brings back for correction.
	Last             func() (text string, ok bool)
	SubmitCorrection func(text string, done func(error))
	// OnChanged hears every change of the text, for the draft.
	OnChanged func(text string)
	// OnEmpty is told of Enter in an empty line.
	OnEmpty func()
	// OnEscape is told of an Esc the line has no use for.
	OnEscape func()
	// OnKey is offered the keys that do not edit, F1 and the like; it returns
	// true if it used the key.
	OnKey func(*fyne.KeyEvent) bool
	// OnActs hears Space in an empty line, which would mean nothing there.
	OnActs func()
}

// Preview is how a line will be filed.
type Preview struct {
	// Kind is a mark of the line ("!", "?", ">", "<", "+", "*", "" for a
	// note) or its word: note, lesson, gap, mine, theirs, person, focus_area.
	Kind    string
	Parts   []string // "@Name (baru)", "#fintech", "jatuh tempo Jum 4 Des"
	Problem string   // why it cannot be filed as it stands
}

// Completion is one name that fits what is typed behind @ or #.
type Completion struct {
	Name  string
	Extra string // muted, at the right edge: the company
	New   bool   // no such thing yet; it would be made
}

// Entry is the capture line: one line of text that is filed at Enter, with
// what it will become shown beneath and completion above.
type Entry struct {
	widget.BaseWidget
	params Params

	entry *lineText
	bare  *container.ThemeOverride
	box   *completionBox

	context    string
	failure    string   // why the last Enter failed, until the text changes
	pending    string   // pasted lines that wait for Enter
	read       []Pasted // what they are read as
	mending    int      // the number of the pasted line that is corrected, 0 for none
	correcting bool
	saving     bool     // Enter was pressed, and it is not durable yet
	waiting    []func() // keys that came meanwhile; a nil is an Enter
	restore    string   // the text Esc gives back when it drops pending lines

	place     *draw.Span
	prompt    *draw.Span
	send      *part.ActBar // files what is typed, for the mouse
	typed     bool         // as the line was laid out last
	ghost     *draw.Span   // what to type, while nothing is: see lineRenderer
	hint      *lineHint
	foot      fyne.CanvasObject // in the place of the hint while the keyboard is elsewhere, nil for none
	low       bool              // there is no room for a row below the field
	shut      bool              // there was none as the stage was laid out last
	turned    func()            // lays out the stage, as foot and hint change places
	dismissed int               // start of the mark whose list Esc closed, -1 for none
}

// NewEntry returns an empty capture line.
func NewEntry(params Params) *Entry {
	l := &Entry{params: params, dismissed: -1}
	l.entry = newLineText(l)
	l.entry.OnChanged = l.changed
	l.box = newCompletionBox(params.Words)
	l.hint = newLineHint(params.Words)
	l.prompt, l.place = newPromptSpans()
	l.send = part.NewActBar(part.Act{Key: "Enter", Title: params.Words.T("line.file"), Do: l.sent})
	l.send.Hide()
	l.ghost = draw.NewSpan(theme.SizeStrong, theme.Muted, false).Say(params.Words.T("line.placeholder"))
	l.ExtendBaseWidget(l)
	return l
}

// Text returns what is typed.
func (l *Entry) Text() string { return l.entry.Text }

// SetText replaces what is typed, for a draft that comes back; the cursor goes
// to its end.
func (l *Entry) SetText(text string) {
	l.entry.SetText(text)
	l.entry.putCursor(len(text))
}

// SetContext says what the line belongs to: "Wawancara Sari". Empty hides it.
func (l *Entry) SetContext(text string) {
	if l.context != text {
		l.context = text
		l.Refresh()
	}
}

// SetFoot puts an object in the place of the marks while the keyboard is
// elsewhere and nothing is wrong with what stands in the line. It must be set
// before the line is drawn.
func (l *Entry) SetFoot(o fyne.CanvasObject) { l.foot = o }

// footed reports whether the foot stands in the place of the hint.
func (l *Entry) footed() bool {
	told := l.hint.state == hintProblem || l.hint.state == hintNotice
	return l.foot != nil && !l.entry.focused && !told
}

// settle lays out the stage anew where foot and hint have changed places and
// the line has another height with them.
func (l *Entry) settle() {
	if shut := l.shuts(); shut != l.shut && l.turned != nil {
		l.shut = shut
		l.turned()
	}
}

// shuts reports whether all stands within the row of the field: for want of
// room, and with nothing to tell of what is typed.
func (l *Entry) shuts() bool { return l.low && (l.footed() || l.hint.state == hintLegend) }

// Target is what to focus: canvas.Focus(line.Target()).
func (l *Entry) Target() fyne.Focusable { return l.entry }

// Focused reports whether keys reach the line.
func (l *Entry) Focused() bool { return l.entry.focused }

// CompletionBox is the list of names, to be laid out over the page so that its
// lower edge touches the line's upper one; it fills from below and draws
// nothing while closed. LineStage does that layout.
func (l *Entry) CompletionBox() fyne.CanvasObject { return l.box }

// Completing reports whether the list of names is open.
func (l *Entry) Completing() bool { return l.box.open }

// Correcting reports whether the last line is being corrected.
func (l *Entry) Correcting() bool { return l.correcting }

// Describe returns everything the line shows, one piece of text each.
func (l *Entry) Describe() []string {
	text := l.entry.Text
	if text == "" {
		text = l.ghost.Full
	}
	said := []string{l.prompt.Full, text}
	if d, ok := l.foot.(core.Describer); ok && l.footed() {
		said = append(said, d.Describe()...)
	} else {
		said = append(said, l.hint.describe()...)
	}
	if l.context != "" {
		said = append(said, l.place.Full)
	}
	said = append(said, core.DescribeObject(l.send)...)
	return append(said, l.box.Describe()...)
}

// changed follows the text, in place: no widget is made at a keystroke.
func (l *Entry) changed(text string) {
	l.failure = ""
	draw.ShowIf(l.ghost.Text, text == "")
	if typed := !l.free(); typed != l.typed {
		l.typed = typed
		l.Refresh()
	}
	l.updateCompletion()
	l.updateHint()
	if l.params.OnChanged != nil {
		l.params.OnChanged(text)
	}
}

// free reports whether nothing is typed, pasted or corrected.
func (l *Entry) free() bool { return l.entry.Text == "" && l.pending == "" && !l.correcting }

func (l *Entry) updateHint() {
	w, text := l.params.Words, l.entry.Text
	mode := ""
	if l.correcting {
		mode = w.T("line.correcting")
	}
	switch {
	case l.saving && len(l.waiting) > 0: // one who does not wait is told
		l.hint.say(hintNotice, Preview{Problem: w.T("line.saving")}, mode)
	case l.failure != "":
		l.hint.say(hintProblem, Preview{Problem: l.failure}, mode)
	case l.mending > 0:
		p := l.params.Preview(text)
		l.hint.say(kindOfHint(p), p, w.T("line.paste.at", "n", l.mending))
	case l.pending != "":
		n := strings.Count(l.pending, "\n") + 1
		if wrong := l.wrongPending(); wrong > 0 {
			l.hint.say(hintProblem, Preview{Problem: w.T("line.paste.wrong", "n", wrong)}, mode)
			break
		}
		l.hint.say(hintNotice, Preview{Problem: w.N("line.paste", n)}, mode)
	case strings.TrimSpace(text) == "" || l.params.Preview == nil:
		l.hint.say(hintLegend, Preview{}, mode)
	default:
		p := l.params.Preview(text)
		l.hint.say(kindOfHint(p), p, mode)
	}
	l.settle()
}

func kindOfHint(p Preview) hintState {
	if p.Problem != "" {
		return hintProblem
	}
	return hintPreview
}

// sent is a click on what files the line: Enter, with the keyboard in the line
// again.
func (l *Entry) sent() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l.entry)
	}
	if !l.wait(nil) {
		l.submit()
	}
}

// submit files what stands in the line; it empties only once that is durable.
func (l *Entry) submit() {
	text := l.entry.Text
	l.box.closeNames()
	if l.pending != "" {
		if l.mend() {
			return
		}
		l.file(func(done func(error)) { l.params.Submit(l.pending, true, done) }, func() {
			l.pending = ""
			l.box.close()
		})
		return
	}
	if strings.TrimSpace(text) == "" {
		if l.params.OnEmpty != nil {
			l.params.OnEmpty()
		}
		return
	}
	if l.correcting {
		l.file(func(done func(error)) { l.params.SubmitCorrection(text, done) }, func() {
			l.correcting = false
			l.entry.SetText("")
		})
		return
	}
	l.file(func(done func(error)) { l.params.Submit(text, false, done) }, func() { l.entry.SetText("") })
}

// file has something filed. Until it is durable the text stands where it was
// typed, and keys wait; then they come in their order.
func (l *Entry) file(do func(done func(error)), empty func()) {
	l.saving = true
	do(func(err error) {
		l.saving, l.failure = false, ""
		if err != nil {
			l.failure = l.params.Words.Error(err)
		} else {
			empty()
		}
		l.updateHint()
		l.goOn(err == nil)
	})
}

// goOn types what waited, up to the next Enter that takes its time. After a
// failure no Enter is pressed: what waited now stands behind what was not
// filed, and the two must not become one line unseen.
func (l *Entry) goOn(enter bool) {
	waiting := l.waiting
	l.waiting = nil
	failure := l.failure
	for n, act := range waiting {
		if l.saving {
			l.waiting = append(l.waiting, waiting[n:]...)
			return
		}
		switch {
		case act != nil:
			act()
		case enter:
			l.submit()
		}
	}
	if !enter && failure != "" && len(waiting) > 0 { // typing on does not hide it
		l.failure = failure
		l.updateHint()
	}
}

// wait keeps a key for later if something is being saved.
func (l *Entry) wait(act func()) bool {
	if !l.saving {
		return false
	}
	l.waiting = append(l.waiting, act)
	l.updateHint()
	return true
}

// Saving reports whether Enter was pressed and what it files is not durable
// yet.
func (l *Entry) Saving() bool { return l.saving }

// escape takes back one thing at a time: the list, the pasted lines, the
// correction, and only then leaves the line.
func (l *Entry) escape() {
	switch {
	case l.pending != "":
		l.pending, l.mending, l.failure = "", 0, ""
		l.box.close()
		l.SetText(l.restore)
		l.updateHint()
	case l.box.open:
		l.dismissed = l.box.at.Start
		l.box.close()
	case l.correcting:
		l.correcting = false
		l.entry.SetText("")
		l.updateHint()
	case l.params.OnEscape != nil:
		l.params.OnEscape()
	}
}

// recall brings the last line back for correction.
func (l *Entry) recall() bool {
	if l.entry.Text != "" || l.pending != "" || l.params.Last == nil || l.params.SubmitCorrection == nil {
		return false
	}
	text, ok := l.params.Last()
	return ok && l.Correct(text)
}

// Correct puts a line that was filed into the empty line, to be corrected; it
// reports false, and does nothing, while something else is typed.
func (l *Entry) Correct(text string) bool {
	if l.entry.Text != "" || l.pending != "" || l.params.SubmitCorrection == nil {
		return false
	}
	l.correcting = true
	l.SetText(text)
	l.box.close()
	l.updateHint()
	return true
}
