package app_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestAPersonNamedInOneBreathIsRead(t *testing.T) {
	for text, want := range map[string]talk.Someone{
		"Sari Wijaya":                                    {Name: "Sari Wijaya"},
		"  Sari   Wijaya , ":                             {Name: "Sari Wijaya"},
		"Sari Wijaya, head of product at a bank":         {Name: "Sari Wijaya", Title: "head of product at a bank"},
		"Sari Wijaya, head of product at Bank Nusantara": {Name: "Sari Wijaya", Title: "head of product", Company: "Bank Nusantara"},
		"Sari Wijaya, kepala produk di Bank Nusantara":   {Name: "Sari Wijaya", Title: "kepala produk", Company: "Bank Nusantara"},
		"Sari Wijaya, at Bank Nusantara":                 {Name: "Sari Wijaya", Company: "Bank Nusantara"},
		"Sari Wijaya, kerja di bidang energi di 3M":      {Name: "Sari Wijaya", Title: "kerja di bidang energi", Company: "3M"},
		"Sari Wijaya, guru":                              {Name: "Sari Wijaya", Title: "guru"},
		", head of product":                              {Title: "head of product"},
		"":                                               {},
	} {
		if got := talk.ReadSomeone(text); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

func TestWhatIsReadOfAPersonIsWhatWasTyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(strings.Fields(rapid.StringMatching(`[A-Za-zİß ,@]{0,40}`).Draw(t, "text")), " ")
		who := talk.ReadSomeone(text)
		for _, part := range []string{who.Name, who.Title, who.Company} {
			if !strings.Contains(text, part) {
				t.Fatalf("%q is not in %q", part, text)
			}
		}
	})
}

func TestTheFirstLineMakesAPersonAndAnInterviewThatOneUndoTakesBack(t *testing.T) {
	a, _ := open(t, "en")
	id, err := a.Begin(ctx, "Sari Wijaya, head of product at Bank Nusantara", "energy,  health tech, ")
	if err != nil {
		t.Fatal(err)
	}
	d, err := a.Show(ctx, app.Link{Kind: thing.KindInterview, ID: id})
	if err != nil || d.Title != "Sari Wijaya" || !strings.Contains(d.Sub, "Bank Nusantara") || d.NextAct != "outreach.write" {
		t.Fatalf("%+v %v", d, err)
	}
	people, err := a.List(ctx, thing.KindContact, app.ListQuery{})
	if err != nil || len(people.Rows) != 1 || !strings.Contains(people.Rows[0].Sub, "head of product") {
		t.Fatalf("%+v %v", people.Rows, err)
	}
	if n, err := a.Count(ctx, thing.KindIndustry, ""); n != 2 || err != nil {
		t.Errorf("%d industries, %v", n, err)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	for _, kind := range []app.Kind{thing.KindContact, thing.KindInterview, thing.KindCompany, thing.KindIndustry} {
		if n, err := a.Count(ctx, kind, ""); n != 0 || err != nil {
			t.Errorf("%d of %s are left, %v", n, kind, err)
		}
	}
	if _, err := a.Begin(ctx, " , head of product", ""); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("nobody: %v", err)
	}
}

func TestTodaySaysToAskWhomOneThoughtOfLastAndDoneMeansAsked(t *testing.T) {
	a, clock := open(t, "en")
	for _, who := range []string{"Sari Wijaya", "Budi Santoso", "Dewi Lestari"} {
		clock.at = clock.at.Add(time.Minute)
		if _, err := a.Begin(ctx, who, ""); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := a.TodayList(ctx, a.Now())
	if err != nil || len(rows) != 2 {
		t.Fatalf("%v %+v", err, rows)
	}
	for n, who := range []string{"Budi Santoso", "Dewi Lestari"} {
		if rows[n].Title != who || rows[n].Why != "Ask for twenty minutes" || rows[n].Fact != "" {
			t.Errorf("row %d: %+v", n, rows[n])
		}
	}
	if err := a.Done(ctx, rows[0].Item); err != nil {
		t.Fatal(err)
	}
	i, err := a.Show(ctx, rows[0].Item.Thing)
	if err != nil || i.Standing != "Asked, 2 of 7" {
		t.Errorf("%v %q", err, i.Standing)
	}
}
