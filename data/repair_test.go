package data_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"wawasan/data"
)

// crashed is a notebook as a crash leaves it: its last changes are in the log.
func crashed(t *testing.T) string {
	t.Helper()
	s := filled(t)
	path := filepath.Join(t.TempDir(), "hurt.wawasan")
	for _, end := range []string{"", "-wal"} {
		must[int](t)(1, os.WriteFile(path+end, read(t, s.Path()+end), 0o600))
	}
	return path
}

func TestARepairReadsTheLogBesideTheNotebook(t *testing.T) {
	from := crashed(t)
	to := filepath.Join(t.TempDir(), "new.wawasan")
	before := read(t, from+"-wal")
	report := must[data.Repaired](t)(data.Repair(ctx, from, to, nil))
	if sum := report.Sum(); sum.Back != 5 || sum.Doubtful+sum.KnownLost+sum.Blank != 0 || !report.Whole || report.Changes != 1 {
		t.Errorf("%+v", report)
	}
	if !bytes.Equal(read(t, from+"-wal"), before) {
		t.Error("the log was touched")
	}
	s := openAt(t, to)
	defer s.Close()
	if check := must[data.Report](t)(s.Check(ctx)); !check.Sound() {
		t.Errorf("%+v", check)
	}
	talliesAgree(t, s, "repaired")
	searchAgrees(t, s, rawAt(t, to), "pelajaran", "sri")
	if label := must[string](t)(s.Undo(ctx)); label != "new" {
		t.Error(label)
	}
}

func TestARepairLooksBehindADamagedFrameOfTheLog(t *testing.T) {
	from := crashed(t)
	log := read(t, from+"-wal")
	log[32+24+2000] ^= 1
	must[int](t)(1, os.WriteFile(from+"-wal", log, 0o600))
	report := must[data.Repaired](t)(data.Repair(ctx, from, filepath.Join(t.TempDir(), "new.wawasan"), nil))
	if sum := report.Sum(); sum.Back != 5 {
		t.Errorf("%+v", report)
	}
}

func TestARepairFindsTheLogOfANotebookThatIsNamedByALink(t *testing.T) {
	from := filepath.Join(t.TempDir(), "link.wawasan")
	if err := os.Symlink(crashed(t), from); err != nil {
		t.Skip(err)
	}
	report := must[data.Repaired](t)(data.Repair(ctx, from, filepath.Join(t.TempDir(), "new.wawasan"), nil))
	if sum := report.Sum(); sum.Back != 5 {
		t.Errorf("%+v", report)
	}
}

func TestARepairWritesOverNothing(t *testing.T) {
	from := crashed(t)
	if _, err := data.Repair(ctx, from, from, nil); data.CodeOf(err) != data.CodeConflict {
		t.Error(err)
	}
}

func TestANewerNotebookIsNotRepairedAndADamagedNumberOfItsVersionIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	s := openAt(t, path)
	change(t, s, "new", saveTag("satu"))
	s.Close()
	file := read(t, path)
	binary.BigEndian.PutUint32(file[60:], 99)
	must[int](t)(1, os.WriteFile(path, file, 0o600))
	if report := must[data.Repaired](t)(data.Repair(ctx, path, path+".new", nil)); report.Sum().Back != 1 {
		t.Errorf("%+v", report)
	}
	db := rawAt(t, path)
	if _, err := db.Exec("CREATE TABLE letters(id TEXT PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	if _, err := data.Repair(ctx, path, path+".newer", nil); data.CodeOf(err) != data.CodeConflict {
		t.Error(err)
	}
}

func TestARepairLeavesForeignTriggersBehind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	s := openAt(t, path)
	change(t, s, "new", saveTag("satu"))
	s.Close()
	db := rawAt(t, path)
	for _, step := range []string{"CREATE TRIGGER evil AFTER UPDATE ON journal_state BEGIN DELETE FROM tags; END", "CREATE VIEW endless AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r"} {
		if _, err := db.Exec(step); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	must[data.Repaired](t)(data.Repair(ctx, path, path+".new", nil))
	if left := strings1(t, rawAt(t, path+".new"), "SELECT name FROM sqlite_schema WHERE name IN ('evil', 'endless')"); len(left) > 0 {
		t.Error(left)
	}
}
