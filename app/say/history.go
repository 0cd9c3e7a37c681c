package say

import (
	"strconv"
	"strings"

	"wawasan/data"
)

// Change says what a change's label means: "Pelajaran baru: gaji awal …". A
// change that turned another one says its meaning, too.
func (s Speaker) Change(label string) string {
	if label == "" {
		return ""
	}
	key, subject, _ := strings.Cut(label, "\t")
	if key == data.TakenBackLabel || key == data.BroughtBackLabel {
		subject = s.Change(subject)
	}
	title := s.T("change." + key)
	if subject != "" {
		title += ": " + subject
	}
	return title
}

// Numbered writes the number of a change, by which it is named on the command
// line.
func Numbered(id int64) string { return strconv.FormatInt(id, 10) }

// Entry says one change of the history.
func (s Speaker) Entry(e data.Entry) Row {
	return Row{Key: Numbered(e.ID), Kind: "change", Title: s.Change(e.Label), Sub: s.entrySub(e), Fact: s.dayAndTime(e.At)}
}

func (s Speaker) entrySub(e data.Entry) string {
	switch {
	case e.Label == data.LabelErased, e.Label == data.LabelAnonymised:
		return s.T("history.erased")
	case e.Kind != "do":
		return s.T("history." + e.Kind)
	case e.Unfinished:
		return s.T("history.unfinished")
	}
	return Join(when(e.Undone, s.T("history.undone")), s.N("history.rows", e.Rows), when(!e.LetGo.IsZero(), s.T("history.let_go")))
}

// dayAndTime says day and time of day.
func (s Speaker) dayAndTime(i data.Instant) string { return s.since(i) + " " + s.clock(i) }

// Told says a change within a sentence: what, and when.
func (s Speaker) Told(e data.Entry) string {
	return s.Change(e.Label) + " (#" + Numbered(e.ID) + ", " + s.dayAndTime(e.At) + ")"
}
