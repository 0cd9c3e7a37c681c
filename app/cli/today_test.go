package cli_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// ids differ from one making of the demo to the next.
var ids = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)

func TestTodayOfTheDemoIsTheGoldenListInBothLanguages(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		l := newLine(t)
		l.lang = lang
		l.do("demo", "--no-window")
		got := ids.ReplaceAllString(l.do("today", "--at", "2026-12-01", "--json"), "ID")
		golden := filepath.Join("testdata", "today-"+lang+".json")
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: is\n%s\ninstead of\n%s", lang, got, want)
		}
	}
}
