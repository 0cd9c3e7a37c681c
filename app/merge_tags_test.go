package app_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestTwoTagsBecomeOneThatEveryLineOfBothCarriesOnce(t *testing.T) {
	a, _ := open(t, "en")
	old := file(t, a, "slow approvals ##fin_tech", app.Where{})
	file(t, a, "money moves ##fintech", app.Where{})
	file(t, a, "both at once ##fintech ##fin_tech", app.Where{})
	from, into := rowCalled(t, a, thing.KindTag, "fin tech"), rowCalled(t, a, thing.KindTag, "fintech")
	before := everything(t, a)
	fields, err := a.Differences(ctx, from.Self(), into.Self())
	if err != nil || len(fields) != 1 || fields[0].Key != "name" || fields[0].Stays != "fintech" || fields[0].Goes != "fin tech" {
		t.Errorf("they differ in %+v, %v", fields, err)
	}
	for _, take := range [][]string{{"name"}, nil} {
		if err := a.Merge(ctx, from.Self(), into.Self(), take...); err != nil {
			t.Fatal(err)
		}
		name, other := "fintech", "fin tech"
		if take != nil {
			name, other = other, name
		}
		if got := titles(t, a, thing.KindTag); !slices.Equal(got, []string{name}) {
			t.Errorf("taking %q there are the tags %q", take, got)
		}
		if row := rowCalled(t, a, thing.KindTag, name); row.ID != into.ID || row.Sub != "on 3 lines · also "+other {
			t.Errorf("taking %q it is %+v", take, row)
		}
		if take == nil {
			break
		}
		if _, err := a.Undo(ctx); err != nil || everything(t, a) != before {
			t.Fatalf("undone it is not as it was: %v", err)
		}
	}
	if _, err := a.Recapture(ctx, old.Note, "very slow approvals ##fin_tech"); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindTag); !slices.Equal(got, []string{"fintech"}) {
		t.Errorf("correcting a line made the old tag again: %q", got)
	}
	if row := rowCalled(t, a, thing.KindTag, "fintech"); row.Sub != "on 3 lines · also fin tech" {
		t.Errorf("a corrected line no longer carries the tag: %+v", row)
	}
}

func TestWhatWasCalledOtherwiseBeforeItBecameOneIsMeantByThatName(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "one ##payments #Fintech", app.Where{})
	file(t, a, "two ##pay #Finance", app.Where{})
	file(t, a, "three ##money #Banking", app.Where{})
	for _, pair := range []struct {
		kind       app.Kind
		from, into string
	}{{thing.KindTag, "pay", "payments"}, {thing.KindTag, "payments", "money"}, {thing.KindIndustry, "Fintech", "Finance"}, {thing.KindIndustry, "Finance", "Banking"}} {
		from, into := rowCalled(t, a, pair.kind, pair.from), rowCalled(t, a, pair.kind, pair.into)
		if err := a.Merge(ctx, app.Link{Kind: pair.kind, ID: from.ID}, app.Link{Kind: pair.kind, ID: into.ID}); err != nil {
			t.Fatal(err)
		}
	}
	file(t, a, "four ##PAY #fintech", app.Where{})
	file(t, a, "five ##payments #finance", app.Where{})
	for kind, want := range map[app.Kind]string{thing.KindTag: "money", thing.KindIndustry: "Banking"} {
		if got := titles(t, a, kind); !slices.Equal(got, []string{want}) {
			t.Errorf("an old name made %s anew: %q", kind, got)
		}
	}
	if row := rowCalled(t, a, thing.KindTag, "money"); row.Sub != "on 5 lines · also payments, pay" {
		t.Errorf("%+v", row)
	}
	banking := rowCalled(t, a, thing.KindIndustry, "Banking").ID
	if d := show(t, a, thing.KindIndustry, banking); factOf(d, "Also called") != "Finance, Fintech" {
		t.Errorf("%+v", d.Facts)
	}
	offered, err := a.Complete(ctx, '#', "fint", 5)
	if err != nil || len(offered) != 1 || offered[0].ID != banking {
		t.Errorf("offered is %+v, %v", offered, err)
	}
	// another name can be taken away again
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindIndustry, ID: banking}, map[string]string{"aliases": "banking; Finance ;finance;"}); err != nil {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindIndustry, banking); factOf(d, "Also called") != "Finance" {
		t.Errorf("%+v", d.Facts)
	}
	file(t, a, "six #fintech", app.Where{})
	if got := titles(t, a, thing.KindIndustry); !slices.Equal(got, []string{"Banking", "fintech"}) {
		t.Errorf("%q", got)
	}
}

func TestATagKeepsTheNameOfNoOther(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "one ##energy", app.Where{})
	file(t, a, "two ##climate", app.Where{})
	climate := rowCalled(t, a, thing.KindTag, "climate")
	if _, err := a.SaveForm(ctx, climate.Self(), map[string]string{"name": "Energy"}); data.CodeOf(err) != data.CodeConflict {
		t.Errorf("two tags of one name: %v", err)
	}
	if _, err := a.SaveForm(ctx, climate.Self(), map[string]string{"name": "Climate tech"}); err != nil {
		t.Error(err)
	}
	if got := titles(t, a, thing.KindTag); !slices.Equal(got, []string{"Climate tech", "energy"}) {
		t.Errorf("%q", got)
	}
}

func TestTwoFocusAreasBecomeOneAndNoLineIsLost(t *testing.T) {
	a, _ := open(t, "en")
	first := file(t, a, "* data platforms", app.Where{})
	second := file(t, a, "*! data platform work @Sari #Climate", app.Where{})
	from, into := of(thing.KindFocusArea, second.ID), of(thing.KindFocusArea, first.ID)
	fields, err := a.Differences(ctx, from, into)
	if err != nil || len(fields) != 1 || fields[0].Key != "text" {
		t.Errorf("they differ in %+v, %v", fields, err)
	}
	before := everything(t, a)
	for _, take := range [][]string{{"text"}, nil} {
		if err := a.Merge(ctx, from, into, take...); err != nil {
			t.Fatal(err)
		}
		text := "data platforms"
		if take != nil {
			text = "data platform work"
		}
		d := show(t, a, thing.KindFocusArea, first.ID)
		if got := titles(t, a, thing.KindFocusArea); len(got) != 1 || !strings.Contains(d.Title, text) {
			t.Errorf("taking %q: %q, %q", take, got, d.Title)
		}
		if !slices.ContainsFunc(d.Rows, func(r app.Row) bool { return r.Title == "Sari" }) {
			t.Errorf("whom the other came from is lost: %+v", d.Rows)
		}
		if got := titles(t, a, thing.KindNote); len(got) != 2 {
			t.Errorf("lines are lost: %q", got)
		}
		if _, err := a.Undo(ctx); err != nil || everything(t, a) != before {
			t.Fatalf("taking %q and undone it is not as it was: %v", take, err)
		}
	}
	if err := a.Merge(ctx, from, from); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("one and the same: %v", err)
	}
	if err := a.Merge(ctx, of(thing.KindTag, data.NewID()), of(thing.KindTag, data.NewID())); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("tags that are gone: %v", err)
	}
}
