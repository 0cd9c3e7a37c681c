package app_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// rowCalled is the row of a list with these words in it.
func rowCalled(t *testing.T, a *app.App, kind app.Kind, words string) app.Row {
	t.Helper()
	page, err := a.List(ctx, kind, app.ListQuery{Filter: words})
	if err != nil || len(page.Rows) == 0 {
		t.Fatalf("%s %q: %d rows %v", kind, words, len(page.Rows), err)
	}
	return page.Rows[0]
}

func TestEveryShippedTemplateIsListedOnceAndCanBeRead(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for _, lang := range []string{"id", "en"} {
		a, _ := open(t, lang)
		page, err := a.List(ctx, thing.KindTemplate, app.ListQuery{})
		if err != nil || len(page.Rows) != len(outreach.Shipped(lang)) {
			t.Fatalf("%d rows %v", len(page.Rows), err)
		}
		if n, err := a.Count(ctx, thing.KindTemplate, ""); err != nil || n != len(page.Rows) {
			t.Errorf("counted %d %v", n, err)
		}
		for _, row := range page.Rows {
			if d := showLink(t, a, row.Self()); d.Title == "" || len(d.Rows) < 2 || strings.Contains(strings.Join(d.Chips, d.Sub), "⟦") {
				t.Errorf("%+v", d)
			}
			if fields, err := a.FormOf(ctx, row.Self()); err != nil || len(fields) != 2 {
				t.Errorf("%s: %v %v", row.Title, fields, err)
			}
		}
	}
}

func TestAVersionOfAShippedTemplateStandsInItsPlaceUntilItIsDeleted(t *testing.T) {
	a, _ := open(t, "id")
	row := rowCalled(t, a, thing.KindTemplate, "kabar mengenalkan ditolak")
	before := len(titles(t, a, thing.KindTemplate))
	id, err := a.SaveForm(ctx, row.Self(), map[string]string{"subject": "Kabar dari seberang", "body": "{sapaan}, {orang} sedang tidak bisa. {saya}"})
	if err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindTemplate); len(got) != before || !slices.Contains(got, row.Title) {
		t.Errorf("%d templates, were %d", len(got), before)
	}
	if now := rowCalled(t, a, thing.KindTemplate, "seberang"); now.ID != id || now.Fact != "diubah" {
		t.Errorf("%+v", now)
	}
	again, err := a.SaveForm(ctx, app.Link{Kind: thing.KindTemplate, ID: id}, map[string]string{"subject": "Kabar bintang"})
	if err != nil || again != id {
		t.Errorf("%s %v", again, err)
	}
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindTemplate, ID: id}); err != nil {
		t.Fatal(err)
	}
	if now := rowCalled(t, a, thing.KindTemplate, "kabar mengenalkan ditolak"); now.ID != row.ID {
		t.Errorf("%+v", now)
	}
	if _, err := a.Delete(ctx, row.Self()); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("a shipped one was deleted: %v", err)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if now := rowCalled(t, a, thing.KindTemplate, "bintang"); now.ID != id {
		t.Errorf("%+v", now)
	}
}

func TestATemplateSpeaksOneLanguageOnly(t *testing.T) {
	a, _ := open(t, "id")
	save(t, a, thing.KindTemplate, map[string]string{"name": "Singkat", "body": "{sapaan}, boleh bertanya {ingin_tahu}? {saya}"})
	if err := a.SetLanguage(ctx, "en"); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindTemplate); slices.Contains(got, "Singkat") {
		t.Errorf("%v", got)
	}
	if own := a.TemplateChoices(ctx, app.Writing{Kind: outreach.Ask, Lang: "en"}); own != nil {
		t.Errorf("%v", own)
	}
}

func TestHolidaysMoveTheDayOfTheSecondMessage(t *testing.T) {
	a, c := open(t, "id")
	m, _ := a.WritingTo(ctx, save(t, a, thing.KindContact, map[string]string{"name": "Sari"}))
	send(t, a, m, "boleh bertanya?")
	c.at = c.at.AddDate(0, 0, 9) // Wednesday of the week after the next: the seventh business day
	if got := due(t, a); len(got) != 1 || !strings.HasPrefix(got[0], "second") {
		t.Fatalf("%v", got)
	}
	off := save(t, a, thing.KindHoliday, map[string]string{"name": "Kantor tutup", "day": "2026-11-30"})
	if got := due(t, a); len(got) != 0 {
		t.Errorf("a day off in between: %v", got)
	}
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindHoliday, ID: off}, map[string]string{"working": "true"}); err != nil {
		t.Fatal(err)
	}
	if got := due(t, a); len(got) != 1 {
		t.Errorf("people work on it after all: %v", got)
	}
}

func TestAShippedHolidayCanBeTakenOutMovedAndBroughtBack(t *testing.T) {
	a, _ := open(t, "en")
	n := len(titles(t, a, thing.KindHoliday))
	row := rowCalled(t, a, thing.KindHoliday, "Christmas 25")
	if _, err := a.Delete(ctx, row.Self()); err != nil {
		t.Fatal(err)
	}
	out := rowCalled(t, a, thing.KindHoliday, "25 Dec working")
	if _, err := a.Delete(ctx, out.Self()); err != nil {
		t.Fatal(err)
	}
	if back := rowCalled(t, a, thing.KindHoliday, "Christmas 25"); back.Self() != row.Self() {
		t.Errorf("%+v", back)
	}
	vesak := rowCalled(t, a, thing.KindHoliday, "Vesak Day")
	moved, err := a.SaveForm(ctx, vesak.Self(), map[string]string{"day": "2027-05-21"})
	if err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindHoliday); len(got) != n+1 {
		t.Errorf("%d holidays, were %d: the day it was moved from stays as a working day", len(got), n)
	}
	if d := show(t, a, thing.KindHoliday, moved); d.Title != vesak.Title {
		t.Errorf("%+v", d)
	}
}
