package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// mention files a line of one name and returns the contact it went to.
func mention(t *testing.T, a *app.App, name string) data.ID {
	t.Helper()
	return file(t, a, "! catatan @"+`"`+name+`"`, app.Where{}).Contact
}

func TestANameSpelledJustSoGoesBeforeOneWithOtherMarks(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for _, names := range [][]string{{"Nguyễn Thị Hoa", "Nguyễn Thị Hòa", "Nguyễn Thị Hoà"}, {"Peña", "PENA", "Pena"}, {"O’Brien", "O'Brien"}, {"Jean‑Luc", "Jean-Luc"}, {"sari wijaya", "Sari Wijaya"}} {
		a, c := open(t, "en")
		made := map[string]data.ID{}
		for _, name := range names {
			c.forward(time.Second)
			made[name] = save(t, a, thing.KindContact, map[string]string{"name": name})
		}
		for _, name := range names {
			if got := mention(t, a, name); got != made[name] {
				t.Errorf("%q was filed under another of %q", name, names)
			}
		}
	}
}

func TestASpellingThatTakesMarksApartIsTheSame(t *testing.T) {
	a, _ := open(t, "en")
	composed := save(t, a, thing.KindContact, map[string]string{"name": "Jos\u00e9"})
	save(t, a, thing.KindContact, map[string]string{"name": "Jose"})
	if got := mention(t, a, "Jose\u0301"); got != composed {
		t.Error("José with a combining accent is José, not Jose")
	}
}

func TestOfNamesakesTheOneTouchedLastIsMeant(t *testing.T) {
	a, c := open(t, "en")
	save2 := func(company string) data.ID {
		c.forward(time.Minute)
		return save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": company})
	}
	first, second := save2("Bank Satu"), save2("Bank Dua")
	if got := mention(t, a, "Budi Santoso"); got != second {
		t.Error("made last is touched last")
	}
	c.forward(time.Minute)
	file(t, a, `! tentang @"Budi Santoso (Bank Satu)"`, app.Where{})
	c.forward(time.Minute)
	if got := mention(t, a, "budi santoso"); got != first {
		t.Error("a line touches who it names")
	}
	c.forward(time.Minute)
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact, ID: second}, map[string]string{"about": "pindah meja"}); err != nil {
		t.Fatal(err)
	}
	c.forward(time.Minute)
	if got := mention(t, a, "Budi Santoso"); got != second {
		t.Error("an edit touches")
	}
	c.forward(time.Minute)
	i := save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi Santoso (Bank Satu)", "stage": "scheduled", "date": "2026-12-20", "time": "08:00"})
	c.forward(time.Minute)
	if got := mention(t, a, "Budi Santoso"); got != first {
		t.Error("an interview that is planned touches")
	}
	c.forward(time.Minute)
	file(t, a, `! tentang @"Budi Santoso (Bank Dua)"`, app.Where{})
	c.forward(time.Minute)
	if got := mention(t, a, "Budi Santoso"); got != second {
		t.Error("an interview that lies ahead was touched when it was planned")
	}
	if got := file(t, a, `> kirim ke @"Budi Santoso"`, app.Where{Interview: i}); got.Contact != first {
		t.Error("in an interview the one who is there is meant")
	}
}

