package list

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

// someRows are rows of which some stand for one thing under several keys.
func someRows(t *rapid.T, label string) []Item {
	keys := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a/1", "a/2", "b/1", "b/2", "c/1", "c/3", "d/4"}), 0, 7, rapid.ID).Draw(t, label)
	var rows []Item
	for _, key := range keys {
		rows = append(rows, Item{Key: key, ID: data.ID(key[2:]), Kind: thing.KindInterview, Title: rapid.StringN(0, 3, 9).Draw(t, "title")})
	}
	return rows
}

func has(rows []Item, identity string) bool {
	return slices.ContainsFunc(rows, func(r Item) bool { return r.Identity() == identity })
}

func TestWhateverComesTheSelectedRowIsTheSameAsLongAsItIsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s State
		s.SetRows(someRows(t, "rows"))
		for range rapid.IntRange(1, 6).Draw(t, "reloads") {
			s.Go(rapid.IntRange(0, 8).Draw(t, "place"))
			before, had := s.Selected()
			rows := someRows(t, "rows")
			s.SetRows(rows)
			after, ok := s.Selected()
			switch {
			case ok != (len(rows) > 0):
				t.Fatalf("of %d rows one is selected: %v", len(rows), ok)
			case had && has(rows, before.Identity()) && after.Identity() != before.Identity():
				t.Fatalf("%q was selected and is there, %q is selected now", before.Identity(), after.Identity())
			}
		}
	})
}

func TestWhenAnotherRowIsSelectedAfterAReloadTheOwnerIsTold(t *testing.T) {
	kittest.Dress(t)
	rapid.Check(t, func(t *rapid.T) {
		told := ""
		l := NewKeyList(Params{Words: lang.New("en"), OnSelect: func(row Item) { told = row.Identity() }})
		for range rapid.IntRange(1, 6).Draw(t, "reloads") {
			l.SetRows(someRows(t, "rows"))
			l.SelectAt(rapid.IntRange(0, 8).Draw(t, "place"))
			if row, ok := l.Selected(); ok && row.Identity() != told {
				t.Fatalf("%q is selected, the owner was told of %q", row.Identity(), told)
			}
		}
	})
}

func TestTwinsWithoutKeysKeepTheirPlaceAmongEachOther(t *testing.T) {
	var s State
	twice := []Item{{ID: "1", Kind: thing.KindContact, Title: "for this"}, {ID: "1", Kind: thing.KindContact, Title: "for that"}}
	s.SetRows(twice)
	s.End()
	s.SetRows(append([]Item{{ID: "2", Kind: thing.KindContact}}, twice...))
	if row, _ := s.Selected(); row.Title != "for that" {
		t.Errorf("%q is selected", row.Title)
	}
	s.SetRows(twice[:1])
	if row, _ := s.Selected(); row.Title != "for this" {
		t.Errorf("%q is selected", row.Title)
	}
}

func TestAThingIsFoundWhereverItStandsAndTheSelectedOneOfItsRowsStays(t *testing.T) {
	var s State
	s.SetRows([]Item{{Key: "thanks/1", ID: "1"}, {Key: "keep/2", ID: "2"}, {Key: "debrief/1", ID: "1"}})
	if !s.SelectID("2") || s.Index() != 1 || !s.SelectID("1") || s.Index() != 0 {
		t.Errorf("at %d", s.Index())
	}
	s.End()
	if !s.SelectID("1") || s.Index() != 2 {
		t.Errorf("the selection went to row %d of the thing it was on", s.Index())
	}
	if !s.SelectKey("keep/2") || s.Index() != 1 || s.SelectKey("gone/9") || s.Index() != 1 {
		t.Errorf("at %d", s.Index())
	}
}
