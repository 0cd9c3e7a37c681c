package views

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/line"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// Params are what the window needs of the front door. App must be given.
type Params struct {
	App     *app.App
	Version string
	// Theme overrules the setting for this run: "light" or "dark".
	Theme string
	// CaptureOnly shows the one-line window and nothing else.
	CaptureOnly bool
	// Import is a file to be previewed at once.
	Import string
	// OpenDemo starts the program on the demo notebook; nil where it cannot.
	OpenDemo func() error
	// Serve takes what other starts of the program hand over, until the
	// program ends: "show", "capture", "changed" and, with Probe, "probe". The
	// handler may be called from any goroutine.
	Serve func(handler func(message string) []byte)
	// OnShown hears that the toolkit has found a screen; nil ignores it.
	OnShown func()
	// Probe lets tests ask what is shown.
	Probe bool
	// Runner does the window's work in the background; nil for a real one.
	Runner *core.Runner
	// CrashFolder is where a caught fault of the program is written down, ""
	// for the folder of the notebook.
	CrashFolder string
	// Every calls a function again and again until it is stopped; nil for the
	// real clock.
	Every func(time.Duration, func()) (stop func())
	// After is the clock of toasts, nil for the real one.
	After func(time.Duration, func())
}

// Run shows the window and returns when the program ends.
func Run(fa fyne.App, p Params) error {
	collectAfterStart()
	s := open(fa, p)
	if p.Serve != nil {
		p.Serve(s.message)
	}
	if p.OnShown != nil {
		fa.Lifecycle().SetOnStarted(p.OnShown)
	}
	fa.Run()
	s.writing.Wait() // an import that is being written comes to its end
	return nil
}

// collectAfterStart holds the garbage collector back until the first screen
// stands, and then gives back what reading the fonts left behind: a start
// makes tens of megabytes in a moment and keeps a third of them.
func collectAfterStart() {
	percent := debug.SetGCPercent(300)
	time.AfterFunc(time.Second, func() {
		debug.SetGCPercent(percent)
		debug.FreeOSMemory()
	})
}

// open makes the window, or the one-line window, and shows it.
func open(fa fyne.App, p Params) *Shell {
	fa.SetIcon(theme.AppIcon)
	_ = core.UseToolkitWords(p.App.Words().Code()) // without them the toolkit speaks the system's language
	if p.Runner == nil {
		p.Runner = &core.Runner{}
	}
	w := fa.NewWindow("")
	var s *Shell
	build := func() { s = newShellThemed(fa, w, p) }
	if p.CaptureOnly {
		build()
	} else {
		p.Runner.AtOnce(build)
	}
	cancel := p.App.Subscribe(func(c data.Changed) { s.run.InWindow(func() { s.changed(c) }) })
	if p.CaptureOnly {
		w.SetOnClosed(cancel)
		s.openCaptureWindow(func() { fa.Quit() })
		return s
	}
	stop := s.startReminding()
	w.SetOnClosed(func() { stop(); cancel() })
	w.SetCloseIntercept(s.closing)
	s.showTray()
	w.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			s.previewImport(files[0].Path())
		}
	})
	w.Resize(s.windowSize())
	s.restoreLine()
	w.Show()
	s.focusPage()
	if p.Import != "" {
		s.previewImport(p.Import)
	}
	return s
}

// newShellThemed sets the look before anything is measured.
func newShellThemed(fa fyne.App, w fyne.Window, p Params) *Shell {
	early := &Shell{params: p, app: p.App, fyneApp: fa}
	early.applyTheme()
	return newShell(fa, w, p)
}

// warmUp reads the names for completion when the keyboard first comes to the
// line: the first screen does not need them, and @ is a moment away.
func (s *Shell) warmUp() {
	if s.warmed {
		return
	}
	s.warmed = true
	names := core.Loader{Runner: s.run}
	names.Load(func(ctx context.Context) (func(), error) {
		_, err := s.app.Complete(ctx, '@', "", 1)
		return func() {}, err
	})
}

