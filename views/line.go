package views

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/line"
	"wawasan/views/panel"
)

// lineDraft is where the text of the capture line waits while it is typed.
var lineDraft = app.DraftOf{Kind: app.DraftLine}

// capturer is the capture line of the window and what it does with a line.
type capturer struct {
	s        *Shell
	entry    *line.Entry
	before   fyne.Focusable // where the focus was before it came to the line
	recalled data.ID        // the line that is corrected
	warmed   bool
	names    core.Loader
	front    core.Loader // of what lines belong to
}

// params are what any capture line of the window does.
func (c *capturer) params() line.Params {
	return line.Params{Words: c.s.words(), Submit: c.file, Preview: c.preview, Pasted: c.pasted, Complete: c.complete}
}

// build makes the line at the bottom of the window, with what was typed into
// the one before.
func (c *capturer) build() {
	typed := ""
	if c.entry != nil {
		typed = c.entry.Text()
	}
	p := c.params()
	p.Last, p.SubmitCorrection, p.OnChanged = c.last, c.correct, c.keep
	p.OnEmpty, p.OnEscape, p.OnKey = c.empty, c.leave, c.s.Key
	p.OnActs = func() { c.s.Acts(nil) }
	c.entry = line.NewEntry(p)
	if typed != "" {
		c.entry.SetText(typed)
	}
}

// keep keeps what is typed, and what it belongs to, for the next start.
func (c *capturer) keep(text string) {
	c.s.app.KeepDraft(lineDraft, c.draft(text))
	c.s.toast.Hint(c.s.undoHint()) // undo belongs to the text now, or no more
}

// draft is a text with what it belongs to.
func (c *capturer) draft(text string) map[string]string {
	where := c.where()
	return map[string]string{"text": text, "interview": string(where.Interview), "contact": string(where.Contact)}
}

// restore brings back what stood in the line when the program ended, with the
// interview it belongs to.
func (c *capturer) restore() {
	draft, err := c.s.app.Draft(context.Background(), lineDraft)
	if err != nil || draft["text"] == "" {
		return
	}
	if interview := data.ID(draft["interview"]); interview != "" {
		c.s.places.lead(app.Link{Kind: thing.KindInterview, ID: interview}, false)
	}
	if contact := data.ID(draft["contact"]); contact != "" {
		c.s.places.lead(app.Link{Kind: thing.KindContact, ID: contact}, true)
	}
	c.entry.SetText(draft["text"])
}

// follow says what lines typed now belong to.
func (c *capturer) follow() {
	link, entry := c.s.chosen.belongs(), c.entry
	c.front.Load(func(ctx context.Context) (func(), error) {
		if link == (app.Link{}) {
			return func() { entry.SetContext("") }, nil
		}
		title, err := c.s.app.Title(ctx, link)
		place := c.s.words().T("line.in", "what", title)
		if link.Kind == thing.KindContact {
			place = c.s.words().T("line.on", "who", title)
		}
		return func() { entry.SetContext(place) }, err
	})
}

// where is what a line filed now belongs to.
func (c *capturer) where() app.Where {
	where := app.Where{}
	switch link := c.s.chosen.belongs(); link.Kind {
	case thing.KindInterview:
		where.Interview = link.ID
	case thing.KindContact:
		where.Contact = link.ID
	}
	if p, ok := c.s.panel.(panel.Liner); ok {
		where.Question = p.Question()
	}
	return where
}

// file files a line in the background: the one who writes to the notebook may
// be busy with an import. done is told when the line is durable, or why it is
// not.
func (c *capturer) file(text string, pasted bool, done func(error)) {
	a := c.s.app
	if taker, ok := c.s.panel.(panel.Taker); ok && !pasted {
		take := taker.Take(text)
		c.write(done, func(ctx context.Context) (string, error) { return "", take(ctx) })
		return
	}
	where := c.where()
	c.write(done, func(ctx context.Context) (string, error) {
		if pasted {
			filed, err := a.CapturePasted(ctx, text, where)
			return a.Words().N("toast.lines", len(filed)), err
		}
		filed, err := a.Capture(ctx, text, where)
		w := a.Words()
		return w.T("toast.filed", "kind", w.T("kind."+string(filed.Kind))), err
	})
}

func (c *capturer) correct(text string, done func(error)) {
	line := c.recalled
	c.write(done, func(ctx context.Context) (string, error) {
		_, err := c.s.app.Recapture(ctx, line, text)
		return c.s.app.Words().T("toast.corrected"), err
	})
}

