package offrecord

import (
	"strings"

	"wawasan/data"
)

// Sayable is a contact as they may be spoken of to others: without what only a
// Line off the record said of them. Their Job is the zero Position where they
// have none now, or it was said off the record.
type Sayable struct {
	data.Contact
	Job data.Position
}

// Sayable reads what may be said of a contact.
func (w *Withheld) Sayable(id data.ID) (Sayable, error) {
	var s Sayable
	var err error
	if s.Contact, err = w.r.Contact(id); err != nil {
		return s, err
	}
	unsaid, err := w.Unsaid(id)
	if err != nil {
		return s, err
	}
	s.Contact = SaidOfContact(s.Contact)
	if unsaid {
		s.IntroducerID = ""
	}
	if off, err := w.SaidOff(id, s.About); err != nil {
		return s, err
	} else if off {
		s.About = ""
	}
	positions, err := w.r.Positions(id)
	if err != nil {
		return s, err
	}
	for _, p := range positions {
		off, err := w.Position(p.ID, id)
		if err != nil || !p.Current {
			return s, err
		}
		if !off {
			p.Title = Said(p.Title)
			s.Job = p
			return s, nil
		}
	}
	return s, nil
}

// SaidOff reports that what is known about a contact stands in a line off the
// record that named them.
func (w *Withheld) SaidOff(contact data.ID, about string) (bool, error) {
	if about == "" {
		return false, nil
	}
	return w.anyOf(data.Row{Table: "contacts", ID: contact}, func(by data.Reference, row map[string]any) (bool, error) {
		line := data.ID(data.TextOf(row["note_id"]))
		if by.Table != "mentions" {
			return false, nil
		}
		if off, err := w.Line(line); err != nil || !off {
			return false, err
		}
		n, err := w.r.Note(line)
		return n.Kind == "person" && strings.Contains(n.Text, about), err
	})
}

// Introduction reports that it stays at home who opened the door to whom.
func (w *Withheld) Introduction(introducer, contact data.ID) (bool, error) {
	for _, id := range []data.ID{introducer, contact} {
		if stays, err := w.Thing("contacts", id); err != nil || stays {
			return stays, err
		}
	}
	return w.Unsaid(contact)
}

// OnRecord are the first of some things, at most so many, that may leave the
// notebook.
func OnRecord[T any](r data.Reader, table string, things []T, most int, id func(T) data.ID) ([]T, error) {
	home, err := New(r)
	if err != nil {
		return nil, err
	}
	var open []T
	for _, t := range things {
		if len(open) == most {
			break
		}
		stays, err := home.Thing(table, id(t))
		if err != nil {
			return nil, err
		}
		if !stays {
			open = append(open, t)
		}
	}
	return open, nil
}
