package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/app/exchange"
	"wawasan/app/inbox"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

// letter puts a file into a folder, as it was carried there.
func letter(t testing.TB, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func planInbox(t testing.TB, a *app.App, paths ...string) exchange.InboxPlan {
	t.Helper()
	plan, err := a.PlanInbox(ctx, exchange.Inbox{Paths: paths})
	if err != nil {
		t.Fatal(a.Words().Error(err))
	}
	return plan
}

// fileInbox files what is new and returns how many lines that were.
func fileInbox(t testing.TB, a *app.App, paths ...string) int {
	t.Helper()
	plan := planInbox(t, a, paths...)
	filed, err := a.FileInbox(ctx, plan)
	if err != nil || filed != plan.New() {
		t.Fatalf("%d of %d, %v", filed, plan.New(), err)
	}
	return filed
}

const chat = "24/11/26 09.12 - Budi: ! gaji awal lebih kecil @Sari #fintech\n24/11/26 09.13 - Budi: > kirim ringkasan ^jumat\nkopi di lobi\n"

// withChat has a folder of one chat, on the day after it.
func withChat(t *testing.T) (a *app.App, c *clock, folder string) {
	t.Helper()
	a, c = open(t, "id")
	c.forward(48 * time.Hour)
	folder = t.TempDir()
	letter(t, folder, "chat.txt", chat)
	return a, c, folder
}

// theOnly is the thing of a kind whose title has a word.
func theOnly(t *testing.T, a *app.App, kind app.Kind, word string) app.Link {
	t.Helper()
	page, err := a.List(ctx, kind, app.ListQuery{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range page.Rows {
		if strings.Contains(r.Title, word) {
			return r.Self()
		}
	}
	t.Fatalf("no %s has %s", kind, word)
	return app.Link{}
}

func TestALineOfAnInboxIsFiledWithItsOwnTime(t *testing.T) {
	a, _, folder := withChat(t)
	if n := fileInbox(t, a, folder); n != 3 {
		t.Fatal(n)
	}
	for kind, want := range map[app.Kind][]string{
		thing.KindPromise: {"kirim", `"due":"2026-11-27"`, `"created_at":"2026-11-24T02:13:00.000Z"`},
		thing.KindNote:    {"kopi", `"at":"2026-11-24T02:13:00.001Z"`},
		thing.KindLesson:  {"gaji", `"created_at":"2026-11-24T02:12:00.000Z"`},
	} {
		kept, err := a.Kept(ctx, theOnly(t, a, kind, want[0]))
		if err != nil {
			t.Fatal(err)
		}
		raw, err := json.Marshal(kept)
		for _, part := range want[1:] {
			if err != nil || !strings.Contains(string(raw), part) {
				t.Errorf("%s has no %s, %v", raw, part, err)
			}
		}
	}
}

func TestNothingOfAnInboxIsFiledTwice(t *testing.T) {
	a, c, folder := withChat(t)
	fileInbox(t, a, folder)
	if n := fileInbox(t, a); n != 0 { // the folder is remembered
		t.Fatalf("%d lines again", n)
	}
	note, _, err := a.LineOf(ctx, theOnly(t, a, thing.KindLesson, "gaji"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Recapture(ctx, note, "! gaji awal jauh lebih kecil @Sari"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Delete(ctx, theOnly(t, a, thing.KindNote, "kopi")); err != nil {
		t.Fatal(err)
	}
	c.forward(7 * 24 * time.Hour)
	letter(t, folder, "chat.txt", chat+"25/11/26 08.00 - Budi: pekan berikutnya\n")
	letter(t, folder, "chat (1).txt", "24/11/26 09.10 - Budi: lebih awal\n"+chat)
	if n := fileInbox(t, a); n != 2 {
		t.Fatalf("%d lines are new", n)
	}
	if n := fileInbox(t, a); n != 0 {
		t.Fatalf("%d lines again", n)
	}
}

func TestAnInboxIsOneChangeAndMayBeFiledAgainAfterAnUndo(t *testing.T) {
	a, _, folder := withChat(t)
	letter(t, folder, "lagi.md", "# Judul\n- satu\n- dua\n")
	if n := fileInbox(t, a, folder); n != 5 {
		t.Fatal(n)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindNote); len(got) != 0 {
		t.Fatal(got)
	}
	if plan := planInbox(t, a); plan.New() != 5 {
		t.Fatal(plan.New())
	}
	if _, err := a.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if plan := planInbox(t, a); plan.New() != 0 {
		t.Fatal(plan.New())
	}
}

func TestWhatWasErasedDoesNotComeBackFromAnInbox(t *testing.T) {
	a, _, folder := withChat(t)
	fileInbox(t, a, folder)
	plan, err := a.PlanErase(ctx, erase.What{Person: theOnly(t, a, thing.KindContact, "Sari").ID})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	if n := fileInbox(t, a); n != 0 {
		t.Fatalf("%d lines are back", n)
	}
}

func TestABackupFromBeforeAnInboxLetsItBeFiledAgain(t *testing.T) {
	datatest.Home(t)
	a, c, folder := withChat(t)
	letter(t, folder, "dulu.txt", "sebelum cadangan\n")
	fileInbox(t, a, filepath.Join(folder, "dulu.txt"))
	from := backedUp(t, a)
	if n := fileInbox(t, a, folder); n != 3 {
		t.Fatal(n)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := (app.Restoring{Notebook: a.Path(), From: from}).Restore(ctx); err != nil {
		t.Fatal(err)
	}
	again, err := app.Open(ctx, app.Params{Path: a.Path(), Lang: "id", Now: c.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	if n := fileInbox(t, again); n != 3 { // the folder belongs to the place
		t.Fatal(n)
	}
}

func TestALineThatTheGrammarRefusesStaysOutAlone(t *testing.T) {
	a, _, folder := withChat(t)
	letter(t, folder, "salah.txt", "satu\n! kata ^99-99\n+ 123\n!\ndua\n")
	plan := planInbox(t, a, filepath.Join(folder, "salah.txt"))
	f := plan.Files[0]
	var lines []int
	for _, r := range f.Refused {
		lines = append(lines, r.Line)
		if data.CodeOf(r.Err) != data.CodeInvalid {
			t.Fatal(r.Err)
		}
	}
	if len(f.New) != 3 || len(lines) != 2 || lines[0] != 2 || lines[1] != 3 {
		t.Fatalf("%d lines, refused %v", len(f.New), lines)
	}
	if n := fileInbox(t, a, folder); n != 6 {
		t.Fatal(n)
	}
}

// Whatever is written, filing it again files nothing, and filing it after an
// undo files all of it again, in a longer file and under another name, too.
func TestAnInboxOfAnyTextIsFiledOnce(t *testing.T) {
	fewer(t, "12")
	a, c, _ := withChat(t)
	words := []string{"! satu", "? dua", "> tiga ^besok", "kopi", "kopi", "* arah", "+ Rina, kepala", "@Sari #fintech", "~ rahasia", "baris\nkedua", "^", "salah ^99-99", "caf\u00e9", "cafe\u0301"}
	rapid.Check(t, func(rt *rapid.T) {
		folder := t.TempDir()
		c.forward(time.Hour)
		day := c.now().AddDate(0, 0, -1)
		chatted := rapid.Bool().Draw(rt, "chat")
		text := func(label string) string {
			var b strings.Builder
			for _, w := range rapid.SliceOfN(rapid.SampledFrom(words), 1, 8).Draw(rt, label) {
				if chatted {
					b.WriteString(day.Format("02/01/06 15.04") + " - Budi: ")
				}
				b.WriteString(w + "\n")
				if rapid.Bool().Draw(rt, "later") {
					day = day.Add(time.Minute)
				}
			}
			return b.String()
		}
		before := text("before")
		letter(t, folder, "a.txt", before)
		all := planInbox(t, a, folder).New()
		if n := fileInbox(t, a, folder); n != all {
			rt.Fatalf("%d and %d", n, all)
		}
		if n := planInbox(t, a, folder).New(); n != 0 {
			rt.Fatalf("%d lines again of\n%s", n, before)
		}
		if all > 0 {
			if _, err := a.Undo(ctx); err != nil {
				rt.Fatal(err)
			}
		}
		if n := fileInbox(t, a, folder); n != all {
			rt.Fatalf("%d of %d lines after an undo of\n%s", n, all, before)
		}
		if err := os.Rename(filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt")); err != nil {
			rt.Fatal(err)
		}
		letter(t, folder, "c.txt", before+text("behind"))
		for _, f := range planInbox(t, a, folder).Files {
			if f.Name == "b.txt" && len(f.New) > 0 || f.Name == "c.txt" && len(f.Before) < all {
				rt.Fatalf("%s: %d new, %d of %d before", f.Name, len(f.New), len(f.Before), all)
			}
		}
		fileInbox(t, a, folder)
	})
	if report, err := a.Check(ctx); err != nil || !report.Sound() {
		t.Fatal(report, err)
	}
}

func TestTheCorpusIsFiledOnce(t *testing.T) {
	a, c := open(t, "en")
	c.forward(48 * time.Hour)
	if err := a.SetSetting(ctx, app.SettingMyName, "Budi Santoso"); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join("inbox", "testdata")
	first := fileInbox(t, a, folder)
	if first < 60 {
		t.Fatalf("only %d lines", first)
	}
	if n := fileInbox(t, a, folder); n != 0 {
		t.Fatalf("%d lines again", n)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if n := fileInbox(t, a, folder); n != first {
		t.Fatalf("%d of %d lines", n, first)
	}
}

func TestALongInboxIsOneChangeInParts(t *testing.T) {
	a, _ := open(t, "en")
	folder := t.TempDir()
	letter(t, folder, "long.txt", strings.Repeat("coffee\n", 450))
	if n := fileInbox(t, a, folder); n != 450 {
		t.Fatal(n)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindNote); len(got) != 0 {
		t.Fatal(len(got))
	}
}

func TestAChatIsReadInTheArchiveAPhoneSendsItIn(t *testing.T) {
	a, _, folder := withChat(t)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{"_chat.txt": "[24/11/26 09.12.59] Budi: ! gaji awal lebih kecil @Sari #fintech\n[24/11/26 09.14.00] Budi: baru\n", "lain.txt": "bukan chat\n"} {
		f, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(f, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := letter(t, folder, "WhatsApp Chat - Budi.zip", b.String())
	letter(t, folder, "rusak.zip", "PK")
	letter(t, folder, ".diam.txt", "tidak dibaca")
	if n := planInbox(t, a, path).New(); n != 2 {
		t.Fatal(n)
	}
	if n := fileInbox(t, a, folder); n != 4 { // one line is in both
		t.Fatal(n)
	}
}

func TestAnInboxThatIsNoneIsRefused(t *testing.T) {
	a, _, folder := withChat(t)
	for _, paths := range [][]string{nil, {filepath.Join(folder, "nowhere")}, {letter(t, folder, "a.csv", "x")}} {
		if _, err := a.PlanInbox(ctx, exchange.Inbox{Paths: paths}); err == nil {
			t.Errorf("%q was read", paths)
		}
	}
	for _, f := range planInbox(t, a, letter(t, folder, "b.txt", "3/4/26, 09:12 - A: x\n3/4/26, 09:13 - B: y\n")).Files {
		if data.CodeOf(f.Err) != data.CodeInvalid {
			t.Error(f.Err)
		}
	}
	plan, err := a.PlanInbox(ctx, exchange.Inbox{Paths: []string{filepath.Join(folder, "b.txt")}, From: "b", Order: inbox.MonthFirst})
	if err != nil || len(plan.Files[0].New) != 1 || plan.Files[0].New[0].At.Month() != time.March {
		t.Fatal(plan, err)
	}
}
