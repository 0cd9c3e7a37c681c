package vault

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"

	"wawasan/data"
)

func TestANameIsOneThatEverySystemTakes(t *testing.T) {
	for title, want := range map[string]string{
		"Sari Wijaya":            "Sari Wijaya",
		"AC/DC: <Live>?":         "AC-DC- -Live--",
		`C:\Users\x|y*"z"`:       "C--Users-x-y--z-",
		"[[Sari]] #1 ^x":         "Sari-- -1 -x",
		"con":                    "_con",
		"NUL.txt":                "_NUL.txt",
		"com1":                   "_com1",
		"LPT¹ .doc":              "_LPT¹ .doc",
		"COM10":                  "COM10",
		"Console":                "Console",
		"aux ":                   "_aux",
		"clock$":                 "_clock$",
		"Bank Contoh, Tbk.":      "Bank Contoh, Tbk",
		"dots ... ":              "dots",
		"...hidden":              "hidden",
		".. / ..":                "",
		"   ":                    "",
		"-":                      "",
		"a\nb\tc":                "a b c",
		"\u202egnp.exe":          "gnp.exe",
		"Jose\u0301":             "José",
		"محمد":                   "محمد",
		"50%%":                   "50%",
		strings.Repeat("a", 300): strings.Repeat("a", 117),
		strings.Repeat("é", 99):  strings.Repeat("é", 58),
		strings.Repeat("a", 115) + "👩🏽‍💻": strings.Repeat("a", 115),
		strings.Repeat("a", 116) + ". x":  strings.Repeat("a", 116),
	} {
		if got := Safe(title, longestName-len(ending)); got != want {
			t.Errorf("%q is called %q, not %q", title, got, want)
		}
	}
}

func TestNoTwoPagesOfAFolderHaveNamesThatSomeSystemTakesForOne(t *testing.T) {
	var n Names
	id := func(end string) data.ID { return data.ID("0192e4a0-0000-7000-8000-0000000" + end) }
	for _, c := range []struct {
		folder, title string
		id            data.ID
		want          string
	}{
		{"Contacts", "Sari", id("00001"), "Contacts/Sari"},
		{"Contacts", "SARI", id("abcd2"), "Contacts/SARI (0abcd2)"},
		{"Contacts", "sari.", id("abcd2"), "Contacts/sari (0000000abcd2)"},
		{"Companies", "Sari", id("00003"), "Companies/Sari"},
		{"Contacts", "José", id("00004"), "Contacts/José"},
		{"Contacts", "JOSE\u0301", id("00005"), "Contacts/JOSÉ (000005)"},
		{"Contacts", "???", id("00006"), "Contacts/Contact"},
		{"Contacts", strings.Repeat("x", 200), id("00007"), "Contacts/" + strings.Repeat("x", 117)},
		{"Contacts", strings.Repeat("x", 201), id("00008"), "Contacts/" + strings.Repeat("x", 108) + " (000008)"},
	} {
		if got := n.Name(c.folder, c.title, "Contact", c.id); got != c.want {
			t.Errorf("%q is called %q, not %q", c.title, got, c.want)
		}
	}
}

func TestAnyTitleGivesANameThatEverySystemTakes(t *testing.T) {
	ascii := regexp.MustCompile(`[<>:"/\\|?*#^\[\]\x00-\x1f]`)
	rapid.Check(t, func(t *rapid.T) {
		name := Safe(rapid.String().Draw(t, "title"), 117)
		switch {
		case name == "":
		case len(name) > 117, !utf8.ValidString(name), ascii.MatchString(name), isDevice(name), strings.TrimRight(name, ". ") != name, name[0] == '.':
			t.Fatalf("%q", name)
		case Safe(name, 117) != name:
			t.Fatalf("%q is called %q", name, Safe(name, 117))
		}
	})
}

var markdown = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))

// read is the text of what Markdown makes of a line, with what else it makes.
func read(t *rapid.T, line string) (text string, tags []string) {
	var b bytes.Buffer
	if err := markdown.Convert([]byte(line+"\n"), &b); err != nil {
		t.Fatal(err)
	}
	tag := regexp.MustCompile(`</?[a-z][^>]*>`)
	for _, found := range tag.FindAllString(b.String(), -1) {
		if !strings.HasPrefix(found, "</") && !strings.HasPrefix(found, "<a href=") {
			tags = append(tags, found)
		}
	}
	return strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(b.String(), ""))), tags
}

