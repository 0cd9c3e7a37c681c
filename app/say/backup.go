package say

import (
	"strings"
	"time"

	"wawasan/app/backup"
	"wawasan/data"
)

// BackupWhy says why a backup was made.
func (s Speaker) BackupWhy(b backup.Backup) string {
	why := map[backup.Reason]string{
		backup.Daily: "backup.why.daily", backup.Import: "backup.why.import", backup.Merge: "backup.why.merge", backup.Restore: "backup.why.restore",
		backup.Migration: "backup.why.migration", backup.ByHand: "backup.why.by_hand", backup.Aside: "backup.why.aside",
	}
	return s.T(why[b.Reason])
}

// BackupWhen says when a backup was made: "today 08.30".
func (s Speaker) BackupWhen(at time.Time) string {
	if at.IsZero() {
		return s.T("backup.never")
	}
	moment := data.At(at)
	return s.since(moment) + " " + s.clock(moment)
}

// Size says how large a file is.
func (s Speaker) Size(bytes int64) string {
	switch {
	case bytes < 1000:
		return s.Decimal(float64(bytes), 0) + " B"
	case bytes < 1000*1000:
		return s.Decimal(float64(bytes)/1000, 0) + " kB"
	case bytes < 1000*1000*1000:
		return s.Decimal(float64(bytes)/(1000*1000), 1) + " MB"
	}
	return s.Decimal(float64(bytes)/(1000*1000*1000), 1) + " GB"
}

// Backup says one backup as a row: when, why, how large, and where it lies when
// that is not the usual place.
func (s Speaker) Backup(b backup.Backup, folder string) Row {
	row := Row{Key: b.Path(), Icon: IconFile, Title: s.BackupWhen(b.At), Sub: s.BackupWhy(b), Fact: s.Size(b.Size)}
	row.Sub = Join(row.Sub, when(b.Sealed, s.T("backup.sealed")), when(b.Folder != folder, b.Folder))
	return row
}

// counted are the tables that a person counts in.
var counted = []struct {
	table string
	say   func(s Speaker, n int) string
}{
	{"contacts", func(s Speaker, n int) string { return s.N("backup.count.contact", n) }},
	{"companies", func(s Speaker, n int) string { return s.N("backup.count.company", n) }},
	{"industries", func(s Speaker, n int) string { return s.N("backup.count.industry", n) }},
	{"interviews", func(s Speaker, n int) string { return s.N("backup.count.interview", n) }},
	{"notes", func(s Speaker, n int) string { return s.N("backup.count.note", n) }},
	{"lessons", func(s Speaker, n int) string { return s.N("backup.count.lesson", n) }},
	{"gaps", func(s Speaker, n int) string { return s.N("backup.count.gap", n) }},
	{"promises", func(s Speaker, n int) string { return s.N("backup.count.promise", n) }},
	{"outreaches", func(s Speaker, n int) string { return s.N("backup.count.outreach", n) }},
}

// Holdings says how many things of each kind there are: "3 people, 12 lessons".
func (s Speaker) Holdings(rows map[string]int) string {
	var said []string
	for _, c := range counted {
		if n := rows[c.table]; n > 0 {
			said = append(said, c.say(s, n))
		}
	}
	if len(said) == 0 {
		return s.T("backup.count.nothing")
	}
	return strings.Join(said, ", ")
}

// counts reports whether there is any thing that a person counts.
func counts(rows map[string]int) bool {
	for _, c := range counted {
		if rows[c.table] > 0 {
			return true
		}
	}
	return false
}

// BackupHolds says what a backup holds: how much, and its last change.
func (s Speaker) BackupHolds(c data.Content) []string {
	out := []string{s.T("backup.holds", "counts", s.Holdings(c.Rows))}
	if c.Last.ID != 0 {
		out = append(out, s.T("backup.last_change", "when", s.BackupWhen(c.Last.At.Time), "what", s.Change(c.Last.Label)))
	}
	return out
}

// BackupLoses says what bringing a backup back would take away, and what it
// would bring, a sentence each.
func (s Speaker) BackupLoses(d data.Difference) []string {
	if d.Since == 0 && !counts(d.Made) && !counts(d.Gone) {
		return []string{s.T("backup.same")}
	}
	out := []string{s.N("backup.since", d.Since)}
	if counts(d.Made) {
		out = append(out, s.T("backup.lost", "counts", s.Holdings(d.Made)))
	}
	if d.Changed > 0 {
		out = append(out, s.N("backup.changed", d.Changed))
	}
	if counts(d.Gone) {
		out = append(out, s.T("backup.back", "counts", s.Holdings(d.Gone)))
	}
	if d.Erased > 0 {
		out = append(out, s.N("backup.erased", d.Erased))
	}
	return out
}

// BackupMeans says what bringing a backup back would mean: what it holds, how
// the present notebook differs, a sentence each, and then what was done since.
// against is nil where there is no present notebook, or one that cannot be read
// because of wrong.
func (s Speaker) BackupMeans(holds data.Content, against *data.Difference, wrong error) (said []string, since []Row) {
	said = s.BackupHolds(holds)
	switch {
	case wrong != nil:
		return append(said, s.T("backup.present_unread", "why", s.Error(wrong))), nil
	case against == nil:
		return append(said, s.T("backup.no_present")), nil
	}
	return append(said, s.BackupLoses(*against)...), s.Newest(*against)
}

// Newest says the newest changes since a backup, as rows, and how many more
// there are.
func (s Speaker) Newest(d data.Difference) []Row {
	var rows []Row
	for _, e := range d.Newest {
		rows = append(rows, Row{Key: "change " + s.clock(e.At), Kind: "change", Title: s.Change(e.Label), Fact: s.BackupWhen(e.At.Time)})
	}
	if more := d.Since - len(d.Newest); more > 0 {
		rows = append(rows, Row{Key: "more", Icon: IconMore, Title: s.N("backup.more", more)})
	}
	return rows
}

// BackupFailed says that no backup can be made, the last one being of a moment.
func (s Speaker) BackupFailed(last time.Time) string {
	return s.T("backup.notice.failed", "when", s.BackupWhen(last))
}

// BackupOld says that there is no backup of the last days of use.
func (s Speaker) BackupOld(last time.Time) string {
	return s.T("backup.notice.old", "when", s.BackupWhen(last))
}

// BackupAway says that the second place has been away since a moment.
func (s Speaker) BackupAway(folder string, since time.Time) string {
	return s.T("backup.notice.away", "folder", folder, "when", s.BackupWhen(since))
}
