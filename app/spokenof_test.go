package app_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// namesOf lists what an export holds of a table.
func namesOf(t *testing.T, a *app.App, table string) string {
	t.Helper()
	out, _, _ := exportJSON(t, a)
	var found []string
	for _, row := range out.Tables[table] {
		found = append(found, row["name"].(string))
	}
	slices.Sort(found)
	return strings.Join(found, ", ")
}

// known is the contact of a name.
func known(t *testing.T, a *app.App, name string) data.ID {
	t.Helper()
	page, err := a.List(ctx, thing.KindContact, app.ListQuery{Filter: name, Limit: 2})
	if err != nil || len(page.Rows) != 1 {
		t.Fatal(page, err)
	}
	return page.Rows[0].ID
}

func TestWhatIsSpokenOfOnTheRecordLeavesThoughALineOffTheRecordMadeIt(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for name, speak := range map[string]func(t *testing.T, a *app.App){
		"a line": func(t *testing.T, a *app.App) { file(t, a, "! met @Zed", app.Where{}) },
		"a form of their own": func(t *testing.T, a *app.App) {
			_, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact, ID: known(t, a, "Zed")}, map[string]string{"met": "seminar"})
			if err != nil {
				t.Fatal(err)
			}
		},
		"the form of a lesson": func(t *testing.T, a *app.App) {
			save(t, a, thing.KindLesson, map[string]string{"text": "x", "contact": "Zed"})
		},
		"an interview": func(t *testing.T, a *app.App) {
			save(t, a, thing.KindInterview, map[string]string{"contacts": "Zed", "stage": "asked"})
		},
		"somebody they sent me": func(t *testing.T, a *app.App) {
			save(t, a, thing.KindContact, map[string]string{"name": "Ani", "introducer": "Zed"})
		},
		"a finding": func(t *testing.T, a *app.App) {
			save(t, a, thing.KindFinding, map[string]string{"text": "x", "contact": "Zed"})
		},
		"an import": func(t *testing.T, a *app.App) {
			path := filepath.Join(t.TempDir(), "Connections.csv")
			put(t, path, "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZed,,https://www.linkedin.com/in/zed,,,,05 Jan 2024\n")
			plan, err := a.PlanImport(ctx, path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := a.ApplyImport(ctx, plan); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			a, c := open(t, "en")
			file(t, a, "~ whispers @Zed", app.Where{})
			if got := namesOf(t, a, "contacts"); got != "" {
				t.Fatalf("at first %q left", got)
			}
			c.forward(time.Minute)
			speak(t, a)
			if got := namesOf(t, a, "contacts"); !strings.Contains(got, "Zed") {
				t.Errorf("only %q left", got)
			}
			if _, err := a.Undo(ctx); err != nil {
				t.Fatal(err)
			}
			if got := namesOf(t, a, "contacts"); got != "" {
				t.Errorf("after undoing it %q left", got)
			}
		})
	}
}

func TestWhatWasThereBeforeLeavesThoughALineOffTheRecordNamesIt(t *testing.T) {
	a, c := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Ani"})
	save(t, a, thing.KindIndustry, map[string]string{"name": "Coffee"})
	c.forward(time.Minute)
	file(t, a, "~! whispers @Ani of #Coffee", app.Where{})
	if got := namesOf(t, a, "contacts") + namesOf(t, a, "industries"); got != "AniCoffee" {
		t.Error(got)
	}
	if out, text, _ := exportJSON(t, a); strings.Contains(text, "whispers") || len(out.Tables["mentions"]) != 0 {
		t.Error(text)
	}
}

func TestWhatALineOffTheRecordGaveAContactStaysThoughTheContactLeaves(t *testing.T) {
	a, c := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Budi"})
	save(t, a, thing.KindCompany, map[string]string{"name": "Nusa Bank"})
	talk := save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi", "stage": "held", "date": "2026-11-20", "time": "10:00"})
	c.forward(time.Minute)
	file(t, a, "~+ Rina Marlina @\"Nusa Bank\", is about to leave", app.Where{Interview: talk})
	c.forward(time.Minute)
	coming := save(t, a, thing.KindInterview, map[string]string{"contacts": "Rina Marlina", "stage": "scheduled", "date": "2026-11-24", "time": "10:00"})
	rina := known(t, a, "Rina Marlina")
	said := func() string {
		brief, err := a.Brief(ctx, coming)
		if err != nil {
			t.Fatal(err)
		}
		m, err := a.WritingTo(ctx, rina)
		if err != nil {
			t.Fatal(err)
		}
		m.Channel = outreach.Email // to Rina; what goes to Budi names Budi
		text, err := a.Write(ctx, m, nil)
		if err != nil {
			t.Fatal(err)
		}
		return document.Markdown(brief) + text.Subject + text.Body
	}
	out, _, _ := exportJSON(t, a)
	if len(out.Tables["positions"]) != 0 || len(out.Tables["contacts"]) != 2 {
		t.Errorf("%v %v", out.Tables["positions"], out.Tables["contacts"])
	}
	for _, row := range out.Tables["contacts"] {
		if row["introducer_id"] != nil {
			t.Errorf("%v", row)
		}
	}
	if got := said(); strings.Contains(got, "Budi") || strings.Contains(got, "Nusa Bank") {
		t.Error(got)
	}
	// saved with what the form shows, it is on the record
	c.forward(time.Minute)
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact, ID: rina}, map[string]string{"met": "a seminar"}); err != nil {
		t.Fatal(err)
	}
	if out, _, _ = exportJSON(t, a); len(out.Tables["positions"]) != 1 {
		t.Errorf("%v", out.Tables["positions"])
	}
	if got := said(); !strings.Contains(got, "Through whom: Budi") || !strings.Contains(got, "Nusa Bank") {
		t.Error(got)
	}
}
