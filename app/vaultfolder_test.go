package app_test

import (
	"context"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
)

var updateVault = flag.Bool("update-vault", false, "write the golden pages anew")

// vaultOf exports a notebook as pages and returns them by their names.
func vaultOf(t *testing.T, a *app.App, dir string) map[string]string {
	t.Helper()
	if _, err := a.Export(ctx, exchange.To{Format: exchange.FormatMarkdown, Path: dir}); err != nil {
		t.Fatal(a.Words().Error(err))
	}
	return tree(t, dir)
}

// tree reads all files of a folder by their paths in it.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Type()&os.ModeSymlink != 0 {
			return err
		}
		raw, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(raw)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var (
	wikilink = regexp.MustCompile(`\[\[([^\]|]+)\|[^\]|]+\]\]`)
	rowIDs   = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)
)

func TestTheDemoAsPagesIsTheGoldenOneInBothLanguages(t *testing.T) {
	for lang, pages := range map[string][]string{
		"en": {"Contacts/Andi Makkulau.md", "Interviews/2026-11-22 Andi Makkulau.md", "Companies/Bank Nusantara Raya.md", "Industries/Health tech.md", "Gaps.md"},
		"id": {"Wawancara/2026-10-21 Dewi Tanuwijaya.md", "Pelajaran.md"},
	} {
		files := vaultOf(t, demoOf(t, lang), filepath.Join(t.TempDir(), "vault"))
		links := 0
		for name, text := range files {
			found := wikilink.FindAllStringSubmatch(text, -1)
			links += len(found)
			for _, l := range found {
				if _, there := files[l[1]+".md"]; !there {
					t.Errorf("%s leads to %s, which is not there", name, l[1])
				}
			}
		}
		if links < 100 || len(files) < 35 {
			t.Errorf("%s: only %d links in %d files", lang, links, len(files))
		}
		for _, name := range pages {
			golden := filepath.Join("testdata", "vault", lang+"-"+strings.ReplaceAll(filepath.Base(name), " ", "-"))
			got := rowIDs.ReplaceAllString(files[name], "ID")
			if *updateVault {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(read(t, golden)); got != want {
				t.Errorf("%s is\n%s\ninstead of\n%s", name, got, want)
			}
		}
	}
}

func TestPagesTakeThePlaceOfEarlierOnesAndLeaveTheRest(t *testing.T) {
	a, c := open(t, "en")
	dir := filepath.Join(t.TempDir(), "deep", "vault")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "Titian Pay"})
	budi := save(t, a, thing.KindContact, map[string]string{"name": "Budi"})
	file(t, a, "> send a summary @Sari_Wijaya ^2026-12-01", app.Where{})
	first := vaultOf(t, a, dir)
	if !strings.Contains(first["Contacts/Sari Wijaya.md"], "- [ ] I promised: send a summary") || !strings.Contains(first["Contacts/Sari Wijaya.md"], " 📅 2026-12-01\n") {
		t.Fatal(first)
	}
	mine := filepath.Join(dir, "Contacts", "My own page.md")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(dir, "Contacts", "Sari Wijaya.md")
	crlf := strings.ReplaceAll(first["Contacts/Sari Wijaya.md"], "\n", "\r\n") // as git may leave it
	if err := os.WriteFile(page, []byte(crlf), 0o600); err != nil {
		t.Fatal(err)
	}
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	kept := filepath.Join(dir, "Companies", "Titian Pay.md")
	if err := os.Chtimes(kept, long, long); err != nil {
		t.Fatal(err)
	}
	c.forward(48 * time.Hour)
	first["Contacts/My own page.md"], first["Contacts/Sari Wijaya.md"] = "mine", crlf
	if again := vaultOf(t, a, dir); !maps.Equal(again, first) {
		t.Fatal("a second time they are others", again)
	}
	if info, err := os.Stat(kept); err != nil || !info.ModTime().Equal(long) {
		t.Error("what did not change was written again", err)
	}
	for id, name := range map[data.ID]string{sari: "sari WIJAYA", budi: "Budi Hadi"} {
		if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact, ID: id}, map[string]string{"name": name, "company": ""}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindCompany, ID: companyNamed(t, a, "Titian Pay")}); err != nil {
		t.Fatal(err)
	}
	now := vaultOf(t, a, dir)
	for _, gone := range []string{"Contacts/Sari Wijaya.md", "Contacts/Budi.md", "Companies/Titian Pay.md"} {
		if _, there := now[gone]; there {
			t.Error(gone, "is still there")
		}
	}
	for _, there := range []string{"Contacts/sari WIJAYA.md", "Contacts/Budi Hadi.md", "Contacts/My own page.md"} {
		if now[there] == "" {
			t.Error(there, "is not there")
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "Companies")); !os.IsNotExist(err) {
		t.Error("an empty folder stayed", err)
	}
}

