package cli_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestALineIsFiledAndSaidBack(t *testing.T) {
	l := newLine(t)
	for lang, want := range map[string]string{
		"en": "Lesson: pay is lower @Sari #fintech · Sari (new contact) · fintech (new industry)\n",
		"id": "Pelajaran: gaji lebih kecil @Budi #kopi · Budi (kontak baru) · kopi (industri baru)\n",
	} {
		l.lang = lang
		text := map[string]string{"en": "! pay is lower @Sari #fintech", "id": "! gaji lebih kecil @Budi #kopi"}[lang]
		if got := l.do("capture", text); got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
	l.lang = "en"
	filed := l.one("capture", "> send the summary @Sari ^fri")
	if filed["kind"] != "promise" || filed["due"] != "2026-11-27" || filed["title"] != "send the summary @Sari" || len(filed["made"].([]any)) != 1 {
		t.Fatal(filed)
	}
	if got := l.do("capture", "several", "words", "~here"); got != "Note: several words here · off the record, never exported\n" {
		t.Fatal(got)
	}
	if got := l.do("capture", "- a text from a list"); got != "Note: - a text from a list\n" {
		t.Fatal(got)
	}
	if filed := l.one("capture", "first\nsecond"); len(filed["filed"].([]any)) != 2 {
		t.Fatal(filed)
	}
}

func TestEachLineOfStandardInputIsAnsweredAndABadOneLeftOut(t *testing.T) {
	l := newLine(t)
	l.stdin = strings.NewReader("! one\r\n\n   \n> two ^99-99\n? three \xff\xfe\nlast without a line break")
	code, out, err := l.run("capture", "-")
	if code != 1 || out != "Lesson: one\nNote: last without a line break\n" {
		t.Fatalf("%d %q", code, out)
	}
	told := strings.Split(err, "\n")
	if len(told) != 3 || !strings.HasPrefix(told[0], "Line 4 was not filed: “^99-99” is not a date") || !strings.HasPrefix(told[1], "Line 5 was not filed: This text is not UTF-8") {
		t.Fatal(err)
	}
	l.stdin = strings.NewReader("a\nb\n")
	if lines := strings.Split(strings.TrimSpace(l.do("capture", "-", "--json")), "\n"); len(lines) != 2 || !strings.Contains(lines[1], `"title":"b"`) {
		t.Fatal(lines)
	}
}

func TestAListHasAllRowsThatJSONAndPeopleWant(t *testing.T) {
	if testing.Short() {
		t.Skip("files a thousand lines")
	}
	l := newLine(t)
	var text strings.Builder
	const many = 1203 // more than two pages
	for i := range many {
		fmt.Fprintf(&text, "! lesson number %d\n", i)
	}
	l.stdin = strings.NewReader(text.String())
	l.do("capture", "-")
	lessons := l.rows("list", "lessons")
	if len(lessons) != many || lessons[0]["text"] != "lesson number 1202" || lessons[0]["mark"] != "!" || lessons[0]["fact"] != "today" {
		t.Fatal(len(lessons), lessons[0])
	}
	if n := len(l.rows("list", "lesson", "--limit", "700")); n != 700 {
		t.Fatal(n)
	}
	if got := l.do("list", "lessons", "--search", "number 77", "--limit", "1"); !strings.HasPrefix(got, "! lesson number 77") || strings.Count(got, "\n") != 1 {
		t.Fatal(got)
	}
	contains(t, l.do("search", "lesson", "--limit", "3"), "Lesson\n", "and many more")
	if rows := l.rows("search", "number", "1202"); len(rows) != 1 || rows[0]["kind"] != "lesson" {
		t.Fatal(rows)
	}
}

func TestEveryKindIsListedByItsWordForOneAndMany(t *testing.T) {
	l := newLine(t)
	l.do("import", sample(t))
	l.do("capture", "! about risk @Sari_Wijaya #bank")
	l.do("capture", "? who knows")
	l.do("capture", "* payments")
	l.do("capture", "< send the deck @Sari_Wijaya")
	for one, many := range map[string]string{
		"contact": "contacts", "company": "companies", "industry": "industries", "lesson": "lessons", "gap": "gaps",
		"promise": "promises", "focus_area": "focus-areas", "note": "notes", "interview": "interviews",
	} {
		for _, word := range []string{one, many} {
			rows := l.rows("list", word)
			if (len(rows) == 0) != (one == "interview") {
				t.Errorf("%s: %d rows", word, len(rows))
			}
			for _, row := range rows {
				if row["kind"] != one {
					t.Errorf("%s: a %s", word, row["kind"])
				}
			}
		}
	}
	contact := l.rows("list", "contacts", "--search", "sari")[0]
	if contact["position"] != "Head of Product" || contact["company"] != "Bank Nusantara" {
		t.Fatal(contact)
	}
	if got := l.do("list", "interviews"); got != "Nothing there yet.\n" {
		t.Fatal(got)
	}
	if got := l.do("list", "interviews", "--json"); got != "[]\n" {
		t.Fatal(got)
	}
}

func TestAThingIsShownByIDAndByWords(t *testing.T) {
	l := newLine(t)
	l.do("import", sample(t))
	l.do("capture", "! about risk @Sari_Wijaya #bank")
	id := l.rows("list", "contacts", "--search", "sari")[0]["id"].(string)
	page := l.one("show", "contact", id)
	if page["id"] != id || page["kind"] != "contact" || page["title"] != "Sari Wijaya" || page["name"] != "Sari Wijaya" {
		t.Fatal(page)
	}
	if len(page["points"].([]any)) != 2 || len(page["positions"].([]any)) != 1 {
		t.Fatal(page)
	}
	row := page["rows"].([]any)[0].(map[string]any)
	if row["kind"] != "note" || row["target"].(map[string]any)["kind"] != "lesson" || row["heading"] != "November 2026" {
		t.Fatal(row)
	}
	l.lang = "id"
	contains(t, l.do("show", "contact", "wijaya"), "Sari Wijaya\nHead of Product · Bank Nusantara · Produk (dari jabatan)\n", "sari@example.com", "! about risk")
	l.no(1, "Tidak ada yang cocok dengan “nobody”", "show", "contact", "nobody")
	l.no(1, "sudah tidak ada", "show", "lesson", id)
	l.do("capture", "+ Sari Kusuma")
	l.no(1, "Ada 2 yang cocok", "show", "contact", "sari")
	for kind, words := range map[string]string{"lesson": "risk", "industry": "bank", "company": "kopi"} {
		if page := l.one("show", kind, words); page["kind"] != kind {
			t.Fatal(page)
		}
	}
}

func TestAnImportIsPreviewedReportedAndUndoneAsOne(t *testing.T) {
	l := newLine(t)
	file := sample(t)
	preview := l.one("import", "--preview", file)
	if fmt.Sprint(preview["new"], preview["same"], preview["changed"], preview["preview"]) != "2 0 0 true" || len(preview["items"].([]any)) != 2 {
		t.Fatal(preview)
	}
	if rows := l.rows("list", "contacts"); len(rows) != 0 {
		t.Fatal(rows)
	}
	done := l.one("import", file, file)
	problem := done["unusable"].([]any)[0].(map[string]any)
	if done["format"] != "linkedin" || fmt.Sprint(done["new"], done["same"]) != "2 2" || problem["line"] != 3.0 || problem["reason"] == "" {
		t.Fatal(done)
	}
	l.lang = "id"
	contains(t, l.do("import", file), "Connections.csv: 0 baru, 0 berubah, 2 sama, 1 tidak bisa dipakai.", "baris 3: Barisnya kosong")
	if undone := l.one("undo"); undone["title"] != "Impor: Connections.csv" || undone["action"] != "undo" {
		t.Fatal(undone)
	}
	if rows := l.rows("list", "contacts"); len(rows) != 0 {
		t.Fatal(rows)
	}
	contains(t, l.do("redo"), "Diulangi: Impor: Connections.csv")
	history := l.rows("history")
	if len(history) != 3 || history[0]["action"] != "redo" || history[2]["undone"] != false {
		t.Fatal(history)
	}
	contains(t, l.do("history", "--limit", "1"), "Impor: Connections.csv")
	l.no(1, "Tidak ada", "redo")
}

func TestOneUnreadableFileKeepsTheOthersOut(t *testing.T) {
	l := newLine(t)
	l.no(1, "missing.csv", "import", sample(t), "missing.csv")
	if rows := l.rows("list", "contacts"); len(rows) != 0 {
		t.Fatal(rows)
	}
}

func TestTodayListsWhatIsDueOnADay(t *testing.T) {
	l := newLine(t)
	if got := l.do("today"); got != "Nothing is due.\n\nAsked this week: 0 of 2\n" {
		t.Fatal(got)
	}
	l.do("capture", "> send the summary @Sari ^2026-11-25")
	row := l.rows("today")[0]
	if row["kind"] != "promise" || row["overdue"] != false || row["group"] != "week" || row["rule"] != "mine" || row["due"] == "" || row["why"] == "" {
		t.Fatal(row)
	}
	for _, day := range []string{"2026-11-30", "+7d", "2026-11-30T08:00:00+07:00"} {
		if row := l.rows("today", "--at", day)[0]; row["overdue"] != true || row["group"] != "overdue" {
			t.Fatal(day, row)
		}
	}
	l.lang = "id"
	contains(t, l.do("today"), "Tujuh hari ke depan\n> send the summary @Sari")
}

func TestAnExportGoesWhereItIsTold(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! open")
	l.do("capture", "~! secret")
	text := l.do("export", "--format", "json")
	contains(t, text, `"format":"wawasan"`, `"text":"open"`)
	if strings.Contains(text, "secret") {
		t.Fatal(text)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "out.json")
	contains(t, l.do("export", "--format=json", "-o", file), file, "2 rows", "2 rows off the record stayed out")
	if kept, err := os.ReadFile(file); err != nil || string(kept) != text {
		t.Fatal(string(kept), err)
	}
	report := l.one("export", "--format", "csv", "--output", filepath.Join(dir, "tables"))
	if report["off_record"] != 2.0 || report["rows"].(map[string]any)["lessons"] != 1.0 {
		t.Fatal(report)
	}
	if _, err := os.Stat(filepath.Join(dir, "tables", "lessons.csv")); err != nil {
		t.Fatal(err)
	}
}

func TestADemoNotebookIsMadeBesideThePersonsOwn(t *testing.T) {
	l := newLine(t)
	l.do("capture", "mine")
	l.no(1, "already has something", "demo")
	l.env["WAWASAN_NOTEBOOK"], l.notebook, l.lang = l.notebook, "", "id"
	path := filepath.Join(filepath.Dir(l.env["WAWASAN_NOTEBOOK"]), "demo-id.wawasan")
	contains(t, l.do("demo"), "sudah jadi: "+path)
	contains(t, l.do("demo"), "sudah ada: "+path)
	if made := l.one("demo", "--size", "30"); made["made"] != true || made["notebook"] != strings.Replace(path, "-id", "-id-30", 1) {
		t.Fatal(made)
	}
	if rows := l.rows("list", "notes"); len(rows) != 1 || rows[0]["title"] != "mine" {
		t.Fatal(rows)
	}
	l.notebook = path
	if n := len(l.rows("list", "interviews")); n < 9 {
		t.Fatal(n)
	}
}

func TestASoundNotebookIsCounted(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! one @Sari")
	report := l.one("check")
	if report["sound"] != true || report["notebook"] != l.notebook || report["counts"].(map[string]any)["lessons"] != 1.0 {
		t.Fatal(report)
	}
	contains(t, l.do("check"), "is intact", "lessons")
}

func TestTheVersionOpensNoNotebook(t *testing.T) {
	l := newLine(t)
	if got := l.do("version"); got != "Wawasan 1.2.3\n" {
		t.Fatal(got)
	}
	if v := l.one("version"); v["version"] != "1.2.3" || v["window"] != false {
		t.Fatal(v)
	}
	if _, err := os.Stat(l.notebook); !os.IsNotExist(err) {
		t.Fatal(err)
	}
}

func TestTheNotebookLiesInTheSystemsFolderUnlessNamed(t *testing.T) {
	l := newLine(t)
	dir := filepath.Dir(l.notebook)
	l.notebook = ""
	l.env = map[string]string{"XDG_DATA_HOME": dir, "HOME": dir, "AppData": dir}
	path := l.one("check")["notebook"].(string)
	if !strings.HasPrefix(path, dir) || filepath.Base(path) != "notebook.wawasan" {
		t.Fatal(path)
	}
	l.env = map[string]string{"WAWASAN_NOTEBOOK": filepath.Join(dir, "other.wawasan")}
	if path := l.one("check")["notebook"]; path != filepath.Join(dir, "other.wawasan") {
		t.Fatal(path)
	}
	l.env = map[string]string{}
	l.no(1, "--notebook", "check")
}

func TestTheClockIsSetFromOutside(t *testing.T) {
	l := newLine(t)
	for text, want := range map[string]string{"2030-01-31": "2030-02-01", "2030-01-31T23:30:00+07:00": "2030-02-01"} {
		l.env["WAWASAN_NOW"] = text
		if filed := l.one("capture", "> a ^tomorrow"); filed["due"] != want {
			t.Fatal(text, filed)
		}
	}
	l.env["WAWASAN_NOW"] = "soon"
	l.no(2, "WAWASAN_NOW", "list", "gaps")
}

func TestHelpIsThereForEveryCommandInBothLanguages(t *testing.T) {
	commands := []string{"capture", "import", "export", "list", "show", "search", "today", "writeup", "undo", "redo", "history", "demo", "check", "version"}
	for lang, words := range map[string][2]string{"en": {"Usage:", "the notebook to use"}, "id": {"Cara pakai:", "buku catatan yang dipakai"}} {
		l := newLine(t)
		l.lang = lang
		all := l.do("--help")
		contains(t, all, words[0], words[1])
		for _, command := range commands {
			contains(t, all, "\n  "+command)
			contains(t, l.do(command, "--help"), words[0]+" wawasan "+command, words[1])
		}
		if strings.Contains(all, "probe") {
			t.Error("probe is not for people")
		}
	}
}

func TestWhatMeansNothingIsMisused(t *testing.T) {
	l := newLine(t)
	for _, c := range []struct {
		en, id string
		args   []string
	}{
		{"“lst” means nothing here (did you mean list?)", "“lst” tidak dikenal di sini (maksudnya list?)", []string{"lst"}},
		{"KIND is missing", "JENIS belum ada", []string{"list"}},
		{"ID is missing", "ID belum ada", []string{"show", "lesson"}},
		{"FILE is missing", "BERKAS belum ada", []string{"import"}},
		{"--format=json|csv|ics|vcard|markdown is missing", "--format=json|csv|ics|vcard|markdown belum ada", []string{"export"}},
		{"no such kind: “foo”", "Jenis “foo” tidak ada", []string{"list", "foo"}},
		{"no such kind: “foo”", "Jenis “foo” tidak ada", []string{"show", "foo", "x"}},
		{"--limit needs a whole number, not “x”", "--limit memerlukan bilangan bulat", []string{"list", "gaps", "--limit", "x"}},
		{"--limit needs a whole number, not “-3”", "--limit memerlukan bilangan bulat", []string{"history", "--limit=-3"}},
		{"--limit needs a whole number, not “-1”: 1 or more", "--limit memerlukan bilangan bulat positif, bukan “-1”", []string{"list", "gaps", "--limit", "-1"}},
		{"--limit needs a whole number, not “-x”", "--limit memerlukan bilangan bulat", []string{"search", "x", "--limit", "-x"}},
		{"Choose json, csv, ics, vcard or markdown", "pilih json, csv, ics, vcard, atau markdown", []string{"export", "--format", "xml"}},
		{"“-5” is not the number of a change", "“-5” bukan nomor perubahan", []string{"undo", "-5"}},
		{"There is no option -x (did you mean -h?); if it begins a text, put -- before it", "tulis -- di depannya", []string{"capture", "-x"}},
		{"--limit needs a value", "--limit memerlukan nilai", []string{"list", "gaps", "--limit"}},
		{"--json takes no value", "--json tidak memakai nilai", []string{"--json=3", "list", "gaps"}},
		{"--size needs a whole number", "--size memerlukan bilangan bulat", []string{"demo", "--size=0"}},
		{"no option --serach (did you mean --search?)", "--serach tidak dikenal (maksudnya --search?)", []string{"list", "gaps", "--serach", "x"}},
		{"no such export format: “xml”", "“xml” tidak dikenal", []string{"export", "--format", "xml"}},
		{"-o", "-o", []string{"export", "--format", "csv"}},
		{"“x” means nothing here", "“x” tidak dikenal di sini", []string{"version", "x"}},
	} {
		l.lang = "en"
		l.no(2, c.en, c.args...)
		l.lang = "id"
		l.no(2, c.id, c.args...)
	}
	l.lang = ""
	l.no(2, "no such language: “fr”", "--lang", "fr", "list", "gaps")
	if _, err := os.Stat(l.notebook); !os.IsNotExist(err) {
		t.Fatal("a notebook was made", err)
	}
}

func TestJSONNamesAreInSnakeCase(t *testing.T) {
	l := newLine(t)
	l.do("import", sample(t))
	l.do("capture", "> a @Sari_Wijaya ^fri #bank")
	l.do("capture", "! b @Sari_Wijaya #bank")
	snake := regexp.MustCompile(`"([^"]+)":`)
	for _, args := range [][]string{
		{"list", "contacts"},
		{"list", "companies"},
		{"list", "industries"},
		{"list", "lessons"},
		{"list", "promises"},
		{"list", "notes"},
		{"show", "contact", "sari"},
		{"show", "lesson", "b"},
		{"show", "industry", "bank"},
		{"search", "sari"},
		{"today"},
		{"history"},
		{"capture", "c"},
		{"check"},
		{"version"},
		{"undo"},
		{"export", "--format", "json"},
	} {
		for _, name := range snake.FindAllStringSubmatch(l.do(append([]string{"--json"}, args...)...), -1) {
			if !regexp.MustCompile(`^[a-z][a-z_]*$`).MatchString(name[1]) {
				t.Errorf("%v: %s", args, name[1])
			}
		}
	}
	want := []string{"id", "kind", "title", "sub", "fact", "mark", "overdue"}
	var names []string
	for _, name := range snake.FindAllStringSubmatch(strings.SplitN(l.do("list", "contacts", "--json"), "\n", 3)[1], -1) {
		names = append(names, name[1])
	}
	if !slices.Equal(names[:len(want)], want) {
		t.Fatal(names)
	}
}

// endless gives n letters and then a rest, without holding them.
type endless struct {
	n    int
	rest io.Reader
}

func (e *endless) Read(b []byte) (int, error) {
	if e.n == 0 {
		return e.rest.Read(b)
	}
	n := min(e.n, len(b))
	for i := range b[:n] {
		b[i] = 'x'
	}
	e.n -= n
	return n, nil
}

func TestALineOf200MBIsLeftOutAndTheNextOneFiled(t *testing.T) {
	l := newLine(t)
	for lang, why := range map[string]string{"en": "Line 1 was not filed: it is longer than 1 MB.", "id": "Baris 1 tidak dicatat: panjangnya lebih dari 1 MB."} {
		l.lang = lang
		l.stdin = &endless{200 << 20, strings.NewReader("\nshort\n")}
		code, out, err := l.run("capture", "-")
		if code != 1 || strings.TrimSpace(err) != why || !strings.HasSuffix(out, ": short\n") {
			t.Fatalf("%d %q %q", code, out, err)
		}
	}
}
