package app

import (
	"context"
	"strconv"
)

// The settings kept in a notebook.
const (
	SettingLanguage  = "language"        // "id", "en" or ""
	SettingTheme     = "theme"           // "light", "dark" or "" for the system's
	SettingTextScale = "text_scale"      // percent
	SettingContrast  = "contrast"        // "true" for stronger text and lines
	SettingMyName    = "my_name"         // signs messages
	SettingMyRole    = "my_role"         // introduces in messages
	SettingMyContact = "my_contact"      // where to answer, in what an introducer passes on
	SettingNoteLimit = "note_limit"      // characters of a LinkedIn note
	SettingSeconds   = "second_messages" // how often one asks again
	SettingTodayRows = "today_rows"      // what Today shows before "more"
	SettingRemind    = "remind"          // "off" for no reminders
	SettingTray      = "tray"            // "true" keeps the program in the system's tray
	settingReminded  = "reminded_on"     // the day whose list was reminded of
	SettingWeekGoal  = "week_goal"       // messages that ask for a conversation, a week; 0 for no goal
)

const settingOff = "off"

// numberSetting is a setting that holds a number: what it is when never set,
// between what it must lie, and in what steps it is offered.
type numberSetting struct{ usual, least, most, step int }

var numberSettings = map[string]numberSetting{
	SettingNoteLimit: {200, 100, 500, 50},
	SettingSeconds:   {1, 1, 3, 1},
	SettingTodayRows: {7, 3, 30, 1},
	SettingWeekGoal:  {2, 0, 20, 1},
}

// Setting returns a setting, "" when it was never set.
func (a *App) Setting(ctx context.Context, key string) string { return a.store.Setting(ctx, key) }

// SetSetting keeps a setting.
func (a *App) SetSetting(ctx context.Context, key, value string) error {
	return a.store.SetSetting(ctx, key, value)
}

// Number returns a setting that holds a number; what was never set, or lies
// outside of what makes sense, counts as the usual.
func (a *App) Number(ctx context.Context, key string) int {
	s := numberSettings[key]
	n, err := strconv.Atoi(a.Setting(ctx, key))
	if err != nil || n < s.least || n > s.most {
		return s.usual
	}
	return n
}

// NumberField is the form field of a setting that holds a number.
func (a *App) NumberField(ctx context.Context, key string) Field {
	s := numberSettings[key]
	f := Field{Key: key, Type: FieldChoice, Label: a.Words().T("settings." + key), Value: strconv.Itoa(a.Number(ctx, key))}
	for n := s.least; n <= s.most; n += s.step {
		f.Choices = append(f.Choices, Choice{Value: strconv.Itoa(n), Label: a.Words().Number(n)})
	}
	return f
}
