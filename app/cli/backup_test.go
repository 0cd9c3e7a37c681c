package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app/backup/backuptest"
	"wawasan/app/instance"
)

func TestABackupIsMadeListedAndBroughtBackOnTheCommandLine(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! kept @Sari")
	folder := filepath.Join(filepath.Dir(l.notebook), "notebook-backups")
	contains(t, l.do("backup"), "Backup made: "+filepath.Join(folder, "notebook 2026-11-23 090001 by-hand.wawasan"))
	list := l.do("backup", "list")
	contains(t, list, "1  2026-11-23 09.00  made by hand", "2  2026-11-23 09.00  of the day")
	l.do("capture", "! lost @Budi")
	shown := l.do("restore", "notebook 2026-11-23 090001 by-hand")
	contains(t, shown, "It holds 1 person, 1 line, 1 lesson.", "there was 1 change", "What would be gone: 1 person, 1 line, 1 lesson.", "lost @Budi", "--yes")
	if rows := l.rows("list", "lessons"); len(rows) != 2 {
		t.Fatal("a preview changed the notebook: ", rows)
	}
	done := l.one("restore", "1", "--yes")
	if done["restored"] != true || !strings.Contains(done["before"].(string), "restore.wawasan") || len(done["newest"].([]any)) != 1 {
		t.Error(done)
	}
	if rows := l.rows("list", "lessons"); len(rows) != 1 || rows[0]["title"] != "kept @Sari" {
		t.Error(rows)
	}
	contains(t, l.do("restore"), "What would come back: 1 person, 1 line, 1 lesson.") // the newest is what was there before
}

func TestWhatBackupIsToldWrongIsSaid(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! one")
	l.no(2, "takes now, list, lock or unlock", "backup", "tomorrow")
	l.no(2, "cannot be used together", "backup", "--folder", "x", "--no-folder")
	l.no(1, "is not there now", "backup", "--folder", filepath.Join(t.TempDir(), "none"))
	l.no(1, "There is no backup called yesterday", "restore", "yesterday")
	l.no(2, "--passphrase-file", "backup", "lock")
	l.no(2, "Only a file can be encrypted", "export", "--format", "json", "--encrypt")
	l.no(2, "Only a file can be encrypted", "export", "--format", "csv", "-o", t.TempDir(), "--encrypt")
	other := newLine(t)
	other.no(1, "There is no backup in", "restore")
}

func TestASecondPlaceIsNamedOnTheCommandLine(t *testing.T) {
	l := newLine(t)
	stick := t.TempDir()
	l.do("capture", "! one")
	contains(t, l.do("backup", "--folder", stick), "Copied to "+stick)
	there, _ := filepath.Glob(filepath.Join(stick, "notebook-backups", "*.wawasan"))
	if len(there) != 2 {
		t.Error(there)
	}
	if err := os.RemoveAll(stick); err != nil {
		t.Fatal(err)
	}
	code, _, told := l.run("backup")
	if code != 0 || !strings.Contains(told, "It will catch up") {
		t.Error(code, told)
	}
	if out := l.do("backup", "--no-folder"); strings.Contains(out, stick) {
		t.Error(out)
	}
}

func lessWork(t *testing.T) {
	backuptest.LightLocks(t)
}

