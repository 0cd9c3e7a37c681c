package document_test

import (
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"wawasan/app/document"
)

const fonts = "testdata/fonts"

func saying(text string) document.Doc {
	return document.Doc{Lang: "id", Title: "Sari", Sections: []document.Section{{Heading: "Catatan", Items: []document.Item{{Text: text}}}}}
}

func pdfFrom(t *testing.T, d document.Doc, folders ...string) []byte {
	t.Helper()
	raw, err := document.PDFFrom(d, document.A4, "(aksara lain)", folders...)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

var (
	unseen = regexp.MustCompile(`BT 3 Tr\n((?s:.*?))ET Q`)
	units  = regexp.MustCompile(`<([0-9A-F]+)> Tj`)
)

// unseenLetters are what a PDF says unseen over shapes of letters, one a piece of
// a line, as they are seen from left to right.
func unseenLetters(t *testing.T, raw []byte) (out []string) {
	t.Helper()
	for _, page := range pagesOf(t, raw) {
		for _, piece := range unseen.FindAllStringSubmatch(page, -1) {
			var said []uint16
			for _, found := range units.FindAllStringSubmatch(piece[1], -1) {
				b, err := hex.DecodeString(found[1])
				if err != nil {
					t.Fatal(err)
				}
				for n := 0; n+1 < len(b); n += 2 {
					said = append(said, uint16(b[n])<<8|uint16(b[n+1]))
				}
			}
			out = append(out, string(utf16.Decode(said)))
		}
	}
	return out
}

func reversed(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

func TestLettersOfEveryScriptAreDrawnAndCanBeCopied(t *testing.T) {
	for text, want := range map[string][]string{
		"عمر الفاروق":           {reversed("الفاروق"), reversed("عمر")}, // as it is seen
		"שָׁלוֹם":               {reversed("שָׁלוֹם")},
		"क्षितिज शर्मा":         {"क्षितिज", "शर्मा"},
		"น้ำ ผู้จัดการ":         {"น้ำ", "ผู้จัดการ"},
		"王小明":                   {"王", "小", "明"},
		"東京さくら":                 {"東", "京", "さ", "く", "ら"},
		"김민준":                   {"김", "민", "준"},
		"Pak عمر hadir":         {reversed("عمر")},
		"王小明（銀行）":               {"王", "小", "明", "（銀", "行）"},
		"Begitu kata سارة: لا.": {reversed("لا"), ":", reversed("سارة")},
		"José Peña, Łukasz":     nil,
		"Ωμέγα, Приветствую":    nil,
	} {
		raw := pdfFrom(t, saying(text), fonts)
		if got := unseenLetters(t, raw); !slices.Equal(got, want) {
			t.Errorf("%q is said as %q, want %q", text, got, want)
		}
		if left := document.UnshownFrom(saying(text), fonts); left != nil {
			t.Errorf("of %q is not shown %q", text, left)
		}
	}
}

func TestOtherProgramsReadNamesOfEveryScriptInAPDF(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	names := []string{"عمر الفاروق", "سارة مديرة البنك", "क्षितिज शर्मा", "สมชาย ใจดี", "น้ำ", "王小明（銀行）", "東京さくら", "김민준", "שלום"}
	d := saying("Yang hadir:")
	for _, name := range names {
		d.Sections[0].Items = append(d.Sections[0].Items, document.Item{Label: "Nama", Text: name, Emphasised: true})
	}
	path := filepath.Join(t.TempDir(), "brief.pdf")
	if err := os.WriteFile(path, pdfFrom(t, d, fonts), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-layout", path, "-").CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	read := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1 // marks of direction that pdftotext sets
		}
		return r
	}, string(out))
	if strings.Contains(read, "Syntax") {
		t.Errorf("pdftotext complains:\n%s", read)
	}
	for _, name := range names {
		if !strings.Contains(read, name) {
			t.Errorf("%q is missing in\n%s", name, read)
		}
	}
}

func TestWhatNoFontHasIsSaidOnceAndNamed(t *testing.T) {
	d := saying("Pak 王小明 dan عمر, juga 王小明")
	if got := document.UnshownFrom(d, t.TempDir()); !slices.Equal(got, []string{"王小明", "عمر,"}) {
		t.Errorf("not shown is %q", got)
	}
	raw := pdfFrom(t, d, t.TempDir())
	if got := unseenLetters(t, raw); got != nil {
		t.Errorf("unseen is %q", got)
	}
	page := strings.ReplaceAll(strings.Join(pagesOf(t, raw), ""), "\x00", "")
	if n := strings.Count(page, `\(aksara lain\)`); n != 3 {
		t.Errorf("it is said %d times", n)
	}
}

func TestTheSameFontsMakeTheSamePage(t *testing.T) {
	d := saying("عمر क्षितिज 王小明 น้ำ")
	if a, b := pagesOf(t, pdfFrom(t, d, fonts)), pagesOf(t, pdfFrom(t, d, fonts)); !slices.Equal(a, b) {
		t.Error("two pages of one document differ")
	}
}
