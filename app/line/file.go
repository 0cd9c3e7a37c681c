package line

import (
	"context"

	"wawasan/app/capture"
	"wawasan/app/internal/desk"
	"wawasan/app/thing"
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

// Pasted is one of several pasted lines: what it is filed as, or why it cannot
// be. Number is that of the line in the text, from 1.
type Pasted struct {
	Number int
	Kind   capture.Kind
	Wrong  error
}

// ReadPasted reads several pasted lines as CapturePasted would file them.
func ReadPasted(text string, today data.Date) []Pasted {
	lines := capture.ParsePasted(text, today)
	out := make([]Pasted, len(lines))
	for n, l := range lines {
		out[n] = Pasted{Number: max(l.Number, 1), Kind: l.Kind, Wrong: problem(l)}
	}
	return out
}

// Read reads lines as they are pasted, none in an empty text. A line that
// cannot be filed is refused with its number.
func Read(text string, today data.Date) ([]capture.Line, error) {
	lines := capture.ParsePasted(text, today)
	return lines, check(lines)
}

// check refuses the first line that cannot be filed.
func check(lines []capture.Line) error {
	for _, l := range lines {
		if err := problem(l); err != nil {
			return inLine(l, err)
		}
	}
	return nil
}

// inLine says which of several lines was refused.
func inLine(l capture.Line, err error) error {
	if l.Number == 0 || data.CodeOf(err) != data.CodeInvalid {
		return err
	}
	return data.Invalid("capture.error.line", "n", l.Number, "why", err).Because(err)
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
				return inLine(l, err)
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
	var filed Filed
	err := d.Change(ctx, "line.correct", capture.Parse(text, d.Today()).Text, func(tx *data.Tx) error {
		var err error
		filed, err = correct(d, tx, note, text)
		return err
	})
	return filed, err
}

// To is where a line is moved: to an interview, to a person, or, the zero To,
// to nobody.
type To struct{ Interview, Contact, Company, Industry data.ID }

// place is what a line is about by hand from now on, the zero Meant for nothing.
func (to To) place(r data.Reader) (thing.Meant, error) {
	switch {
	case to.Company != "":
		c, err := r.Company(to.Company)
		return thing.Meant{Link: thing.Link{Kind: thing.KindCompany, ID: c.ID}, Name: c.Name}, err
	case to.Industry != "":
		i, err := r.Industry(to.Industry)
		return thing.Meant{Link: thing.Link{Kind: thing.KindIndustry, ID: i.ID}, Name: i.Name}, err
	}
	return thing.Meant{}, nil
}

// Move puts a line, and what it became, where it belongs, as one change. It
// keeps its time, its words, and all a person gave it since; what it took from
// where it stood, such as the company of the interview, follows. To a
// company or an industry it goes from the first of them that it named, and stays in
// its interview and with its person.
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
		line := capture.Parse(old.Raw, d.Day(old.At))
		line.OffRecord = line.OffRecord || old.OffRecord
		place, err := to.place(tx.Reader)
		if err != nil {
			return err
		}
		where := &Where{Interview: to.Interview, At: old.At}
		if place.ID != "" {
			where = nil
		}
		_, err = replace(tx, old, line, line, where, byHand{to.Contact, place})
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
	r := d.Read(ctx)
	known := thing.KnownIn(r, func(kind capture.MentionKind, name string) (bool, error) {
		return d.MayBeKnown(ctx, rune(kind[0]), name)
	})
	return plan(r, capture.Parse(text, d.Today()), where, known, nil)
}
