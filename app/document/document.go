// Package document writes one-column documents, a brief or a digest, as
// Markdown, HTML and PDF. It is pure: it knows no notebook.
package document

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

// sections are those that have something to say.
func (d Doc) sections() []Section {
	var out []Section
	for _, s := range d.Sections {
		if len(s.Items) > 0 {
			out = append(out, s)
		}
	}
	return out
}
