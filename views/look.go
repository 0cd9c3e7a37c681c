package views

import (
	"cmp"
	"context"
	"strconv"

	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/page"
	"wawasan/views/panel/settings"
	"wawasan/views/panel/shortcuts"
	"wawasan/views/theme"
)

// applyTheme makes the look of the settings; the environment overrules it for
// one run.
func (s *Shell) applyTheme() {
	ctx := context.Background()
	s.fyneApp.Settings().SetTheme(theme.New(theme.Params{
		Variant: s.variant(), Scale: float32(settings.Scale(s.app)) / 100, Contrast: s.app.Setting(ctx, app.SettingContrast) == "true",
	}))
	if s.window != nil {
		// The toolkit moves the content below a menu that has grown and leaves it
		// its height: its foot is out of sight. A menu set anew gives it its room.
		s.window.SetMainMenu(s.menu())
	}
}

// variant is the look of this run, else that of the settings; "" is the system's.
func (s *Shell) variant() string {
	return cmp.Or(s.params.Theme, s.app.Setting(context.Background(), app.SettingTheme))
}

func (s *Shell) settingsParams() settings.Params {
	_, desk := s.fyneApp.(desktop.App)
	return settings.Params{Tray: desk, Look: s.applyTheme, Speak: s.setLanguage}
}

func (s *Shell) toggleTheme() {
	now := s.variant()
	if now == "" && s.fyneApp.Settings().ThemeVariant() == ft.VariantDark {
		now = theme.Dark
	}
	next := theme.Dark
	if now == theme.Dark {
		next = theme.Light
	}
	s.params.Theme = ""
	s.keepLook(app.SettingTheme, next)
}

// scaleText makes the text larger by so many percent.
func (s *Shell) scaleText(by int) {
	s.keepLook(app.SettingTextScale, strconv.Itoa(settings.Scaled(settings.Scale(s.app), by)))
}

func (s *Shell) keepLook(key, value string) {
	if err := s.app.SetSetting(context.Background(), key, value); err != nil {
		s.Fail(err)
		return
	}
	s.applyTheme()
}

func (s *Shell) toggleLanguage() {
	code := "id"
	if s.words().Code() == "id" {
		code = "en"
	}
	s.setLanguage(code)
}

// setLanguage speaks another language at once; "" is the system's.
func (s *Shell) setLanguage(code string) {
	if err := s.app.SetLanguage(context.Background(), code); err != nil {
		s.Fail(err)
		return
	}
	if err := core.UseToolkitWords(s.words().Code()); err != nil {
		s.Fail(err)
	}
	s.remake()
}

// openShortcuts lets the person give commands other chords.
func (s *Shell) openShortcuts() {
	shortcuts.Open(s, shortcuts.Params{
		Registry: s.registry, System: system, Changed: s.remake,
		Catch: func(hears func(command.Chord)) { s.caught = hears },
	})
}

// remake makes the content anew and keeps the place.
func (s *Shell) remake() {
	at, typing := s.places.here(app.Link{}), s.line.entry.Focused()
	at.panel = nil // it says what was
	form, editing := app.Link{}, false
	if r, ok := s.current().(page.Resumer); ok && s.panel == nil {
		form, editing = r.FormOf()
	}
	s.build()
	s.tray.fill()
	s.places.settle(at)
	if r, ok := s.current().(page.Resumer); ok && editing {
		r.Resume(form)
	}
	s.line.before = nil // of the content that is gone
	if typing {
		s.line.focus()
	}
}
