package backup

import (
	"wawasan/app"
	rule "wawasan/app/backup"
	"wawasan/app/say"
)

// deed is what a letter or a button of the panel does.
type deed int

const (
	nothing deed = iota
	makeNow
	bringBack
	openFolder
	chooseFolder
	choosePassphrase
)

// deedOf is what a letter does.
func deedOf(r rune) deed {
	switch r {
	case 'n', 'N':
		return makeNow
	case 'r', 'R':
		return bringBack
	case 'o', 'O':
		return openFolder
	case 'f', 'F':
		return chooseFolder
	case 'p', 'P':
		return choosePassphrase
	}
	return nothing
}

// state is what the panel shows.
type state struct {
	app.BackupState
	notice string // "" for none
}

// rows are the backups, the newest first.
func (s state) rows(speak say.Speaker) []app.Row {
	rows := make([]app.Row, len(s.List))
	for n, b := range s.List {
		rows[n] = speak.Backup(b, s.Folder)
	}
	return rows
}

// text says how it stands with the backups.
func (s state) text(speak say.Speaker) string {
	said := speak.T("backup.text", "when", speak.BackupWhen(s.Last), "folder", s.Folder)
	if s.notice != "" {
		said = s.notice + " " + said
	}
	if s.Second != "" {
		said += " " + speak.T("backup.text.second", "folder", s.Second, "when", speak.BackupWhen(s.There))
	}
	if s.Sealed {
		said += " " + speak.T("backup.text.sealed")
	}
	return said
}

// canBringBack reports whether a backup is one that can be put back: files set
// aside because they are damaged are not.
func canBringBack(b rule.Backup) bool { return b.Reason != rule.Aside }

// question is what is asked before a backup is put back: what would be lost,
// and that what is there is kept.
func question(speak say.Speaker, p app.BackupPreview) string {
	said := speak.T("backup.ask.unread")
	if p.Against != nil {
		said = ""
		for _, line := range speak.BackupLoses(*p.Against) {
			said += line + " "
		}
	}
	return said + speak.T("backup.ask.kept")
}
