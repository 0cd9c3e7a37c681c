package app

import (
	"context"

	"wawasan/app/capture"
	"wawasan/data"
)

// Where says what a captured line belongs to; the zero Where is nothing.
type Where struct {
	Interview data.ID
	Question  data.ID      // of the interview's plan; "" for its current one
	At        data.Instant // when it was said, zero for now
}

// Made is a thing that filing a line made.
type Made struct {
	Kind  Kind    `json:"kind"`
	ID    data.ID `json:"id"`
	Title string  `json:"title"`
}

// Filed says what became of a line: the thing it was filed as, the note that
// keeps the line itself, and everything made on the way.
type Filed struct {
	ID        data.ID `json:"id"`
	Kind      Kind    `json:"kind"` // lesson, gap, promise, focus_area, contact or note
	Note      data.ID `json:"note_id"`
	Title     string  `json:"title"`
	OffRecord bool    `json:"off_record"`
	Interview data.ID `json:"interview_id"`
	Contact   data.ID `json:"contact_id"`
	Industry  data.ID `json:"industry_id"`
	Company   data.ID `json:"company_id"`
	Due       string  `json:"due"`
	Made      []Made  `json:"made"`
}

// Capture files one typed line as one change; when it returns nil the line is
// durable. An empty line and a line with a date that is none are refused.
func (a *App) Capture(ctx context.Context, text string, where Where) (Filed, error) {
	filed, err := a.captureLines(ctx, []capture.Line{capture.Parse(text, a.Today())}, where)
	if err != nil {
		return Filed{}, err
	}
	return filed[0], nil
}

// CapturePasted files several pasted lines as one change: bullets and quotes
// are plain notes, blank lines are left out.
func (a *App) CapturePasted(ctx context.Context, text string, where Where) ([]Filed, error) {
	return a.captureLines(ctx, capture.ParsePasted(text, a.Today()), where)
}

func (a *App) captureLines(ctx context.Context, lines []capture.Line, where Where) ([]Filed, error) {
	if err := refuse(lines); err != nil {
		return nil, err
	}
	title := label(string(lines[0].Kind)+".capture", lines[0].Text)
	if len(lines) > 1 {
		title = label("lines.capture", lines[0].Text)
	}
	filed := make([]Filed, len(lines))
	err := a.store.Change(ctx, title, func(tx *data.Tx) error {
		for i, line := range lines {
			f := filing{tx: tx, line: line, where: where}
			if err := f.run(); err != nil {
				return err
			}
			filed[i] = f.filed
		}
		return nil
	})
	return filed, err
}

func refuse(lines []capture.Line) error {
	if len(lines) == 0 {
		return data.Invalid("capture.error.empty")
	}
	for _, l := range lines {
		if l.Empty() {
			return data.Invalid("capture.error.empty")
		}
		if len(l.Problems) > 0 {
			return data.Invalid(l.Problems[0].Key, l.Problems[0].Args...)
		}
	}
	return nil
}

// Recapture files a line anew in the place of one filed before, as one
// change: what the old line made goes with it, unless something newer rests
// on it.
func (a *App) Recapture(ctx context.Context, note data.ID, text string) (Filed, error) {
	line := capture.Parse(text, a.Today())
	if err := refuse([]capture.Line{line}); err != nil {
		return Filed{}, err
	}
	var filed Filed
	err := a.store.Change(ctx, label("line.correct", line.Text), func(tx *data.Tx) error {
		old, err := tx.Note(note)
		if err != nil {
			return err
		}
		if err := takeBack(tx, old.ID); err != nil {
			return err
		}
		f := filing{tx: tx, line: line, where: Where{Interview: old.InterviewID, Question: old.PlannedQuestionID, At: old.At}}
		err = f.run()
		filed = f.filed
		return err
	})
	return filed, err
}

// takeBack removes a line and all it made while its change is still the last
// one; later it removes the line and what it became, and leaves the people
// and industries it made, which others may rest on by now.
func takeBack(tx *data.Tx, note data.ID) error {
	change, err := tx.ChangeOf("notes", note)
	if err != nil {
		return err
	}
	one, err := tx.MadeOneNote(change)
	if err != nil {
		return err
	}
	if change != 0 && one {
		if done, err := tx.TakeBack(change); err != nil || done {
			return err
		}
	}
	if err := tx.DeleteDerived(note); err != nil {
		return err
	}
	return tx.Delete(&data.Note{}, note)
}

// LastLine returns the line filed last, in the interview when one is given,
// for correction; ok is false when there is none.
func (a *App) LastLine(ctx context.Context, where Where) (note data.ID, raw string, ok bool, err error) {
	n, err := a.store.Read(ctx).LastNote(where.Interview)
	return n.ID, n.Raw, n.ID != "", err
}