func companyNamed(t *testing.T, a *app.App, name string) data.ID {
	t.Helper()
	page, err := a.List(ctx, thing.KindCompany, app.ListQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range page.Rows {
		if r.Title == name {
			return r.ID
		}
	}
	t.Fatal(name, "is not there")
	return ""
}

func TestAPageThatSomebodyElseWroteOrChangedIsNamedAndNothingIsExported(t *testing.T) {
	for what, spoil := range map[string]func(t *testing.T, dir string){
		"Sari.md was written or changed": func(t *testing.T, dir string) {
			f, err := os.OpenFile(filepath.Join(dir, "Contacts", "Sari.md"), os.O_APPEND|os.O_WRONLY, 0)
			if err == nil {
				_, err = f.WriteString("a line of mine\n")
				f.Close()
			}
			if err != nil {
				t.Fatal(err)
			}
		},
		"Later.md was written or changed": func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, "Contacts", "Later.md"), []byte("mine"), 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"Later.md was not made by an export": func(t *testing.T, dir string) {
			if err := os.Mkdir(filepath.Join(dir, "Contacts", "Later.md"), 0o700); err != nil {
				t.Fatal(err)
			}
		},
		".wawasan.json was not made by an export": func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, ".wawasan.json"), []byte("{}"), 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"Contacts was not made by an export": func(t *testing.T, dir string) {
			if runtime.GOOS == "windows" {
				t.Skip("links want rights")
			}
			elsewhere := t.TempDir()
			if err := os.Rename(filepath.Join(dir, "Contacts"), filepath.Join(elsewhere, "x")); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(filepath.Join(elsewhere, "x"), filepath.Join(dir, "Contacts")); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(what, func(t *testing.T) {
			a, _ := open(t, "en")
			dir := filepath.Join(t.TempDir(), "vault")
			save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
			vaultOf(t, a, dir)
			spoil(t, dir)
			before := tree(t, dir)
			save(t, a, thing.KindContact, map[string]string{"name": "Later"})
			file(t, a, "! new @Sari", app.Where{})
			_, err := a.Export(ctx, exchange.To{Format: "markdown", Path: dir})
			if data.CodeOf(err) != data.CodeConflict || !strings.Contains(a.Words().Error(err), what) {
				t.Errorf("%v", err)
			}
			if after := tree(t, dir); !maps.Equal(before, after) {
				t.Errorf("%v became %v", before, after)
			}
		})
	}
}

func TestAListOfPagesThatWasForgedLeadsNowhereElse(t *testing.T) {
	a, _ := open(t, "en")
	root := t.TempDir()
	dir := filepath.Join(root, "vault")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	vaultOf(t, a, dir)
	list := string(read(t, filepath.Join(dir, ".wawasan.json")))
	const sum = "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0" // of aaa
	outside := filepath.Join(root, "outside.md")
	deeper := filepath.Join(dir, "a", "b", "c.md")
	if err := os.MkdirAll(filepath.Dir(deeper), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{outside, deeper, filepath.Join(dir, "mine.txt")} {
		if err := os.WriteFile(path, []byte("aaa"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	forged := strings.Replace(list, `"files": {`, `"files": {"../outside.md":"`+sum+`","a/b/c.md":"`+sum+`","mine.txt":"`+sum+`",`, 1)
	if err := os.WriteFile(filepath.Join(dir, ".wawasan.json"), []byte(forged), 0o600); err != nil {
		t.Fatal(err)
	}
	vaultOf(t, a, dir)
	for _, path := range []string{outside, deeper, filepath.Join(dir, "mine.txt")} {
		if string(read(t, path)) != "aaa" {
			t.Error(path)
		}
	}
}

func TestPagesThatAreStoppedOrCannotBeWrittenLeaveNothing(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	dir := filepath.Join(t.TempDir(), "new", "vault")
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := a.Export(stopped, exchange.To{Format: "markdown", Path: dir}); err == nil {
		t.Error("it was not stopped")
	}
	if _, err := os.Stat(filepath.Dir(dir)); !os.IsNotExist(err) {
		t.Error("something is left", err)
	}
	if _, err := a.Export(ctx, exchange.To{Format: "markdown", Path: dir, Passphrase: "a long passphrase"}); data.CodeOf(err) != data.CodeInvalid {
		t.Error(err)
	}
	if _, err := a.Export(ctx, exchange.To{Format: "markdown", Path: filepath.Join(dir, "x.md")}); data.CodeOf(err) != data.CodeUnavailable {
		t.Error(err)
	}
}

func TestAZipOfPagesIsTheSameEveryTimeAndHoldsWhatAFolderDoes(t *testing.T) {
	a := demoOf(t, "en")
	dir := t.TempDir()
	var was []byte
	for _, name := range []string{"a.zip", "b.zip"} {
		path := filepath.Join(dir, name)
		if _, err := a.Export(ctx, exchange.To{Format: "markdown", Path: path}); err != nil {
			t.Fatal(err)
		}
		now := read(t, path)
		if was != nil && string(was) != string(now) {
			t.Error("a second one differs")
		}
		was = now
	}
	all := string(unzipped(t, was))
	for name, text := range vaultOf(t, a, filepath.Join(dir, "folder")) {
		if !strings.Contains(all, name+text) {
			t.Error(name, "is not in the archive")
		}
	}
}
