package views

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/app/thing"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
	"wawasan/views/panel/exchange"
)

// windowThread stands for the toolkit's: what is to be done in the window waits
// here until the test, which is the window's goroutine, comes to it.
type windowThread struct {
	mu    sync.Mutex
	queue []func()
	came  chan struct{}
}

func newWindowThread() *windowThread { return &windowThread{came: make(chan struct{}, 1)} }

func (w *windowThread) post(f func()) {
	w.mu.Lock()
	w.queue = append(w.queue, f)
	w.mu.Unlock()
	select {
	case w.came <- struct{}{}:
	default:
	}
}

// turn does what has come so far.
func (w *windowThread) turn() {
	for {
		w.mu.Lock()
		now := w.queue
		w.queue = nil
		w.mu.Unlock()
		if len(now) == 0 {
			return
		}
		for _, f := range now {
			f()
		}
	}
}

// until does what comes until something holds.
func (w *windowThread) until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	late := time.After(time.Minute)
	for w.turn(); !holds(); w.turn() {
		select {
		case <-w.came:
		case <-late:
			t.Fatal("waited in vain for " + what)
		}
	}
}

// threadedWindow opens the window on the demo with real work in the background.
func threadedWindow(t *testing.T) (*Shell, *windowThread) {
	t.Helper()
	var clock atomic.Int64
	a, err := app.Open(context.Background(), app.Params{
		Path: datatest.Notebook(t), Lang: "en",
		Now: func() time.Time { return monday.Add(time.Duration(clock.Add(1)) * time.Second) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := demo.Fill(context.Background(), a); err != nil {
		t.Fatal(err)
	}
	thread := newWindowThread()
	var working sync.WaitGroup
	run := &core.Runner{Show: thread.post, Start: func(f func()) {
		working.Add(1)
		go func() { defer working.Done(); f() }()
	}}
	s := open(test.NewTempApp(t), Params{App: a, Runner: run, Theme: "light", CrashFolder: t.TempDir(), Every: noClock, After: func(time.Duration, func()) {}})
	t.Cleanup(func() {
		working.Wait()
		a.Close()
	})
	run.OnCrash = func(c core.Crash) { t.Errorf("%s\n%s", c.Kind, strings.Join(c.Frames, "\n")) }
	s.window.Resize(fyne.NewSize(1200, 780))
	return s, thread
}

// connectionsOf is a file of so many people to import.
func connectionsOf(t *testing.T, n int) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := range n {
		fmt.Fprintf(&b, "Orang,Ke%d,https://www.linkedin.com/in/orang-%d,,Bank %d,Analis,04 Dec 2024\n", i, i, i%9)
	}
	path := filepath.Join(t.TempDir(), "Connections.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestWindowAndBackgroundShareNothing says something only with -race: reading,
// typing, palettes and panels go on while an import is written and lines come
// from another program.
func TestWindowAndBackgroundShareNothing(t *testing.T) {
	s, thread := threadedWindow(t)
	ctx := context.Background()
	const people = 300
	exchange.PreviewImport(s, connectionsOf(t, people))
	thread.until(t, "the preview", func() bool { return s.panel != nil && s.panel.Name() == "import" })
	s.registry.Run("record.save")

	var others sync.WaitGroup
	others.Go(func() {
		for n := range 20 {
			if _, err := s.app.Capture(ctx, fmt.Sprintf("! learned meanwhile %d @Sari_Wijaya #fintech", n), app.Where{}); err != nil {
				t.Error(err)
			}
		}
	})
	for range 2 {
		for _, tab := range tabs[:barTabs] {
			s.registry.Run("tab." + tab.id)
			thread.turn()
			s.press(fyne.KeyDown, fyne.KeyEnd, fyne.KeyHome)
			s.typeText("sa")
			thread.turn()
			s.press(fyne.KeyEscape, fyne.KeyRight)
			thread.turn()
		}
		for _, command := range []string{"palette.open", "search.open", "interview.log", "import.open", "lesson.views"} {
			s.registry.Run(command)
			s.typeText("sari")
			thread.turn()
			s.press(fyne.KeyDown, fyne.KeyEscape)
			thread.turn()
		}
		s.registry.Run("tab.today")
		thread.turn()
		s.press(fyne.KeyEnd, fyne.KeyReturn) // more of Today
		thread.turn()
		for tab, commands := range map[string][]string{
			"tab.interviews": {"interview.plan", "record.new", "interview.brief", "interview.calendar"},
			"tab.industries": {"industry.rate", "industry.compare", "picture.open"},
			"tab.lessons":    {"lesson.link", "lesson.file", "lesson.apply", "lesson.digest"},
			"tab.contacts":   {"record.edit"},
		} {
			for _, command := range commands {
				s.registry.Run(tab)
				thread.turn()
				s.press(fyne.KeyDown)
				s.registry.Run(command)
				thread.turn()
				s.press(fyne.KeyReturn)
				s.typeText("a")
				thread.turn()
				s.press(fyne.KeyEscape, fyne.KeyEscape)
				thread.turn()
			}
		}
		s.registry.Run("capture.focus")
		s.typeText("? what else @sar")
		s.press(fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEscape)
		thread.turn()
	}
	others.Wait()
	thread.until(t, "the import", func() bool { return !s.writing.Busy() })
	n := 0
	for _, list := range thing.Lists(thing.KindContact) {
		some, err := s.app.Count(ctx, list, "")
		if n += some; err != nil {
			t.Error(err)
		}
	}
	if n < people {
		t.Errorf("%d people after the import", n)
	}
}