// write does something in the background and says what was done; done hears
// whether it was, also after a fault of the program.
func (c *capturer) write(done func(error), do func(context.Context) (said string, err error)) {
	s := c.s
	s.writing.Do(func(ctx context.Context) (func(), error) {
		said, err := "", core.ErrPanic
		s.run.Guard(func() { said, err = do(ctx) })
		if err == nil {
			s.app.KeepDraft(lineDraft, map[string]string{"text": ""}) // the window may be gone before it shows so
		}
		return func() {
			switch {
			case err == nil && said != "":
				s.Say(said, true)
			case errors.Is(err, core.ErrPanic):
				err = data.Unavailable("error.panic")
			}
			done(err)
			if data.IsLost(err) {
				s.askRescue(err)
			}
		}, nil
	})
}

// last is the line filed last, where lines go now.
func (c *capturer) last() (string, bool) {
	id, raw, ok, err := c.s.app.LastLine(context.Background(), c.where())
	if err != nil {
		c.s.Fail(err)
		return "", false
	}
	c.recalled = id
	return raw, ok
}

// recall brings the line a thing was made of back for correction.
func (c *capturer) recall(of app.Link) {
	id, raw, err := c.s.app.LineOf(context.Background(), of)
	if err != nil {
		c.s.Fail(err)
		return
	}
	c.focus()
	if c.entry.Correct(raw) {
		c.recalled = id
	}
}

func (c *capturer) preview(text string) line.Preview {
	as := ""
	if taker, ok := c.s.panel.(panel.Taker); ok {
		text, as = taker.Marked(text)
	}
	p, err := c.s.app.PreviewLine(context.Background(), text, c.where())
	if err != nil {
		return line.Preview{Problem: c.s.words().Error(err)}
	}
	if as != "" {
		return line.Preview{Parts: []string{as}, Problem: p.Problem}
	}
	return line.Preview{Kind: p.Kind, Parts: p.Parts[1:], Problem: p.Problem}
}

func (c *capturer) pasted(text string) []line.Pasted {
	read := c.s.app.PreviewPasted(text)
	out := make([]line.Pasted, len(read))
	for n, p := range read {
		out[n] = line.Pasted(p)
	}
	return out
}

func (c *capturer) complete(mark rune, query string) ([]line.Completion, error) {
	found, err := c.s.app.Complete(context.Background(), mark, query, 7)
	if err != nil {
		return nil, err
	}
	out := make([]line.Completion, 0, len(found)+1)
	exact := false
	for _, f := range found {
		out = append(out, line.Completion{Name: f.Name, Extra: f.Extra})
		exact = exact || data.Fold(f.Name) == data.Fold(query)
	}
	if !exact && query != "" {
		out = append(out, line.Completion{Name: query, New: true})
	}
	return out, nil
}

// focus puts the keyboard into the line and remembers where it was.
func (c *capturer) focus() {
	if c.entry.Focused() {
		return
	}
	if c.s.blank.shown() { // it has a line of its own
		c.s.blank.skip()
	}
	c.before = c.s.Canvas().Focused()
	c.s.Canvas().Focus(c.entry.Target())
	c.warmUp()
}

// warmUp reads the names for completion when the keyboard first comes to the
// line: the first screen does not need them, and @ is a moment away.
func (c *capturer) warmUp() {
	if c.warmed {
		return
	}
	c.warmed = true
	c.names.Load(func(ctx context.Context) (func(), error) {
		_, err := c.s.app.Complete(ctx, '@', "", 1)
		return func() {}, err
	})
}

// empty is Enter on an empty line.
func (c *capturer) empty() {
	if taker, ok := c.s.panel.(panel.Taker); ok {
		taker.Empty()
	}
}

// leave goes back to where the person was before they came to the line: after a
// conversation was logged from elsewhere, elsewhere.
func (c *capturer) leave() {
	if p, ok := c.s.panel.(panel.Liner); ok { // the line is where its keyboard is
		c.before = nil
		p.Leave()
		return
	}
	if c.before != nil {
		c.s.Canvas().Focus(c.before)
		c.before = nil
		return
	}
	unfinished := c.entry.Text() != "" // stays with what it belongs to
	if link := c.s.chosen.front(); !unfinished && link != (app.Link{}) && c.s.Left(link) {
		return
	}
	c.s.focusPage()
}
