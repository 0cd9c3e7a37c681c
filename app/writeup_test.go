package app_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/data"
)

// writeUps writes the interview held last in every format, and a page for whoever
// helps, with names and with roles.
func writeUps(t *testing.T, a *app.App, left map[string][]byte, dir string) {
	t.Helper()
	for _, roles := range []bool{false, true} {
		doc, err := a.WriteUp(ctx, nil, roles)
		if err != nil {
			t.Fatal(err)
		}
		for _, format := range document.Formats {
			name := fmt.Sprintf("writeup %v.%s", roles, format)
			path, err := a.WriteDocument(ctx, doc, format, filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			left[name] = append([]byte(document.Markdown(doc)), pdfText(t, path)...)
		}
		if doc, err = a.Progress(ctx, data.Date{Y: 2026, M: 1, D: 1}, data.Date{}, roles); err != nil {
			t.Fatal(err)
		}
		left[fmt.Sprintf("progress %v", roles)] = []byte(document.Markdown(doc))
	}
}

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want := string(read(t, path)); got != want {
		t.Errorf("%s is\n%s", name, got)
	}
}

// involved are the people of toldOf, with all that leads to them.
var involved = []string{"Sari", "Wijaya", "Ratna", "Dewi", "Budi", "Santoso", "sari.w@titian.example", "titian.example", "81234567890", "linkedin", "Titian", "TPay"}

// toldOf is an interview that was held, with everything a write-up tells, told
// in the words of somebody in a hurry.
func toldOf(t *testing.T) (a *app.App, held data.ID) {
	t.Helper()
	a, _ = open(t, "en")
	if err := a.SetSetting(ctx, app.SettingMyName, "Tono Hartono"); err != nil {
		t.Fatal(err)
	}
	save(t, a, thing.KindCompany, map[string]string{"name": "Titian Pay", "aliases": "TPay", "industry": "Fintech"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "title": "Lecturer"})
	save(t, a, thing.KindContact, map[string]string{
		"name": "Sari Wijaya", "company": "Titian Pay", "title": "Head of Risk", "met": "Budi told me of bu sari", "introducer": "Budi Santoso",
		"email": "sari.w@titian.example", "phone": "+62 812-3456-7890", "link": "https://linkedin.com/in/sariw",
	})
	save(t, a, thing.KindContact, map[string]string{"name": "Ratna S. Dewi", "level": "same"})
	held = save(t, a, thing.KindInterview, map[string]string{
		"contacts": "Sari Wijaya; Ratna S. Dewi", "purpose": "other_industry", "stage": "held", "date": "2026-11-20", "time": "10:00", "industry": "Fintech", "company": "Titian Pay",
		"about": "what sari decides at TPay", "minutes": "30", "medium": "video", "place": "https://meet.example/sari",
		"questions": "What does Sari Wijaya's day look like?\nWhat is hard at Titian Pay?\nWho else?",
	})
	asked := plan(t, a, held)
	for _, line := range []struct {
		text     string
		question int // 0 for none
	}{
		{"she decides, says @sari, mail her at sari.w@titian.example", 1},
		{"audits twice a year; ratna knows more", 2},
		{"~ zqx of the audits", 2},
		{"! dewi says juniors learn fast #Fintech", 0},
		{"call +62 812-3456-7890 or see https://linkedin.com/in/sariw", 0},
		{"? who audits Titian Pay", 0},
		{"> send Sari the figures ^2026-12-01", 0},
		{"< RATNA sends a book", 0},
		{"~> zqx secret promise", 0},
		{"* risk at TPay", 0},
	} {
		where := app.Where{Interview: held}
		if line.question > 0 {
			where.Question = asked[line.question-1].ID
		}
		file(t, a, line.text, where)
	}
	if err := a.DebriefLine(ctx, held, "interest", "4 2 because of wijaya"); err != nil {
		t.Fatal(err)
	}
	return a, held
}

func TestAWriteUpTellsWhatAnInterviewGave(t *testing.T) {
	a, held := toldOf(t)
	doc, err := a.WriteUp(ctx, []data.ID{held}, false)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "writeup-en.md", document.Markdown(doc))
	if strings.Contains(document.Markdown(doc), "zqx") {
		t.Error("it tells what is off the record")
	}
	last, err := a.WriteUp(ctx, nil, false)
	if err != nil || document.Markdown(last) != document.Markdown(doc) {
		t.Errorf("the last one is another: %v", err)
	}
}

