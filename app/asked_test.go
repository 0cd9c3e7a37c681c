package app_test

import (
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/insight"
	"wawasan/app/outreach"
	"wawasan/app/thing"
)

func TestAConversationThatWasOnlyLoggedIsNoAskAndNoAnswer(t *testing.T) {
	a, _ := open(t, "en")
	if _, err := a.LogInterview(ctx, "", "Budi Santoso"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Sari Wijaya", "Ani", "Citra"} {
		m, err := a.WritingTo(ctx, save(t, a, thing.KindContact, map[string]string{"name": name}))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.LogSent(ctx, m, "", "May we talk?"); err != nil {
			t.Fatal(err)
		}
	}
	rows := chartOf(t, a, "funnel").Rows
	if len(rows) != len(insight.Steps) || rows[0][1] != "3" || rows[1][1] != "0" || rows[2][1] != "0" {
		t.Errorf("three were asked and nobody answered, and it says %v", rows)
	}
}

func TestAMessageThatWasSentSaysItsWayInWords(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		a, _ := open(t, code)
		sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
		m, err := a.WritingTo(ctx, sari)
		if err != nil {
			t.Fatal(err)
		}
		m.Channel = outreach.LinkedInNote
		if _, err := a.LogSent(ctx, m, "", "May we talk?"); err != nil {
			t.Fatal(err)
		}
		d, err := a.Show(ctx, app.Link{Kind: thing.KindContact, ID: sari})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, row := range d.Rows {
			all := row.Title + " " + row.Sub + " " + row.Fact
			if strings.Contains(all, "linkedin_note") {
				t.Errorf("%s: %q", code, all)
			}
			found = found || strings.Contains(all, a.Words().T(outreach.LinkedInNote.Key()))
		}
		if !found {
			t.Errorf("%s: nothing says by which way: %+v", code, d.Rows)
		}
	}
}
