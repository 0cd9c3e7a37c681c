package desk

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
	SettingMyPast    = "my_past"         // schools and employers one was at, set apart by semicolons
	SettingNoteLimit = "note_limit"      // characters of a LinkedIn note
	SettingSeconds   = "second_messages" // how often one asks again
	SettingTodayRows = "today_rows"      // what Today shows before "more"
	SettingRemind    = "remind"          // SettingOff for no reminders
	SettingTray      = "tray"            // "true" keeps the program in the system's tray
	SettingReminded  = "reminded_on"     // the day whose list was reminded of
	SettingWeekGoal  = "week_goal"       // messages that ask for a conversation, a week; 0 for no goal
	SettingPaper     = "paper"           // of briefs: "A4" or "Letter"
	SettingOrder     = "order."          // with the kind of a list behind it: how it stands
	SettingColumns   = "columns."        // with the key of a list's header behind it: what its columns hold, and since when
	SettingShortcuts = "shortcuts"       // chords that commands have instead of the usual ones

	SettingHistoryDays  = "history_days"  // how long changes keep their details; 0 for ever
	SettingHistoryShare = "history_share" // how much of the file these may be, percent; 0 for any

	SettingBackupFolder    = "backup_folder"    // the second place, "" for none
	SettingBackupPublic    = "backup_public"    // what seals backups, "" for plain ones
	SettingBackupSecret    = "backup_secret"    // what opens them, itself sealed by the passphrase
	SettingBackupDone      = "backup_done"      // the newest one: the state it holds, its name, when
	SettingBackupFailed    = "backup_failed"    // when one could not be made, "" when the last one could
	SettingBackupElsewhere = "backup_elsewhere" // when the second place was up to date, and with which

	SettingInbox = "inbox_folder" // whose files' lines are filed, "" for none

	SettingCalendar = "calendar_file" // one's own calendar, a file or a folder of them; "" for none

	SettingChecked = "check.last"   // when the whole notebook was last found sound
	SettingGlanced = "check.glance" // when the file of a large one was
	SettingAround  = "around."      // with the machine behind it: what was told of where it lies there

	// SettingOff is the value of a setting that is switched off.
	SettingOff = "off"
)

// SettingsOfPlace are the settings that belong to where a notebook lies and to
// none of its states: a backup that is brought back does not bring them.
var SettingsOfPlace = []string{
	SettingBackupFolder, SettingBackupPublic, SettingBackupSecret, SettingBackupFailed, SettingBackupElsewhere, SettingInbox, SettingCalendar,
}

// Numbers are the settings that hold a number: what each is when never set,
// between what it must lie, and in what steps it is offered.
var Numbers = map[string]struct{ Usual, Least, Most, Step int }{
	SettingNoteLimit: {200, 100, 500, 50},
	SettingSeconds:   {1, 1, 3, 1},
	SettingTodayRows: {7, 3, 30, 1},
	SettingWeekGoal:  {2, 0, 20, 1},

	SettingHistoryDays:  {180, 0, 720, 30},
	SettingHistoryShare: {20, 0, 90, 10},
}

// Number returns a setting that holds a number; what was never set, or lies
// outside of what makes sense, counts as the usual.
func (d *Desk) Number(ctx context.Context, key string) int {
	s := Numbers[key]
	n, err := strconv.Atoi(d.Setting(ctx, key))
	if err != nil || n < s.Least || n > s.Most {
		return s.Usual
	}
	return n
}

// MyRoleIn is the setting of what the person is, for messages in a language.
func MyRoleIn(lang string) string { return SettingMyRole + "." + lang }

// MyRole is what the person is, for messages in a language: what they said for
// that language, else what they said for none.
func (d *Desk) MyRole(ctx context.Context, lang string) string {
	if role := d.Setting(ctx, MyRoleIn(lang)); role != "" {
		return role
	}
	return d.Setting(ctx, SettingMyRole)
}
