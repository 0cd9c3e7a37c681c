package cli_test

import (
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
)

// utf16Of writes text as UTF-16, with a byte order mark when there is one.
func utf16Of(text string, little bool, mark bool) string {
	units := utf16.Encode([]rune(text))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	var out []byte
	for _, u := range units {
		if little {
			out = append(out, byte(u), byte(u>>8))
		} else {
			out = append(out, byte(u>>8), byte(u))
		}
	}
	return string(out)
}

func TestALineEndsHoweverItsSystemEndsIt(t *testing.T) {
	for name, text := range map[string]string{"LF": "! a\n\nb\n", "CR LF": "! a\r\n\r\nb\r\n", "CR": "! a\r\rb\r", "mixed": "! a\r\n\nb\r", "no end": "! a\r\rb"} {
		for how, read := range map[string]func(io.Reader) io.Reader{"at once": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader} {
			l := newLine(t)
			l.stdin = read(strings.NewReader(text + "\n> c ^99-99"))
			code, out, err := l.run("capture", "-")
			if code != 1 || out != "Lesson: a\nNote: b\n" || !strings.HasPrefix(err, "Line ") {
				t.Errorf("%s, %s: %d %q %q", name, how, code, out, err)
			}
		}
	}
}

func TestTheNumberOfALineCountsEveryLineEndOnce(t *testing.T) {
	for _, text := range []string{"a\r\n\r\n> b ^99-99\r\n", "a\r\r> b ^99-99\r", "a\n\n> b ^99-99"} {
		l := newLine(t)
		l.stdin = strings.NewReader(text)
		if _, _, err := l.run("capture", "-"); !strings.HasPrefix(err, "Line 3 was not filed") {
			t.Errorf("%q: %s", text, err)
		}
	}
}

func TestTextThatIsSurelyUTF16IsReadAsThat(t *testing.T) {
	const text = "! café biru\r\nkedua — “ya”\n"
	for name, raw := range map[string]string{
		"little, marked": utf16Of(text, true, true), "big, marked": utf16Of(text, false, true),
		"little": utf16Of(text, true, false), "big": utf16Of(text, false, false), "UTF-8, marked": "\uFEFF" + text,
	} {
		for how, read := range map[string]func(io.Reader) io.Reader{"at once": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader} {
			if how == "byte by byte" && (name == "little") {
				continue // its first byte is a letter, and a terminal may send no more
			}
			l := newLine(t)
			l.stdin = read(strings.NewReader(raw))
			if got := l.do("capture", "-"); got != "Lesson: café biru\nNote: kedua — “ya”\n" {
				t.Errorf("%s, %s: %q", name, how, got)
			}
		}
	}
}

func TestNoLetterIsFiledThatCouldNotBeRead(t *testing.T) {
	for name, raw := range map[string]string{
		"Latin-1":            "satu\ncaf\xe9\ntiga\n",
		"a zero":             "satu\nca\x00fe\ntiga\n",
		"half a pair":        "\xff\xfes\x00a\x00t\x00u\x00\n\x00\x00\xd8a\x00\n\x00t\x00i\x00g\x00a\x00",
		"half a letter":      "satu\n\xf0\x9f\x92\ntiga\n",
		"the decoder's sign": utf16Of("satu\nca\uFFFDe\ntiga\n", true, true),
	} {
		l := newLine(t)
		l.stdin = strings.NewReader(raw)
		code, out, err := l.run("capture", "-")
		if code != 1 || out != "Note: satu\nNote: tiga\n" || !strings.HasPrefix(err, "Line 2 was not filed: This text is not UTF-8") || strings.Count(err, "\n") != 1 {
			t.Errorf("%s: %d %q %q", name, code, out, err)
		}
		titles := func() (all []string) {
			for _, row := range l.rows("list", "notes") {
				all = append(all, row["title"].(string))
			}
			return all
		}()
		if slices.ContainsFunc(titles, func(t string) bool { return strings.ContainsRune(t, '\uFFFD') }) {
			t.Errorf("%s: %q", name, titles)
		}
	}
	l := newLine(t)
	l.lang = "id"
	l.stdin = strings.NewReader(utf16Of("", true, true)[:2] + "\x00\x00" + "a\x00\x00\x00") // UTF-32
	if code, out, err := l.run("capture", "-"); code != 1 || out != "" || !strings.HasPrefix(err, "Baris 1 tidak dicatat: Teks ini bukan UTF-8") {
		t.Errorf("%d %q %q", code, out, err)
	}
}

