package line

import (
	"context"

	"wawasan/app/capture"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Capture files one typed line as one change; when it returns nil the line is
// durable. An empty line and a line with a date that is none are refused.
func Capture(ctx context.Context, d *desk.Desk, text string, where Where) (Filed, error) {
	filed, err := captureAll(ctx, d, []capture.Line{capture.Parse(text, d.Today())}, where)
	if err != nil {
		return Filed{}, err
	}
	return filed[0], nil
}

// CapturePasted files several pasted lines as one change: bullets and quotes
// are plain notes, blank lines are left out.
func CapturePasted(ctx context.Context, d *desk.Desk, text string, where Where) ([]Filed, error) {
	return captureAll(ctx, d, capture.ParsePasted(text, d.Today()), where)
}

// Read reads lines as they are pasted, none in an empty text. A line that
// cannot be filed is refused with its number.
func Read(text string, today data.Date) ([]capture.Line, error) {
	lines := capture.ParsePasted(text, today)
	return lines, check(lines)
}

// check refuses the first line that cannot be filed.
func check(lines []capture.Line) error {
	for n, l := range lines {
		err := problem(l)
		if err != nil && len(lines) > 1 {
			err = data.Invalid("capture.error.line", "n", n+1, "line", l.Raw, "why", err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func captureAll(ctx context.Context, d *desk.Desk, lines []capture.Line, where Where) ([]Filed, error) {
	if len(lines) == 0 {
		return nil, data.Invalid("capture.error.empty")
	}
	if err := check(lines); err != nil {
		return nil, err
	}
	key := string(lines[0].Kind) + ".capture"
	if len(lines) > 1 {
		key = "lines.capture"
	}
	filed := make([]Filed, len(lines))
	err := d.Change(ctx, key, lines[0].Text, func(tx *data.Tx) error {
		for n, l := range lines {
			var err error
			if filed[n], err = CaptureIn(tx, l, where); err != nil {
				return err
			}
		}
		return nil
	})
	return filed, err
}

// CaptureIn files a line inside a change that is under way.
func CaptureIn(tx *data.Tx, l capture.Line, where Where) (Filed, error) {
	p, err := Make(tx.Reader, l, where)
	if err != nil {
		return Filed{}, err
	}
	return p.Write(tx)
}

// Correct files a line anew in the place of one filed before, as one change.
// The line and what it became keep their rows, see Move for where they stand.
func Correct(ctx context.Context, d *desk.Desk, note data.ID, text string) (Filed, error) {
	l := capture.Parse(text, d.Today())
	if err := problem(l); err != nil {
		return Filed{}, err
	}
	var filed Filed
	err := d.Change(ctx, "line.correct", l.Text, func(tx *data.Tx) error {
		var err error
		filed, err = correct(d, tx, note, text)
		return err
	})
	return filed, err
}

// To is where a line is moved: to an interview, to a person, or, the zero To,
// to nobody.
type To struct{ Interview, Contact data.ID }

// Move puts a line, and what it became, where it belongs, as one change. It
// keeps its time, its words, and all a person gave it since; what it took from
// where it stood, such as the company of the interview, follows.
func Move(ctx context.Context, d *desk.Desk, note data.ID, to To) error {
	old, err := d.Read(ctx).Note(note)
	if err != nil {
		return err
	}
	return d.Change(ctx, "line.move", old.Text, func(tx *data.Tx) error {
		old, err := tx.Note(note)
		if err != nil {
			return err
		}
		_, err = replace(d, tx, old, old.Raw, Where{Interview: to.Interview, At: old.At}, to.Contact)
		return err
	})
}

// Last returns the line filed last, in the interview when one is given, for
// correction; ok is false when there is none.
func Last(ctx context.Context, d *desk.Desk, where Where) (note data.ID, raw string, ok bool, err error) {
	n, err := d.Read(ctx).LastNote(where.Interview)
	return n.ID, n.Raw, n.ID != "", err
}

// Preview plans how a line would be filed while it is typed.
func Preview(ctx context.Context, d *desk.Desk, text string, where Where) (Plan, error) {
	return Make(d.Read(ctx), capture.Parse(text, d.Today()), where)
}
