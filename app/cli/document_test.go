package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// demoLine is the command line on the demo notebook.
func demoLine(t *testing.T) *line {
	t.Helper()
	l := newLine(t)
	l.env["WAWASAN_NOTEBOOK"], l.notebook = l.notebook, ""
	l.do("demo", "--no-window")
	l.notebook = filepath.Join(filepath.Dir(l.env["WAWASAN_NOTEBOOK"]), "demo-en.wawasan")
	return l
}

func TestAnInterviewIsWrittenUpInEveryFormat(t *testing.T) {
	l := demoLine(t)
	code, text, words := l.run("writeup")
	if code != 0 || !strings.HasPrefix(text, "# Informational interview: ") || !strings.HasSuffix(words, " words\n") {
		t.Fatalf("%d %q %q", code, text, words)
	}
	contains(t, text, "## Whom I spoke with")
	out := t.TempDir()
	for file, begins := range map[string]string{"w.docx": "PK", "w.PDF": "%PDF-", "w.html": "<!DOCTYPE html>", "w.md": "# Informational"} {
		path := filepath.Join(out, file)
		contains(t, l.do("writeup", "-o", path), "Written to "+path+": ", " words.")
		raw, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(raw), begins) {
			t.Errorf("%s: %v", file, err)
		}
	}
	path := filepath.Join(out, "plain")
	l.do("writeup", "--format", "docx", "-o", path)
	if raw, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(raw), "PK") {
		t.Error(err)
	}
	if code, raw, _ := l.run("writeup", "--format", "docx", "-o", "-"); code != 0 || !strings.HasPrefix(raw, "PK") {
		t.Errorf("%d %.20q", code, raw)
	}
}

func TestAWriteUpIsTakenByProgramsToo(t *testing.T) {
	l := demoLine(t)
	got := l.one("writeup")
	text, _ := got["text"].(string)
	if words, _ := got["words"].(float64); words < 50 || got["format"] != "md" || got["path"] != "" || !strings.Contains(text, "## Whom I spoke with") {
		t.Errorf("%v", got)
	}
	path := filepath.Join(t.TempDir(), "w.docx")
	if got = l.one("writeup", "--roles", "-o", path); got["path"] != path || got["format"] != "docx" || got["text"] != "" {
		t.Errorf("%v", got)
	}
}

func TestAWriteUpThatCannotBeIsRefused(t *testing.T) {
	l := demoLine(t)
	l.no(2, "“odt” is no format of a document", "writeup", "-o", "w.odt")
	l.no(2, "“doc” is no format of a document", "writeup", "--format", "doc")
	l.no(2, "name a file with -o", "writeup", "--format", "pdf")
	l.no(1, "Nothing matches", "writeup", "zqx")
	empty := newLine(t)
	empty.no(1, "No interview has been held yet", "writeup")
}

func TestAPageForWhoeverHelpsIsWrittenByDays(t *testing.T) {
	l := demoLine(t)
	code, text, words := l.run("progress", "--from", "2026-09-01", "--to", "2026-11-23")
	if code != 0 || !strings.HasSuffix(words, " words\n") {
		t.Errorf("%d %q", code, words)
	}
	contains(t, text, "# How it is going: 1 Sep – 23 Nov 2026", "## Whom I talked with")
	path := filepath.Join(t.TempDir(), "p.docx")
	contains(t, l.do("progress", "--roles", "--from", "2026-09-01", "-o", path), "Written to "+path)
	l.no(1, "is after", "progress", "--from", "2026-11-23", "--to", "2026-11-01")
	l.no(1, "zqx", "progress", "--from", "zqx")
	newLine(t).no(1, "There is nothing to tell of these days yet", "progress")
}

func TestEverythingAboutAPersonIsWrittenForThem(t *testing.T) {
	l := demoLine(t)
	code, text, words := l.run("about", "Sinta", "Maharani")
	if code != 0 || !strings.Contains(words, " words\n") {
		t.Fatalf("%d %q", code, words)
	}
	contains(t, text, "# What is noted about Sinta Maharani", "### What was noted of it", "What is off the record is not in it.")
	out := t.TempDir()
	for file, begins := range map[string]string{"a.docx": "PK", "a.pdf": "%PDF-", "a.html": "<!DOCTYPE html>"} {
		path := filepath.Join(out, file)
		contains(t, l.do("about", "-o", path, "Sinta Maharani"), "Written to "+path)
		if raw, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(raw), begins) {
			t.Errorf("%s: %v", file, err)
		}
	}
	if got := l.one("about", "Sinta Maharani"); got["format"] != "md" {
		t.Errorf("%v", got)
	}
	l.do("capture", "~+ Rahma Secret, told in confidence")
	l.no(1, "Only lines off the record speak of Rahma Secret", "about", "Rahma Secret")
	l.no(2, "PERSON is missing", "about")
	l.no(1, "Nothing matches", "about", "zqx")
}
