package app_test

import (
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/thing"
)

// talked keeps that one talked to somebody on a day.
func talked(t *testing.T, a *app.App, name, day string) {
	t.Helper()
	save(t, a, thing.KindInterview, map[string]string{"contacts": name, "stage": "held", "date": day})
}

// chartOf lays out one of insight.Charts.
func chartOf(t *testing.T, a *app.App, id string) figure.Figure {
	t.Helper()
	chart, err := a.InsightChart(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	return chart.Draw(900, 480)
}

func TestMonthsBeginWithTheFirstTalkAndTheRunningOneSaysSoFar(t *testing.T) {
	for lang, want := range map[string]string{"en": "Sep 2|Oct 0|Nov 1 · so far", "id": "Sep 2|Okt 0|Nov 1 · sampai kini"} {
		a, _ := open(t, lang)
		talked(t, a, "Ani", "2026-09-03")
		talked(t, a, "Budi", "2026-09-30")
		talked(t, a, "Citra", "2026-11-20")
		f := chartOf(t, a, "months")
		var got []string
		for _, row := range f.Rows {
			got = append(got, strings.Join(row, " "))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %v, want %s", lang, got, want)
		}
		if last := f.Spots[len(f.Spots)-1]; !strings.Contains(last.Label, a.Words().T("chart.so_far")) {
			t.Errorf("%s: the running month says %q", lang, last.Label)
		}
	}
}
