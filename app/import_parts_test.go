package app_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// rowsOf are n people of as many companies, more than are written at a time.
func rowsOf(n int) string {
	var rows strings.Builder
	for i := range n {
		fmt.Fprintf(&rows, "Orang%d,Ke%d,https://www.linkedin.com/in/o%d,,Firma %d,Analis,04 Jan 2024\n", i, i, i, i%50)
	}
	return rows.String()
}

// typedBetween lets a line be typed after the first part that brings people.
func typedBetween(t *testing.T, a *app.App, line string) {
	t.Helper()
	typed := false
	t.Cleanup(a.Subscribe(func(data.Changed) {
		if n, err := a.Count(context.Background(), thing.KindKnown, ""); typed || err != nil || n < 1000 {
			return
		}
		typed = true
		if _, err := a.Capture(context.Background(), line, app.Where{}); err != nil {
			t.Errorf("%q: %v", line, err)
		}
	}))
}

func TestALineTypedWhileALongImportRunsIsKeptAndTheImportGoesOn(t *testing.T) {
	a := openForImport(t)
	plan := planRows(t, a, rowsOf(2300))
	typedBetween(t, a, "! di antaranya @Sari_Wijaya #fintech")
	if _, err := a.ApplyImport(context.Background(), plan); err != nil {
		t.Fatal(err)
	}
	wantPeople(t, a, 2301)
	wantCount(t, a, thing.KindLesson, 1)
	if label, err := a.Undo(context.Background()); err != nil || !strings.Contains(label, "Connections.csv") {
		t.Fatalf("%q %v", label, err)
	}
	wantPeople(t, a, 1)
	wantCount(t, a, thing.KindLesson, 1)
}

func TestAnImportStopsWhereALineNamesSomebodyWhoIsStillToCome(t *testing.T) {
	a := openForImport(t)
	plan := planRows(t, a, rowsOf(2300))
	typedBetween(t, a, "! di antaranya @Orang2200_Ke2200")
	_, err := a.ApplyImport(context.Background(), plan)
	said := a.Words().Error(err)
	if data.CodeOf(err) != data.CodeUnavailable || !strings.Contains(said, "1000") && !strings.Contains(said, "1.000") {
		t.Fatalf("%q %v", said, err)
	}
	wantPeople(t, a, 1001)
	again := planRows(t, a, rowsOf(2300)) // the rest comes by itself
	if len(again.New) != 1299 || len(again.Changed) != 1 {
		t.Fatalf("%d new, %d changed", len(again.New), len(again.Changed))
	}
	if _, err := a.ApplyImport(context.Background(), again); err != nil {
		t.Fatal(err)
	}
	wantPeople(t, a, 2300)
}

// cancelledBetween cancels after the first part that brings people.
func cancelledBetween(t *testing.T, a *app.App, before func()) context.Context {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := false
	t.Cleanup(a.Subscribe(func(data.Changed) {
		if n, err := a.Count(context.Background(), thing.KindKnown, ""); done || err != nil || n < 1000 {
			return
		}
		done = true
		before()
		cancel()
	}))
	return ctx
}

func TestAnImportThatIsCancelledLeavesNothing(t *testing.T) {
	a := openForImport(t)
	history, err := a.History(context.Background(), 0, 9)
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	_, err = a.ImportTelling(cancelledBetween(t, a, func() {}), planRows(t, a, rowsOf(2300)), func(done, of int) {
		if told = done; of != 2300 {
			t.Error(done, of)
		}
	})
	if said := a.Words().Error(err); told != 0 || said != "Impor dibatalkan, tidak ada yang berubah." && said != "Import cancelled, nothing changed." {
		t.Fatalf("%q %v, %d told", said, err, told)
	}
	wantPeople(t, a, 0)
	wantCount(t, a, thing.KindCompany, 0)
	if got, err := a.History(context.Background(), 0, 9); err != nil || len(got) != len(history) {
		t.Errorf("%+v %v", got, err)
	}
	if report, err := a.Check(context.Background()); err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
	if _, err := a.ImportTelling(context.Background(), planRows(t, a, rowsOf(2300)), func(done, _ int) { told = done }); err != nil || told != 2300 {
		t.Errorf("%v, %d told", err, told)
	}
	wantPeople(t, a, 2300)
}

func TestWhatIsTypedOfWhomACancelledImportBroughtIsKeptWithThem(t *testing.T) {
	a := openForImport(t)
	ctx := cancelledBetween(t, a, func() {
		if _, err := a.Capture(context.Background(), "! di antaranya @Orang7_Ke7", app.Where{}); err != nil {
			t.Error(err)
		}
	})
	_, err := a.ImportTelling(ctx, planRows(t, a, rowsOf(2300)), nil)
	if said := a.Words().Error(err); data.CodeOf(err) != data.CodeUnavailable || !strings.Contains(said, "1000") && !strings.Contains(said, "1.000") {
		t.Fatalf("%q %v", said, err)
	}
	wantPeople(t, a, 1000)
	wantCount(t, a, thing.KindLesson, 1)
	if label, err := a.Undo(context.Background()); err != nil || !strings.Contains(label, "Connections.csv") {
		t.Errorf("%q %v", label, err)
	}
}
