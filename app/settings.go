package app

import (
	"context"
	"strconv"

	"wawasan/app/internal/desk"
	"wawasan/app/thing"
)

// The settings kept in a notebook; what each holds is said in desk.
const (
	SettingLanguage  = desk.SettingLanguage
	SettingTheme     = desk.SettingTheme
	SettingTextScale = desk.SettingTextScale
	SettingContrast  = desk.SettingContrast
	SettingMyName    = desk.SettingMyName
	SettingMyRole    = desk.SettingMyRole
	SettingMyContact = desk.SettingMyContact
	SettingMyPast    = desk.SettingMyPast
	SettingNoteLimit = desk.SettingNoteLimit
	SettingCalendar  = desk.SettingCalendar
	SettingInbox     = desk.SettingInbox
	SettingSeconds   = desk.SettingSeconds
	SettingTodayRows = desk.SettingTodayRows
	SettingRemind    = desk.SettingRemind
	SettingTray      = desk.SettingTray
	SettingWeekGoal  = desk.SettingWeekGoal
	SettingPaper     = desk.SettingPaper
	SettingShortcuts = desk.SettingShortcuts

	SettingHistoryDays  = desk.SettingHistoryDays
	SettingHistoryShare = desk.SettingHistoryShare
)

// Setting returns a setting, "" when it was never set.
func (a *App) Setting(ctx context.Context, key string) string { return a.desk.Setting(ctx, key) }

// SetSetting keeps a setting.
func (a *App) SetSetting(ctx context.Context, key, value string) error {
	return a.desk.SetSetting(ctx, key, value)
}

// MyRoleIn is the setting of what the person is, for messages in a language.
func MyRoleIn(lang string) string { return desk.MyRoleIn(lang) }

// MyRole is what the person is, for messages in a language: what they said for
// that language, else what they said for none.
func (a *App) MyRole(ctx context.Context, lang string) string { return a.desk.MyRole(ctx, lang) }

// Number returns a setting that holds a number; what was never set, or lies
// outside of what makes sense, counts as the usual.
func (a *App) Number(ctx context.Context, key string) int { return a.desk.Number(ctx, key) }

// NumberField is the form field of a setting that holds a number.
func (a *App) NumberField(ctx context.Context, key string) Field {
	w, s := a.Words(), desk.Numbers[key]
	f := Field{Key: key, Type: thing.FieldChoice, Label: w.T("settings." + key), Value: strconv.Itoa(a.Number(ctx, key))}
	for n := s.Least; n <= s.Most; n += s.Step {
		f.Choices = append(f.Choices, Choice{Value: strconv.Itoa(n), Label: w.Number(n)})
	}
	return f
}
