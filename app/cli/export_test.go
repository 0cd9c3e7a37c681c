package cli_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestADashIsStandardOutputForEveryFormatOfOneFile(t *testing.T) {
	l := newLine(t)
	l.do("capture", "> call @Sari ^2026-12-01")
	t.Chdir(t.TempDir())
	for _, format := range []string{"json", "ics", "vcard"} {
		plain := l.do("export", "--format", format)
		if dashed := l.do("export", "--format", format, "-o", "-"); dashed != plain || plain == "" {
			t.Errorf("%s: %q instead of %q", format, dashed, plain)
		}
	}
	if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
		t.Errorf("%v %v", entries, err)
	}
	for _, args := range [][]string{{}, {"-o", "-"}} {
		l.lang = "en"
		l.no(2, "name a folder or a .zip file", append([]string{"export", "--format", "csv"}, args...)...)
		l.lang = "id"
		l.no(2, "sebutkan folder atau berkas .zip", append([]string{"export", "--format", "markdown"}, args...)...)
	}
}

func TestARefusedExportNamesTheFileAndChangesNothing(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! one @Sari")
	dir := t.TempDir()
	holidays := filepath.Join(dir, "holidays.csv")
	if err := os.WriteFile(holidays, []byte("day,name\n2026-12-25,Natal\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"en": "was not made by an export", "id": "bukan hasil ekspor"} {
		l.lang = lang
		l.no(1, want, "export", "--format", "csv", "-o", dir)
	}
	l.lang = "en"
	l.no(1, "holidays.csv", "export", "--format", "csv", "-o", dir)
	l.no(1, "that is a folder", "export", "--format", "json", "-o", dir)
	l.no(1, "a folder or a .zip", "export", "--format", "csv", "-o", filepath.Join(dir, "all.csv"))
	l.no(1, "is a notebook", "export", "--format", "json", "-o", l.notebook)
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%v %v", entries, err)
	}
}

func TestWhatACalendarLeavesOutIsSaidBesideIt(t *testing.T) {
	l := newLine(t)
	l.do("capture", "> call @Sari ^2026-12-01")
	l.do("capture", "> later ^9999-12-31")
	file := filepath.Join(t.TempDir(), "due.ics")
	report := l.one("export", "--format", "ics", "-o", file)
	if report["rows"].(map[string]any)["promises"] != 2.0 {
		t.Error(report)
	}
	raw, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(raw), "DTSTART;VALUE=DATE:99991231") {
		t.Errorf("%s %v", raw, err)
	}
	db, err := sql.Open("sqlite", l.notebook)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("UPDATE promises SET due = '10000-01-01' WHERE text = 'later'"); err != nil {
		t.Fatal(err)
	}
	contains(t, l.do("export", "--format", "ics", "-o", file), ": 1 row.", "1 thing has a date that no calendar can hold")
	code, out, said := l.run("export", "--format", "ics")
	if code != 0 || strings.Count(out, "BEGIN:VEVENT") != 1 || !strings.Contains(said, "no calendar can hold") {
		t.Errorf("%d %s %s", code, out, said)
	}
}

func TestPeopleLeaveAsAnAddressBookThatComesBackAsNobodyNew(t *testing.T) {
	l := newLine(t)
	l.do("capture", "+ Sari Wijaya, Head of Risk di Titian Pay, sari@titian.example")
	l.do("capture", "~+ Tika Rahasia, secret")
	l.do("capture", "! a lesson of @Sari_Wijaya that stays here")
	book := filepath.Join(t.TempDir(), "people.vcf")
	for _, version := range []string{"3.0", "4.0"} {
		if report := l.one("export", "--format", "vcard", "--version", version, "-o", book); report["rows"].(map[string]any)["contacts"] != 1.0 {
			t.Error(report)
		}
		raw, err := os.ReadFile(book)
		if err != nil {
			t.Fatal(err)
		}
		contains(t, string(raw), "VERSION:"+version+"\r\n", "FN:Sari Wijaya\r\n")
		if strings.Contains(string(raw), "Tika") || strings.Contains(string(raw), "lesson") || strings.Contains(string(raw), "NOTE") {
			t.Error(string(raw))
		}
		if again := l.one("import", "--preview", book); again["same"] != 1.0 || again["new"] != 0.0 || again["changed"] != 0.0 {
			t.Error(again)
		}
	}
	for _, c := range []struct{ format, version, en, id string }{
		{"vcard", "2.1", "version 3.0 or 4.0", "versi 3.0 atau 4.0"},
		{"json", "4.0", "--version belongs to --format vcard", "--version hanya untuk --format vcard"},
	} {
		l.lang = "en"
		l.no(2, c.en, "export", "--format", c.format, "--version", c.version)
		l.lang = "id"
		l.no(2, c.id, "export", "--format", c.format, "--version", c.version)
	}
}

func TestPagesAreWrittenInTheLanguageOfTheNotebookAndSayWhatStayedOut(t *testing.T) {
	l := newLine(t)
	l.do("capture", "> send it @Sari ^2026-12-01")
	l.do("capture", "~ secret of @Tika")
	for lang, want := range map[string][3]string{
		"en": {"Contacts", "- [ ] I promised: send it", "stayed out"}, "id": {"Kontak", "- [ ] Janji saya: send it", "rahasia"},
	} {
		l.lang = lang
		dir := filepath.Join(t.TempDir(), "pages")
		contains(t, l.do("export", "--format", "markdown", "-o", dir), want[2])
		raw, err := os.ReadFile(filepath.Join(dir, want[0], "Sari.md"))
		if err != nil || !strings.Contains(string(raw), want[1]) {
			t.Errorf("%s %v", raw, err)
		}
		if found, _ := filepath.Glob(filepath.Join(dir, "*", "*")); len(found) != 1 {
			t.Error(found)
		}
		l.do("export", "--format", "markdown", "-o", dir+".zip")
		if err := os.WriteFile(filepath.Join(dir, want[0], "Sari.md"), []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
		l.no(1, "Sari.md", "export", "--format", "markdown", "-o", dir)
	}
}

func TestWhatCannotBeExportedOrImportedIsSaidRightly(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	l.no(1, "Nothing has a day yet", "export", "--format", "ics")
	l.no(2, "--version belongs to --format vcard", "export", "--format", "csv", "--version", "4.0", "-o", filepath.Join(t.TempDir(), "x.zip"))
	l.no(1, "A name has at most 200 letters", "capture", "@\""+strings.Repeat("x", 201)+"\" x")
	l.no(1, "has at least one letter", "capture", "@\"1.\" x")
	path := filepath.Join(t.TempDir(), "new.json")
	l.do("capture", "a note")
	raw := strings.Replace(l.do("export", "--format", "json"), `"tables":{`, `"tables":{"newtable":[{"id":"0190b0a0-0000-7000-8000-000000000000"}],`, 1)
	if err := os.WriteFile(path, []byte(raw), 0o600); err != nil {
		t.Fatal(err)
	}
	if told := l.do("import", path); !strings.Contains(told, "newtable cannot be kept") {
		t.Error(told)
	}
}

func TestASearchMayBeginWithADash(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! one #Fintech")
	l.do("capture", "! two #Energy")
	if got := l.rows("list", "lessons", "--search", "-industry:fintech"); len(got) != 1 {
		t.Error(got)
	}
}
