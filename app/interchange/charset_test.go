package interchange

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, e encoding.Encoding, text string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func readBytes(t *testing.T, b []byte) (Table, error) {
	t.Helper()
	return Read(t.Context(), bytes.NewReader(b), int64(len(b)), "test.csv")
}

func TestFilesOfOtherCodePagesAreReadAsTheyAreMeantAndSaidOrRefused(t *testing.T) {
	for name, c := range map[string]struct {
		as    encoding.Encoding
		names string
	}{
		"Shift-JIS":      {japanese.ShiftJIS, "太郎,山田\n花子,鈴木\n"},
		"EUC-JP":         {japanese.EUCJP, "太郎,山田\n花子,鈴木\n"},
		"GBK":            {simplifiedchinese.GBK, "小明,王\n娜,李\n"},
		"Big5":           {traditionalchinese.Big5, "小明,王\n美玲,陳\n"},
		"EUC-KR":         {korean.EUCKR, "민준,김\n서연,이\n"},
		"windows-1250":   {charmap.Windows1250, "Łukasz,Wałęsa\nŽofie,Čapková\nJürgen,Groß\n"},
		"windows-1251":   {charmap.Windows1251, "Иван,Петров\nАнна,Кузнецова\n"},
		"KOI8-R":         {charmap.KOI8R, "Иван,Петров\nАнна,Кузнецова\n"},
		"windows-1253":   {charmap.Windows1253, "Γιώργος,Παπαδόπουλος\n"},
		"windows-1255":   {charmap.Windows1255, "שרה,כהן\n"},
		"windows-1256":   {charmap.Windows1256, "محمد,علي\n"},
		"windows-874":    {charmap.Windows874, "สมชาย,ใจดี\n"},
		"Macintosh":      {charmap.Macintosh, "Zoë,Ibáñez\nJürgen,Müller\nRené,Désirée\n"},
		"code page 437":  {charmap.CodePage437, "Zoë,Ibáñez\nJürgen,Müller\n"},
		"Mac, one name":  {charmap.Macintosh, "José,Peña\n"},
		"among ASCII":    {charmap.Windows1251, strings.Repeat("Sari,Wijaya\n", 500) + "Иван,Петров\n"},
		"Central Europe": {charmap.Windows1250, "Paweł,Wójcik\nMałgorzata,Dąbrowska\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := readBytes(t, encoded(t, c.as, "First Name,Last Name,URL,Company\n"+strings.ReplaceAll(c.names, "\n", ",,Bank\n")))
			if err == nil && len(got.News) == 1 && got.News[0].Reason == "interchange.news.code_page" {
				last := strings.Split(c.names, "\n")[strings.Count(c.names, "\n")-1]
				if is := got.People[len(got.People)-1].Name; is != strings.ReplaceAll(last, ",", " ") {
					t.Errorf("without a word: %q for %q", is, last)
				}
				return
			}
			if keyOf(err) != "interchange.error.charset" || got.People != nil {
				t.Errorf("%q %v", told(got), err)
			}
		})
	}
}

func TestWesternNamesInWindows1252AreReadAndTold(t *testing.T) {
	text := "First Name,Last Name,URL,Company\nJosé,Peña,,Café “Contoh”\nJürgen,Groß,,Müller & Söhne\nZoë,d’Arcy,,Crédit Agricole\n" +
		"Åse,Øster,,£500 Club\nÉléonore,Lebœuf,,L’Oréal™\nŠárka,Þór,,Bank – Asia\nJoão,Conceição,,São Paulo S/A\nIñigo,Núñez,,¿Qué?\nÖzgür,Ünal,,A·B\n"
	got, err := readBytes(t, encoded(t, charmap.Windows1252, text))
	if err != nil {
		t.Fatal(err)
	}
	same(t, told(got), "José Peña|Café “Contoh”|", "Jürgen Groß|Müller & Söhne|", "Zoë d’Arcy|Crédit Agricole|", "Åse Øster|£500 Club|",
		"Éléonore Lebœuf|L’Oréal™|", "Šárka Þór|Bank – Asia|", "João Conceição|São Paulo S/A|", "Iñigo Núñez|¿Qué?|", "Özgür Ünal|A·B|", "!0 windows1252")
}

func TestLinesOfTwoEncodingsAreEachReadAsTheyAreWritten(t *testing.T) {
	b := encoded(t, charmap.Windows1252, "First Name,Last Name,URL,Company\nJosé,Peña,,Café\nJürgen,Groß,,Söhne\nRené,Désirée,,Crédit\n")
	b = append(b, "Łukasz,王,,Bank\n"...)
	got, err := readBytes(t, b)
	if err != nil {
		t.Fatal(err)
	}
	same(t, told(got), "José Peña|Café|", "Jürgen Groß|Söhne|", "René Désirée|Crédit|", "Łukasz 王|Bank|", "!0 windows1252")
}

