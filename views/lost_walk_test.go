package views

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
)

func TestALostNotebookIsSavedAsANewFileWithWhatIsTyped(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows deletes no open file")
	}
	datatest.Home(t)
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	a, err := app.Open(context.Background(), app.Params{Path: path, Lang: "en", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	var looks []func()
	wentOn := ""
	s := open(test.NewTempApp(t), Params{
		App: a, Runner: core.Inline(), Theme: "light", After: func(time.Duration, func()) {},
		Every: func(d time.Duration, f func()) func() {
			if d == lookEvery {
				looks = append(looks, f)
			}
			return func() {}
		},
		GoOn: func(path string) error { wentOn = path; return nil },
	})
	s.say(t, app.Where{}, "! kept lesson")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	s.line.focus()
	for _, r := range "! not filed" {
		s.Line().TypedRune(r)
	}
	s.Line().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.mustShow(t, "no longer in its place", "Save what you have as a new file")
	if got := s.line.entry.Text(); got != "! not filed" {
		t.Fatalf("the line holds %q", got)
	}
	s.closeOverlays() // later
	looks[0]()
	s.mustShow(t, "no longer in its place")
	looks[0]() // says so once
	s.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !strings.HasSuffix(wentOn, ".wawasan") || wentOn == path {
		t.Fatalf("went on with %q", wentOn)
	}
	again, err := app.Open(context.Background(), app.Params{Path: wentOn, Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if n, err := again.Count(context.Background(), thing.KindLesson, ""); n != 1 || err != nil {
		t.Errorf("%d lessons, %v", n, err)
	}
	if draft, err := again.Draft(context.Background(), lineDraft); draft["text"] != "! not filed" {
		t.Errorf("the draft is %v, %v", draft, err)
	}
}

func TestWhatAnotherProgramWroteIsShownSoon(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	a, err := app.Open(context.Background(), app.Params{Path: path, Lang: "en", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	var look func()
	s := open(test.NewTempApp(t), Params{
		App: a, Runner: core.Inline(), Theme: "light", After: func(time.Duration, func()) {},
		Every: func(d time.Duration, f func()) func() {
			if d == lookEvery {
				look = f
			}
			return func() {}
		},
	})
	s.goTab(tabLessons)
	other, err := app.Open(context.Background(), app.Params{Path: path, Lang: "en", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if _, err := other.Capture(context.Background(), "! from elsewhere", app.Where{}); err != nil {
		t.Fatal(err)
	}
	s.mustNotShow(t, "from elsewhere")
	look()
	s.mustShow(t, "from elsewhere")
}
