package views

import (
	"errors"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/panel/exchange"
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
	// Crashed is the report of a fault that ended the program the last time,
	// "" when none did.
	Crashed string
	// Import is a file to be previewed at once.
	Import string
	// OpenDemo starts the program on the demo notebook; nil where it cannot.
	OpenDemo func() error
	// Restore starts the program anew: it waits until this one has ended, puts a
	// backup in the notebook's place and opens that; nil where it cannot. The
	// passphrase is of a sealed backup.
	Restore func(file, passphrase string) error
	// Greeting is said at once, "" for nothing.
	Greeting string
	// GoOn starts the program on another notebook, in the place of this window,
	// which ends next; nil where it cannot.
	GoOn func(path string) error
	// Serve takes what other starts of the program hand over, until the
	// program ends: "show", "capture", "changed", "import PATH", "quit" and,
	// with Probe, "probe". The handler may be called from any goroutine.
	Serve func(handler func(message string) []byte)
	// Ending reports that the system closes the window because the program is
	// to end; nil where a closed window never means that.
	Ending func() bool
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

// ErrNoWindow says that the system shows no window of the toolkit's: it has no
// OpenGL that does.
var ErrNoWindow = errors.New("the toolkit could not make its window")

// Run shows the window and returns when the program ends.
func Run(fa fyne.App, p Params) error {
	collectAfterStart()
	s := open(fa, p)
	if !onScreen(fa.Driver().AllWindows()) {
		return ErrNoWindow // the toolkit would run, and nobody could see or end it
	}
	if p.Serve != nil {
		p.Serve(s.message)
	}
	if p.OnShown != nil {
		fa.Lifecycle().SetOnStarted(p.OnShown)
	}
	endAtOnce(fa)
	fa.Run()
	if s.ended != nil {
		s.ended()
	}
	s.writing.Wait() // an import that is being written comes to its end
	s.keep.last()
	return nil
}

// endAtOnce takes away what the toolkit does of its own when it ends: it saves
// preferences, and nothing is kept in them here. As of Fyne 2.8.1 (runGL) that is
// queued just before the queue is emptied and closed; where it arrives in between,
// the toolkit waits for it for ever, and the program runs on without a window. For
// the same reason nothing of ours may be given to the toolkit by SetOnStopped.
func endAtOnce(fa fyne.App) {
	if l, ok := fa.Lifecycle().(interface{ SetOnStoppedHookExecuted(func()) }); ok {
		l.SetOnStoppedHookExecuted(nil)
	}
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
	if p.Probe {
		draw.KeepAll()
	}
	w := fa.NewWindow("")
	var s *Shell
	build := func() { s = newShellThemed(fa, w, p) }
	if p.CaptureOnly {
		build()
	} else {
		p.Runner.AtOnce(build)
	}
	s.unsubscribe = p.App.Subscribe(func(c data.Changed) { s.run.InWindow(func() { s.changed(c) }) })
	if p.CaptureOnly {
		w.SetOnClosed(s.unsubscribe)
		s.openCaptureWindow(func() {
			if s.params.CaptureOnly {
				fa.Quit()
			}
		})
		return s
	}
	s.makeWhole()
	s.tray.show()
	s.line.restore()
	w.Show()
	s.focusPage()
	if p.Import != "" {
		exchange.PreviewImport(s, p.Import)
	}
	if p.Greeting != "" {
		s.Say(p.Greeting, false)
	}
	if p.Crashed != "" {
		s.tellCrash(p.Crashed)
	}
	return s
}

// makeWhole gives the window what it has beside the one-line window: a size,
// reminders, files that are dropped on it. A program that was started for one
// line is made whole when somebody wants to see the notebook.
func (s *Shell) makeWhole() {
	s.params.CaptureOnly = false
	stop := s.remind.start()
	s.care.start()
	s.window.SetOnClosed(func() { stop(); s.unsubscribe() })
	s.window.SetCloseIntercept(s.tray.close)
	s.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			exchange.PreviewImport(s, files[0].Path())
		}
	})
	s.window.Resize(s.windowSize())
}

// newShellThemed sets the look before anything is measured.
func newShellThemed(fa fyne.App, w fyne.Window, p Params) *Shell {
	early := &Shell{params: p, app: p.App, fyneApp: fa}
	early.applyTheme()
	return newShell(fa, w, p)
}
