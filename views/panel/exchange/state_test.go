package exchange

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	rule "wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/data/datatest"
	"wawasan/views/panel/saveto"
)

// house makes a home with files in it, the later named the newer, and works in
// an empty folder.
func house(t *testing.T, files ...string) saveto.Place {
	t.Helper()
	home := datatest.Home(t)
	for n, name := range files {
		path := filepath.Join(home, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 11, 1+n, 9, 0, 0, 0, time.UTC)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	return saveto.Find()
}

func names(found []file) []string {
	out := make([]string, len(found))
	for n, f := range found {
		out[n] = f.name()
	}
	return out
}

func TestTheNewestListsAreOfferedFirstAndPlainTextsLast(t *testing.T) {
	at := house(t, "Documents/old.csv", "Documents/contacts.VCF", "Downloads/Connections.csv", "people.tsv", "Downloads/export.ZIP", "Downloads/poem.txt", "Downloads/photo.png", "Downloads/.hidden.csv", "Downloads/folder.csv/x")
	found, err := filesFor(at, "")
	want := []string{"export.ZIP", "people.tsv", "Connections.csv", "contacts.VCF", "old.csv", "poem.txt"}
	if err != nil || !slices.Equal(names(found), want) {
		t.Errorf("%v, %v", names(found), err)
	}
}

func TestTheHomeOneWorksInIsListedOnce(t *testing.T) {
	at := house(t, "people.csv")
	t.Chdir(at.Home)
	if found, err := filesFor(at, " "); err != nil || len(found) != 1 {
		t.Errorf("%v, %v", found, err)
	}
}

func TestATypedPathListsWhatItBeginsWithFoldersToo(t *testing.T) {
	at := house(t, "lists/alpha.csv", "lists/alps/x.csv", "lists/beta.csv", "lists/alpha.pdf")
	found, err := filesFor(at, "~/lists/AL")
	if err != nil || !slices.Equal(names(found), []string{"alpha.csv", "alps" + string(filepath.Separator)}) {
		t.Errorf("%v, %v", names(found), err)
	}
	if found, err = filesFor(at, filepath.Join(at.Home, "lists", "alpha.pdf")); err != nil || len(found) != 1 || found[0].folder {
		t.Errorf("a whole path of any end is offered: %v, %v", found, err)
	}
	if found, err = filesFor(at, "~/nowhere/at/all"); err != nil || len(found) != 0 {
		t.Errorf("half a path: %v, %v", found, err)
	}
}

func TestSomeLettersListTheFilesThatAreCalledSo(t *testing.T) {
	at := house(t, "Downloads/Connections.csv", "Downloads/photo-koneksi.png", "Documents/Daftar Koneksi.xlsx", "Documents/koneksi lama.csv", "Koneksi/a.csv", "Documents/other.csv")
	for text, want := range map[string][]string{
		"konek": {"koneksi lama.csv", "Daftar Koneksi.xlsx", "Koneksi" + string(filepath.Separator)},
		"CONN":  {"Connections.csv"}, "lama.csv": {"koneksi lama.csv"}, "nowhere": {},
	} {
		if found, err := filesFor(at, text); err != nil || !slices.Equal(names(found), want) {
			t.Errorf("%q lists %q, %v", text, names(found), err)
		}
	}
	found, err := filesFor(at, "~/Documents/sI l")
	if err != nil || !slices.Equal(names(found), []string{"koneksi lama.csv"}) {
		t.Errorf("letters within a name list %q, %v", names(found), err)
	}
}

func TestAllListsOfAFolderAreOfferedTogether(t *testing.T) {
	at := house(t, "lists/a.csv", "lists/b.vcf", "lists/c.txt", "one/a.csv")
	found, err := filesFor(at, "~/lists/")
	if err != nil || len(found) != 4 || found[0].lists != 2 || found[0].folder || found[0].path != filepath.Join(at.Home, "lists") {
		t.Errorf("%+v, %v", found, err)
	}
	for _, text := range []string{"~/lists/a", "~/one/"} {
		if found, err := filesFor(at, text); err != nil || len(found) != 1 || found[0].lists > 0 {
			t.Errorf("%s offers %+v, %v", text, found, err)
		}
	}
}

func TestAFolderThatCannotBeReadIsTold(t *testing.T) {
	at := house(t, "closed/x.csv")
	folder := filepath.Join(at.Home, "closed")
	if err := os.Chmod(folder, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	if _, err := os.ReadDir(folder); !errors.Is(err, fs.ErrPermission) {
		t.Skip("nothing is closed to this user")
	}
	if _, err := filesFor(at, folder+"/"); data.CodeOf(err) != data.CodeUnavailable {
		t.Errorf("%v", err)
	}
}

func TestAnImportRunsOnceAtATime(t *testing.T) {
	p := preview{plan: say.ImportPlan{New: []say.ImportItem{{}}}}
	if !p.changes() || !p.begin() || p.begin() {
		t.Error("it begins twice")
	}
	same := preview{plan: say.ImportPlan{Same: []say.ImportItem{{}}}}
	if same.changes() {
		t.Error("what is known already changes something")
	}
}

func TestTheFileOfAnExportHasTheEndOfItsFormat(t *testing.T) {
	at := house(t, "Documents/x")
	docs := at.Folder
	for _, c := range []struct{ format, text, want string }{
		{rule.FormatJSON, filepath.Join(docs, "all"), filepath.Join(docs, "all.json")},
		{rule.FormatJSON, "all.JSON", filepath.Join(docs, "all.JSON")},
		{rule.FormatCSV, "all.json", filepath.Join(docs, "all.zip")},
		{rule.FormatICS, "all.zip", filepath.Join(docs, "all.ics")},
		{rule.FormatVCard, "all.zip", filepath.Join(docs, "all.vcf")},
		{rule.FormatCSV, "v1.2", filepath.Join(docs, "v1.2.zip")},
		{rule.FormatJSON, "~/", filepath.Join(at.Home, "wawasan-2026-11-25.json")},
		{rule.FormatICS, docs, filepath.Join(docs, "wawasan-2026-11-25.ics")},
	} {
		if got := exportPath(at, c.format, c.text, "2026-11-25"); got != c.want {
			t.Errorf("%s to %q goes to %s", c.format, c.text, got)
		}
	}
}

func TestWhateverPathIsTypedAnExportHasTheEndOfItsFormat(t *testing.T) {
	at := house(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z.~/ ]{0,12}`).Draw(t, "text")
		for format, end := range ends {
			if got := exportPath(at, format, text, "2026-11-25"); filepath.Ext(got) != end || !filepath.IsAbs(got) {
				t.Fatalf("%q goes to %s", text, got)
			}
		}
	})
}
