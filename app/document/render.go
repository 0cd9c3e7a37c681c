package document

import "wawasan/data"

// Formats are the formats a document is rendered in.
var Formats = []string{"pdf", "html", "docx", "md"}

// Render writes a document in one of Formats, for paper where it has pages, A4
// where it is none of Papers; unreadable stands in a PDF for letters no font
// has. It refuses (invalid) another format.
func Render(d Doc, format string, paper Paper, unreadable string) ([]byte, error) {
	if paper != Letter {
		paper = A4
	}
	switch format {
	case "md":
		return []byte(Markdown(d)), nil
	case "html":
		text, err := HTML(d)
		return []byte(text), err
	case "docx":
		return DOCX(d, paper)
	case "pdf":
		return PDF(d, paper, unreadable)
	}
	return nil, data.Invalid("brief.error.format", "text", format)
}
