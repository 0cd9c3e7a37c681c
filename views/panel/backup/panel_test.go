package backup

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/backup"
	"wawasan/app/backup/backuptest"
	"wawasan/data"
	"wawasan/views/panel/paneltest"
	"wawasan/views/panel/question"
)

func TestLettersDoWhatTheButtonsDo(t *testing.T) {
	for r, want := range map[rune]deed{'n': makeNow, 'N': makeNow, 'r': bringBack, 'o': openFolder, 'f': chooseFolder, 'p': choosePassphrase, 'x': nothing, ' ': nothing} {
		if got := deedOf(r); got != want {
			t.Errorf("%q: %v", r, got)
		}
	}
}

func TestFilesSetAsideAreNotBroughtBack(t *testing.T) {
	for _, why := range rule.Reasons {
		if canBringBack(rule.Backup{Reason: why}) == (why == rule.Aside) {
			t.Error(why)
		}
	}
}

// lessWork makes a passphrase cheap to try: a real one takes a second.
func lessWork(t *testing.T) {
	backuptest.LightLocks(t)
}

func open(t *testing.T, h *paneltest.Host, params Params) *Panel {
	t.Helper()
	Open(h, params)
	p, ok := h.Front().(*Panel)
	if !ok {
		t.Fatalf("%T", h.Front())
	}
	return p
}

func front[T any](t *testing.T, h *paneltest.Host) T {
	t.Helper()
	v, ok := h.Front().(T)
	if !ok {
		t.Fatalf("%T is in front; %v", h.Front(), h.Failed)
	}
	return v
}

func TestABackupIsMadeAndListedByAKey(t *testing.T) {
	h := paneltest.New(t)
	h.Capture(app.Where{}, "! a lesson")
	p := open(t, h, Params{})
	if len(p.state.List) != 0 || !p.state.Unkept {
		t.Errorf("%+v", p.state)
	}
	h.TypeText("n")
	p = front[*Panel](t, h)
	h.MustNotFail()
	if len(p.state.List) != 1 || p.state.List[0].Reason != rule.ByHand || p.state.Unkept || len(h.Said) == 0 {
		t.Errorf("%+v, %v", p.state, h.Said)
	}
	row, _ := p.Rows.Selected()
	if !strings.Contains(row.Sub, "by hand") || !strings.HasPrefix(row.Title, "today") {
		t.Errorf("%+v", row)
	}
	if p.entered.Label() != "See what it holds" {
		t.Error(p.entered.Label())
	}
	h.Press(fyne.KeyDown) // on where they lie
	if p.entered.Label() != "Open the folder" {
		t.Error(p.entered.Label())
	}
	h.Press(fyne.KeyReturn)
	if len(h.Browsed) != 1 || !strings.Contains(h.Browsed[0], "-backups") {
		t.Error(h.Browsed)
	}
}

func TestBringingBackNamesWhatIsLostAndHandsOver(t *testing.T) {
	h := paneltest.New(t)
	h.Capture(app.Where{}, "! kept")
	restored := ""
	open(t, h, Params{Restart: func(file, _ string) error {
		restored = file
		return nil
	}})
	h.TypeText("n")
	h.Capture(app.Where{}, "! lost")
	h.Press(fyne.KeyReturn)
	v := front[*Preview](t, h)
	if v.shown.Against == nil || v.shown.Against.Since != 1 || v.shown.Holds.Rows["lessons"] != 1 {
		t.Errorf("%+v", v.shown)
	}
	if said := wouldBe(v.over.speaker(), v.shown); !strings.Contains(said, "1 lesson") {
		t.Error(said)
	}
	h.TypeText("r") // the answer is no
	if len(h.Questions) != 1 || restored != "" {
		t.Fatal(h.Questions, restored)
	}
	h.Answer = true
	h.TypeText("R")
	if restored != v.backup.Path() {
		t.Error(restored)
	}
	h.Press(fyne.KeyEscape)
	front[*Panel](t, h)
	h.MustNotFail()
}

func TestWhereNothingCanBeStartedAnewItIsSaid(t *testing.T) {
	h := paneltest.New(t)
	h.Capture(app.Where{}, "! kept")
	open(t, h, Params{})
	h.TypeText("nr")
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.CodeUnavailable {
		t.Error(h.Failed)
	}
}

func TestASecondPlaceIsChosenAndRefusedWhereItIsNone(t *testing.T) {
	h := paneltest.New(t)
	h.Capture(app.Where{}, "! kept")
	open(t, h, Params{})
	place := t.TempDir()
	h.TypeText("nf")
	q := front[*question.Panel](t, h)
	h.TypeText(filepath.Join(place, "none"))
	q.Save()
	if front[*question.Panel](t, h) != q || h.App().Setting(context.Background(), "backup_folder") != "" {
		t.Error("a folder that is not there was taken")
	}
	h.Press(fyne.KeyEscape)
	front[*Panel](t, h)
	h.TypeText("f")
	q = front[*question.Panel](t, h)
	h.TypeText(place)
	q.Save()
	p := front[*Panel](t, h)
	if p.state.Second != place || p.state.There.IsZero() {
		t.Errorf("%+v", p.state)
	}
	if names, err := os.ReadDir(filepath.Join(place, filepath.Base(p.state.Folder))); err != nil || len(names) != 1 {
		t.Error(names, err)
	}
	h.MustNotFail()
}

func TestAPassphraseLocksTheBackupsAndOpensThem(t *testing.T) {
	lessWork(t)
	h := paneltest.New(t)
	h.Capture(app.Where{}, "! kept")
	open(t, h, Params{})
	h.TypeText("np")
	q := front[*question.Panel](t, h)
	h.TypeText("one")
	h.Press(fyne.KeyTab)
	q.Save()
	if front[*question.Panel](t, h) != q {
		t.Fatal("it was taken though it was typed once")
	}
	q.Type("again", "other")
	q.Save()
	if front[*question.Panel](t, h) != q {
		t.Fatal("two ways to type it were taken")
	}
	q.Type("new", "geheim")
	q.Type("again", "geheim")
	q.Save()
	p := front[*Panel](t, h)
	if !p.state.Sealed || !p.state.List[0].Sealed {
		t.Fatalf("%+v", p.state)
	}
	h.Press(fyne.KeyReturn)
	ask := front[*question.Panel](t, h)
	h.TypeText("wrong")
	ask.Save()
	if front[*question.Panel](t, h) != ask {
		t.Fatal("a wrong passphrase opened it")
	}
	ask.Type("passphrase", "geheim")
	ask.Save()
	if v := front[*Preview](t, h); v.shown.Holds.Rows["lessons"] != 1 || v.secret != "geheim" {
		t.Errorf("%+v", v.shown)
	}
	h.MustNotFail()
}
