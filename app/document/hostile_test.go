package document_test

import (
	"bytes"
	"compress/zlib"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"wawasan/app/document"
	"wawasan/data/datatest"
)

// called is a document in which every place of a text holds one.
func called(text string) document.Doc {
	return document.Doc{Lang: "id", Title: text, Sub: text, Foot: text, Sections: []document.Section{{Heading: text, Items: []document.Item{
		{Number: 1, Text: text, Sub: text, Emphasised: true, Room: 1}, {Label: text, Text: text, Below: []string{text}},
	}}}}
}

// inert refuses a text in which something acts.
func inert(t *testing.T, text, out string) {
	t.Helper()
	for _, r := range out {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' {
			t.Errorf("%q is written with %U", text, r)
			return
		}
	}
}

var element = regexp.MustCompile(`<[^>]*>`)

// elements are the tags of a page with their attributes, and its text.
func elements(page string) (tags, text string) {
	return strings.Join(element.FindAllString(page, -1), ""), html.UnescapeString(element.ReplaceAllString(page, ""))
}

func TestAPageHasTheSameElementsWhateverItSays(t *testing.T) {
	page, err := document.HTML(called("Sari"))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := elements(page)
	for _, text := range datatest.Hostile {
		if strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }) == "" {
			continue // what is empty has no elements
		}
		page, err := document.HTML(called(text))
		if err != nil {
			t.Fatal(err)
		}
		tags, said := elements(page)
		if tags != want {
			t.Errorf("%q makes the elements\n%s", text, tags)
		}
		if n := strings.Count(said, "Sari"); strings.Contains(text, "Sari") && n < 8 {
			t.Errorf("%q is said %d times", text, n)
		}
		inert(t, text, page)
	}
}

// marks are what CommonMark gives a meaning when no stroke stands before it.
var marks = regexp.MustCompile("(^|[^\\\\])(\\\\\\\\)*[`*_\\[\\]<>|#~&!]")

func TestEveryMarkOfMarkdownIsALetter(t *testing.T) {
	for _, text := range datatest.Hostile {
		out := document.Markdown(called(text))
		inert(t, text, out)
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		if len(lines) != len(strings.Split(strings.TrimSuffix(document.Markdown(called("Sari")), "\n"), "\n")) && strings.Contains(text, "Sari") {
			t.Errorf("%q makes the lines\n%s", text, out)
		}
		for _, line := range lines {
			bare := strings.TrimLeft(line, " ")
			for _, ours := range []string{"# ", "## ", "- ", "1. "} {
				if rest, ok := strings.CutPrefix(bare, ours); ok {
					bare = rest
					break
				}
			}
			bare = strings.TrimSuffix(strings.TrimPrefix(bare, "**"), "**")
			if marks.MatchString(bare) || regexp.MustCompile(`^([+=-]|[0-9]{1,9}[.)])`).MatchString(bare) {
				t.Errorf("%q makes the line %q", text, line)
			}
		}
	}
}

var (
	stream = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	title  = regexp.MustCompile(`(?s)/Title \(((?:\\.|[^\\)])*)\)`)
	drawn  = regexp.MustCompile(`(?s)\((?:\\.|[^\\()])*\)`)
	// operators are all that may stand beside the strings of a page.
	operators = regexp.MustCompile(`^[-0-9.\s]*$|^/F\S+$|^(BT|ET|Tf|Td|Tj|TJ|q|Q|rg|RG|g|G|w|J|j|d|m|l|S|cm|re|f|W|n|\[|\])$`)
)

// pagesOf are the streams of a PDF that draw text.
func pagesOf(t *testing.T, raw []byte) (out []string) {
	t.Helper()
	for _, found := range stream.FindAllSubmatch(raw, -1) {
		z, err := zlib.NewReader(bytes.NewReader(found[1]))
		if err != nil {
			continue // a font
		}
		text, _ := io.ReadAll(z)
		if bytes.Contains(text, []byte(" Tj ET")) {
			out = append(out, string(text))
		}
	}
	if len(out) == 0 {
		t.Fatal("no page is found")
	}
	return out
}

// letter are the characters of texts that mean nothing to a PDF.
const letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:=+-@*#_'\"`$%&?!~|^"

func TestNothingInAPDFStandsOutsideItsStrings(t *testing.T) {
	for _, text := range datatest.Hostile {
		if strings.Trim(text, letter) == "" || len(text) > 400 {
			continue // nothing in it means anything there, and it takes a while
		}
		raw := pdf(t, called(text), document.A4)
		for _, page := range pagesOf(t, raw) {
			for _, word := range strings.Fields(drawn.ReplaceAllString(page, " ")) {
				if !operators.MatchString(word) {
					t.Errorf("%q is drawn with %q", text, word)
				}
			}
		}
		found := title.FindSubmatch(raw)
		if found == nil {
			t.Fatalf("%q: no title", text)
		}
		plain := strings.NewReplacer(`\\`, `\`, `\(`, "(", `\)`, ")", `\r`, "\r").Replace(string(found[1]))
		var units []uint16
		for i := 2; i+1 < len(plain); i += 2 {
			units = append(units, uint16(plain[i])<<8|uint16(plain[i+1]))
		}
		said := string(utf16.Decode(units))
		inert(t, text, said)
		if strings.Contains(text, "Sari") && !strings.Contains(said, "Sari") {
			t.Errorf("%q has the title %q", text, said)
		}
		for _, bad := range []string{"/JS", "/JavaScript", "/Launch", "/URI", "/OpenAction"} {
			if bytes.Contains(raw, []byte(bad+" (app")) || bad != "/OpenAction" && bytes.Contains(raw, []byte(bad)) {
				t.Errorf("%q makes a PDF with %s", text, bad)
			}
		}
	}
}
