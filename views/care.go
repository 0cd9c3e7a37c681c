package views

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
)

const (
	// careAfter lets the first screen stand before the file is read.
	careAfter = 3 * time.Second
	// careEvery is how often the file of a window that stays open is read.
	careEvery = 24 * time.Hour
)

// carer looks after the notebook in the background, and says beside the tabs
// what there is to be told of it.
type carer struct {
	s       *Shell
	reading core.Loader
	box     *fyne.Container
	around  *fyne.Container // the headline, which gives the box its room
	notices []say.Notice
	looked  time.Time
	back    string // the way back as it is shown
}

func newCarer(s *Shell) *carer {
	c := &carer{s: s, notices: s.app.Notices(app.Inspection{})}
	c.reading.Runner = s.run
	c.reading.OnError = func(error) {} // it is looked again
	return c
}

// start looks for the first time, soon.
func (c *carer) start() { c.s.after(careAfter, func() { c.look(false, func() {}) }) }

// tick looks again when a day has passed.
func (c *carer) tick() {
	if !c.looked.IsZero() && c.s.app.Now().Sub(c.looked) >= careEvery {
		c.look(false, func() {})
	}
}

// look reads the notebook in the background, all of it when whole is asked
// for, then lets what can be mended be mended. then hears the end.
func (c *carer) look(whole bool, then func()) {
	a := c.s.app
	c.looked = a.Now()
	c.reading.Load(func(ctx context.Context) (func(), error) {
		found, err := a.Inspect(ctx, whole)
		return func() {
			c.show(a.Notices(found))
			c.s.writing.Do(func(ctx context.Context) (func(), error) {
				found, err := a.Heed(ctx, found)
				return func() { c.show(a.Notices(found)); then() }, err
			})
		}, err
	})
}

// show puts the first of what is to be told beside the tabs.
func (c *carer) show(notices []say.Notice) {
	c.notices = notices
	c.box.Objects = []fyne.CanvasObject{part.NewHints(c.s.hints())}
	c.box.Refresh()
	if c.around != nil {
		c.around.Refresh()
	}
}

// follow brings the way back, or takes it away.
func (c *carer) follow() {
	if way := c.s.wayBack(); c.box != nil && way != c.back {
		c.back = way
		c.show(c.notices)
	}
}

// head is the place beside the tabs.
func (c *carer) head() *fyne.Container {
	c.back = c.s.wayBack()
	c.box = container.NewStack(part.NewHints(c.s.hints()))
	return c.box
}

// hints are what is to be told, in few words; a click tells all of it.
func (c *carer) hints() []part.Hint {
	if len(c.notices) == 0 {
		return nil
	}
	return []part.Hint{{Text: c.notices[0].Short, Do: c.tell}}
}

// check reads the whole notebook and tells what it found.
func (c *carer) check() { c.look(true, c.tell) }

// tell says all there is to be told, over the window.
func (c *carer) tell() {
	w := c.s.words()
	text := w.T("care.sound")
	if len(c.notices) > 0 {
		var texts []string
		for _, n := range c.notices {
			texts = append(texts, n.Text)
		}
		text = strings.Join(texts, "\n\n")
	}
	d := overlay.NewDialog(w.T("care.title"), text, nil)
	d.AddButtons(part.NewPrimaryButton(w.T("care.close"), "Enter", d.Close))
	d.Open(c.s.Canvas())
}

// changing are the commands that would change the notebook.
var changing = map[string]bool{
	"import.open": true, "inbox.open": true, "meetings.open": true, "edit.undo": true, "edit.redo": true,
	"record.new": true, "record.edit": true, "record.save": true, "record.merge": true, "tag.merge": true, "double.open": true, "line.move": true, "record.delete": true,
	"contact.new": true, "contact.paste": true, "company.new": true, "industry.new": true, "lesson.new": true, "gap.new": true, "promise.new": true, "promise.done": true,
	"lesson.link": true, "lesson.file": true, "lesson.apply": true, "lesson.star": true, "lesson.review": true, "list.save": true, "list.marked": true,
	"industry.rate": true, "criterion.weigh": true,
	"interview.log": true, "interview.new": true, "interview.outcome": true, "interview.debrief": true, "interview.stage": true,
	"outreach.write": true, "question.mark": true, "plan.up": true, "plan.down": true,
}

// mayChange says why a command cannot run while the notebook is only read.
func (s *Shell) mayChange(id string) (why string) {
	if changing[id] && s.app.ReadOnly() != "" {
		return "command.not_now.read_only"
	}
	return ""
}
