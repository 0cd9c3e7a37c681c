package views

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
	"wawasan/views/page"
	"wawasan/views/theme"
)

// openSettings shows the choices; each holds at once.
func (s *Shell) openSettings() {
	w := s.words()
	ctx := context.Background()
	fields := []app.Field{
		{
			Key: app.SettingLanguage, Type: thing.FieldChoice, Label: w.T("settings.language"), Value: s.app.Setting(ctx, app.SettingLanguage),
			Choices: []app.Choice{{Value: "", Label: w.T("settings.system")}, {Value: "id", Label: "Bahasa Indonesia"}, {Value: "en", Label: "English"}},
		},
		{
			Key: app.SettingTheme, Type: thing.FieldChoice, Label: w.T("settings.theme"), Value: s.app.Setting(ctx, app.SettingTheme),
			Choices: []app.Choice{{Value: "", Label: w.T("settings.system")}, {Value: theme.Light, Label: w.T("settings.theme.light")}, {Value: theme.Dark, Label: w.T("settings.theme.dark")}},
		},
		{Key: app.SettingContrast, Type: thing.FieldBool, Label: w.T("settings.contrast"), Value: s.app.Setting(ctx, app.SettingContrast)},
		{Key: app.SettingTextScale, Type: thing.FieldChoice, Label: w.T("settings.text_scale"), Value: s.scale(), Choices: scales()},
		{Key: app.SettingMyName, Type: thing.FieldText, Label: w.T("settings.my_name"), Value: s.app.Setting(ctx, app.SettingMyName), Help: w.T("settings.my_name.help")},
		{Key: app.SettingMyRole, Type: thing.FieldText, Label: w.T("settings.my_role"), Value: s.app.Setting(ctx, app.SettingMyRole)},
		{Key: app.SettingMyContact, Type: thing.FieldText, Label: w.T("settings.my_contact"), Value: s.app.Setting(ctx, app.SettingMyContact), Help: w.T("settings.my_contact.help")},
	}
	fields = append(fields, app.Field{
		Key: app.SettingRemind, Type: thing.FieldChoice, Label: w.T("settings.remind"), Value: s.app.Setting(ctx, app.SettingRemind), Help: w.T("settings.remind.help"),
		Choices: []app.Choice{{Value: "", Label: w.T("kit.yes")}, {Value: "off", Label: w.T("kit.no")}},
	})
	if _, desk := s.fyneApp.(desktop.App); desk {
		fields = append(fields, app.Field{Key: app.SettingTray, Type: thing.FieldBool, Label: w.T("settings.tray"), Value: s.app.Setting(ctx, app.SettingTray), Help: w.T("settings.tray.help", "key", command.KeyOf("app.quit"))})
	}
	fields = append(fields, app.Field{
		Key: app.SettingPaper, Type: thing.FieldChoice, Label: w.T("settings.paper"), Value: s.app.Setting(ctx, app.SettingPaper),
		Choices: []app.Choice{{Value: "", Label: "A4"}, {Value: "Letter", Label: "Letter"}},
	})
	for _, key := range numbers {
		fields = append(fields, s.app.NumberField(ctx, key))
	}
	asked := form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("command.settings.open"), Fields: fields, Today: s.app.Today,
		Done: w.T("settings.done"), OnChange: s.applySettings, OnSubmit: func(map[string]string) { s.leavePanel() }, OnCancel: s.leavePanel, OnKey: s.Key,
	})
	s.openPanel(&panel{name: "settings", content: asked, target: asked.Target, save: asked.Submit})
}

// looks are the settings that change how the window looks at once, others
// those that do not, numbers among them.
var (
	looks   = []string{app.SettingTheme, app.SettingContrast, app.SettingTextScale}
	others  = append([]string{app.SettingMyName, app.SettingMyRole, app.SettingMyContact, app.SettingRemind, app.SettingTray, app.SettingPaper}, numbers...)
	numbers = []string{app.SettingTodayRows, app.SettingWeekGoal, app.SettingSeconds, app.SettingNoteLimit}
)

func scales() []app.Choice {
	var out []app.Choice
	for percent := 80; percent <= 200; percent += 10 {
		out = append(out, app.Choice{Value: strconv.Itoa(percent), Label: fmt.Sprintf("%d %%", percent)})
	}
	return out
}

func (s *Shell) scale() string {
	v := s.app.Setting(context.Background(), app.SettingTextScale)
	if n, err := strconv.Atoi(v); err != nil || n < 80 || n > 200 {
		return "100"
	}
	return v
}

