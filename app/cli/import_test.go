package cli_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

const importHeader = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

func TestAnImportTellsWhoMayBeKnownAndWhatIsNoNews(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	dir := t.TempDir()
	first := write(t, filepath.Join(dir, "first.csv"), importHeader+
		"Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\nBudi,Hadi,,,Bank A,Teller,\n")
	second := write(t, filepath.Join(dir, "second.csv"), importHeader+
		"Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,\nBudi,Hadi,,,Bank C,Teller,\n")
	l.do("import", first)
	preview := l.one("import", "--preview", second)
	var states []string
	for _, item := range preview["items"].([]any) {
		states = append(states, fmt.Sprint(item.(map[string]any)["state"]))
	}
	if strings.Join(states, " ") != "possibly changed" || fmt.Sprint(preview["new"], preview["possibly"]) != "1 1" {
		t.Fatal(preview)
	}
	contains(t, l.do("import", second),
		"? Budi Hadi  Teller · Bank C; possibly Budi Hadi · Bank A, who is here already", "~ Sari Wijaya  Analyst · Bank A → VP · Bank B")
	contains(t, l.do("import", first), "= Sari Wijaya  held before: Analyst · Bank A; stays VP · Bank B")
	if again := l.one("import", "--preview", first); fmt.Sprint(again["same"], again["older"]) != "2 1" {
		t.Fatal(again)
	}
}

func TestManyProblemsAreCountedNotListed(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	file := write(t, filepath.Join(t.TempDir(), "c.csv"), importHeader+strings.Repeat(",,,,,,\n", 500)+"Ana,Uji,,,Bank,,whenever\n")
	out := l.do("import", "--preview", file)
	if lines := strings.Count(out, "\n"); lines > 40 {
		t.Fatalf("%d lines", lines)
	}
	contains(t, out, "1 new, 0 changed, 0 same, 500 not usable", "and 470 more", "“whenever” at Ana Uji")
	if all := l.one("import", "--preview", file)["unusable"].([]any); len(all) != 500 {
		t.Fatalf("%d of them in JSON", len(all))
	}
}
