package say

import (
	"strconv"
	"strings"

	"wawasan/data"
)

// Change says what a change's label means: "Pelajaran baru: gaji awal …".
func (s Speaker) Change(label string) string {
	if label == "" {
		return ""
	}
	key, subject, _ := strings.Cut(label, "\t")
	title := s.T("change." + key)
	if subject != "" {
		title += ": " + subject
	}
	return title
}

// Entry says one change of the history.
func (s Speaker) Entry(e data.Entry) Row {
	sub := s.N("history.rows", e.Rows)
	switch {
	case e.Kind != "do":
		sub = s.T("history." + e.Kind)
	case e.Undone:
		sub = s.T("history.undone")
	}
	return Row{Key: strconv.FormatInt(e.ID, 10), Kind: "change", Title: s.Change(e.Label), Sub: sub, Fact: s.since(e.At) + " " + s.clock(e.At)}
}
