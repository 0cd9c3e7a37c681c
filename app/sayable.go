package app

import (
	"strings"

	"wawasan/data"
)

// sayable is a contact as they may be spoken of to others: without what only a
// line off the record said of them. Their job is the zero Position where they
// have none now, or it was said off the record.
type sayable struct {
	data.Contact
	job data.Position
}

// sayable reads what may be said of a contact.
func (w *withheld) sayable(id data.ID) (sayable, error) {
	var s sayable
	var err error
	if s.Contact, err = w.r.Contact(id); err != nil {
		return s, err
	}
	unsaid, err := w.unsaid(id)
	if err != nil {
		return s, err
	}
	if unsaid {
		s.IntroducerID = ""
	}
	if off, err := w.saidOff(id, s.About); err != nil {
		return s, err
	} else if off {
		s.About = ""
	}
	positions, err := w.r.Positions(id)
	if err != nil {
		return s, err
	}
	for _, p := range positions {
		off, err := w.position(p.ID, id)
		if err != nil || !p.Current {
			return s, err
		}
		if !off {
			s.job = p
			return s, nil
		}
	}
	return s, nil
}

// saidOff reports that what is known about a contact stands in a line off the
// record that named them.
func (w *withheld) saidOff(contact data.ID, about string) (bool, error) {
	if about == "" {
		return false, nil
	}
	return w.anyOf(data.Row{Table: "contacts", ID: contact}, func(by data.Reference, row map[string]any) (bool, error) {
		line := data.ID(text(row["note_id"]))
		if by.Table != "mentions" {
			return false, nil
		}
		if off, err := w.line(line); err != nil || !off {
			return false, err
		}
		n, err := w.r.Note(line)
		return n.Kind == "person" && strings.Contains(n.Text, about), err
	})
}

// keepBack takes out of what is known for a message what only a line off the
// record said of the contact: who named them, unless it is they who get the
// message, and where they work.
func keepBack(r data.Reader, m Writing, known map[string]string) error {
	home, err := newWithheld(r)
	if err != nil {
		return err
	}
	c, err := home.sayable(m.Contact)
	if err != nil {
		return err
	}
	if c.IntroducerID == "" && !m.throughIntroducer() {
		known["introducer"] = ""
	}
	positions, err := r.Positions(m.Contact)
	if err != nil || len(positions) == 0 || positions[0].ID == c.job.ID {
		return err
	}
	known["role"], known["industry"] = c.job.Title, ""
	known["company"], err = companyName(r, c.job.CompanyID)
	return err
}

// introduction reports that it stays at home who opened the door to whom.
func (w *withheld) introduction(introducer, contact data.ID) (bool, error) {
	for _, id := range []data.ID{introducer, contact} {
		if stays, err := w.thing("contacts", id); err != nil || stays {
			return stays, err
		}
	}
	return w.unsaid(contact)
}

// onRecord are the first of some things, at most so many, that may leave the
// notebook.
func onRecord[T any](r data.Reader, table string, things []T, most int, id func(T) data.ID) ([]T, error) {
	home, err := newWithheld(r)
	if err != nil {
		return nil, err
	}
	var open []T
	for _, t := range things {
		if len(open) == most {
			break
		}
		stays, err := home.thing(table, id(t))
		if err != nil {
			return nil, err
		}
		if !stays {
			open = append(open, t)
		}
	}
	return open, nil
}