// settingWindow is where the window's size is kept, "1200x780".
const settingWindow = "window"

func (s *Shell) windowSize() fyne.Size {
	size := fyne.NewSize(1200, 780)
	var w, h float32
	if _, err := fmt.Sscanf(s.app.Setting(context.Background(), settingWindow), "%fx%f", &w, &h); err == nil && w >= 600 && h >= 400 {
		size = fyne.NewSize(w, h)
	}
	return size
}

func (s *Shell) rememberWindow() {
	size := s.Canvas().Size()
	text := strconv.Itoa(int(size.Width)) + "x" + strconv.Itoa(int(size.Height))
	if text != s.app.Setting(context.Background(), settingWindow) && size.Width > 0 {
		_ = s.app.SetSetting(context.Background(), settingWindow, text) // a size lost is no loss
	}
}

// message does what another start of the program hands over.
func (s *Shell) message(message string) []byte {
	switch {
	case message == "show":
		s.run.InWindow(s.bringWindow)
	case message == "capture":
		s.run.InWindow(func() { s.openCaptureWindow(nil) })
	case message == "changed":
		s.app.Refresh()
	case message == "probe":
		if !s.params.Probe {
			return nil
		}
		answer := make(chan []byte, 1)
		s.run.InWindow(func() { answer <- s.probe() })
		select {
		case reply := <-answer:
			return reply
		case <-time.After(5 * time.Second):
			return nil
		}
	}
	return []byte("ok")
}

// openCaptureWindow shows the capture line alone: Enter files and closes, Esc
// closes. after is called when it is gone.
func (s *Shell) openCaptureWindow(after func()) {
	w := s.fyneApp.NewWindow(s.words().T("capture.window"))
	var entry *line.Entry
	done := func() {
		w.Close()
		if after != nil {
			after()
		}
	}
	entry = line.NewEntry(line.Params{
		Words: s.words(), Preview: s.preview, Complete: s.complete,
		Submit: func(text string, pasted bool, filed func(error)) {
			s.file(text, pasted, func(err error) {
				filed(err)
				if err == nil {
					done()
				}
			})
		},
		OnEscape: done, OnKey: func(*fyne.KeyEvent) bool { return false },
	})
	words := s.words()
	about := container.NewVBox(part.NewHeading(words.T("capture.window"), words.T("capture.window.text")))
	w.SetContent(line.Stage(about, entry))
	w.Resize(fyne.NewSize(core.Length(720), core.Length(230)))
	w.CenterOnScreen()
	w.Show()
	w.Canvas().Focus(entry.Target())
}

// shown is what a test is told of the window.
type shown struct {
	Tab     string   `json:"tab"`
	Focus   string   `json:"focus"`
	Capture string   `json:"capture"`
	Typed   string   `json:"typed"`
	Texts   []string `json:"texts"`
}

// probe tells what the window shows, as JSON.
func (s *Shell) probe() []byte {
	out := shown{Tab: tabIDs[s.tab], Focus: s.focusName(), Capture: s.line.Text(), Typed: core.TypedText(s.Canvas().Focused())}
	if top := s.Canvas().Overlays().Top(); top != nil {
		out.Texts = core.DescribeObject(top)
	} else {
		out.Texts = core.DescribeObject(s.Canvas().Content())
	}
	raw, err := json.Marshal(out)
	if err != nil {
		return nil
	}
	return raw
}

// focusName says which part has the keyboard.
func (s *Shell) focusName() string {
	switch s.Canvas().Overlays().Top().(type) {
	case *overlay.Palette:
		return "palette"
	case *overlay.ShortcutSheet:
		return "sheet"
	case *overlay.Dialog:
		return "dialog"
	}
	switch {
	case s.line.Focused():
		return "capture"
	case s.Canvas().Focused() == nil:
		return ""
	case s.panel != nil:
		return s.panel.name
	}
	if p, ok := s.current().(interface{ FocusName(fyne.Focusable) string }); ok {
		return p.FocusName(s.Canvas().Focused())
	}
	return "list"
}
