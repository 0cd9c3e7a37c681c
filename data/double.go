package data

import "strings"

// DoubleRule is the rule of the marks that say of two things that look like one
// that they are two. Their Ref is PairOf them, their Reason the PairKeys: by these
// an import finds whom of here they mean.
const DoubleRule = "double"

// PairKeys says two rows, whichever comes first.
func PairKeys(a, b ID) string { return string(min(a, b)) + " " + string(max(a, b)) }

// KeysOfPair are the rows that PairKeys says; ok is false for any other text, as
// marks had it that knew no keys.
func KeysOfPair(text string) (a, b ID, ok bool) {
	one, other, _ := strings.Cut(text, " ")
	return ID(one), ID(other), IsID(one) && IsID(other)
}

// PairOf stands for two rows, whichever comes first.
func PairOf(a, b ID) ID {
	return digestID("wawasan pair " + PairKeys(a, b))
}

// Apart reads of which pairs, by PairOf, a person said that they are two.
func (r Reader) Apart() (map[ID]bool, error) {
	return r.idSet("SELECT ref FROM agenda_marks WHERE rule = ?", DoubleRule)
}

// KeepApart remembers of two rows that they are two.
func (tx *Tx) KeepApart(a, b ID) error {
	return tx.MarkAgenda(AgendaMark{Rule: DoubleRule, Ref: PairOf(a, b), Reason: PairKeys(a, b)})
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
			err = tx.exec("UPDATE agenda_marks SET ref = ?, reason = ? WHERE rule = ? AND ref = ?", string(is), PairKeys(into, id), DoubleRule, string(was))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
