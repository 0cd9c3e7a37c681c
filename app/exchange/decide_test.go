package exchange

import (
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/interchange"
	"wawasan/data"
)

// decided imports people with what was decided of them, and counts contacts.
func decided(t failing, tx *data.Tx, people []interchange.Person, decisions Decisions) (m *matcher, contacts int) {
	t.Helper()
	m, err := matchTable(tx.Reader, interchange.Table{Format: interchange.List, People: people}, pairDay, decisions)
	if err != nil {
		t.Fatal(err)
	}
	w := writing{matcher: m, firms: m.file.firms.fresh()}
	if w.end, err = tx.JournalEnd(); err != nil {
		t.Fatal(err)
	}
	for more := true; more; {
		if more, err = w.next(tx); err != nil {
			t.Fatal(err)
		}
	}
	contacts, err = tx.Count("contacts")
	if err != nil {
		t.Fatal(err)
	}
	return m, contacts
}

func TestWhoIsNotSureBecomesWhatIsDecidedOfThem(t *testing.T) {
	sari := interchange.Person{Line: 2, Name: "Sari Wijaya", Company: "Bank A", Title: "Analis"}
	again := interchange.Person{Line: 2, Name: "Sari Wijaya", Company: "Toko B", Email: "sari@contoh.id"}
	use := notebooks(t)
	for said, want := range map[Decision]struct {
		kind     OutcomeKind
		contacts int
		points   int
	}{Ruled: {OutcomeNew, 2, 1}, AsNew: {OutcomeNew, 2, 1}, Merged: {OutcomeChanged, 1, 1}, Skipped: {OutcomeSkipped, 1, 0}} {
		use(t, func(tx *data.Tx) {
			imported(t, tx, []interchange.Person{sari})
			m, contacts := decided(t, tx, []interchange.Person{again}, Decisions{0: said})
			if o := m.outcomes[0]; o.Kind != want.kind || contacts != want.contacts || (o.Possibly != "") != (said == Ruled) {
				t.Errorf("decided %d comes to %+v, %d contacts", said, o, contacts)
			}
			if points, err := tx.Count("contact_points"); err != nil || points != want.points {
				t.Errorf("decided %d keeps %d addresses, %v", said, points, err)
			}
		})
	}
}

func TestTwoRowsThatMayBeOneBecomeOneWhereThatIsDecided(t *testing.T) {
	file := []interchange.Person{
		{Line: 2, Name: "Sari Wijaya", Company: "Bank A", Email: "a@contoh.id"},
		{Line: 3, Name: "Sari Wijaya", Company: "Bank A", Email: "b@contoh.id"},
	}
	use := notebooks(t)
	use(t, func(tx *data.Tx) {
		if m, contacts := decided(t, tx, file, nil); m.outcomes[1].Twin != 2 || contacts != 2 {
			t.Fatalf("%+v, %d contacts", m.outcomes, contacts)
		}
	})
	use(t, func(tx *data.Tx) {
		m, contacts := decided(t, tx, file, Decisions{1: Merged})
		points, err := tx.Count("contact_points")
		if contacts != 1 || points != 2 || err != nil || m.outcomes[1].Again != 2 {
			t.Errorf("%+v, %d contacts, %d addresses, %v", m.outcomes, contacts, points, err)
		}
	})
}

func TestThreeRowsThatMayBeOneBecomeOne(t *testing.T) {
	file := []interchange.Person{
		{Line: 2, Name: "Sari Wijaya", Company: "Bank A", Email: "a@contoh.id"},
		{Line: 3, Name: "Sari Wijaya", Email: "b@contoh.id"},
		{Line: 4, Name: "Sari Wijaya", Company: "Toko B", Email: "c@contoh.id"},
	}
	notebooks(t)(t, func(tx *data.Tx) {
		m, contacts := decided(t, tx, file, Decisions{1: Merged, 2: Merged})
		points, err := tx.Count("contact_points")
		if contacts != 1 || points != 3 || err != nil {
			t.Errorf("%+v, %d contacts, %d addresses, %v", m.outcomes, contacts, points, err)
		}
	})
}

// Whatever is decided: who is skipped makes and changes nobody, and as many become
// contacts as are said to be new.
func TestWhateverIsDecidedComesToThat(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(r *rapid.T) {
		before, file := table(r, "before", 6), table(r, "file", 10)
		decisions := Decisions{}
		for i := range file {
			decisions[i] = Decision(rapid.IntRange(int(Ruled), int(Skipped)).Draw(r, "decision"))
		}
		use(r, func(tx *data.Tx) {
			imported(r, tx, before)
			had, err := tx.Count("contacts")
			if err != nil {
				r.Fatal(err)
			}
			m, now := decided(r, tx, file, decisions)
			fresh := 0
			for i, o := range m.outcomes {
				if o.Kind == OutcomeNew {
					fresh++
				}
				said := decisions.of(m.file.of[i]) // the first of what is said of several rows of one person
				if said == Skipped && o.Kind != OutcomeSkipped {
					r.Fatalf("line %d was to be left out, and is %+v", file[i].Line, o)
				}
				if said == AsNew && o.Possibly != "" {
					r.Fatalf("line %d is said to be new, and still asked for: %+v", file[i].Line, o)
				}
			}
			if now != had+fresh {
				r.Fatalf("%d contacts became %d, and %d were new", had, now, fresh)
			}
		})
	})
}
