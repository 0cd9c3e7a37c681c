package data_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

// known makes people as an import does, and returns their ids.
func known(t *testing.T, s *data.Store, names ...string) []data.ID {
	t.Helper()
	rows := make([]data.Contact, len(names))
	for n, name := range names {
		rows[n] = data.Contact{Name: name, NameOnly: true}
	}
	change(t, s, "contacts.import", func(tx *data.Tx) error { return data.SaveAll(tx, rows) })
	ids := make([]data.ID, len(rows))
	for n, c := range rows {
		ids[n] = c.ID
	}
	return ids
}

// contacts are the names of those who are contacts, in the order of the list.
func contacts(t testing.TB, s *data.Store) []string {
	t.Helper()
	rows, err := s.Read(ctx).Contacts(data.PageQuery{})
	if err != nil {
		t.Fatal(err)
	}
	n, err := s.Read(ctx).CountContacts()
	if err != nil || n != len(rows) {
		t.Fatalf("%d contacts are counted, %d listed: %v", n, len(rows), err)
	}
	var names []string
	for _, c := range rows {
		names = append(names, c.Name)
	}
	return names
}

func TestWhoIsKnownByNameBecomesAContactByTheFirstThingThatTouchesThem(t *testing.T) {
	for _, table := range []string{"notes", "outreaches", "gaps", "promises", "focus_areas", "findings", "lessons", "interview_contacts", "mentions", "ratings", "contacts"} {
		t.Run(table, func(t *testing.T) {
			s := open(t)
			ids := known(t, s, "Andi", "Budi", "Citra")
			if got := contacts(t, s); got != nil {
				t.Fatalf("an import made contacts: %v", got)
			}
			change(t, s, "note.new", func(tx *data.Tx) error { return touch(tx, table, ids[1]) })
			want := []string{"Budi"}
			if table == "contacts" { // they open the door to somebody
				want = []string{"Budi", "Somebody"}
			}
			if got := contacts(t, s); !slices.Equal(got, want) {
				t.Fatalf("contacts are %v, want %v", got, want)
			}
			must[string](t)(s.Undo(ctx))
			if got := contacts(t, s); got != nil {
				t.Errorf("undo leaves %v", got)
			}
			must[string](t)(s.Redo(ctx))
			if got := contacts(t, s); !slices.Equal(got, want) {
				t.Errorf("redo makes %v", got)
			}
			sound(t, s)
		})
	}
}

// touch writes one row of a table about somebody.
func touch(tx *data.Tx, table string, who data.ID) error {
	note := data.Note{Text: "a line", Kind: "note", At: tx.Now()}
	switch table {
	case "notes":
		note.ContactID = who
		return tx.Save(&note)
	case "mentions":
		if err := tx.Save(&note); err != nil {
			return err
		}
		return tx.Save(&data.Mention{NoteID: note.ID, ContactID: who})
	case "outreaches":
		return tx.Save(&data.Outreach{ContactID: who, Kind: "ask", Channel: "email"})
	case "gaps":
		return tx.Save(&data.Gap{Text: "a gap", ContactID: who})
	case "promises":
		return tx.Save(&data.Promise{Text: "a promise", Direction: "mine", ContactID: who})
	case "focus_areas":
		return tx.Save(&data.FocusArea{Text: "a focus", ContactID: who})
	case "findings":
		return tx.Save(&data.Finding{Text: "a finding", ContactID: who})
	case "lessons":
		return tx.Save(&data.Lesson{Text: "a lesson", ContactID: who})
	case "interview_contacts":
		i := data.Interview{Stage: data.StageIdea}
		if err := tx.Save(&i); err != nil {
			return err
		}
		return tx.SetInterviewContacts(i.ID, []data.ID{who})
	case "contacts":
		return tx.Save(&data.Contact{Name: "Somebody", IntroducerID: who})
	case "ratings":
		industry, criterion := data.Industry{Name: "Banking"}, data.Criterion{Name: "Growth", Weight: 1}
		if err := tx.Save(&industry); err != nil {
			return err
		}
		if err := tx.Save(&criterion); err != nil {
			return err
		}
		return tx.Save(&data.Rating{IndustryID: industry.ID, CriterionID: criterion.ID, ContactID: who, Score: 5})
	}
	return fmt.Errorf("nothing of %s touches anybody", table)
}

// Whoever adds a table with a contact in it says in data/knownbyname.go whether its
// rows touch them.
func TestEveryReferenceToAContactTouchesThemButHowToReachThemAndWhereTheyWork(t *testing.T) {
	s := open(t)
	var want []string
	for _, ref := range must[[]data.Reference](t)(s.Read(ctx).References()) {
		if ref.To == "contacts" && ref.Table != "contact_points" && ref.Table != "positions" {
			want = append(want, ref.Table+"."+ref.Column)
		}
	}
	var got []string
	for _, ref := range data.Touching {
		got = append(got, ref.Table+"."+ref.Column)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("these touch a contact: %v, want %v", got, want)
	}
}

