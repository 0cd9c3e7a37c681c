package app_test

import (
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/insight"
	"wawasan/app/thing"
	"wawasan/data"
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

func TestBelowThreePointsAChartIsOneLineThatSaysFromWhenOn(t *testing.T) {
	for lang, want := range map[string][2]string{"en": {"From three talks on", "3 interviews in"}, "id": {"Dari tiga obrolan", "3 wawancara dalam"}} {
		a, _ := open(t, lang)
		for n, day := range []string{"2026-11-02", "2026-11-03", "2026-11-20"} {
			for _, id := range insight.Charts {
				chart, err := a.InsightChart(ctx, id)
				if err != nil {
					t.Fatal(err)
				}
				f := chart.Draw(900, 480)
				if !chart.Early || len(f.Shapes)+len(f.Spots)+len(f.Rows) > 0 || f.Sentence != a.Words().T("chart.from."+id) {
					t.Errorf("%s: %d talks, %s: %+v", lang, n, id, f)
				}
			}
			if f := chartOf(t, a, "months"); f.Sentence != want[0] {
				t.Errorf("%s: %d talks: %q", lang, n, f.Sentence)
			}
			talked(t, a, []string{"Ani", "Budi", "Citra"}[n], day)
		}
		for _, id := range []string{"months", "coverage", "activity"} {
			if f := chartOf(t, a, id); len(f.Spots) == 0 {
				t.Errorf("%s: three talks, and %s says %q", lang, id, f.Sentence)
			}
		}
		if f := chartOf(t, a, "months"); !strings.HasPrefix(f.Sentence, want[1]) {
			t.Errorf("%s: %q", lang, f.Sentence)
		}
	}
}

func TestOnTheMapOfFunctionsDarkIsHeardAndHollowIsKnown(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank", "own": "true"})
	save(t, a, thing.KindContact, map[string]string{"name": "Ani", "company": "Bank", "function": "Finance"})
	for _, name := range []string{"Budi", "Citra", "Dewi"} {
		save(t, a, thing.KindContact, map[string]string{"name": name, "company": "Bank", "function": "Sales"})
	}
	save(t, a, thing.KindContact, map[string]string{"name": "Eko", "company": "Bank", "function": "Data"})
	for _, name := range []string{"Budi", "Citra", "Dewi", "Eko"} {
		talked(t, a, name, "2026-11-20")
	}
	chart, err := a.FunctionMap(ctx)
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[figure.Role]int{}
	for _, s := range chart.Draw(900, 480).Shapes {
		if s.Kind == figure.Rect {
			drawn[s.Fill+s.Stroke]++
		}
	}
	if len(drawn) != 3 || drawn[figure.Surface+figure.Accent] != 1 || drawn[figure.Tints[3]] != 1 || drawn[figure.Tints[4]] != 1 {
		t.Errorf("drawn are %v", drawn)
	}
}

func TestFunctionsWithSomebodyHeardComeFirstAndTheOthersAreOneLine(t *testing.T) {
	a, _ := open(t, "en")
	for name, function := range map[string]string{"Ani": "Operations", "Budi": "Data", "Citra": "Data", "Dewi": "Sales"} {
		save(t, a, thing.KindContact, map[string]string{"name": name, "function": function})
	}
	for _, name := range []string{"Ani", "Budi", "Citra"} {
		talked(t, a, name, "2026-11-20")
	}
	f := chartOf(t, a, "coverage")
	var order []string
	for _, row := range f.Rows {
		order = append(order, row[0])
	}
	if want := "Data and analysis|Operations|Finance|Product|People|Sales|"; !strings.HasPrefix(strings.Join(order, "|"), want) || len(order) != 11 {
		t.Errorf("%v, want %s…", order, want)
	}
	tiles, said := 0, ""
	for _, s := range f.Spots {
		if strings.Contains(s.ID, "/") {
			tiles++
		}
		if s.ID == "sales" {
			said = s.Label
		}
	}
	if tiles != 8 || said != "Sales · 0 talked to · 1 person" {
		t.Errorf("%d tiles, and Sales says %q", tiles, said)
	}
}

func TestActiveDaysBeginWithTheFirstAndNeverCountMoreThanAYear(t *testing.T) {
	for _, c := range []struct {
		first, en, id string
		weeks         int
	}{
		{"2026-11-19", "3 of 5 days since 19 Nov 2026 were active: 3 interviews, 0 messages.", "3 dari 5 hari sejak 19 Nov 2026 aktif: 3 wawancara, 0 pesan.", 2},
		{"2026-02-02", "3 of 295 days since 2 Feb 2026 were active: 3 interviews, 0 messages.", "3 dari 295 hari sejak 2 Feb 2026 aktif: 3 wawancara, 0 pesan.", 43},
		{"2025-11-24", "3 of 365 days since 24 Nov 2025 were active: 3 interviews, 0 messages.", "3 dari 365 hari sejak 24 Nov 2025 aktif: 3 wawancara, 0 pesan.", 53},
		{"2025-11-23", "From three active days on", "Dari tiga hari aktif", 0}, // more than a year ago
	} {
		for lang, want := range map[string]string{"en": c.en, "id": c.id} {
			a, _ := open(t, lang)
			for n, day := range []string{c.first, "2026-11-20", "2026-11-21"} {
				talked(t, a, []string{"Ani", "Budi", "Citra"}[n], day)
			}
			f := chartOf(t, a, "activity")
			if f.Sentence != want {
				t.Errorf("since %s: %q, want %q", c.first, f.Sentence, want)
			}
			if c.weeks == 0 {
				continue
			}
			if days := (c.weeks-1)*7 + 1; len(f.Spots) != days { // today is a Monday
				t.Errorf("since %s: %d days drawn, want %d", c.first, len(f.Spots), days)
			}
			edges, last := 0, f.Spots[len(f.Spots)-1]
			for _, s := range f.Shapes {
				if s.Stroke == figure.Ink && s.Points[0].X > last.X && s.Points[0].Y > last.Y {
					edges++
				}
			}
			if edges != 1 {
				t.Errorf("since %s: today has %d edges", c.first, edges)
			}
		}
	}
}

func TestIntroductionsAreATreeInWhichHollowIsNotTalkedToYet(t *testing.T) {
	a, _ := open(t, "en")
	for _, pair := range [][2]string{{"Ani", ""}, {"Budi", "Ani"}, {"Citra", "Ani"}, {"Dewi", "Budi"}} {
		save(t, a, thing.KindContact, map[string]string{"name": pair[0], "introducer": pair[1]})
	}
	talked(t, a, "Dewi", "2026-11-20")
	f := chartOf(t, a, "doors")
	x := map[string]float32{}
	for _, s := range f.Spots {
		name, _, _ := strings.Cut(s.Label, " · ")
		x[name] = s.X
	}
	if len(x) != 4 || x["Ani"] >= x["Budi"] || x["Budi"] != x["Citra"] || x["Budi"] >= x["Dewi"] {
		t.Errorf("they stand at %v", x)
	}
	hollow := 0
	for _, s := range f.Shapes {
		if s.Kind == figure.Circle && s.Fill == figure.Surface {
			hollow++
		}
	}
	if want := "3 introductions, 1 talked to since; most through Ani (2). A hollow circle: not talked to yet."; hollow != 1 || f.Sentence != want {
		t.Errorf("%d are hollow: %s", hollow, f.Sentence)
	}
}

func TestIndustriesByMonthBeginWithTheFirstTalkAndEndWithTheirTotal(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "Industry|Sep|Oct|Nov, so far|Total / Energy|1|0|2|3 / Fintech|0|1|0|1 / Mining|0|0|0|0",
		"id": "Industri|Sep|Okt|Nov, sampai kini|Jumlah / Energy|1|0|2|3 / Fintech|0|1|0|1 / Mining|0|0|0|0",
	} {
		a, _ := open(t, lang)
		industryID(t, a, "Mining")
		for n, talk := range [][2]string{{"Energy", "2026-09-03"}, {"Fintech", "2026-10-04"}, {"Energy", "2026-11-02"}, {"Energy", "2026-11-20"}} {
			save(t, a, thing.KindInterview, map[string]string{"contacts": []string{"Ani", "Budi", "Citra", "Dewi"}[n], "stage": "held", "date": talk[1], "industry": talk[0]})
		}
		f := chartOf(t, a, "fields")
		got := []string{strings.Join(f.Columns, "|")}
		for _, row := range f.Rows {
			got = append(got, strings.Join(row, "|"))
		}
		if strings.Join(got, " / ") != want {
			t.Errorf("%s: %s", lang, strings.Join(got, " / "))
		}
		said := ""
		for _, s := range f.Spots {
			said += s.Label + "\n"
		}
		if !strings.Contains(said, "Energy · "+a.Words().T("chart.months.running", "month", a.Words().Month(data.Date{Y: 2026, M: 11, D: 1}))) {
			t.Errorf("%s: %s", lang, said)
		}
	}
}

