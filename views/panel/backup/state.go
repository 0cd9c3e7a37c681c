package backup

import (
	"strconv"

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

// choices are the rows under the backups: what Enter on each does.
var choices = []deed{openFolder, chooseFolder, choosePassphrase}

// rows are the backups, the newest first, and then how they are kept.
func (s state) rows(speak say.Speaker) []app.Row {
	var rows []app.Row
	for _, b := range s.List {
		rows = append(rows, speak.Backup(b, s.Folder))
	}
	second, locked := speak.T("backup.row.none"), speak.T("backup.row.none")
	if s.Second != "" {
		second = speak.T("backup.row.second", "folder", s.Second, "when", speak.BackupWhen(s.There))
	}
	if s.Sealed {
		locked = speak.T("backup.sealed")
	}
	return append(rows,
		app.Row{Key: "folder", Icon: say.IconCommand, Title: speak.T("backup.row.folder"), Sub: s.Folder, Heading: speak.T("backup.row.kept")},
		app.Row{Key: "second", Icon: say.IconCommand, Title: speak.T("backup.button.folder"), Sub: second, Warn: s.Lags},
		app.Row{Key: "passphrase", Icon: say.IconCommand, Title: speak.T("backup.button.passphrase"), Sub: locked},
	)
}

// opened is what Enter on a row does.
func (s state) opened(at int) deed {
	if at >= len(s.List) && at < len(s.List)+len(choices) {
		return choices[at-len(s.List)]
	}
	return nothing
}

// text says how it stands with the backups.
func (s state) text(speak say.Speaker) string {
	if s.notice != "" {
		return s.notice
	}
	return speak.T("backup.text", "when", speak.BackupWhen(s.Last))
}

// previewRows say what a backup holds and what bringing it back would mean, and
// then what was done since.
func previewRows(speak say.Speaker, p app.BackupPreview) []app.Row {
	said, since := speak.BackupMeans(p.Holds, p.Against, p.Wrong)
	var rows []app.Row
	for n, line := range said {
		rows = append(rows, app.Row{Key: "said " + strconv.Itoa(n), Icon: say.IconFile, Title: line})
	}
	if len(since) > 0 {
		since[0].Heading = speak.T("backup.row.since")
	}
	for n := range since {
		since[n].Key = "since " + strconv.Itoa(n)
	}
	return append(rows, since...)
}

// canBringBack reports whether a backup is one that can be put back: files set
// aside because they are damaged are not.
func canBringBack(b rule.Backup) bool { return b.Reason != rule.Aside }

// wouldBe is what is asked before a backup is put back: what would be lost,
// and that what is there is kept.
func wouldBe(speak say.Speaker, p app.BackupPreview) string {
	said := speak.T("backup.ask.unread") + " "
	if p.Against != nil {
		said = ""
		for _, line := range speak.BackupLoses(*p.Against) {
			said += line + " "
		}
	}
	return said + speak.T("backup.ask.kept")
}
