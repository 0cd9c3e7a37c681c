package plan

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/prepare"
	"wawasan/data"
)

// saved are questions that are planned, unplanned ones that could be.
func saved(texts ...string) []app.PlanItem {
	var out []app.PlanItem
	for _, text := range texts {
		out = append(out, app.PlanItem{ID: data.ID("id-" + text), Text: text, Planned: true})
	}
	return out
}

func possible(texts ...string) []app.PlanItem {
	var out []app.PlanItem
	for _, text := range texts {
		out = append(out, app.PlanItem{Text: text})
	}
	return out
}

// planOf is the plan in its order.
func planOf(items []app.PlanItem) string {
	var texts []string
	for _, item := range items {
		if item.Planned {
			texts = append(texts, item.Text)
		}
	}
	return strings.Join(texts, " ")
}

func TestAQuestionGoesBehindThePlanAndOutInFrontOfTheRest(t *testing.T) {
	p := begin(append(saved("a", "b"), possible("c", "d")...), nil)
	if at, err := p.toggle(3); at != 3 || err != nil || planOf(p.items) != "a b d" {
		t.Errorf("at %d, %v, %q", at, err, planOf(p.items))
	}
	if _, err := p.toggle(0); err != nil || planOf(p.items) != "b d" || p.items[2].Text != "a" {
		t.Errorf("%v, %q, then %q", err, planOf(p.items), p.items[2].Text)
	}
	if at, err := p.toggle(-1); at != -1 || err != nil {
		t.Errorf("at %d, %v", at, err)
	}
}

func TestAPlanHoldsNoMoreThanCanBeAsked(t *testing.T) {
	var full []string
	for n := range prepare.Most {
		full = append(full, fmt.Sprint("q", n))
	}
	p := begin(append(saved(full...), possible("more")...), nil)
	if _, err := p.toggle(prepare.Most); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("taken in: %v", err)
	}
	for _, text := range []string{"more", "my own"} {
		if _, err := p.take(text); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%q is taken: %v", text, err)
		}
	}
	if len(p.changes()) != 0 {
		t.Errorf("refused, and changed: %v", p.changes())
	}
}

func TestAQuestionMovesWithinThePlanOnly(t *testing.T) {
	p := begin(append(saved("a", "b", "c"), possible("d")...), nil)
	for _, c := range []struct {
		n, by, to int
		plan      string
	}{{0, 1, 1, "b a c"}, {0, -1, -1, "b a c"}, {2, 1, -1, "b a c"}, {3, -1, -1, "b a c"}, {2, -1, 1, "b c a"}, {-1, 1, -1, "b c a"}} {
		if to := p.move(c.n, c.by); to != c.to || planOf(p.items) != c.plan {
			t.Errorf("from %d by %d: to %d, %q", c.n, c.by, to, planOf(p.items))
		}
	}
}

func TestWordsThatStandThereAreThatQuestionAndOthersAreOnesOwn(t *testing.T) {
	p := begin(append(saved("a"), possible("Who decides?")...), nil)
	for _, c := range []struct {
		text string
		at   int
		plan string
	}{{"who decides?", 1, "a Who decides?"}, {"  A ", 0, "a Who decides?"}, {"mine", 2, "a Who decides? mine"}, {" ", -1, "a Who decides? mine"}} {
		if at, err := p.take(c.text); at != c.at || err != nil || planOf(p.items) != c.plan {
			t.Errorf("%q: at %d, %v, %q", c.text, at, err, planOf(p.items))
		}
	}
}

func TestOnesOwnWordsAreOfferedUnlessTheyAreProposed(t *testing.T) {
	items := append(saved("What is hard?"), possible("Who decides?", "What comes next?")...)
	for _, c := range []struct{ text, own, proposed string }{
		{"", "", "Who decides?|What comes next?"},
		{"what", "what", "What comes next?"},
		{"who decides?", "", "Who decides?"},
		{"nobody knows", "nobody knows", ""},
	} {
		own, proposed := offered(items, c.text)
		if own != c.own || strings.Join(proposed, "|") != c.proposed {
			t.Errorf("%q: own %q, proposed %q", c.text, own, proposed)
		}
	}
}

func TestThePlanIsNumberedAndSaysWhatItHolds(t *testing.T) {
	items := append(saved("a", "b"), possible("c", "d")...)
	items[1].Must, items[1].Answered = true, true
	items[2].LookUp = true
	p := begin(items, nil)
	rows := p.rows(lang.New("en"))
	if rows[0].Title != "1. a" || rows[0].Heading == "" || rows[1].Title != "2. b" || rows[1].Heading != "" || rows[1].Sub == "" || rows[1].Fact == "" {
		t.Errorf("%+v", rows[:2])
	}
	if rows[2].Title != "c" || rows[2].Heading == "" || !rows[2].Warn || rows[3].Heading != "" {
		t.Errorf("%+v", rows[2:])
	}
}