func TestACompanySpelledJustSoGoesBeforeAContactWithOtherMarks(t *testing.T) {
	a, _ := open(t, "en")
	company := save(t, a, thing.KindCompany, map[string]string{"name": "Pär", "aliases": "Döner"})
	save(t, a, thing.KindContact, map[string]string{"name": "Par"})
	save(t, a, thing.KindContact, map[string]string{"name": "Doner"})
	for name, want := range map[string]data.ID{"Pär": company, "pär": company, "Döner": company, "Par": "", "PAR": "", "Doner": ""} {
		if got := file(t, a, "! x @"+name, app.Where{}); got.Company != want || len(got.Made) != 1 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestATagSpelledJustSoGoesBeforeAnIndustryWithOtherMarks(t *testing.T) {
	a, _ := open(t, "en")
	industry := file(t, a, "! x #Kafe", app.Where{}).Industry
	file(t, a, "! x ##Kafé ##KAFE2", app.Where{})
	for name, want := range map[string]data.ID{"Kafe": industry, "kafe": industry, "Kafé": "", "kafé": "", "Käfe": industry, "kafe2": ""} {
		if got := file(t, a, "! x #"+name, app.Where{}); got.Industry != want || len(got.Made) != 1 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestAKnownNameOfSeveralWordsNeedsNoQuotes(t *testing.T) {
	a, _ := open(t, "en")
	climate := save(t, a, thing.KindIndustry, map[string]string{"name": "Climate tech"})
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
	bank := save(t, a, thing.KindCompany, map[string]string{"name": "PT Maju, Tbk."})
	for _, line := range []string{"! #climate tech pays less", "! pays less, #Climate tech.", "! #Climate tech's pay"} {
		if got := file(t, a, line, app.Where{}); got.Industry != climate || len(got.Made) != 1 || !strings.Contains(strings.ToLower(got.Title), "#climate tech") {
			t.Errorf("%s: %+v", line, got)
		}
	}
	if got := file(t, a, "! @Sari Wijaya's team at @PT Maju, Tbk. decides", app.Where{}); got.Contact != sari || got.Company != bank || len(got.Made) != 1 {
		t.Errorf("%+v", got)
	}
	if got := file(t, a, "+ @Sari Wijaya knows who decides there", app.Where{}); got.ID != sari || len(got.Made) != 0 {
		t.Errorf("%+v", got)
	}
	p, err := a.PreviewLine(ctx, "! #climate tech pays @Sari Wijaya less ~", app.Where{})
	if err != nil || !slices.Contains(p.Parts, "#Climate tech") || !slices.Contains(p.Parts, "@Sari Wijaya") {
		t.Errorf("%q %v", p.Parts, err)
	}
	if got := titles(t, a, thing.KindIndustry); !slices.Equal(got, []string{"Climate tech"}) {
		t.Errorf("%q", got)
	}
	if got := file(t, a, "! @Sari Kusuma decides", app.Where{}); len(got.Made) != 2 || got.Made[1].Title != "Sari" {
		t.Errorf("a name that is not known is the word behind the sign: %+v", got)
	}
}

func TestAPastedNameIsKnownToTheLinesBehindIt(t *testing.T) {
	a, _ := open(t, "en")
	filed, err := a.CapturePasted(ctx, "! one #\"Climate tech\"\n! two #Climate tech pays", app.Where{})
	if err != nil || filed[0].Industry != filed[1].Industry || len(filed[1].Made) != 1 {
		t.Fatalf("%+v %v", filed, err)
	}
}

func TestWhatBelongsToANameIsNoNewName(t *testing.T) {
	a, _ := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	tony := save(t, a, thing.KindContact, map[string]string{"name": "Tony"})
	mcd := save(t, a, thing.KindCompany, map[string]string{"name": "McDonald's"})
	fintech := save(t, a, thing.KindIndustry, map[string]string{"name": "fintech"})
	for _, line := range []string{"! @Sari's team decides", "! @Sari’s team", "! @SARI'S team", "! @Sari-nya tim"} {
		if got := file(t, a, line, app.Where{}); got.Contact != sari || len(got.Made) != 1 {
			t.Errorf("%s: %+v", line, got)
		}
	}
	if got := file(t, a, "! #fintech's rules, #fintech-nya", app.Where{}); got.Industry != fintech || len(got.Made) != 1 {
		t.Errorf("%+v", got)
	}
	if got := file(t, a, "! @McDonald's and @McDonald’s pay", app.Where{}); got.Company != mcd || len(got.Made) != 1 {
		t.Errorf("a name that has it is known: %+v", got)
	}
	if got := file(t, a, "+ Tony's friend who runs the credit desk", app.Where{}); got.ID != tony {
		t.Errorf("%+v", got)
	}
	if got := file(t, a, "! @Rina's team", app.Where{}); got.Made[1].Title != "Rina" {
		t.Errorf("a new name goes without: %+v", got)
	}
	if got := titles(t, a, thing.KindContact); !slices.Equal(got, []string{"Rina", "Sari", "Tony"}) {
		t.Errorf("%q", got)
	}
}

func TestTwoPeopleWhoDifferInMarksAreBothNamed(t *testing.T) {
	a, _ := open(t, "en")
	hoa := save(t, a, thing.KindContact, map[string]string{"name": "Hoa"})
	other := save(t, a, thing.KindContact, map[string]string{"name": "Hoà"})
	filed := file(t, a, "+ Hoa, works with @Hoà", app.Where{})
	for _, id := range []data.ID{hoa, other} {
		if rows := show(t, a, thing.KindContact, id).Rows; len(rows) != 1 {
			t.Errorf("%+v is not on both pages: %+v", filed, rows)
		}
	}
}

func TestAPastedLineThatIsRefusedIsTold(t *testing.T) {
	for lang, want := range map[string]string{"en": "Line 4: “^99-99” is not a date", "id": "Baris 4: “^99-99” bukan tanggal"} {
		a, _ := open(t, lang)
		_, err := a.CapturePasted(ctx, "one\n\n- two\n> three ^99-99\nfour", app.Where{})
		if data.CodeOf(err) != data.CodeInvalid || !strings.HasPrefix(a.Words().Error(err), want) {
			t.Errorf("%s", a.Words().Error(err))
		}
		_, err = a.CapturePasted(ctx, "one\n+ 123", app.Where{})
		if data.CodeOf(err) != data.CodeInvalid || !strings.Contains(a.Words().Error(err), " 2: ") {
			t.Errorf("%s", a.Words().Error(err))
		}
		if rows, err := a.History(ctx, 0, 10); err != nil || len(rows) != 0 {
			t.Errorf("%v %v", rows, err)
		}
		filed, err := a.CapturePasted(ctx, "one\n+\n!!\n^besok", app.Where{})
		if err != nil || len(filed) != 4 || filed[1].Kind != thing.KindNote || filed[3].Due != "" {
			t.Errorf("marks alone are notes: %+v %v", filed, err)
		}
	}
}

func TestACorrectedLineKeepsTheDayItHad(t *testing.T) {
	a, c := open(t, "en")
	old := file(t, a, "> sent the sumary ^fri", app.Where{}) // Friday 27 November
	c.forward(400 * 24 * time.Hour)
	again, err := a.Recapture(ctx, old.Note, "> send the summary ^fri")
	if err != nil || again.Due != "2026-11-27" {
		t.Errorf("%+v %v", again, err)
	}
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindNote, ID: again.Note}, map[string]string{"raw": "> send my summary ^fri"}); err != nil {
		t.Fatal(err)
	}
	if again, err = a.Recapture(ctx, file(t, a, "> x", app.Where{}).Note, "> x ^tomorrow"); err != nil || again.Due != "2027-12-29" {
		t.Errorf("a new day counts from today: %+v %v", again, err)
	}
	page, err := a.List(ctx, thing.KindPromise, app.ListQuery{Limit: 10})
	if err != nil || !slices.ContainsFunc(page.Rows, func(r app.Row) bool {
		return r.Title == "send my summary" && strings.Contains(r.Sub+r.Fact, "27 Nov 2026")
	}) {
		t.Errorf("%+v %v", page.Rows, err)
	}
}

func TestTextThatIsNotUTF8IsRefused(t *testing.T) {
	a, _ := open(t, "en")
	for _, text := range []string{"! caf\xe9", "@S\xffri"} {
		if _, err := a.Capture(ctx, text, app.Where{}); data.CodeOf(err) != data.CodeInvalid || !strings.Contains(a.Words().Error(err), "UTF-8") {
			t.Errorf("%q: %v", text, err)
		}
	}
}
