package settings

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/theme"
)

// The text is shown between these sizes, in percent, a step apart.
const (
	leastScale = 80
	mostScale  = 200
	scaleStep  = 10
)

// looks are the settings that change how the window looks at once.
var looks = []string{app.SettingTheme, app.SettingContrast, app.SettingTextScale}

// numbers are the settings that hold one.
var numbers = []string{app.SettingTodayRows, app.SettingWeekGoal, app.SettingSeconds, app.SettingNoteLimit, app.SettingHistoryDays, app.SettingHistoryShare}

// Scale is how large the text is, in percent.
func Scale(a *app.App) int {
	n, err := strconv.Atoi(a.Setting(context.Background(), app.SettingTextScale))
	if err != nil || n < leastScale || n > mostScale {
		return 100
	}
	return n
}

// Scaled is a size so many percent larger, within what the text can be.
func Scaled(percent, by int) int { return min(max(percent+by, leastScale), mostScale) }

// fields are the choices as they are; tray says whether the system may have one.
func fields(a *app.App, tray bool) []app.Field {
	ctx, w := context.Background(), a.Words()
	kept := func(key string) string { return a.Setting(ctx, key) }
	system := app.Choice{Value: "", Label: w.T("settings.system")}
	out := []app.Field{
		choice(app.SettingLanguage, w.T("settings.language"), kept(app.SettingLanguage), system, app.Choice{Value: "id", Label: "Bahasa Indonesia"}, app.Choice{Value: "en", Label: "English"}),
		choice(app.SettingTheme, w.T("settings.theme"), kept(app.SettingTheme), system, app.Choice{Value: theme.Light, Label: w.T("settings.theme.light")}, app.Choice{Value: theme.Dark, Label: w.T("settings.theme.dark")}),
		{Key: app.SettingContrast, Type: thing.FieldBool, Label: w.T("settings.contrast"), Value: kept(app.SettingContrast)},
		choice(app.SettingTextScale, w.T("settings.text_scale"), strconv.Itoa(Scale(a)), scales()...),
		{Key: app.SettingMyName, Type: thing.FieldText, Label: w.T("settings.my_name"), Value: kept(app.SettingMyName), Help: w.T("settings.my_name.help")},
	}
	for _, lang := range []string{"id", "en"} {
		out = append(out, app.Field{Key: app.MyRoleIn(lang), Type: thing.FieldText, Label: w.T("settings.my_role." + lang), Value: a.MyRole(ctx, lang), Help: w.T("settings.my_role.help", "example", say.WordsOf(lang).T("settings.my_role.example"))})
	}
	remind := choice(app.SettingRemind, w.T("settings.remind"), kept(app.SettingRemind), app.Choice{Value: "", Label: w.T("kit.yes")}, app.Choice{Value: "off", Label: w.T("kit.no")})
	remind.Help = w.T("settings.remind.help")
	out = append(out, app.Field{Key: app.SettingMyContact, Type: thing.FieldText, Label: w.T("settings.my_contact"), Value: kept(app.SettingMyContact), Help: w.T("settings.my_contact.help")},
		app.Field{Key: app.SettingCalendar, Type: thing.FieldPath, Ends: []string{".ics"}, Label: w.T("settings.calendar_file"), Value: kept(app.SettingCalendar), Help: w.T("settings.calendar_file.help")},
		app.Field{Key: app.SettingMyPast, Type: thing.FieldText, Label: w.T("settings.my_past"), Value: kept(app.SettingMyPast), Help: w.T("settings.my_past.help")}, remind)
	if tray {
		out = append(out, app.Field{Key: app.SettingTray, Type: thing.FieldBool, Label: w.T("settings.tray"), Value: kept(app.SettingTray), Help: w.T("settings.tray.help", "key", command.KeyOf("app.quit"))})
	}
	out = append(out, choice(app.SettingPaper, w.T("settings.paper"), kept(app.SettingPaper), app.Choice{Value: "", Label: "A4"}, app.Choice{Value: "Letter", Label: "Letter"}))
	for _, key := range numbers {
		out = append(out, a.NumberField(ctx, key))
	}
	return out
}

func choice(key, label, value string, choices ...app.Choice) app.Field {
	return app.Field{Key: key, Type: thing.FieldChoice, Label: label, Value: value, Choices: choices}
}

func scales() []app.Choice {
	var out []app.Choice
	for percent := leastScale; percent <= mostScale; percent += scaleStep {
		out = append(out, app.Choice{Value: strconv.Itoa(percent), Label: fmt.Sprintf("%d %%", percent)})
	}
	return out
}

// change is a setting, by its key, that is to have another value.
type change struct{ key, value string }

// changed lists what was chosen otherwise than it was shown or chosen before, in
// the order of the form.
func changed(shown []app.Field, was, values map[string]string) []change {
	var out []change
	for _, f := range shown {
		had, chosen := was[f.Key]
		if !chosen {
			had = f.Value
		}
		if value, ok := values[f.Key]; ok && value != had {
			out = append(out, change{f.Key, value})
		}
	}
	return out
}

func isLook(c change) bool { return slices.Contains(looks, c.key) }
