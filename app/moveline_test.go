package app_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/line"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestALineMovesToThePersonWhomItMade(t *testing.T) {
	a, _ := open(t, "en")
	filed, err := a.Capture(ctx, "? What does a day hold @\"Sari Wijaya\" #Perbankan", app.Where{})
	if err != nil {
		t.Fatal(err)
	}
	her := func() app.Row {
		t.Helper()
		page, err := a.List(ctx, thing.KindContact, app.ListQuery{Limit: 10})
		if err != nil || len(page.Rows) != 1 {
			t.Fatalf("%d people: %v", len(page.Rows), err)
		}
		return page.Rows[0]
	}
	sari := her().ID
	if err := a.MoveLine(ctx, app.Link{Kind: thing.KindNote, ID: filed.Note}, line.To{Contact: sari}); err != nil {
		t.Fatal(err)
	}
	if still := her().ID; still != sari {
		t.Errorf("she is %s now, and not %s", still, sari)
	}
}

func TestALineMovesToACompanyOrAnIndustry(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindCompany, map[string]string{"name": "Titian Pay"})
	held := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "held", "date": "2026-11-20", "company": "Titian Pay", "industry": "Fintech"})
	nusa := save(t, a, thing.KindCompany, map[string]string{"name": "Nusa Bank"})
	field := save(t, a, thing.KindIndustry, map[string]string{"name": "Energy"})
	for _, text := range []string{"! juniors learn fast #Perbankan", "? who audits them", "> send the figures", "a note"} {
		filed := file(t, a, text, app.Where{Interview: held})
		note := app.Link{Kind: thing.KindNote, ID: filed.Note}
		is := func() data.Lesson {
			t.Helper()
			l, err := a.Kept(ctx, app.Link{Kind: filed.Kind, ID: filed.ID})
			if err != nil {
				t.Fatal(err)
			}
			switch v := l.(type) {
			case data.Lesson:
				return v
			case data.Gap:
				return data.Lesson{CompanyID: v.CompanyID, IndustryID: v.IndustryID, InterviewID: v.InterviewID}
			}
			return data.Lesson{CompanyID: nusa, IndustryID: field, InterviewID: held}
		}
		was := is()
		for _, to := range []line.To{{Company: nusa}, {Industry: field}} {
			if err := a.MoveLine(ctx, note, to); err != nil {
				t.Fatal(err)
			}
		}
		if now := is(); now.CompanyID != nusa || now.IndustryID != field || now.InterviewID != held {
			t.Errorf("%s belongs to %+v", text, now)
		}
		if _, err := a.Recapture(ctx, filed.Note, text+" again"); err != nil {
			t.Fatal(err)
		}
		if now := is(); now.CompanyID != nusa || now.IndustryID != field {
			t.Errorf("%s, corrected, is back at %+v", text, now)
		}
		for _, of := range []app.Link{{Kind: thing.KindCompany, ID: nusa}, {Kind: thing.KindIndustry, ID: field}} {
			shown, err := a.Show(ctx, of)
			if err != nil || !slices.ContainsFunc(shown.Rows, func(r app.Row) bool { return strings.Contains(r.Title, strings.Trim(text, "!?> ")[:6]) }) {
				t.Errorf("%s is not on the page of %s: %v", text, shown.Title, err)
			}
		}
		for range 3 {
			if _, err := a.Undo(ctx); err != nil {
				t.Fatal(err)
			}
		}
		if now := is(); now.CompanyID != was.CompanyID || now.IndustryID != was.IndustryID {
			t.Errorf("%s, undone, is at %+v", text, now)
		}
	}
	if err := a.MoveLine(ctx, app.Link{Kind: thing.KindNote, ID: file(t, a, "a note", app.Where{}).Note}, line.To{Company: "0190b0a0-0000-7000-8000-000000000000"}); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("to none: %v", err)
	}
}
