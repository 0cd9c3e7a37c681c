package modeltest

import (
	"regexp"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/thing"
)

// sound looks at the whole notebook: it is sound, every list counts what the
// model holds, what is tallied is so, and a search finds what is written and
// nothing else.
func (w *world) sound(t *rapid.T) {
	a := w.anyApp(t)
	report, err := a.Check(ctx)
	if err != nil || !report.Sound() {
		t.Fatalf("unsound: %+v %v", report, err)
	}
	for table, n := range report.Counts {
		if len(w.is[table]) != n {
			t.Fatalf("%d rows of %s are counted, not %d", n, table, len(w.is[table]))
		}
	}
	contacts, _ := a.Count(ctx, thing.KindContact, "")
	if known, err := a.Count(ctx, thing.KindKnown, ""); err != nil || contacts+known != len(w.is["contacts"]) {
		t.Fatalf("%d contacts and %d known by name are counted, not %d: %v", contacts, known, len(w.is["contacts"]), err)
	}
	for _, kind := range []app.Kind{thing.KindCompany, thing.KindIndustry, thing.KindInterview, thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindNote} {
		if n, err := a.Count(ctx, kind, ""); err != nil || n != len(w.is[tableOf(kind)]) {
			t.Fatalf("%d of %s are counted, not %d: %v", n, kind, len(w.is[tableOf(kind)]), err)
		}
	}
	w.tallied(t)
	for range 4 {
		w.searched(t, a)
	}
}

// tallied counts in the model what the notebook keeps beside its rows.
func (w *world) tallied(t *rapid.T) {
	type pair struct{ industry, contact string }
	reasons, lessons := map[pair]int{}, map[string]int{}
	for _, id := range w.is.ids("lessons") {
		l := w.is.row("lessons", id)
		industry, contact := plain(l["industry_id"]), plain(l["contact_id"])
		if industry != "" {
			lessons[industry]++
		}
		if industry != "" && contact != "" {
			reasons[pair{industry, contact}]++
		}
	}
	for _, id := range w.is.ids("interview_contacts") {
		with := w.is.row("interview_contacts", id)
		i := w.is.row("interviews", plain(with["interview_id"]))
		if industry := plain(i["industry_id"]); industry != "" && plain(i["held_at"]) != "" {
			reasons[pair{industry, plain(with["contact_id"])}]++
		}
	}
	voices := map[string]int{}
	for p := range reasons {
		voices[p.industry]++
	}
	for _, id := range w.is.ids("industries") {
		var has [2]int
		err := w.eyes.db.QueryRow("SELECT coalesce(max(lessons), 0), coalesce(max(voices), 0) FROM industry_tallies WHERE industry_id = ?", id).Scan(&has[0], &has[1])
		if err != nil || has != [2]int{lessons[id], voices[id]} {
			t.Fatalf("of an industry %v lessons and voices are told, not %d and %d: %v", has, lessons[id], voices[id], err)
		}
	}
}

// searchable are the kinds that are found by the words of one column.
var searchable = map[app.Kind]string{
	thing.KindContact: "name", thing.KindCompany: "name", thing.KindIndustry: "name", thing.KindLesson: "text", thing.KindGap: "text",
	thing.KindPromise: "text", thing.KindFocusArea: "text", thing.KindOutreach: "text", thing.KindFinding: "text", thing.KindChallenge: "text",
}

var madeUp = regexp.MustCompile(`(?i)kata[a-z]+q`)

// searched looks for a word of a row there is, and for one that nothing holds.
func (w *world) searched(t *rapid.T, a *app.App) {
	kinds := make([]app.Kind, 0, len(searchable))
	for kind := range searchable {
		if len(w.is[tableOf(kind)]) > 0 {
			kinds = append(kinds, kind)
		}
	}
	slices.Sort(kinds)
	if len(kinds) > 0 {
		kind := rapid.SampledFrom(kinds).Draw(t, "searched")
		id := w.pick(t, tableOf(kind))
		words := madeUp.FindAllString(plain(w.is.row(tableOf(kind), id)[searchable[kind]]), -1)
		if len(words) > 0 {
			word := rapid.SampledFrom(words).Draw(t, "word")
			rows, _, err := a.Search(ctx, word, 1000)
			if err != nil || !slices.ContainsFunc(rows, func(r app.Row) bool { return string(r.ID) == id && r.Kind == kind }) {
				t.Fatalf("a search for %q does not find %s %s: %+v %v", word, kind, id, rows, err)
			}
		}
	}
	if w.words == 0 {
		return
	}
	word := "kata" + letters(rapid.IntRange(1, w.words).Draw(t, "any word"))
	rows, _, err := a.Search(ctx, word, 1000)
	if err != nil || len(rows) > 0 && !w.holds(word) {
		t.Fatalf("a search for %q, which nothing holds, finds %+v %v", word, rows, err)
	}
}

// holds reports whether any row has a word that begins so.
func (w *world) holds(word string) bool {
	for table, rows := range w.is {
		if slices.Contains(kept, table) {
			continue
		}
		for _, raw := range rows {
			if strings.Contains(strings.ToLower(raw), word) {
				return true
			}
		}
	}
	return false
}