func TestLinesAreReadAsTheyAreTyped(t *testing.T) {
	l := newLine(t)
	in, typed := io.Pipe()
	l.stdin = in
	answered := make(chan string)
	go func() {
		_, out, _ := l.run("capture", "-")
		answered <- out
	}()
	for _, text := range []string{"a\n", "b\r", "c"} { // each waits until it was read
		if _, err := io.WriteString(typed, text); err != nil {
			t.Error(err)
		}
	}
	typed.Close()
	if out := <-answered; out != "Note: a\nNote: b\nNote: c\n" {
		t.Errorf("%q", out)
	}
}

func TestATextMayBeginWithADash(t *testing.T) {
	l := newLine(t)
	for _, text := range []string{"-5% a year", "-5%", "-½ day", "- milk", "---", "-- so they say", "-margin fell by 5%", "--margin fell by 5%", "–5%"} {
		if got := l.do("capture", text); got != "Note: "+text+"\n" {
			t.Errorf("%q: %q", text, got)
		}
	}
	if got := l.do("capture", "--", "-x"); got != "Note: -x\n" {
		t.Errorf("%q", got)
	}
	if got := l.do("capture", "margin", "-5%"); got != "Note: margin -5%\n" {
		t.Errorf("%q", got)
	}
	contains(t, l.do("search", "-5%"), "-5% a year")
	contains(t, l.do("list", "notes", "--search", "-5%"), "-5% a year")
	contains(t, l.do("capture", "--help"), "Usage: wawasan capture")
	if filed := l.one("capture", "-7 people left"); filed["title"] != "-7 people left" {
		t.Error(filed)
	}
}

func TestAConsoleIsReadInItsCodePageAndThatIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		page int
		raw  string
	}{
		"DOS, West":     {850, "satu\ncaf\x82 Pe\xa4a\ntiga"},
		"DOS, America":  {437, "satu\r\ncaf\x82 Pe\xa4a\r\ntiga\r\n"},
		"Windows, West": {1252, "satu\ncaf\xe9 Pe\xf1a\ntiga\n"},
	} {
		for how, read := range map[string]func(io.Reader) io.Reader{"at once": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader} {
			l := newLine(t)
			l.codePage, l.stdin = c.page, read(strings.NewReader(c.raw))
			code, out, err := l.run("capture", "-")
			if code != 0 || out != "Note: satu\nNote: café Peña\nNote: tiga\n" {
				t.Errorf("%s, %s: %d %q", name, how, code, out)
			}
			if !strings.HasPrefix(err, "Standard input is not UTF-8: from line 2 on") || strings.Count(err, "\n") != 1 {
				t.Errorf("%s, %s: %q", name, how, err)
			}
		}
	}
}

func TestACodePageIsNoExcuseForWhatIsNoText(t *testing.T) {
	for name, c := range map[string]struct {
		page int
		raw  string
	}{
		"damaged UTF-8":          {850, "café\nsat\x82\n"},
		"no letter for a byte":   {1252, "a\nsat\x81\n"},
		"a zero":                 {850, "a\nsa\x00t\x82\n"},
		"a page that is unknown": {932, "a\nsat\x82\n"},
		"a console of UTF-8":     {65001, "a\nsat\x82\n"},
	} {
		l := newLine(t)
		l.codePage, l.stdin = c.page, strings.NewReader(c.raw)
		code, out, err := l.run("capture", "-")
		if code != 1 || strings.Count(out, "\n") != 1 || !strings.HasPrefix(err, "Line 2 was not filed: This text is not UTF-8") {
			t.Errorf("%s: %d %q %q", name, code, out, err)
		}
	}
}
