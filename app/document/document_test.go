package document_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wawasan/app/document"
)

var update = flag.Bool("update", false, "write the golden files anew")

func sample() document.Doc {
	return document.Doc{
		Lang: "id", Title: "Sari Wijaya", Sub: "Kepala Risiko · Titian Pay",
		Sections: []document.Section{
			{Heading: "Waktu & tempat", Items: []document.Item{{Label: "Kapan", Text: "Selasa 1 Des, 10.00–10.30 WIB (04.00–04.30 CET)"}, {Label: "Di mana", Text: "Kedai *Teras* <lama>"}}},
			{Heading: "Kosong"},
			{Heading: "Pertanyaan", Items: []document.Item{
				{Number: 1, Text: "Apa tugas utama tim ini?", Sub: "wajib", Emphasised: true, Room: 3},
				{Number: 2, Text: "Siapa lagi yang sebaiknya saya dengar?", Room: 3},
			}},
			{Heading: "Riwayat", Items: []document.Item{{Label: "4 Nov", Text: "1. José Peña, Łukasz Øre dan 王小明 hadir"}}},
		},
		Foot: "Hanya untuk saya.",
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is\n%s", name, got)
	}
}

func TestMarkdownAndHTMLAreTheGoldenFiles(t *testing.T) {
	golden(t, "sample.md", document.Markdown(sample()))
	page, err := document.HTML(sample())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "sample.html", page)
	for _, bad := range []string{"http", "<lama>", "<script"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
}

// conversation has the parts that tell a write-up from a brief.
func conversation() document.Doc {
	return document.Doc{Lang: "en", Title: "Two talks", Sections: []document.Section{
		{Heading: "Sari Wijaya", Items: []document.Item{{Label: "When", Text: "1 Dec"}}},
		{Heading: "Questions", Under: true, Items: []document.Item{
			{Number: 1, Text: "What is hard?", Emphasised: true, Below: []string{"Audits, twice a year.", "- and the *rules*"}, Sub: "asked first"},
			{Number: 2, Text: "Who else?", Below: []string{"Nobody yet."}},
		}},
	}}
}

func TestWhatBelongsToAParagraphStandsBelowIt(t *testing.T) {
	golden(t, "conversation.md", document.Markdown(conversation()))
	page, err := document.HTML(conversation())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "conversation.html", page)
	var got []string
	for _, p := range textsOf(t, conversation()) {
		got = append(got, p.Style.Val+": "+p.text())
	}
	want := []string{
		"Title: Two talks", "Heading1: Sari Wijaya", "Normal: When: 1 Dec", "Heading2: Questions",
		"ListNumber: What is hard?", "ListContinue: Audits, twice a year.", "ListContinue: - and the *rules*", "ListNote: asked first",
		"ListNumber: Who else?", "ListContinue: Nobody yet.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if n := document.Words(conversation()); n != 24 {
		t.Errorf("%d words", n)
	}
}

var pages = regexp.MustCompile(`/Count (\d+)`)

func pdf(t *testing.T, d document.Doc, paper document.Paper) []byte {
	t.Helper()
	raw, err := document.PDF(d, paper, "(aksara lain)")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(raw, []byte("%PDF-")) {
		t.Fatalf("%q", raw[:8])
	}
	return raw
}

func countOf(t *testing.T, raw []byte) string {
	t.Helper()
	found := pages.FindSubmatch(raw)
	if found == nil {
		t.Fatal("the PDF does not say how many pages it has")
	}
	return string(found[1])
}

func TestAShortDocumentIsOnePageOnBothPapersAndALongOneGoesOn(t *testing.T) {
	for _, paper := range document.Papers {
		if n := countOf(t, pdf(t, sample(), paper)); n != "1" {
			t.Errorf("%s: %s pages", paper, n)
		}
	}
	long := sample()
	for range 120 {
		long.Sections[3].Items = append(long.Sections[3].Items, document.Item{Label: "5 Nov", Text: strings.Repeat("panjang sekali ", 12)})
	}
	if n := countOf(t, pdf(t, long, document.A4)); n == "1" {
		t.Error("what does not fit was left out")
	}
}

// pdftotext is what other programs see of the text; where it is missing the
// end-to-end walk looks instead.
func TestTheTextOfAPDFCanBeReadByOtherPrograms(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	path := filepath.Join(t.TempDir(), "brief.pdf")
	if err := os.WriteFile(path, pdf(t, sample(), document.A4), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Sari Wijaya", "Apa tugas utama tim ini?", "José Peña, Łukasz Øre", "04.30 CET"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	if !strings.Contains(string(out), "王小明") && !strings.Contains(string(out), "(aksara lain)") {
		t.Errorf("a name in another script is neither there nor named:\n%s", out)
	}
}

// bounds are where words begin, from the left, as pdftotext tells them.
var bounds = regexp.MustCompile(`<word xMin="([0-9.]+)"[^>]*>([^<]+)</word>`)

func TestWhatStandsBesideLabelsBeginsAtOnePlaceInAllSections(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	d := document.Doc{Lang: "en", Title: "Sari", Sections: []document.Section{
		{Heading: "Person", Items: []document.Item{{Label: "Name", Text: "value1"}, {Label: "Seniority compared with mine", Text: "value2"}}},
		{Heading: "Questions", Items: []document.Item{{Number: 1, Text: "numbered"}}},
		{Heading: "Reach", Items: []document.Item{{Label: "Email", Text: "value3"}}},
		{Heading: "Talk", Under: true, Items: []document.Item{{Label: "What I would like to understand from her", Text: "value4"}}},
	}}
	for _, paper := range document.Papers {
		path := filepath.Join(t.TempDir(), "about.pdf")
		if err := os.WriteFile(path, pdf(t, d, paper), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(tool, "-bbox", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		from := map[string]bool{}
		for _, word := range bounds.FindAllStringSubmatch(string(out), -1) {
			if strings.HasPrefix(word[2], "value") {
				from[word[1]] = true
			}
		}
		if len(from) != 1 {
			t.Errorf("%s: values begin at %v", paper, from)
		}
	}
}

func FuzzNothingAPersonWritesBreaksADocument(f *testing.F) {
	for _, s := range []string{"", "王小明", "عمر", "a|b*c_d", "<script>", "\u202e\u0000\n", "a\ufffe\uffff\x1f\xff", "]]>&#0;", strings.Repeat("x", 500), "😀", "1. satu"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := document.Doc{Lang: "id", Title: s, Sub: s, Sections: []document.Section{{Heading: s, Items: []document.Item{{Number: 1, Text: s, Sub: s, Room: 1}, {Label: s, Text: s, Below: []string{s, s}}}}, {Heading: s, Under: true, Items: []document.Item{{Text: s}}}}}
		if strings.Contains(document.Markdown(d), "\x00") {
			t.Skip()
		}
		page, err := document.HTML(d)
		if err != nil || strings.Contains(page, "<script") {
			t.Fatalf("%v %s", err, page)
		}
		textsOf(t, d)
		if len(s) > 1000 {
			t.Skip("long enough to be slow")
		}
		if _, err := document.PDF(d, document.A4, "?"); err != nil {
			t.Fatal(err)
		}
	})
}
