// Package capture holds the grammar of the capture line: one typed line becomes
// a kind, its text, the names in it and a due day. It is pure: it knows no
// store, no clock and no window.
//
// The first character decides the kind. Elsewhere only what stands at a word's
// start means something: ~ takes the line off the record, @name, #name and
// ##name mention, ^day sets the due day. Where a keyboard swallows ~ and ^,
// "off:" and "due:" say the same. Everything else is text and stays as typed. A
// backslash before such a sign makes it text.
package capture

// Kind says what a line will be filed as.
type Kind string

// The kinds a line can have. A line without a mark is a Note.
const (
	Note   Kind = "note"
	Lesson Kind = "lesson"
	Gap    Kind = "gap"
	Mine   Kind = "mine"   // I promised
	Theirs Kind = "theirs" // they promised
	Person Kind = "person" // somebody who was named
	Focus  Kind = "focus"  // a focus area or an opening
)

var kindOfMark = map[rune]Kind{'!': Lesson, '?': Gap, '>': Mine, '<': Theirs, '+': Person, '*': Focus}

// Mark is the character that starts a line of this kind, "" for a note.
func (k Kind) Mark() string {
	for mark, kind := range kindOfMark {
		if kind == k {
			return string(mark)
		}
	}
	return ""
}

// KindOfMark is the kind that starts with r. A character that is no mark starts
// a Note.
func KindOfMark(r rune) Kind {
	if kind, ok := kindOfMark[r]; ok {
		return kind
	}
	return Note
}
