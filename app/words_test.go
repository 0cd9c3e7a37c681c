package app_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
)

func TestATextCorrectedAnywhereIsCorrectedEverywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for mark, kind := range map[string]app.Kind{"!": thing.KindLesson, "?": thing.KindGap, ">": thing.KindPromise, "*": thing.KindFocusArea} {
		a, _ := open(t, "en")
		sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
		talk := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": "held"})
		filed := file(t, a, mark+" it took years before the frist credit ^+3d", app.Where{Interview: talk})
		if _, err := a.SaveForm(ctx, app.Link{Kind: kind, ID: filed.ID}, map[string]string{"text": "it took years before the first credit"}); err != nil {
			t.Fatal(err)
		}
		for _, link := range []app.Link{{Kind: thing.KindInterview, ID: talk}, {Kind: thing.KindContact, ID: sari}, {Kind: thing.KindNote, ID: filed.Note}, {Kind: kind, ID: filed.ID}} {
			d := show(t, a, link.Kind, link.ID)
			shown := d.Title
			for _, row := range d.Rows {
				shown += "\n" + row.Title + row.Sub
			}
			if strings.Contains(shown, "frist") || !strings.Contains(shown, "first credit") {
				t.Errorf("%s on the page of the %s:\n%s", mark, link.Kind, shown)
			}
		}
		_, raw, _, err := a.LastLine(ctx, app.Where{})
		if err != nil || !strings.Contains(raw, "first credit") || !strings.HasPrefix(raw, mark) || !strings.Contains(raw, "^2026-11-26") {
			t.Errorf("%s would be typed again as %q (%v)", mark, raw, err)
		}
		for text, want := range map[string]bool{"frist": false, "first": true} {
			if rows, _, err := a.Search(ctx, text, 10); err != nil || (len(rows) > 0) != want {
				t.Errorf("%s: search %s found %d (%v)", mark, text, len(rows), err)
			}
		}
	}
}

func TestALessonJoinedWithAnotherKeepsTheLineItCameFrom(t *testing.T) {
	a, _ := open(t, "en")
	one, two := file(t, a, "! pay is low", app.Where{}), file(t, a, "! hours are long", app.Where{})
	if err := a.Merge(ctx, of(thing.KindLesson, one.ID), of(thing.KindLesson, two.ID)); err != nil {
		t.Fatal(err)
	}
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindLesson, ID: two.ID}, map[string]string{"text": "long hours, low pay"}); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindNote); !slices.Contains(got, "hours are long") {
		t.Errorf("%q", got)
	}
}
