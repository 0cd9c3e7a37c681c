package app_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestAPageForWhoeverHelpsTellsWhatWasDoneAndWhereHelpIsWanted(t *testing.T) {
	a, _ := toldOf(t)
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi Santoso", "stage": "scheduled", "date": "2026-11-26", "time": "10:00", "industry": "Fintech"})
	save(t, a, thing.KindContact, map[string]string{"name": "Rina Utami", "title": "Auditor"})
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Rina Utami", "stage": "asked"})
	field := save(t, a, thing.KindIndustry, map[string]string{"name": "Energy"})
	save(t, a, thing.KindLesson, map[string]string{"text": "zqx lesson", "off_record": "true"})
	file(t, a, "~? zqx gap @Zqx_Person", app.Where{})
	file(t, a, "~> zqx promise ^2026-12-01", app.Where{})
	save(t, a, thing.KindGap, map[string]string{"text": "who pays for grids", "industry": "Energy"})
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindIndustry, ID: field}, map[string]string{"decision": "exploring", "decision_why": "rina likes it"}); err != nil {
		t.Fatal(err)
	}
	from := data.Date{Y: 2026, M: 11, D: 16}
	doc, err := a.Progress(ctx, from, data.Date{}, false)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "progress-en.md", document.Markdown(doc))
	roles, err := a.Progress(ctx, from, data.Date{}, true)
	if err != nil {
		t.Fatal(err)
	}
	text := document.Markdown(roles)
	golden(t, "progress-roles-en.md", text)
	dir := t.TempDir()
	for _, format := range []string{"html", "docx", "md"} {
		path, err := a.WriteDocument(ctx, roles, format, filepath.Join(dir, "p."+format))
		if err != nil {
			t.Fatal(err)
		}
		said := data.Fold(text + string(pdfText(t, path)))
		for _, name := range append(slices.Clone(involved), "Tono", "Hartono", "Rina", "Utami", "zqx") {
			if strings.Contains(said, data.Fold(name)) {
				t.Errorf("%s says %q:\n%s", format, name, text)
			}
		}
	}
}

func TestAPageForWhoeverHelpsIsOfTheDaysThatAreNamed(t *testing.T) {
	a, _ := open(t, "en")
	if _, err := a.Progress(ctx, data.Date{}, data.Date{}, false); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("of nothing: %v", err)
	}
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "held", "date": "2026-11-20"})
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi Santoso", "stage": "held", "date": "2026-11-23", "time": "08:00"})
	day := func(d int) data.Date { return data.Date{Y: 2026, M: 11, D: d} }
	for _, days := range []struct {
		from, to   data.Date
		sari, budi bool
	}{
		{day(16), day(22), true, false}, {day(20), day(20), true, false}, {data.Date{}, data.Date{}, false, true}, {day(1), data.Date{}, true, true}, {data.Date{}, day(22), true, false},
	} {
		doc, err := a.Progress(ctx, days.from, days.to, false)
		if err != nil {
			t.Fatal(err)
		}
		text := document.Markdown(doc)
		if strings.Contains(text, "Sari") != days.sari || strings.Contains(text, "Budi") != days.budi {
			t.Errorf("%v–%v:\n%s", days.from, days.to, text)
		}
	}
	if _, err := a.Progress(ctx, day(2), day(1), false); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("backwards: %v", err)
	}
}