func TestFitOverTimeBeginsWithTheFirstMonthSomethingWasRatedIn(t *testing.T) {
	a, clock := open(t, "en")
	energy := industryID(t, a, "Energy")
	fix(t, a, map[string]int{"interest": 5}, nil)
	clock.at = clock.at.AddDate(0, -2, 0)
	vote(t, a, energy, contactID(t, a, "Ani"), map[string]int{"interest": 4})
	clock.at = clock.at.AddDate(0, 2, 0)
	vote(t, a, energy, contactID(t, a, "Budi"), map[string]int{"interest": 2})
	f := chartOf(t, a, "fits")
	var got []string
	for _, row := range f.Rows {
		got = append(got, strings.Join(row, " "))
	}
	if said := strings.Join(got, "|"); said != "Sep 4.0|Oct 4.0|Nov 3.0" {
		t.Error(said)
	}
}

// linked keeps a link between companies.
func linked(t *testing.T, a *app.App, from, kind, to string) {
	t.Helper()
	save(t, a, thing.KindCompanyLink, map[string]string{"from": from, "kind": kind, "to": to})
}

func TestCompaniesStandAroundMineByWhatJoinsThem(t *testing.T) {
	a, _ := open(t, "id")
	save(t, a, thing.KindIndustry, map[string]string{"name": "Perbankan", "own": "true"})
	for _, name := range []string{"Bank Raya", "Pemasok", "Pemasok Juga", "Pembeli", "Mitra", "Pesaing", "Lain", "Sendiri"} {
		own := "false"
		if name == "Bank Raya" {
			own = "true"
		}
		save(t, a, thing.KindCompany, map[string]string{"name": name, "industry": "Perbankan", "own": own})
	}
	linked(t, a, "Pemasok", "supplier", "Bank Raya")
	linked(t, a, "Bank Raya", "customer", "Pemasok Juga")
	linked(t, a, "Bank Raya", "supplier", "Pembeli")
	linked(t, a, "Mitra", "partner", "Bank Raya")
	linked(t, a, "Bank Raya", "rival", "Pesaing")
	linked(t, a, "Lain", "supplier", "Pesaing")
	linked(t, a, "Pemasok", "rival", "Bank Raya") // also a rival: what it supplies comes first
	chart, err := a.CompanyMap(ctx)
	if err != nil {
		t.Fatal(err)
	}
	f := chart.Draw(1000, 400)
	at := map[string]figure.Spot{}
	for _, s := range f.Spots {
		name, _, _ := strings.Cut(s.Label, " · ")
		at[name] = s
	}
	mine := at["Bank Raya"]
	for _, name := range []string{"Pemasok", "Pemasok Juga"} {
		if s := at[name]; s.X+s.W > mine.X {
			t.Errorf("%s is not at the left: %+v", name, s)
		}
	}
	if s := at["Pembeli"]; s.X < mine.X+mine.W {
		t.Errorf("Pembeli is not at the right: %+v", s)
	}
	if s := at["Mitra"]; s.Y+s.H > mine.Y {
		t.Errorf("Mitra is not above: %+v", s)
	}
	below := at["Pesaing"]
	if below.Y < mine.Y+mine.H || at["Lain"].Y < below.Y+below.H || at["Sendiri"].Y < below.Y+below.H {
		t.Errorf("below: %+v, apart: %+v, %+v", below, at["Lain"], at["Sendiri"])
	}
	said := map[string]bool{}
	for _, s := range f.Shapes {
		said[s.Text] = true
	}
	for _, want := range []string{"memasok", "pelanggan", "mitra", "pesaing", "Belum ada hubungan dengan Bank Raya", "memasok Pesaing"} {
		if !said[want] {
			t.Errorf("nothing says %q", want)
		}
	}
	if len(f.Rows) != 7 || len(f.Cells) != 7 || f.Cells[0][0].Target == "" {
		t.Errorf("%v", f.Rows)
	}
}

func TestWithoutACompanyOfMineTheMapIsAListThatSaysHowToGetOne(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindIndustry, map[string]string{"name": "Banking", "own": "true"})
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank Raya", "industry": "Banking"})
	chart, err := a.CompanyMap(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if f := chart.Draw(1000, 400); len(f.Spots) != 1 || !strings.Contains(f.Sentence, "Mark your own company") {
		t.Errorf("%d spots: %s", len(f.Spots), f.Sentence)
	}
}
