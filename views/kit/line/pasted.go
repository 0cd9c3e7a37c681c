package line

import (
	"slices"
	"strings"
)

// Pasted is one of several pasted lines: its number in the text, from 1, what
// it is filed as, and why it cannot be.
type Pasted struct {
	Number  int
	Says    string
	Problem string
}

// paste takes several lines as lines; one line goes where the cursor is.
func (l *Entry) paste(text string) (oneLine string, ok bool) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(text)
	text = strings.Trim(text, "\n")
	if !strings.Contains(text, "\n") || l.correcting {
		return strings.ReplaceAll(text, "\n", " "), true
	}
	if l.pending != "" {
		l.pending += "\n" + text
	} else {
		l.restore = l.entry.Text
		before, after := l.entry.aroundCursor()
		l.entry.SetText("")
		l.pending = before + text + after
	}
	l.failure, l.mending = "", 0
	l.showPending()
	l.updateHint()
	return "", false
}

// showPending reads the pasted lines and lists them with what each becomes; one
// that cannot be filed comes first, so that it is in sight.
func (l *Entry) showPending() {
	texts := strings.Split(l.pending, "\n")
	l.read = nil
	if l.params.Pasted != nil {
		l.read = l.params.Pasted(l.pending)
	}
	read := slices.Clone(l.read)
	if read == nil {
		for n := range texts {
			read = append(read, Pasted{Number: n + 1})
		}
	}
	slices.SortStableFunc(read, func(a, b Pasted) int {
		switch {
		case a.Problem != "" && b.Problem == "":
			return -1
		case a.Problem == "" && b.Problem != "":
			return 1
		}
		return 0
	})
	items := make([]Completion, 0, len(read))
	for _, p := range read {
		c := Completion{Extra: p.Says}
		if p.Number >= 1 && p.Number <= len(texts) {
			c.Name = texts[p.Number-1]
		}
		if p.Problem != "" {
			c.Extra = "! " + l.params.Words.T("line.paste.at", "n", p.Number)
		}
		items = append(items, c)
	}
	l.box.preview(items)
}

// wrongPending is the number of the first pasted line that cannot be filed, 0
// for none.
func (l *Entry) wrongPending() int {
	for _, p := range l.read {
		if p.Problem != "" {
			return p.Number
		}
	}
	return 0
}

// mend takes the line that was corrected back among the pasted ones, and brings
// the next that cannot be filed into the line; it reports false when there is
// none.
func (l *Entry) mend() bool {
	texts := strings.Split(l.pending, "\n")
	if l.mending > 0 && l.mending <= len(texts) {
		texts[l.mending-1] = l.entry.Text
		l.pending, l.mending = strings.Join(texts, "\n"), 0
		l.entry.SetText("")
		l.showPending()
	}
	n := l.wrongPending()
	if n == 0 || n > len(texts) {
		return false
	}
	l.mending = n
	l.entry.SetText(texts[n-1])
	l.entry.putCursor(len(texts[n-1]))
	l.updateHint()
	return true
}
