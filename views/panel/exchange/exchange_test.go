package exchange

import (
	"archive/zip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/panel/paneltest"
	"wawasan/views/panel/saveto"
)

const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

// people writes a list of people and returns its path.
func people(t *testing.T, at saveto.Place, rows string) string {
	t.Helper()
	path := filepath.Join(at.Home, "Connections.csv")
	if err := os.WriteFile(path, []byte(header+rows), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func contacts(t *testing.T, h *paneltest.Host) int {
	t.Helper()
	n := 0
	for _, list := range thing.Lists(thing.KindContact) {
		found, err := h.App().List(context.Background(), list, app.ListQuery{})
		if n += len(found.Rows); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func TestTheNewestListIsPreviewedByEnterAndImportedByAnother(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	people(t, at, "Sari,Wijaya,,,Bank A,Analyst,\nBudi,Hadi,,,Bank A,Teller,\n")
	OpenImport(h)
	h.Press(fyne.KeyReturn)
	h.MustNotFail()
	if h.Front() == nil || h.Front().Name() != "import" || contacts(t, h) != 0 {
		t.Fatalf("in front: %v, %d contacts", h.Front(), contacts(t, h))
	}
	h.Press(fyne.KeyReturn)
	h.MustNotFail()
	if contacts(t, h) != 2 || h.Leaves != 1 || len(h.Went) != 1 || h.Went[0].Kind != thing.KindKnown {
		t.Errorf("%d contacts, left %d times, went to %v", contacts(t, h), h.Leaves, h.Went)
	}
}

func TestAPreviewCountsWhoMayBeKnownWhatIsOlderAndWhatIsDoubtful(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	for _, rows := range []string{
		"Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\nBudi,Hadi,,,Bank A,Teller,\n",
		"Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,\n",
	} {
		PreviewImport(h, people(t, at, rows))
		h.Front().(*Import).Save()
	}
	PreviewImport(h, people(t, at, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\nBudi,Hadi,,,Bank C,Teller,\nAna,Uji,,no-mail,,,\n,,,,,,\n"))
	p := h.Front().(*Import)
	r := p.state.plan.Report()
	if r.Possibly != 1 || r.Older != 1 || len(r.Unusable) != 1 || len(p.state.plan.Warnings) == 0 {
		t.Fatalf("%+v %+v", r, p.state.plan.Warnings)
	}
	if parts := strings.Split(p.state.summary(h.App().Words()), " · "); len(parts) != 6 {
		t.Errorf("the summary has %q", parts)
	}
	h.MustNotFail()
}

func TestAFileWithNothingNewSaysSoAndMakesNoChange(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	path := people(t, at, "Sari,Wijaya,,,Bank A,Analyst,\n")
	for range 2 {
		PreviewImport(h, path)
		h.Front().(*Import).Save()
	}
	h.MustNotFail()
	if contacts(t, h) != 1 || h.Leaves != 2 || len(h.Went) != 1 {
		t.Errorf("%d contacts, left %d times, went to %v", contacts(t, h), h.Leaves, h.Went)
	}
}

// rowsOf are n people, more than are written at a time.
func rowsOf(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Orang,Ke%d,https://www.linkedin.com/in/orang-%d,,,Analis,\n", i, i)
	}
	return b.String()
}

func TestEscWhileAnImportIsWrittenCancelsItAndLeavesNothing(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	PreviewImport(h, people(t, at, rowsOf(1100)))
	p := h.Front().(*Import)
	var shown []string
	stop := h.App().Subscribe(func(data.Changed) {
		if p.cancel != nil && shown == nil {
			shown = append(core.DescribeObject(p.Content()), p.BackWord())
			h.Press(fyne.KeyEscape)
		}
	})
	p.Save()
	stop()
	h.MustNotFail()
	if all := strings.Join(shown, "\n"); !strings.Contains(all, "0 dari 1.100 orang · Esc untuk membatalkan") && !strings.Contains(all, "0 of 1,100 people · Esc cancels") {
		t.Error(all)
	}
	if last := h.Said[len(h.Said)-1]; contacts(t, h) != 0 || h.Leaves != 0 || last != h.App().Words().T("import.error.cancelled") || p.BackWord() != "" {
		t.Errorf("%d contacts, left %d times, said %q", contacts(t, h), h.Leaves, last)
	}
	h.Press(fyne.KeyReturn)
	h.MustNotFail()
	if n, err := h.App().Count(context.Background(), thing.KindKnown, ""); err != nil || n != 1100 || h.Leaves != 1 {
		t.Errorf("%d known, %v, left %d times", n, err, h.Leaves)
	}
}

func TestLeavingAPreviewImportsNothing(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	PreviewImport(h, people(t, at, "Sari,Wijaya,,,Bank A,Analyst,\n"))
	h.Press(fyne.KeyEscape)
	if contacts(t, h) != 0 || h.Leaves != 1 {
		t.Errorf("%d contacts, left %d times", contacts(t, h), h.Leaves)
	}
}

func TestAPreviewOfANotebookThatChangedIsMadeAnewAndImportsNothingYet(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	PreviewImport(h, people(t, at, "Sari,Wijaya,,,Bank A,Analyst,\n"))
	old := h.Front().(*Import)
	h.Have(thing.KindContact, "name", "Sari Wijaya")
	old.Save()
	fresh, ok := h.Front().(*Import)
	if !ok || fresh == old || len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.CodeConflict || contacts(t, h) != 1 {
		t.Fatalf("in front %v, refused %v, %d contacts", h.Front(), h.Failed, contacts(t, h))
	}
	fresh.Save()
	if len(h.Failed) != 1 {
		t.Errorf("refused again: %v", h.Failed)
	}
}

func TestAFileThatHoldsNoPeopleIsRefusedWithoutAPanel(t *testing.T) {
	h, at := paneltest.New(t), house(t, "Downloads/poem.txt")
	PreviewImport(h, filepath.Join(at.Home, "Downloads", "poem.txt"))
	if len(h.Failed) != 1 || h.Front() != nil {
		t.Errorf("refused %v, in front %v", h.Failed, h.Front())
	}
}

// due makes an interview with a time, one without and a line off the record.
func due(t *testing.T, h *paneltest.Host) app.Link {
	t.Helper()
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled", "date", "2026-12-01", "time", "10:00")
	h.Have(thing.KindInterview, "contacts", "Budi Hadi", "stage", "scheduled")
	if _, err := h.App().Capture(context.Background(), "! they pay little @Tika ~", app.Where{}); err != nil {
		t.Fatal(err)
	}
	return link
}

func TestEachFormatOfAnExportIsWrittenAndSaysWhatStayedOut(t *testing.T) {
	for format, end := range ends {
		h, at := paneltest.New(t), house(t, "Documents/x")
		due(t, h)
		OpenExport(h)
		p := h.Front().(*Export)
		values := p.form.Values()
		values["format"] = format
		p.submit(values)
		h.MustNotFail()
		path := filepath.Join(at.Folder, "wawasan-2026-11-25"+end)
		raw, err := os.ReadFile(path)
		if err != nil || strings.Contains(string(raw), "they pay little") {
			t.Fatalf("%s: %v", format, err)
		}
		said := h.Said[len(h.Said)-1]
		if h.Leaves != 1 || len(h.Said) != 2 || !strings.Contains(said, path+". ") || !strings.HasSuffix(said, " stayed out.") {
			t.Errorf("%s: left %d times, told %q", format, h.Leaves, h.Said)
		}
		if format == rule.FormatCSV {
			if _, err := zip.OpenReader(path); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestAnExportReplacesAFileOnlyWhenOneSaysSo(t *testing.T) {
	h, at := paneltest.New(t), house(t, "Documents/mine.json")
	due(t, h)
	OpenExport(h)
	p := h.Front().(*Export)
	mine := map[string]string{"format": rule.FormatJSON, "path": "mine"}
	p.submit(mine)
	if raw, _ := os.ReadFile(filepath.Join(at.Folder, "mine.json")); string(raw) != "x" || len(h.Questions) != 1 || h.Leaves != 0 {
		t.Fatalf("it holds %q, asked %q, left %d times", raw, h.Questions, h.Leaves)
	}
	h.Answer = true
	p.submit(mine)
	h.MustNotFail()
	if raw, _ := os.ReadFile(filepath.Join(at.Folder, "mine.json")); !strings.HasPrefix(string(raw), `{"format":"wawasan"`) || h.Leaves != 1 {
		t.Errorf("it holds %.20q, left %d times", raw, h.Leaves)
	}
}

func TestARefusedExportStaysToBeCorrected(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	OpenExport(h)
	p := h.Front().(*Export)
	p.submit(map[string]string{"format": rule.FormatJSON, "path": filepath.Join(at.Home, "no", "such", "folder.json")})
	if len(h.Failed) != 1 || h.Leaves != 0 || p.running {
		t.Errorf("refused %v, left %d times", h.Failed, h.Leaves)
	}
}

func TestTheCalendarSaysWhereItIsWrittenAndIsOpenedThere(t *testing.T) {
	h, at := paneltest.New(t), house(t, "Documents/x")
	link := due(t, h)
	Calendar(h, "")
	h.Press(fyne.KeyReturn)
	Calendar(h, link.ID)
	h.Press(fyne.KeyReturn)
	h.MustNotFail()
	all, err := os.ReadFile(filepath.Join(at.Folder, "wawasan-2026-11-25.ics"))
	if err != nil || strings.Count(string(all), "BEGIN:VEVENT") != 1 {
		t.Errorf("%v %s", err, all)
	}
	if one, err := filepath.Glob(filepath.Join(at.Folder, "*Sari-Wijaya*.ics")); err != nil || len(one) != 1 {
		t.Errorf("%v %v", one, err)
	}
	if len(h.Browsed) != 2 || len(h.Said) != 4 || !strings.Contains(h.Said[1], "wawasan-2026-11-25.ics. 1 planned interview") {
		t.Errorf("opened %q, told %q", h.Browsed, h.Said)
	}
}

func TestACalendarOfNothingIsRefusedBeforeAnyQuestion(t *testing.T) {
	h, _ := paneltest.New(t), house(t)
	Calendar(h, "")
	link := h.Have(thing.KindInterview, "contacts", "Budi Hadi", "stage", "scheduled")
	Calendar(h, link.ID)
	if len(h.Failed) != 2 || h.Canvas().Overlays().Top() != nil {
		t.Errorf("refused %v", h.Failed)
	}
}

func TestTheMessagesOfAnArchiveAreTakenByALetterAndLeftByAnother(t *testing.T) {
	for letters, want := range map[string]int{"": 0, "t": 1, "tt": 0, "ts": 0} {
		h, at := paneltest.New(t), house(t)
		path := filepath.Join(at.Home, "linkedin.zip")
		zipped(t, path, map[string]string{
			"Connections.csv": header + "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\n",
			"Profile.csv":     "First Name,Last Name\nDewi,Uji\n",
			"messages.csv":    "CONVERSATION ID,FROM,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n1,Dewi Uji,Sari Wijaya,https://linkedin.com/in/sari,2026-07-10 08:00:00 UTC,halo\n",
		})
		PreviewImport(h, path)
		if said := h.Front().(*Import).state.summary(h.App().Words()); !strings.Contains(said, "1 message of yours, to 1 person (1 of them becomes a contact): take them, too? T does.") {
			t.Errorf("%q", said)
		}
		h.TypeText(letters)
		h.Front().(*Import).Save()
		h.MustNotFail()
		found, err := h.App().List(context.Background(), thing.KindContact, app.ListQuery{})
		if err != nil || len(found.Rows) != want {
			t.Errorf("%q makes %d contacts, want %d; %v", letters, len(found.Rows), want, err)
		}
		if letters == "ts" { // nobody comes: one stays where one was
			if len(h.Went) > 0 {
				t.Errorf("it leads to %v", h.Went)
			}
			continue
		}
		stands, told := thing.KindKnown, "Imported: 1 known by name, 0 changed."
		if want > 0 {
			stands, told = thing.KindContact, "Imported: 1 became a contact, 0 known by name, 0 changed. "
		}
		if at, said := h.Went[len(h.Went)-1].Kind, h.Said[len(h.Said)-1]; at != stands || !strings.HasPrefix(said, told) || strings.Count(said, "contact") > 1 {
			t.Errorf("%q leads to %s and says %q", letters, at, said)
		}
	}
	h, at := paneltest.New(t), house(t)
	PreviewImport(h, people(t, at, "Sari,Wijaya,,,Bank A,Analyst,\n"))
	h.TypeText("t")
	if len(h.Said) == 0 || !strings.Contains(h.Said[len(h.Said)-1], "nothing in Connections.csv that you wrote") {
		t.Errorf("a file without messages: %q", h.Said)
	}
}

func zipped(t *testing.T, path string, files map[string]string) {
	t.Helper()
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	w := zip.NewWriter(out)
	for name, text := range files {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAButtonOfAnImportLooksActiveWhereItDoesSomething(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	PreviewImport(h, people(t, at, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\nBudi,Hadi,,,Bank A,Teller,\n"))
	h.Front().(*Import).Save()
	again := people(t, at, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\nBudi,Hadi,,,Toko B,Kepala,\n")
	PreviewImport(h, again)
	p := h.Front().(*Import)
	active := func() string {
		out := ""
		for letter, as := range map[string]rule.Decision{"M": rule.Merged, "N": rule.AsNew, "S": rule.Skipped} {
			if p.deciders.of[as].Idle() == "" {
				out += letter
			}
		}
		letters := strings.Split(out, "")
		slices.Sort(letters)
		return strings.Join(letters, "")
	}
	if got := active(); got != "MNS" || p.Idle() != "" || p.deciders.all.Idle() != "" {
		t.Errorf("of somebody who may be known %q does something", got)
	}
	h.Press(fyne.KeyEnd)
	if got := active(); got != "S" {
		t.Errorf("of somebody known for sure %q does something", got)
	}
	PreviewImport(h, people(t, at, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\n"))
	if p = h.Front().(*Import); p.Idle() == "" || p.EnterWord() == p.SaveWord() {
		t.Errorf("a file with nothing new promises %q", p.EnterWord())
	}
}

func TestWhoMayBeKnownIsMergedLeftOutOrMadeByALetter(t *testing.T) {
	for letters, want := range map[string][4]int{
		"": {3, 0, 0, 6}, "m↓n↓s": {1, 1, 1, 4}, "M": {0, 3, 0, 3}, "S": {0, 0, 3, 3}, "Sn": {1, 0, 2, 4}, "s↓s↓sm": {0, 1, 2, 3}, "mz": {3, 0, 0, 6}, "SZ": {3, 0, 0, 6}, "nms": {2, 0, 1, 5},
	} {
		h, at := paneltest.New(t), house(t)
		PreviewImport(h, people(t, at, "Sari,Wijaya,,,Bank A,Analyst,\nBudi,Hadi,,,Bank A,Teller,\nAna,Uji,,,Bank A,Analyst,\n"))
		h.Front().(*Import).Save()
		again := people(t, at, "Sari,Wijaya,,sari@contoh.id,Toko B,Kepala,\nBudi,Hadi,,budi@contoh.id,Toko B,Kepala,\nAna,Uji,,ana@contoh.id,Toko B,Kepala,\n")
		PreviewImport(h, again)
		for _, r := range letters {
			if r == '↓' {
				h.Press(fyne.KeyDown)
			} else {
				h.TypeText(string(r))
			}
		}
		h.MustNotFail()
		p := h.Front().(*Import)
		r := p.state.plan.Report()
		if got := [3]int{r.New, r.Changed, r.Skipped}; got != [3]int(want[:3]) {
			t.Errorf("%q comes to %v new, changed, left out; want %v", letters, got, want[:3])
		}
		p.Save()
		h.MustNotFail()
		if n := contacts(t, h); n != want[3] {
			t.Errorf("%q leaves %d people, want %d", letters, n, want[3])
		}
		PreviewImport(h, again)
		if r := h.Front().(*Import).state.plan.Report(); r.Skipped != want[2] {
			t.Errorf("%q: left out next time are %d, want %d", letters, r.Skipped, want[2])
		}
	}
}
