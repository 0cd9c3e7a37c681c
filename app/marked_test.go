package app_test

import (
	"fmt"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

func idsIn(t *testing.T, a *app.App, list app.Kind, filter string) (ids []data.ID) {
	t.Helper()
	q := app.ListQuery{Filter: filter, Limit: 500}
	for {
		page, err := a.List(ctx, list, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range page.Rows {
			ids = append(ids, row.ID)
		}
		if q.After = page.After; q.After == "" {
			return ids
		}
	}
}

func TestThreeThousandAreMarkedAndStarredInOneChangeAndOneUndo(t *testing.T) {
	a := openForImport(t)
	text := ""
	for n := range 3000 {
		text += fmt.Sprintf("Orang,Ke%04d,https://www.linkedin.com/in/ke%04d,,Bank,Analis,01 Jan 2020\n", n, n)
	}
	importRows(t, a, text)
	all := idsIn(t, a, thing.KindKnown, "")
	if len(all) != 3000 {
		t.Fatalf("%d are known", len(all))
	}
	before := changesMade(t, a)
	if err := a.DoMarked(ctx, thing.KindKnown, thing.MarkedStar, all); err != nil {
		t.Fatal(err)
	}
	if n := changesMade(t, a); n != before+1 {
		t.Errorf("that was %d changes", n-before)
	}
	if n := len(idsIn(t, a, thing.KindContact, "starred:yes")); n != 3000 {
		t.Errorf("%d are starred", n)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	wantCount(t, a, thing.KindKnown, 3000)
	wantCount(t, a, thing.KindContact, 0)
	if n := len(idsIn(t, a, thing.KindKnown, "starred:yes")); n != 0 {
		t.Errorf("%d are starred after undo", n)
	}
}

func TestEachActOnMarkedRowsIsOneChangeThatUndoTakesBack(t *testing.T) {
	a := demoOf(t, "id")
	marked := func(list app.Kind) []data.ID {
		ids := idsIn(t, a, list, "")
		return ids[:min(len(ids), 3)]
	}
	tried := 0
	for _, list := range []app.Kind{thing.KindContact, thing.KindInterview} {
		for _, act := range thing.MarkedActs(list) {
			ids, many, before := marked(list), len(idsIn(t, a, list, "")), changesMade(t, a)
			if err := a.DoMarked(ctx, list, act, ids); err != nil {
				t.Fatalf("%s %s: %v", list, act, err)
			}
			fits := map[thing.MarkedAct]string{
				thing.MarkedStar: "starred:yes", thing.MarkedUnstar: "starred:no", thing.MarkedWarm: "tie:warm", thing.MarkedLight: "tie:light",
				thing.MarkedDormant: "tie:dormant", thing.MarkedLetGo: "tie:none", thing.MarkedClose: "stage:closed",
			}[act]
			if act == thing.MarkedDelete {
				if n := len(idsIn(t, a, list, "")); n != many-len(ids) {
					t.Errorf("%s: %d are left of %d", list, n, many)
				}
			} else if n := countOf(ids, idsIn(t, a, list, fits)); n != len(ids) {
				t.Errorf("%s %s: %d of %d fit", list, act, n, len(ids))
			}
			if changesMade(t, a) == before {
				continue // they were so
			}
			tried++
			if _, err := a.Undo(ctx); err != nil {
				t.Fatal(err)
			}
			if n := len(idsIn(t, a, list, "")); n != many {
				t.Errorf("%s %s: undo left %d of %d", list, act, n, many)
			}
		}
	}
	if tried < 6 {
		t.Errorf("%d acts changed something", tried)
	}
	if err := a.DoMarked(ctx, thing.KindInterview, thing.MarkedStar, marked(thing.KindInterview)); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("a star on interviews: %v", err)
	}
	if err := a.DoMarked(ctx, thing.KindContact, thing.MarkedStar, nil); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("nothing marked: %v", err)
	}
}

func countOf(ids, among []data.ID) (n int) {
	for _, id := range ids {
		for _, other := range among {
			if id == other {
				n++
			}
		}
	}
	return n
}

func TestAContactHasAStarOrNone(t *testing.T) {
	a, _ := open(t, "id")
	id := save(t, a, thing.KindContact, map[string]string{"name": "Ani"})
	for _, want := range []bool{true, false, true} {
		if has, err := a.StarContact(ctx, id); err != nil || has != want || len(idsIn(t, a, thing.KindContact, "starred:yes")) == 1 != want {
			t.Fatalf("a star: %v, want %v, %v", has, want, err)
		}
	}
	if _, err := a.StarContact(ctx, data.NewID()); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("somebody who is not there: %v", err)
	}
}
