package views

import (
	"context"
	"fmt"
	"maps"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/core"
	"wawasan/views/kit/line"
	"wawasan/views/kit/part"
	"wawasan/views/panel/exchange"
)

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
	if s.params.CaptureOnly {
		return // this window was never shown
	}
	size := s.Canvas().Size()
	text := strconv.Itoa(int(size.Width)) + "x" + strconv.Itoa(int(size.Height))
	if text != s.app.Setting(context.Background(), settingWindow) && size.Width > 0 {
		_ = s.app.SetSetting(context.Background(), settingWindow, text) // a size lost is no loss
	}
}

// message does what another start of the program hands over.
func (s *Shell) message(message string) []byte {
	if path, ok := strings.CutPrefix(message, "import "); ok {
		s.run.InWindow(func() {
			s.tray.bring()
			s.closeOverlays()
			exchange.PreviewImport(s, path)
		})
		return []byte("ok")
	}
	switch {
	case message == "quit":
		s.run.InWindow(s.quit)
	case message == "show":
		s.run.InWindow(s.tray.bring)
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

// closeOverlays closes palettes and questions that stand before what comes.
func (s *Shell) closeOverlays() {
	for {
		top, ok := s.Canvas().Overlays().Top().(interface{ Close() })
		if !ok {
			return
		}
		top.Close()
	}
}

// openCaptureWindow shows the capture line alone, or brings the one that is
// open to the front: Enter files and closes, Esc closes. after is called when it
// is gone.
func (s *Shell) openCaptureWindow(after func()) {
	if s.oneLine != nil {
		s.oneLine.Show()
		s.oneLine.RequestFocus()
		return
	}
	w := s.fyneApp.NewWindow(s.words().T("capture.window"))
	s.oneLine = w
	w.SetOnClosed(func() { s.oneLine = nil })
	keep := s.keepBeside()
	done := func() {
		keep("")
		w.Close()
		if after != nil {
			after()
		}
	}
	p := s.line.params()
	p.Submit = func(text string, pasted bool, filed func(error)) {
		s.line.file(text, pasted, func(err error) {
			filed(err)
			if err == nil {
				done()
			}
		})
	}
	p.OnChanged = keep
	p.OnEscape, p.OnKey = done, func(*fyne.KeyEvent) bool { return false }
	entry := line.NewEntry(p)
	words := s.words()
	about := container.NewVBox(part.NewHeading(words.T("capture.window"), words.T("capture.window.text")))
	part.Furnish(w, s.after, line.Stage(about, entry))
	w.Resize(fyne.NewSize(core.Length(720), core.Length(230)))
	w.CenterOnScreen()
	w.Show()
	w.Canvas().Focus(entry.Target())
}

// keepBeside returns what keeps a line of the one-line window for the next
// start, behind what stands in the window's own line. Whoever is asked to end
// may have begun a line in either.
func (s *Shell) keepBeside() func(text string) {
	own := func() map[string]string { return s.line.draft(s.line.entry.Text()) }
	if s.params.CaptureOnly {
		left, err := s.app.Draft(context.Background(), lineDraft)
		if err != nil {
			return func(string) {} // what was left is not to be written over
		}
		own = func() map[string]string { return maps.Clone(left) }
	}
	return func(text string) {
		draft := own()
		if draft == nil {
			draft = map[string]string{}
		}
		draft["text"] = strings.TrimSpace(draft["text"] + " " + text)
		s.app.KeepDraft(lineDraft, draft)
	}
}
