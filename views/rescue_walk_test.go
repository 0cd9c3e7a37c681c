package views

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	rule "wawasan/app/backup"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
)

// hurt makes a notebook with two lessons, the first in a backup too, and
// damages its file.
func hurt(t *testing.T) (path string, why error) { return hurtWith(t, "") }

// hurtWith locks the backup by a passphrase, if any.
func hurtWith(t *testing.T, passphrase string) (path string, why error) {
	t.Helper()
	path = datatest.Notebook(t)
	now := func() time.Time { return monday }
	a, err := app.Open(context.Background(), app.Params{Path: path, Lang: "en", Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if passphrase != "" {
		if err := a.SealBackups(context.Background(), passphrase); err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range []string{"! first", "! second"} {
		if _, err := a.Capture(context.Background(), text, app.Where{}); err != nil {
			t.Fatal(err)
		}
		if text == "! first" {
			if _, err := a.Backup(context.Background(), rule.ByHand); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	clear(raw[:4096])
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	_, why = app.Open(context.Background(), app.Params{Path: path, Lang: "en", Now: now})
	if !app.CanBeMended(why) {
		t.Fatalf("%v", why)
	}
	return path, why
}

// rescued opens the window about it; to is what it goes on with.
func rescued(t *testing.T, lang, path string, why error) (r *rescuer, to *string) {
	t.Helper()
	to = new(string)
	r = openRescue(test.NewTempApp(t), RescueParams{
		Mending: app.Mending{Notebook: path, Why: why, Words: say.WordsOf(lang), Now: func() time.Time { return monday }},
		Theme:   "light", Runner: core.Inline(),
		GoOn: func(path string) error { *to = path; return nil },
	})
	r.doing.Wait()
	return r, to
}

func (r *rescuer) seen() string { return strings.Join(core.DescribeObject(r.front), " ") }

func (r *rescuer) key(name fyne.KeyName) {
	r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	r.doing.Wait()
}

// holds looks whether a notebook is sound and has so many lessons.
func holds(t *testing.T, path string, lessons int) {
	t.Helper()
	a, err := app.Open(t.Context(), app.Params{Path: path, Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if report, err := a.Check(t.Context()); err != nil || !report.Sound() || report.Counts["lessons"] != lessons {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestADamagedNotebookIsRepairedIntoANewOneByEnter(t *testing.T) {
	path, why := hurt(t)
	before, _ := os.ReadFile(path)
	r, to := rescued(t, "en", path, why)
	if !strings.Contains(r.seen(), "cannot be opened") || strings.Contains(strings.ToLower(r.seen()), "sqlite") {
		t.Error(r.seen())
	}
	r.key(fyne.KeyReturn)
	if !strings.Contains(r.seen(), "rows are back") {
		t.Fatal(r.seen())
	}
	r.key(fyne.KeyReturn)
	if after, _ := os.ReadFile(path); !bytes.Equal(after, before) {
		t.Error("the damaged file was written")
	}
	holds(t, *to, 2)
}

func TestTheNewestBackupTakesThePlaceOfADamagedNotebook(t *testing.T) {
	path, why := hurt(t)
	r, to := rescued(t, "en", path, why)
	r.window.Canvas().Focused().TypedRune('b')
	if !strings.Contains(r.seen(), "1 lesson") {
		t.Fatal(r.seen())
	}
	r.key(fyne.KeyEscape) // back
	r.window.Canvas().Focused().TypedRune('B')
	r.key(fyne.KeyReturn)
	if *to != path {
		t.Fatal(*to, r.seen())
	}
	holds(t, path, 1)
}

func TestALockedBackupTakesThePlaceOnceItsPassphraseIsTyped(t *testing.T) {
	path, why := hurtWith(t, "kunci rahasia")
	r, to := rescued(t, "en", path, why)
	if !strings.Contains(r.seen(), "locked by a passphrase") {
		t.Fatal(r.seen())
	}
	r.window.Canvas().Focused().TypedRune('p')
	for _, typed := range []string{"wrong", "kunci rahasia"} {
		r.form.SetValue("passphrase", typed)
		r.form.Submit()
		r.doing.Wait()
		if wrong := strings.Contains(r.seen(), "passphrase is wrong"); wrong != (typed == "wrong") {
			t.Fatalf("%s: %s", typed, r.seen())
		}
	}
	if !strings.Contains(r.seen(), "1 lesson") {
		t.Fatal(r.seen())
	}
	r.key(fyne.KeyReturn)
	if *to != path {
		t.Fatal(*to, r.seen())
	}
	holds(t, path, 1)
}

func TestAnotherNotebookIsOpenedWhereThereIsOne(t *testing.T) {
	path, why := hurt(t)
	r, to := rescued(t, "en", path, why)
	r.window.Canvas().Focused().TypedRune('n')
	for _, name := range []string{"none.wawasan", "other.wawasan"} {
		other := filepath.Join(t.TempDir(), name)
		if name == "other.wawasan" {
			if err := os.WriteFile(other, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		r.form.SetValue("path", other)
		r.form.Submit()
		if (*to == other) != (name == "other.wawasan") {
			t.Errorf("%s: %q", name, *to)
		}
	}
}

func TestWhatANewerProgramMadeIsOnlyPassedOver(t *testing.T) {
	newer := data.Conflict("data.error.newer", "path", "x", "version", "99", "known", "10")
	if m := (app.Mending{Why: newer}); m.Repairable() || !app.CanBeMended(newer) {
		t.Error("a newer notebook may be repaired")
	}
	if app.CanBeMended(data.Unavailable("data.error.open_busy")) || app.CanBeMended(nil) {
		t.Error("a busy notebook is to be mended")
	}
	for _, c := range []struct {
		ways
		want []deedOfRescue
	}{
		{ways{}, []deedOfRescue{rescueClose, rescueAnother}},
		{ways{sound: app.Offer{There: true}}, []deedOfRescue{rescueClose, rescueAnother, rescueBackup}},
		{ways{locked: app.Offer{There: true}}, []deedOfRescue{rescueClose, rescueAnother, rescueLocked}},
		{ways{repair: true, sound: app.Offer{There: true}}, []deedOfRescue{rescueClose, rescueAnother, rescueBackup, rescueRepair}},
	} {
		if got := c.deeds(); !slices.Equal(got, c.want) {
			t.Error(got)
		}
	}
}

func TestGoldenPicturesOfANotebookThatDoesNotOpen(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("keys are written in another way here")
	}
	path, _ := hurt(t)
	why := data.Invalid("data.error.damaged_file", "path", "/home/sri/notebook.wawasan")
	for _, lang := range []string{"id", "en"} {
		r, _ := rescued(t, lang, path, why)
		golden(t, r.window.Canvas().Capture(), "rescue-"+lang)
	}
}
