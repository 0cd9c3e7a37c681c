//go:build cgo

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	fyneapp "fyne.io/fyne/v2/app"

	"wawasan/app/cli"
	"wawasan/app/crash"
	"wawasan/app/instance"
	"wawasan/data"
	"wawasan/views"
)

// window shows the notebook until the person quits. Without a screen the
// toolkit panics; a person is told instead.
func window(_ context.Context, p cli.WindowParams) (err error) {
	if err := prepareScreen(); err != nil {
		return err
	}
	takeFiles()
	crashed, stop := faults(p)
	shown := false
	defer func() {
		cause := recover()
		if cause != nil && shown {
			panic(cause) // a fault of ours, not of the screen: watched to the end
		}
		stop()
		if cause != nil {
			err = noScreen(cause)
		}
	}()
	err = views.Run(fyneapp.NewWithID("id.wawasan.Wawasan"), views.Params{
		App: p.App, Version: p.Version, CaptureOnly: p.CaptureOnly, Import: p.Import,
		Crashed: crashed,
		Theme:   os.Getenv("WAWASAN_THEME"), Probe: os.Getenv("WAWASAN_PROBE") != "",
		OnShown:  func() { shown = true; watchTermination() },
		Ending:   terminating,
		OpenDemo: openDemo(p.App.Words().Code()),
		Restore:  restore(p.App.Words().Code(), p.App.Path()),
		Greeting: p.Greeting,
		GoOn: func(path string) error {
			_ = p.Instance.Close() // the next program takes the hold, perhaps of the same name
			return startSelf("--lang", p.App.Words().Code(), "--notebook", path)
		},
		Serve: func(handler func(string) []byte) {
			p.Instance.Serve(func(m instance.Message) []byte { return handler(string(m)) })
		},
	})
	if errors.Is(err, views.ErrNoWindow) {
		return data.Unavailable("cli.error.no_opengl").Because(err)
	}
	return err
}

// prepareScreen refuses where there is no screen, and settles what the toolkit
// needs before it looks for one.
func prepareScreen() error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return data.Unavailable("cli.error.no_display")
	}
	if hasNoSeat(os.Getenv) {
		if os.Getenv("DISPLAY") == "" {
			return data.Unavailable("cli.error.no_seat")
		}
		_ = os.Unsetenv("WAYLAND_DISPLAY") // X11 does without
	}
	useOnlyARunningBus()
	if dir, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(dir, 0o700) // where there is none, the toolkit complains at every start
	}
	return nil
}

// noScreen is what the toolkit's panic means to a person.
func noScreen(cause any) error {
	key := "cli.error.no_display"
	if runtime.GOOS == "windows" { // where there is always a screen
		key = "cli.error.no_opengl"
	}
	return data.Unavailable(key).Because(fmt.Errorf("%v", cause))
}

// mend shows what can be done about a notebook that does not open. Where no
// window can be shown, why it does not open is all there is to say.
func mend(_ context.Context, p cli.MendParams) (err error) {
	if err := prepareScreen(); err != nil {
		return p.Mending.Why
	}
	shown := false
	defer func() {
		if cause := recover(); cause != nil {
			if shown {
				panic(cause) // as window
			}
			err = noScreen(cause)
		}
	}()
	lang := p.Mending.Words.Code()
	return views.Rescue(fyneapp.NewWithID("id.wawasan.Wawasan"), views.RescueParams{
		Mending: p.Mending, Theme: os.Getenv("WAWASAN_THEME"),
		OnShown: func() { shown = true },
		GoOn: func(path string) error {
			_ = p.Instance.Close() // the next program takes the hold
			return startSelf("--lang", lang, "--notebook", path)
		},
	})
}

// faults returns the report of a fault that ended the program the last time,
// and has this time watched until stop.
func faults(p cli.WindowParams) (crashed string, stop func()) {
	if p.CaptureOnly || p.Instance == nil {
		return "", func() {}
	}
	// What cannot be kept is no reason to open no window.
	crashed, _ = crash.Left(p.App.Path(), time.Now())
	return crashed, crash.Watch(p.App.Path(), p.Version)
}

// launch is nil: this is the program with the window.
var launch func(args []string) error

// openDemo starts this program a second time, on the demo notebook.
func openDemo(lang string) func() error {
	return func() error { return startSelf("--lang", lang, "demo") }
}

// restore starts this program a second time, to bring a backup back and open
// the notebook. The passphrase goes by its standard input: others can read
// arguments.
func restore(lang, notebook string) func(file, passphrase string) error {
	return func(file, passphrase string) error {
		return startSelfWith(strings.NewReader(passphrase+"\n"),
			"--lang", lang, "--notebook", notebook, "restore", "--then-window", "--passphrase-file", "-", "--", file)
	}
}

// startSelf starts this program a second time.
func startSelf(args ...string) error { return startSelfWith(nil, args...) }

func startSelfWith(stdin io.Reader, args ...string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	again := exec.Command(self, args...) //nolint:gosec // this very program
	again.Stdin = stdin
	if err := again.Start(); err != nil {
		return err
	}
	go func() { _ = again.Wait() }() // else it stays a zombie when it ends
	return nil
}
