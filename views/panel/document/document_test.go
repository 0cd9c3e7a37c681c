package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	papers "wawasan/app/document"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel"
	"wawasan/views/panel/paneltest"
)

func written(t *testing.T, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) != 1 {
		t.Fatalf("written: %v, %v", found, err)
	}
	raw, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestEachParagraphOfADocumentIsARowOfItsOwn(t *testing.T) {
	rows := rowsOf(papers.Doc{Sections: []papers.Section{
		{Heading: "Lessons", Items: []papers.Item{{Text: "they wait", Sub: "Nov"}, {Label: "Sari", Text: "they pay"}}},
		{Heading: "Empty"},
		{Heading: "Lessons", Items: []papers.Item{{Number: 2, Text: "why", Below: []string{"because"}}}},
	}})
	want := []app.Row{
		{Key: "0/0", Icon: "note", Title: "they wait", Sub: "Nov", Heading: "Lessons"},
		{Key: "0/1", Icon: "note", Title: "they pay", Fact: "Sari"},
		{Key: "2/0", Icon: "note", Title: "2. why", Heading: "Lessons"},
		{Key: "2/0/0", Icon: "note", Title: "because"},
	}
	if len(rows) != len(want) {
		t.Fatalf("%+v", rows)
	}
	for n := range want {
		if rows[n].Identity() != want[n].Identity() || rows[n].Title != want[n].Title || rows[n].Sub != want[n].Sub || rows[n].Fact != want[n].Fact || rows[n].Heading != want[n].Heading {
			t.Errorf("%+v", rows[n])
		}
		if !rows[n].Link().New() {
			t.Errorf("a paragraph stands for %v", rows[n].Link())
		}
	}
}

func TestEveryFormatOfADocumentHasANameInBothLanguages(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		for _, f := range formats(say.WordsOf(code)) {
			if f.End == "" || strings.Contains(f.Label, "⟦") {
				t.Errorf("%s: %+v", code, f)
			}
		}
	}
}

func TestABriefIsWrittenWhereOneSaysAndOpened(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled", "about", "who decides")
	OpenBrief(h, link)
	brief, ok := h.Front().(Brief)
	if !ok || brief.Name() != "brief" || brief.Interview() != link || brief.Rows.State().Len() == 0 {
		t.Fatalf("in front: %v", h.Front())
	}
	if _, about := h.Front().(panel.About); !about {
		t.Error("a line typed at a brief belongs to nobody")
	}
	h.Press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	h.MustNotFail()
	if text := written(t, filepath.Join(documents, "brief-*Sari-Wijaya*.html")); !strings.Contains(text, "who decides") {
		t.Error(text)
	}
	if len(h.Browsed) != 1 || h.Leaves != 0 || h.Canvas().Focused() != brief.Target() {
		t.Errorf("opened %q, left %d times, the keyboard is at %T", h.Browsed, h.Leaves, h.Canvas().Focused())
	}
}

func TestABriefShowsAndWritesWhatWasTypedMeanwhile(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled")
	OpenBrief(h, link)
	brief := h.Front().(Brief)
	before := brief.Rows.State().Len()
	h.Capture(app.Where{Interview: link.ID}, "> send her the figures")
	brief.Reload()
	if brief.Rows.State().Len() <= before {
		t.Error("it does not show what was typed meanwhile")
	}
	brief.Save()
	h.Press(fyne.KeyUp, fyne.KeyReturn) // round to the last format
	h.MustNotFail()
	if text := written(t, filepath.Join(documents, "*.md")); !strings.Contains(text, "send her the figures") {
		t.Error(text)
	}
}

func TestADigestIsReadAndWrittenWithoutNames(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	h.Have(thing.KindContact, "name", "Ani Lestari")
	h.Have(thing.KindIndustry, "name", "Energy")
	h.Capture(app.Where{}, "! Ani Lestari says audits come twice a year @Ani Lestari #Energy", "! a salary nobody may know ~ #Energy")
	OpenDigest(h, `industry:"Energy"`, "What I learned: Energy")
	p, ok := h.Front().(*Panel)
	if !ok || p.Name() != "digest" || p.Rows.State().Len() != 1 || strings.Contains(p.Rows.State().Rows()[0].Title, "Lestari") {
		t.Fatalf("in front: %v", h.Front())
	}
	p.Save()
	h.Press(fyne.KeyUp, fyne.KeyReturn)
	h.MustNotFail()
	text := written(t, filepath.Join(documents, "What-I-learned*.md"))
	if !strings.Contains(text, "audits") || strings.Contains(text, "Lestari") || strings.Contains(text, "salary") {
		t.Error(text)
	}
}

