package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestThePreviewOfAnAddressBookIsTheGoldenOneInBothLanguages(t *testing.T) {
	book := filepath.Join("..", "interchange", "testdata", "mixed.vcf")
	for _, lang := range []string{"id", "en"} {
		l := newLine(t)
		l.lang = lang
		got := l.do("import", "--preview", book)
		golden := filepath.Join("testdata", "cards-"+lang+".txt")
		if *update {
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
		l.do("import", book)
		if again := l.one("import", "--preview", book); again["new"] != 0.0 || again["changed"] != 0.0 || again["same"] != 5.0 {
			t.Errorf("%s: a second time it is %v", lang, again)
		}
		l.do("undo")
		if undone := l.one("import", "--preview", book); undone["new"] != 5.0 {
			t.Errorf("%s: undone it is %v", lang, undone)
		}
	}
}

func TestAnImportSaysInOneShapeWhatBecameOfEverybodyAndWhatCannotBeKept(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	book := write(t, filepath.Join(t.TempDir(), "a.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:Sari Wijaya\nORG:Bank A\nNOTE:suka kopi\\, tanpa gula\nBDAY:1990-05-17\nPHOTO;ENCODING=b:aGFsbw==\nEND:VCARD\n"+
		"BEGIN:VCARD\nVERSION:3.0\nORG:Bank A\nEND:VCARD\n")
	for _, args := range [][]string{{"import", "--preview", book}, {"import", book}} {
		got := l.one(args...)
		if fmt.Sprintf("%v %v %v %v", got["format"], got["new"], got["merged"], got["skipped"]) != "vcard 1 0 0" {
			t.Errorf("%v: %v", args, got)
		}
		lost := got["not_kept"].([]any)[0].(map[string]any)
		if fmt.Sprintf("%v %v", lost["line"], lost["property"]) != "7 PHOTO" || len(got["not_kept"].([]any)) != 1 {
			t.Errorf("%v: not kept are %v", args, got["not_kept"])
		}
		if unusable := got["unusable"].([]any)[0].(map[string]any); unusable["line"] != 9.0 || unusable["reason"] == "" {
			t.Errorf("%v: not usable are %v", args, got["unusable"])
		}
	}
	contains(t, l.do("show", "contact", "Sari Wijaya"), "suka kopi, tanpa gula", "Birthday                  17 May 1990")
	if found := l.do("search", "tanpa gula"); !strings.Contains(found, "Sari Wijaya") {
		t.Errorf("the note is not found: %s", found)
	}
	out := filepath.Join(t.TempDir(), "out.vcf")
	l.do("export", "--format", "vcard", "-o", out)
	raw, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, string(raw), "NOTE:suka kopi\\, tanpa gula\r\n", "BDAY:1990-05-17\r\n")
	if back := l.one("import", out); fmt.Sprint(back["new"], back["merged"], back["changed"]) != "0 1 0" {
		t.Errorf("read back it is %v", back)
	}
}

func TestWhatBecomesOfThoseWhoMayBeKnownIsSaidForAll(t *testing.T) {
	dir := t.TempDir()
	first := write(t, filepath.Join(dir, "first.csv"), importHeader+"Budi,Hadi,,,Bank A,Teller,\n")
	second := write(t, filepath.Join(dir, "second.csv"), importHeader+"Budi,Hadi,,budi@contoh.id,Bank C,Teller,\n")
	for said, want := range map[string]string{"new": "1 0 0 0", "merge": "0 1 0 0", "skip": "0 0 1 0"} {
		l := newLine(t)
		l.lang = "en"
		l.do("import", first)
		got := l.one("import", "--unsure", said, second)
		if is := fmt.Sprint(got["new"], got["merged"], got["skipped"], got["possibly"]); is != want {
			t.Errorf("%s: %s, want %s", said, is, want)
		}
	}
	newLine(t).no(2, "--unsure", "import", "--unsure", "maybe", first)
}

func TestWhoWasLeftOutComesAgainWhenItIsSaid(t *testing.T) {
	dir := t.TempDir()
	first := write(t, filepath.Join(dir, "first.csv"), importHeader+"Budi,Hadi,,,Bank A,Teller,\n")
	second := write(t, filepath.Join(dir, "second.csv"), importHeader+"Budi,Hadi,,budi@contoh.id,Bank C,Teller,\n")
	l := newLine(t)
	l.do("import", first)
	for _, turn := range []struct {
		args []string
		want string
	}{
		{[]string{"import", "--unsure", "skip", second}, "0 0 1"},
		{[]string{"import", second}, "0 0 1"},
		{[]string{"import", "--preview", "--again", second}, "1 0 0"},
		{[]string{"import", second}, "0 0 1"},
		{[]string{"import", "--again", second}, "1 0 0"},
		{[]string{"import", second}, "0 1 0"},
	} {
		got := l.one(turn.args...)
		if is := fmt.Sprint(got["new"], got["merged"], got["skipped"]); is != turn.want {
			t.Errorf("%v: %s, want %s", turn.args, is, turn.want)
		}
	}
}

func TestANotebookAsJSONIsToldInTheShapeOfEveryImport(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! gajinya lebih kecil @Sari #Fintech")
	out := filepath.Join(t.TempDir(), "all.json")
	l.do("export", "--format", "json", "-o", out)
	other := newLine(t)
	for n, want := range []string{"wawasan 6 0 0", "wawasan 6 0 0", "wawasan 0 6 0"} {
		args := []string{"import", out}
		if n == 0 {
			args = []string{"import", "--preview", out}
		}
		got := other.one(args...)
		if is := fmt.Sprint(got["format"], " ", got["new"], " ", got["merged"], " ", got["skipped"]); is != want {
			t.Errorf("%d: %s, want %s", n, is, want)
		}
	}
}
