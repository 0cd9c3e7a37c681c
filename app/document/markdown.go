package document

import (
	"fmt"
	"strings"
)

// Markdown writes the document as CommonMark. What a person wrote stays text:
// marks that mean something there are escaped.
func Markdown(d Doc) string {
	d = d.shown()
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", escaped(d.Title))
	if d.Sub != "" {
		fmt.Fprintf(&b, "\n%s\n", escaped(d.Sub))
	}
	for _, s := range d.Sections {
		mark := "##"
		if s.Under {
			mark = "###"
		}
		fmt.Fprintf(&b, "\n%s %s\n\n", mark, escaped(s.Heading))
		for _, i := range s.Items {
			b.WriteString(markdownItem(i))
		}
	}
	if d.Foot != "" {
		fmt.Fprintf(&b, "\n%s\n", escaped(d.Foot))
	}
	return b.String()
}

func markdownItem(i Item) string {
	lead := "- "
	if i.Number > 0 {
		lead = fmt.Sprintf("%d. ", i.Number)
	}
	text := escaped(i.Text)
	if i.Emphasised {
		text = "**" + text + "**"
	}
	if i.Label != "" {
		text = escaped(i.Label) + ": " + text
	}
	out := lead + text + "\n"
	for _, below := range i.Below {
		out += "\n" + strings.Repeat(" ", len(lead)) + escaped(below) + "\n"
	}
	if i.Sub != "" && len(i.Below) > 0 {
		out += "\n"
	}
	if i.Sub != "" {
		out += strings.Repeat(" ", len(lead)) + escaped(i.Sub) + "\n"
	}
	return out
}

// escaped makes text of a person safe on a line of Markdown.
func escaped(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	var b strings.Builder
	for n, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|#~&!", r), n == 0 && strings.ContainsRune("+-=", r):
			b.WriteByte('\\')
		case n < 9 && (r == '.' || r == ')') && allDigits(s[:n]):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