// marks are what texts are made of that Markdown reads otherwise.
var marks = []string{
	"*", "**", "_", "__", "a_b", "`", "```", "~~", "~~~", "#", "##", "# ", "> ", "- ", "+ ", "1. ", "12) ", "---", "===", "[x]", "[ ] ", "[a](b)", "![a](b)", "[[a]]",
	"<b>", "<!-- ", "< 5", "&amp;", "&", "AT&T", `\`, `\*`, "$", "$$", "==", "%%", "|", "| a | b |", "^x", "[^1]", "[^1]: x", "https://a.example/b_c_d?e=f&g=~h", "word", "kata", " ", " ", ":",
	"www.a.example", "x@a.example", "@Sari", "#fintech", "5 * 3", "é", "👩🏽‍💻", "محمد", "!", "(", ")", "\"", "'",
}

var address = regexp.MustCompile(`https://\S*`)

func TestTextOfAPersonStaysText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(marks), 1, 8).Draw(t, "text"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		text = strings.Join(strings.Fields(text), " ")
		if text == "" {
			return
		}
		for lead, want := range map[string]string{"": "<p>", "- ": "<ul><li>", "# ": "<h1>", "- x: ": "<ul><li>"} {
			line := lead + Inline(text)
			if lead == "# " {
				line = lead + heading(text)
			}
			got, tags := read(t, line)
			if got = strings.TrimPrefix(got, "x: "); got != text || strings.Join(tags, "") != want {
				t.Fatalf("%q is written %q and read %q %v", text, line, got, tags)
			}
			line = address.ReplaceAllString(line, "")
			if strings.Contains(line, "[[") || strings.Contains(line, "==") || strings.Contains(line, "%%") {
				t.Fatalf("%q is written %q", text, line)
			}
		}
	})
}

func TestOnlyWhatMeansSomethingIsEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"3 * 4 < 15 & snake_case costs $5 ~ 10%":     "3 * 4 < 15 & snake_case costs $5 ~ 10%",
		"#fintech pays @Sari (well), 1.5x - really!": "#fintech pays @Sari (well), 1.5x - really!",
		"# no heading":                         `\# no heading`,
		"2026. A year":                         `2026\. A year`,
		"- no item":                            `\- no item`,
		"*stress* and _stress_":                `\*stress\* and \_stress\_`,
		"see [[Sari]] or [this](x)":            `see \[\[Sari]] or \[this](x)`,
		"https://a.example/b_c_ is an address": "https://a.example/b_c_ is an address",
		`C:\Users\*`:                           `C:\Users\\\*`,
		"at the end ^block":                    `at the end \^block`,
		"":                                     "",
		"one\u202e\x07\nline":                  "one line",
	} {
		if got := Inline(text); got != want {
			t.Errorf("%q is written %q, not %q", text, got, want)
		}
	}
	if got := Paragraphs("one\r\n\n\n- two\n"); got != "one\n\n\\- two" {
		t.Errorf("%q", got)
	}
	if got := Link("Contacts/Sari", "Sari [x|y]"); got != "[[Contacts/Sari|Sari (x/y)]]" {
		t.Errorf("%q", got)
	}
	if got := Quoted(`say "[[[x]]]" \`); got != `"say \"[ [ [x]]]\" \\"` {
		t.Errorf("%q", got)
	}
}

func TestWhatIsNoCharacterIsInNoPage(t *testing.T) {
	name := "\uFEFFAni\uFFFE W\uFDD0ijaya\U0001FFFF"
	var names Names
	page := names.Name("People", name, "person", "1")
	if page != "People/Ani Wijaya" {
		t.Errorf("%q", page)
	}
	for _, got := range []string{Link(page, name), Quoted(name), Inline(name), Paragraphs(name)} {
		if strings.ContainsAny(got, "\uFEFF\uFFFE\uFDD0\U0001FFFF") || !strings.Contains(got, "Ani Wijaya") {
			t.Errorf("%q", got)
		}
	}
}
