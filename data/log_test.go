package data_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

// files copies a notebook's files as they lie: what a kill, or a copy, leaves.
func files(t tester, path, to string, endings ...string) {
	t.Helper()
	for _, ending := range endings {
		raw, err := os.ReadFile(path + ending)
		if os.IsNotExist(err) {
			continue
		}
		if err == nil {
			err = os.WriteFile(to+ending, raw, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func manyTags(from, n int) func(*data.Tx) error {
	return func(tx *data.Tx) error {
		for i := range n {
			if err := tx.Save(&data.Tag{Name: fmt.Sprint("tag ", from+i)}); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestABackupBesideTheLogOfALaterStateIsRefusedAndNotTouched(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for name, backUp := range map[string]func(t *testing.T, path, backup string){
		"copied while closed": func(t *testing.T, path, backup string) { files(t, path, backup, "") },
		"copied by SQLite": func(t *testing.T, path, backup string) {
			must[sql.Result](t)(rawAt(t, path).Exec("VACUUM INTO ?", backup))
		},
		"another notebook": func(t *testing.T, _, backup string) {
			other := openAt(t, backup)
			change(t, other, "new", saveTag("lain"))
			other.Close()
		},
	} {
		folder := t.TempDir()
		path, backup := filepath.Join(folder, "notebook.wawasan"), filepath.Join(folder, "backup")
		s := openAt(t, path)
		change(t, s, "before", manyTags(0, 50))
		s.Close()
		backUp(t, path, backup)
		s = openAt(t, path)
		change(t, s, "later", manyTags(100, 300))
		s.Close() // written back
		s = openAt(t, path)
		change(t, s, "last", manyTags(1000, 400))
		restored := filepath.Join(t.TempDir(), "notebook.wawasan")
		files(t, path, restored, "-wal", "-shm")
		files(t, backup, restored, "")
		s.Close()
		refused(t, restored, data.CodeConflict)
		must[int](t)(1, os.Remove(restored+"-wal"))
		must[int](t)(1, os.Remove(restored+"-shm"))
		again := openAt(t, restored)
		if report := must[data.Report](t)(again.Check(ctx)); !report.Sound() {
			t.Errorf("%s: %+v", name, report)
		}
		again.Close()
	}
}

func TestANotebookWithItsOwnLogOpensWhereverItWasStopped(t *testing.T) {
	round := 0
	rapid.Check(t, func(rt *rapid.T) {
		round++
		folder := filepath.Join(t.TempDir(), fmt.Sprint(round))
		path := filepath.Join(folder, "notebook.wawasan")
		s := openAt(rt, path)
		defer func() { s.Close() }()
		made, stopped := 0, 0
		backups := map[string]int{} // what was copied while closed, with its tags
		rt.Repeat(map[string]func(*rapid.T){
			"change": func(rt *rapid.T) {
				n := rapid.IntRange(1, 30).Draw(rt, "tags")
				if err := s.Change(ctx, "new", manyTags(made, n)); err != nil {
					rt.Fatal(err)
				}
				made += n
			},
			"draft": func(rt *rapid.T) {
				if err := s.SaveDraft(ctx, "contact", "", map[string]string{"name": fmt.Sprint(made)}); err != nil {
					rt.Fatal(err)
				}
			},
			"write back": func(rt *rapid.T) {
				how := rapid.SampledFrom([]string{"PASSIVE", "FULL", "RESTART", "TRUNCATE"}).Draw(rt, "how")
				if _, err := s.Writer().Exec("PRAGMA wal_checkpoint(" + how + ")"); err != nil {
					rt.Fatal(err)
				}
			},
			"reopen": func(rt *rapid.T) {
				s.Close()
				s = openAt(rt, path)
			},
			"back up": func(rt *rapid.T) {
				s.Close()
				backup := filepath.Join(folder, fmt.Sprint("backup", len(backups)))
				files(rt, path, backup, "")
				backups[backup] = made
				s = openAt(rt, path)
			},
			"stop": func(rt *rapid.T) {
				stopped++
				at := filepath.Join(folder, fmt.Sprint("stopped", stopped))
				files(rt, path, at, "", "-wal", "-shm")
				again := openAt(rt, at)
				defer again.Close()
				if n := must[int](rt)(again.Read(ctx).Count("tags")); n != made {
					rt.Fatalf("%d tags of %d", n, made)
				}
			},
			"bring back": func(rt *rapid.T) {
				for backup, had := range backups { // any one of them
					defer func() { delete(backups, backup) }()
					stopped++
					at := filepath.Join(folder, fmt.Sprint("stopped", stopped))
					files(rt, path, at, "-wal")
					files(rt, backup, at, "")
					again, err := data.Open(ctx, at, data.Options{Now: clock})
					if err != nil {
						if data.CodeOf(err) != data.CodeConflict {
							rt.Fatal(err)
						}
						return
					}
					n := must[int](rt)(again.Read(ctx).Count("tags"))
					again.Close()
					if n != made && n != had { // all of the log, or none of it
						rt.Fatalf("%d tags, of %d then and %d now", n, had, made)
					}
					return
				}
			},
		})
	})
}

func TestALogThatEndsInTheMiddleIsReadUpToItsLastWholeChange(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "notebook.wawasan")
	s := openAt(t, path)
	defer s.Close()
	change(t, s, "first", manyTags(0, 10))
	must[sql.Result](t)(s.Writer().Exec("PRAGMA wal_checkpoint(TRUNCATE)"))
	for i := range 6 {
		change(t, s, "next", manyTags(100*(i+1), 20))
	}
	whole := read(t, path+"-wal")
	for n, cut := range []int{0, 20, 32, 40, 500, 5000, len(whole) / 2, len(whole) - 1} {
		at := filepath.Join(folder, fmt.Sprint("cut", n))
		files(t, path, at, "")
		must[int](t)(1, os.WriteFile(at+"-wal", whole[:cut], 0o600))
		again := openAt(t, at)
		if n := must[int](t)(again.Read(ctx).Count("tags")); (n-10)%20 != 0 {
			t.Errorf("cut at %d: %d tags", cut, n)
		}
		again.Close()
	}
}
