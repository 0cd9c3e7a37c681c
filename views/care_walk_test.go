package views

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/data"
	"wawasan/data/datatest"
	"wawasan/views/command"
	"wawasan/views/kit/core"
)

// over opens a window on a notebook.
func over(t *testing.T, p app.Params) *Shell {
	t.Helper()
	p.Lang, p.Now = "en", func() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC) }
	a, err := app.Open(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return open(test.NewTempApp(t), Params{App: a, Runner: core.Inline(), Theme: "light", Version: "test", After: func(time.Duration, func()) {}, Every: noClock})
}

func inSight(s *Shell) string { return strings.Join(core.DescribeObject(s.window.Content()), "\n") }

func TestANotebookThatIsOnlyReadSaysSoAndItsCommandsSayWhy(t *testing.T) {
	s := over(t, app.Params{Path: datatest.Notebook(t), ReadOnly: true})
	if !strings.Contains(inSight(s), "Read only") {
		t.Error("the window does not say that it is only read")
	}
	for _, c := range command.Default().All() {
		why := s.registry.Why(c.ID)
		if changing[c.ID] != (why == "command.not_now.read_only") {
			t.Errorf("%s: %q", c.ID, why)
		}
	}
	for id := range changing {
		if _, ok := command.Default().ByID(id); !ok {
			t.Errorf("there is no command %s", id)
		}
	}
	for _, id := range []string{"import.open", "inbox.open", "meetings.open", "double.open", "tag.merge"} { // what they open writes
		if why := s.registry.Why(id); why != "command.not_now.read_only" {
			t.Errorf("%s: %q", id, why)
		}
	}
	s.line.entry.Target().TypedRune('x')
	s.line.file("! lost?", false, func(err error) {
		if data.CodeOf(err) != data.CodeUnavailable {
			t.Errorf("a line was filed: %v", err)
		}
	})
}

func TestANotebookThatIsSoundIsToldSoWhenAsked(t *testing.T) {
	s := over(t, app.Params{Path: datatest.Notebook(t)})
	if s.registry.Why("record.new") != "" || len(s.care.notices) > 0 {
		t.Error(s.care.notices)
	}
	s.Do("notebook.check")
	top := s.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(strings.Join(core.DescribeObject(top), " "), "Sound") {
		t.Error("a check tells nothing")
	}
	if s.app.Setting(t.Context(), "check.last") == "" {
		t.Error("it is not remembered that it was looked at")
	}
}
