// Package document writes one-column documents, a brief or a digest, as
// Markdown, HTML, PDF and DOCX. It is pure: it knows no notebook.
package document

import (
	"strings"
	"unicode"

	"wawasan/app/letters"
)

// Doc is a document ready to be written: its words are in the person's
// language already.
type Doc struct {
	Lang     string // "id" or "en"
	Title    string
	Sub      string
	Sections []Section
	Foot     string // small, at the end
	// Nameless says that roles stand in the place of names. MayName are words that
	// may be names all the same. Neither is written.
	Nameless bool
	MayName  []string
}

// Section is a heading with items; one without items is left out. Under says
// that it belongs to the section before it that is not.
type Section struct {
	Heading string
	Under   bool
	Items   []Item
}

// Item is one paragraph. Label stands before it, Below are those that belong to
// it, such as the answers to a question, Sub stands last in smaller letters.
// Number, when not 0, makes it part of a list. Room asks for space to
// write by hand on paper: lines at most.
type Item struct {
	Number     int
	Label      string
	Text, Sub  string
	Below      []string
	Emphasised bool
	Room       int
}

// shown is the document with the sections that have something to say, and no
// character in it that does something: what a title or a name of another's may
// hold is letters in every format.
func (d Doc) shown() Doc {
	out := Doc{Lang: d.Lang, Title: letters.Shown(d.Title), Sub: letters.Shown(d.Sub), Foot: letters.Shown(d.Foot)}
	for _, s := range d.Sections {
		if len(s.Items) == 0 {
			continue
		}
		section := Section{Heading: letters.Shown(s.Heading), Under: s.Under}
		for _, i := range s.Items {
			i.Label, i.Text, i.Sub = letters.Shown(i.Label), letters.Shown(i.Text), letters.Shown(i.Sub)
			below := make([]string, len(i.Below))
			for n, text := range i.Below {
				below[n] = letters.Shown(text)
			}
			i.Below = below
			section.Items = append(section.Items, i)
		}
		out.Sections = append(out.Sections, section)
	}
	return out
}

// Words counts the words of a document, as they are counted where a text may
// have so many: title, headings and all.
func Words(d Doc) int {
	n := 0
	count := func(texts ...string) {
		for _, text := range texts {
			for _, word := range strings.Fields(text) {
				if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
					n++
				}
			}
		}
	}
	d = d.shown()
	count(d.Title, d.Sub, d.Foot)
	for _, s := range d.Sections {
		count(s.Heading)
		for _, i := range s.Items {
			count(i.Label, i.Text, i.Sub)
			count(i.Below...)
		}
	}
	return n
}
