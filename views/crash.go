package views

import (
	"path/filepath"

	"wawasan/app/crash"
	"wawasan/views/kit/core"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/panel/saveto"
)

// crashed tells of a fault of the program that was caught, and writes it down
// for whoever mends it. The program goes on.
func (s *Shell) crashed(c core.Crash) {
	s.Fail(core.ErrPanic)
	folder := s.params.CrashFolder
	if folder == "" {
		folder = filepath.Dir(s.app.Path())
	}
	_, _ = crash.Write(folder, s.params.Version, s.app.Now(), c.Kind, c.Frames) // there is nobody left to tell
}

// tellCrash says at the start that the program ended by a fault of its own the
// last time, and offers the report of it.
func (s *Shell) tellCrash(report string) {
	w := s.words()
	d := overlay.NewDialog(w.T("crash.title"), w.T("crash.text", "file", filepath.Base(report)), nil)
	d.AddButtons(
		part.NewButton(w.T("crash.folder"), "F", func() {
			d.Close()
			s.Browse(saveto.FileURL(filepath.Dir(report)), "crash.error.folder")
		}),
		part.NewPrimaryButton(w.T("crash.on"), "Enter", d.Close),
	)
	d.Open(s.Canvas())
}
