//go:build cgo

package main

import (
	"context"
	"os"
	"os/exec"

	fyneapp "fyne.io/fyne/v2/app"

	"wawasan/app/cli"
	"wawasan/app/instance"
	"wawasan/views"
)

// window shows the notebook until the person quits.
func window(_ context.Context, p cli.WindowParams) error {
	return views.Run(fyneapp.NewWithID("id.wawasan.Wawasan"), views.Params{
		App: p.App, Version: p.Version, CaptureOnly: p.CaptureOnly,
		Theme: os.Getenv("WAWASAN_THEME"), Probe: os.Getenv("WAWASAN_PROBE") != "",
		OpenDemo: openDemo(p.App.Words().Code()),
		Serve: func(handler func(string) []byte) {
			p.Instance.Serve(func(m instance.Message) []byte { return handler(string(m)) })
		},
	})
}

// openDemo starts this program a second time, on the demo notebook.
func openDemo(lang string) func() error {
	return func() error {
		self, err := os.Executable()
		if err != nil {
			return err
		}
		return exec.Command(self, "--lang", lang, "demo").Start()
	}
}