func TestUTF16IsReadWithAndWithoutItsMark(t *testing.T) {
	text := header7 + "José,王小明,,,Bank,Boss,03 Jan 2024\n"
	for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		for _, mark := range []unicode.BOMPolicy{unicode.UseBOM, unicode.IgnoreBOM} {
			got, err := readBytes(t, encoded(t, unicode.UTF16(order, mark), text))
			if err != nil {
				t.Fatal(order, mark, err)
			}
			same(t, told(got), "José 王小明|Bank|Boss")
		}
	}
}

func TestTextThatWasEncodedTwiceIsPutRightAndTold(t *testing.T) {
	twist := func(s string) string {
		var b strings.Builder
		for _, c := range []byte(s) {
			r := charmap.Windows1252.DecodeByte(c)
			if r == utf8.RuneError { // programs let these through as they are
				r = rune(c)
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	for _, name := range []string{"José Peña", "Łukasz Wałęsa", "王小明", "Đặng", "Àlex"} {
		if right, ok := untwist(twist(name)); !ok || right != name {
			t.Errorf("%q became %q", twist(name), right)
		}
		if right, ok := untwist(twist(twist(name))); !ok || right != name {
			t.Errorf("%q became %q", twist(twist(name)), right)
		}
		if right, ok := untwist(name); ok {
			t.Errorf("%q became %q", name, right)
		}
	}
	same(t, people(t, header7+twist("José,Peña,,,Café,Boss,\n")+"Zoë,Ã,,,São,Â,\n"), "José Peña|Café|Boss", "Zoë Ã|São|Â", "!2 twice_encoded")
}

func TestADamagedFileKeepsItsGoodNames(t *testing.T) {
	text := header7 + strings.Repeat("José,王,,,Bank,Boss,\n", 3) + "Ana,Pe\xf1a,,,Bank,Boss,\nLi,\xe7\x8e,,,Bank,Boss,\n"
	got, err := readText(t, text)
	if err != nil {
		t.Fatal(err)
	}
	same(t, told(got), "José 王|Bank|Boss", "José 王|Bank|Boss", "José 王|Bank|Boss", "Ana Peña|Bank|Boss", "Li \ufffd|Bank|Boss", "!0 windows1252", "!0 damaged_text")
	if args := got.Warnings[1].Args; args[1] != 1 || args[3] != "6" {
		t.Errorf("the damaged line is not named: %v", args)
	}
}

func TestNoWordOfTheWestLooksOdd(t *testing.T) {
	for _, w := range []string{
		"José", "Peña", "été", "Ö", "Œuvre", "L’Oréal", "O´Neill", "Müller-Lüdenscheidt", "naïve", "Þór", "Ærø", "€500", "20°", "«Qué»", "PMP®",
		"col·legi", "½", "ÅSE", "1ª", "Zoë", "D’Ângelo", "ÉCOLE", "Ñuñoa", "Müller™", "–", "…",
	} {
		if oddWord([]rune(w)) {
			t.Errorf("%q looks odd", w)
		}
	}
	for _, w := range []string{"£ukasz", "Wa³êsa", "Ïåòðîâ", "Zo‘", "Ib‡–ez", "JosŽ", "Îëÿ", "ÕÅÎ°"} {
		if !oddWord([]rune(w)) {
			t.Errorf("%q does not look odd", w)
		}
	}
}

func TestCellsKeepNothingThatNobodySees(t *testing.T) {
	for text, want := range map[string]string{
		"\u202eevil":                   "evil",
		"Sari\u200b":                   "Sari",
		"Ri\u00adna":                   "Rina",
		"\u200eAdi\u200f":              "Adi",
		"a\u2066b\u2069c\u2060d\ufeff": "abcd",
		"a\u2028b\u2029c\u0085d":       "a b c d",
		"a\x1b[31mb\x00c":              "a [31mb c",
		"tab\tbed\r\nline":             "tab bed line",
		"👩\u200d💻":                     "👩\u200d💻",
		"🏳️\u200d🌈":                    "🏳️\u200d🌈",
		"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
		"x\U000e0067":             "x",
		"نیلوفر\u200cها":          "نیلوفر\u200cها",
		"क्\u200dष":               "क्\u200dष",
		"ශ්\u200dරී":              "ශ්\u200dරී",
		"Sa\u200dri Wi\u200cjaya": "Sari Wijaya",
		"\u0600١":                 "\u0600١",
		"کاوه\u200c":              "کاوه",
		"김\u3164":                 "김",
		"  a  ":                   "a",
	} {
		if got := clean(text); got != want {
			t.Errorf("%+q became %+q, want %+q", text, got, want)
		}
		if again := clean(clean(text)); again != clean(text) {
			t.Errorf("%+q is not clean when cleaned once", text)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"\u202eevil", "👩\u200d💻", "क्\u200dष", "a\r\nb", "\u200d\u200c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		got := clean(s)
		if clean(got) != got {
			t.Fatalf("%+q became %+q, then %+q", s, got, clean(got))
		}
		if strings.ContainsAny(got, "\r\n\t\x1b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b\u2028\u2029") {
			t.Fatalf("%+q keeps what turns or breaks a line", got)
		}
	})
}
