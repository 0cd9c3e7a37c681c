package cli_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"wawasan/data/datatest"
)

// inert refuses what would act on a terminal.
func inert(t *testing.T, what []string, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Errorf("%q prints bytes that are no text", what)
	}
	for i, r := range text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == '\u2028' || r == '\u2029' {
			t.Errorf("%q prints %U: %q", what, r, text[max(0, i-40):min(len(text), i+40)])
			return
		}
	}
}

// isLetters reports a text that does nothing on a terminal.
func isLetters(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
	})
}

func TestNothingThatIsPrintedActsOnTheTerminal(t *testing.T) {
	l := newLine(t)
	l.notebook = datatest.HostileNotebook(t)
	for _, args := range [][]string{
		{"list", "contacts", "--limit", "1000"},
		{"list", "companies", "--limit", "1000"},
		{"list", "lessons", "--limit", "1000"},
		{"list", "promises", "--limit", "1000"},
		{"search", "Sari", "--limit", "1000"},
		{"today"},
		{"history"},
		{"history", "1"},
		{"check"},
		{"export", "--format", "json"},
	} {
		for _, more := range [][]string{nil, {"--json"}} {
			args := append(args[:len(args):len(args)], more...)
			code, out, said := l.run(args...)
			if code != 0 || out == "" {
				t.Errorf("%q: exit %d, %s", args, code, said)
			}
			inert(t, args, out)
			inert(t, args, said)
			if more != nil && !json.Valid([]byte(out)) {
				t.Errorf("%q prints no JSON: %s", args, out)
			}
		}
	}
	for _, args := range [][]string{{"undo"}, {"redo", "--json"}, {"undo", "--json"}, {"redo"}} {
		inert(t, args, l.do(args...))
	}
	for _, row := range l.rows("list", "contacts", "--limit", "1000") {
		if isLetters(row["title"].(string)) {
			continue
		}
		args := []string{"show", "contact", row["id"].(string)}
		inert(t, args, l.do(args...))
		inert(t, args, l.do(append(args, "--json")...))
	}
}

func TestARowOfAListIsOneLineWhateverItIsCalled(t *testing.T) {
	l := newLine(t)
	l.notebook = datatest.HostileNotebook(t)
	for _, kind := range []string{"contacts", "companies"} {
		rows := l.rows("list", kind, "--limit", "1000")
		if lines := strings.Count(l.do("list", kind, "--limit", "1000"), "\n"); len(rows) < 40 || lines != len(rows) {
			t.Errorf("%d %s in %d lines", len(rows), kind, lines)
		}
	}
}

func TestJSONThatIsPrintedHoldsEveryLetter(t *testing.T) {
	l := newLine(t)
	l.notebook = datatest.HostileNotebook(t)
	names := map[string]bool{}
	for _, args := range [][]string{{"undo"}, {"redo", "--json"}, {"undo", "--json"}, {"redo"}} {
		inert(t, args, l.do(args...))
	}
	for _, row := range l.rows("list", "contacts", "--limit", "1000") {
		if isLetters(row["title"].(string)) {
			continue
		}
		names[row["title"].(string)] = true
	}
	for _, want := range []string{"\x1b[2JSari", "\u009b2JSari", "Sari\u202efdp.exe", "Sari\x7f"} {
		if !names[want] {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestARefusalThatNamesWhatWasTypedDoesNotActOnTheTerminal(t *testing.T) {
	l := newLine(t)
	var shown []string
	l.refuse = func(_, text string) { shown = append(shown, text) }
	for _, text := range datatest.Hostile {
		if strings.Contains(text, "\x00") || isLetters(text) {
			continue // no system hands over the one, and the other does nothing
		}
		for _, args := range [][]string{
			{"show", "lesson", "--", text},
			{"import", "--", filepath.Join(t.TempDir(), text)},
			{"today", "--at", text},
			{"--lang=" + text, "today"},
			{text},
		} {
			_, out, said := l.run(args...)
			inert(t, args, out)
			inert(t, args, said)
		}
	}
	inert(t, nil, strings.Join(shown, " "))
}
