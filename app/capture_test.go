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

func TestALineIsFiledAsItsMarkSays(t *testing.T) {
	a, _ := open(t, "id")
	for _, c := range []struct {
		line string
		kind app.Kind
		list app.Kind
		text string
	}{
		{"kantornya ramai", thing.KindNote, thing.KindNote, "kantornya ramai"},
		{"! gaji awal lebih kecil", thing.KindLesson, thing.KindLesson, "gaji awal lebih kecil"},
		{"? siapa yang memutuskan", thing.KindGap, thing.KindGap, "siapa yang memutuskan"},
		{"> kirim ringkasan ^2026-12-01", thing.KindPromise, thing.KindPromise, "kirim ringkasan"},
		{"< kenalkan ke Rina", thing.KindPromise, thing.KindPromise, "kenalkan ke Rina"},
		{"+ Dewi Anggraini, CFO", thing.KindContact, thing.KindContact, "Dewi Anggraini"},
		{"* analisis risiko iklim", thing.KindFocusArea, thing.KindFocusArea, "analisis risiko iklim"},
		{"~! gajinya 20 juta", thing.KindLesson, thing.KindLesson, "~ gajinya 20 juta"},
	} {
		filed := file(t, a, c.line, app.Where{})
		if filed.Kind != c.kind || !slices.Contains(titles(t, a, c.list), c.text) {
			t.Errorf("%s: filed %+v, listed %q", c.line, filed, titles(t, a, c.list))
		}
	}
	if n := len(titles(t, a, thing.KindNote)); n != 8 {
		t.Errorf("%d lines kept, not 8", n)
	}
}

func TestUnknownNamesAreMadeAndKnownOnesFound(t *testing.T) {
	a, _ := open(t, "id")
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank Nusantara", "aliases": "BN"})
	filed := file(t, a, "! seru @Rina_Kusuma @bn #Fintech ##gaji", app.Where{})
	var made []string
	for _, m := range filed.Made {
		made = append(made, string(m.Kind)+" "+m.Title)
	}
	for _, want := range []string{"contact Rina Kusuma", "industry Fintech", "tag gaji"} {
		if !slices.Contains(made, want) {
			t.Errorf("%q not made: %q", want, made)
		}
	}
	again := file(t, a, "! lagi @\"rina kusuma\" #fintech #GAJI", app.Where{})
	if len(again.Made) != 1 || again.Contact != filed.Contact || again.Industry != filed.Industry {
		t.Errorf("second line made %+v", again)
	}
	if got := titles(t, a, thing.KindIndustry); len(got) != 1 {
		t.Errorf("#GAJI was a known tag, industries: %q", got)
	}
}

func TestALineInAnInterviewInheritsPersonAndIndustry(t *testing.T) {
	a, c := open(t, "id")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "company": "Bank Nusantara"})
	save(t, a, thing.KindCompany, map[string]string{"name": "Lain"})
	i := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "industry": "Perbankan", "stage": "held", "date": "2026-11-23", "time": "08:00", "questions": "Apa tugas tim Anda?"})
	c.forward(time.Minute)
	lesson := file(t, a, "! pelan tapi pasti", app.Where{Interview: i})
	if lesson.Contact != sari || lesson.Interview != i || lesson.Industry == "" {
		t.Errorf("%+v", lesson)
	}
	promise := file(t, a, "> kirim ke @Budi", app.Where{Interview: i})
	if promise.Contact == sari || promise.Contact == "" {
		t.Errorf("a promise to @Budi belongs to Budi: %+v", promise)
	}
	named := file(t, a, "+ Rina Kusuma, analis risiko", app.Where{Interview: i})
	d := show(t, a, thing.KindContact, named.Contact)
	if named.Contact != sari {
		t.Errorf("the line belongs to Sari: %+v", named)
	}
	for _, m := range named.Made {
		if m.Kind == thing.KindContact {
			d = show(t, a, thing.KindContact, m.ID)
		}
	}
	if !slices.Contains(d.Facts, app.Fact{Label: a.Words().T("contact.introducer"), Value: "Sari"}) {
		t.Errorf("Rina does not know who named her: %+v", d.Facts)
	}
	lone := file(t, a, "! tanpa kaitan", app.Where{})
	if lone.Contact != "" || lone.Interview != "" || lone.Industry != "" {
		t.Errorf("a lone lesson got a link: %+v", lone)
	}
}

func TestOfTwoPeopleOfOneNameTheCompanyTells(t *testing.T) {
	a, c := open(t, "id")
	first := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "Bank Nusantara"})
	c.forward(time.Second)
	second := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "Studio Lontar"})
	found, err := a.Complete(ctx, '@', "sar", 5)
	if err != nil || len(found) < 2 || found[0].Name != "Sari Wijaya (Studio Lontar)" {
		t.Fatalf("%+v %v", found, err)
	}
	if got := file(t, a, `! satu @"Sari Wijaya (Bank Nusantara)"`, app.Where{}); got.Contact != first {
		t.Errorf("%+v", got)
	}
	if got := file(t, a, `! dua @"Sari Wijaya (studio lontar)"`, app.Where{}); got.Contact != second {
		t.Errorf("%+v", got)
	}
	i := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya (Bank Nusantara)", "stage": "held"})
	if got := file(t, a, `> janji @"Sari Wijaya"`, app.Where{Interview: i}); got.Contact != first {
		t.Errorf("the one in the interview is meant: %+v", got)
	}
}