func TestALineTakenBackAloneLowersNobodyWhomAnotherLineTouches(t *testing.T) {
	s := open(t)
	ids := known(t, s, "Andi")
	change(t, s, "note.new", func(tx *data.Tx) error { return touch(tx, "notes", ids[0]) })
	first := must[data.Entry](t)(s.Read(ctx).LastChange())
	change(t, s, "note.new", func(tx *data.Tx) error { return touch(tx, "gaps", ids[0]) })
	must[string](t)(s.TakeBackChange(ctx, first.ID))
	if got := contacts(t, s); !slices.Equal(got, []string{"Andi"}) {
		t.Errorf("contacts are %v", got)
	}
	sound(t, s)
}

func TestWhomNothingTouchesCanBeLoweredAndRaised(t *testing.T) {
	s := open(t)
	ids := known(t, s, "Andi", "Budi")
	change(t, s, "contact.raise", func(tx *data.Tx) error { return tx.Raise(ids[0]) })
	if got := contacts(t, s); !slices.Equal(got, []string{"Andi"}) {
		t.Fatalf("contacts are %v", got)
	}
	change(t, s, "contact.lower", func(tx *data.Tx) error { return tx.Lower(ids[0]) })
	if got := contacts(t, s); got != nil {
		t.Fatalf("contacts are %v", got)
	}
	change(t, s, "note.new", func(tx *data.Tx) error { return touch(tx, "notes", ids[1]) })
	err := s.Change(ctx, "contact.lower", func(tx *data.Tx) error { return tx.Lower(ids[1]) })
	if data.CodeOf(err) != data.CodeConflict || !slices.Equal(contacts(t, s), []string{"Budi"}) {
		t.Errorf("one who is touched was lowered: %v", err)
	}
}

func TestOneKnownByNameIsFoundAsThatAndAsAContactFromTheFirstLineOn(t *testing.T) {
	s := open(t)
	ids := known(t, s, "Andi Makkulau", "Andi Fatimah")
	find := func(kinds ...string) int {
		return must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: "andi", Kinds: kinds})).Count
	}
	if all, as, own := find(), find(data.KnownKind), find("contact"); all != 2 || as != 2 || own != 0 {
		t.Errorf("found %d, %d by name, %d contacts", all, as, own)
	}
	change(t, s, "note.new", func(tx *data.Tx) error { return touch(tx, "notes", ids[0]) })
	if all, as, own := find(), find(data.KnownKind), find("contact"); all != 2 || as != 1 || own != 1 {
		t.Errorf("after a line: found %d, %d by name, %d contacts", all, as, own)
	}
	change(t, s, "contact.edit", func(tx *data.Tx) error {
		return tx.Save(&data.ContactPoint{ContactID: ids[1], Kind: "email", Value: "fatimah@contoh.id"})
	})
	if n := must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: "fatimah@contoh", Kinds: []string{data.KnownKind}})).Count; n != 1 {
		t.Error("an address written later is not found")
	}
	sound(t, s)
}

// However lines come, go and are taken back: who is touched is a contact, and
// what is undone to the beginning leaves nobody one.
func TestNobodyWhomSomethingTouchesIsKnownByNameOnly(t *testing.T) {
	round := 0
	rapid.Check(t, func(rt *rapid.T) {
		round++
		s := openAt(rt, filepath.Join(t.TempDir(), fmt.Sprintf("%d.wawasan", round)))
		defer s.Close()
		ids := known(t, s, "Andi", "Budi", "Citra")
		tables := []string{"notes", "gaps", "promises", "mentions", "interview_contacts"}
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			switch rapid.IntRange(0, 4).Draw(rt, "step") {
			case 0, 1:
				table, who := rapid.SampledFrom(tables).Draw(rt, "table"), rapid.SampledFrom(ids).Draw(rt, "who")
				if err := s.Change(ctx, "note.new", func(tx *data.Tx) error { return touch(tx, table, who) }); err != nil {
					rt.Fatal(err)
				}
			case 2:
				if last, err := s.Read(ctx).LastChange(); err != nil {
					rt.Fatal(err)
				} else if last.Label != "contacts.import" { // the people stay
					must[string](rt)(s.Undo(ctx))
				}
			case 3:
				_, _ = s.Redo(ctx) // refused where there is nothing to
			case 4:
				entries, err := s.Read(ctx).History(0, 20)
				if err != nil {
					rt.Fatal(err)
				}
				at := rapid.SampledFrom(entries).Draw(rt, "entry")
				if at.Label == "note.new" {
					_, _ = s.TakeBackChange(ctx, at.ID) // refused where others hang on it
				}
			}
			lowered, err := s.LoweredThoughTouched(ctx)
			if err != nil || lowered > 0 {
				rt.Fatalf("%d are known by name only and touched: %v", lowered, err)
			}
			contacts(t, s)
		}
	})
}

func sound(t *testing.T, s *data.Store) {
	t.Helper()
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
		t.Errorf("the notebook is not sound: %+v", report)
	}
}
