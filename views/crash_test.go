package views

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestAFaultInTheBackgroundBecomesOneSentenceAndTheProgramGoesOn(t *testing.T) {
	s := window(t, "en")
	s.params.CrashFolder = t.TempDir()
	s.do(t, "capture.focus")
	s.typeText("! what Sari said")
	s.reading.Load(func(context.Context) (func(), error) { panic("Sari Wijaya wants to leave") })
	s.mustShow(t, "Something went wrong inside the program", "! what Sari said")
	s.mustFocus(t, "capture")
	s.press(fyne.KeyReturn)
	if s.line.entry.Text() != "" {
		t.Errorf("the line could not be filed afterwards: %s", s.texts())
	}
	s.do(t, "tab.lessons")
	s.mustShow(t, "what Sari said")

	written, err := filepath.Glob(filepath.Join(s.params.CrashFolder, "crash-*.txt"))
	if err != nil || len(written) != 1 {
		t.Fatalf("%d files say where it happened: %v", len(written), err)
	}
	raw, err := os.ReadFile(written[0])
	if err != nil {
		t.Fatal(err)
	}
	if text := string(raw); strings.Contains(text, "Sari") || !strings.Contains(text, "crash_test.go:") || !strings.HasPrefix(text, "Wawasan test, ") {
		t.Errorf("the file says:\n%s", text)
	}
}

func TestAFaultWhileWritingAFormKeepsWhatWasTyped(t *testing.T) {
	s := window(t, "en")
	s.params.CrashFolder = t.TempDir()
	s.do(t, "contact.new")
	s.typeText("Andi Pratama")
	s.run.InWindow(func() { panic("a fault of the page") })
	s.writing.Do(func(context.Context) (func(), error) { panic("a fault of the file") })
	s.mustShow(t, "Something went wrong inside the program", "Andi Pratama")
	s.mustFocus(t, "form")
	s.do(t, "record.save")
	s.mustShow(t, "Andi Pratama")
	if n, err := s.app.Count(context.Background(), thing.KindContact, ""); err != nil || n != 1 {
		t.Errorf("%d contacts: %v", n, err)
	}
}

func TestALaterReadDoesNotCancelWhatIsWritten(t *testing.T) {
	s := window(t, "en")
	var work []func()
	s.run.Start = func(f func()) { work = append(work, f) }
	path := filepath.Join(t.TempDir(), "notebook.json")
	var stopped error
	s.writing.Do(func(ctx context.Context) (func(), error) {
		stopped = ctx.Err()
		return func() { s.Say("written", false) }, os.WriteFile(path, nil, 0o600)
	})
	s.do(t, "industry.compare")
	s.do(t, "interview.calendar")
	for _, f := range work {
		f()
	}
	if _, err := os.Stat(path); err != nil || stopped != nil {
		t.Errorf("not written: %v, cancelled: %v", err, stopped)
	}
}

func TestTheNextStartTellsOfAFaultThatEndedTheProgram(t *testing.T) {
	s := window(t, "id")
	s.tellCrash(filepath.Join(t.TempDir(), "crash-20261126-090000.txt"))
	s.mustShow(t, "berhenti karena kesalahannya sendiri", "crash-20261126-090000.txt")
	s.press(fyne.KeyReturn)
	if strings.Contains(s.texts(), "crash-2026") {
		t.Error("it stays after Enter")
	}
}
