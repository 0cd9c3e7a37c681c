package document

import "wawasan/data"

// Formats are the formats a document is rendered in.
var Formats = []string{"pdf", "html", "md"}

// Render writes a document in one of Formats, a PDF for paper, A4 where it is
// none of Papers; unreadable stands for letters no font has. It refuses
// (invalid) another format.
func Render(d Doc, format string, paper Paper, unreadable string) ([]byte, error) {
	switch format {
	case "md":
		return []byte(Markdown(d)), nil
	case "html":
		text, err := HTML(d)
		return []byte(text), err
	case "pdf":
		if paper != Letter {
			paper = A4
		}
		return PDF(d, paper, unreadable)
	}
	return nil, data.Invalid("brief.error.format", "text", format)
}