func TestAPassphraseComesFromAFileOrFromStandardInput(t *testing.T) {
	lessWork(t)
	l := newLine(t)
	l.do("capture", "! one")
	file := filepath.Join(t.TempDir(), "pass")
	if err := os.WriteFile(file, []byte("satu dua\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	contains(t, l.do("backup", "lock", "--passphrase-file", file), "locked by this passphrase")
	contains(t, l.do("backup", "list"), "locked by a passphrase")
	l.stdin = strings.NewReader("tiga\n")
	l.no(1, "The passphrase is wrong", "restore", "1", "--passphrase-file", "-", "--yes")
	l.stdin = strings.NewReader("satu dua\ntiga\n")
	contains(t, l.do("backup", "lock", "--passphrase-file", "-"), "another one now")
	l.stdin = strings.NewReader("tiga\n")
	contains(t, l.do("restore", "1", "--passphrase-file", "-", "--yes"), "is back: 1 line, 1 lesson")
	contains(t, l.do("backup", "unlock"), "not locked")
	if made := l.one("backup"); made["encrypted"] != false {
		t.Error(made)
	}
}

func TestAnExportIsSealedByAPassphrase(t *testing.T) {
	lessWork(t)
	l := newLine(t)
	l.do("capture", "! Geheimnis")
	path := filepath.Join(t.TempDir(), "all.json")
	l.stdin = strings.NewReader("satu\n")
	contains(t, l.do("export", "--format", "json", "-o", path, "--encrypt", "--passphrase-file", "-"), path+".age")
	raw, err := os.ReadFile(path + ".age")
	if err != nil || !strings.HasPrefix(string(raw), "age-encryption.org/v1\n-> scrypt ") || strings.Contains(string(raw), "Geheimnis") {
		t.Fatalf("%.80q %v", raw, err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a plain export lies there")
	}
	l.stdin = strings.NewReader("satu\n")
	archive := filepath.Join(t.TempDir(), "all.zip")
	l.do("export", "--format", "csv", "-o", archive, "--passphrase-file", "-")
	if _, err := os.Stat(archive + ".age"); err != nil {
		t.Error(err)
	}
}

func TestNothingIsBroughtBackWhileTheWindowIsOpen(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! one")
	held, first, err := instance.Acquire(l.notebook)
	if err != nil || !first {
		t.Fatal(err)
	}
	defer held.Close()
	l.no(1, "wawasan quit", "restore", "--yes")
}

func TestBackupsAreListedAndBroughtBackWhereTheNotebookCannotBeOpened(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! kept")
	if err := os.WriteFile(l.notebook, []byte("no notebook any more"), 0o600); err != nil {
		t.Fatal(err)
	}
	contains(t, l.do("backup", "list"), "of the day")
	contains(t, l.do("restore"), "It holds 1 line, 1 lesson.", "cannot be compared")
	contains(t, l.do("restore", "--yes"), "is back", "aside.wawasan")
	if rows := l.rows("list", "lessons"); len(rows) != 1 {
		t.Error(rows)
	}
}

// TestARestoreThatIsKilledLeavesTheOneOrTheOther kills the real program at
// moments spread over the time it takes.
func TestARestoreThatIsKilledLeavesTheOneOrTheOther(t *testing.T) {
	rounds := min(killRounds(t, 6), 24)
	program := build(t)
	l := newLine(t)
	l.do("capture", "! old")
	l.do("backup")
	from := l.rowsOf("backup", "list")[0]["path"].(string)
	keptFrom := filepath.Join(t.TempDir(), "from.wawasan")
	copyBytes(t, from, keptFrom)
	l.do("capture", "! new")
	start := time.Now()
	run := func() *exec.Cmd {
		cmd := exec.Command(program, "--notebook", l.notebook, "restore", "--yes", keptFrom)
		cmd.Env = os.Environ()
		return cmd
	}
	if out, err := run().CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	took := time.Since(start)
	killed, olds := 0, 0
	for n := range rounds {
		if lessons := l.rows("list", "lessons"); len(lessons) == 1 {
			l.do("capture", "! new")
		}
		cmd := run()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(took*time.Duration(2*n+4)/time.Duration(rounds), func() { _ = cmd.Process.Kill() })
		if cmd.Wait() != nil {
			killed++
		}
		lessons := l.rows("list", "lessons")
		if len(lessons) == 1 {
			olds++
		}
		if len(lessons) < 1 || len(lessons) > 2 {
			t.Fatalf("round %d: %v", n, lessons)
		}
		if sound := l.one("check"); sound["sound"] != true {
			t.Fatalf("round %d: %v", n, sound)
		}
		if n%6 == 0 { // nothing half made outlives the next one
			l.do("backup")
			if left, _ := filepath.Glob(l.notebook + ".*"); len(left) > 0 {
				t.Errorf("round %d: %v", n, left)
			}
		}
	}
	t.Logf("%d of %d killed, %d brought back, %s each", killed, rounds, olds, took)
}

// rowsOf reads an array that a command prints with --json.
func (l *line) rowsOf(args ...string) (rows []map[string]any) {
	l.t.Helper()
	decode(l.t, l.do(append(args, "--json")...), &rows)
	return rows
}

func copyBytes(t *testing.T, from, to string) {
	t.Helper()
	raw, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, raw, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}
