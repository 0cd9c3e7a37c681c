package data

import (
	"crypto/sha256"

	"github.com/google/uuid"
)

// DoubleRule is the rule of the marks that say of two things that look like one
// that they are two. Their Ref is PairOf them.
const DoubleRule = "double"

// PairOf stands for two rows, whichever comes first.
func PairOf(a, b ID) ID {
	if a > b {
		a, b = b, a
	}
	sum := sha256.Sum256([]byte("wawasan pair " + string(a) + " " + string(b)))
	return ID(uuid.UUID(sum[:16]).String())
}

// Apart reads of which pairs, by PairOf, a person said that they are two.
func (r Reader) Apart() (map[ID]bool, error) {
	ids, err := r.ids("SELECT ref FROM agenda_marks WHERE rule = ?", DoubleRule)
	out := make(map[ID]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, err
}

// KeepApart remembers of two rows that they are two.
func (tx *Tx) KeepApart(a, b ID) error {
	return tx.MarkAgenda(AgendaMark{Rule: DoubleRule, Ref: PairOf(a, b), Reason: "two"})
}

// carryApart makes what was said to be another than from another than into: the two
// become one.
func (tx *Tx) carryApart(table string, from, into ID) error {
	apart, err := tx.Apart()
	if err != nil || len(apart) == 0 {
		return err
	}
	ids, err := tx.ids("SELECT id FROM " + table)
	if err != nil {
		return err
	}
	for _, id := range ids {
		was, is := PairOf(from, id), PairOf(into, id)
		switch {
		case !apart[was]:
		case id == into || apart[is]:
			err = tx.exec("DELETE FROM agenda_marks WHERE rule = ? AND ref = ?", DoubleRule, string(was))
		default:
			err = tx.exec("UPDATE agenda_marks SET ref = ? WHERE rule = ? AND ref = ?", string(is), DoubleRule, string(was))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