func TestAWriteUpByRolesNamesNobody(t *testing.T) {
	a, held := toldOf(t)
	doc, err := a.WriteUp(ctx, []data.ID{held}, true)
	if err != nil {
		t.Fatal(err)
	}
	text := document.Markdown(doc)
	golden(t, "writeup-roles-en.md", text)
	dir := t.TempDir()
	for _, format := range document.Formats {
		path, err := a.WriteDocument(ctx, doc, format, filepath.Join(dir, "w."+format))
		if err != nil {
			t.Fatal(err)
		}
		said := data.Fold(text + string(pdfText(t, path)))
		for _, name := range append(slices.Clone(involved), "Tono", "Hartono", "zqx", "meet.example") {
			if format == "pdf" && len(name) < 6 { // its compressed bytes may spell that
				continue
			}
			if strings.Contains(said, data.Fold(name)) {
				t.Errorf("%s says %q:\n%s", format, name, text)
			}
		}
	}
}

func TestAWriteUpByRolesSaysWhatMayStillBeAName(t *testing.T) {
	a, _ := open(t, "id")
	save(t, a, thing.KindCompany, map[string]string{"name": "PT Semen Tonasa Tbk", "aliases": "tej"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "PT Semen Tonasa Tbk"})
	held := save(t, a, thing.KindInterview, map[string]string{"contacts": "Siti Nurhalizah", "stage": "held", "date": "2026-11-20", "industry": "Semen"})
	for _, text := range []string{"! kata budi gajinya kecil", "! Tonasa bayar lembur, tej.example juga", "! Sitinya bilang Dimas tahu", "! tanya BudiSantoso soal semen"} {
		file(t, a, text, app.Where{Interview: held})
	}
	doc, err := a.WriteUp(ctx, nil, true)
	if err != nil {
		t.Fatal(err)
	}
	text := data.Fold(document.Markdown(doc))
	for _, name := range []string{"budi", "santoso", "tonasa", "tej", "siti", "nurhalizah"} {
		if strings.Contains(text, name) {
			t.Errorf("it names %s: %s", name, text)
		}
	}
	if said := a.ReadOnce(doc); said != "Mohon dibaca sekali lagi: 1 kata mungkin masih nama: Dimas." {
		t.Error(said)
	}
	doc, err = a.WriteUp(ctx, nil, false)
	if said := a.ReadOnce(doc); err != nil || said != "" {
		t.Errorf("of one with names: %q %v", said, err)
	}
}

func TestANicknameOfAnAddressBookIsAName(t *testing.T) {
	a, _ := open(t, "id")
	card := filepath.Join(t.TempDir(), "one.vcf")
	if err := os.WriteFile(card, []byte("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Susilowati Hadi\r\nNICKNAME:Neneng,Susi\r\nEND:VCARD\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, err := a.PlanImport(ctx, card)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.ApplyImport(ctx, plan); err != nil {
		t.Fatal(err)
	}
	held := save(t, a, thing.KindInterview, map[string]string{"contacts": "Susilowati Hadi", "stage": "held", "date": "2026-11-20"})
	file(t, a, "kata neneng, tanya susi lagi", app.Where{Interview: held})
	doc, err := a.WriteUp(ctx, []data.ID{held}, true)
	if err != nil {
		t.Fatal(err)
	}
	if text := document.Markdown(doc); !strings.Contains(text, "kata narasumber, tanya narasumber lagi") {
		t.Error(text)
	}
}

func TestSeveralInterviewsAreOneWriteUpTheOldestFirst(t *testing.T) {
	a, held := toldOf(t)
	first := save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi Santoso", "stage": "held", "date": "2026-11-02"})
	doc, err := a.WriteUp(ctx, []data.ID{held, first, held}, true)
	if err != nil {
		t.Fatal(err)
	}
	var top []string
	for _, s := range doc.Sections {
		if !s.Under {
			top = append(top, s.Heading)
		}
	}
	if doc.Title != "2 informational interviews" || !slices.Equal(top, []string{"1. Lecturer", "2. Head of Risk, a person at my level"}) {
		t.Errorf("%s: %q", doc.Title, top)
	}
}

func TestWhatWasNotHeldYetIsNotWrittenUp(t *testing.T) {
	a, _ := open(t, "en")
	if _, err := a.WriteUp(ctx, nil, false); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("of none: %v", err)
	}
	coming := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "scheduled", "date": "2026-11-24"})
	if _, err := a.WriteUp(ctx, []data.ID{coming}, false); data.CodeOf(err) != data.CodeConflict || !strings.Contains(a.Words().Error(err), "Sari Wijaya has not been held yet") {
		t.Errorf("of one to come: %v", err)
	}
	if _, err := a.WriteUp(ctx, []data.ID{"0190b0a0-0000-7000-8000-000000000000"}, false); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("of one that is not there: %v", err)
	}
}
