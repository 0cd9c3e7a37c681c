// Package document writes one-column documents, a brief or a digest, as
// Markdown, HTML, PDF and DOCX. It is pure: it knows no notebook.
package document

import "wawasan/app/letters"

// Doc is a document ready to be written: its words are in the person's
// language already.
type Doc struct {
	Lang     string // "id" or "en"
	Title    string
	Sub      string
	Sections []Section
	Foot     string // small, at the end
}

// Section is a heading with items; one without items is left out.
type Section struct {
	Heading string
	Items   []Item
}

// Item is one paragraph. Label stands before it, Sub beneath it in smaller
// letters. Number, when not 0, makes it part of a list. Room asks for space to
// write by hand on paper: lines at most.
type Item struct {
	Number     int
	Label      string
	Text, Sub  string
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
		section := Section{Heading: letters.Shown(s.Heading)}
		for _, i := range s.Items {
			i.Label, i.Text, i.Sub = letters.Shown(i.Label), letters.Shown(i.Text), letters.Shown(i.Sub)
			section.Items = append(section.Items, i)
		}
		out.Sections = append(out.Sections, section)
	}
	return out
}
