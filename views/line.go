package views

import (
	"context"
	"errors"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/line"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// lineDraft is where the text of the capture line waits while it is typed.
var lineDraft = app.Link{Kind: "capture"}

// newLine makes the capture line at the bottom of the window.
func (s *Shell) newLine() *line.Entry {
	return line.NewEntry(line.Params{
		Words: s.words(), Submit: s.file, Preview: s.preview, Complete: s.complete,
		OnEmpty: func() {
			if s.panel != nil && s.panel.empty != nil {
				s.panel.empty()
			}
		},
		Last: s.last, SubmitCorrection: s.correct,
		OnChanged: s.keepLine,
		OnEscape:  s.leaveLine, OnKey: s.Key,
	})
}

// keepLine keeps what is typed, and what it belongs to, for the next start.
func (s *Shell) keepLine(text string) {
	s.app.KeepDraft(lineDraft, map[string]string{"text": text, "interview": string(s.openInterview().ID)})
}

// restoreLine brings back what stood in the line when the program ended, with
// the interview it belongs to.
func (s *Shell) restoreLine() {
	draft, err := s.app.Draft(context.Background(), lineDraft)
	if err != nil || draft["text"] == "" {
		return
	}
	if interview := data.ID(draft["interview"]); interview != "" {
		s.lead(app.Link{Kind: thing.KindInterview, ID: interview}, false)
	}
	s.line.SetText(draft["text"])
}

func (s *Shell) where() app.Where {
	where := app.Where{Interview: s.openInterview().ID}
	if s.panel != nil && s.panel.question != nil {
		where.Question = s.panel.question()
	}
	return where
}

// file files a line in the background: the one who writes to the notebook may
// be busy with an import. done is told when the line is durable, or why it is
// not.
func (s *Shell) file(text string, pasted bool, done func(error)) {
	if s.panel != nil && s.panel.filed != nil && !pasted {
		done(s.panel.filed(text))
		return
	}
	where := s.where()
	s.write(done, func(ctx context.Context) (string, error) {
		if pasted {
			filed, err := s.app.CapturePasted(ctx, text, where)
			return s.app.Words().N("toast.lines", len(filed)), err
		}
		filed, err := s.app.Capture(ctx, text, where)
		w := s.app.Words()
		return w.T("toast.filed", "kind", w.T("kind."+string(filed.Kind))), err
	})
}

func (s *Shell) correct(text string, done func(error)) {
	line := s.recalled
	s.write(done, func(ctx context.Context) (string, error) {
		_, err := s.app.Recapture(ctx, line, text)
		return s.app.Words().T("toast.corrected"), err
	})
}

// write does something in the background and says what was done; done hears
// whether it was, also after a fault of the program.
func (s *Shell) write(done func(error), do func(context.Context) (said string, err error)) {
	s.writing.Do(func(ctx context.Context) (func(), error) {
		said, err := "", core.ErrPanic
		s.run.Guard(func() { said, err = do(ctx) })
		if err == nil {
			s.app.KeepDraft(lineDraft, map[string]string{"text": ""}) // the window may be gone before it shows so
		}
		return func() {
			switch {
			case err == nil:
				s.Say(said, true)
			case errors.Is(err, core.ErrPanic):
				err = data.Unavailable("error.panic")
			}
			done(err)
		}, nil
	})
}

func (s *Shell) last() (string, bool) {
	id, raw, ok, err := s.app.LastLine(context.Background(), s.where())
	if err != nil {
		s.Fail(err)
		return "", false
	}
	s.recalled = id
	return raw, ok
}

func (s *Shell) preview(text string) line.Preview {
	p, err := s.app.PreviewLine(context.Background(), text, s.where())
	if err != nil {
		return line.Preview{Problem: s.words().Error(err)}
	}
	return line.Preview{Kind: string(p.Kind), Parts: p.Parts[1:], Problem: p.Problem}
}

func (s *Shell) complete(mark rune, query string) ([]line.Completion, error) {
	found, err := s.app.Complete(context.Background(), mark, query, 7)
	if err != nil {
		return nil, err
	}
	out := make([]line.Completion, 0, len(found)+1)
	exact := false
	for _, c := range found {
		out = append(out, line.Completion{Name: c.Name, Extra: c.Extra})
		exact = exact || data.Fold(c.Name) == data.Fold(query)
	}
	if !exact && query != "" {
		out = append(out, line.Completion{Name: query, New: true})
	}
	return out, nil
}

// focusLine puts the keyboard into the capture line and remembers where it
// was.
func (s *Shell) focusLine() {
	if s.line.Focused() {
		return
	}
	s.beforeLine = s.Canvas().Focused()
	s.Canvas().Focus(s.line.Target())
	s.warmUp()
}

// Type sends a letter to the capture line and the focus with it.
func (s *Shell) Type(r rune) {
	s.focusLine()
	s.line.Target().TypedRune(r)
}

// leaveLine goes back to where the person was before they came to the line:
// after a conversation was logged from elsewhere, elsewhere.
func (s *Shell) leaveLine() {
	if s.panel != nil && s.panel.leave != nil { // the line is where its keyboard is
		s.beforeLine = nil
		s.panel.leave()
		return
	}
	if s.beforeLine != nil {
		s.Canvas().Focus(s.beforeLine)
		s.beforeLine = nil
		return
	}
	unfinished := s.line.Text() != "" // stays with what it belongs to
	if link := s.openInterview(); !unfinished && link != (app.Link{}) && s.Left(link) {
		return
	}
	s.focusPage()
}

// someone is whom one talked to: a contact there is, or the name of a new one.
type someone struct {
	contact data.ID
	name    string
}

// logInterview asks whom one talked to and makes the conversation of today.
func (s *Shell) logInterview() {
	w, likely := s.words(), s.chosen(thing.KindContact)
	page.Choose(s, overlay.PaletteParams[someone]{
		Title: w.T("command.interview.log"), Hint: w.T("palette.contact.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[someone], error) {
			return people(ctx, s.app, text, likely)
		},
		OnPick: func(who someone) {
			id, err := s.app.LogInterview(context.Background(), who.contact, who.name)
			if err != nil {
				s.Fail(err)
				return
			}
			s.lead(app.Link{Kind: thing.KindInterview, ID: id}, false)
			s.beforeLine = nil
			s.Canvas().Focus(s.line.Target())
			s.Say(w.T("change.interview.log"), true)
		},
	})
}

// people are the contacts that fit, and one to be made if none is called just
// that. While nothing is typed, the likely one comes first.
func people(ctx context.Context, a *app.App, text string, likely app.Link) ([]overlay.Choice[someone], error) {
	found, err := a.Complete(ctx, 'p', text, 11)
	if err != nil {
		return nil, err
	}
	var choices []overlay.Choice[someone]
	offer := func(who someone, sub, fact string) {
		c := page.A(who, thing.KindContact, who.name)
		c.Sub, c.Fact = sub, fact
		choices = append(choices, c)
	}
	if text == "" && likely.ID != "" {
		title, err := a.Title(ctx, likely)
		if err != nil {
			return nil, err
		}
		offer(someone{likely.ID, title}, "", "")
	}
	exact := false
	for _, c := range found {
		if text == "" && c.ID == likely.ID {
			continue
		}
		offer(someone{c.ID, c.Name}, c.Extra, "")
		exact = exact || data.Fold(c.Name) == data.Fold(text)
	}
	if text != "" && !exact {
		offer(someone{name: text}, "", a.Words().T("line.new.contact"))
	}
	return choices, nil
}

var _ page.Host = (*Shell)(nil)