func TestADigestOfNothingIsRefusedWithoutAPanel(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	OpenDigest(h, "", "What I learned")
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.CodeNotFound || h.Front() != nil {
		t.Errorf("refused %v, in front %v", h.Failed, h.Front())
	}
}

func TestAnInterviewIsWrittenUpWithNamesOrWithRoles(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	ChooseWriteUp(h, app.Link{})
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.CodeNotFound {
		t.Fatalf("nothing was held: %v", h.Failed)
	}
	h.Failed = nil
	h.Have(thing.KindContact, "name", "Sari Wijaya", "title", "Head of Risk")
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-20")
	h.Have(thing.KindInterview, "contacts", "Ani Lestari", "stage", "held", "date", "2026-11-24")
	h.Capture(app.Where{Interview: link.ID}, "sari says audits come twice a year")
	ChooseWriteUp(h, link)
	h.Press(fyne.KeyDown, fyne.KeyReturn) // by roles
	h.MustNotFail()
	p, ok := h.Front().(*Panel)
	if !ok || p.Name() != "writeup" {
		t.Fatalf("in front: %v", h.Front())
	}
	p.Save()
	h.Press(fyne.KeyUp, fyne.KeyReturn)
	h.MustNotFail()
	if text := written(t, filepath.Join(documents, "*.md")); !strings.Contains(text, "Head of Risk says audits") || strings.Contains(strings.ToLower(text), "sari") {
		t.Error(text)
	}
	ChooseWriteUp(h, app.Link{})
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // the last two, with names
	h.MustNotFail()
	h.Front().(*Panel).Save()
	h.Press(fyne.KeyUp, fyne.KeyReturn)
	if text := written(t, filepath.Join(documents, "2-informational*.md")); !strings.Contains(text, "Sari Wijaya") || !strings.Contains(text, "Ani Lestari") {
		t.Error(text)
	}
}

func TestAnInterviewStillToComeIsNotOfferedToBeWrittenUp(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	h.Have(thing.KindInterview, "contacts", "Ani Lestari", "stage", "held", "date", "2026-11-24")
	ChooseWriteUp(h, h.Have(thing.KindInterview, "contacts", "Budi Santoso", "stage", "scheduled", "date", "2026-12-24"))
	h.Press(fyne.KeyReturn)
	h.MustNotFail()
	p, ok := h.Front().(*Panel)
	if !ok || p.Name() != "writeup" {
		t.Fatalf("in front: %v", h.Front())
	}
	if row, _ := p.Rows.Selected(); !strings.Contains(row.Title+row.Sub+row.Fact, "Ani Lestari") {
		t.Errorf("%+v", row)
	}
}

func TestAPageForWhoeverHelpsIsOfThisWeekTheLastOrAMonth(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t) // on a Wednesday
	h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-20")
	h.Have(thing.KindInterview, "contacts", "Ani Lestari", "stage", "held", "date", "2026-11-24")
	for downs, want := range []string{"Ani", "", "Sari", "", "Ani Sari", ""} {
		ChooseProgress(h)
		for range downs {
			h.Press(fyne.KeyDown)
		}
		h.Press(fyne.KeyReturn)
		h.MustNotFail()
		p, ok := h.Front().(*Panel)
		if !ok || p.Name() != "progress" {
			t.Fatalf("in front: %v", h.Front())
		}
		var named []string
		for _, name := range []string{"Ani", "Sari"} {
			for _, row := range p.Rows.State().Rows() {
				if strings.Contains(row.Title, name) {
					named = append(named, name)
				}
			}
		}
		if got := strings.Join(named, " "); got != want {
			t.Errorf("choice %d names %q, want %q", downs, got, want)
		}
	}
	h.Front().(*Panel).Save()
	h.Press(fyne.KeyUp, fyne.KeyReturn)
	if text := written(t, filepath.Join(documents, "How-it-is-going*.md")); strings.Contains(text, "Lestari") {
		t.Error(text)
	}
}

func TestWhatSaysNothingIsLeftOutUnderATitle(t *testing.T) {
	if got := beside("", "Bank A", "", "keys"); got != "Bank A · keys" {
		t.Error(got)
	}
}
