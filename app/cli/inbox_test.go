package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// carried is a folder as a phone left it: a chat, a list, one whose dates nobody
// can read.
func carried(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"chat.txt": "22/11/26 09.12 - Pesan dan panggilan terenkripsi secara end-to-end.\n22/11/26 09.12 - Budi: ! gaji awal lebih kecil @Sari #fintech\n> kirim ringkasan ^jumat\n" +
			"22/11/26 09.15 - Budi: <Media tidak disertakan>\n22/11/26 09.20 - Budi: ketemu ^99-99\n22/12/26 09.20 - Budi: besok-besok\n",
		"daftar.md":   "---\ntitle: Daftar\n---\n# Ide\n## 2026-11-20\n- [ ] ? siapa pemilik risiko model\n- ~ dia mau pindah\n```\nkode\n```\n",
		"tanggal.txt": "3/4/26, 09:12 - Budi: kapan?\n3/4/26, 09:13 - Sari: entah\n",
	} {
		path := write(t, filepath.Join(folder, name), text)
		at := now.Add(-time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestAnInboxIsToldAsInTheGoldenOneInBothLanguages(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		l := newLine(t)
		l.lang = lang
		folder := carried(t)
		var got strings.Builder
		for _, args := range [][]string{
			{"inbox"},
			{"inbox", folder, "--preview"},
			{"inbox", folder},
			{"inbox"},
			{"inbox", "--preview", "--json"},
			{"inbox", filepath.Join(folder, "tanggal.txt"), "--from", "budi"},
			{"inbox", filepath.Join(folder, "tanggal.txt"), "--from", "budi", "--dmy"},
			{"inbox", filepath.Join(folder, "tanggal.txt"), "--from", "Rina"},
			{"inbox", "--dmy", "--mdy"},
			{"inbox", "--help"},
		} {
			code, out, err := l.run(args...)
			fmt.Fprintf(&got, "$ wawasan %s\n%s%sexit %d\n\n", strings.ReplaceAll(strings.Join(args, " "), folder, "FOLDER"), out, err, code)
		}
		golden := filepath.Join("testdata", "inbox-"+lang+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != string(want) {
			t.Errorf("%s: is\n%s\ninstead of\n%s", lang, got.String(), want)
		}
	}
}

func TestAnInboxIsOneUndoAndIsFiledAgainThen(t *testing.T) {
	l := newLine(t)
	folder := carried(t)
	l.lang = "en"
	for range 2 {
		if code, _, err := l.run("inbox", folder); code != 1 || !strings.Contains(err, "tanggal.txt was not read") {
			t.Fatal(code, err)
		}
		if n := len(l.rows("list", "notes")); n != 4 {
			t.Fatalf("%d notes", n)
		}
		l.do("undo")
		if n := len(l.rows("list", "notes")); n != 0 {
			t.Fatalf("%d notes after an undo", n)
		}
	}
}

func TestAPreviewOfAnInboxChangesNothingNotEvenTheFolder(t *testing.T) {
	l := newLine(t)
	folder := carried(t)
	l.do("list", "notes")
	if code, out, _ := l.run("inbox", folder, "--preview", "--read-only"); code != 1 || !strings.Contains(out, "4 new") && !strings.Contains(out, "2 new") {
		t.Fatal(code, out)
	}
	l.no(1, "Say which folder", "inbox")
	l.no(1, "nothing at", "inbox", filepath.Join(folder, "gone"))
	l.no(1, "takes .txt and .md files", "inbox", write(t, filepath.Join(t.TempDir(), "a.csv"), "x"))
}
