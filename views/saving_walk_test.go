package views

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

// busy lets nothing be written until the test says so, as while an import is.
func (s *Shell) busy() (free func()) {
	was := s.run.Start
	var work []func()
	s.run.Start = func(f func()) { work = append(work, f) }
	return func() {
		s.run.Start = was
		for _, f := range work {
			f()
		}
	}
}

func TestALineTypedWhileTheNotebookIsBusyIsFiledWhereItWasTyped(t *testing.T) {
	s := window(t, "en")
	id, err := s.app.LogInterview(context.Background(), "", "Sari Wijaya")
	if err != nil {
		t.Fatal(err)
	}
	s.Go(app.Link{Kind: thing.KindInterview, ID: id})
	s.do(t, "capture.focus")
	free := s.busy()
	s.typeText("! learned from Sari")
	s.press(fyne.KeyReturn)
	s.typeText("? the next one")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "! learned from Sari", "Still saving the line before")
	s.do(t, "tab.today")
	free()
	if s.line.entry.Text() != "" || s.line.entry.Saving() {
		t.Fatalf("the line holds %q: %s", s.line.entry.Text(), s.texts())
	}
	page, err := s.app.Show(context.Background(), app.Link{Kind: thing.KindInterview, ID: id})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, row := range page.Rows {
		found = found || row.Title == "learned from Sari"
	}
	if !found {
		t.Errorf("the interview holds %v", page.Rows)
	}
	for kind, want := range map[app.Kind]int{thing.KindLesson: 1, thing.KindGap: 1} {
		if n, err := s.app.Count(context.Background(), kind, ""); err != nil || n != want {
			t.Errorf("%d of %s: %v", n, kind, err)
		}
	}
}

func TestAFaultWhileALineIsFiledLeavesItInTheLine(t *testing.T) {
	s := window(t, "en")
	s.params.CrashFolder = t.TempDir()
	s.do(t, "capture.focus")
	s.typeText("! learned")
	told := error(nil)
	s.line.write(func(err error) { told = err }, func(context.Context) (string, error) { panic("at the store") })
	if told == nil || s.words().Error(told) != s.words().T("error.panic") {
		t.Errorf("told %v", told)
	}
	if s.line.entry.Text() != "! learned" {
		t.Errorf("the line holds %q", s.line.entry.Text())
	}
}
