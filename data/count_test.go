package data_test

import (
	"context"
	"testing"

	"wawasan/data"
	"wawasan/data/datatest"
)

func TestCountsFollowChangesUndoAndOtherHands(t *testing.T) {
	s := openAt(t, datatest.Notebook(t))
	defer s.Close()
	other := openAt(t, s.Path())
	defer other.Close()
	count := func(when string, want int) {
		t.Helper()
		if got := must[int](t)(s.Read(ctx).Count("contacts")); got != want {
			t.Fatalf("%s: %d contacts, want %d", when, got, want)
		}
	}
	add := func(s *data.Store, name string) data.ID {
		t.Helper()
		c := data.Contact{Name: name}
		if err := s.Change(ctx, "contact.new", func(tx *data.Tx) error { return tx.Save(&c) }); err != nil {
			t.Fatal(err)
		}
		return c.ID
	}
	count("empty", 0)
	id := add(s, "Sari")
	count("one", 1)
	add(other, "Budi")
	count("one by another program", 2)
	if err := s.Change(ctx, "contact.delete", func(tx *data.Tx) error { return tx.Delete(&data.Contact{}, id) }); err != nil {
		t.Fatal(err)
	}
	count("one deleted", 1)
	must[string](t)(s.Undo(context.Background()))
	count("brought back", 2)
	if _, err := rawAt(t, s.Path()).Exec("DELETE FROM contacts WHERE id = ?", string(id)); err != nil {
		t.Fatal(err)
	}
	count("deleted by hand", 1)
	add(s, "Rina")
	count("one more", 2)
}