func TestABadLineIsRefusedAndChangesNothing(t *testing.T) {
	a, _ := open(t, "en")
	for _, line := range []string{"", "   ", "!", "> call ^2026-02-30", "+ , x"} {
		if _, err := a.Capture(ctx, line, app.Where{}); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%q: %v", line, err)
		} else if sentence := a.Words().Error(err); strings.Contains(sentence, "⟦") || !strings.HasSuffix(sentence, ".") {
			t.Errorf("%q: %s", line, sentence)
		}
	}
	if rows, err := a.History(ctx, 0, 10); err != nil || len(rows) != 0 {
		t.Errorf("%v %v", rows, err)
	}
}

func TestACorrectedLineTakesBackAllItMade(t *testing.T) {
	a, c := open(t, "id")
	old := file(t, a, "! salah @Rinna #fintek", app.Where{})
	c.forward(time.Minute)
	if _, err := a.Recapture(ctx, old.Note, "! benar @Rina #fintech"); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindContact); !slices.Equal(got, []string{"Rina"}) {
		t.Errorf("contacts %q", got)
	}
	if got := titles(t, a, thing.KindIndustry); !slices.Equal(got, []string{"fintech"}) {
		t.Errorf("industries %q", got)
	}
	if got := titles(t, a, thing.KindLesson); !slices.Equal(got, []string{"benar @Rina #fintech"}) {
		t.Errorf("lessons %q", got)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindLesson); !slices.Equal(got, []string{"salah @Rinna #fintek"}) {
		t.Errorf("after undo %q", got)
	}
}

func TestACorrectionOfAnOlderLineKeepsWhatNewerThingsRestOn(t *testing.T) {
	a, c := open(t, "id")
	old := file(t, a, "! salah @Rina", app.Where{})
	c.forward(time.Minute)
	file(t, a, "! lain lagi @Rina", app.Where{})
	if _, err := a.Recapture(ctx, old.Note, "? sebenarnya pertanyaan"); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindContact); !slices.Equal(got, []string{"Rina"}) {
		t.Errorf("contacts %q", got)
	}
	if got := titles(t, a, thing.KindLesson); !slices.Equal(got, []string{"lain lagi @Rina"}) {
		t.Errorf("lessons %q", got)
	}
	if got := titles(t, a, thing.KindGap); len(got) != 1 {
		t.Errorf("gaps %q", got)
	}
}

func TestPastedLinesAreOneChange(t *testing.T) {
	a, _ := open(t, "id")
	filed, err := a.CapturePasted(ctx, "- satu\n* dua\n> tiga\n! empat #fintech\n\n", app.Where{})
	if err != nil || len(filed) != 4 {
		t.Fatalf("%+v %v", filed, err)
	}
	if filed[1].Kind != thing.KindNote || filed[2].Kind != thing.KindNote || filed[3].Kind != thing.KindLesson {
		t.Errorf("%+v", filed)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindNote); len(got) != 0 {
		t.Errorf("%q", got)
	}
}

func TestThePreviewSaysWhatFilingDoes(t *testing.T) {
	a, _ := open(t, "en")
	p, err := a.PreviewLine(ctx, "+ Rina Kusuma, risk @NewCo ^fri ~quiet", app.Where{})
	if err != nil || p.Problem != "" {
		t.Fatalf("%+v %v", p, err)
	}
	for _, want := range []string{"Person mentioned", "@Rina Kusuma (new contact)", "due Fri 27 Nov", "off the record, never exported"} {
		if !slices.Contains(p.Parts, want) {
			t.Errorf("%q is not in %q", want, p.Parts)
		}
	}
	if p, _ := a.PreviewLine(ctx, "call ^fri", app.Where{}); p.Parts[0] != "I promised" {
		t.Errorf("a note with a day is a promise: %q", p.Parts)
	}
	if p, _ := a.PreviewLine(ctx, "call ^2026-02-30", app.Where{}); p.Problem == "" {
		t.Error("no problem with a day that is none")
	}
}

func TestDeletingALessonLeavesItsLineAsANote(t *testing.T) {
	a, _ := open(t, "id")
	filed := file(t, a, "! kata kunci", app.Where{})
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindLesson, ID: filed.Made[0].ID}); err != nil {
		t.Fatal(err)
	}
	rows, n, err := a.Search(ctx, "kunci", 10)
	if err != nil || n != 1 || rows[0].Kind != thing.KindNote {
		t.Fatalf("%+v %d %v", rows, n, err)
	}
}
