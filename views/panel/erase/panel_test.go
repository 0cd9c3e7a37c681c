package erase

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/backup"
	rule "wawasan/app/erase"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
	"wawasan/views/panel"
	"wawasan/views/panel/paneltest"
	"wawasan/views/panel/question"
)

func facts(p *Panel) string {
	var out []string
	for _, row := range p.Rows.State().Rows() {
		out = append(out, row.Title+" "+row.Fact)
	}
	return strings.Join(out, "\n")
}

// answer types a value and goes on.
func answer(q *question.Panel, key, value string) {
	q.Type(key, value)
	q.Save()
}

func people(t *testing.T, h *paneltest.Host) int {
	t.Helper()
	n, err := h.App().Count(context.Background(), thing.KindContact, "")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAPersonIsErasedByKeysAloneOnceTheNameIsTyped(t *testing.T) {
	datatest.Home(t)
	h := paneltest.New(t)
	link := h.Have(thing.KindContact, "name", "Sari Wijaya")
	h.Have(thing.KindContact, "name", "Budi Hadi", "about", "knows Sari Wijaya")
	h.Capture(app.Where{}, `! they wait for data @"Sari Wijaya"`)
	Open(h, link)
	p := h.Front().(*Panel)
	if text := facts(p); !strings.Contains(text, "1 lesson") || !strings.Contains(text, "1 other text") || !strings.Contains(text, "knows Sari Wijaya") {
		t.Errorf("it shows\n%s", text)
	}
	h.Press(fyne.KeyReturn) // lessons stay
	if text := facts(h.Front().(*Panel)); strings.Contains(text, "1 lesson") {
		t.Errorf("lessons were to stay:\n%s", text)
	}
	h.Press(fyne.KeyReturn)
	p.Save()
	c := h.Front().(*question.Panel)
	answer(c, "name", "Budi")
	if people(t, h) != 2 || h.Leaves != 0 {
		t.Fatal("another name erased")
	}
	answer(c, "name", "sari  wijaya")
	h.MustNotFail()
	if people(t, h) != 1 || h.Leaves != 1 || len(h.Said) != 2 {
		t.Errorf("%d people, left %d times, told %q", people(t, h), h.Leaves, h.Said)
	}
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(h.App().Path()+end, []string{"Sari Wijaya", "wait for data"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", end, found, err)
		}
	}
}

func TestANicknameIsErasedLikeTheName(t *testing.T) {
	datatest.Home(t)
	h := paneltest.New(t)
	link := h.Have(thing.KindContact, "name", "Sari Wijaya")
	h.Have(thing.KindContact, "name", "Budi Hadi", "about", "knows Sarce, and Wiwi")
	Open(h, link)
	p := h.Front().(*Panel)
	p.flip(app.Row{Key: rowAlso})
	also := h.Front().(*question.Panel)
	answer(also, "also", " Sarce; Wiwi , ")
	if text := facts(p); !strings.Contains(text, "Nicknames, too Sarce, Wiwi") || !strings.Contains(text, "1 other text") {
		t.Errorf("it shows\n%s", text)
	}
	p.Save()
	answer(h.Front().(*question.Panel), "name", "Sari Wijaya")
	h.MustNotFail()
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(h.App().Path()+end, []string{"Sarce", "Wiwi", "Sari Wijaya"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", end, found, err)
		}
	}
}

func TestLeavingThePreviewErasesNothing(t *testing.T) {
	datatest.Home(t)
	h := paneltest.New(t)
	Open(h, h.Have(thing.KindContact, "name", "Sari Wijaya"))
	h.Press(fyne.KeyEscape)
	if people(t, h) != 1 || h.Leaves != 1 {
		t.Errorf("%d people, left %d times", people(t, h), h.Leaves)
	}
}

func TestAllBeforeADayIsErasedOnceTheDayIsTyped(t *testing.T) {
	datatest.Home(t)
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Sari Wijaya")
	h.Capture(app.Where{}, `! they wait for data @"Sari Wijaya"`)
	OpenBefore(h)
	ask := h.Front().(*question.Panel)
	h.TypeText("someday")
	ask.Save()
	if h.Front() != panel.Panel(ask) {
		t.Fatal("it went on without a day")
	}
	for range "someday" {
		h.Press(fyne.KeyBackspace)
	}
	h.TypeText("26-nov-2026")
	ask.Save()
	p := h.Front().(*Panel)
	if text := facts(p); !strings.Contains(text, "1 lesson") || !strings.Contains(text, "1 person") || strings.Contains(text, "name others") {
		t.Errorf("it shows\n%s", text)
	}
	h.Press(fyne.KeyDown, fyne.KeyReturn) // people stay
	p.Save()
	answer(h.Front().(*question.Panel), "name", "2026-11-26")
	h.MustNotFail()
	if n, err := h.App().Count(context.Background(), thing.KindLesson, ""); people(t, h) != 1 || n != 0 || err != nil {
		t.Errorf("%d people, %d lessons, %v", people(t, h), n, err)
	}
}

func TestTheWholeNotebookIsGoneAndTheProgramEnds(t *testing.T) {
	datatest.Home(t)
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Sari Wijaya")
	path := h.App().Path()
	OpenWhole(h)
	h.Front().(*Panel).Save()
	c := h.Front().(*question.Panel)
	answer(c, "name", "something")
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	answer(c, "name", data.BaseOf(path))
	h.MustNotFail()
	if _, err := os.Stat(path); !os.IsNotExist(err) || len(h.Done) != 1 || h.Done[0] != "app.quit" {
		t.Errorf("%v, then %v", err, h.Done)
	}
}

func TestEachCopyHasAChoiceOfItsOwnThatItsDoubleShares(t *testing.T) {
	plain, locked := rule.Copy{Path: "/a/b-backups/1.wawasan", Kind: rule.Backup}, rule.Copy{Path: "/a/b-backups/2.wawasan.age", Kind: rule.Encrypted}
	double := rule.Copy{Path: "/usb/b-backups/1.wawasan", Kind: rule.Backup}
	s := &state{backups: rule.Keep, copies: []rule.Copy{plain, locked, double}}
	must := func(of, ofLocked rule.Choice) {
		t.Helper()
		if a, b, c := s.choose(plain), s.choose(locked), s.choose(double); a != of || b != ofLocked || c != of {
			t.Errorf("%s %s %s, not %s and %s", a, b, c, of, ofLocked)
		}
	}
	must(rule.Keep, rule.Keep)
	s.flip(rowCopy + plain.Path)
	must(rule.Inside, rule.Keep)
	s.flip(rowCopy + double.Path)
	must(rule.Delete, rule.Keep)
	s.flip(rowCopy + locked.Path)
	must(rule.Delete, rule.Delete)
	s.flip(rowBackups) // all of them
	must(rule.Inside, rule.Keep)
	s.flip(rowCopy + locked.Path)
	must(rule.Inside, rule.Delete)
	if choose := s.chosen(); choose(locked) != rule.Delete || choose(plain) != rule.Inside {
		t.Error("what is chosen is not what is done")
	}
}

func TestABackupIsNamedAndErasedInsideByEnter(t *testing.T) {
	datatest.Home(t)
	h := paneltest.New(t)
	link := h.Have(thing.KindContact, "name", "Sari Wijaya")
	b, err := h.App().Backup(context.Background(), backup.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	Open(h, link)
	p := h.Front().(*Panel)
	rows := p.Rows.State().Rows()
	at := slices.IndexFunc(rows, func(r app.Row) bool { return r.Key == rowCopy+b.Path() })
	if at < 0 || rows[at].Fact != "stays" {
		t.Fatalf("it shows\n%s", facts(p))
	}
	for range at {
		h.Press(fyne.KeyDown)
	}
	h.Press(fyne.KeyReturn)
	if fact := p.Rows.State().Rows()[at].Fact; fact != "erased inside" {
		t.Fatalf("it is %q", fact)
	}
	p.Save()
	answer(h.Front().(*question.Panel), "name", "Sari Wijaya")
	h.MustNotFail()
	if found, err := data.FoundIn(b.Path(), []string{"Sari Wijaya"}); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}

func TestTheChoicesGoRound(t *testing.T) {
	s := &state{backups: rule.Keep}
	for _, want := range []rule.Choice{rule.Inside, rule.Delete, rule.Keep} {
		if s.flip(rowBackups); s.backups != want {
			t.Errorf("%s, not %s", s.backups, want)
		}
	}
	s.whole = true
	for _, want := range []rule.Choice{rule.Delete, rule.Keep} {
		if s.flip(rowBackups); s.backups != want {
			t.Errorf("the whole notebook: %s, not %s", s.backups, want)
		}
	}
	if is, _ := s.flip("fact1"); is {
		t.Error("a fact is no choice")
	}
	if !(&state{title: "Sari"}).typed(" sari") || (&state{title: ""}).typed("") {
		t.Error("a name is typed when it reads the same")
	}
}

func TestATextThatIsOfferedCanKeepTheName(t *testing.T) {
	datatest.Home(t)
	h := paneltest.New(t)
	link := h.Have(thing.KindContact, "name", "Sari Wijaya")
	h.Have(thing.KindContact, "name", "Budi Hadi", "about", "knows Sari Wijaya")
	h.Capture(app.Where{}, `! they wait for data @"Sari Wijaya"`)
	OpenAnonymise(h, link)
	p := h.Front().(*Panel)
	rows := p.Rows.State().Rows()
	at := slices.IndexFunc(rows, func(r app.Row) bool { return r.Title == "knows Sari Wijaya" })
	if at < 0 || rows[at].Fact != "replaced" || rows[at].Sub != "knows Person A" {
		t.Fatalf("it shows\n%s", facts(p))
	}
	for range at {
		h.Press(fyne.KeyDown)
	}
	h.Press(fyne.KeyReturn)
	if text := facts(p); !strings.Contains(text, "knows Sari Wijaya stays") || !strings.Contains(text, "1 text keeps the name") {
		t.Fatalf("it shows\n%s", text)
	}
	h.Press(fyne.KeyReturn)
	if text := facts(p); !strings.Contains(text, "knows Sari Wijaya replaced") {
		t.Fatalf("it shows\n%s", text)
	}
	h.Press(fyne.KeyReturn)
	p.Save()
	answer(h.Front().(*question.Panel), "name", "Sari Wijaya")
	h.MustNotFail()
	if found, err := data.FoundIn(h.App().Path(), []string{"knows Sari Wijaya", "Sari Wijaya"}); people(t, h) != 2 || err != nil || len(found) != 2 {
		t.Errorf("%d people, %q %v", people(t, h), found, err)
	}
	if n, err := h.App().Count(context.Background(), thing.KindLesson, ""); n != 1 || err != nil {
		t.Errorf("%d lessons, %v", n, err)
	}
}
