package cli_test

import (
	"context"
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

func TestAPreviewSaysInWhatAPersonDiffersAndWhatBecomesOfIt(t *testing.T) {
	l := newLine(t)
	l.lang = "id"
	dir := t.TempDir()
	l.do("import", write(t, filepath.Join(dir, "first.csv"), importHeader+
		"Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analis,\nBudi,Hadi,,,Bank A,Teller,\n"))
	second := write(t, filepath.Join(dir, "second.csv"), importHeader+
		"Sari,Wijaya,https://linkedin.com/in/sari,sari@b.id,Bank B,Analis,\nBudi,Hadi,,,Bank C,Teller,\nBudi,Hadi,,budi@c.id,Bank C,,\n")
	contains(
		t, l.do("import", "--preview", second),
		"~ Sari Wijaya  Analis · Bank A → Analis · Bank B", "\n      perusahaan: di sini Bank A, di berkas Bank B, nantinya Bank B (mengakhiri pekerjaan lama)\n",
		"\n      email: di sini kosong, di berkas sari@b.id, nantinya sari@b.id (ditambahkan)\n",
		"? Budi Hadi", "\n      Jika digabung:\n      perusahaan: di sini Bank A, di berkas Bank C",
	)
	items := l.one("import", "--preview", second)["items"].([]any)
	got := fmt.Sprint(items[0].(map[string]any)["differences"], items[0].(map[string]any)["with"])
	if !strings.Contains(got, "after:Bank C becomes:ends_job field:company file:Bank C here:Bank A") || !strings.HasSuffix(got, "Budi Hadi") {
		t.Errorf("%s", got)
	}
	if out := l.do("import", second); strings.Contains(out, "di sini Bank A") {
		t.Errorf("an import that is done sets them beside each other, too:\n%s", out)
	}
}

func TestAFolderIsImportedAsOne(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.csv"), importHeader+"Sari,Wijaya,,,Bank A,Analyst,\n,,,,,,\n")
	write(t, filepath.Join(dir, "b.csv"), "Jméno;Firma\nJana Nováková;Sklárna\nPetr Dvořák;Pila\n")
	write(t, filepath.Join(dir, "poem.csv"), "roses are red\n")
	write(t, filepath.Join(dir, "work.ics"), "BEGIN:VCALENDAR\nEND:VCALENDAR\n")
	contains(
		t, l.do("import", "--preview", "--columns", "Jméno=name,Firma=company", dir),
		"3 new", "+ Sari Wijaya  Analyst · Bank A · a.csv", "+ Jana Nováková  Sklárna · b.csv", "! a.csv: line 3: ", "! poem.csv: ", "! work.ics: Is not read together with a folder",
	)
	got := l.one("import", "--columns", "Jméno=name,Firma=company", dir)
	if fmt.Sprint(got["new"], len(got["unusable"].([]any))) != "3 3" {
		t.Fatal(got)
	}
	l.do("undo")
	if known := l.do("list", "known"); strings.Contains(known, "Sari") {
		t.Errorf("one undo leaves\n%s", known)
	}
}

// watching hears what moves on standard error.
type watching struct {
	strings.Builder
	hears func(all string)
}

func (w *watching) Write(b []byte) (int, error) {
	n, err := w.Builder.Write(b)
	w.hears(w.String())
	return n, err
}

func TestAnImportThatIsInterruptedLeavesNothingAndCountsOnTheWay(t *testing.T) {
	l := newLine(t)
	var rows strings.Builder
	rows.WriteString("name,company,title\n")
	for i := range 2300 {
		fmt.Fprintf(&rows, "Orang Ke%d,Firma %d,Analis\n", i, i%50)
	}
	path := write(t, filepath.Join(t.TempDir(), "orang.csv"), rows.String())
	for lang, want := range map[string]string{"en": "Import cancelled, nothing changed.", "id": "Impor dibatalkan, tidak ada yang berubah."} {
		ctx, cancel := context.WithCancel(context.Background())
		l.lang, l.ctx = lang, ctx
		l.watched = &watching{hears: func(all string) {
			if strings.Contains(all, "1,000 of 2,300 people") || strings.Contains(all, "1.000 dari 2.300 orang") {
				cancel()
			}
		}}
		l.no(1, want, "import", path)
		cancel()
		l.ctx, l.watched = nil, nil
		for _, kind := range []string{"companies", "contacts", "known"} {
			if rows := l.rows("list", kind); len(rows) != 0 {
				t.Errorf("%s: %d %s", lang, len(rows), kind)
			}
		}
		if rows := l.rows("history"); len(rows) != 0 {
			t.Errorf("%s: %v", lang, rows)
		}
	}
	w := &watching{hears: func(string) {}}
	l.watched = w
	l.do("import", path, "--json")
	if w.Len() > 0 {
		t.Errorf("a program that reads JSON is told %q", w.String())
	}
}