func TestNothingChangedOrAllTakenBackIsNoDraft(t *testing.T) {
	p := begin(append(saved("a", "b"), possible("c")...), nil)
	if len(p.changes()) != 0 {
		t.Errorf("untouched: %v", p.changes())
	}
	p.move(0, 1)
	p.move(1, -1)
	if len(p.changes()) != 0 {
		t.Errorf("moved there and back: %v", p.changes())
	}
	_, _ = p.toggle(2)
	_, _ = p.toggle(2)
	if len(p.changes()) != 0 {
		t.Errorf("in and out: %v", p.changes())
	}
	_, _ = p.take("mine")
	p.discard()
	if len(p.changes()) != 0 || planOf(p.items) != "a b" {
		t.Errorf("taken back: %v, %q", p.changes(), planOf(p.items))
	}
}

func TestOnlyWhatThePersonChangedIsLaidOverThePlanAsItIsNow(t *testing.T) {
	before := append(saved("a", "b", "c"), possible("d", "e")...)
	for _, c := range []struct {
		name   string
		change func(*planning)
		now    []app.PlanItem
		want   string
	}{
		{"a question others added stays", func(p *planning) { _, _ = p.toggle(0) }, append(saved("a", "b", "x", "c"), possible("d", "e")...), "b x c"},
		{"a question others dropped stays out", func(p *planning) { _, _ = p.toggle(3) }, append(saved("a", "c"), possible("b", "d", "e")...), "a c d"},
		{"what others took in too stands there once", func(p *planning) { _, _ = p.toggle(3) }, append(saved("a", "b", "c", "d"), possible("e")...), "a b c d"},
		{"an own question is there again", func(p *planning) { _, _ = p.take("mine") }, append(saved("a", "b"), possible("c")...), "a b mine"},
		{"the order holds, a new one stays behind the one it stood behind", func(p *planning) { p.move(0, 1); p.move(1, 1) }, append(saved("a", "x", "b", "c"), possible("d")...), "b c a x"},
		{"where nothing was ordered the order of the others holds", func(p *planning) { _, _ = p.toggle(3) }, append(saved("c", "b", "a"), possible("d")...), "c b a d"},
	} {
		p := begin(before, nil)
		c.change(&p)
		if got := planOf(over(c.now, p.changes())); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
		p.put(c.now)
		if got := planOf(p.items); got != c.want {
			t.Errorf("read anew, %s: %q, not %q", c.name, got, c.want)
		}
	}
}

func TestAProposalThatWasSavedMeanwhileIsKnownByItsWords(t *testing.T) {
	proposed := []app.PlanItem{{Text: "a", Planned: true}, {Text: "b", Planned: true}, {Text: "c", Planned: true}}
	p := begin(proposed, nil)
	_, _ = p.toggle(1)
	p.move(0, 1)
	if got := over(saved("a", "b", "c"), p.changes()); planOf(got) != "c a" || got[0].ID != "id-c" {
		t.Errorf("%q, %+v", planOf(got), got[0])
	}
}

func TestADraftThatCannotBeReadChangesNothing(t *testing.T) {
	for _, changes := range []map[string]string{{"out": "{"}, {"in": `[{"text":""}]`}, {"order": `"x"`}, {"else": "y"}, nil} {
		if got := planOf(over(saved("a", "b"), changes)); got != "a b" {
			t.Errorf("%v: %q", changes, got)
		}
	}
}

func TestWhateverWasChangedIsTheSameWhenItIsGoneOnWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := possible("e", "f", "g")
		if rapid.Bool().Draw(t, "planned before") {
			items = append(saved("a", "b", "c", "d"), items...)
		} else {
			items = append([]app.PlanItem{{Text: "a", Planned: true}, {Text: "b", Planned: true}}, items...)
		}
		p := begin(items, nil)
		for range rapid.IntRange(0, 8).Draw(t, "acts") {
			n := rapid.IntRange(-1, len(p.items)).Draw(t, "at")
			switch rapid.IntRange(0, 2).Draw(t, "act") {
			case 0:
				_, _ = p.toggle(n)
			case 1:
				p.move(n, rapid.SampledFrom([]int{-1, 1}).Draw(t, "by"))
			case 2:
				_, _ = p.take(rapid.SampledFrom([]string{"x", "y", "E", "a"}).Draw(t, "text"))
			}
		}
		again := begin(items, p.changes())
		if planOf(again.items) != planOf(p.items) {
			t.Fatalf("left with %q, gone on with %q by %v", planOf(p.items), planOf(again.items), p.changes())
		}
		if slices.ContainsFunc(again.items[plannedIn(again.items):], func(i app.PlanItem) bool { return i.Planned }) {
			t.Fatal("a planned question stands among the others")
		}
	})
}
