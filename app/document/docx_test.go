package document_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/document"
	"wawasan/app/letters"
	"wawasan/data/datatest"
)

// partsOf are the parts of a DOCX; each must be XML throughout.
func partsOf(t testing.TB, d document.Doc) map[string]string {
	t.Helper()
	raw, err := document.DOCX(d, document.A4)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for dec := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s is no XML: %v\n%q", f.Name, err, text)
			}
		}
		out[f.Name] = string(text)
	}
	return out
}

// run is a stretch of text of a DOCX, as its program reads it.
type run struct {
	Text  string    `xml:"t"`
	Bold  *struct{} `xml:"rPr>b"`
	Right *struct{} `xml:"rPr>rtl"`
}

// paragraph is one of a DOCX.
type paragraph struct {
	Style struct {
		Val string `xml:"val,attr"`
	} `xml:"pPr>pStyle"`
	List struct {
		Val string `xml:"val,attr"`
	} `xml:"pPr>numPr>numId"`
	Right *struct{} `xml:"pPr>bidi"`
	Runs  []run     `xml:"r"`
}

func (p paragraph) text() string {
	out := ""
	for _, r := range p.Runs {
		out += r.Text
	}
	return out
}

// textsOf are the paragraphs of a document written as DOCX.
func textsOf(t testing.TB, d document.Doc) []paragraph {
	t.Helper()
	var read struct {
		Paragraphs []paragraph `xml:"body>p"`
	}
	if err := xml.Unmarshal([]byte(partsOf(t, d)["word/document.xml"]), &read); err != nil {
		t.Fatal(err)
	}
	return read.Paragraphs
}

func TestADOCXHasHeadingsListsAndBoldAsAWordProcessorKnowsThem(t *testing.T) {
	d := sample()
	d.Sections = append(d.Sections, document.Section{Heading: "Lagi", Items: []document.Item{{Number: 1, Text: "satu"}, {Number: 2, Text: "dua"}, {Number: 7, Text: "tujuh"}}})
	var got []string
	for _, p := range textsOf(t, d) {
		line := p.Style.Val + p.List.Val + ": " + p.text()
		if slices.ContainsFunc(p.Runs, func(r run) bool { return r.Bold != nil }) {
			line += " (bold)"
		}
		got = append(got, line)
	}
	want := []string{
		"Title: Sari Wijaya", "Subtitle: Kepala Risiko · Titian Pay",
		"Heading1: Waktu & tempat", "Normal: Kapan: Selasa 1 Des, 10.00–10.30 WIB (04.00–04.30 CET)", "Normal: Di mana: Kedai *Teras* <lama>",
		"Heading1: Pertanyaan", "ListNumber1: Apa tugas utama tim ini? (bold)", "ListNote: wajib", "WriteHere: ", "WriteHere: ", "WriteHere: ",
		"ListNumber1: Siapa lagi yang sebaiknya saya dengar?", "WriteHere: ", "WriteHere: ", "WriteHere: ",
		"Heading1: Riwayat", "Normal: 4 Nov: 1. José Peña, Łukasz Øre dan 王小明 hadir",
		"Heading1: Lagi", "ListNumber2: satu", "ListNumber2: dua", "ListNumber3: tujuh", "Note: Hanya untuk saya.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("it has\n%s", strings.Join(got, "\n"))
	}
	parts := partsOf(t, d)
	for part, says := range map[string]string{
		"word/numbering.xml": `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>`,
		"word/styles.xml":    `<w:lang w:val="id-ID"`, "docProps/core.xml": "<dc:title>Sari Wijaya</dc:title><dc:language>id-ID</dc:language>",
	} {
		if !strings.Contains(parts[part], says) {
			t.Errorf("%s lacks %q:\n%s", part, says, parts[part])
		}
	}
}

func TestTheSameDocumentIsTheSameBytes(t *testing.T) {
	first, err := document.DOCX(sample(), document.A4)
	if err != nil {
		t.Fatal(err)
	}
	again, err := document.DOCX(sample(), document.A4)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, again) {
		t.Error("it is written otherwise the second time")
	}
	letter, err := document.DOCX(sample(), document.Letter)
	if err != nil || bytes.Equal(first, letter) {
		t.Errorf("the paper makes no difference: %v", err)
	}
}

func TestWhatIsWrittenFromRightToLeftIsMarkedSo(t *testing.T) {
	for text, want := range map[string]struct {
		paragraph bool
		runs      []string // with < before those from right to left
	}{
		"kata عمر tadi":    {false, []string{"kata ", "<عمر", " tadi"}},
		"عمر said (2026).": {true, []string{"<عمر ", "said", "< (2026)."}},
		"שלום, עולם!":      {true, []string{"<שלום, עולם!"}},
		"1. satu":          {false, []string{"1. satu"}},
		"王小明":              {false, []string{"王小明"}},
	} {
		p := textsOf(t, document.Doc{Title: text})[0]
		var runs []string
		for _, r := range p.Runs {
			if r.Right != nil {
				r.Text = "<" + r.Text
			}
			runs = append(runs, r.Text)
		}
		if (p.Right != nil) != want.paragraph || !slices.Equal(runs, want.runs) {
			t.Errorf("%q: the paragraph %v, runs %q", text, p.Right != nil, runs)
		}
	}
}

func TestADOCXHasTheSameParagraphsWhateverItSays(t *testing.T) {
	want := len(textsOf(t, called("Sari")))
	for _, text := range datatest.Hostile {
		if strings.TrimSpace(text) == "" {
			continue
		}
		got := textsOf(t, called(text))
		if len(got) != want && strings.Contains(text, "Sari") {
			t.Errorf("%q makes %d paragraphs", text, len(got))
		}
		for _, p := range got {
			inert(t, text, p.text())
		}
	}
}

// Whatever is written: a DOCX says what it was given, on one line, without what
// no XML may hold.
func TestADOCXSaysWhatItWasGiven(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("a ب\x00\x0b\ufffe\uffff&<>\"'\n")))).Draw(rt, "text")
		p := textsOf(t, document.Doc{Title: text})[0]
		shown := strings.Join(strings.Fields(p.text()), " ")
		if shown != p.text() {
			rt.Fatalf("%q is written %q", text, p.text())
		}
		kept := strings.Map(func(r rune) rune {
			if r == '\ufffe' || r == '\uffff' {
				return -1
			}
			return r
		}, letters.Shown(text))
		if want := strings.Join(strings.Fields(kept), " "); shown != want {
			rt.Fatalf("%q is written %q, want %q", text, shown, want)
		}
	})
}

// soffice is a word processor; where it is missing, what it needs is tested by
// reading the parts.
func TestAWordProcessorOpensADOCX(t *testing.T) {
	tool, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no word processor is installed")
	}
	dir := t.TempDir()
	raw, err := document.DOCX(sample(), document.A4)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "brief.docx"), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "txt:Text", "--outdir", dir, filepath.Join(dir, "brief.docx"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "brief.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Sari Wijaya", "1. Apa tugas utama tim ini?", "2. Siapa lagi", "José Peña, Łukasz Øre dan 王小明"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}