func (s *Shell) applySettings(values map[string]string) {
	ctx := context.Background()
	for _, key := range append(append([]string(nil), looks...), others...) {
		value, shown := values[key]
		if !shown || s.app.Setting(ctx, key) == value {
			continue
		}
		if err := s.app.SetSetting(ctx, key, value); err != nil {
			s.Fail(err)
			return
		}
		if slices.Contains(looks, key) {
			s.applyTheme()
		}
	}
	if code := values[app.SettingLanguage]; code != s.app.Setting(ctx, app.SettingLanguage) {
		s.setLanguage(code)
		s.openSettings()
	}
}

// applyTheme makes the look of the settings; the environment overrules it for
// one run.
func (s *Shell) applyTheme() {
	ctx := context.Background()
	percent, _ := strconv.Atoi(s.scale())
	variant := s.params.Theme
	if variant == "" {
		variant = s.app.Setting(ctx, app.SettingTheme)
	}
	s.fyneApp.Settings().SetTheme(theme.New(theme.Params{
		Variant: variant, Scale: float32(percent) / 100, Contrast: s.app.Setting(ctx, app.SettingContrast) == "true",
	}))
	if s.window != nil {
		// The toolkit moves the content below a menu that has grown and leaves it
		// its height: its foot is out of sight. A menu set anew gives it its room.
		s.window.SetMainMenu(s.menu())
	}
}

func (s *Shell) toggleTheme() {
	now := s.params.Theme
	if now == "" {
		now = s.app.Setting(context.Background(), app.SettingTheme)
	}
	if now == "" && s.fyneApp.Settings().ThemeVariant() == ft.VariantDark {
		now = theme.Dark
	}
	next := theme.Dark
	if now == theme.Dark {
		next = theme.Light
	}
	s.params.Theme = ""
	s.keep(app.SettingTheme, next)
}

func (s *Shell) scaleText(by float32) {
	percent, _ := strconv.Atoi(s.scale())
	percent = min(max(percent+int(by*100), 80), 200)
	s.keep(app.SettingTextScale, strconv.Itoa(percent))
}

func (s *Shell) keep(key, value string) {
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

// setLanguage speaks another language at once; "" is the system's. The
// content is made anew, and the place is kept.
func (s *Shell) setLanguage(code string) {
	if err := s.app.SetLanguage(context.Background(), code); err != nil {
		s.Fail(err)
		return
	}
	if err := core.UseToolkitWords(s.words().Code()); err != nil {
		s.Fail(err)
	}
	at, typing := s.here(app.Link{}), s.line.Focused()
	var form app.Link
	editing := false
	if b, ok := s.current().(*page.Browser); ok && s.panel == nil {
		form, editing = b.FormOf()
	}
	s.build()
	s.fillTray()
	s.settle(at)
	if b, ok := s.current().(*page.Browser); ok && editing {
		b.Resume(form)
	}
	s.beforeLine = nil // of the content that is gone
	if typing {
		s.focusLine()
	}
}

// openExport asks for format and file.
func (s *Shell) openExport() {
	w := s.words()
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	fields := []app.Field{
		{Key: "format", Type: thing.FieldChoice, Label: w.T("export.format"), Value: "json", Choices: []app.Choice{{Value: "json", Label: "JSON"}, {Value: "csv", Label: "CSV (zip)"}}},
		{Key: "path", Type: thing.FieldText, Label: w.T("export.path"), Value: filepath.Join(home, "wawasan-"+s.app.Today().String()), Help: w.T("export.help"), Required: true},
	}
	var asked *form.Form
	asked = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("command.export.open"), Save: w.T("export.do"), Fields: fields, Today: s.app.Today,
		OnSubmit: func(v map[string]string) { s.export(asked, v["format"], v["path"]) }, OnCancel: s.leavePanel, OnKey: s.Key,
	})
	s.openPanel(&panel{name: "export", content: asked, target: asked.Target, save: asked.Submit})
}

func (s *Shell) export(asked *form.Form, format, path string) {
	ext := map[string]string{"json": ".json", "csv": ".zip"}[format]
	if filepath.Ext(path) != ext {
		path += ext
	}
	w := s.words()
	s.writing.Do(func(ctx context.Context) (func(), error) {
		_, refused := s.app.Export(ctx, app.ExportTo{Format: format, Path: path})
		return func() {
			if refused != nil {
				asked.SetErrors(map[string]string{"path": w.Error(refused)})
				return
			}
			s.leavePanel()
			s.Say(w.T("export.done", "path", path), false)
		}, nil
	})
}
