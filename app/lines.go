package app

import (
	"context"
	"errors"

	"wawasan/app/line"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// Capture files one typed line as one change; when it returns nil the line is
// durable. An empty line and a line with a date that is none are refused.
func (a *App) Capture(ctx context.Context, text string, where Where) (Filed, error) {
	return line.Capture(ctx, a.desk, text, where)
}

// CapturePasted files several pasted lines as one change: bullets and quotes
// are plain notes, blank lines are left out.
func (a *App) CapturePasted(ctx context.Context, text string, where Where) ([]Filed, error) {
	return line.CapturePasted(ctx, a.desk, text, where)
}

// Recapture files a line anew in the place of one filed before, as one change:
// what it became keeps its place with all a person gave it since.
func (a *App) Recapture(ctx context.Context, note data.ID, text string) (Filed, error) {
	return line.Correct(ctx, a.desk, note, text)
}

// MoveLine puts a line, or the line a thing was made of, with what it became
// where it belongs, as one change.
func (a *App) MoveLine(ctx context.Context, of Link, to line.To) error {
	n, err := thing.NoteOf(a.desk.Read(ctx), of)
	if err != nil {
		return err
	}
	return line.Move(ctx, a.desk, n.ID, to)
}

// LineOf returns the line that a thing is, or was made of, for correction. It
// refuses (invalid) a thing that nobody typed as a line.
func (a *App) LineOf(ctx context.Context, of Link) (note data.ID, raw string, err error) {
	n, err := thing.NoteOf(a.desk.Read(ctx), of)
	return n.ID, n.Raw, err
}

// Became returns what a line became, of the first of some kinds that it became,
// the zero Link where it became nothing of them.
func (a *App) Became(ctx context.Context, note data.ID, kinds ...Kind) (Link, error) {
	return thing.Became(a.desk.Read(ctx), note, kinds...)
}

// LastLine returns the line filed last, in the interview when one is given,
// for correction; ok is false when there is none.
func (a *App) LastLine(ctx context.Context, where Where) (note data.ID, raw string, ok bool, err error) {
	return line.Last(ctx, a.desk, where)
}

// PreviewLine tells how a line would be filed without filing it.
func (a *App) PreviewLine(ctx context.Context, text string, where Where) (Preview, error) {
	plan, err := line.Preview(ctx, a.desk, text, where)
	return a.say().Plan(plan), err
}

// PreviewPasted tells how each of several pasted lines would be filed.
func (a *App) PreviewPasted(text string) []say.PastedLine {
	return a.say().Pasted(line.ReadPasted(text, a.Today()))
}

// Completion is one name offered while typing. Name is what goes into the
// line: it tells people of the same name apart by their company.
type Completion struct {
	Link
	Name  string
	Extra string
}

// Complete offers names for what is typed after mark ('@' or '#', and 'p' for
// contacts alone), best first: a name's beginning, then a word's beginning,
// then letters in order; the recently touched first.
func (a *App) Complete(ctx context.Context, mark rune, query string, limit int) ([]Completion, error) {
	found, err := a.desk.Complete(ctx, mark, query, limit)
	out := make([]Completion, len(found))
	for n, c := range found {
		out[n] = Completion{Link: Link{Kind: thing.Kind(c.Kind), ID: c.ID}, Name: c.Name, Extra: c.Extra}
	}
	return out, err
}

// refused gives a refused form its sentences; other errors pass as they are.
func (a *App) refused(err error) error {
	var refused *thing.FormError
	if errors.As(err, &refused) {
		return &FormError{Fields: a.say().Refused(refused), cause: err}
	}
	return err
}
