package exchange

import (
	"slices"

	"wawasan/app/thing"
	"wawasan/data"
)

// partSize is how many people, or companies, are written at a time: others wait
// no longer than for these.
const partSize = 1000

// bounds are how long the lists of a matcher are after so many people.
type bounds struct{ contacts, points, added, changed, placed, connected int32 }

func (m *matcher) bounds() bounds {
	n := func(length int) int32 { return int32(min(length, 1<<31-1)) }
	return bounds{n(len(m.newContacts)), n(len(m.newPoints)), n(len(m.newPositions)), n(len(m.positions)), n(len(m.placed)), n(len(m.connected))}
}

// writing writes what matching came to, part by part.
type writing struct {
	*matcher
	tell    Progress
	firms   []data.Company
	first   int   // how many companies are written
	written int   // how many people of the file are, the part under way too
	kept    bool  // something is kept already
	done    int   // of how many people
	through bool  // nothing failed in the part under way
	posted  int   // how many messages are written
	end     int64 // of the journal, when last it was known that nobody is in the way
}

// next writes the next part and reports whether there is more. It refuses
// (conflict) when somebody else wrote something that the rest depends on.
func (w *writing) next(tx *data.Tx) (more bool, err error) {
	w.kept, w.done = w.first > 0 || w.written > 0, w.written // by the part before
	if w.tell != nil {
		w.tell(w.done, len(w.file.all))
	}
	w.through = false
	defer func() { w.through = err == nil }()
	if err := w.alone(tx); err != nil {
		return false, err
	}
	if w.first < len(w.firms) {
		to := min(w.first+partSize, len(w.firms))
		err = data.SaveAll(tx, w.firms[w.first:to])
		w.first = to
	} else if w.written < len(w.file.all) {
		to := min(w.written+partSize, len(w.file.all))
		err = w.write(tx, w.upTo[w.written], w.upTo[to])
		w.written = to
	} else {
		err = w.post(tx)
	}
	return w.first < len(w.firms) || w.written < len(w.file.all) || w.posted < len(w.posts) || len(w.answers) > 0, err
}

// post keeps the next messages and, with the last of them, what answers came to
// those of before.
func (w *writing) post(tx *data.Tx) error {
	to := min(w.posted+partSize, len(w.posts))
	if err := data.SaveAll(tx, w.posts[w.posted:to]); err != nil {
		return err
	}
	if w.posted = to; to < len(w.posts) {
		return nil
	}
	for i := range w.answers {
		if err := tx.Save(&w.answers[i]); err != nil {
			return err
		}
	}
	w.answers = nil
	return nil
}

// write keeps what matching came to for the people between two bounds.
func (m *matcher) write(tx *data.Tx, a, b bounds) error {
	if err := writeContacts(tx, m.newContacts[a.contacts:b.contacts]); err != nil {
		return err
	}
	for i := a.changed; i < b.changed; i++ {
		if err := tx.Save(&m.positions[i]); err != nil {
			return err
		}
	}
	if err := writePositions(tx, m.newPositions[a.added:b.added]); err != nil {
		return err
	}
	if err := data.SaveAll(tx, m.newPoints[a.points:b.points]); err != nil {
		return err
	}
	for _, p := range m.placed[a.placed:b.placed] {
		if err := thing.Adopt(tx, p.ContactID, p.CompanyID); err != nil {
			return err
		}
	}
	for _, of := range m.connected[a.connected:b.connected] {
		if err := tx.SetConnected(of.contact, of.since); err != nil {
			return err
		}
	}
	return nil
}

// writeContacts makes people who are known by name only.
func writeContacts(tx *data.Tx, of []newcomer) error {
	rows := make([]data.Contact, len(of))
	for i, c := range of {
		rows[i] = data.Contact{ID: c.id, Name: c.name, ConnectedOn: c.connected, NameOnly: true}
	}
	return data.SaveAll(tx, rows)
}

func writePositions(tx *data.Tx, of []placing) error {
	rows := make([]data.Position, len(of))
	for i, p := range of {
		rows[i] = data.Position{ID: p.id, ContactID: p.contact, CompanyID: p.company, Title: p.title, Current: true}
	}
	return data.SaveAll(tx, rows)
}

// alone looks at what others wrote since the last look. Lines of people and
// companies that the rest does not speak of are in nobody's way.
func (w *writing) alone(tx *data.Tx) error {
	touched, err := tx.WrittenSince(w.end)
	if err != nil {
		return err
	}
	if len(touched) > 0 && w.meets(touched) {
		return data.Conflict("data.error.changed_meanwhile")
	}
	w.end, err = tx.JournalEnd()
	return err
}

// meets reports that rows others wrote are of people whom the rest of the file
// means or may mean, or of companies that it names.
func (w *writing) meets(touched []data.Touched) bool {
	cores, keys, owners := map[string]bool{}, map[string]bool{}, map[data.ID]bool{}
	for _, t := range touched {
		switch t.Table {
		case "companies", "company_aliases":
			if of := w.file.firms.byID[t.ID]; of != nil && of.used {
				return true
			}
			for _, name := range t.Names {
				if of := w.file.firms.fold[data.Fold(name)]; name != "" && of != nil && of.used {
					return true
				}
			}
		case "contacts":
			owners[t.ID] = true
			for _, name := range t.Names {
				cores[calls(name).core] = true
			}
		default:
			owners[t.Owner] = true
			for _, name := range t.Names {
				keys[name] = name != ""
			}
		}
	}
	for _, posts := range [][]data.Outreach{w.posts[w.posted:], w.answers} {
		if slices.ContainsFunc(posts, func(o data.Outreach) bool { return owners[o.ContactID] }) {
			return true
		}
	}
	for _, e := range w.file.all[w.written:] {
		if cores[e.calling.core] || e.who != nil && owners[e.who.id] {
			return true
		}
		for _, key := range e.keys {
			if keys[key] {
				return true
			}
		}
	}
	return false
}
