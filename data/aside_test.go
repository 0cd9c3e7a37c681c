package data_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"wawasan/data"
)

func namesIn(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	for _, e := range must[[]os.DirEntry](t)(os.ReadDir(dir)) {
		names = append(names, e.Name())
	}
	return names
}

func TestLookingIntoABackupChangesAndMakesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "old.wawasan")
	if err := data.MakeVersion(ctx, path, 3); err != nil {
		t.Fatal(err)
	}
	before := must[[]byte](t)(os.ReadFile(path))
	c := must[data.Content](t)(data.Inspect(ctx, path))
	if c.Version != 3 || c.Rows["contacts"] != 0 || c.Changes != 0 || c.Last.ID != 0 {
		t.Errorf("%+v", c)
	}
	if after := must[[]byte](t)(os.ReadFile(path)); !slices.Equal(before, after) {
		t.Error("it was changed")
	}
	if names := namesIn(t, dir); len(names) != 1 {
		t.Error(names)
	}
}

func TestABackupThatIsNoneIsRefused(t *testing.T) {
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole.wawasan")
	s := openAt(t, whole)
	addLesson(t, s, "kept")
	s.Close()
	raw := must[[]byte](t)(os.ReadFile(whole))
	broken := slices.Clone(raw)
	for n := 4096; n < 8*4096; n++ {
		broken[n] = 0
	}
	for _, c := range []struct {
		name string
		text []byte
		key  string
	}{
		{"text", []byte("a letter to Sari"), "data.error.no_notebook"},
		{"cut", raw[:len(raw)/2], "data.error.damaged_file"},
		{"zeroed", broken, "data.error.damaged_file"},
	} {
		path := filepath.Join(dir, c.name)
		if err := os.WriteFile(path, c.text, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := data.Inspect(ctx, path)
		var told *data.Error
		if !errors.As(err, &told) || told.Key != c.key {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	var told *data.Error
	if _, err := data.Inspect(ctx, filepath.Join(dir, "none")); !errors.As(err, &told) || told.Code != data.CodeNotFound {
		t.Error(err)
	}
}

func TestANotebookThatIsClosedIsCopiedWithWhatItsLogHolds(t *testing.T) {
	dir := t.TempDir()
	path, crashed := filepath.Join(dir, "a.wawasan"), filepath.Join(dir, "b.wawasan")
	s := openAt(t, path)
	addLesson(t, s, "in the log")
	for _, end := range []string{"", "-wal"} { // as a crash leaves it
		raw := must[[]byte](t)(os.ReadFile(path + end))
		if err := os.WriteFile(crashed+end, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	copied := filepath.Join(dir, "c.wawasan")
	if err := data.CopyAside(ctx, crashed, copied); err != nil {
		t.Fatal(err)
	}
	if c := must[data.Content](t)(data.Inspect(ctx, copied)); c.Rows["lessons"] != 1 || c.Changes != 1 || c.Last.Label != "test" {
		t.Errorf("%+v", c)
	}
	if err := data.CopyAside(ctx, crashed, copied); data.CodeOf(err) != data.CodeConflict {
		t.Error(err)
	}
}

func TestANotebookIsSettledUnlessItIsOpenElsewhere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wawasan")
	s := openAt(t, path)
	addLesson(t, s, "kept")
	if err := data.Settle(ctx, path); data.CodeOf(err) != data.CodeConflict && runtime.GOOS != "windows" {
		if info, e := os.Stat(path + "-wal"); e != nil || info.Size() > 0 {
			t.Error(err)
		}
	}
	s.Close()
	if err := data.Settle(ctx, path); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + "-wal"); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

func TestWhatANotebookHasMoreThanItsBackupIsCounted(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(dir, "a.wawasan"))
	defer s.Close()
	stays, goes := data.Lesson{Text: "stays"}, data.Lesson{Text: "goes"}
	change(t, s, "first", func(tx *data.Tx) error { return errors.Join(tx.Save(&stays), tx.Save(&goes)) })
	backup := filepath.Join(dir, "backup")
	if err := s.CopyTo(ctx, backup); err != nil {
		t.Fatal(err)
	}
	stays.Text = "stays, and more"
	change(t, s, "second", func(tx *data.Tx) error { return tx.Save(&stays) })
	change(t, s, "third", func(tx *data.Tx) error { return tx.Delete(&data.Lesson{}, goes.ID) })
	change(t, s, "fourth", func(tx *data.Tx) error { return tx.Save(&data.Contact{Name: "Sari"}) })
	d := must[data.Difference](t)(data.Compare(ctx, s.Path(), backup, 2))
	if d.Made["contacts"] != 1 || d.Gone["lessons"] != 1 || d.Changed != 1 || d.Since != 3 || len(d.Newest) != 2 || d.Newest[0].Label != "fourth" {
		t.Errorf("%+v", d)
	}
	if same := must[data.Difference](t)(data.Compare(ctx, backup, backup, 2)); same.Since != 0 || len(same.Made) != 0 || same.Changed != 0 {
		t.Errorf("%+v", same)
	}
}

func TestWhatBelongsToThePlaceIsCarriedIntoAnotherState(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	dir := t.TempDir()
	one := openAt(t, filepath.Join(dir, "a.wawasan"))
	if err := errors.Join(one.SetSetting(ctx, "x", "1"), one.SetSetting(ctx, "y", "2"),
		one.SaveDraft(ctx, "contact", "", map[string]string{"name": "Sa"})); err != nil {
		t.Fatal(err)
	}
	one.Close()
	c := must[data.Carried](t)(data.CarriedOf(ctx, one.Path(), []string{"x", "z"}))
	other := openAt(t, filepath.Join(dir, "b.wawasan"))
	defer other.Close()
	if err := errors.Join(other.SetSetting(ctx, "z", "old"), other.Carry(ctx, c)); err != nil {
		t.Fatal(err)
	}
	if other.Setting(ctx, "x") != "1" || other.Setting(ctx, "y") != "" || other.Setting(ctx, "z") != "" {
		t.Error("other settings than those named were carried")
	}
	if d := must[map[string]string](t)(other.Draft(ctx, "contact", "")); d["name"] != "Sa" {
		t.Error(d)
	}
}

func TestAMigrationThatCannotBeKeptBeforeIsRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	path := filepath.Join(t.TempDir(), "old.wawasan")
	if err := data.MakeVersion(ctx, path, 5); err != nil {
		t.Fatal(err)
	}
	full := errors.New("no room")
	_, err := data.Open(ctx, path, data.Options{Keep: func(context.Context, data.Old) error { return full }})
	var told *data.Error
	if !errors.As(err, &told) || told.Key != "data.error.backup" || !errors.Is(err, full) {
		t.Fatal(err)
	}
	if c := must[data.Content](t)(data.Inspect(ctx, path)); c.Version != 5 {
		t.Errorf("%+v", c)
	}
	kept := path + ".kept"
	s, err := data.Open(ctx, path, data.Options{Keep: func(ctx context.Context, old data.Old) error {
		if old.Version != 5 || old.Setting("none") != "" {
			t.Errorf("%+v", old)
		}
		return old.CopyTo(ctx, kept)
	}})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if c := must[data.Content](t)(data.Inspect(ctx, kept)); c.Version != 5 {
		t.Errorf("%+v", c)
	}
	if names := strings.Join(namesIn(t, filepath.Dir(path)), " "); strings.Contains(names, "before") {
		t.Error(names)
	}
}
