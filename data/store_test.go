package data_test

import (
	"context"
	"testing"
	"time"

	"wawasan/data"
	"wawasan/data/datatest"
)

var ctx = context.Background()

// noon is the clock of these tests.
var noon = time.Date(2026, 11, 23, 5, 0, 0, 0, time.UTC)

func open(t *testing.T) *data.Store {
	t.Helper()
	s, err := data.Open(ctx, datatest.Notebook(t), data.Options{Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func change(t *testing.T, s *data.Store, label string, fn func(*data.Tx) error) {
	t.Helper()
	if err := s.Change(ctx, label, fn); err != nil {
		t.Fatal(err)
	}
}

func TestAChangeIsKeptSearchableAndUndone(t *testing.T) {
	s := open(t)
	c := data.Contact{Name: "José Peña"}
	change(t, s, "contact.new", func(tx *data.Tx) error {
		if err := tx.Save(&c); err != nil {
			return err
		}
		co := data.Company{Name: "Bank Nusantara"}
		if err := tx.Save(&co); err != nil {
			return err
		}
		return tx.Save(&data.Position{ContactID: c.ID, CompanyID: co.ID, Title: "Kepala Produk", Current: true})
	})
	for _, text := range []string{"jose", "PEN", "nusan", "kepala pena"} {
		found, err := s.Read(ctx).Search(data.SearchQuery{Text: text, Kinds: []string{"contact"}})
		if err != nil || found.Count != 1 || found.Hits[0].ID != c.ID {
			t.Fatalf("%q: %+v %v", text, found, err)
		}
	}
	rows, err := s.Read(ctx).Contacts(data.PageQuery{})
	if err != nil || len(rows) != 1 || rows[0].Company != "Bank Nusantara" {
		t.Fatalf("%+v %v", rows, err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if n, _ := s.Read(ctx).Count("contacts"); n != 0 {
		t.Fatal("contact still there")
	}
	if found, _ := s.Read(ctx).Search(data.SearchQuery{Text: "jose"}); found.Count != 0 {
		t.Fatalf("%+v", found)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	back, err := s.Read(ctx).Contact(c.ID)
	if err != nil || back.Name != "José Peña" {
		t.Fatalf("%+v %v", back, err)
	}
	found, err := s.Read(ctx).Search(data.SearchQuery{Text: "nusantara"})
	if err != nil || found.Count != 2 {
		t.Fatalf("%+v %v", found, err)
	}
	tl, err := s.Read(ctx).ContactTimeline(c.ID, 10)
	if err != nil || len(tl) != 0 {
		t.Fatal(tl, err)
	}
}
