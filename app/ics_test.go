package app_test

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
)

// byOtherHands writes to a notebook past the program.
func byOtherHands(t *testing.T, a *app.App, statement string, args ...any) {
	t.Helper()
	db, err := sql.Open("sqlite", a.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, statement, args...); err != nil {
		t.Fatal(err)
	}
}

func calendarOf(t *testing.T, a *app.App) (string, exchange.Report) {
	t.Helper()
	var b bytes.Buffer
	report, err := a.ExportCalendar(ctx, &b, "")
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(b.String(), "\r\n ", ""), report
}

func TestOnePlanWithoutATimeKeepsNoOtherOutOfTheCalendar(t *testing.T) {
	a, c := open(t, "en")
	var ids []data.ID
	for _, name := range []string{"Ani", "Budi", "Citra"} {
		ids = append(ids, save(t, a, thing.KindInterview, map[string]string{"contacts": name, "stage": "scheduled", "date": "2026-12-0" + strconv.Itoa(1+len(ids)), "time": "10:00"}))
		c.forward(time.Minute)
	}
	byOtherHands(t, a, "UPDATE interviews SET scheduled_at = NULL WHERE id = ?", string(ids[1]))
	text, report := calendarOf(t, a)
	if strings.Count(text, "BEGIN:VEVENT") != 2 || strings.Contains(text, "Budi") || report.NoTime != 1 || report.Rows["interviews"] != 2 {
		t.Errorf("%+v\n%s", report, text)
	}
	if said := a.LeftOut(report); len(said) != 1 || said[0] != "1 planned interview has no time yet and stayed out." {
		t.Error(said)
	}
	if _, err := a.ExportCalendar(ctx, &bytes.Buffer{}, ids[1]); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("alone: %v", err)
	}
	byOtherHands(t, a, "UPDATE interviews SET scheduled_at = NULL")
	if _, err := a.ExportCalendar(ctx, &bytes.Buffer{}, ""); !strings.Contains(a.Words().Error(err), "have no time yet") {
		t.Errorf("nothing is left: %v", err)
	}
}

func TestNoDateKeepsTheOthersOutOfTheCalendar(t *testing.T) {
	a, c := open(t, "en")
	file(t, a, "> another ^2026-12-01", app.Where{})
	for day, kept := range map[string]bool{
		"9999-12-31": true, "9999-12-30": true, "0001-01-01": true, "2026-12-01": true,
		"0000-01-01": false, "10000-01-01": false, "someday": false, "2026-02-30": false,
	} {
		file(t, a, "> promise of "+day+" ^2026-12-01", app.Where{})
		byOtherHands(t, a, "UPDATE promises SET due = ? WHERE text = ?", day, "promise of "+day)
		c.forward(time.Minute)
		text, report := calendarOf(t, a)
		if strings.Contains(text, "promise of "+day) != kept {
			t.Errorf("%s: %+v\n%s", day, report, text)
		}
	}
	for at, kept := range map[string]bool{"9999-12-31T23:50:00.000Z": true, "0001-01-01T00:10:00.000Z": true, "12026-01-01T10:00:00.000Z": false, "soon": false} {
		id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Ani " + at[:4], "stage": "scheduled", "date": "2026-12-01", "time": "10:00"})
		byOtherHands(t, a, "UPDATE interviews SET scheduled_at = ? WHERE id = ?", at, string(id))
		if text, _ := calendarOf(t, a); strings.Contains(text, "Ani "+at[:4]) != kept {
			t.Errorf("%s: %s", at, text)
		}
	}
	if _, report := calendarOf(t, a); report.NoDate != 6 || report.Rows["promises"] != 5 || report.Rows["interviews"] != 2 {
		t.Errorf("%+v", report)
	}
}

func TestACalendarHoldsAllThatIsDueAndNothingOffTheRecord(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a, _ := open(t, "en")
	const many = 1100
	if _, err := a.CapturePasted(ctx, strings.Repeat("> send it @Rina ^2026-12-01\n", many), app.Where{}); err != nil {
		t.Fatal(err)
	}
	file(t, a, "~> secretpromise @Sari ^2026-12-01", app.Where{})
	file(t, a, "> kept @Sari ^2026-12-01", app.Where{})
	file(t, a, "> without a day @Sari", app.Where{})
	text, report := calendarOf(t, a)
	if report.Rows["promises"] != many+1 || strings.Contains(text, "secret") || strings.Contains(text, "without a day") || !strings.Contains(text, "kept @Sari · Sari") {
		t.Errorf("%+v", report)
	}
}

func TestARefusedCalendarLeavesTheFileAsItWas(t *testing.T) {
	a, _ := open(t, "en")
	path := filepath.Join(t.TempDir(), "old.ics")
	put(t, path, "old")
	_, err := a.Export(context.Background(), exchange.To{Format: "ics", Path: path})
	if raw, _ := os.ReadFile(path); data.CodeOf(err) != data.CodeInvalid || string(raw) != "old" {
		t.Errorf("%v %s", err, raw)
	}
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Ani", "stage": "scheduled", "date": "2026-12-01", "time": "10:00"})
	file(t, a, "> other ^2026-12-01", app.Where{})
	report, err := a.Export(ctx, exchange.To{Format: "ics", Path: path, Interview: id})
	raw, _ := os.ReadFile(path)
	if err != nil || report.Total() != 1 || strings.Count(string(raw), "BEGIN:VEVENT") != 1 || strings.Contains(string(raw), "other") {
		t.Errorf("%+v %v %s", report, err, raw)
	}
}
