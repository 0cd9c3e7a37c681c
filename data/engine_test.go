package data_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"wawasan/data"
)

func TestAFailureOfTheEngineIsToldByWhatItIs(t *testing.T) {
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	writing := func(step string) error {
		must[sql.Result](t)(s.Writer().Exec(step))
		return s.Change(ctx, "tag", manyTags(10, 2000))
	}
	other := rawAt(t, s.Path())
	must[sql.Result](t)(other.Exec("BEGIN IMMEDIATE"))
	err := writing("PRAGMA busy_timeout = 0")
	if keyOf(err) != "data.error.busy" || data.CodeOf(err) != data.CodeUnavailable {
		t.Errorf("another program writes: %v", err)
	}
	must[sql.Result](t)(other.Exec("ROLLBACK"))
	if err := writing("PRAGMA max_page_count = 1"); keyOf(err) != "data.error.full" {
		t.Errorf("no room: %v", err)
	}
	if err := writing("PRAGMA query_only = 1"); keyOf(err) != "data.error.readonly" {
		t.Errorf("not to be written: %v", err)
	}
	must[sql.Result](t)(s.Writer().Exec("PRAGMA query_only = 0"))
	err = s.Change(ctx, "wrong", func(tx *data.Tx) error { return tx.Exec("INSERT INTO nothing VALUES (1)") })
	if keyOf(err) != "data.error.write" || data.Known(err) != nil {
		t.Errorf("a mistake of ours: %v", err)
	}
	if known := data.Known(errors.New("database is locked, the disk is full and the disk image is malformed")); known != nil {
		t.Errorf("the words of an error were read: %v", known)
	}
	if known := data.Known(nil); known != nil {
		t.Error(known)
	}
}

func TestAFileTheEngineCannotOpenIsTold(t *testing.T) {
	_, err := rawAt(t, filepath.Join(t.TempDir(), "no folder", "n.wawasan")).Exec("SELECT 1")
	if keyOf(err) != "data.error.gone_file" {
		t.Error(err)
	}
	path := filepath.Join(t.TempDir(), "letter")
	must[int](t)(1, os.WriteFile(path, []byte("a letter that is long enough to be looked at as a database, which it never was, not even for a moment"), 0o600))
	if _, err := rawAt(t, path).Exec("SELECT * FROM sqlite_schema"); keyOf(err) != "data.error.damaged" {
		t.Error(err)
	}
}

func TestAValueThatIsNoneIsCalledDamage(t *testing.T) {
	for _, hurt := range []string{
		"UPDATE contacts SET updated_at = '2026-!1-26T20:21:20.588Z'",
		"UPDATE contacts SET created_at = 'yesterday'",
		"UPDATE contacts SET connected_on = '2026-02-31'",
	} {
		s := open(t)
		c := data.Contact{Name: "Sri"}
		change(t, s, "new", func(tx *data.Tx) error { return tx.Save(&c) })
		must[sql.Result](t)(rawAt(t, s.Path()).Exec(hurt))
		_, err := s.Read(ctx).Contact(c.ID)
		if keyOf(err) != "data.error.damaged" {
			t.Errorf("%s: %v", hurt, err)
		}
	}
}

func TestAnImageThatIsNoJSONIsCalledDamage(t *testing.T) {
	s := open(t)
	c := data.Contact{Name: "Sri"}
	change(t, s, "new", func(tx *data.Tx) error { return tx.Save(&c) })
	must[sql.Result](t)(rawAt(t, s.Path()).Exec(`UPDATE change_rows SET after = '{"name": Sri}'`))
	_, err := s.Read(ctx).ChangeFacts(number(t, s), []string{"contacts"}, 10)
	if keyOf(err) != "data.error.damaged" {
		t.Errorf("%v", err)
	}
}
