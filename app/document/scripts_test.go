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

	"pgregory.net/rapid"

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

// usual are the letters whose usual glyphs a word is drawn with, "·" for others.
func usual(glyphs []document.Glyph) (out string) {
	for _, g := range glyphs {
		if g.Of == 0 {
			out += "·"
		} else {
			out += string(g.Of)
		}
	}
	return out
}

func TestLettersThatMeetAreJoinedAndReordered(t *testing.T) {
	for text, want := range map[string]string{
		"عمر": "···", // final, medial and initial, none as it stands alone
		"لا":  "·",   // one glyph
		"क्ष": "·",   // a conjunct
		"हि":  "·ह",  // the vowel is written behind its consonant, and stands before it
		"נו":  "ונ",  // seen from the right
		"ใจ":  "ใจ",  // as it is written
	} {
		if got := usual(document.Glyphs(text, fonts)); got != want {
			t.Errorf("%q is drawn as %q, want %q", text, got, want)
		}
	}
	thai := document.Glyphs("ที่", fonts)
	if len(thai) != 3 || thai[2].X < thai[0].X || thai[2].Y == 0 && usual(thai) == "ที่" {
		t.Errorf("two marks stand at %+v", thai)
	}
}

func TestALineOfTwoDirectionsIsBrokenInTheOrderInWhichItIsRead(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"Pak عمر الفاروق hadir kemarin", 300, []string{"Pak " + reversed("عمر الفاروق") + " hadir kemarin"}},
		{"Begitu kata Pak عمر الفاروق hadir kemarin", 35, []string{"Begitu kata Pak " + reversed("عمر"), reversed("الفاروق") + " hadir kemarin"}},
		{"東京銀行", 8, []string{"東京", "銀行"}},
	} {
		if got := document.Lines(c.text, c.width, fonts); !slices.Equal(got, c.want) {
			t.Errorf("%q is broken into %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNoTextBreaksAPDFOrItsLines(t *testing.T) {
	letters := rapid.RuneFrom([]rune("ab1 .,()-عمرلاَُّשִָ王（小）ก็น้ำที่क्षित김ㅏ\u1100\u1161\u200c\u200d\u200f\ufe0f\u0301😀𠮷\U000E0100\uE123\u0600\u06DD\u2028\u00a0"), unicode.Arabic, unicode.Devanagari, unicode.Thai, unicode.Hangul, unicode.M)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(letters, 0, 30, -1).Draw(t, "text")
		if _, err := document.PDFFrom(called(text), document.Letter, "?", fonts); err != nil {
			t.Fatal(err)
		}
		for _, line := range document.Lines(text, 30, fonts) {
			if strings.HasSuffix(line, "(too wide)") {
				t.Errorf("%q has the line %q", text, line)
			}
		}
	})
}

func TestAFontThatIsBrokenIsPassedOver(t *testing.T) {
	dir := t.TempDir()
	whole, err := os.ReadFile(filepath.Join(fonts, "arabic.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{"NotoSansArabic-1.ttf": whole[:len(whole)/2], "NotoSansArabic-2.ttf": []byte("no font"), "NotoSansArabic-3.ttc": nil} {
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := unseenLetters(t, pdfFrom(t, saying("عمر"), dir, fonts)); !slices.Equal(got, []string{reversed("عمر")}) {
		t.Errorf("it is said as %q", got)
	}
}
