package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
	"unicode"

	"wawasan/data"
)

// DOCX writes the document for word processors, to be worked on further. Its
// headings, lists and small print are styles, and which font draws a letter is
// left to the program that opens it: every script is fine. The same document
// gives the same bytes.
func DOCX(d Doc, paper Paper) ([]byte, error) {
	d = d.shown()
	var w wordWriter
	body := w.body(d, paper)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", wordTypes},
		{"_rels/.rels", wordRelations},
		{"docProps/core.xml", fmt.Sprintf(wordCore, xmlText(oneLine(d.Title)), localeOf(d.Lang))},
		{"word/document.xml", body},
		{"word/styles.xml", fmt.Sprintf(wordStyles, localeOf(d.Lang))},
		{"word/numbering.xml", w.numbering()},
		{"word/settings.xml", wordSettings},
		{"word/_rels/document.xml.rels", wordParts},
	} {
		to, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: wordDay})
		if err != nil {
			return nil, data.Internal(err)
		}
		if _, err := to.Write([]byte(xml.Header + part.text)); err != nil {
			return nil, data.Internal(err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, data.Internal(err)
	}
	return out.Bytes(), nil
}

// wordDay is when the parts of a file say they were made: the first day an
// archive can name, so that a file does not tell when it was written.
var wordDay = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// localeOf is the language with the country that word processors want beside
// it.
func localeOf(lang string) string {
	if lang == "id" {
		return "id-ID"
	}
	return "en-GB"
}

// wordWriter writes the text of a file and remembers which lists are in it.
type wordWriter struct {
	b     strings.Builder
	lists []int // the number each begins with
}

func (w *wordWriter) body(d Doc, paper Paper) string {
	w.b.WriteString(`<w:document xmlns:w="` + wordSpace + `"><w:body>`)
	w.paragraph("Title", "", span{text: d.Title})
	if d.Sub != "" {
		w.paragraph("Subtitle", "", span{text: d.Sub})
	}
	for _, s := range d.Sections {
		heading := "Heading1"
		if s.Under {
			heading = "Heading2"
		}
		w.paragraph(heading, "", span{text: s.Heading})
		next := 0 // the number with which the list goes on
		for _, i := range s.Items {
			if i.Number > 0 && i.Number != next {
				w.lists = append(w.lists, i.Number)
			}
			next = i.Number + 1
			w.item(i)
		}
	}
	if d.Foot != "" {
		w.paragraph("Note", "", span{text: d.Foot})
	}
	width, height := 11906, 16838 // twentieths of a point
	if paper == Letter {
		width, height = 12240, 15840
	}
	fmt.Fprintf(&w.b, `<w:sectPr><w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`, width, height)
	return w.b.String()
}

func (w *wordWriter) item(i Item) {
	style, list, below, note := "Normal", "", "Normal", "Note"
	if i.Number > 0 {
		style, below, note = "ListNumber", "ListContinue", "ListNote"
		list = fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, len(w.lists))
	}
	var spans []span
	if i.Label != "" {
		spans = append(spans, span{text: i.Label + ": ", style: "Label"})
	}
	w.paragraph(style, list, append(spans, span{text: i.Text, bold: i.Emphasised})...)
	for _, text := range i.Below {
		w.paragraph(below, "", span{text: text})
	}
	if i.Sub != "" {
		w.paragraph(note, "", span{text: i.Sub})
	}
	for range i.Room {
		w.paragraph("WriteHere", "")
	}
}

// span is a stretch of a paragraph that looks the same throughout.
type span struct {
	text  string
	style string // of letters
	bold  bool
}

// paragraph writes one, from right to left where its first letter is written
// so.
func (w *wordWriter) paragraph(style, list string, spans ...span) {
	whole := ""
	for _, s := range spans {
		whole += s.text
	}
	rtl := startsRight(whole)
	w.b.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + list)
	if rtl {
		w.b.WriteString(`<w:bidi/>`)
	}
	w.b.WriteString(`</w:pPr>`)
	for n, s := range spans {
		text := flat(s.text)
		if n == len(spans)-1 {
			text = strings.TrimRight(text, " ")
		}
		for _, part := range sides(text, rtl) {
			w.run(s, part)
		}
	}
	w.b.WriteString("</w:p>\n")
}

func (w *wordWriter) run(s span, part side) {
	w.b.WriteString(`<w:r>`)
	properties := ""
	if s.style != "" {
		properties += `<w:rStyle w:val="` + s.style + `"/>`
	}
	if s.bold {
		properties += `<w:b/><w:bCs/>`
	}
	if part.rtl {
		properties += `<w:rtl/>`
	}
	if properties != "" {
		w.b.WriteString(`<w:rPr>` + properties + `</w:rPr>`)
	}
	w.b.WriteString(`<w:t xml:space="preserve">` + xmlText(part.text) + `</w:t></w:r>`)
}

// numbering lists the lists: each counts for itself.
func (w *wordWriter) numbering() string {
	var b strings.Builder
	b.WriteString(wordNumbers)
	for n, first := range w.lists {
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="%d"/></w:lvlOverride></w:num>`, n+1, first)
	}
	b.WriteString(`</w:numbering>`)
	return b.String()
}

// flat is text on one line, with the blank at its end, if there was one.
func flat(s string) string {
	out := oneLine(s)
	if out != "" && strings.HasSuffix(s, " ") {
		out += " "
	}
	return out
}

// oneLine is text on one line without what no XML may hold: one such
// character, and no program opens the file.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))), " ")
}

// xmlText is text as it stands in XML.
func xmlText(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}
