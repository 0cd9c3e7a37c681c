package list

import (
	"unicode"

	"wawasan/data"
)

// State is what a list knows without a window: its rows, which one is
// selected, and the text that filters them. The selection follows the row it
// is on, known by its identity and not by its place: a reload keeps it. The
// zero State is an empty list.
type State struct {
	// Next is where the page behind the loaded rows begins, Prev where the one
	// before them ends, in the words of whoever loads them; "" when there is none.
	Next, Prev string

	rows   []Item
	at     int
	filter string
	total  int
	narrow bool // the filter was typed at since the rows were loaded
	marks  marks
}

// SetRows replaces the rows; SetCount may tell that there are more. The
// selected row stays selected if it is still there, else the one now in its
// place is. After typing, the best match, which is the first, is selected.
func (s *State) SetRows(rows []Item) {
	old, had := s.Selected()
	nth := s.twins()
	s.rows, s.total = rows, len(rows)
	if s.narrow {
		s.narrow, s.at = false, 0
		return
	}
	if had {
		if i := s.find(old.Identity(), nth); i >= 0 {
			s.at = i
			return
		}
	}
	s.at = s.clamp(s.at)
}

// Prepend adds the rows of the page before; the selection stays on its row.
func (s *State) Prepend(rows []Item) {
	s.rows = append(append(make([]Item, 0, len(rows)+len(s.rows)), rows...), s.rows...)
	s.at += len(rows)
	s.total = max(s.total, len(s.rows))
}

// above and below are how many rows lie before and behind the loaded ones.
func (s *State) above() int {
	if s.Prev == "" {
		return 0
	}
	return max(s.total-len(s.rows), 0)
}

func (s *State) below() int {
	if s.Next == "" {
		return 0
	}
	return max(s.total-len(s.rows), 0)
}

// Append adds the rows of a further page.
func (s *State) Append(rows []Item) {
	s.rows = append(s.rows, rows...)
	s.total = max(s.total, len(s.rows))
}

// SetCount tells how many rows there are with those not loaded.
func (s *State) SetCount(n int) { s.total = n }

// Count is how many rows there are with those not loaded.
func (s *State) Count() int { return s.total }

// Len is how many rows are loaded.
func (s *State) Len() int { return len(s.rows) }

// Rows are the loaded rows; the caller must not change them.
func (s *State) Rows() []Item { return s.rows }

// Index is the place of the selected row, 0 in an empty list.
func (s *State) Index() int { return s.at }

// Selected is the selected row; ok is false in an empty list.
func (s *State) Selected() (row Item, ok bool) {
	if s.at < 0 || s.at >= len(s.rows) {
		return Item{}, false
	}
	return s.rows[s.at], true
}

// Move goes n rows down, or up when n is negative, and reports whether the
// selection changed. It stops at the ends.
func (s *State) Move(n int) bool { return s.Go(s.at + n) }

// Go selects the row at a place, or the nearest there is.
func (s *State) Go(place int) bool {
	old := s.at
	s.at = s.clamp(place)
	return s.at != old
}

// Home selects the first row.
func (s *State) Home() bool { return s.Go(0) }

// End selects the last loaded row.
func (s *State) End() bool { return s.Go(len(s.rows) - 1) }

// SelectID selects the row of a thing and reports whether it is loaded. Where
// the thing stands several times and one of these is selected, that stays so.
func (s *State) SelectID(id data.ID) bool {
	if row, ok := s.Selected(); ok && row.ID == id {
		return true
	}
	for i, r := range s.rows {
		if r.ID == id {
			s.at = i
			return true
		}
	}
	return false
}

// SelectKey selects the row of an identity and reports whether it is loaded.
func (s *State) SelectKey(identity string) bool {
	i := s.find(identity, 0)
	if i >= 0 {
		s.at = i
	}
	return i >= 0
}

// NeedsMore reports whether fewer than ahead loaded rows lie below the
// selection while a further page is known.
func (s *State) NeedsMore(ahead int) bool {
	return s.Prev == "" && len(s.rows) < s.total && s.at+ahead >= len(s.rows)
}

// NeedsBefore reports whether fewer than ahead loaded rows lie above the
// selection while a page before them is known.
func (s *State) NeedsBefore(ahead int) bool { return s.Prev != "" && s.at < ahead }

// Filter is the text typed to filter by.
func (s *State) Filter() string { return s.filter }

// SetFilter replaces the filter text and reports whether it changed.
func (s *State) SetFilter(text string) bool {
	changed := text != s.filter
	s.filter, s.narrow = text, changed && text != "" || s.narrow && text != ""
	return changed
}

// Type adds a letter to the filter. A blank before any letter is no filter.
func (s *State) Type(r rune) bool {
	if s.filter == "" && unicode.IsSpace(r) || unicode.IsControl(r) {
		return false
	}
	return s.SetFilter(s.filter + string(r))
}

// Backspace takes the last letter, with its accents, off the filter.
func (s *State) Backspace() bool { return s.SetFilter(dropLast(s.filter)) }

// twins is how many rows above the selected one have its identity. There
// should be none: whoever makes the rows gives them keys.
func (s *State) twins() int {
	row, ok := s.Selected()
	if !ok {
		return 0
	}
	n, identity := 0, row.Identity()
	for _, r := range s.rows[:s.at] {
		if r.Identity() == identity {
			n++
		}
	}
	return n
}

// find is the place of the row of an identity: the nth of its twins or the
// last there is, -1 for none.
func (s *State) find(identity string, nth int) int {
	last := -1
	for i, r := range s.rows {
		if r.Identity() != identity {
			continue
		}
		if last = i; nth == 0 {
			break
		}
		nth--
	}
	return last
}

func (s *State) clamp(i int) int { return max(0, min(i, len(s.rows)-1)) }

const zeroWidthJoiner = '\u200d'

// dropLast removes what a person sees as the last letter: a rune with the
// marks that follow it, and joined emoji as one.
func dropLast(text string) string {
	runes := []rune(text)
	i := len(runes) - 1
	for i > 0 && (joins(runes[i]) || runes[i-1] == zeroWidthJoiner) {
		i--
	}
	if i > 0 && flag(runes[i]) && flag(runes[i-1]) {
		i--
	}
	return string(runes[:max(i, 0)])
}

// joins reports whether a rune belongs to the one before it.
func joins(r rune) bool {
	return unicode.Is(unicode.M, r) || r == zeroWidthJoiner || r >= 0x1F3FB && r <= 0x1F3FF
}

// flag reports whether a rune is half of a flag.
func flag(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
